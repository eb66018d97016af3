package occam.neural;

import static occam.InvalidInput.unless;

/**
 * What a layer gives for one row: feature maps, or units, which are channels of one pixel.
 *
 * @param channels maps, or units
 * @param height pixels of a map from top to bottom
 * @param width pixels of a map from left to right
 */
record Shape(int channels, int height, int width) {
    static Shape units(int count) {
        return new Shape(count, 1, 1);
    }

    int pixels() {
        return height * width;
    }

    int numbers() {
        return channels * pixels();
    }

    boolean isMap() {
        return pixels() > 1;
    }

    /**
     * The shape behind a layer that takes this one.
     *
     * @throws occam.InvalidInput if the layer cannot take it
     */
    Shape after(Layer layer) {
        if (layer instanceof Layer.Dense dense) {
            return units(dense.units());
        }
        if (layer instanceof Layer.Convolution convolution) {
            return convolved(convolution);
        }
        if (layer instanceof Layer.MaxPool pool) {
            return pooled(pool.size());
        }
        if (layer instanceof Layer.SpatialDropout dropout) {
            checkChannels(dropout.rate());
        }
        return this;
    }

    private Shape convolved(Layer.Convolution convolution) {
        unless(isMap(), "a convolution needs an image or feature maps, but gets %s; use dense(...)", this);
        int kernel = convolution.kernel();
        unless(
                kernel <= height && kernel <= width,
                "the kernel is %d × %d, larger than the %d × %d pixels that come in; make it smaller",
                kernel,
                kernel,
                height,
                width);
        return new Shape(convolution.filters(), height, width);
    }

    private Shape pooled(int size) {
        unless(
                height % size == 0 && width % size == 0 && isMap(),
                "maxPool(%d) must divide the sides of the maps, but gets %s",
                size,
                this);
        return new Shape(channels, height / size, width / size);
    }

    private void checkChannels(double rate) {
        unless(
                isMap() && channels > 1,
                "spatial dropout drops whole channels of feature maps, but gets %s; use dropout(%s)",
                this,
                rate);
    }

    @Override
    public String toString() {
        return isMap() ? "%d × %d pixels in %d channels".formatted(height, width, channels) : channels + " units";
    }
}
