package occam.exercise;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import occam.exercise.FinalTuning.PairedInterval;
import org.apache.commons.math3.stat.StatUtils;

/** The exercise on the bootstrap of a paired difference. */
final class PairedIntervals {
    private static final int COUNT = 20;
    private static final double NORMAL = 1.96;

    private PairedIntervals() {}

    static final Exercise<PairedInterval> EXERCISE = Exercise.<PairedInterval>of("11-paired-interval", calls())
            .asks("""
                Two models have judged the same $n$ test rows. By how much is the **first** right more often than the **second**? You get whether each is right, row by row,
                and $B$ resamples: each holds the places of $n$ rows, drawn with replacement. Return the lower and the upper end of the 95 % percentile interval of the
                difference of the two accuracies.

                That is: in each resample the first model's accuracy − the second's, on the **same** resampled rows. Sort these $B$ differences, drop 2.5 % of them
                at each end ($B$ is a multiple of 40, so these are $B/40$), and return the smallest and the largest of the rest.
                """)
            .hints("""
                Row by row the difference is 1, 0 or −1. Take the mean of it over each resample, sort the means, and count B/40 from each end.
                """)
            .answer((first, second, resamples) -> cut(means(differences(first, second), resamples), 40))
            .misconception("""
                The sign is turned: this is the second model − the first.
                """, (first, second, resamples) -> cut(means(differences(second, first), resamples), 40))
            .misconception("""
                5 % is dropped at each end. What is left then is a 90 % interval.
                """, (first, second, resamples) -> cut(means(differences(first, second), resamples), 20))
            .misconception("""
                Nothing is dropped, so the ends are the luckiest and the unluckiest resample. The more of them you draw, the wider it gets.
                """, (first, second, resamples) -> ends(means(differences(first, second), resamples), 0))
            .misconception("""
                This takes the ends of two intervals, one for each model, and puts the worst of the one against the best of the other. An easy row is easy for both models:
                the pairs take that out, and the interval becomes narrower.
                """, PairedIntervals::unpaired)
            .misconception("""
                This subtracts the lower end from the lower end and the upper from the upper. Both ends of the difference may then lie on one side of where they should.
                """, PairedIntervals::endByEnd)
            .misconception("""
                The differences are not sorted, so two resamples were picked at random.
                """, (first, second, resamples) -> {
                var means = means(differences(first, second), resamples);
                return new double[] {means[means.length / 40], means[means.length - 1 - means.length / 40]};
            })
            .misconception("""
                These are percentiles of the rows, not of means of rows. They say how a single row may turn out, which for models is −1, 0 or 1.
                """, (first, second, resamples) -> cut(differences(first, second), 40))
            .misconception("""
                The spread of the resampled differences is divided by √B once more. It is the uncertainty already; more resamples do not make the test set larger.
                """, PairedIntervals::dividedByResamples)
            .misconception("""
                This is the normal interval, mean ± 1.96 s/√n. It would be near, but asked is the one by the resamples.
                """, PairedIntervals::normal)
            .matters("""
                Two models on one test set differ by less chance than their two intervals suggest, since the same rows are hard for both. So compare in pairs: it may show a
                difference that two error bars hide.
                """);

    private static double[] numbers(boolean[] right) {
        return IntStream.range(0, right.length)
                .mapToDouble(i -> right[i] ? 1 : 0)
                .toArray();
    }

    private static double[] differences(boolean[] first, boolean[] second) {
        return minus(numbers(first), numbers(second));
    }

    private static double[] minus(double[] a, double[] b) {
        return IntStream.range(0, a.length).mapToDouble(i -> a[i] - b[i]).toArray();
    }

    private static double[] means(double[] values, int[][] resamples) {
        return Arrays.stream(resamples)
                .mapToDouble(rows -> Arrays.stream(rows)
                        .mapToDouble(i -> values[i])
                        .average()
                        .orElseThrow())
                .toArray();
    }

    private static double[] cut(double[] values, int oneIn) {
        return ends(values, values.length / oneIn);
    }

    private static double[] ends(double[] values, int dropped) {
        var sorted = Arrays.stream(values).sorted().toArray();
        return new double[] {sorted[dropped], sorted[sorted.length - 1 - dropped]};
    }

    private static double[] ofOne(boolean[] right, int[][] resamples) {
        return cut(means(numbers(right), resamples), 40);
    }

    private static double[] unpaired(boolean[] first, boolean[] second, int[][] resamples) {
        var a = ofOne(first, resamples);
        var b = ofOne(second, resamples);
        return new double[] {a[0] - b[1], a[1] - b[0]};
    }

    private static double[] endByEnd(boolean[] first, boolean[] second, int[][] resamples) {
        return minus(ofOne(first, resamples), ofOne(second, resamples));
    }

    private static double[] dividedByResamples(boolean[] first, boolean[] second, int[][] resamples) {
        var means = means(differences(first, second), resamples);
        return around(StatUtils.mean(means), StatUtils.variance(means) / means.length);
    }

    private static double[] normal(boolean[] first, boolean[] second, int[][] resamples) {
        var rows = differences(first, second);
        return around(StatUtils.mean(rows), StatUtils.variance(rows) / rows.length);
    }

    private static double[] around(double mean, double variance) {
        double half = NORMAL * Math.sqrt(variance);
        return new double[] {mean - half, mean + half};
    }

    /** What an answer is given. */
    private record Input(boolean[] first, boolean[] second, int[][] resamples) {
        String words() {
            return String.format(
                    Locale.ROOT,
                    "the first right on %s, the second on %s of %d rows, %d resamples",
                    places(first),
                    places(second),
                    first.length,
                    resamples.length);
        }

        private static String places(boolean[] right) {
            return IntStream.range(0, right.length)
                    .filter(i -> right[i])
                    .boxed()
                    .collect(Collectors.toList())
                    .toString();
        }
    }

    private static Calls<PairedInterval> calls() {
        var random = new SplittableRandom(11);
        List<Input> inputs = Stream.generate(() -> drawn(random)).limit(COUNT).toList();
        return Calls.on(
                inputs,
                Input::words,
                (answer, input) -> answer.interval(
                        input.first.clone(),
                        input.second.clone(),
                        Arrays.stream(input.resamples).map(int[]::clone).toArray(int[][]::new)));
    }

    /** Two models that are mostly right on the same rows, as real ones are. */
    private static Input drawn(SplittableRandom random) {
        int rows = random.nextInt(12, 25);
        var first = new boolean[rows];
        var second = new boolean[rows];
        for (int i = 0; i < rows; i++) {
            first[i] = random.nextDouble() < 0.7;
            second[i] = random.nextDouble() < 0.6 ? first[i] : random.nextDouble() < 0.5;
        }
        var resamples = Stream.generate(() -> random.ints(rows, 0, rows).toArray())
                .limit(40L * random.nextInt(1, 4))
                .toArray(int[][]::new);
        return new Input(first, second, resamples);
    }
}
