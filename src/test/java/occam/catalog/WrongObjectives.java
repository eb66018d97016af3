package occam.catalog;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import occam.lesson.geometry.Geometry;

/** Wrong answers to the exercises on objectives. */
final class WrongObjectives {
    private WrongObjectives() {}

    static Stream<Trial<?>> all() {
        return Trials.all(lasso(), ridge());
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
                .named("the last row is forgotten", "The last row is left out", (x, y, w, lambda) -> {
                    double r = residual(x[y.length - 1], y[y.length - 1], w);
                    return (squares(x, y, w) - r * r) / (2 * y.length) + lambda * sum(w, Math::abs);
                })
                .named(
                        "no half",
                        "The ½ of the squared error is missing: this is the mean",
                        (x, y, w, lambda) -> squares(x, y, w) / y.length + lambda * sum(w, Math::abs))
                .named(
                        "integer division in the half",
                        "Only the penalty is left: the squared error counts for",
                        (x, y, w, lambda) -> 1 / 2 * squares(x, y, w) / y.length + lambda * sum(w, Math::abs))
                .named(
                        "integer division in 1/(2n)",
                        "Only the penalty is left: the squared error counts for",
                        (x, y, w, lambda) -> 1 / (2 * y.length) * squares(x, y, w) + lambda * sum(w, Math::abs))
                .named(
                        "no n",
                        "This sums over the rows where the course takes the mean",
                        (x, y, w, lambda) -> squares(x, y, w) / 2 + lambda * sum(w, Math::abs))
                .named(
                        "divided by 2, times n",
                        "This multiplies by n where it should divide: in Java s /",
                        (x, y, w, lambda) -> squares(x, y, w) / 2 * y.length + lambda * sum(w, Math::abs))
                .named(
                        "divided by the columns",
                        "This divides by the number of weights. The mean is over",
                        (x, y, w, lambda) -> squares(x, y, w) / (2 * x[0].length) + lambda * sum(w, Math::abs))
                .named(
                        "n - 1",
                        "This divides by n − 1, as a variance does. The objective",
                        (x, y, w, lambda) -> squares(x, y, w) / (2 * (y.length - 1)) + lambda * sum(w, Math::abs))
                .named(
                        "λ/2",
                        "There is a ½ in front of the penalty. It belongs to the",
                        (x, y, w, lambda) -> loss(x, y, w) + lambda / 2 * sum(w, Math::abs))
                .named(
                        "squares",
                        "This sums the squares of the weights, as a ridge penalty",
                        (x, y, w, lambda) -> loss(x, y, w) + lambda * sum(w, v -> v * v))
                .named(
                        "half the squares",
                        "This is ridge's penalty, λ/2·‖w‖²",
                        (x, y, w, lambda) -> loss(x, y, w) + lambda / 2 * sum(w, v -> v * v))
                .named(
                        "no size",
                        "The weights are summed with their signs, so that a",
                        (x, y, w, lambda) -> loss(x, y, w) + lambda * sum(w, v -> v))
                .named(
                        "the size of the sum",
                        "This takes the absolute value of the sum of the weights",
                        (x, y, w, lambda) -> loss(x, y, w) + lambda * Math.abs(sum(w, v -> v)))
                .named(
                        "λ/n",
                        "This divides the penalty by n as well. Then it weakens as",
                        (x, y, w, lambda) -> loss(x, y, w) + lambda / y.length * sum(w, Math::abs))
                .named(
                        "λ times n",
                        "The penalty is n times as large: does it stand inside the",
                        (x, y, w, lambda) -> loss(x, y, w) + lambda * y.length * sum(w, Math::abs))
                .named(
                        "w[0] is skipped",
                        "The penalty leaves out the first weight. It is no",
                        (x, y, w, lambda) -> loss(x, y, w) + lambda * sum(tail(w), Math::abs))
                .named(
                        "the last weight is forgotten",
                        "The penalty leaves out the last weight: the loop over the",
                        (x, y, w, lambda) -> loss(x, y, w) + lambda * sum(Arrays.copyOf(w, w.length - 1), Math::abs))
                .named(
                        "the norm of L2",
                        "This takes the Euclidean length of the weights, which is",
                        (x, y, w, lambda) -> loss(x, y, w) + lambda * Math.sqrt(sum(w, v -> v * v)))
                .named(
                        "the largest weight",
                        "This takes the largest weight only. ‖w‖₁ sums the",
                        (x, y, w, lambda) -> loss(x, y, w)
                                + lambda * Arrays.stream(w).map(Math::abs).max().orElse(0))
                .named(
                        "the mean weight",
                        "This takes the mean over the weights. The penalty is a",
                        (x, y, w, lambda) -> loss(x, y, w) + lambda * sum(w, Math::abs) / w.length)
                .named(
                        "minus the penalty",
                        "The penalty is taken off: then the largest weights would",
                        (x, y, w, lambda) -> loss(x, y, w) - lambda * sum(w, Math::abs))
                .named(
                        "no penalty",
                        "This is the loss alone: the penalty is missing",
                        (x, y, w, lambda) -> loss(x, y, w))
                .named(
                        "no λ",
                        "λ is missing: the penalty has the same strength whatever",
                        (x, y, w, lambda) -> loss(x, y, w) + sum(w, Math::abs))
                .named(
                        "sizes of residuals",
                        "The residuals are not squared: this is half of their mean",
                        (x, y, w, lambda) -> IntStream.range(0, y.length)
                                                .mapToDouble(i -> Math.abs(residual(x[i], y[i], w)))
                                                .sum()
                                        / (2 * y.length)
                                + lambda * sum(w, Math::abs))
                .named(
                        "the squared sum of residuals",
                        "This squares the sum of the residuals. Asked is the sum",
                        (x, y, w, lambda) -> Math.pow(
                                                IntStream.range(0, y.length)
                                                        .mapToDouble(i -> residual(x[i], y[i], w))
                                                        .sum(),
                                                2)
                                        / (2 * y.length)
                                + lambda * sum(w, Math::abs))
                .named(
                        "the root of the squares",
                        "This takes the length of the residual where its square is",
                        (x, y, w, lambda) -> Math.sqrt(squares(x, y, w)) / (2 * y.length) + lambda * sum(w, Math::abs));
    }

    private static Trials<?> ridge() {
        return Trials.of(Geometry.RIDGE_OBJECTIVE)
                .named(
                        "no half at λ",
                        "The ½ before the penalty is missing. That is how Keras",
                        (x, y, w, lambda) -> loss(x, y, w) + lambda * sum(w, v -> v * v))
                .named(
                        "no half at all",
                        "The ½ before the penalty is missing. That is how Keras",
                        (x, y, w, lambda) -> squares(x, y, w) / y.length + lambda * sum(w, v -> v * v))
                .named(
                        "no half at the loss",
                        "The ½ of the squared error is missing: this is the mean",
                        (x, y, w, lambda) -> squares(x, y, w) / y.length + lambda / 2 * sum(w, v -> v * v))
                .named(
                        "integer division in λ's half",
                        "This is the loss alone: the penalty is missing. If you",
                        (x, y, w, lambda) -> loss(x, y, w) + 1 / 2 * lambda * sum(w, v -> v * v))
                .named(
                        "integer division in both halves",
                        "This is the loss alone: the penalty is missing. If you",
                        (x, y, w, lambda) -> 1 / 2 * squares(x, y, w) / y.length + 1 / 2 * lambda * sum(w, v -> v * v))
                .named(
                        "the norm without its square",
                        "The penalty is λ/2·‖w‖, the length of the weights. Ridge",
                        (x, y, w, lambda) -> loss(x, y, w) + lambda / 2 * Math.sqrt(sum(w, v -> v * v)))
                .named(
                        "sizes",
                        "The weights are not squared: this is half of the lasso's",
                        (x, y, w, lambda) -> loss(x, y, w) + lambda / 2 * sum(w, Math::abs))
                .named(
                        "the square of the sum",
                        "This squares the sum of the weights. Ridge sums their",
                        (x, y, w, lambda) -> loss(x, y, w) + lambda / 2 * Math.pow(sum(w, v -> v), 2))
                .named(
                        "λ/(2n)",
                        "This divides the penalty by n as well. Then it weakens as",
                        (x, y, w, lambda) -> loss(x, y, w) + lambda / (2 * y.length) * sum(w, v -> v * v))
                .named(
                        "λ squared",
                        "λ is squared as well. Only the weights are: λ/2 · w²",
                        (x, y, w, lambda) -> loss(x, y, w) + lambda * lambda / 2 * sum(w, v -> v * v))
                .named(
                        "w[0] is skipped",
                        "The penalty leaves out the first weight. It is no",
                        (x, y, w, lambda) -> loss(x, y, w) + lambda / 2 * sum(tail(w), v -> v * v))
                .named(
                        "no n",
                        "This sums over the rows where the course takes the mean",
                        (x, y, w, lambda) -> squares(x, y, w) / 2 + lambda / 2 * sum(w, v -> v * v))
                .named(
                        "minus the penalty",
                        "The penalty is taken off: then the largest weights would",
                        (x, y, w, lambda) -> loss(x, y, w) - lambda / 2 * sum(w, v -> v * v))
                .named(
                        "residuals centred",
                        "This takes the mean off the residuals first, and so fits",
                        (x, y, w, lambda) -> {
                            double mean = IntStream.range(0, y.length)
                                    .mapToDouble(i -> residual(x[i], y[i], w))
                                    .average()
                                    .orElseThrow();
                            double[] centred =
                                    Arrays.stream(y).map(v -> v - mean).toArray();
                            return loss(x, centred, w) + lambda / 2 * sum(w, v -> v * v);
                        });
    }
}
