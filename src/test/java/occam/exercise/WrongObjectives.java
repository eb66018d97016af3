package occam.exercise;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import occam.exercise.Drills.ValueAndGradient;

/** Wrong answers to the exercises on objectives. */
final class WrongObjectives {
    private WrongObjectives() {}

    static Stream<Trial<?>> all() {
        return Trials.all(lasso(), ridge(), ridgeDrill(), lassoDrill());
    }

    static double residual(double[] x, double y, double[] w) {
        return y - IntStream.range(0, w.length).mapToDouble(j -> x[j] * w[j]).sum();
    }

    static double sum(double[] values, DoubleUnaryOperator of) {
        return Arrays.stream(values).map(of).sum();
    }

    private static double squares(double[][] x, double[] y, double[] w) {
        return IntStream.range(0, y.length)
                .mapToDouble(i -> Math.pow(residual(x[i], y[i], w), 2))
                .sum();
    }

    private static double loss(double[][] x, double[] y, double[] w) {
        return squares(x, y, w) / (2 * y.length);
    }

    private static double[] tail(double[] w) {
        return Arrays.copyOfRange(w, 1, w.length);
    }

    private static Trials<?> lasso() {
        return Trials.of(Geometry.LASSO_OBJECTIVE)
                .named("no half", "?", (x, y, w, lambda) -> squares(x, y, w) / y.length + lambda * sum(w, Math::abs))
                .named(
                        "integer division in the half",
                        "?",
                        (x, y, w, lambda) -> 1 / 2 * squares(x, y, w) / y.length + lambda * sum(w, Math::abs))
                .named(
                        "integer division in 1/(2n)",
                        "?",
                        (x, y, w, lambda) -> 1 / (2 * y.length) * squares(x, y, w) + lambda * sum(w, Math::abs))
                .named("no n", "?", (x, y, w, lambda) -> squares(x, y, w) / 2 + lambda * sum(w, Math::abs))
                .named(
                        "divided by 2, times n",
                        "?",
                        (x, y, w, lambda) -> squares(x, y, w) / 2 * y.length + lambda * sum(w, Math::abs))
                .named(
                        "divided by the columns",
                        "?",
                        (x, y, w, lambda) -> squares(x, y, w) / (2 * x[0].length) + lambda * sum(w, Math::abs))
                .named(
                        "n - 1",
                        "?",
                        (x, y, w, lambda) -> squares(x, y, w) / (2 * (y.length - 1)) + lambda * sum(w, Math::abs))
                .named("λ/2", "?", (x, y, w, lambda) -> loss(x, y, w) + lambda / 2 * sum(w, Math::abs))
                .named("squares", "?", (x, y, w, lambda) -> loss(x, y, w) + lambda * sum(w, v -> v * v))
                .named("half the squares", "?", (x, y, w, lambda) -> loss(x, y, w) + lambda / 2 * sum(w, v -> v * v))
                .named("no size", "?", (x, y, w, lambda) -> loss(x, y, w) + lambda * sum(w, v -> v))
                .named(
                        "the size of the sum",
                        "?",
                        (x, y, w, lambda) -> loss(x, y, w) + lambda * Math.abs(sum(w, v -> v)))
                .named("λ/n", "?", (x, y, w, lambda) -> loss(x, y, w) + lambda / y.length * sum(w, Math::abs))
                .named("λ times n", "?", (x, y, w, lambda) -> loss(x, y, w) + lambda * y.length * sum(w, Math::abs))
                .named("w[0] is skipped", "?", (x, y, w, lambda) -> loss(x, y, w) + lambda * sum(tail(w), Math::abs))
                .named(
                        "the last weight is forgotten",
                        "?",
                        (x, y, w, lambda) -> loss(x, y, w) + lambda * sum(Arrays.copyOf(w, w.length - 1), Math::abs))
                .named(
                        "the norm of L2",
                        "?",
                        (x, y, w, lambda) -> loss(x, y, w) + lambda * Math.sqrt(sum(w, v -> v * v)))
                .named(
                        "the largest weight",
                        "?",
                        (x, y, w, lambda) -> loss(x, y, w)
                                + lambda * Arrays.stream(w).map(Math::abs).max().orElse(0))
                .named(
                        "the mean weight",
                        "?",
                        (x, y, w, lambda) -> loss(x, y, w) + lambda * sum(w, Math::abs) / w.length)
                .named("minus the penalty", "?", (x, y, w, lambda) -> loss(x, y, w) - lambda * sum(w, Math::abs))
                .named("no penalty", "?", (x, y, w, lambda) -> loss(x, y, w))
                .named("no λ", "?", (x, y, w, lambda) -> loss(x, y, w) + sum(w, Math::abs))
                .named(
                        "sizes of residuals",
                        "?",
                        (x, y, w, lambda) -> IntStream.range(0, y.length)
                                                .mapToDouble(i -> Math.abs(residual(x[i], y[i], w)))
                                                .sum()
                                        / (2 * y.length)
                                + lambda * sum(w, Math::abs))
                .named(
                        "the squared sum of residuals",
                        "?",
                        (x, y, w, lambda) -> Math.pow(
                                                IntStream.range(0, y.length)
                                                        .mapToDouble(i -> residual(x[i], y[i], w))
                                                        .sum(),
                                                2)
                                        / (2 * y.length)
                                + lambda * sum(w, Math::abs))
                .named(
                        "the root of the squares",
                        "?",
                        (x, y, w, lambda) -> Math.sqrt(squares(x, y, w)) / (2 * y.length) + lambda * sum(w, Math::abs));
    }

    private static Trials<?> ridge() {
        return Trials.of(Geometry.RIDGE_OBJECTIVE)
                .named("no half at λ", "?", (x, y, w, lambda) -> loss(x, y, w) + lambda * sum(w, v -> v * v))
                .named(
                        "no half at all",
                        "?",
                        (x, y, w, lambda) -> squares(x, y, w) / y.length + lambda * sum(w, v -> v * v))
                .named(
                        "no half at the loss",
                        "?",
                        (x, y, w, lambda) -> squares(x, y, w) / y.length + lambda / 2 * sum(w, v -> v * v))
                .named(
                        "integer division in λ's half",
                        "?",
                        (x, y, w, lambda) -> loss(x, y, w) + 1 / 2 * lambda * sum(w, v -> v * v))
                .named(
                        "integer division in both halves",
                        "?",
                        (x, y, w, lambda) -> 1 / 2 * squares(x, y, w) / y.length + 1 / 2 * lambda * sum(w, v -> v * v))
                .named(
                        "the norm without its square",
                        "?",
                        (x, y, w, lambda) -> loss(x, y, w) + lambda / 2 * Math.sqrt(sum(w, v -> v * v)))
                .named("sizes", "?", (x, y, w, lambda) -> loss(x, y, w) + lambda / 2 * sum(w, Math::abs))
                .named(
                        "the square of the sum",
                        "?",
                        (x, y, w, lambda) -> loss(x, y, w) + lambda / 2 * Math.pow(sum(w, v -> v), 2))
                .named("λ/(2n)", "?", (x, y, w, lambda) -> loss(x, y, w) + lambda / (2 * y.length) * sum(w, v -> v * v))
                .named("λ squared", "?", (x, y, w, lambda) -> loss(x, y, w) + lambda * lambda / 2 * sum(w, v -> v * v))
                .named(
                        "w[0] is skipped",
                        "?",
                        (x, y, w, lambda) -> loss(x, y, w) + lambda / 2 * sum(tail(w), v -> v * v))
                .named("no n", "?", (x, y, w, lambda) -> squares(x, y, w) / 2 + lambda / 2 * sum(w, v -> v * v))
                .named("minus the penalty", "?", (x, y, w, lambda) -> loss(x, y, w) - lambda / 2 * sum(w, v -> v * v))
                .named("residuals centred", "?", (x, y, w, lambda) -> {
                    double mean = IntStream.range(0, y.length)
                            .mapToDouble(i -> residual(x[i], y[i], w))
                            .average()
                            .orElseThrow();
                    double[] centred = Arrays.stream(y).map(v -> v - mean).toArray();
                    return loss(x, centred, w) + lambda / 2 * sum(w, v -> v * v);
                });
    }

    private static double[] ridgeSlope(double[][] x, double[] y, double[] w, double lambda) {
        return Geometry.RIDGE_GRADIENT.answers().right().gradient(x, y, w, lambda);
    }

    private static double[] lassoSlope(double[][] x, double[] y, double[] w, double lambda) {
        return Geometry.LASSO_SUBGRADIENT.answers().right().gradient(x, y, w, lambda);
    }

    private static Trials<?> ridgeDrill() {
        return Trials.of(Drills.L2_OBJECTIVE.exercise())
                .named(
                        "λ without its half",
                        "?",
                        (x, y, w, lambda) -> new ValueAndGradient(
                                loss(x, y, w) + lambda * sum(w, v -> v * v), ridgeSlope(x, y, w, lambda)))
                .named(
                        "λ without its half, and the slope of that",
                        "?",
                        (x, y, w, lambda) -> new ValueAndGradient(
                                loss(x, y, w) + lambda * sum(w, v -> v * v), ridgeSlope(x, y, w, 2 * lambda)))
                .named(
                        "integer division",
                        "?",
                        (x, y, w, lambda) -> new ValueAndGradient(
                                loss(x, y, w) + 1 / 2 * lambda * sum(w, v -> v * v), ridgeSlope(x, y, w, lambda)))
                .named(
                        "λ/2 in the slope",
                        "?",
                        (x, y, w, lambda) -> new ValueAndGradient(
                                loss(x, y, w) + lambda / 2 * sum(w, v -> v * v), ridgeSlope(x, y, w, lambda / 2)))
                .named(
                        "−λw in the slope",
                        "?",
                        (x, y, w, lambda) -> new ValueAndGradient(
                                loss(x, y, w) + lambda / 2 * sum(w, v -> v * v), ridgeSlope(x, y, w, -lambda)))
                .named(
                        "2λw in the slope",
                        "?",
                        (x, y, w, lambda) -> new ValueAndGradient(
                                loss(x, y, w) + lambda / 2 * sum(w, v -> v * v), ridgeSlope(x, y, w, 2 * lambda)))
                .named(
                        "λ/n in both",
                        "?",
                        (x, y, w, lambda) -> new ValueAndGradient(
                                loss(x, y, w) + lambda / y.length / 2 * sum(w, v -> v * v),
                                ridgeSlope(x, y, w, lambda / y.length)))
                .named(
                        "the lasso",
                        "?",
                        (x, y, w, lambda) -> new ValueAndGradient(
                                loss(x, y, w) + lambda * sum(w, Math::abs), lassoSlope(x, y, w, lambda)))
                .named(
                        "the slope turned round",
                        "?",
                        (x, y, w, lambda) -> new ValueAndGradient(
                                loss(x, y, w) + lambda / 2 * sum(w, v -> v * v),
                                Arrays.stream(ridgeSlope(x, y, w, lambda))
                                        .map(v -> -v)
                                        .toArray()))
                .named(
                        "no penalty in the slope",
                        "?",
                        (x, y, w, lambda) -> new ValueAndGradient(
                                loss(x, y, w) + lambda / 2 * sum(w, v -> v * v), ridgeSlope(x, y, w, 0)));
    }

    private static Trials<?> lassoDrill() {
        return Trials.of(Drills.L1_OBJECTIVE.exercise())
                .named(
                        "λ/2 in both",
                        "?",
                        (x, y, w, lambda) -> new ValueAndGradient(
                                loss(x, y, w) + lambda / 2 * sum(w, Math::abs), lassoSlope(x, y, w, lambda / 2)))
                .named(
                        "λ w in the slope",
                        "?",
                        (x, y, w, lambda) -> new ValueAndGradient(
                                loss(x, y, w) + lambda * sum(w, Math::abs), ridgeSlope(x, y, w, lambda)))
                .named(
                        "no half at the loss",
                        "?",
                        (x, y, w, lambda) -> new ValueAndGradient(
                                2 * loss(x, y, w) + lambda * sum(w, Math::abs), lassoSlope(x, y, w, lambda)))
                .named("w[0] is skipped in both", "?", (x, y, w, lambda) -> {
                    var slope = lassoSlope(x, y, w, lambda);
                    slope[0] -= lambda * Math.signum(w[0]);
                    return new ValueAndGradient(loss(x, y, w) + lambda * sum(tail(w), Math::abs), slope);
                })
                .named("0 has the slope λ", "?", (x, y, w, lambda) -> {
                    var slope = lassoSlope(x, y, w, 0);
                    Arrays.setAll(slope, j -> slope[j] + (w[j] >= 0 ? lambda : -lambda));
                    return new ValueAndGradient(loss(x, y, w) + lambda * sum(w, Math::abs), slope);
                });
    }
}
