package occam.neural;

import static occam.InvalidInput.unless;

import java.util.Locale;

/**
 * What a layer gives for one row: feature maps, or units, which are channels of one pixel, or a sequence, which is units at each step.
 *
 * @param channels maps, or units
 * @param height pixels of a map from top to bottom
 * @param width pixels of a map from left to right
 * @param steps of a sequence; 1 for everything else
 */
public record Shape(int channels, int height, int width, int steps) {
    /**
     * Checks its numbers.
     *
     * @throws occam.InvalidInput if they come to more than one array can hold
     */
    public Shape {
        unless(
                (double) channels * height * width * steps <= Integer.MAX_VALUE,
                "a layer can give up to 2147483647 numbers for a row, was %d × %d × %d × %d",
                channels,
                height,
                width,
                steps);
    }

    Shape(int channels, int height, int width) {
        this(channels, height, width, 1);
    }

    static Shape units(int count) {
        return new Shape(count, 1, 1);
    }

    /** Of one map. */
    public int pixels() {
        return height * width;
    }

    /** All of them, for one row. */
    public int numbers() {
        return channels * pixels() * steps;
    }

    /** Whether it is more than one pixel. */
    public boolean isMap() {
        return pixels() > 1;
    }

    boolean isSequence() {
        return steps > 1;
    }

    /**
     * The shape behind a layer that takes this one.
     *
     * @throws occam.InvalidInput if the layer cannot take it
     */
    Shape after(Layer layer) {
        if (isSequence() || layer instanceof SequenceLayer) {
            return afterInSequence(layer);
        }
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

    private Shape afterInSequence(Layer layer) {
        if (layer instanceof SequenceLayer.Embedding embedding) {
            return embedded(embedding.size());
        }
        unless(
                layer instanceof SequenceLayer && isSequence(),
                "%s cannot take %s; a network on sequences goes from embedding(...) over selfAttention(...) to meanOverSteps()",
                layer,
                this);
        if (layer instanceof SequenceLayer.SelfAttention attention) {
            unless(
                    channels % attention.heads() == 0,
                    "the heads must divide the %d numbers of a step, was %d",
                    channels,
                    attention.heads());
            return this;
        }
        return units(channels);
    }

    private Shape embedded(int size) {
        unless(
                channels > 1 && !isMap() && !isSequence(),
                "an embedding takes 2 tokens or more from the input, but gets %s; make it the first layer",
                this);
        return new Shape(size, 1, 1, channels);
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
        if (isSequence()) {
            return String.format(Locale.ROOT, "%d steps of %d numbers", steps, channels);
        }
        return isMap()
                ? String.format(Locale.ROOT, "%d × %d pixels in %d channels", height, width, channels)
                : channels + " units";
    }
}
