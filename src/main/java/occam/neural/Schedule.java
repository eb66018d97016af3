package occam.neural;

import static occam.InvalidInput.unless;

import java.util.Locale;

/**
 * How long, by how many rows at once, and scored how often.
 *
 * @param epochs at most
 * @param batch rows in each step
 * @param patience epochs to wait for a better validation loss, 0 where nothing stops early
 * @param every so many epochs rows are scored
 */
public record Schedule(int epochs, int batch, int patience, int every) {
    static final Schedule USUAL = new Schedule(50, 32, 0, 1);

    /**
     * Checks its numbers.
     *
     * @throws occam.InvalidInput if one is below 1, but for the patience
     */
    public Schedule {
        unless(epochs >= 1, "epochs must be 1 or more, was %d", epochs);
        unless(batch >= 1, "the batch must have 1 row or more, was %d", batch);
        unless(every >= 1, "a network is scored every 1 epoch or more, was %d", every);
    }

    Schedule withEpochs(int epochs) {
        return new Schedule(epochs, batch, patience, every);
    }

    Schedule withBatch(int batch) {
        return new Schedule(epochs, batch, patience, every);
    }

    Schedule withPatience(int patience) {
        unless(patience >= 1, "patience must be 1 epoch or more, was %d", patience);
        return new Schedule(epochs, batch, patience, every);
    }

    Schedule withEvery(int every) {
        return new Schedule(epochs, batch, patience, every);
    }

    /** Whether it may end before the last epoch. */
    public boolean stopsEarly() {
        return patience > 0;
    }

    /** Not when the two are set, which may be in any order and one after the other. */
    public void mustScoreBeforeItStops() {
        unless(
                !stopsEarly() || patience >= Math.min(every, epochs),
                "early stopping cannot have a patience of %d epochs where only every %d epochs are scored; write"
                        + " earlyStopping(%d) or scoreEvery(%d)",
                patience,
                every,
                every,
                patience);
    }

    /** Whether rows are scored after this epoch, from 1. */
    public boolean scoresAfter(int epoch) {
        return epoch % every == 0 || epoch == epochs;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d epochs, batch %d%s%s",
                epochs,
                batch,
                stopsEarly() ? ", patience " + patience : "",
                every == 1 ? "" : ", scored every " + every);
    }
}
