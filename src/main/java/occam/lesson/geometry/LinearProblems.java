package occam.lesson.geometry;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import occam.exercise.Calls;

/** Small linear problems without an intercept, the inputs of exercises on objectives, and what objectives are made of. */
public final class LinearProblems {
    private static final double[][] FOUR_ROWS = {{1, 2}, {-1, 0.5}, {2, -1}, {-2, -1.5}};
    private static final double[] TARGET = {3, -1, 2, -4};
    private static final double[][] TALL = {{1}, {-2}, {1}};
    private static final double[][] FIVE_ROWS = {{1, 0, 2}, {0.5, -1, 1}, {-2, 1, 0}, {1, 1, -1}, {0, 2, 1.5}};
    private static final double[] RAISED = {1, -2, 0.5, 3, 2};
    private static final double[][] SHIFTED = {{1, 2}, {3, 0.5}, {2, -1}, {4, 1.5}};

    private LinearProblems() {}

    /** Columns, target, weights and λ. */
    public record Problem(double[][] x, double[] y, double[] w, double lambda) {
        /** {@code y − Xw}. */
        public double[] residual() {
            return IntStream.range(0, y.length)
                    .mapToDouble(i -> y[i] - dot(x[i], w))
                    .toArray();
        }

        /** {@code ‖y − Xw‖²}. */
        public double residualSquares() {
            return squares(residual());
        }

        /** {@code x_jᵀr}. */
        public double product(int j) {
            var residual = residual();
            return IntStream.range(0, y.length)
                    .mapToDouble(i -> x[i][j] * residual[i])
                    .sum();
        }

        /** {@code (1/2n)·‖y − Xw‖²}. */
        public double loss() {
            return residualSquares() / (2 * y.length);
        }

        /** {@code −x_jᵀr/n}, plus something for each weight. */
        public double[] slopePlus(DoubleUnaryOperator ofWeight) {
            return each(j -> -product(j) / y.length + ofWeight.applyAsDouble(w[j]));
        }

        /** {@code n}. */
        public int rows() {
            return y.length;
        }

        /** The same where the weights are others. */
        Problem at(DoubleUnaryOperator ofWeight) {
            return new Problem(x, y, Arrays.stream(w).map(ofWeight).toArray(), lambda);
        }

        /** The same where the first weight is 0. */
        Problem withoutFirst() {
            return new Problem(x, y, each(j -> j == 0 ? 0 : w[j]), lambda);
        }

        /** The same where the last weight is 0. */
        Problem withoutLast() {
            return new Problem(x, y, each(j -> j == w.length - 1 ? 0 : w[j]), lambda);
        }

        /** The same where all targets are 0. */
        Problem withoutTarget() {
            return new Problem(x, new double[y.length], w, lambda);
        }

        /** A number for each weight. */
        public double[] each(IntToDoubleFunction value) {
            return IntStream.range(0, w.length).mapToDouble(value).toArray();
        }

        /** {@code ‖w‖²}. */
        public double squaresOfWeights() {
            return squares(w);
        }

        double sizesOfWeights() {
            return Arrays.stream(w).map(Math::abs).sum();
        }

        double sumOfWeights() {
            return Arrays.stream(w).sum();
        }

        String words() {
            return String.format(
                    Locale.ROOT,
                    "X = %s, y = %s, w = %s, λ = %s",
                    Arrays.deepToString(x),
                    Arrays.toString(y),
                    Arrays.toString(w),
                    lambda);
        }

        Problem copy() {
            return new Problem(
                    Arrays.stream(x).map(double[]::clone).toArray(double[][]::new), y.clone(), w.clone(), lambda);
        }
    }

    private static double dot(double[] a, double[] b) {
        return IntStream.range(0, a.length).mapToDouble(j -> a[j] * b[j]).sum();
    }

    private static double squares(double[] values) {
        return dot(values, values);
    }

    /** Each problem is handed over as a copy, so that an answer may write into it. */
    public static <F> Calls<F> calls(BiFunction<F, Problem, Object> call) {
        return Calls.<F, Problem>on(PROBLEMS, Problem::words, (answer, problem) -> call.apply(answer, problem.copy()))
                .trait("λ = 0", PROBLEMS, p -> p.lambda() == 0)
                .trait("all weights at 0", PROBLEMS, p -> p.sizesOfWeights() == 0)
                .trait("one column", PROBLEMS, p -> p.w().length == 1)
                .trait("no weight below 0", PROBLEMS, p -> p.sizesOfWeights() == p.sumOfWeights())
                .quantity("n", PROBLEMS, Problem::rows);
    }

    private static final List<Problem> PROBLEMS = List.of(
            new Problem(FOUR_ROWS, TARGET, new double[] {1, 0.5}, 0.3),
            new Problem(FOUR_ROWS, TARGET, new double[] {-0.5, 2}, 2),
            new Problem(FOUR_ROWS, TARGET, new double[] {1.5, 0}, 0.7),
            new Problem(FOUR_ROWS, TARGET, new double[] {0, 0}, 1.5),
            new Problem(FOUR_ROWS, TARGET, new double[] {2, -3}, 0),
            new Problem(TALL, new double[] {2, -3, 1}, new double[] {-0.25}, 0.5),
            new Problem(FIVE_ROWS, RAISED, new double[] {0.5, -1, 2}, 0.4),
            new Problem(FIVE_ROWS, RAISED, new double[] {0, 1.5, -0.5}, 1.2),
            new Problem(FIVE_ROWS, RAISED, new double[] {-1, 0.25, 0}, 0),
            new Problem(SHIFTED, TARGET, new double[] {-1, 0.5}, 0),
            new Problem(SHIFTED, TARGET, new double[] {0, -2}, 0.1),
            new Problem(new double[][] {{2}, {1}}, new double[] {1, 3}, new double[] {1.5}, 3));

    /** Two columns, not at right angles, with their target and λ; the weights play no part. */
    static List<Problem> pairs() {
        var none = new double[2];
        return List.of(
                new Problem(FOUR_ROWS, TARGET, none, 0.3),
                new Problem(FOUR_ROWS, TARGET, none, 2),
                new Problem(new double[][] {{1, 1}, {-1, -1.01}, {0, 0.01}}, new double[] {1, -1, 0.2}, none, 0.1),
                new Problem(new double[][] {{1, 0}, {-1, 0}, {0, 2}, {0, -2}}, new double[] {1, 2, 3, -6}, none, 1),
                new Problem(FOUR_ROWS, new double[] {1, 1, -3, 1}, none, 0),
                new Problem(SHIFTED, new double[] {3, 1, 2, 6}, none, 0.5),
                new Problem(SHIFTED, TARGET, none, 1.5),
                new Problem(new double[][] {{2, 1}, {1, 1}, {3, -1}}, new double[] {1, 4, 2}, none, 0.2),
                new Problem(new double[][] {{2, 1}, {1, 3}, {0, 2}}, new double[] {1, -4, 2}, none, 0),
                new Problem(new double[][] {{1, 0.5}, {1, 2}}, new double[] {2, 5}, none, 0.25));
    }

    /** For an objective. */
    static Calls<Geometry.Objective> values() {
        return calls((answer, p) -> answer.value(p.x(), p.y(), p.w(), p.lambda()));
    }

    /** For a slope. */
    static Calls<Geometry.Gradient> slopes() {
        return calls((answer, p) -> answer.gradient(p.x(), p.y(), p.w(), p.lambda()));
    }

    /** An objective, given the problem at one point. */
    public static Geometry.Objective of(ToDoubleFunction<Problem> value) {
        return (x, y, w, lambda) -> value.applyAsDouble(new Problem(x, y, w, lambda));
    }

    static Geometry.Gradient ofAll(Function<Problem, double[]> slope) {
        return (x, y, w, lambda) -> slope.apply(new Problem(x, y, w, lambda));
    }
}
