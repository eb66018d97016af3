package occam.exercise;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** The exercise on the weakest strength at which every weight is zero. */
final class LambdaMaxes {
    private LambdaMaxes() {}

    /** What an answer is given. */
    private record Input(double[][] x, double[] y) {
        double[][] copy() {
            return Arrays.stream(x).map(double[]::clone).toArray(double[][]::new);
        }
    }

    private static final List<Input> INPUTS = List.of(
            new Input(new double[][] {{1, 0}, {-1, 2}, {2, -1}, {-2, -1}}, new double[] {3, 1, 4, 0}),
            new Input(new double[][] {{1, 3}, {-1, 2}, {2, 1}, {-2, 2}, {0, 2}}, new double[] {-3, 5, 10, 8, 2}),
            new Input(new double[][] {{0.5, 10, -2}, {1.5, 12, 1}, {2, 8, 1}}, new double[] {100, 104, 99}),
            new Input(new double[][] {{4}, {1}, {2}, {7}, {6}, {4}}, new double[] {-2, 3, 1, -6, 2, -1}),
            new Input(new double[][] {{1, 1, 0}, {0, 1, 0.5}}, new double[] {2, -2}));

    static final Exercise<ToDoubleBiFunction<double[][], double[]>> EXERCISE =
            Exercise.<ToDoubleBiFunction<double[][], double[]>>of(
                            "03-lambda-max",
                            Calls.on(
                                    INPUTS,
                                    input -> String.format(
                                            Locale.ROOT,
                                            "x = %s, y = %s",
                                            Arrays.deepToString(input.x),
                                            Arrays.toString(input.y)),
                                    (answer, input) -> answer.applyAsDouble(input.copy(), input.y.clone())))
                    .asks("""
                Given the rows $X$ ($n \\times p$) and their targets $y$, return $\\lambda_{\\max}$: the weakest $\\lambda$ at which every weight of the
                lasso $\\frac{1}{2n}\\lVert y - b - Xw \\rVert^2 + \\lambda\\lVert w \\rVert_1$ is exactly zero. The intercept $b$ is free. Neither the
                columns nor $y$ are centred.
                """)
                    .hints("""
                With all weights zero the intercept is the mean of `y`, so the residual is `y` less its mean. A weight stays at zero as long as the slope
                of the squared error there, $|x_j^\\top r|/n$, does not exceed $\\lambda$. All of them must.
                """)
                    .answer((x, y) -> max(slopes(x, centred(y))))
                    .misconception("""
                    The intercept is missing. With all weights zero it is the mean of y, so the residual is y − ȳ, not y.
                    """, (x, y) -> max(slopes(x, y)))
                    .misconception("""
                    The 1/n is missing: the squared error is a mean here, so its slope is one too. This grows with the number of rows.
                    """, (x, y) -> y.length * max(slopes(x, centred(y))))
                    .misconception(
                            """
                    This takes the largest slope, not the steepest: a slope of −5 pulls as hard as one of 5. Take absolute values.
                    """,
                            (x, y) ->
                                    DoubleStream.of(slopes(x, centred(y))).max().orElseThrow())
                    .misconception(
                            """
                    This adds the slopes up. Each weight has its own threshold; the last one to fall decides, so it is the largest of them.
                    """, (x, y) -> absolute(slopes(x, centred(y))).sum())
                    .misconception(
                            """
                    This is the Euclidean norm of the slopes. The lasso's threshold acts on each weight alone, so it is the largest of them.
                    """,
                            (x, y) -> Math.sqrt(absolute(slopes(x, centred(y)))
                                    .map(s -> s * s)
                                    .sum()))
                    .misconception(
                            """
                    This is the smallest of the slopes. Only the column with the weakest slope is zero there for sure; all of them must be.
                    """, (x, y) -> absolute(slopes(x, centred(y))).min().orElseThrow())
                    .misconception("""
                    This standardizes the columns first. That is often wise, but it is another problem with another λ max: here the columns
                    are taken as they are.
                    """, (x, y) -> max(standardizedSlopes(x, centred(y))))
                    .misconception("""
                    This looks at y alone. What moves a weight is how its column goes together with y: x_jᵀ(y − ȳ)/n.
                    """, (x, y) -> max(centred(y)))
                    .misconception("""
                    This is twice too large: it belongs to (1/n)‖…‖². Here the ½ takes the 2 of the derivative away.
                    """, (x, y) -> 2 * max(slopes(x, centred(y))))
                    .misconception("""
                    This divides by n − 1, as an unbiased covariance does. The objective has a mean over n rows.
                    """, (x, y) -> max(slopes(x, centred(y))) * y.length / (y.length - 1))
                    .misconception("""
                    Both are missing, the intercept and the 1/n: the residual is y − ȳ, and the squared error is a mean.
                    """, (x, y) -> y.length * max(slopes(x, y)))
                    .matters("""
                Every λ grid begins here: above it there is nothing to see, and strengths are best read as a share of it.
                """);

    private static double[] centred(double[] y) {
        double mean = Arrays.stream(y).average().orElseThrow();
        return Arrays.stream(y).map(v -> v - mean).toArray();
    }

    /** {@code Xᵀr/n}. */
    private static double[] slopes(double[][] x, double[] residual) {
        return IntStream.range(0, x[0].length)
                .mapToDouble(j -> mean(column(x, j), residual))
                .toArray();
    }

    private static double[] standardizedSlopes(double[][] x, double[] residual) {
        return IntStream.range(0, x[0].length)
                .mapToObj(j -> centred(column(x, j)))
                .mapToDouble(column -> mean(column, residual) / Math.sqrt(mean(column, column)))
                .toArray();
    }

    private static double[] column(double[][] x, int j) {
        return Arrays.stream(x).mapToDouble(row -> row[j]).toArray();
    }

    private static double mean(double[] column, double[] other) {
        return IntStream.range(0, other.length)
                        .mapToDouble(i -> column[i] * other[i])
                        .sum()
                / other.length;
    }

    private static double max(double[] values) {
        return absolute(values).max().orElseThrow();
    }

    private static DoubleStream absolute(double[] values) {
        return Arrays.stream(values).map(Math::abs);
    }
}
