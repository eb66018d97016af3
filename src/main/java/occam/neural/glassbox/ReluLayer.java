package occam.neural.glassbox;

/** {@code A = max(0, Z)}, in place. */
final class ReluLayer<M extends Matrix<M>> implements GlassLayer<M> {
    private M output;

    @Override
    public M infer(M x) {
        output = x.relu();
        return output;
    }

    /** {@code Δ ∘ [A > 0]}. */
    @Override
    public M slope(M delta) {
        return delta.whereAboveZero(output);
    }
}
