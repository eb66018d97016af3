package occam.catalog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import occam.interview.Drills;
import occam.lesson.lambda.ChoosingLambda;
import occam.linear.Linear;

/** Right answers to the exercises of lesson 04, and to the drill on the path. */
final class RightChoices {
    private RightChoices() {}

    static Stream<Trial<?>> all() {
        return Trials.all(oneStandardError(), crossValidation(), drill(), path());
    }

    private static double mean(double[][] errors, int i) {
        return Arrays.stream(errors).mapToDouble(row -> row[i]).average().orElseThrow();
    }

    private static Trials<?> oneStandardError() {
        return Trials.of(ChoosingLambda.ONE_STANDARD_ERROR)
                .right("loops", (lambdas, errors) -> {
                    int folds = errors.length;
                    int best = 0;
                    for (int i = 1; i < lambdas.length; i++) {
                        if (mean(errors, i) < mean(errors, best)) {
                            best = i;
                        }
                    }
                    double squares = 0;
                    for (double[] fold : errors) {
                        squares += Math.pow(fold[best] - mean(errors, best), 2);
                    }
                    double bound = mean(errors, best) + Math.sqrt(squares / (folds - 1)) / Math.sqrt(folds);
                    double largest = 0;
                    for (int i = 0; i < lambdas.length; i++) {
                        if (mean(errors, i) <= bound) {
                            largest = Math.max(largest, lambdas[i]);
                        }
                    }
                    return largest;
                })
                .right("streams, one root", (lambdas, errors) -> {
                    var means = IntStream.range(0, lambdas.length)
                            .mapToDouble(i -> mean(errors, i))
                            .toArray();
                    double lowest = Arrays.stream(means).min().orElseThrow();
                    int at = IntStream.range(0, means.length)
                            .filter(i -> means[i] == lowest)
                            .findFirst()
                            .orElseThrow();
                    double squares = Arrays.stream(errors)
                            .mapToDouble(row -> (row[at] - lowest) * (row[at] - lowest))
                            .sum();
                    double error = Math.sqrt(squares / ((errors.length - 1) * errors.length));
                    return IntStream.range(0, means.length)
                            .filter(i -> means[i] <= lowest + error)
                            .mapToDouble(i -> lambdas[i])
                            .max()
                            .orElseThrow();
                })
                .right("means by sums, backwards", (lambdas, errors) -> {
                    int k = errors.length;
                    var sums = new double[lambdas.length];
                    for (double[] row : errors) {
                        Arrays.setAll(sums, i -> sums[i] + row[i]);
                    }
                    int best = sums.length - 1;
                    for (int i = best; i >= 0; i--) {
                        best = sums[i] <= sums[best] ? i : best;
                    }
                    double variance = 0;
                    for (double[] row : errors) {
                        variance += (row[best] - sums[best] / k) * (row[best] - sums[best] / k) / (k - 1);
                    }
                    double largest = lambdas[best];
                    for (int i = 0; i < sums.length; i++) {
                        if (sums[i] / k - sums[best] / k <= Math.sqrt(variance / k) && lambdas[i] > largest) {
                            largest = lambdas[i];
                        }
                    }
                    return largest;
                });
    }

    private static Trials<?> crossValidation() {
        return Trials.of(ChoosingLambda.K_FOLD)
                .right("lists of places", (data, folds, prepare, penalty) -> {
                    double sum = 0;
                    for (int k = 0; k < folds; k++) {
                        var in = new ArrayList<Integer>();
                        var out = new ArrayList<Integer>();
                        for (int i = 0; i < data.rows(); i++) {
                            (i % folds == k ? out : in).add(i);
                        }
                        var train = data.rows(
                                in.stream().mapToInt(Integer::intValue).toArray());
                        var test = data.rows(
                                out.stream().mapToInt(Integer::intValue).toArray());
                        var prepared = prepare.fit(train);
                        sum += Linear.fit(prepared.apply(train), penalty).meanSquaredError(prepared.apply(test));
                    }
                    return sum / folds;
                })
                .right(
                        "the average of a stream",
                        (data, folds, prepare, penalty) -> IntStream.range(0, folds)
                                .mapToDouble(k -> {
                                    var train = data.rows(IntStream.range(0, data.rows())
                                            .filter(i -> i % folds != k)
                                            .toArray());
                                    var prepared = prepare.fit(train);
                                    var model = Linear.fit(prepared.apply(train), penalty);
                                    return model.meanSquaredError(
                                            prepared.apply(data.rows(IntStream.range(0, data.rows())
                                                    .filter(i -> i % folds == k)
                                                    .toArray())));
                                })
                                .average()
                                .orElseThrow())
                .right("the error by hand, held-out rows in another order", (data, folds, prepare, penalty) -> {
                    double mean = 0;
                    for (int k = folds - 1; k >= 0; k--) {
                        int fold = k;
                        var all = IntStream.range(0, data.rows()).boxed().toList();
                        var train = data.rows(all.stream()
                                .filter(i -> i % folds != fold)
                                .mapToInt(i -> i)
                                .toArray());
                        var test = data.rows(all.stream()
                                .filter(i -> i % folds == fold)
                                .sorted((a, b) -> b - a)
                                .mapToInt(i -> i)
                                .toArray());
                        var prepared = prepare.fit(train);
                        var predicted =
                                Linear.fit(prepared.apply(train), penalty).predict(prepared.apply(test));
                        double squares = 0;
                        for (int i = 0; i < predicted.length; i++) {
                            squares += Math.pow(predicted[i] - test.y()[i], 2);
                        }
                        mean += squares / predicted.length / folds;
                    }
                    return mean;
                });
    }

    private static Trials<?> drill() {
        return Trials.of(Drills.CROSS_VALIDATION.exercise())
                .right("held-out rows by steps", (data, folds, prepare, penalty) -> {
                    double total = 0;
                    for (int k = 0; k < folds; k++) {
                        int first = k;
                        var out = IntStream.iterate(first, i -> i < data.rows(), i -> i + folds)
                                .toArray();
                        var in = IntStream.range(0, data.rows())
                                .filter(i -> (i - first) % folds != 0)
                                .toArray();
                        var prepared = prepare.fit(data.rows(in));
                        var model = Linear.fit(prepared.apply(data.rows(in)), penalty);
                        total += model.meanSquaredError(prepared.apply(data.rows(out)));
                    }
                    return total / folds;
                })
                .right("errors in an array", (data, folds, prepare, penalty) -> {
                    var errors = new double[folds];
                    Arrays.setAll(errors, k -> {
                        var in = IntStream.range(0, data.rows()).filter(i -> i % folds != k);
                        var out = IntStream.range(0, data.rows()).filter(i -> i % folds == k);
                        var train = data.rows(in.toArray());
                        var prepared = prepare.fit(train);
                        return Linear.fit(prepared.apply(train), penalty)
                                .meanSquaredError(prepared.apply(data.rows(out.toArray())));
                    });
                    return Arrays.stream(errors).sum() / errors.length;
                })
                .right("everything prepared once in each fold", (data, folds, prepare, penalty) -> {
                    double sum = 0;
                    for (int k = 0; k < folds; k++) {
                        int fold = k;
                        var in = IntStream.range(0, data.rows())
                                .filter(i -> i % folds != fold)
                                .toArray();
                        var out = IntStream.range(0, data.rows())
                                .filter(i -> i % folds == fold)
                                .toArray();
                        var all = prepare.fit(data.rows(in)).apply(data);
                        sum += Linear.fit(all.rows(in), penalty).meanSquaredError(all.rows(out));
                    }
                    return sum / folds;
                });
    }

    private static double lambdaMax(double[][] x, double[] y) {
        return IntStream.range(0, x[0].length)
                .mapToDouble(j -> Math.abs(IntStream.range(0, y.length)
                        .mapToDouble(i -> x[i][j] * y[i])
                        .average()
                        .orElseThrow()))
                .max()
                .orElseThrow();
    }

    private static Trials<?> path() {
        return Trials.of(Drills.LAMBDA_PATH.exercise())
                .right("each λ from the one before", (x, y, count, ratio, solver) -> {
                    double factor = Math.pow(ratio, 1.0 / (count - 1));
                    double lambda = lambdaMax(x, y);
                    var path = new double[count][x[0].length];
                    for (int k = 0; k < count; k++) {
                        path[k] = solver.improve(lambda, k == 0 ? new double[x[0].length] : path[k - 1]);
                        lambda *= factor;
                    }
                    return path;
                })
                .right("logarithms, copies", (x, y, count, ratio, solver) -> {
                    double from = Math.log(lambdaMax(x, y));
                    double to = Math.log(ratio * lambdaMax(x, y));
                    var path = new ArrayList<double[]>();
                    var w = new double[x[0].length];
                    for (int k = 0; k < count; k++) {
                        w = solver.improve(Math.exp(from + (to - from) * k / (count - 1)), w.clone());
                        path.add(w.clone());
                    }
                    return path.toArray(double[][]::new);
                })
                .right("logarithms to base 10, λ first", (x, y, count, ratio, solver) -> {
                    var lambdas = IntStream.range(0, count)
                            .mapToDouble(k -> lambdaMax(x, y) * Math.pow(10, Math.log10(ratio) * k / (count - 1)))
                            .toArray();
                    var path = new double[count][];
                    path[0] = solver.improve(lambdas[0], new double[x[0].length]);
                    for (int k = 1; k < count; k++) {
                        path[k] = solver.improve(lambdas[k], path[k - 1]);
                    }
                    return path;
                });
    }
}
