package occam.catalog;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import occam.data.Dataset;
import occam.interview.Drills;
import occam.lesson.lambda.ChoosingLambda;
import occam.lesson.lambda.ChoosingLambda.Preparation;
import occam.linear.Linear;
import occam.penalty.Penalty;

/** Wrong answers to the exercises on cross-validation. */
final class WrongFolds {
    private WrongFolds() {}

    static Stream<Trial<?>> all() {
        return Trials.all(crossValidation(), drill());
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
                        "The preparation has learned from all rows, those that are",
                        (data, folds, prepare, penalty) -> errors(
                                        prepare.fit(data).apply(data), folds, rows -> other -> other, penalty)
                                .average()
                                .orElseThrow())
                .named(
                        "contiguous folds",
                        "The folds are contiguous blocks of rows. Asked is that",
                        (data, folds, prepare, penalty) -> IntStream.range(0, folds)
                                .mapToDouble(k -> error(
                                        rows(data, i -> i * folds / data.rows() != k),
                                        rows(data, i -> i * folds / data.rows() == k),
                                        prepare,
                                        penalty))
                                .average()
                                .orElseThrow())
                .named(
                        "contiguous folds of equal size",
                        "The last rows are never held out: n / folds is rounded",
                        (data, folds, prepare, penalty) -> {
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
                        "The two parts are swapped: this learns from the one part",
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
                        "This judges the model on the rows that it learned from",
                        (data, folds, prepare, penalty) -> IntStream.range(0, folds)
                                .mapToObj(k -> rows(data, i -> i % folds != k))
                                .mapToDouble(train -> error(train, train, prepare, penalty))
                                .average()
                                .orElseThrow())
                .named(
                        "trained on all rows",
                        "Preparation and model have both seen all rows: this is",
                        (data, folds, prepare, penalty) -> IntStream.range(0, folds)
                                .mapToDouble(k -> error(data, rows(data, i -> i % folds == k), prepare, penalty))
                                .average()
                                .orElseThrow())
                .named(
                        "held-out rows not prepared",
                        "The held-out rows are not prepared, though the model was",
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
                        "The held-out rows are prepared by themselves. Then they",
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
                        "The preparation is not used: the model is fitted and",
                        (data, folds, prepare, penalty) -> errors(data, folds, rows -> other -> other, penalty)
                                .average()
                                .orElseThrow())
                .named(
                        "the sum",
                        "This is the sum of the folds' errors. Divide it by the",
                        (data, folds, prepare, penalty) ->
                                errors(data, folds, prepare, penalty).sum())
                .named(
                        "the roots",
                        "This takes the root of each fold's error. Asked is the",
                        (data, folds, prepare, penalty) -> errors(data, folds, prepare, penalty)
                                .map(Math::sqrt)
                                .average()
                                .orElseThrow())
                .named(
                        "the mean over the rows",
                        "This is the mean over all rows, where folds with a row",
                        (data, folds, prepare, penalty) -> {
                            double[] errors =
                                    errors(data, folds, prepare, penalty).toArray();
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
                        "The last fold is counted, but its error is not in the",
                        (data, folds, prepare, penalty) -> errors(data, folds, prepare, penalty)
                                        .limit(folds - 1)
                                        .sum()
                                / folds)
                .named(
                        "the last fold left out of the mean too",
                        "The last fold is left out: begin at 0, and go on while",
                        (data, folds, prepare, penalty) -> errors(data, folds, prepare, penalty)
                                .limit(folds - 1)
                                .average()
                                .orElseThrow())
                .named(
                        "the first fold is forgotten",
                        "The first fold is counted, but its error is not in the",
                        (data, folds, prepare, penalty) ->
                                errors(data, folds, prepare, penalty).skip(1).sum() / folds)
                .named(
                        "over the rows",
                        "This divides by the number of rows. Each fold's error is",
                        (data, folds, prepare, penalty) ->
                                errors(data, folds, prepare, penalty).sum() / data.rows())
                .named(
                        "the best fold",
                        "This is the error of the luckiest fold. Asked is the mean",
                        (data, folds, prepare, penalty) ->
                                errors(data, folds, prepare, penalty).min().orElseThrow())
                .named(
                        "the last fold only",
                        "This is the error of the last fold: each fold overwrites",
                        (data, folds, prepare, penalty) -> errors(data, folds, prepare, penalty)
                                .reduce((a, b) -> b)
                                .orElseThrow())
                .named(
                        "the root at the end",
                        "This is the root of the mean of the folds' errors. Asked",
                        (data, folds, prepare, penalty) -> Math.sqrt(
                                errors(data, folds, prepare, penalty).average().orElseThrow()))
                .named(
                        "i / folds",
                        "Row i is held out in fold i / folds here: blocks, as many",
                        (data, folds, prepare, penalty) -> IntStream.range(0, folds)
                                .mapToDouble(k -> error(
                                        rows(data, i -> i / folds != k),
                                        rows(data, i -> i / folds == k),
                                        prepare,
                                        penalty))
                                .average()
                                .orElseThrow())
                .refused(
                        "always λ = 1 of ridge",
                        (data, folds, prepare, penalty) -> errors(data, folds, prepare, Penalty.l2(1))
                                .average()
                                .orElseThrow());
    }
}
