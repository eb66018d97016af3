package occam.lesson.sparsity;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import occam.exercise.Calls;
import occam.exercise.Exercise;
import occam.exercise.Piece;

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
            new Input(new double[][] {{1, 1, 0}, {0, 1, 0.5}}, new double[] {2, -2}),
            new Input(
                    new double[][] {
                        {1, 4, 2, 0}, {3, -1, 2, 1}, {-2, 0, 1, 5}, {0, 2, 0, -1}, {1, 1, 3, 2}, {2, 0, 1, 1}
                    },
                    new double[] {2, 3, -1, 0, 4, 1}),
            new Input(new double[][] {{-1, 2}, {3, 0}, {1, 1}}, new double[] {5, -3, -2}),
            new Input(new double[][] {{0.2, 0.1}, {-0.1, 0.3}, {0.1, -0.2}}, new double[] {0.3, -0.2, 0.4}));

    /** The residual of the target with all weights zero. */
    private interface Residual {
        double[] of(double[] y);
    }

    /** The slopes of the columns. */
    private interface Slopes {
        double[] of(double[][] x, double[] residual);
    }

    /** One number of all slopes. */
    private interface Strongest {
        double of(double[] slopes);
    }

    private static final Piece<Residual> RESIDUAL =
            Piece.<Residual>of(LambdaMaxes::centred).or("""
                The intercept is missing. With all weights zero it is the mean of y, so the residual is y − ȳ, not y.
                """, y -> y);

    private static final Piece<Slopes> SLOPES = Piece.<Slopes>of(LambdaMaxes::slopes)
            .or("""
                The 1/n is missing: the squared error is a mean here, so its slope is one too. This grows with the number of rows.
                """, (x, r) -> times(r.length, slopes(x, r)))
            .or("""
                This standardizes the columns first. That is often wise, but it is another problem with another λ max: here the columns
                are taken as they are.
                """, LambdaMaxes::standardizedSlopes)
            .or("""
                This is twice too large: it belongs to (1/n)‖…‖². Here the ½ takes the 2 of the derivative away.
                """, (x, r) -> times(2, slopes(x, r)))
            .or("""
                This is half of what it should be: the ½ of the squared error has been used up by the 2 of its derivative.
                """, (x, r) -> times(0.5, slopes(x, r)))
            .or("""
                This divides by n − 1, as an unbiased covariance does. The objective has a mean over n rows.
                """, (x, r) -> times(r.length / (r.length - 1.0), slopes(x, r)))
            .or("""
                This divides by the number of columns. The mean is over the rows.
                """, (x, r) -> times((double) r.length / x[0].length, slopes(x, r)))
            .or(
                    """
                This divides each column by its norm first. That is often wise, but it is another problem: here the columns are taken as they are.
                """,
                    (x, r) -> IntStream.range(0, x[0].length)
                            .mapToObj(j -> column(x, j))
                            .mapToDouble(column -> mean(column, r) / Math.sqrt(mean(column, column)))
                            .toArray())
            .or(
                    """
                    The absolute values are taken inside the sum, where nothing can cancel then. It is the sum whose size counts.
                    """,
                    (x, r) -> IntStream.range(0, x[0].length)
                            .mapToDouble(j -> mean(
                                    absolute(column(x, j)).toArray(),
                                    absolute(r).toArray()))
                            .toArray());

    private static final Piece<Strongest> STRONGEST = Piece.<Strongest>of(LambdaMaxes::max)
            .or("""
                This takes the largest slope, not the steepest: a slope of −5 pulls as hard as one of 5. Take absolute values.
                """, slopes -> DoubleStream.of(slopes).max().orElseThrow())
            .or("""
                This adds the slopes up. Each weight has its own threshold; the last one to fall decides, so it is the largest of them.
                """, slopes -> absolute(slopes).sum())
            .or("""
                This is the Euclidean norm of the slopes. The lasso's threshold acts on each weight alone, so it is the largest of them.
                """, slopes -> Math.sqrt(DoubleStream.of(slopes).map(s -> s * s).sum()))
            .or("""
                This is the smallest of the slopes. Only the column with the weakest slope is zero there for sure; all of them must be.
                """, slopes -> absolute(slopes).min().orElseThrow())
            .or("""
                This is the mean of the slopes' sizes. Each weight has its own threshold; the last one to fall decides.
                """, slopes -> absolute(slopes).average().orElseThrow())
            .or("""
                This looks at the first column only. All weights must be zero, so the column with the steepest slope decides.
                """, slopes -> Math.abs(slopes[0]))
            .or("""
                This is the last column's slope only. All weights must be zero, so the column with the steepest slope decides.
                """, slopes -> Math.abs(slopes[slopes.length - 1]))
            .or("""
                This squares the slope. The threshold is the slope's size itself.
                """, slopes -> max(slopes) * max(slopes))
            .or("""
                This is 0. If you divided by n with 1 / n, that is 0 in Java, where whole numbers divide without decimals.
                """, slopes -> 0)
            .or("""
                    The first column is left out: begin at 0.
                    """, slopes -> max(Arrays.copyOfRange(slopes, 1, slopes.length)))
            .or("""
                    The last column is left out: the loop ends one too early.
                    """, slopes -> max(Arrays.copyOf(slopes, slopes.length - 1)))
            .or("""
                    This takes the absolute value of the largest slope, not the largest absolute value: a slope of −5 pulls harder than one of 3.
                    """, slopes -> Math.abs(DoubleStream.of(slopes).max().orElseThrow()));

    private static final Piece<ToDoubleBiFunction<double[][], double[]>> LAMBDA_MAX = RESIDUAL.with(
                    SLOPES, (residual, slopes) ->
                            (Chosen) strongest -> (x, y) -> strongest.of(slopes.of(x, residual.of(y))))
            .with(STRONGEST, Chosen::by)
            .or("""
                This looks at y alone. What moves a weight is how its column goes together with y: x_jᵀ(y − ȳ)/n.
                """, (x, y) -> max(centred(y)))
            .or("""
                Both are missing, the intercept and the 1/n: the residual is y − ȳ, and the squared error is a mean.
                """, (x, y) -> y.length * max(slopes(x, y)));

    /** An answer but for which slope it takes. */
    private interface Chosen {
        ToDoubleBiFunction<double[][], double[]> by(Strongest strongest);
    }

    private static Calls<ToDoubleBiFunction<double[][], double[]>> calls() {
        return Calls.<ToDoubleBiFunction<double[][], double[]>, Input>on(
                        INPUTS,
                        input -> String.format(
                                Locale.ROOT, "x = %s, y = %s", Arrays.deepToString(input.x), Arrays.toString(input.y)),
                        (answer, input) -> answer.applyAsDouble(input.copy(), input.y.clone()))
                .trait("one column", INPUTS, input -> input.x[0].length == 1)
                .trait(
                        "a target of mean 0",
                        INPUTS,
                        input -> Arrays.stream(input.y).sum() == 0)
                .quantity("n", INPUTS, input -> input.y.length);
    }

    static final Exercise<ToDoubleBiFunction<double[][], double[]>> EXERCISE = Exercise.of("lambda-max", calls())
            .asks("""
                Given the rows $X$ ($n \\times p$) and their targets $y$, return $\\lambda_{\\max}$: the weakest $\\lambda$ at which every weight of the
                lasso $\\frac{1}{2n}\\lVert y - b - Xw \\rVert^2 + \\lambda\\lVert w \\rVert_1$ is exactly zero. The intercept $b$ is free. Neither the
                columns nor $y$ are centred.
                """)
            .hints("""
                With all weights zero the intercept is the mean of `y`, so the residual is `y` less its mean. A weight stays at zero as long as the slope
                of the squared error there, $|x_j^\\top r|/n$, does not exceed $\\lambda$. All of them must.
                """)
            .answer(LAMBDA_MAX)
            .matters("""
                Every λ grid begins here: above it there is nothing to see, and strengths are best read as a share of it.
                """);

    private static double[] times(double factor, double[] values) {
        return Arrays.stream(values).map(value -> factor * value).toArray();
    }

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
        return absolute(values).max().orElse(0);
    }

    private static DoubleStream absolute(double[] values) {
        return Arrays.stream(values).map(Math::abs);
    }
}
