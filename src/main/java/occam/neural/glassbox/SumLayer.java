package occam.neural.glassbox;

/** Where a residual sum ends, {@code x + f(x)}. */
final class SumLayer<M extends Matrix<M>> implements GlassLayer<M> {
    private final ForkLayer<M> begin;

    SumLayer(ForkLayer<M> begin) {
        this.begin = begin;
    }

    @Override
    public M infer(M x) {
        return begin.sum(x);
    }

    /** All of it goes both ways. */
    @Override
    public M slope(M delta) {
        begin.keep(delta);
        return delta;
    }
}
