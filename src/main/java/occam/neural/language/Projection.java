package occam.neural.language;

import java.util.stream.Stream;
import occam.neural.glassbox.Matrix;

/** {@code Z = XW}, or {@code XW + b}. */
final class Projection<M extends Matrix<M>> implements TextLayer<M> {
    private final Weight<M> weights;
    private final Weight<M> biases;
    private final boolean hasBiases;
    private final M output;
    private final M slope;
    private M input;

    Projection(String name, int inputs, int outputs, boolean hasBiases, Room<M> room) {
        this.weights = new Weight<>(name, Weight.Kind.MATRIX, inputs, outputs, room);
        this.biases = new Weight<>(name + ".bias", Weight.Kind.BIAS, 1, outputs, room);
        this.hasBiases = hasBiases;
        this.output = room.rows(outputs);
        this.slope = room.rows(inputs);
    }

    Weight<M> matrix() {
        return weights;
    }

    @Override
    public M forward(M x, boolean training) {
        input = x;
        output.product(x, weights.value());
        return hasBiases ? output.plus(biases.value()) : output;
    }

    /** {@code ∇W = XᵀΔ}, {@code ∇b = 1ᵀΔ}, {@code ΔWᵀ}. */
    @Override
    public M backward(M delta) {
        if (weights.isLearning()) {
            weights.gradient().productOfTransposed(input, delta);
        }
        if (hasBiases && biases.isLearning()) {
            biases.gradient().columnSums(delta);
        }
        return slope.productWithTransposed(delta, weights.value());
    }

    @Override
    public Stream<Weight<M>> weights() {
        return hasBiases ? Stream.of(weights, biases) : Stream.of(weights);
    }
}
