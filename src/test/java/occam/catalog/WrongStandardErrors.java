package occam.catalog;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import occam.data.Dataset;
import occam.lesson.lambda.ChoosingLambda;
import occam.lesson.lambda.ChoosingLambda.Preparation;
import occam.linear.Linear;
import occam.penalty.Penalty;

/** Wrong answers to the exercise on the rule of one standard error. */
final class WrongStandardErrors {
    private WrongStandardErrors() {}

    static Stream<Trial<?>> all() {
        return Trials.all(oneStandardError());
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
                        "This uses the standard deviation of the folds as it is",
                        (lambdas, errors) -> largest(lambdas, errors, spread(errors, errors.length - 1)))
                .named(
                        "K for K − 1",
                        "This divides the sum of squares by K where the standard",
                        (lambdas, errors) ->
                                largest(lambdas, errors, spread(errors, errors.length) / Math.sqrt(errors.length)))
                .named(
                        "over K",
                        "This divides the standard deviation by K. The standard",
                        (lambdas, errors) ->
                                largest(lambdas, errors, spread(errors, errors.length - 1) / errors.length))
                .named(
                        "the variance",
                        "This takes the variance for the standard deviation: a",
                        (lambdas, errors) -> largest(
                                lambdas,
                                errors,
                                Math.pow(spread(errors, errors.length - 1), 2) / Math.sqrt(errors.length)))
                .named(
                        "the variance over K",
                        "This takes the variance over K: the root is missing. The",
                        (lambdas, errors) -> largest(lambdas, errors, Math.pow(error(errors), 2)))
                .named(
                        "the smallest λ",
                        "This is the weakest penalty within one standard error",
                        (lambdas, errors) ->
                                within(lambdas, errors, error(errors)).min().orElseThrow())
                .named(
                        "the best λ",
                        "This is the minimum itself, without the rule. The rule",
                        (lambdas, errors) -> lambdas[lowest(means(errors))])
                .named(
                        "two standard errors",
                        "This allows two standard errors. The rule allows one",
                        (lambdas, errors) -> largest(lambdas, errors, 2 * error(errors)))
                .refused("half of one", (lambdas, errors) -> largest(lambdas, errors, error(errors) / 2))
                .named(
                        "below, not at most",
                        "A mean that is exactly one standard error above the",
                        (lambdas, errors) -> {
                            double[] means = means(errors);
                            return IntStream.range(0, means.length)
                                    .filter(i -> means[i] < means[lowest(means)] + error(errors))
                                    .mapToDouble(i -> lambdas[i])
                                    .max()
                                    .orElse(lambdas[lowest(means)]);
                        })
                .named(
                        "the first in the list",
                        "This takes the first λ in the array that is within one",
                        (lambdas, errors) -> within(lambdas, errors, error(errors))
                                .findFirst()
                                .orElseThrow())
                .named(
                        "the last in the list",
                        "This takes the last λ in the array that is within one",
                        (lambdas, errors) -> within(lambdas, errors, error(errors))
                                .reduce((a, b) -> b)
                                .orElseThrow())
                .named("the place", "This is the place of the λ in the array. Asked is the λ", (lambdas, errors) -> {
                    double chosen = largest(lambdas, errors, error(errors));
                    return IntStream.range(0, lambdas.length)
                            .filter(i -> lambdas[i] == chosen)
                            .findFirst()
                            .orElseThrow();
                })
                .named(
                        "stops at the first that is too bad",
                        "This goes from the best λ to stronger ones and stops at",
                        (lambdas, errors) -> {
                            double[] means = means(errors);
                            int at = lowest(means);
                            double bound = means[at] + error(errors);
                            int up = lambdas[0] < lambdas[1] ? 1 : -1;
                            while (at + up >= 0 && at + up < means.length && means[at + up] <= bound) {
                                at += up;
                            }
                            return lambdas[at];
                        })
                .named(
                        "each with its own standard error",
                        "This asks each λ whether its own bar reaches down to the",
                        (lambdas, errors) -> {
                            double[] means = means(errors);
                            return IntStream.range(0, means.length)
                                    .filter(i -> means[i]
                                                    - deviation(errors, i, errors.length - 1) / Math.sqrt(errors.length)
                                            <= means[lowest(means)])
                                    .mapToDouble(i -> lambdas[i])
                                    .max()
                                    .orElseThrow();
                        })
                .named(
                        "the first fold only",
                        "This goes by the first fold alone. Take the mean over all",
                        (lambdas, errors) -> largest(lambdas, new double[][] {errors[0], errors[0]}, error(errors)))
                .named(
                        "the bound, not the λ",
                        "This is the threshold, a mean error. Asked is the λ",
                        (lambdas, errors) -> means(errors)[lowest(means(errors))] + error(errors))
                .named(
                        "the largest of all",
                        "It returns 8 whatever it is given",
                        (lambdas, errors) -> Arrays.stream(lambdas).max().orElseThrow())
                .named(
                        "over √(K − 1)",
                        "This divides by √(K − 1) where the standard error has √K",
                        (lambdas, errors) -> largest(
                                lambdas, errors, spread(errors, errors.length - 1) / Math.sqrt(errors.length - 1)))
                .named(
                        "the smallest single error",
                        "This is the minimum itself, without the rule. The rule",
                        (lambdas, errors) -> {
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

    private static double error(Dataset train, Dataset test, Preparation prepare, Penalty penalty) {
        var prepared = prepare.fit(train);
        return Linear.fit(prepared.apply(train), penalty).meanSquaredError(prepared.apply(test));
    }
}
