package occam.lesson.lambda;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import occam.data.Normal;
import occam.exercise.Calls;
import occam.lesson.lambda.ChoosingLambda.OneStandardErrorRule;

/** Errors of folds that the one-standard-error rule is tried on. */
final class ValleyInputs {
    private static final int COUNT = 60;
    private static final double[] FALLING = {8, 4, 2, 1, 0.5, 0.25, 0.125};

    /**
     * The best of these has the mean 5 and the standard error 1, to the last digit however they are worked out; the mean 6 beside it is on
     * the threshold.
     */
    private static final double[][] ON_THE_THRESHOLD = {
        {12, 9, 6, 4, 8, 9, 11}, {12, 9, 6, 4, 8, 9, 11}, {13, 9, 6, 4, 8, 9, 11}, {11, 9, 6, 8, 8, 9, 11}
    };

    /** The best one is the fourth; the third is outside of one standard error, and the second within it again. */
    private static final double[][] TWO_VALLEYS = {
        {12, 5.5, 9, 4, 8, 9, 11}, {12, 5.5, 9, 4, 8, 9, 11}, {13, 5.5, 9, 4, 8, 9, 11}, {11, 5.5, 9, 8, 8, 9, 11}
    };

    private ValleyInputs() {}

    /** What an answer is given. */
    private record Input(double[] lambdas, double[][] errors) {
        String words() {
            return String.format(
                    Locale.ROOT,
                    "lambdas %s, errors %s",
                    row(lambdas),
                    Arrays.stream(errors).map(Input::row).collect(joining(", ", "{", "}")));
        }

        private static String row(double[] values) {
            return Arrays.stream(values)
                    .mapToObj(value -> String.format(Locale.ROOT, "%.4g", value))
                    .collect(joining(", ", "{", "}"));
        }

        double chosen(OneStandardErrorRule rule) {
            return rule.choose(
                    lambdas.clone(), Arrays.stream(errors).map(double[]::clone).toArray(double[][]::new));
        }
    }

    static Calls<OneStandardErrorRule> calls() {
        var random = new SplittableRandom(4);
        var inputs = Stream.concat(
                        Stream.of(ON_THE_THRESHOLD, TWO_VALLEYS)
                                .flatMap(errors -> Stream.of(new Input(FALLING, errors), rising(errors))),
                        Stream.generate(() -> folds(random)).limit(COUNT))
                .toList();
        return Calls.<OneStandardErrorRule, Input>on(inputs, Input::words, (rule, input) -> input.chosen(rule))
                .trait("falling λ", inputs, input -> input.lambdas[0] > input.lambdas[1])
                .trait("rising λ", inputs, input -> input.lambdas[0] < input.lambdas[1]);
    }

    /** A valley at a random place; each fold has a level and a slope of its own. */
    private static Input folds(SplittableRandom random) {
        int bottom = 2 + random.nextInt(3);
        double spread = random.nextDouble(0.2, 3);
        var errors = new double[3 + random.nextInt(4)][];
        Arrays.setAll(errors, k -> fold(bottom, spread, random));
        return random.nextBoolean() ? new Input(FALLING, errors) : rising(errors);
    }

    private static double[] fold(int bottom, double spread, SplittableRandom random) {
        double level = 5 + spread * Normal.draw(random);
        double slope = 0.2 * Normal.draw(random);
        return IntStream.range(0, FALLING.length)
                .mapToDouble(i -> level + slope * (i - bottom) + 0.3 * (i - bottom) * (i - bottom))
                .map(error -> Math.round(1000 * error) / 1000.0)
                .toArray();
    }

    private static Input rising(double[][] errors) {
        return new Input(
                reversed(FALLING),
                Arrays.stream(errors).map(ValleyInputs::reversed).toArray(double[][]::new));
    }

    private static double[] reversed(double[] values) {
        return IntStream.range(0, values.length)
                .mapToDouble(i -> values[values.length - 1 - i])
                .toArray();
    }
}
