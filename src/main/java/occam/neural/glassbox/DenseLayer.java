package occam.neural.glassbox;

import java.util.List;
import java.util.stream.Stream;
import occam.neural.Objective;
import occam.neural.Shape;
import occam.neural.Weights;

/** {@code Z = XW + b}. */
final class DenseLayer<M extends Matrix<M>> implements GlassLayer<M> {
    private final int number;
    private final Shape from;
    private final int units;
    private final Affine<M> affine;
    private M input;

    /** @param number among the layers that have parameters */
    DenseLayer(int number, Shape from, int units, Objective objective, Allocator<M> allocator) {
        this.number = number;
        this.from = from;
        this.units = units;
        this.affine = allocator.affine(from.numbers(), units, objective, 1);
    }

    @Override
    public M infer(M x) {
        input = x.withColumns(from.numbers());
        return affine.forward(input);
    }

    @Override
    public void gradients(M delta) {
        affine.gradients(input.withColumns(from.numbers()), delta);
    }

    @Override
    public M slope(M delta) {
        return affine.slope(delta);
    }

    @Override
    public Stream<Parameter<M>> parameters() {
        return affine.parameters();
    }

    @Override
    public Stream<M> weights() {
        return Stream.of(affine.weights());
    }

    @Override
    public Stream<Weights.Part> parts() {
        var w = Layout.channelByChannel(from, units, affine.weights().values());
        return Stream.of(
                new Weights.Part(number, "W", List.of(from.numbers(), units), w),
                new Weights.Part(number, "b", List.of(1, units), affine.biases().values()));
    }

    @Override
    public void set(Weights weights) {
        weights.find(number, "W")
                .ifPresent(part -> affine.weights().set(Layout.pixelByPixel(from, units, part.values())));
        weights.find(number, "b").ifPresent(part -> affine.biases().set(part.values()));
    }

    @Override
    public void close() {
        affine.close();
    }
}
