package occam.neural.glassbox;

/** Where a residual sum begins: keeps what comes in, and on the way back adds the slope that went around. */
final class ForkLayer<M extends Matrix<M>> implements GlassLayer<M> {
    private final Maps<M> maps;
    private final Buffer<M> around;
    private final Buffer<M> slopeAround;

    ForkLayer(int pixels, int channels, Allocator<M> allocator) {
        this.maps = allocator.precision().maps();
        this.around = allocator.buffer(pixels, channels);
        this.slopeAround = allocator.buffer(pixels, channels);
    }

    @Override
    public M infer(M x) {
        maps.copy(x, around.get());
        return x;
    }

    /** {@code x + f(x)}. */
    M sum(M inner) {
        maps.add(around.get(), inner);
        return around.get();
    }

    /** What the sum's slope is, before the layers in between change it. */
    void keep(M delta) {
        maps.copy(delta, slopeAround.get());
    }

    /** {@code Δ + f'(x)Δ}. */
    @Override
    public M slope(M delta) {
        maps.add(delta, slopeAround.get());
        return delta;
    }

    @Override
    public void close() {
        around.close();
        slopeAround.close();
    }
}
