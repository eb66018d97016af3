package occam.exercise;

import static occam.exercise.WrongObjectives.residual;
import static occam.exercise.WrongObjectives.sum;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Wrong answers to the exercises on slopes, and to the closed form. */
final class WrongSlopes {
    private WrongSlopes() {}

    static Stream<Trial<?>> all() {
        return Trials.all(ridge(), lasso(), closedForm());
    }

    /** X'r, without n. */
    private static double product(double[][] x, double[] y, double[] w, int j) {
        return IntStream.range(0, y.length)
                .mapToDouble(i -> x[i][j] * residual(x[i], y[i], w))
                .sum();
    }

    private static double[] each(double[] w, IntToDoubleFunction of) {
        return IntStream.range(0, w.length).mapToDouble(of).toArray();
    }

    private static final double[] SHARED = new double[8];

    private static Trials<?> ridge() {
        return Trials.of(Geometry.RIDGE_GRADIENT)
                .named(
                        "the loss turned round",
                        "?",
                        (x, y, w, lambda) -> each(w, j -> product(x, y, w, j) / y.length + lambda * w[j]))
                .named(
                        "all turned round",
                        "?",
                        (x, y, w, lambda) -> each(w, j -> product(x, y, w, j) / y.length - lambda * w[j]))
                .named(
                        "2λw",
                        "?",
                        (x, y, w, lambda) -> each(w, j -> -product(x, y, w, j) / y.length + 2 * lambda * w[j]))
                .named(
                        "λ/2 w",
                        "?",
                        (x, y, w, lambda) -> each(w, j -> -product(x, y, w, j) / y.length + lambda / 2 * w[j]))
                .named("−λw", "?", (x, y, w, lambda) -> each(w, j -> -product(x, y, w, j) / y.length - lambda * w[j]))
                .named("no n", "?", (x, y, w, lambda) -> each(w, j -> -product(x, y, w, j) + lambda * w[j]))
                .named(
                        "2/n",
                        "?",
                        (x, y, w, lambda) -> each(w, j -> -2 * product(x, y, w, j) / y.length + lambda * w[j]))
                .named(
                        "2/n and 2λ",
                        "?",
                        (x, y, w, lambda) -> each(w, j -> -2 * product(x, y, w, j) / y.length + 2 * lambda * w[j]))
                .named(
                        "1/(2n)",
                        "?",
                        (x, y, w, lambda) -> each(w, j -> -product(x, y, w, j) / (2 * y.length) + lambda * w[j]))
                .named("λ/n", "?", (x, y, w, lambda) -> each(w, j -> (-product(x, y, w, j) + lambda * w[j]) / y.length))
                .named(
                        "λ times n",
                        "?",
                        (x, y, w, lambda) -> each(w, j -> -product(x, y, w, j) / y.length + y.length * lambda * w[j]))
                .named(
                        "w[0] is skipped",
                        "?",
                        (x, y, w, lambda) ->
                                each(w, j -> -product(x, y, w, j) / y.length + (j == 0 ? 0 : lambda * w[j])))
                .named("no penalty", "?", (x, y, w, lambda) -> each(w, j -> -product(x, y, w, j) / y.length))
                .named("no loss", "?", (x, y, w, lambda) -> each(w, j -> lambda * w[j]))
                .named(
                        "a sign",
                        "?",
                        (x, y, w, lambda) -> each(w, j -> -product(x, y, w, j) / y.length + lambda * Math.signum(w[j])))
                .named("λ alone", "?", (x, y, w, lambda) -> each(w, j -> -product(x, y, w, j) / y.length + lambda))
                .named(
                        "λ w²",
                        "?",
                        (x, y, w, lambda) -> each(w, j -> -product(x, y, w, j) / y.length + lambda * w[j] * w[j]))
                .named(
                        "λ‖w‖² everywhere",
                        "?",
                        (x, y, w, lambda) ->
                                each(w, j -> -product(x, y, w, j) / y.length + lambda * sum(w, v -> v * v)))
                .named(
                        "integer division",
                        "?",
                        (x, y, w, lambda) -> each(w, j -> -(1 / y.length) * product(x, y, w, j) + lambda * w[j]))
                .named(
                        "y for the residual",
                        "?",
                        (x, y, w, lambda) ->
                                each(w, j -> -product(x, y, new double[w.length], j) / y.length + lambda * w[j]))
                .named(
                        "a step, not a slope",
                        "?",
                        (x, y, w, lambda) -> each(w, j -> w[j] - (-product(x, y, w, j) / y.length + lambda * w[j])))
                .named("the sum of the residuals", "?", (x, y, w, lambda) -> {
                    double sum = IntStream.range(0, y.length)
                            .mapToDouble(i -> residual(x[i], y[i], w))
                            .sum();
                    return each(w, j -> -sum / y.length + lambda * w[j]);
                })
                .named("the input is overwritten while it is read", "?", (x, y, w, lambda) -> {
                    for (int j = 0; j < w.length; j++) {
                        w[j] = -product(x, y, w, j) / y.length + lambda * w[j];
                    }
                    return w;
                })
                .named("a new array without anything", "?", (x, y, w, lambda) -> new double[w.length])
                .named("returns w", "?", (x, y, w, lambda) -> w)
                .refused("one array for all results, too long", (x, y, w, lambda) -> {
                    Arrays.setAll(SHARED, j -> j < w.length ? -product(x, y, w, j) / y.length + lambda * w[j] : 0);
                    return SHARED;
                });
    }

    private static Trials<?> lasso() {
        return Trials.of(Geometry.LASSO_SUBGRADIENT)
                .named(
                        "0 counts as positive",
                        "?",
                        (x, y, w, lambda) ->
                                each(w, j -> -product(x, y, w, j) / y.length + (w[j] >= 0 ? lambda : -lambda)))
                .named(
                        "0 counts as negative",
                        "?",
                        (x, y, w, lambda) ->
                                each(w, j -> -product(x, y, w, j) / y.length + (w[j] > 0 ? lambda : -lambda)))
                .named("λw", "?", (x, y, w, lambda) -> each(w, j -> -product(x, y, w, j) / y.length + lambda * w[j]))
                .named(
                        "λ|w|",
                        "?",
                        (x, y, w, lambda) -> each(w, j -> -product(x, y, w, j) / y.length + lambda * Math.abs(w[j])))
                .named("no sign", "?", (x, y, w, lambda) -> each(w, j -> -product(x, y, w, j) / y.length + lambda))
                .named(
                        "−λ sign",
                        "?",
                        (x, y, w, lambda) -> each(w, j -> -product(x, y, w, j) / y.length - lambda * Math.signum(w[j])))
                .named(
                        "λ/2",
                        "?",
                        (x, y, w, lambda) ->
                                each(w, j -> -product(x, y, w, j) / y.length + lambda / 2 * Math.signum(w[j])))
                .named(
                        "λ/n",
                        "?",
                        (x, y, w, lambda) ->
                                each(w, j -> (-product(x, y, w, j) + lambda * Math.signum(w[j])) / y.length))
                .named(
                        "no n",
                        "?",
                        (x, y, w, lambda) -> each(w, j -> -product(x, y, w, j) + lambda * Math.signum(w[j])))
                .named(
                        "all 0 where w is 0",
                        "?",
                        (x, y, w, lambda) -> each(
                                w, j -> w[j] == 0 ? 0 : -product(x, y, w, j) / y.length + lambda * Math.signum(w[j])))
                .named(
                        "the smallest subgradient at 0",
                        "?",
                        (x, y, w, lambda) -> each(w, j -> {
                            double slope = -product(x, y, w, j) / y.length;
                            return w[j] != 0
                                    ? slope + lambda * Math.signum(w[j])
                                    : Math.signum(slope) * Math.max(Math.abs(slope) - lambda, 0);
                        }))
                .named(
                        "the sum of the signs",
                        "?",
                        (x, y, w, lambda) ->
                                each(w, j -> -product(x, y, w, j) / y.length + lambda * sum(w, Math::signum)))
                .named(
                        "the loss turned round",
                        "?",
                        (x, y, w, lambda) -> each(w, j -> product(x, y, w, j) / y.length + lambda * Math.signum(w[j])))
                .named(
                        "w over its size, not a number at 0",
                        "?",
                        (x, y, w, lambda) ->
                                each(w, j -> -product(x, y, w, j) / y.length + lambda * w[j] / Math.abs(w[j])))
                .named(
                        "the sign of the slope",
                        "?",
                        (x, y, w, lambda) -> each(w, j -> {
                            double slope = -product(x, y, w, j) / y.length;
                            return slope + lambda * Math.signum(slope);
                        }));
    }

    /** X'X and X'y over n: the two squares, the product, and the two with y. */
    private static double[] means(double[][] x, double[] y) {
        var sums = new double[5];
        for (int i = 0; i < y.length; i++) {
            double[] terms = {x[i][0] * x[i][0], x[i][1] * x[i][1], x[i][0] * x[i][1], x[i][0] * y[i], x[i][1] * y[i]};
            Arrays.setAll(sums, k -> sums[k] + terms[k] / y.length);
        }
        return sums;
    }

    private static double[] solved(double a, double d, double b, double c, double e, double f) {
        double determinant = a * d - b * c;
        return new double[] {(d * e - b * f) / determinant, (a * f - c * e) / determinant};
    }

    private static double[] ridge(double[][] x, double[] y, double lambda) {
        double[] s = means(x, y);
        return solved(s[0] + lambda, s[1] + lambda, s[2], s[2], s[3], s[4]);
    }

    private static Trials<?> closedForm() {
        return Trials.of(Geometry.RIDGE_CLOSED_FORM)
                .named("centred", "?", (x, y, lambda) -> {
                    double[] mean = new double[3];
                    for (int i = 0; i < y.length; i++) {
                        mean[0] += x[i][0] / y.length;
                        mean[1] += x[i][1] / y.length;
                        mean[2] += y[i] / y.length;
                    }
                    double[][] z = Arrays.stream(x)
                            .map(row -> new double[] {row[0] - mean[0], row[1] - mean[1]})
                            .toArray(double[][]::new);
                    return ridge(z, Arrays.stream(y).map(v -> v - mean[2]).toArray(), lambda);
                })
                .named("no n anywhere", "?", (x, y, lambda) -> ridge(x, y, lambda / y.length))
                .named("λ times n", "?", (x, y, lambda) -> ridge(x, y, lambda * y.length))
                .named("λ/2", "?", (x, y, lambda) -> ridge(x, y, lambda / 2))
                .named("2λ", "?", (x, y, lambda) -> ridge(x, y, 2 * lambda))
                .named("least squares", "?", (x, y, lambda) -> ridge(x, y, 0))
                .named("−λ", "?", (x, y, lambda) -> ridge(x, y, -lambda))
                .named("λ everywhere", "?", (x, y, lambda) -> {
                    double[] s = means(x, y);
                    return solved(s[0] + lambda, s[1] + lambda, s[2] + lambda, s[2] + lambda, s[3], s[4]);
                })
                .named("λ at the first only", "?", (x, y, lambda) -> {
                    double[] s = means(x, y);
                    return solved(s[0] + lambda, s[1], s[2], s[2], s[3], s[4]);
                })
                .named("λ at the second only", "?", (x, y, lambda) -> {
                    double[] s = means(x, y);
                    return solved(s[0], s[1] + lambda, s[2], s[2], s[3], s[4]);
                })
                .named("swapped", "?", (x, y, lambda) -> {
                    double[] w = ridge(x, y, lambda);
                    return new double[] {w[1], w[0]};
                })
                .named("plus in the determinant", "?", (x, y, lambda) -> {
                    double[] s = means(x, y);
                    double determinant = (s[0] + lambda) * (s[1] + lambda) + s[2] * s[2];
                    return new double[] {
                        ((s[1] + lambda) * s[3] - s[2] * s[4]) / determinant,
                        ((s[0] + lambda) * s[4] - s[2] * s[3]) / determinant
                    };
                })
                .named("plus in the inverse", "?", (x, y, lambda) -> {
                    double[] s = means(x, y);
                    double determinant = (s[0] + lambda) * (s[1] + lambda) - s[2] * s[2];
                    return new double[] {
                        ((s[1] + lambda) * s[3] + s[2] * s[4]) / determinant,
                        ((s[0] + lambda) * s[4] + s[2] * s[3]) / determinant
                    };
                })
                .named("the diagonal not swapped in the inverse", "?", (x, y, lambda) -> {
                    double[] s = means(x, y);
                    double determinant = (s[0] + lambda) * (s[1] + lambda) - s[2] * s[2];
                    return new double[] {
                        ((s[0] + lambda) * s[3] - s[2] * s[4]) / determinant,
                        ((s[1] + lambda) * s[4] - s[2] * s[3]) / determinant
                    };
                })
                .named(
                        "X'y not over n",
                        "?",
                        (x, y, lambda) -> Arrays.stream(ridge(x, y, lambda))
                                .map(w -> w * y.length)
                                .toArray())
                .named("each column by itself", "?", (x, y, lambda) -> {
                    double[] s = means(x, y);
                    return new double[] {s[3] / (s[0] + lambda), s[4] / (s[1] + lambda)};
                })
                .named(
                        "least squares, shrunk",
                        "?",
                        (x, y, lambda) -> Arrays.stream(ridge(x, y, 0))
                                .map(w -> w / (1 + lambda))
                                .toArray())
                .named("not divided by the determinant", "?", (x, y, lambda) -> {
                    double[] s = means(x, y);
                    return new double[] {(s[1] + lambda) * s[3] - s[2] * s[4], (s[0] + lambda) * s[4] - s[2] * s[3]};
                })
                .named("λ squared", "?", (x, y, lambda) -> ridge(x, y, lambda * lambda));
    }
}
