package occam.neural.glassbox;

import java.util.List;
import java.util.stream.Stream;
import occam.neural.Layer.Convolution;
import occam.neural.Objective;
import occam.neural.Shape;
import occam.neural.Weights;

/** A dense layer from each window of an image to the filters, {@code Z = XW + b} with a row of {@code X} for each window. */
final class ConvolutionLayer<M extends Matrix<M>> implements GlassLayer<M> {
    private final int number;
    private final Convolution convolution;
    private final Shape kernel;
    private final Windows windows;
    private final Maps<M> maps;
    private final M seen;
    private final Affine<M> affine;
    private final Buffer<M> slope;

    /** @param number among the layers that have parameters */
    ConvolutionLayer(int number, Shape image, Convolution convolution, Objective objective, Allocator<M> allocator) {
        this.number = number;
        this.convolution = convolution;
        this.kernel = new Shape(image.channels(), convolution.kernel(), convolution.kernel(), 1);
        this.windows = new Windows(image, convolution.kernel());
        this.maps = allocator.precision().maps();
        this.seen = allocator.matrix(image.pixels(), windows.size());
        this.affine = allocator.affine(windows.size(), convolution.filters(), objective, image.pixels());
        this.slope = allocator.buffer(image.pixels(), image.channels());
    }

    @Override
    public M infer(M x) {
        maps.windows(x, windows, seen);
        return affine.forward(seen);
    }

    @Override
    public void gradients(M delta) {
        affine.gradients(seen, delta);
    }

    @Override
    public M slope(M delta) {
        maps.windowSums(affine.slope(delta), windows, slope.get().withColumns(kernel.channels()));
        return slope.get();
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
        int filters = convolution.filters();
        var w = Layout.channelByChannel(
                kernel,
                1,
                Layout.transposed(windows.size(), filters, affine.weights().values()));
        var shape = List.of(filters, kernel.channels(), convolution.kernel(), convolution.kernel());
        return Stream.of(
                new Weights.Part(number, "W", shape, w),
                new Weights.Part(
                        number, "b", List.of(1, filters), affine.biases().values()));
    }

    @Override
    public void set(Weights weights) {
        int filters = convolution.filters();
        weights.find(number, "W")
                .map(part -> Layout.pixelByPixel(kernel, 1, part.values()))
                .ifPresent(w -> affine.weights().set(Layout.transposed(filters, windows.size(), w)));
        weights.find(number, "b").ifPresent(part -> affine.biases().set(part.values()));
    }

    @Override
    public void close() {
        seen.close();
        affine.close();
        slope.close();
    }
}
