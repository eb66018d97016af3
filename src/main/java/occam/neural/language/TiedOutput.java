package occam.neural.language;

import occam.neural.glassbox.Matrix;

/**
 * {@code Z = XEᵀ} with the embedding's own table {@code E}: a character is likely where its row looks the way that the network does.
 *
 * <p>Source: O. Press and L. Wolf, Using the Output Embedding to Improve Language Models (2017).
 */
final class TiedOutput<M extends Matrix<M>> implements TextLayer<M> {
    private final Weight<M> table;
    private final M output;
    private final M slope;
    private M input;

    TiedOutput(Weight<M> table, Room<M> room) {
        this.table = table;
        this.output = room.rows(table.value().rows());
        this.slope = room.rows(table.value().columns());
    }

    @Override
    public M forward(M x, boolean training) {
        input = x;
        return output.productWithTransposed(x, table.value());
    }

    /** {@code ∇E = ΔᵀX}, to which the embedding will add its own; {@code ΔE}. */
    @Override
    public M backward(M delta) {
        table.gradient().productOfTransposed(delta, input);
        return slope.product(delta, table.value());
    }
}
