package occam.catalog;

import static occam.catalog.WrongObjectives.sum;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import occam.interview.Drills;
import occam.lesson.sparsity.Sparsity;

/** Wrong answers to the exercises on the strengths of a path. */
final class WrongPaths {
    private WrongPaths() {}

    static Stream<Trial<?>> all() {
        return Trials.all(lambdaMax(), path());
    }

    private static double mean(double[] a, double[] b) {
        return IntStream.range(0, a.length)
                .mapToDouble(i -> a[i] * b[i])
                .average()
                .orElseThrow();
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
                .refused("1 at least", (x, y) -> Math.max(1, max(x, j -> Math.abs(covariance(x, y, j)))))
                .named(
                        "nothing centred",
                        "The intercept is missing. With all weights zero it is the",
                        (x, y) -> max(x, j -> Math.abs(mean(column(x, j), y))))
                .named(
                        "no n",
                        "The 1/n is missing: the squared error is a mean here, so",
                        (x, y) -> max(x, j -> Math.abs(y.length * covariance(x, y, j))))
                .named(
                        "no size",
                        "This takes the largest slope, not the steepest: a slope",
                        (x, y) -> max(x, j -> covariance(x, y, j)))
                .named(
                        "the smallest",
                        "This is the smallest of the slopes. Only the column with",
                        (x, y) -> -max(x, j -> -Math.abs(covariance(x, y, j))))
                .named(
                        "standardized",
                        "This standardizes the columns first. That is often wise",
                        (x, y) -> max(
                                x,
                                j -> Math.abs(covariance(x, y, j))
                                        / Math.sqrt(
                                                mean(column(x, j), column(x, j)) - Math.pow(average(column(x, j)), 2))))
                .refused(
                        "correlations",
                        (x, y) -> max(
                                x,
                                j -> Math.abs(covariance(x, y, j))
                                        / Math.sqrt(
                                                mean(column(x, j), column(x, j)) - Math.pow(average(column(x, j)), 2))
                                        / Math.sqrt(mean(y, y) - Math.pow(average(y), 2))))
                .named(
                        "2/n",
                        "This is twice too large: it belongs to (1/n)‖…‖². Here",
                        (x, y) -> max(x, j -> 2 * Math.abs(covariance(x, y, j))))
                .named(
                        "1/(2n)",
                        "This is half of what it should be: the ½ of the squared",
                        (x, y) -> max(x, j -> Math.abs(covariance(x, y, j)) / 2))
                .named(
                        "the sum over the columns",
                        "This adds the slopes up. Each weight has its own",
                        (x, y) -> IntStream.range(0, x[0].length)
                                .mapToDouble(j -> Math.abs(covariance(x, y, j)))
                                .sum())
                .named(
                        "the norm over the columns",
                        "This is the Euclidean norm of the slopes. The lasso's",
                        (x, y) -> Math.sqrt(IntStream.range(0, x[0].length)
                                .mapToDouble(j -> Math.pow(covariance(x, y, j), 2))
                                .sum()))
                .named(
                        "n − 1",
                        "This divides by n − 1, as an unbiased covariance does",
                        (x, y) -> max(x, j -> Math.abs(covariance(x, y, j)) * y.length / (y.length - 1)))
                .named(
                        "p for n",
                        "This divides by the number of columns. The mean is over",
                        (x, y) -> max(x, j -> Math.abs(covariance(x, y, j)) * y.length / x[0].length))
                .named(
                        "squares",
                        "This squares the slope. The threshold is the slope's size",
                        (x, y) -> max(x, j -> Math.pow(covariance(x, y, j), 2)))
                .named(
                        "the first column is forgotten",
                        "The first column is left out: begin at 0",
                        (x, y) -> IntStream.range(1, x[0].length)
                                .mapToDouble(j -> Math.abs(covariance(x, y, j)))
                                .max()
                                .orElse(0))
                .named(
                        "the last column is forgotten",
                        "The last column is left out: the loop ends one too early",
                        (x, y) -> IntStream.range(0, x[0].length - 1)
                                .mapToDouble(j -> Math.abs(covariance(x, y, j)))
                                .max()
                                .orElse(0))
                .named(
                        "sizes inside the sum",
                        "The absolute values are taken inside the sum, where",
                        (x, y) -> max(
                                x,
                                j -> IntStream.range(0, y.length)
                                        .mapToDouble(i -> Math.abs(x[i][j] * (y[i] - average(y))))
                                        .average()
                                        .orElseThrow()))
                .named(
                        "the size of the largest, signed",
                        "This takes the absolute value of the largest slope",
                        (x, y) -> Math.abs(max(x, j -> covariance(x, y, j))))
                .refused(
                        "the largest target",
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
                .named(
                        "cold starts",
                        "Each strength begins at 0 again. Begun where the last one",
                        (x, y, count, ratio, solver) -> {
                            var path = new double[count][];
                            for (int k = 0; k < count; k++) {
                                double lambda = start(x, y) * Math.pow(ratio, k / (count - 1.0));
                                path[k] = solver.improve(lambda, new double[x[0].length]);
                            }
                            return path;
                        })
                .named(
                        "evenly, not on a log scale",
                        "The strengths are even on a linear scale. Nearly all of",
                        (x, y, count, ratio, solver) ->
                                warm(x, count, k -> start(x, y) * (1 + (ratio - 1) * k / (count - 1)), solver))
                .named(
                        "integer division",
                        "The exponent is 0 for all strengths but the last: whole",
                        (x, y, count, ratio, solver) ->
                                warm(x, count, k -> start(x, y) * Math.pow(ratio, k / (count - 1)), solver))
                .named(
                        "count for count − 1",
                        "The exponent is k/count, so the path ends before `ratio`",
                        (x, y, count, ratio, solver) ->
                                warm(x, count, k -> start(x, y) * Math.pow(ratio, (double) k / count), solver))
                .named(
                        "a power without a share",
                        "Each strength is `ratio` times the one before. `ratio` is",
                        (x, y, count, ratio, solver) -> warm(x, count, k -> start(x, y) * Math.pow(ratio, k), solver))
                .named(
                        "from the smallest on",
                        "This climbs, from the weakest strength to the strongest",
                        (x, y, count, ratio, solver) ->
                                warm(x, count, k -> start(x, y) * Math.pow(ratio, 1 - k / (count - 1.0)), solver))
                .named(
                        "the first is skipped",
                        "This begins one step below λ max, with the exponent (k +",
                        (x, y, count, ratio, solver) ->
                                warm(x, count, k -> start(x, y) * Math.pow(ratio, (k + 1.0) / count), solver))
                .named(
                        "no n in λ max",
                        "The 1/n is missing in λ max. The squared error is a mean",
                        (x, y, count, ratio, solver) -> warm(
                                x, count, k -> y.length * start(x, y) * Math.pow(ratio, k / (count - 1.0)), solver))
                .named(
                        "λ max without sizes",
                        "The absolute value is missing in λ max: a column that",
                        (x, y, count, ratio, solver) -> warm(
                                x,
                                count,
                                k -> max(x, j -> mean(column(x, j), y)) * Math.pow(ratio, k / (count - 1.0)),
                                solver))
                .named(
                        "down to ratio itself",
                        "The last strength is `ratio` itself. It is meant as a",
                        (x, y, count, ratio, solver) -> warm(
                                x, count, k -> start(x, y) * Math.pow(ratio / start(x, y), k / (count - 1.0)), solver))
                .named(
                        "from 1 on",
                        "λ max is missing: the strengths go from 1 down to `ratio`",
                        (x, y, count, ratio, solver) -> warm(x, count, k -> Math.pow(ratio, k / (count - 1.0)), solver))
                .named(
                        "the same row over and over",
                        "All rows are one array, that of the last strength: a row",
                        (x, y, count, ratio, solver) -> {
                            var path = warm(x, count, k -> start(x, y) * Math.pow(ratio, k / (count - 1.0)), solver);
                            Arrays.fill(path, path[count - 1]);
                            return path;
                        })
                .named(
                        "two passes",
                        "The solver is called twice for each strength. One pass",
                        (x, y, count, ratio, solver) -> {
                            var path = new double[count][x[0].length];
                            for (int k = 0; k < count; k++) {
                                double lambda = start(x, y) * Math.pow(ratio, k / (count - 1.0));
                                path[k] = solver.improve(lambda, solver.improve(lambda, path[Math.max(k - 1, 0)]));
                            }
                            return path;
                        });
    }
}
