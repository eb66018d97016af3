package occam.catalog;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import occam.interview.Drills;
import occam.interview.Drills.ValueAndGradient;
import occam.lesson.geometry.Geometry;

/** Right answers to the exercises on objectives and their slopes. */
final class RightObjectives {
    private RightObjectives() {}

    static Stream<Trial<?>> all() {
        return Trials.all(lasso(), ridge(), ridgeSlope(), lassoSlope(), ridgeDrill(), lassoDrill());
    }

    private static double residual(double[] x, double y, double[] w) {
        return y - IntStream.range(0, w.length).mapToDouble(j -> x[j] * w[j]).sum();
    }

    private static Trials<?> lasso() {
        return Trials.of(Geometry.LASSO_OBJECTIVE)
                .right("loops", (x, y, w, lambda) -> {
                    double sum = 0;
                    for (int i = 0; i < x.length; i++) {
                        double predicted = 0;
                        for (int j = 0; j < w.length; j++) {
                            predicted += x[i][j] * w[j];
                        }
                        sum += (predicted - y[i]) * (predicted - y[i]);
                    }
                    double norm = 0;
                    for (double weight : w) {
                        norm += weight < 0 ? -weight : weight;
                    }
                    return sum / (2 * x.length) + lambda * norm;
                })
                .right(
                        "streams",
                        (x, y, w, lambda) -> 0.5
                                        * IntStream.range(0, y.length)
                                                .mapToDouble(i -> Math.pow(residual(x[i], y[i], w), 2))
                                                .average()
                                                .orElse(0)
                                + lambda * Arrays.stream(w).map(Math::abs).sum())
                .right("backwards, divided at once", (x, y, w, lambda) -> {
                    double value = 0;
                    for (int j = w.length - 1; j >= 0; j--) {
                        value += lambda * Math.max(w[j], -w[j]);
                    }
                    for (int i = y.length - 1; i >= 0; i--) {
                        double r = residual(x[i], y[i], w);
                        value += r * r / y.length / 2;
                    }
                    return value;
                });
    }

    private static Trials<?> ridge() {
        return Trials.of(Geometry.RIDGE_OBJECTIVE)
                .right("a compensated sum", (x, y, w, lambda) -> {
                    double sum = 0;
                    double lost = 0;
                    for (int i = 0; i < y.length; i++) {
                        double r = residual(x[i], y[i], w);
                        double next = r * r - lost;
                        double grown = sum + next;
                        lost = grown - sum - next;
                        sum = grown;
                    }
                    double norm = 0;
                    for (double weight : w) {
                        norm += weight * weight;
                    }
                    return (sum / y.length + lambda * norm) / 2;
                })
                .right("rooted and squared again", (x, y, w, lambda) -> {
                    double norm = Math.sqrt(Arrays.stream(w).map(v -> v * v).sum());
                    double loss = 0;
                    for (int i = 0; i < y.length; i++) {
                        loss += Math.pow(residual(x[i], y[i], w), 2) * (1.0 / (2 * y.length));
                    }
                    return loss + 0.5 * lambda * Math.pow(norm, 2);
                })
                .right("multiplied out", (x, y, w, lambda) -> {
                    double value = 0;
                    for (int i = 0; i < y.length; i++) {
                        double predicted = y[i] - residual(x[i], y[i], w);
                        value += y[i] * y[i] - 2 * y[i] * predicted + predicted * predicted;
                    }
                    return value / (2.0 * y.length)
                            + DoubleStream.of(w).map(v -> lambda / 2 * v * v).sum();
                });
    }

    private static Trials<?> ridgeSlope() {
        return Trials.of(Geometry.RIDGE_GRADIENT)
                .right(
                        "column by column",
                        (x, y, w, lambda) -> IntStream.range(0, w.length)
                                .mapToDouble(j -> lambda * w[j]
                                        - IntStream.range(0, y.length)
                                                        .mapToDouble(i -> x[i][j] * residual(x[i], y[i], w))
                                                        .sum()
                                                / y.length)
                                .toArray())
                .right("row by row, from the penalty's slope on", (x, y, w, lambda) -> {
                    var slope = new double[w.length];
                    for (int j = 0; j < w.length; j++) {
                        slope[j] = lambda * w[j];
                    }
                    for (int i = 0; i < y.length; i++) {
                        double error = -residual(x[i], y[i], w);
                        for (int j = 0; j < w.length; j++) {
                            slope[j] += error * x[i][j] / y.length;
                        }
                    }
                    return slope;
                })
                .right("by X'X and X'y", (x, y, w, lambda) -> {
                    int n = y.length;
                    var slope = new double[w.length];
                    for (int j = 0; j < w.length; j++) {
                        for (int i = n - 1; i >= 0; i--) {
                            slope[j] -= x[i][j] * y[i];
                            for (int k = 0; k < w.length; k++) {
                                slope[j] += x[i][j] * x[i][k] * w[k];
                            }
                        }
                        slope[j] = slope[j] / n + lambda * w[j];
                    }
                    return slope;
                });
    }

    private static Trials<?> lassoSlope() {
        return Trials.of(Geometry.LASSO_SUBGRADIENT)
                .right(
                        "the sign by a function",
                        (x, y, w, lambda) -> IntStream.range(0, w.length)
                                .mapToDouble(j -> -IntStream.range(0, y.length)
                                                .mapToDouble(i -> x[i][j] * residual(x[i], y[i], w))
                                                .average()
                                                .orElseThrow()
                                        + lambda * Math.signum(w[j]))
                                .toArray())
                .right("the sign by cases", (x, y, w, lambda) -> {
                    var slope = new double[w.length];
                    for (int j = 0; j < w.length; j++) {
                        for (int i = 0; i < y.length; i++) {
                            slope[j] += -1.0 / y.length * x[i][j] * residual(x[i], y[i], w);
                        }
                        slope[j] += w[j] > 0 ? lambda : w[j] < 0 ? -lambda : 0;
                    }
                    return slope;
                })
                .right("w over its size, written into w", (x, y, w, lambda) -> {
                    var residuals = IntStream.range(0, y.length)
                            .mapToDouble(i -> residual(x[i], y[i], w))
                            .toArray();
                    for (int j = 0; j < w.length; j++) {
                        w[j] = w[j] == 0 ? 0 : lambda * w[j] / Math.abs(w[j]);
                        for (int i = 0; i < y.length; i++) {
                            w[j] -= x[i][j] * residuals[i] / y.length;
                        }
                    }
                    return w;
                });
    }

    private static Trials<?> ridgeDrill() {
        return Trials.of(Drills.L2_OBJECTIVE.exercise())
                .right("in one go", (x, y, w, lambda) -> {
                    double value = 0;
                    var slope = new double[w.length];
                    for (int j = 0; j < w.length; j++) {
                        value += 0.5 * lambda * w[j] * w[j];
                        slope[j] += lambda * w[j];
                    }
                    for (int i = 0; i < y.length; i++) {
                        double error = -residual(x[i], y[i], w) / y.length;
                        value += error * error * y.length / 2;
                        for (int j = 0; j < w.length; j++) {
                            slope[j] += error * x[i][j];
                        }
                    }
                    return new ValueAndGradient(value, slope);
                })
                .right("by the answers of lesson 02", (x, y, w, lambda) -> {
                    double value = Geometry.RIDGE_OBJECTIVE.answers().right().value(x, y, w, lambda);
                    var slope = Geometry.RIDGE_GRADIENT.answers().right().gradient(x, y, w, lambda);
                    return new ValueAndGradient(value, slope);
                })
                .right("the slope by differences", (x, y, w, lambda) -> {
                    var objective = Geometry.RIDGE_OBJECTIVE.answers().right();
                    var slope = new double[w.length];
                    for (int j = 0; j < w.length; j++) {
                        var above = w.clone();
                        var below = w.clone();
                        above[j] += 0.5;
                        below[j] -= 0.5;
                        slope[j] = objective.value(x, y, above, lambda) - objective.value(x, y, below, lambda);
                    }
                    return new ValueAndGradient(objective.value(x, y, w, lambda), slope);
                });
    }

    private static Trials<?> lassoDrill() {
        return Trials.of(Drills.L1_OBJECTIVE.exercise())
                .right("in one go", (x, y, w, lambda) -> {
                    int n = y.length;
                    double squares = 0;
                    var slope = new double[w.length];
                    for (int i = 0; i < n; i++) {
                        double r = residual(x[i], y[i], w);
                        squares += r * r;
                        for (int j = 0; j < w.length; j++) {
                            slope[j] -= r * x[i][j];
                        }
                    }
                    double size = Arrays.stream(w).map(Math::abs).sum();
                    for (int j = 0; j < w.length; j++) {
                        slope[j] = slope[j] / n + lambda * Math.signum(w[j]);
                    }
                    return new ValueAndGradient(squares / (2.0 * n) + lambda * size, slope);
                })
                .right("size as w times its sign", (x, y, w, lambda) -> {
                    var signs = Arrays.stream(w).map(Math::signum).toArray();
                    var r = IntStream.range(0, y.length)
                            .mapToDouble(i -> residual(x[i], y[i], w))
                            .toArray();
                    double value = Arrays.stream(r).map(v -> v * v).sum() / y.length / 2;
                    for (int j = 0; j < w.length; j++) {
                        value += lambda * w[j] * signs[j];
                    }
                    var slope = IntStream.range(0, w.length)
                            .mapToDouble(j -> lambda * signs[j]
                                    - IntStream.range(0, r.length)
                                            .mapToDouble(i -> r[i] / r.length * x[i][j])
                                            .sum())
                            .toArray();
                    return new ValueAndGradient(value, slope);
                })
                .right(
                        "by the answers of lesson 02",
                        (x, y, w, lambda) -> new ValueAndGradient(
                                Geometry.LASSO_OBJECTIVE.answers().right().value(x, y, w, lambda),
                                Geometry.LASSO_SUBGRADIENT.answers().right().gradient(x, y, w, lambda)));
    }
}
