package occam.neural;

import static occam.InvalidInput.unless;

/** How long and by how many rows at once; {@code patience} is the epochs to wait for a better validation loss. */
record Schedule(int epochs, int batch, int patience) {
    static final int ENDLESS = Integer.MAX_VALUE;

    Schedule {
        unless(epochs >= 1, "epochs must be 1 or more, was %d", epochs);
        unless(batch >= 1, "the batch must have 1 row or more, was %d", batch);
        unless(patience >= 1, "patience must be 1 epoch or more, was %d", patience);
    }

    Schedule epochs(int changed) {
        return new Schedule(changed, batch, patience);
    }

    Schedule batch(int changed) {
        return new Schedule(epochs, changed, patience);
    }

    Schedule patience(int changed) {
        return new Schedule(epochs, batch, changed);
    }

    boolean stopsEarly() {
        return patience != ENDLESS;
    }

    @Override
    public String toString() {
        return "%d epochs, batch %d%s".formatted(epochs, batch, stopsEarly() ? ", patience " + patience : "");
    }
}
