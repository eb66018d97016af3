package occam.catalog;

import static occam.catalog.WrongObjectives.residual;
import static occam.catalog.WrongObjectives.sum;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import occam.lesson.geometry.Geometry;

/** Wrong answers to the exercises on slopes. */
final class WrongSlopes {
    private static final double[] SHARED = new double[8];

    private WrongSlopes() {}

    static Stream<Trial<?>> all() {
        return Trials.all(ridge(), lasso());
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

    private static Trials<?> ridge() {
        return Trials.of(Geometry.RIDGE_GRADIENT)
                .named("= for +=", "Only the last row counts", (x, y, w, lambda) -> {
                    int last = y.length - 1;
                    return each(w, j -> -x[last][j] * residual(x[last], y[last], w) / y.length + lambda * w[j]);
                })
                .named(
                        "the loss turned round",
                        "The sign of the loss is turned round: along this",
                        (x, y, w, lambda) -> each(w, j -> product(x, y, w, j) / y.length + lambda * w[j]))
                .named(
                        "all turned round",
                        "The sign of the whole gradient is turned round",
                        (x, y, w, lambda) -> each(w, j -> product(x, y, w, j) / y.length - lambda * w[j]))
                .named(
                        "2λw",
                        "The penalty's slope is λw, not 2λw: the 2 of the square",
                        (x, y, w, lambda) -> each(w, j -> -product(x, y, w, j) / y.length + 2 * lambda * w[j]))
                .named(
                        "λ/2 w",
                        "The penalty's slope is λw, not λ/2·w: the ½ has taken",
                        (x, y, w, lambda) -> each(w, j -> -product(x, y, w, j) / y.length + lambda / 2 * w[j]))
                .named(
                        "−λw",
                        "The penalty pulls the wrong way: it grows with w where w",
                        (x, y, w, lambda) -> each(w, j -> -product(x, y, w, j) / y.length - lambda * w[j]))
                .named(
                        "no n",
                        "The 1/n is missing: this is the slope of the sum over the",
                        (x, y, w, lambda) -> each(w, j -> -product(x, y, w, j) + lambda * w[j]))
                .named(
                        "2/n",
                        "The 2 of the square is still there: the ½ of the loss",
                        (x, y, w, lambda) -> each(w, j -> -2 * product(x, y, w, j) / y.length + lambda * w[j]))
                .named(
                        "2/n and 2λ",
                        "The penalty's slope is λw, not 2λw: the 2 of the square",
                        (x, y, w, lambda) -> each(w, j -> -2 * product(x, y, w, j) / y.length + 2 * lambda * w[j]))
                .named(
                        "1/(2n)",
                        "The slope of the loss is half of what it should be. The 2",
                        (x, y, w, lambda) -> each(w, j -> -product(x, y, w, j) / (2 * y.length) + lambda * w[j]))
                .named(
                        "λ/n",
                        "The penalty's slope is divided by n as well. Only the",
                        (x, y, w, lambda) -> each(w, j -> (-product(x, y, w, j) + lambda * w[j]) / y.length))
                .named(
                        "λ times n",
                        "The penalty's slope is n times as large: does it stand",
                        (x, y, w, lambda) -> each(w, j -> -product(x, y, w, j) / y.length + y.length * lambda * w[j]))
                .named(
                        "w[0] is skipped",
                        "The penalty leaves out the first weight. It is no",
                        (x, y, w, lambda) ->
                                each(w, j -> -product(x, y, w, j) / y.length + (j == 0 ? 0 : lambda * w[j])))
                .named(
                        "no penalty",
                        "This is the slope of the loss alone: the penalty is",
                        (x, y, w, lambda) -> each(w, j -> -product(x, y, w, j) / y.length))
                .named(
                        "no loss",
                        "Only the penalty's slope is left: the loss counts for",
                        (x, y, w, lambda) -> each(w, j -> lambda * w[j]))
                .named(
                        "a sign",
                        "This pulls each weight with the same force λ, whatever",
                        (x, y, w, lambda) -> each(w, j -> -product(x, y, w, j) / y.length + lambda * Math.signum(w[j])))
                .named(
                        "λ alone",
                        "This pulls every weight by λ, in one direction. The slope",
                        (x, y, w, lambda) -> each(w, j -> -product(x, y, w, j) / y.length + lambda))
                .named(
                        "λ w²",
                        "The square is still there: the slope of λ/2·w² is λw",
                        (x, y, w, lambda) -> each(w, j -> -product(x, y, w, j) / y.length + lambda * w[j] * w[j]))
                .refused(
                        "λ‖w‖² everywhere",
                        (x, y, w, lambda) ->
                                each(w, j -> -product(x, y, w, j) / y.length + lambda * sum(w, v -> v * v)))
                .named(
                        "integer division",
                        "Only the penalty's slope is left: the loss counts for",
                        (x, y, w, lambda) -> each(w, j -> -(1 / y.length) * product(x, y, w, j) + lambda * w[j]))
                .named(
                        "y for the residual",
                        "The prediction is missing: this is the slope of the loss",
                        (x, y, w, lambda) ->
                                each(w, j -> -product(x, y, new double[w.length], j) / y.length + lambda * w[j]))
                .named(
                        "a step, not a slope",
                        "This is the weights after a step of length 1. Asked is",
                        (x, y, w, lambda) -> each(w, j -> w[j] - (-product(x, y, w, j) / y.length + lambda * w[j])))
                .named(
                        "the sum of the residuals",
                        "The column is missing: along weight j each residual",
                        (x, y, w, lambda) -> {
                            double sum = IntStream.range(0, y.length)
                                    .mapToDouble(i -> residual(x[i], y[i], w))
                                    .sum();
                            return each(w, j -> -sum / y.length + lambda * w[j]);
                        })
                .named(
                        "the input is overwritten while it is read",
                        "This writes into `w` while the residual is still made",
                        (x, y, w, lambda) -> {
                            for (int j = 0; j < w.length; j++) {
                                w[j] = -product(x, y, w, j) / y.length + lambda * w[j];
                            }
                            return w;
                        })
                .named(
                        "a new array without anything",
                        "This is 0 everywhere. If a new array is returned",
                        (x, y, w, lambda) -> new double[w.length])
                .named("returns w", "This gives back the weights as they are", (x, y, w, lambda) -> w)
                .refused("one array for all results, too long", (x, y, w, lambda) -> {
                    Arrays.setAll(SHARED, j -> j < w.length ? -product(x, y, w, j) / y.length + lambda * w[j] : 0);
                    return SHARED;
                });
    }

    private static Trials<?> lasso() {
        return Trials.of(Geometry.LASSO_SUBGRADIENT)
                .named(
                        "0 counts as positive",
                        "Where w_j = 0 this takes the slope λ. It is one of those",
                        (x, y, w, lambda) ->
                                each(w, j -> -product(x, y, w, j) / y.length + (w[j] >= 0 ? lambda : -lambda)))
                .named(
                        "0 counts as negative",
                        "Where w_j = 0 this takes the slope −λ. It is one of those",
                        (x, y, w, lambda) ->
                                each(w, j -> -product(x, y, w, j) / y.length + (w[j] > 0 ? lambda : -lambda)))
                .named(
                        "λw",
                        "This is ridge's gradient: a pull in proportion to the",
                        (x, y, w, lambda) -> each(w, j -> -product(x, y, w, j) / y.length + lambda * w[j]))
                .named(
                        "λ|w|",
                        "This takes |w_j| for the slope of |w_j|. The slope of the",
                        (x, y, w, lambda) -> each(w, j -> -product(x, y, w, j) / y.length + lambda * Math.abs(w[j])))
                .named(
                        "no sign",
                        "This pulls every weight by +λ, negative ones too, and so",
                        (x, y, w, lambda) -> each(w, j -> -product(x, y, w, j) / y.length + lambda))
                .named(
                        "−λ sign",
                        "The penalty pulls the wrong way: it grows with w where w",
                        (x, y, w, lambda) -> each(w, j -> -product(x, y, w, j) / y.length - lambda * Math.signum(w[j])))
                .named(
                        "λ/2",
                        "The slope of λ|w| is λ times the sign: there is no ½ in",
                        (x, y, w, lambda) ->
                                each(w, j -> -product(x, y, w, j) / y.length + lambda / 2 * Math.signum(w[j])))
                .named(
                        "λ/n",
                        "The penalty's slope is divided by n as well. Only the",
                        (x, y, w, lambda) ->
                                each(w, j -> (-product(x, y, w, j) + lambda * Math.signum(w[j])) / y.length))
                .named(
                        "no n",
                        "The 1/n is missing: this is the slope of the sum over the",
                        (x, y, w, lambda) -> each(w, j -> -product(x, y, w, j) + lambda * Math.signum(w[j])))
                .named(
                        "all 0 where w is 0",
                        "Where w_j = 0 all of the slope is 0 here. Only the",
                        (x, y, w, lambda) -> each(
                                w, j -> w[j] == 0 ? 0 : -product(x, y, w, j) / y.length + lambda * Math.signum(w[j])))
                .named(
                        "the smallest subgradient at 0",
                        "Where w_j = 0 this takes the slope that makes the whole",
                        (x, y, w, lambda) -> each(w, j -> {
                            double slope = -product(x, y, w, j) / y.length;
                            return w[j] != 0
                                    ? slope + lambda * Math.signum(w[j])
                                    : Math.signum(slope) * Math.max(Math.abs(slope) - lambda, 0);
                        }))
                .refused(
                        "the sum of the signs",
                        (x, y, w, lambda) ->
                                each(w, j -> -product(x, y, w, j) / y.length + lambda * sum(w, Math::signum)))
                .named(
                        "the loss turned round",
                        "The sign of the loss is turned round: along this",
                        (x, y, w, lambda) -> each(w, j -> product(x, y, w, j) / y.length + lambda * Math.signum(w[j])))
                .named(
                        "w over its size, not a number at 0",
                        "Where w_j = 0 this divides 0 by 0: w/|w| is the sign only",
                        (x, y, w, lambda) ->
                                each(w, j -> -product(x, y, w, j) / y.length + lambda * w[j] / Math.abs(w[j])))
                .refused(
                        "the sign of the slope",
                        (x, y, w, lambda) -> each(w, j -> {
                            double slope = -product(x, y, w, j) / y.length;
                            return slope + lambda * Math.signum(slope);
                        }));
    }
}
