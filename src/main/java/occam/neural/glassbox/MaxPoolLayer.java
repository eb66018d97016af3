package occam.neural.glassbox;

import occam.neural.Shape;

/** The largest number of each square of pixels, for each channel by itself. */
final class MaxPoolLayer<M extends Matrix<M>> implements GlassLayer<M> {
    private final Squares squares;
    private final Maps<M> maps;
    private final int channels;
    private final int pixels;
    private final int[] where;
    private final M output;
    private final Buffer<M> slope;

    MaxPoolLayer(Shape image, Shape pooled, Allocator<M> allocator) {
        this.squares = new Squares(image, image.height() / pooled.height());
        this.maps = allocator.precision().maps();
        this.channels = image.channels();
        this.pixels = image.pixels();
        this.where = new int[allocator.room() * pooled.numbers()];
        this.output = allocator.matrix(pooled.pixels(), channels);
        this.slope = allocator.buffer(pixels, channels);
    }

    @Override
    public M infer(M x) {
        maps.maxima(x, squares, where, output.withColumns(channels));
        return output;
    }

    /** All of it goes to the number that was the largest. */
    @Override
    public M slope(M delta) {
        int images = delta.rows() * delta.columns() / squares.count();
        maps.toMaxima(delta, where, slope.get().withShape(images * pixels, channels));
        return slope.get();
    }

    @Override
    public void close() {
        output.close();
        slope.close();
    }
}
