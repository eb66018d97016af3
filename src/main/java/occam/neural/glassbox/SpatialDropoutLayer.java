package occam.neural.glassbox;

import occam.neural.Shape;

/** Inverted dropout of whole channels: a mask with a number for each channel of each image, the same for all pixels; in place. */
final class SpatialDropoutLayer<M extends Matrix<M>> implements GlassLayer<M> {
    private final double rate;
    private final Shape image;
    private final Maps<M> maps;
    private final Buffer<M> mask;

    SpatialDropoutLayer(double rate, Shape image, Allocator<M> allocator) {
        this.rate = rate;
        this.image = image;
        this.maps = allocator.precision().maps();
        this.mask = allocator.buffer(1, image.channels());
    }

    @Override
    public M infer(M x) {
        return x;
    }

    @Override
    public M train(M x, Masking<M> masks) {
        int images = x.rows() * x.columns() / image.numbers();
        masks.fill(mask.get().withRows(images), rate, 1 / (1 - rate));
        return slope(x);
    }

    /** {@code Δ ∘ M}. */
    @Override
    public M slope(M delta) {
        maps.timesEach(delta, mask.get());
        return delta;
    }

    @Override
    public void close() {
        mask.close();
    }
}
