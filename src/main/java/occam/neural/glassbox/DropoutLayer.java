package occam.neural.glassbox;

import occam.neural.Layer.Dropout;

/** Inverted dropout, {@code X ∘ M} in training, in place. */
final class DropoutLayer<M extends Matrix<M>> implements GlassLayer<M> {
    private final Dropout dropout;
    private final Buffer<M> mask;

    /** With a mask for so many rows. */
    DropoutLayer(Dropout dropout, Buffer<M> mask) {
        this.dropout = dropout;
        this.mask = mask;
    }

    @Override
    public M infer(M x) {
        return x;
    }

    @Override
    public M train(M x, Masking<M> masks) {
        var drawn = mask.get().withShape(x.rows(), x.columns());
        masks.fill(drawn, dropout.rate(), dropout.scale());
        return x.times(drawn);
    }

    /** {@code Δ ∘ M}. */
    @Override
    public M slope(M delta) {
        return delta.times(mask.get());
    }

    @Override
    public void close() {
        mask.close();
    }
}
