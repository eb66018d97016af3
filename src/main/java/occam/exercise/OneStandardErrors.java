package occam.exercise;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import occam.exercise.ChoosingLambda.OneStandardErrorRule;
import org.apache.commons.math3.stat.descriptive.moment.StandardDeviation;

/** The exercise on the one-standard-error rule. */
final class OneStandardErrors {
    private static final int COUNT = 60;
    private static final double[] FALLING = {8, 4, 2, 1, 0.5, 0.25, 0.125};

    private OneStandardErrors() {}

    static final Exercise<OneStandardErrorRule> EXERCISE = Exercise.<OneStandardErrorRule>of(
                    "04-one-standard-error", calls())
            .asks("""
                Write the one-standard-error rule. You get the strengths (rising or falling, so look) and the error of each fold at each of
                them: `errors[k][i]` is that of fold `k` at `lambdas[i]`. Find the strength with the smallest mean error. Its standard error is
                the standard deviation of its folds' errors, $s = \\sqrt{\\frac{1}{K-1}\\sum_k (e_k - \\bar e)^2}$, over $\\sqrt K$. Return the **largest** λ
                whose mean error is at most the smallest mean plus that **one** standard error.
                """)
            .hints("""
                First an array of the means over k. Then the index of the smallest. Then its standard error, and the threshold. Then go through all
                λ once more, and remember the largest whose mean is not above the threshold.
                """)
            .answer((lambdas, errors) -> {
                var folds = new Means(lambdas, errors);
                return folds.largest(folds.within(folds.standardError()));
            })
            .misconception("""
                    This uses the standard deviation of the folds as it is. The error of a *mean* over K folds is smaller: divide by √K. With
                    ten folds you allow three times too much.
                    """, (lambdas, errors) -> {
                var folds = new Means(lambdas, errors);
                return folds.largest(folds.within(folds.deviation(folds.best())));
            })
            .misconception("""
                    This is the minimum itself, without the rule. The rule goes on to stronger penalties as long as the folds cannot tell the
                    difference.
                    """, (lambdas, errors) -> new Means(lambdas, errors).lambda())
            .misconception("""
                    This is the weakest penalty within one standard error: the most complicated model that may pass, and so the opposite of
                    what the rule is for.
                    """, (lambdas, errors) -> {
                var folds = new Means(lambdas, errors);
                return folds.smallest(folds.within(folds.standardError()));
            })
            .misconception("""
                    This is the λ whose mean is nearest to the threshold, which may be above it, or on the side of the weak penalties. Asked is
                    the largest λ that is not above.
                    """, (lambdas, errors) -> {
                var folds = new Means(lambdas, errors);
                return folds.nearest(folds.means()[folds.best()] + folds.standardError());
            })
            .misconception("""
                    This takes the first λ in the array that is within one standard error. That is the strongest only if the grid falls: this one
                    may rise.
                    """, (lambdas, errors) -> {
                var folds = new Means(lambdas, errors);
                return lambdas[
                        folds.all(folds.within(folds.standardError()))
                                .findFirst()
                                .orElseThrow()];
            })
            .misconception("""
                    This takes the last λ in the array that is within one standard error. That is the strongest only if the grid rises: this one
                    may fall.
                    """, (lambdas, errors) -> {
                var folds = new Means(lambdas, errors);
                return lambdas[
                        folds.all(folds.within(folds.standardError())).max().orElseThrow()];
            })
            .misconception("""
                    This divides the sum of squares by K where the standard deviation of a sample has K − 1: K folds' deviations from their own
                    mean are only K − 1 free numbers.
                    """, (lambdas, errors) -> {
                var folds = new Means(lambdas, errors);
                return folds.largest(
                        folds.within(folds.standardError() * Math.sqrt((errors.length - 1.0) / errors.length)));
            })
            .misconception("""
                    This divides the standard deviation by K. The standard error of a mean falls with the root: divide by √K.
                    """, (lambdas, errors) -> {
                var folds = new Means(lambdas, errors);
                return folds.largest(folds.within(folds.standardError() / Math.sqrt(errors.length)));
            })
            .misconception("""
                    This asks each λ whether its own bar reaches down to the minimum. The rule has one threshold for all: the smallest mean and the
                    standard error *there*.
                    """, (lambdas, errors) -> {
                var folds = new Means(lambdas, errors);
                return folds.largest(
                        i -> folds.means()[i] - folds.deviation(i) / folds.root() <= folds.means()[folds.best()]);
            })
            .misconception("""
                    This lets two bars overlap, that of the minimum and that of each λ, which is nearly two standard errors. The rule allows one,
                    that of the minimum.
                    """, (lambdas, errors) -> {
                var folds = new Means(lambdas, errors);
                return folds.largest(i -> folds.means()[i] - folds.deviation(i) / folds.root()
                        <= folds.means()[folds.best()] + folds.standardError());
            })
            .matters("""
                The minimum of a noisy curve moves from one shuffle of the folds to the next. The rule gives a simpler model, at the price of an
                error that is up to one standard error larger on these folds.
                """);

    /** The errors of folds, put together at each strength. */
    private record Means(double[] lambdas, double[][] errors) {
        double[] means() {
            return IntStream.range(0, lambdas.length)
                    .mapToDouble(i -> at(i).average().orElseThrow())
                    .toArray();
        }

        private DoubleStream at(int i) {
            return Arrays.stream(errors).mapToDouble(fold -> fold[i]);
        }

        int best() {
            var means = means();
            return IntStream.range(0, means.length)
                    .reduce((a, b) -> means[b] < means[a] ? b : a)
                    .orElseThrow();
        }

        double lambda() {
            return lambdas[best()];
        }

        double deviation(int i) {
            return new StandardDeviation().evaluate(at(i).toArray());
        }

        double root() {
            return Math.sqrt(errors.length);
        }

        double standardError() {
            return deviation(best()) / root();
        }

        IntPredicate within(double room) {
            var means = means();
            double threshold = means[best()] + room;
            return i -> means[i] <= threshold;
        }

        IntStream all(IntPredicate allowed) {
            return IntStream.range(0, lambdas.length).filter(allowed);
        }

        double largest(IntPredicate allowed) {
            return all(allowed).mapToDouble(i -> lambdas[i]).max().orElseThrow();
        }

        double smallest(IntPredicate allowed) {
            return all(allowed).mapToDouble(i -> lambdas[i]).min().orElseThrow();
        }

        double nearest(double height) {
            var means = means();
            return lambdas[
                    all(i -> true)
                            .reduce((a, b) -> Math.abs(means[b] - height) < Math.abs(means[a] - height) ? b : a)
                            .orElseThrow()];
        }

        String words() {
            return String.format(
                    Locale.ROOT,
                    "lambdas %s, errors %s",
                    row(lambdas),
                    Arrays.stream(errors).map(Means::row).collect(joining(", ", "{", "}")));
        }

        private static String row(double[] values) {
            return Arrays.stream(values)
                    .mapToObj(value -> String.format(Locale.ROOT, "%.4g", value))
                    .collect(joining(", ", "{", "}"));
        }

        Means copy() {
            return new Means(
                    lambdas.clone(), Arrays.stream(errors).map(double[]::clone).toArray(double[][]::new));
        }
    }

    private static Calls<OneStandardErrorRule> calls() {
        var random = new SplittableRandom(4);
        List<Means> inputs = Stream.generate(() -> folds(random)).limit(COUNT).toList();
        return Calls.on(inputs, Means::words, (rule, input) -> {
            var own = input.copy();
            return rule.choose(own.lambdas(), own.errors());
        });
    }

    /** A valley at a random place; each fold has a level and a slope of its own. */
    private static Means folds(SplittableRandom random) {
        int bottom = 2 + random.nextInt(3);
        double spread = random.nextDouble(0.2, 3);
        var errors = new double[3 + random.nextInt(4)][];
        Arrays.setAll(errors, k -> fold(bottom, spread, random));
        return random.nextBoolean() ? new Means(FALLING, errors) : rising(errors);
    }

    private static double[] fold(int bottom, double spread, SplittableRandom random) {
        double level = 5 + spread * random.nextGaussian();
        double slope = 0.2 * random.nextGaussian();
        return IntStream.range(0, FALLING.length)
                .mapToDouble(i -> level + slope * (i - bottom) + 0.3 * (i - bottom) * (i - bottom))
                .map(error -> Math.round(1000 * error) / 1000.0)
                .toArray();
    }

    private static Means rising(double[][] errors) {
        return new Means(
                reversed(FALLING),
                Arrays.stream(errors).map(OneStandardErrors::reversed).toArray(double[][]::new));
    }

    private static double[] reversed(double[] values) {
        return IntStream.range(0, values.length)
                .mapToDouble(i -> values[values.length - 1 - i])
                .toArray();
    }
}
