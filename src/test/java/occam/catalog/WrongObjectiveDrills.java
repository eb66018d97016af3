package occam.catalog;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import occam.interview.Drills;
import occam.interview.Drills.ValueAndGradient;
import occam.lesson.geometry.Geometry;

/** Wrong answers to the drills on objectives. */
final class WrongObjectiveDrills {
    private WrongObjectiveDrills() {}

    static Stream<Trial<?>> all() {
        return Trials.all(ridgeDrill(), lassoDrill());
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
                        "The ½ before the penalty is missing. That is how Keras",
                        (x, y, w, lambda) -> new ValueAndGradient(
                                loss(x, y, w) + lambda * sum(w, v -> v * v), ridgeSlope(x, y, w, lambda)))
                .named(
                        "λ without its half, and the slope of that",
                        "The ½ before the penalty is missing. That is how Keras",
                        (x, y, w, lambda) -> new ValueAndGradient(
                                loss(x, y, w) + lambda * sum(w, v -> v * v), ridgeSlope(x, y, w, 2 * lambda)))
                .named(
                        "integer division",
                        "This is the loss alone: the penalty is missing. If you",
                        (x, y, w, lambda) -> new ValueAndGradient(
                                loss(x, y, w) + 1 / 2 * lambda * sum(w, v -> v * v), ridgeSlope(x, y, w, lambda)))
                .named(
                        "λ/2 in the slope",
                        "The penalty's slope is λw, not λ/2·w: the ½ has taken",
                        (x, y, w, lambda) -> new ValueAndGradient(
                                loss(x, y, w) + lambda / 2 * sum(w, v -> v * v), ridgeSlope(x, y, w, lambda / 2)))
                .named(
                        "−λw in the slope",
                        "The penalty pulls the wrong way: it grows with w where w",
                        (x, y, w, lambda) -> new ValueAndGradient(
                                loss(x, y, w) + lambda / 2 * sum(w, v -> v * v), ridgeSlope(x, y, w, -lambda)))
                .named(
                        "2λw in the slope",
                        "The penalty's slope is λw, not 2λw: the 2 of the square",
                        (x, y, w, lambda) -> new ValueAndGradient(
                                loss(x, y, w) + lambda / 2 * sum(w, v -> v * v), ridgeSlope(x, y, w, 2 * lambda)))
                .named(
                        "λ/n in both",
                        "This divides the penalty by n as well. Then it weakens as",
                        (x, y, w, lambda) -> new ValueAndGradient(
                                loss(x, y, w) + lambda / y.length / 2 * sum(w, v -> v * v),
                                ridgeSlope(x, y, w, lambda / y.length)))
                .named(
                        "the lasso",
                        "This is the lasso's penalty, λ‖w‖₁",
                        (x, y, w, lambda) -> new ValueAndGradient(
                                loss(x, y, w) + lambda * sum(w, Math::abs), lassoSlope(x, y, w, lambda)))
                .named(
                        "the slope turned round",
                        "The sign of the whole gradient is turned round",
                        (x, y, w, lambda) -> new ValueAndGradient(
                                loss(x, y, w) + lambda / 2 * sum(w, v -> v * v),
                                Arrays.stream(ridgeSlope(x, y, w, lambda))
                                        .map(v -> -v)
                                        .toArray()))
                .named(
                        "no penalty in the slope",
                        "This is the slope of the loss alone: the penalty is",
                        (x, y, w, lambda) -> new ValueAndGradient(
                                loss(x, y, w) + lambda / 2 * sum(w, v -> v * v), ridgeSlope(x, y, w, 0)));
    }

    private static Trials<?> lassoDrill() {
        return Trials.of(Drills.L1_OBJECTIVE.exercise())
                .named(
                        "λ/2 in both",
                        "There is a ½ in front of the penalty. It belongs to the",
                        (x, y, w, lambda) -> new ValueAndGradient(
                                loss(x, y, w) + lambda / 2 * sum(w, Math::abs), lassoSlope(x, y, w, lambda / 2)))
                .named(
                        "λ w in the slope",
                        "This is ridge's gradient: a pull in proportion to the",
                        (x, y, w, lambda) -> new ValueAndGradient(
                                loss(x, y, w) + lambda * sum(w, Math::abs), ridgeSlope(x, y, w, lambda)))
                .named(
                        "no half at the loss",
                        "The ½ of the squared error is missing: this is the mean",
                        (x, y, w, lambda) -> new ValueAndGradient(
                                2 * loss(x, y, w) + lambda * sum(w, Math::abs), lassoSlope(x, y, w, lambda)))
                .named(
                        "w[0] is skipped in both",
                        "The penalty leaves out the first weight. It is no",
                        (x, y, w, lambda) -> {
                            var slope = lassoSlope(x, y, w, lambda);
                            slope[0] -= lambda * Math.signum(w[0]);
                            return new ValueAndGradient(loss(x, y, w) + lambda * sum(tail(w), Math::abs), slope);
                        })
                .named(
                        "0 has the slope λ",
                        "Where w_j = 0 this takes the slope λ. It is one of those",
                        (x, y, w, lambda) -> {
                            var slope = lassoSlope(x, y, w, 0);
                            Arrays.setAll(slope, j -> slope[j] + (w[j] >= 0 ? lambda : -lambda));
                            return new ValueAndGradient(loss(x, y, w) + lambda * sum(w, Math::abs), slope);
                        });
    }
}
