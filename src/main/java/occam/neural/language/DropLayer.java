package occam.neural.language;

import occam.neural.glassbox.Matrix;

/** Inverted dropout, {@code X ∘ M} in training, in place; nothing where the rate is 0. */
final class DropLayer<M extends Matrix<M>> implements TextLayer<M> {
    private final double rate;
    private final Room<M> room;
    private final M mask;

    DropLayer(double rate, int width, Room<M> room) {
        this.rate = rate;
        this.room = room;
        this.mask = room.rows(rate == 0 ? 0 : width);
    }

    @Override
    public M forward(M x, boolean training) {
        if (rate == 0 || !training) {
            return x;
        }
        room.numbers().draw(mask.withShape(x.rows(), x.columns()), rate, room.masks());
        return x.times(mask);
    }

    /** {@code Δ ∘ M}. */
    @Override
    public M backward(M delta) {
        return rate == 0 ? delta : delta.times(mask);
    }
}
