package occam.sweep;

import static java.util.Locale.ROOT;
import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.descriptive.moment.StandardDeviation;

/**
 * One number for each seed, in the seeds' order.
 *
 * @param values at least one
 */
public record Sample(double... values) {
    /**
     * Holds these values, which are not copied.
     *
     * @throws occam.InvalidInput if there is no value
     */
    public Sample {
        unless(given(values, "values").length > 0, "there is no value: no trial was finished");
    }

    /** Over the seeds. */
    public double mean() {
        return Arrays.stream(values).average().orElseThrow();
    }

    /** That of the seed with the smallest. */
    public double min() {
        return Arrays.stream(values).min().orElseThrow();
    }

    /** That of the seed with the largest. */
    public double max() {
        return Arrays.stream(values).max().orElseThrow();
    }

    /** The standard deviation over the seeds, divided by their number less one; 0 for one seed. */
    public double standardDeviation() {
        return values.length == 1 ? 0 : new StandardDeviation().evaluate(values);
    }

    /**
     * Half the width of an interval around the mean that holds the true mean with this probability, {@code t·s/√n} with Student's
     * {@code t} of {@code n − 1} degrees of freedom; infinite for one seed.
     *
     * @param confidence such as 0.95
     * @throws occam.InvalidInput if not between 0 and 1
     */
    public double margin(double confidence) {
        unless(confidence > 0 && confidence < 1, "the confidence must be between 0 and 1, was %s", confidence);
        int n = values.length;
        return n == 1
                ? Double.POSITIVE_INFINITY
                : new TDistribution(null, n - 1).inverseCumulativeProbability((1 + confidence) / 2)
                        * standardDeviation()
                        / Math.sqrt(n);
    }

    /**
     * The differences, seed by seed, which have less spread than the values where the same seed helps or harms both.
     *
     * @throws occam.InvalidInput if the other has another number of seeds
     */
    public Sample minus(Sample other) {
        unless(
                values.length == given(other, "other sample").values.length,
                "a paired difference needs the same seeds on both sides, was %d and %d",
                values.length,
                other.values.length);
        return new Sample(IntStream.range(0, values.length)
                .mapToDouble(i -> values[i] - other.values[i])
                .toArray());
    }

    @Override
    public String toString() {
        return String.format(ROOT, "%.3f ± %.3f (%.3f to %.3f)", mean(), standardDeviation(), min(), max());
    }
}
