package occam.neural.glassbox;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import occam.neural.Block;
import occam.neural.Objective;
import occam.neural.Weights;

/** One layer of the glass-box engine, {@code A = relu((X ∘ M)W + b)} with the mask {@code M} of inverted dropout. */
final class GlassLayer<M extends Matrix<M>> implements AutoCloseable {
    /** Where masks come from. */
    interface Masking<M> {
        /** Fills the mask with 0 for what is dropped, and the scale for what is kept. */
        void fill(M mask, Block block);
    }

    private final Block block;
    private final Parameter<M> weights;
    private final Parameter<M> biases;
    private final M mask;
    private final M output;
    private final M slope;
    private M input;

    /** With all weights 0, and room for so many rows. */
    GlassLayer(Block block, Objective objective, double epsilon, int room, Precision<M> precision) {
        IntFunction<M> ofOutputs = rows -> precision.matrix(rows, block.outputs());
        this.block = block;
        this.weights = new Parameter<>(block.inputs(), ofOutputs, objective, epsilon);
        this.biases = new Parameter<>(1, ofOutputs, objective.unpenalized(), epsilon);
        this.mask = precision.matrix(room, block.inputs());
        this.output = precision.matrix(room, block.outputs());
        this.slope = precision.matrix(room, block.inputs());
    }

    boolean isRectified() {
        return block.relu();
    }

    Parameter<M> weights() {
        return weights;
    }

    Stream<Parameter<M>> parameters() {
        return Stream.of(weights, biases);
    }

    Stream<Weights.Part> parts() {
        return Stream.of(part("W", weights), part("b", biases));
    }

    private Weights.Part part(String name, Parameter<M> parameter) {
        var value = parameter.value();
        return new Weights.Part(block.layer(), name, List.of(value.rows(), value.columns()), value.values());
    }

    void set(Weights values) {
        values.find(block.layer(), "W").ifPresent(part -> weights.value().set(part.values()));
        values.find(block.layer(), "b").ifPresent(part -> biases.value().set(part.values()));
    }

    /** {@code A = relu(XW + b)}. */
    M infer(M x) {
        output.product(x, weights.value()).plus(biases.value());
        return block.relu() ? output.relu() : output;
    }

    /** {@code A = relu((X ∘ M)W + b)}. */
    M train(M x, Masking<M> masks) {
        if (block.drops()) {
            masks.fill(mask.withRows(x.rows()), block);
            x.times(mask);
        }
        input = x;
        return infer(x);
    }

    /** From {@code Δ}, the slope of the loss on {@code A}: {@code Δ ← Δ ∘ [A > 0]}, {@code ∇W = (X ∘ M)ᵀΔ}, {@code ∇b = 1ᵀΔ}. */
    void gradients(M delta) {
        if (block.relu()) {
            delta.whereAboveZero(output);
        }
        weights.gradient().productOfTransposed(input, delta);
        biases.gradient().columnSums(delta);
    }

    /** The slope of the loss on {@code X}: {@code (ΔWᵀ + c) ∘ M}, with {@code c} that of a penalty on what the layer gets. */
    M backward(M delta, double c) {
        slope.productWithTransposed(delta, weights.value());
        if (c != 0) {
            slope.plus(c);
        }
        return block.drops() ? slope.times(mask) : slope;
    }

    void step(int t) {
        weights.step(t);
        biases.step(t);
    }

    @Override
    public void close() {
        weights.close();
        biases.close();
        mask.close();
        output.close();
        slope.close();
    }
}
