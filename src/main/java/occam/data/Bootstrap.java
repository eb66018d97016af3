package occam.data;

import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.apache.commons.math3.stat.descriptive.moment.Mean;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;

/**
 * How far a number would move with other rows of the same kind, from these rows alone: the rows are drawn again and again, as many as
 * there are, each time any of them, so that some come twice and some not at all.
 *
 * <p>Source: B. Efron, Bootstrap Methods: Another Look at the Jackknife, Annals of Statistics 7 (1979).
 */
public final class Bootstrap {
    private static final int MOST_RESAMPLES = 10_000_000;

    private Bootstrap() {}

    /**
     * The percentile interval of a mean over rows: between the {@code (1 − c)/2} and {@code (1 + c)/2} quantiles of the means of the
     * resamples, with {@code c} the confidence. For the difference of two models on the same rows give the differences row by row, which
     * have less spread than either where both find the same rows hard.
     *
     * <p>Source: B. Efron and R. Tibshirani, An Introduction to the Bootstrap (1993), 13.3.
     *
     * @param values one for each row, such as 1 where a model is right and 0 where it is wrong
     * @param confidence {@code c}, such as 0.95
     * @param resamples how often the rows are drawn; 2000 is usual
     * @throws occam.InvalidInput if there is no value or one is not finite, the confidence is not between 0 and 1, or there are too few
     *     resamples to have one beyond each end, or more than 10 million
     */
    public static Interval mean(double[] values, double confidence, int resamples, long seed) {
        checkValues(values);
        checkResamples(confidence, resamples);
        var random = new SplittableRandom(seed);
        var means = new Percentile();
        means.setData(DoubleStream.generate(() -> resampledMean(values, random))
                .limit(resamples)
                .toArray());
        double tail = 50 * (1 - confidence);
        return new Interval(means.evaluate(tail), new Mean().evaluate(values), means.evaluate(100 - tail));
    }

    private static void checkValues(double[] values) {
        unless(given(values, "values").length > 0, "there is no row to take the mean of; give one value or more");
        for (int i = 0; i < values.length; i++) {
            unless(
                    Double.isFinite(values[i]),
                    "the value of row %d must be finite, was %s; leave such rows out, and say how many",
                    i + 1,
                    values[i]);
            unless(
                    Math.abs(values[i]) <= Double.MAX_VALUE / values.length,
                    "the value of row %d, %s, is too large for a mean of %d; take larger units",
                    i + 1,
                    values[i],
                    values.length);
        }
    }

    private static void checkResamples(double confidence, int resamples) {
        unless(confidence > 0 && confidence < 1, "the confidence must be between 0 and 1, was %s", confidence);
        // 2/(1 − .9) is a little above 20 in floating point, and 19 resamples have their smallest at the quantile .05
        double needed = Math.ceil(2 / (1 - confidence) - 1e-9) - 1;
        unless(
                resamples >= needed,
                "an interval with confidence %s needs %.0f resamples or more, was %d; 2000 is usual",
                confidence,
                needed,
                resamples);
        unless(
                resamples <= MOST_RESAMPLES,
                "%,d resamples tell no more than %,d, and take long; 2000 is usual",
                resamples,
                MOST_RESAMPLES);
    }

    private static double resampledMean(double[] values, SplittableRandom random) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += values[random.nextInt(values.length)];
        }
        return sum / values.length;
    }
}
