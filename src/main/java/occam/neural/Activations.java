package occam.neural;

import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.descriptive.moment.Variance;

/**
 * What one layer gave for some rows.
 *
 * @param layer its name; a layer with weights and the ReLU behind it are one
 * @param channels its units, or its feature maps
 * @param values {@code n ×} units, or {@code n ×} pixels of all maps, map after map
 */
public record Activations(String layer, int channels, double[][] values) {
    /**
     * Checks that its parts fit.
     *
     * @throws occam.InvalidInput if there is no row, or the channels do not divide its numbers
     */
    public Activations {
        given(layer, "layer");
        int numbers = given(values, "values").length == 0 ? 0 : values[0].length;
        unless(
                channels >= 1 && numbers >= 1 && numbers % channels == 0,
                "the channels must be 1 or more and divide the %d numbers of a row, were %d",
                numbers,
                channels);
        for (var row : values) {
            unless(row.length == numbers, "each row must have %d numbers, one has %d", numbers, row.length);
        }
    }

    /** The mean of all numbers. */
    public double mean() {
        return Arrays.stream(values).flatMapToDouble(Arrays::stream).average().orElseThrow();
    }

    /**
     * The variance of a unit over the rows, or of a feature map over rows and pixels, dividing by their number; the mean over the
     * channels. This is what batch normalization measures.
     */
    public double variance() {
        return IntStream.range(0, channels)
                .mapToDouble(k -> new Variance(false).evaluate(channel(k)))
                .average()
                .orElseThrow();
    }

    /**
     * One channel of all rows: a number for each row, or each pixel of each row.
     *
     * @param channel from 0
     * @throws occam.InvalidInput if there is no such channel
     */
    public double[] channel(int channel) {
        unless(
                channel >= 0 && channel < channels,
                "the channel must be between 0 and %d, was %d",
                channels - 1,
                channel);
        int pixels = values[0].length / channels;
        return Arrays.stream(values)
                .flatMapToDouble(row -> Arrays.stream(row, channel * pixels, (channel + 1) * pixels))
                .toArray();
    }
}
