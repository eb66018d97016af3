package occam.neural.glassbox;

import java.util.stream.Stream;
import occam.neural.Objective;

/** Weights and biases, {@code Z = XW + b}: all that dense layers and convolutions have in common. */
final class Affine<M extends Matrix<M>> implements AutoCloseable {
    private final Parameter<M> weights;
    private final Parameter<M> biases;
    private final M output;
    private final Buffer<M> slope;

    /** With all weights 0, for what has so many rows for each image. */
    Affine(int inputs, int outputs, Objective objective, Allocator<M> allocator, int pixels) {
        this.weights = allocator.parameter(inputs, outputs, objective);
        this.biases = allocator.parameter(1, outputs, objective.unpenalized());
        this.output = allocator.matrix(pixels, outputs);
        this.slope = allocator.buffer(pixels, inputs);
    }

    M weights() {
        return weights.value();
    }

    M biases() {
        return biases.value();
    }

    Stream<Parameter<M>> parameters() {
        return Stream.of(weights, biases);
    }

    /** {@code XW + b}. */
    M forward(M x) {
        return output.withColumns(weights().columns()).product(x, weights()).plus(biases());
    }

    /** {@code ∇W = XᵀΔ}, {@code ∇b = 1ᵀΔ}. */
    void gradients(M x, M delta) {
        weights.gradient().productOfTransposed(x, delta.withColumns(weights().columns()));
        biases.gradient().columnSums(delta);
    }

    /** {@code ΔWᵀ}. */
    M slope(M delta) {
        return slope.get()
                .withColumns(weights().rows())
                .productWithTransposed(delta.withColumns(weights().columns()), weights());
    }

    @Override
    public void close() {
        weights.close();
        biases.close();
        output.close();
        slope.close();
    }
}
