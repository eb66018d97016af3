package occam.neural;

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
     */
    public double[] channel(int channel) {
        int pixels = values[0].length / channels;
        return Arrays.stream(values)
                .flatMapToDouble(row -> Arrays.stream(row, channel * pixels, (channel + 1) * pixels))
                .toArray();
    }
}
