package occam.exercise;

import static occam.exercise.WrongObjectives.sum;
import static occam.penalty.Penalty.softThreshold;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Wrong answers to the exercises on the threshold and on the lasso's solver. */
final class WrongLinear {
    private WrongLinear() {}

    static Stream<Trial<?>> all() {
        return Trials.all(threshold(), drill(), step(), lambdaMax(), path());
    }

    private static Trials<?> threshold() {
        return Trials.of(Geometry.SOFT_THRESHOLD)
                .named("positive z only", "?", (z, t) -> Math.max(z - t, 0))
                .named("0 is crossed", "?", (z, t) -> Math.signum(z) * (Math.abs(z) - t))
                .named("a hard threshold", "?", (z, t) -> Math.abs(z) > t ? z : 0)
                .named("shrunk by a share", "?", (z, t) -> Math.signum(z) * Math.max(Math.abs(z) * (1 - t), 0))
                .named("the sign is lost", "?", (z, t) -> Math.max(Math.abs(z) - t, 0))
                .named("ridge", "?", (z, t) -> z / (1 + t))
                .named("t/2", "?", (z, t) -> Math.signum(z) * Math.max(Math.abs(z) - t / 2, 0))
                .named("2t", "?", (z, t) -> Math.signum(z) * Math.max(Math.abs(z) - 2 * t, 0))
                .named("away from 0", "?", (z, t) -> Math.signum(z) * (Math.abs(z) + t))
                .named("clipped", "?", (z, t) -> Math.max(-t, Math.min(t, z)))
                .named("z − t below too", "?", (z, t) -> z > t ? z - t : z < -t ? z - t : 0)
                .named("negative z left alone", "?", (z, t) -> z > 0 ? Math.max(z - t, 0) : z)
                .named("min for max", "?", (z, t) -> Math.signum(z) * Math.min(Math.abs(z) - t, 0))
                .named("z unchanged inside", "?", (z, t) -> z > t ? z - t : z < -t ? z + t : z)
                .named("t squared", "?", (z, t) -> Math.signum(z) * Math.max(Math.abs(z) - t * t, 0))
                .named("always z − t", "?", (z, t) -> z - t);
    }

    private static Trials<?> drill() {
        return Trials.of(Drills.SOFT_THRESHOLD.exercise())
                .named("a firm step to t", "?", (z, t) -> Math.abs(z) <= t ? 0 : Math.signum(z) * t)
                .named("the derivative", "?", (z, t) -> Math.abs(z) > t ? 1 : 0)
                .named("a sign too much", "?", (z, t) -> -Math.signum(z) * Math.max(Math.abs(z) - t, 0))
                .named("z times the rest", "?", (z, t) -> z * Math.max(Math.abs(z) - t, 0));
    }

    private static double mean(double[] a, double[] b) {
        return IntStream.range(0, a.length)
                .mapToDouble(i -> a[i] * b[i])
                .average()
                .orElseThrow();
    }

    private static Trials<?> step() {
        return Trials.of(Sparsity.LASSO_STEP)
                .named("as if standardized", "?", (x, r, w, lambda) -> softThreshold(w + mean(x, r), lambda))
                .named(
                        "not divided at the end",
                        "?",
                        (x, r, w, lambda) -> softThreshold(mean(x, r) + w * mean(x, x), lambda))
                .named(
                        "sums against λ",
                        "?",
                        (x, r, w, lambda) -> softThreshold(x.length * (mean(x, r) + w * mean(x, x)), lambda)
                                / (x.length * mean(x, x)))
                .named(
                        "its own share left out",
                        "?",
                        (x, r, w, lambda) -> softThreshold(mean(x, r), lambda) / mean(x, x))
                .named(
                        "w itself for its own share",
                        "?",
                        (x, r, w, lambda) -> softThreshold(mean(x, r) + w, lambda) / mean(x, x))
                .named(
                        "its own share taken off",
                        "?",
                        (x, r, w, lambda) -> softThreshold(mean(x, r) - w * mean(x, x), lambda) / mean(x, x))
                .named("divided, then λ", "?", (x, r, w, lambda) -> softThreshold(w + mean(x, r) / mean(x, x), lambda))
                .named(
                        "λ/2",
                        "?",
                        (x, r, w, lambda) -> softThreshold(mean(x, r) + w * mean(x, x), lambda / 2) / mean(x, x))
                .named(
                        "the residual turned round",
                        "?",
                        (x, r, w, lambda) -> softThreshold(w * mean(x, x) - mean(x, r), lambda) / mean(x, x))
                .named("ridge", "?", (x, r, w, lambda) -> (mean(x, r) + w * mean(x, x)) / (mean(x, x) + lambda))
                .named(
                        "lasso and ridge",
                        "?",
                        (x, r, w, lambda) -> softThreshold(mean(x, r) + w * mean(x, x), lambda) / (mean(x, x) + lambda))
                .named("no penalty", "?", (x, r, w, lambda) -> w + mean(x, r) / mean(x, x))
                .named(
                        "the change",
                        "?",
                        (x, r, w, lambda) -> softThreshold(mean(x, r) + w * mean(x, x), lambda) / mean(x, x) - w)
                .named(
                        "the root of the mean square",
                        "?",
                        (x, r, w, lambda) -> softThreshold(mean(x, r) + w * mean(x, x), lambda) / Math.sqrt(mean(x, x)))
                .named(
                        "λ/n",
                        "?",
                        (x, r, w, lambda) -> softThreshold(mean(x, r) + w * mean(x, x), lambda / x.length) / mean(x, x))
                .named(
                        "λ times the mean square",
                        "?",
                        (x, r, w, lambda) ->
                                softThreshold(mean(x, r) + w * mean(x, x), lambda * mean(x, x)) / mean(x, x))
                .named("n − 1 in the mean square", "?", (x, r, w, lambda) -> {
                    double square = mean(x, x) * x.length / (x.length - 1);
                    return softThreshold(mean(x, r) + w * square, lambda) / square;
                })
                .named("a slope step", "?", (x, r, w, lambda) -> w + mean(x, r) - lambda * Math.signum(w))
                .named(
                        "no threshold below",
                        "?",
                        (x, r, w, lambda) -> Math.max(mean(x, r) + w * mean(x, x) - lambda, 0) / mean(x, x))
                .named(
                        "integer division",
                        "?",
                        (x, r, w, lambda) ->
                                softThreshold(1 / x.length * x.length * mean(x, r) + w * mean(x, x), lambda)
                                        / mean(x, x));
    }

    private static double[] column(double[][] x, int j) {
        return Arrays.stream(x).mapToDouble(row -> row[j]).toArray();
    }

    private static double average(double[] values) {
        return sum(values, v -> v) / values.length;
    }

    private static double covariance(double[][] x, double[] y, int j) {
        return mean(column(x, j), y) - average(column(x, j)) * average(y);
    }

    private static double max(double[][] x, IntToDoubleFunction of) {
        return IntStream.range(0, x[0].length).mapToDouble(of).max().orElseThrow();
    }

    private static Trials<?> lambdaMax() {
        return Trials.of(Sparsity.LAMBDA_MAX)
                .named("nothing centred", "?", (x, y) -> max(x, j -> Math.abs(mean(column(x, j), y))))
                .named("no n", "?", (x, y) -> max(x, j -> Math.abs(y.length * covariance(x, y, j))))
                .named("no size", "?", (x, y) -> max(x, j -> covariance(x, y, j)))
                .named("the smallest", "?", (x, y) -> -max(x, j -> -Math.abs(covariance(x, y, j))))
                .named(
                        "standardized",
                        "?",
                        (x, y) -> max(
                                x,
                                j -> Math.abs(covariance(x, y, j))
                                        / Math.sqrt(
                                                mean(column(x, j), column(x, j)) - Math.pow(average(column(x, j)), 2))))
                .named(
                        "correlations",
                        "?",
                        (x, y) -> max(
                                x,
                                j -> Math.abs(covariance(x, y, j))
                                        / Math.sqrt(
                                                mean(column(x, j), column(x, j)) - Math.pow(average(column(x, j)), 2))
                                        / Math.sqrt(mean(y, y) - Math.pow(average(y), 2))))
                .named("2/n", "?", (x, y) -> max(x, j -> 2 * Math.abs(covariance(x, y, j))))
                .named("1/(2n)", "?", (x, y) -> max(x, j -> Math.abs(covariance(x, y, j)) / 2))
                .named(
                        "the sum over the columns",
                        "?",
                        (x, y) -> IntStream.range(0, x[0].length)
                                .mapToDouble(j -> Math.abs(covariance(x, y, j)))
                                .sum())
                .named(
                        "the norm over the columns",
                        "?",
                        (x, y) -> Math.sqrt(IntStream.range(0, x[0].length)
                                .mapToDouble(j -> Math.pow(covariance(x, y, j), 2))
                                .sum()))
                .named("n − 1", "?", (x, y) -> max(x, j -> Math.abs(covariance(x, y, j)) * y.length / (y.length - 1)))
                .named("p for n", "?", (x, y) -> max(x, j -> Math.abs(covariance(x, y, j)) * y.length / x[0].length))
                .named("squares", "?", (x, y) -> max(x, j -> Math.pow(covariance(x, y, j), 2)))
                .named(
                        "the first column is forgotten",
                        "?",
                        (x, y) -> IntStream.range(1, x[0].length)
                                .mapToDouble(j -> Math.abs(covariance(x, y, j)))
                                .max()
                                .orElse(0))
                .named(
                        "the last column is forgotten",
                        "?",
                        (x, y) -> IntStream.range(0, x[0].length - 1)
                                .mapToDouble(j -> Math.abs(covariance(x, y, j)))
                                .max()
                                .orElse(0))
                .named(
                        "sizes inside the sum",
                        "?",
                        (x, y) -> max(
                                x,
                                j -> IntStream.range(0, y.length)
                                        .mapToDouble(i -> Math.abs(x[i][j] * (y[i] - average(y))))
                                        .average()
                                        .orElseThrow()))
                .named("the size of the largest, signed", "?", (x, y) -> Math.abs(max(x, j -> covariance(x, y, j))))
                .named(
                        "the largest target",
                        "?",
                        (x, y) -> Arrays.stream(y).map(Math::abs).max().orElseThrow());
    }

    private static double start(double[][] x, double[] y) {
        return max(x, j -> Math.abs(mean(column(x, j), y)));
    }

    private static double[][] warm(double[][] x, int count, IntToDoubleFunction lambda, Drills.LassoSolver solver) {
        var path = new double[count][];
        for (int k = 0; k < count; k++) {
            path[k] = solver.improve(lambda.applyAsDouble(k), k == 0 ? new double[x[0].length] : path[k - 1]);
        }
        return path;
    }

    private static Trials<?> path() {
        return Trials.of(Drills.LAMBDA_PATH.exercise())
                .named("cold starts", "?", (x, y, count, ratio, solver) -> {
                    var path = new double[count][];
                    for (int k = 0; k < count; k++) {
                        double lambda = start(x, y) * Math.pow(ratio, k / (count - 1.0));
                        path[k] = solver.improve(lambda, new double[x[0].length]);
                    }
                    return path;
                })
                .named(
                        "evenly, not on a log scale",
                        "?",
                        (x, y, count, ratio, solver) ->
                                warm(x, count, k -> start(x, y) * (1 + (ratio - 1) * k / (count - 1)), solver))
                .named(
                        "integer division",
                        "?",
                        (x, y, count, ratio, solver) ->
                                warm(x, count, k -> start(x, y) * Math.pow(ratio, k / (count - 1)), solver))
                .named(
                        "count for count − 1",
                        "?",
                        (x, y, count, ratio, solver) ->
                                warm(x, count, k -> start(x, y) * Math.pow(ratio, (double) k / count), solver))
                .named(
                        "a power without a share",
                        "?",
                        (x, y, count, ratio, solver) -> warm(x, count, k -> start(x, y) * Math.pow(ratio, k), solver))
                .named(
                        "from the smallest on",
                        "?",
                        (x, y, count, ratio, solver) ->
                                warm(x, count, k -> start(x, y) * Math.pow(ratio, 1 - k / (count - 1.0)), solver))
                .named(
                        "the first is skipped",
                        "?",
                        (x, y, count, ratio, solver) ->
                                warm(x, count, k -> start(x, y) * Math.pow(ratio, (k + 1.0) / count), solver))
                .named(
                        "no n in λ max",
                        "?",
                        (x, y, count, ratio, solver) -> warm(
                                x, count, k -> y.length * start(x, y) * Math.pow(ratio, k / (count - 1.0)), solver))
                .named(
                        "λ max without sizes",
                        "?",
                        (x, y, count, ratio, solver) -> warm(
                                x,
                                count,
                                k -> max(x, j -> mean(column(x, j), y)) * Math.pow(ratio, k / (count - 1.0)),
                                solver))
                .named(
                        "down to ratio itself",
                        "?",
                        (x, y, count, ratio, solver) -> warm(
                                x, count, k -> start(x, y) * Math.pow(ratio / start(x, y), k / (count - 1.0)), solver))
                .named(
                        "from 1 on",
                        "?",
                        (x, y, count, ratio, solver) -> warm(x, count, k -> Math.pow(ratio, k / (count - 1.0)), solver))
                .named("the same row over and over", "?", (x, y, count, ratio, solver) -> {
                    var path = warm(x, count, k -> start(x, y) * Math.pow(ratio, k / (count - 1.0)), solver);
                    Arrays.fill(path, path[count - 1]);
                    return path;
                })
                .named("two passes", "?", (x, y, count, ratio, solver) -> {
                    var path = new double[count][x[0].length];
                    for (int k = 0; k < count; k++) {
                        double lambda = start(x, y) * Math.pow(ratio, k / (count - 1.0));
                        path[k] = solver.improve(lambda, solver.improve(lambda, path[Math.max(k - 1, 0)]));
                    }
                    return path;
                });
    }
}
