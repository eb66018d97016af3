package occam.exercise;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import occam.data.Dataset;
import occam.exercise.ChoosingLambda.Preparation;
import occam.linear.Linear;
import occam.penalty.Penalty;

/** Wrong answers to the exercises of lesson 04. */
final class WrongChoices {
    private WrongChoices() {}

    static Stream<Trial<?>> all() {
        return Trials.all(oneStandardError(), crossValidation(), drill());
    }

    private static double[] means(double[][] errors) {
        return IntStream.range(0, errors[0].length)
                .mapToDouble(i -> Arrays.stream(errors)
                        .mapToDouble(fold -> fold[i])
                        .average()
                        .orElseThrow())
                .toArray();
    }

    private static int lowest(double[] means) {
        return IntStream.range(0, means.length)
                .reduce((a, b) -> means[b] < means[a] ? b : a)
                .orElseThrow();
    }

    private static double deviation(double[][] errors, int at, int freedom) {
        double mean = means(errors)[at];
        double squares = Arrays.stream(errors)
                .mapToDouble(fold -> Math.pow(fold[at] - mean, 2))
                .sum();
        return Math.sqrt(squares / freedom);
    }

    private static double error(double[][] errors) {
        return deviation(errors, lowest(means(errors)), errors.length - 1) / Math.sqrt(errors.length);
    }

    private static DoubleStream within(double[] lambdas, double[][] errors, double room) {
        double[] means = means(errors);
        return IntStream.range(0, means.length)
                .filter(i -> means[i] <= means[lowest(means)] + room)
                .mapToDouble(i -> lambdas[i]);
    }

    private static double largest(double[] lambdas, double[][] errors, double room) {
        return within(lambdas, errors, room).max().orElseThrow();
    }

    private static double spread(double[][] errors, int freedom) {
        return deviation(errors, lowest(means(errors)), freedom);
    }

    private static Trials<?> oneStandardError() {
        return Trials.of(ChoosingLambda.ONE_STANDARD_ERROR)
                .named(
                        "the deviation, not over √K",
                        "?",
                        (lambdas, errors) -> largest(lambdas, errors, spread(errors, errors.length - 1)))
                .named(
                        "K for K − 1",
                        "?",
                        (lambdas, errors) ->
                                largest(lambdas, errors, spread(errors, errors.length) / Math.sqrt(errors.length)))
                .named(
                        "over K",
                        "?",
                        (lambdas, errors) ->
                                largest(lambdas, errors, spread(errors, errors.length - 1) / errors.length))
                .named(
                        "the variance",
                        "?",
                        (lambdas, errors) -> largest(
                                lambdas,
                                errors,
                                Math.pow(spread(errors, errors.length - 1), 2) / Math.sqrt(errors.length)))
                .named(
                        "the variance over K",
                        "?",
                        (lambdas, errors) -> largest(lambdas, errors, Math.pow(error(errors), 2)))
                .named(
                        "the smallest λ",
                        "?",
                        (lambdas, errors) ->
                                within(lambdas, errors, error(errors)).min().orElseThrow())
                .named("the best λ", "?", (lambdas, errors) -> lambdas[lowest(means(errors))])
                .named("two standard errors", "?", (lambdas, errors) -> largest(lambdas, errors, 2 * error(errors)))
                .named("half of one", "?", (lambdas, errors) -> largest(lambdas, errors, error(errors) / 2))
                .named("below, not at most", "?", (lambdas, errors) -> {
                    double[] means = means(errors);
                    return IntStream.range(0, means.length)
                            .filter(i -> means[i] < means[lowest(means)] + error(errors))
                            .mapToDouble(i -> lambdas[i])
                            .max()
                            .orElse(lambdas[lowest(means)]);
                })
                .named(
                        "the first in the list",
                        "?",
                        (lambdas, errors) -> within(lambdas, errors, error(errors))
                                .findFirst()
                                .orElseThrow())
                .named(
                        "the last in the list",
                        "?",
                        (lambdas, errors) -> within(lambdas, errors, error(errors))
                                .reduce((a, b) -> b)
                                .orElseThrow())
                .named("the place", "?", (lambdas, errors) -> {
                    double chosen = largest(lambdas, errors, error(errors));
                    return IntStream.range(0, lambdas.length)
                            .filter(i -> lambdas[i] == chosen)
                            .findFirst()
                            .orElseThrow();
                })
                .named("stops at the first that is too bad", "?", (lambdas, errors) -> {
                    double[] means = means(errors);
                    int at = lowest(means);
                    double bound = means[at] + error(errors);
                    int up = lambdas[0] < lambdas[1] ? 1 : -1;
                    while (at + up >= 0 && at + up < means.length && means[at + up] <= bound) {
                        at += up;
                    }
                    return lambdas[at];
                })
                .named("each with its own standard error", "?", (lambdas, errors) -> {
                    double[] means = means(errors);
                    return IntStream.range(0, means.length)
                            .filter(i -> means[i] - deviation(errors, i, errors.length - 1) / Math.sqrt(errors.length)
                                    <= means[lowest(means)])
                            .mapToDouble(i -> lambdas[i])
                            .max()
                            .orElseThrow();
                })
                .named(
                        "the first fold only",
                        "?",
                        (lambdas, errors) -> largest(lambdas, new double[][] {errors[0], errors[0]}, error(errors)))
                .named(
                        "the bound, not the λ",
                        "?",
                        (lambdas, errors) -> means(errors)[lowest(means(errors))] + error(errors))
                .named(
                        "the largest of all",
                        "?",
                        (lambdas, errors) -> Arrays.stream(lambdas).max().orElseThrow())
                .named(
                        "over √(K − 1)",
                        "?",
                        (lambdas, errors) -> largest(
                                lambdas, errors, spread(errors, errors.length - 1) / Math.sqrt(errors.length - 1)))
                .named("the smallest single error", "?", (lambdas, errors) -> {
                    double smallest = Arrays.stream(errors)
                            .flatMapToDouble(Arrays::stream)
                            .min()
                            .orElseThrow();
                    double[] means = means(errors);
                    return IntStream.range(0, means.length)
                            .filter(i -> means[i] <= smallest + error(errors))
                            .mapToDouble(i -> lambdas[i])
                            .max()
                            .orElse(lambdas[lowest(means)]);
                });
    }

    private static Dataset rows(Dataset data, IntPredicate which) {
        return data.rows(IntStream.range(0, data.rows()).filter(which).toArray());
    }

    private static double error(Dataset train, Dataset test, Preparation prepare, Penalty penalty) {
        var prepared = prepare.fit(train);
        return Linear.fit(prepared.apply(train), penalty).meanSquaredError(prepared.apply(test));
    }

    private static DoubleStream errors(Dataset data, int folds, Preparation prepare, Penalty penalty) {
        return IntStream.range(0, folds)
                .mapToDouble(k ->
                        error(rows(data, i -> i % folds != k), rows(data, i -> i % folds == k), prepare, penalty));
    }

    private static Trials<?> crossValidation() {
        return Trials.of(ChoosingLambda.K_FOLD)
                .named(
                        "prepared by all rows",
                        "?",
                        (data, folds, prepare, penalty) -> errors(
                                        prepare.fit(data).apply(data), folds, rows -> other -> other, penalty)
                                .average()
                                .orElseThrow())
                .named(
                        "contiguous folds",
                        "?",
                        (data, folds, prepare, penalty) -> IntStream.range(0, folds)
                                .mapToDouble(k -> error(
                                        rows(data, i -> i * folds / data.rows() != k),
                                        rows(data, i -> i * folds / data.rows() == k),
                                        prepare,
                                        penalty))
                                .average()
                                .orElseThrow())
                .named("contiguous folds of equal size", "?", (data, folds, prepare, penalty) -> {
                    int size = data.rows() / folds;
                    return IntStream.range(0, folds)
                            .mapToDouble(k -> error(
                                    rows(data, i -> i < k * size || i >= (k + 1) * size),
                                    rows(data, i -> i >= k * size && i < (k + 1) * size),
                                    prepare,
                                    penalty))
                            .average()
                            .orElseThrow();
                })
                .named(
                        "trained on the fold",
                        "?",
                        (data, folds, prepare, penalty) -> IntStream.range(0, folds)
                                .mapToDouble(k -> error(
                                        rows(data, i -> i % folds == k),
                                        rows(data, i -> i % folds != k),
                                        prepare,
                                        penalty))
                                .average()
                                .orElseThrow())
                .named(
                        "the error on the training rows",
                        "?",
                        (data, folds, prepare, penalty) -> IntStream.range(0, folds)
                                .mapToObj(k -> rows(data, i -> i % folds != k))
                                .mapToDouble(train -> error(train, train, prepare, penalty))
                                .average()
                                .orElseThrow())
                .named(
                        "trained on all rows",
                        "?",
                        (data, folds, prepare, penalty) -> IntStream.range(0, folds)
                                .mapToDouble(k -> error(data, rows(data, i -> i % folds == k), prepare, penalty))
                                .average()
                                .orElseThrow())
                .named(
                        "held-out rows not prepared",
                        "?",
                        (data, folds, prepare, penalty) -> IntStream.range(0, folds)
                                .mapToDouble(k -> {
                                    var train = rows(data, i -> i % folds != k);
                                    return Linear.fit(prepare.fit(train).apply(train), penalty)
                                            .meanSquaredError(rows(data, i -> i % folds == k));
                                })
                                .average()
                                .orElseThrow())
                .named(
                        "held-out rows prepared by themselves",
                        "?",
                        (data, folds, prepare, penalty) -> IntStream.range(0, folds)
                                .mapToDouble(k -> {
                                    var train = rows(data, i -> i % folds != k);
                                    var test = rows(data, i -> i % folds == k);
                                    return Linear.fit(prepare.fit(train).apply(train), penalty)
                                            .meanSquaredError(prepare.fit(test).apply(test));
                                })
                                .average()
                                .orElseThrow())
                .named(
                        "nothing prepared",
                        "?",
                        (data, folds, prepare, penalty) -> errors(data, folds, rows -> other -> other, penalty)
                                .average()
                                .orElseThrow())
                .named(
                        "the sum",
                        "?",
                        (data, folds, prepare, penalty) ->
                                errors(data, folds, prepare, penalty).sum())
                .named(
                        "the roots",
                        "?",
                        (data, folds, prepare, penalty) -> errors(data, folds, prepare, penalty)
                                .map(Math::sqrt)
                                .average()
                                .orElseThrow())
                .named("the mean over the rows", "?", (data, folds, prepare, penalty) -> {
                    double[] errors = errors(data, folds, prepare, penalty).toArray();
                    return IntStream.range(0, data.rows())
                            .mapToDouble(i -> errors[i % folds])
                            .average()
                            .orElseThrow();
                });
    }

    private static Trials<?> drill() {
        return Trials.of(Drills.CROSS_VALIDATION.exercise())
                .named(
                        "the last fold is forgotten",
                        "?",
                        (data, folds, prepare, penalty) -> errors(data, folds, prepare, penalty)
                                        .limit(folds - 1)
                                        .sum()
                                / folds)
                .named(
                        "the last fold left out of the mean too",
                        "?",
                        (data, folds, prepare, penalty) -> errors(data, folds, prepare, penalty)
                                .limit(folds - 1)
                                .average()
                                .orElseThrow())
                .named(
                        "the first fold is forgotten",
                        "?",
                        (data, folds, prepare, penalty) ->
                                errors(data, folds, prepare, penalty).skip(1).sum() / folds)
                .named(
                        "over the rows",
                        "?",
                        (data, folds, prepare, penalty) ->
                                errors(data, folds, prepare, penalty).sum() / data.rows())
                .named(
                        "the best fold",
                        "?",
                        (data, folds, prepare, penalty) ->
                                errors(data, folds, prepare, penalty).min().orElseThrow())
                .named(
                        "the last fold only",
                        "?",
                        (data, folds, prepare, penalty) -> errors(data, folds, prepare, penalty)
                                .reduce((a, b) -> b)
                                .orElseThrow())
                .named(
                        "the root at the end",
                        "?",
                        (data, folds, prepare, penalty) -> Math.sqrt(
                                errors(data, folds, prepare, penalty).average().orElseThrow()))
                .named(
                        "i / folds",
                        "?",
                        (data, folds, prepare, penalty) -> IntStream.range(0, folds)
                                .mapToDouble(k -> error(
                                        rows(data, i -> i / folds != k),
                                        rows(data, i -> i / folds == k),
                                        prepare,
                                        penalty))
                                .average()
                                .orElseThrow())
                .named(
                        "always λ = 1 of ridge",
                        "?",
                        (data, folds, prepare, penalty) -> errors(data, folds, prepare, Penalty.l2(1))
                                .average()
                                .orElseThrow());
    }
}
