package occam.linear;

import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import occam.data.Dataset;
import occam.job.Job;

/**
 * Where a model's error against the true curve comes from, measured over many training sets: {@code mse = bias² + variance}, where
 * {@code bias²} is the squared distance of the mean prediction from the truth and {@code variance} that of the predictions from their
 * mean, both averaged over the points.
 *
 * <p>Source: T. Hastie, R. Tibshirani and J. Friedman, The Elements of Statistical Learning (2009), 7.3.
 *
 * @param squaredBias in squared units of the target
 * @param variance in squared units of the target
 * @param meanSquaredError against the curve without noise, in squared units of the target
 */
public record BiasVariance(double squaredBias, double variance, double meanSquaredError) {
    private static final int MOST = 1_000_000;

    /**
     * Fits once on each of {@code draws} training sets and compares the fits with the truth at {@code points}.
     *
     * @param fit draws a training set by the seed it is given, and fits a model on it
     * @param draws from 2 to a million
     * @throws occam.InvalidInput if {@code draws} is not so, or there is no point
     */
    public static BiasVariance measure(
            DoubleUnaryOperator truth,
            double[] points,
            int draws,
            long seed,
            LongFunction<? extends DoubleUnaryOperator> fit) {
        given(truth, "truth");
        given(fit, "fit");
        unless(given(points, "points").length > 0, "bias and variance are measured at points, and there is none");
        return of(fits(draws, seed, s -> values(given(fit.apply(s), "a fit"), points)), values(truth, points));
    }

    /**
     * The same at each strength of a path: how the two change places as {@code λ} grows.
     *
     * @param points rows to predict, with the truth as target, without noise
     * @param fit draws a training set by the seed it is given, and fits a path on it, at the same strengths each time
     * @param draws from 2 to a million
     * @return one for each strength, in the order of the path
     * @throws occam.InvalidInput if {@code draws} is not so, or the points have other columns than the models were fitted on, or no rows
     */
    public static List<BiasVariance> path(Dataset points, int draws, long seed, LongFunction<RegularizationPath> fit) {
        given(fit, "fit");
        unless(
                given(points, "points").rows() > 0,
                "bias and variance are measured at points, and there is none in %s",
                points);
        var fits = fits(draws, seed, s -> predictions(given(fit.apply(s), "a fit"), points));
        return IntStream.range(0, fits.stream().mapToInt(List::size).min().orElse(0))
                .mapToObj(i -> of(fits.stream().map(models -> models.get(i)).toList(), points.y()))
                .toList();
    }

    private static List<double[]> predictions(RegularizationPath path, Dataset points) {
        return path.models().stream().map(model -> model.predict(points)).toList();
    }

    private static <T> List<T> fits(int draws, long seed, LongFunction<T> fit) {
        unless(draws >= 2, "draws must be 2 or more, was %d; a variance needs at least two training sets", draws);
        unless(draws <= MOST, "draws must be %,d at most, was %,d; some hundreds tell enough", MOST, draws);
        var seeds =
                LongStream.range(0, draws).map(k -> seed * draws + k).boxed().toList();
        return Job.map("training sets", seeds, fit::apply, soFar -> "");
    }

    private static double[] values(DoubleUnaryOperator f, double[] points) {
        return IntStream.range(0, points.length)
                .mapToDouble(i -> f.applyAsDouble(points[i]))
                .toArray();
    }

    private static BiasVariance of(List<double[]> fits, double[] truth) {
        double squaredBias = 0;
        double variance = 0;
        double error = 0;
        for (int i = 0; i < truth.length; i++) {
            int point = i;
            double mean = fits.stream().mapToDouble(f -> f[point]).average().orElse(Double.NaN);
            squaredBias += Math.pow(mean - truth[i], 2) / truth.length;
            variance += meanSquare(fits, point, mean) / truth.length;
            error += meanSquare(fits, point, truth[point]) / truth.length;
        }
        return new BiasVariance(squaredBias, variance, error);
    }

    private static double meanSquare(List<double[]> fits, int point, double from) {
        return fits.stream()
                .mapToDouble(f -> Math.pow(f[point] - from, 2))
                .average()
                .orElse(Double.NaN);
    }
}
