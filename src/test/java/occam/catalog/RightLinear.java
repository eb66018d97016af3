package occam.catalog;

import static occam.penalty.Penalty.softThreshold;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import occam.interview.Drills;
import occam.lesson.geometry.Geometry;
import occam.lesson.sparsity.Sparsity;

/** Right answers to the other exercises of lessons 02 and 03. */
final class RightLinear {
    private RightLinear() {}

    static Stream<Trial<?>> all() {
        return Trials.all(threshold(), thresholdDrill(), closedForm(), step(), lambdaMax(), sparseSlope());
    }

    private static Trials<?> threshold() {
        return Trials.of(Geometry.SOFT_THRESHOLD)
                .right("three cases", (z, t) -> z > t ? z - t : z < -t ? z + t : 0)
                .right("two hinges", (z, t) -> Math.max(z - t, 0) - Math.max(-z - t, 0))
                .right("z without what is clipped", (z, t) -> z - Math.max(-t, Math.min(t, z)))
                .right("the sign copied, which makes -0.0", (z, t) -> Math.copySign(Math.max(0, Math.abs(z) - t), z));
    }

    private static Trials<?> thresholdDrill() {
        return Trials.of(Drills.SOFT_THRESHOLD.exercise())
                .right("a factor", (z, t) -> z == 0 ? 0 : z * Math.max(0, 1 - t / Math.abs(z)))
                .right("0 first", (z, t) -> {
                    if (Math.abs(z) <= t) {
                        return 0;
                    }
                    return z - t * Math.signum(z);
                })
                .right("half of two sizes", (z, t) -> z + (Math.abs(z - t) - Math.abs(z + t)) / 2);
    }

    private static double[] products(double[][] x, double[] y) {
        var sums = new double[5];
        for (int i = 0; i < y.length; i++) {
            sums[0] += x[i][0] * x[i][0];
            sums[1] += x[i][0] * x[i][1];
            sums[2] += x[i][1] * x[i][1];
            sums[3] += x[i][0] * y[i];
            sums[4] += x[i][1] * y[i];
        }
        return sums;
    }

    private static Trials<?> closedForm() {
        return Trials.of(Geometry.RIDGE_CLOSED_FORM)
                .right("Cramer, all times n", (x, y, lambda) -> {
                    var s = products(x, y);
                    double a = s[0] + y.length * lambda;
                    double d = s[2] + y.length * lambda;
                    double determinant = a * d - s[1] * s[1];
                    return new double[] {(d * s[3] - s[1] * s[4]) / determinant, (a * s[4] - s[1] * s[3]) / determinant
                    };
                })
                .right("elimination", (x, y, lambda) -> {
                    var s = Arrays.stream(products(x, y)).map(v -> v / y.length).toArray();
                    double factor = s[1] / (s[0] + lambda);
                    double second = (s[4] - factor * s[3]) / (s[2] + lambda - factor * s[1]);
                    return new double[] {(s[3] - s[1] * second) / (s[0] + lambda), second};
                })
                .right("the inverse", (x, y, lambda) -> {
                    var s = Arrays.stream(products(x, y)).map(v -> v / y.length).toArray();
                    double determinant = (s[0] + lambda) * (s[2] + lambda) - Math.pow(s[1], 2);
                    double[][] inverse = {
                        {(s[2] + lambda) / determinant, -s[1] / determinant},
                        {-s[1] / determinant, (s[0] + lambda) / determinant}
                    };
                    return new double[] {
                        inverse[0][0] * s[3] + inverse[0][1] * s[4], inverse[1][0] * s[3] + inverse[1][1] * s[4]
                    };
                });
    }

    private static double dot(double[] a, double[] b) {
        return IntStream.range(0, a.length).mapToDouble(i -> a[i] * b[i]).sum();
    }

    private static Trials<?> step() {
        return Trials.of(Sparsity.LASSO_STEP)
                .right("with means", (x, residual, weight, lambda) -> {
                    double mean = dot(x, x) / x.length;
                    return softThreshold(dot(x, residual) / x.length + mean * weight, lambda) / mean;
                })
                .right("with the partial residual, and sums", (x, residual, weight, lambda) -> {
                    double z = 0;
                    for (int i = 0; i < x.length; i++) {
                        z += x[i] * (residual[i] + x[i] * weight);
                    }
                    return softThreshold(z, x.length * lambda) / dot(x, x);
                })
                .right("from the least-squares step", (x, residual, weight, lambda) -> {
                    double squares = dot(x, x);
                    return softThreshold(weight + dot(x, residual) / squares, lambda * x.length / squares);
                })
                .right("by cases", (x, residual, weight, lambda) -> {
                    double a = Arrays.stream(x).map(v -> v * v).average().orElseThrow();
                    double c = dot(x, residual) / x.length + a * weight;
                    return Math.abs(c) < lambda ? 0 : c > 0 ? (c - lambda) / a : (c + lambda) / a;
                });
    }

    private static Trials<?> sparseSlope() {
        return Trials.of(Sparsity.SPARSE_SLOPE)
                .right("two sums", (rows, values, residual) -> {
                    double product = 0;
                    double mean = 0;
                    for (int a = 0; a < rows.length; a++) {
                        product += values[a] * residual[rows[a]];
                        mean += values[a] / residual.length;
                    }
                    return (product - mean * Arrays.stream(residual).sum()) / residual.length;
                })
                .right("the residual centred", (rows, values, residual) -> {
                    double mean = Arrays.stream(residual).average().orElseThrow();
                    return IntStream.range(0, rows.length)
                                    .mapToDouble(a -> values[a] * (residual[rows[a]] - mean))
                                    .sum()
                            / residual.length;
                })
                .right("filled in, which is as right and slower", (rows, values, residual) -> {
                    var x = new double[residual.length];
                    IntStream.range(0, rows.length).forEach(a -> x[rows[a]] = values[a]);
                    double mean = Arrays.stream(x).average().orElseThrow();
                    return IntStream.range(0, x.length)
                            .mapToDouble(i -> (x[i] - mean) * residual[i])
                            .average()
                            .orElseThrow();
                });
    }

    private static Trials<?> lambdaMax() {
        return Trials.of(Sparsity.LAMBDA_MAX)
                .right("y centred", (x, y) -> {
                    double mean = Arrays.stream(y).average().orElseThrow();
                    double max = 0;
                    for (int j = 0; j < x[0].length; j++) {
                        double product = 0;
                        for (int i = 0; i < y.length; i++) {
                            product += x[i][j] * (y[i] - mean);
                        }
                        max = Math.max(max, Math.abs(product) / y.length);
                    }
                    return max;
                })
                .right(
                        "only x centred, which is as good",
                        (x, y) -> IntStream.range(0, x[0].length)
                                .mapToDouble(j -> {
                                    double mean = Arrays.stream(x)
                                            .mapToDouble(row -> row[j])
                                            .average()
                                            .orElseThrow();
                                    return Math.abs(IntStream.range(0, y.length)
                                            .mapToDouble(i -> (x[i][j] - mean) * y[i] / y.length)
                                            .sum());
                                })
                                .max()
                                .orElseThrow())
                .right("mean of products minus product of means", (x, y) -> {
                    double largest = Double.NEGATIVE_INFINITY;
                    for (int j = x[0].length - 1; j >= 0; j--) {
                        double xy = 0;
                        double sumX = 0;
                        double sumY = 0;
                        for (int i = 0; i < y.length; i++) {
                            xy += x[i][j] * y[i];
                            sumX += x[i][j];
                            sumY += y[i];
                        }
                        int n = y.length;
                        largest = Math.max(largest, Math.abs(xy / n - sumX / n * (sumY / n)));
                    }
                    return largest;
                });
    }
}
