package occam.catalog;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import occam.lesson.search.FinalTuning;

/** Wrong answers to the exercise on a paired interval. */
final class WrongIntervals {
    private WrongIntervals() {}

    static Stream<Trial<?>> all() {
        return Trials.all(interval());
    }

    private static double accuracy(int[] groups, boolean[] right, int group) {
        return IntStream.range(0, groups.length)
                .filter(i -> groups[i] == group)
                .mapToDouble(i -> right[i] ? 1 : 0)
                .average()
                .orElse(1);
    }

    private static double accuracy(boolean[] right, int[] rows) {
        return Arrays.stream(rows).mapToDouble(i -> right[i] ? 1 : 0).average().orElseThrow();
    }

    private static int[] rows(boolean[] right) {
        return IntStream.range(0, right.length).toArray();
    }

    private static double[] sorted(boolean[] first, boolean[] second, int[][] resamples) {
        return Arrays.stream(resamples)
                .mapToDouble(rows -> accuracy(first, rows) - accuracy(second, rows))
                .sorted()
                .toArray();
    }

    private static double[] ends(double[] sorted, int below, int above) {
        return new double[] {sorted[below], sorted[sorted.length - 1 - above]};
    }

    private static Trials<?> interval() {
        return Trials.of(FinalTuning.PAIRED_INTERVAL)
                .named(
                        "second minus first",
                        "The sign is turned: this is the second model − the first",
                        (first, second, resamples) ->
                                ends(sorted(second, first, resamples), resamples.length / 40, resamples.length / 40))
                .named(
                        "nothing dropped",
                        "Nothing is dropped, so the ends are the luckiest and the",
                        (first, second, resamples) -> ends(sorted(first, second, resamples), 0, 0))
                .named(
                        "5 % at each end",
                        "5 % is dropped at each end. What is left then is a 90 %",
                        (first, second, resamples) ->
                                ends(sorted(first, second, resamples), resamples.length / 20, resamples.length / 20))
                .named(
                        "one too few dropped below",
                        "The lower end is one place too low: with B/40 dropped it",
                        (first, second, resamples) -> ends(
                                sorted(first, second, resamples), resamples.length / 40 - 1, resamples.length / 40))
                .named(
                        "one too few dropped above",
                        "The upper end is one place too far: with B/40 dropped it",
                        (first, second, resamples) -> ends(
                                sorted(first, second, resamples), resamples.length / 40, resamples.length / 40 - 1))
                .named(
                        "one too few dropped at both ends",
                        "One resample too few is dropped at each end: after B/40",
                        (first, second, resamples) -> ends(
                                sorted(first, second, resamples), resamples.length / 40 - 1, resamples.length / 40 - 1))
                .named(
                        "upper first",
                        "The two ends are swapped: the lower one comes first",
                        (first, second, resamples) -> {
                            var ends = ends(
                                    sorted(first, second, resamples), resamples.length / 40, resamples.length / 40);
                            return new double[] {ends[1], ends[0]};
                        })
                .named(
                        "in percent",
                        "This is 100 times what is asked, everywhere",
                        (first, second, resamples) -> Arrays.stream(ends(
                                        sorted(first, second, resamples), resamples.length / 40, resamples.length / 40))
                                .map(v -> 100 * v)
                                .toArray())
                .named(
                        "counts",
                        "This counts rows. An accuracy is a share of them: divide",
                        (first, second, resamples) -> Arrays.stream(ends(
                                        sorted(first, second, resamples), resamples.length / 40, resamples.length / 40))
                                .map(v -> first.length * v)
                                .toArray())
                .named(
                        "sizes",
                        "The sign of the difference is lost: where the second",
                        (first, second, resamples) -> ends(
                                Arrays.stream(sorted(first, second, resamples))
                                        .map(Math::abs)
                                        .sorted()
                                        .toArray(),
                                resamples.length / 40,
                                resamples.length / 40))
                .named(
                        "not sorted",
                        "The differences are not sorted, so two resamples were",
                        (first, second, resamples) -> ends(
                                Arrays.stream(resamples)
                                        .mapToDouble(rows -> accuracy(first, rows) - accuracy(second, rows))
                                        .toArray(),
                                resamples.length / 40,
                                resamples.length / 40))
                .named(
                        "the second on all rows",
                        "The second model's accuracy is that on all rows, the same",
                        (first, second, resamples) -> ends(
                                Arrays.stream(resamples)
                                        .mapToDouble(rows -> accuracy(first, rows) - accuracy(second, rows(second)))
                                        .sorted()
                                        .toArray(),
                                resamples.length / 40,
                                resamples.length / 40))
                .named(
                        "two intervals taken from each other",
                        "This subtracts the lower end from the lower end and the",
                        (first, second, resamples) -> {
                            double[] one = Arrays.stream(resamples)
                                    .mapToDouble(rows -> accuracy(first, rows))
                                    .sorted()
                                    .toArray();
                            double[] other = Arrays.stream(resamples)
                                    .mapToDouble(rows -> accuracy(second, rows))
                                    .sorted()
                                    .toArray();
                            int cut = resamples.length / 40;
                            int last = resamples.length - 1 - cut;
                            return new double[] {one[cut] - other[cut], one[last] - other[last]};
                        })
                .named(
                        "the first model only",
                        "This is about the first model alone. Asked is by how much",
                        (first, second, resamples) -> ends(
                                Arrays.stream(resamples)
                                        .mapToDouble(rows -> accuracy(first, rows))
                                        .sorted()
                                        .toArray(),
                                resamples.length / 40,
                                resamples.length / 40))
                .named(
                        "unpaired resamples",
                        "The resamples of the two models are not the same rows",
                        (first, second, resamples) -> ends(
                                IntStream.range(0, resamples.length)
                                        .mapToDouble(b -> accuracy(first, resamples[b])
                                                - accuracy(second, resamples[(b + 1) % resamples.length]))
                                        .sorted()
                                        .toArray(),
                                resamples.length / 40,
                                resamples.length / 40))
                .named(
                        "each row once",
                        "Each row counts once in a resample, however often it was",
                        (first, second, resamples) -> ends(
                                Arrays.stream(resamples)
                                        .map(rows ->
                                                Arrays.stream(rows).distinct().toArray())
                                        .mapToDouble(rows -> accuracy(first, rows) - accuracy(second, rows))
                                        .sorted()
                                        .toArray(),
                                resamples.length / 40,
                                resamples.length / 40))
                .named(
                        "a normal interval",
                        "This is the mean of the resamples ± 1.96 of their",
                        (first, second, resamples) -> {
                            double[] all = sorted(first, second, resamples);
                            double mean = Arrays.stream(all).average().orElseThrow();
                            double squares = Arrays.stream(all)
                                    .map(v -> (v - mean) * (v - mean))
                                    .sum();
                            double wide = 1.96 * Math.sqrt(squares / (all.length - 1));
                            return new double[] {mean - wide, mean + wide};
                        })
                .named(
                        "no resample",
                        "This is the difference itself, without an interval",
                        (first, second, resamples) -> {
                            double difference = accuracy(first, rows(first)) - accuracy(second, rows(second));
                            return new double[] {difference, difference};
                        })
                .named(
                        "whole numbers",
                        "The difference is a whole number here: whole numbers",
                        (first, second, resamples) -> new double[] {0, 0});
    }
}
