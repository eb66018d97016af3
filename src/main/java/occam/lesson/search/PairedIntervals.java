package occam.lesson.search;

import java.util.Arrays;
import java.util.stream.IntStream;
import occam.exercise.Exercise;
import occam.exercise.Piece;
import occam.lesson.search.FinalTuning.PairedInterval;
import org.apache.commons.math3.stat.StatUtils;

/** The exercise on the bootstrap of a paired difference. */
final class PairedIntervals {
    private static final double NORMAL = 1.96;

    private PairedIntervals() {}

    /** What is known of each row. */
    private interface Rows {
        double[] of(boolean[] first, boolean[] second);
    }

    /** One number of a resample. */
    private interface OneNumber {
        double of(double[] resampled);
    }

    /** Both ends, from the numbers of all resamples. */
    private interface Ends {
        double[] of(double[] numbers);
    }

    private static final Piece<Rows> ROWS = Piece.<Rows>of(PairedIntervals::differences)
            .or("""
                The sign is turned: this is the second model − the first.
                """, (first, second) -> differences(second, first))
            .or("""
                This is about the first model alone. Asked is by how much it is right more often than the second.
                """, (first, second) -> numbers(first))
            .or(
                    """
                This counts on how many rows the two differ, whichever of them is right. A row on which only the second is right counts −1.
                """,
                    (first, second) -> Arrays.stream(differences(first, second))
                            .map(Math::abs)
                            .toArray())
            .or(
                    """
                This counts the rows on which only the first is right. Those on which only the second is right count −1.
                """,
                    (first, second) -> Arrays.stream(differences(first, second))
                            .map(d -> Math.max(d, 0))
                            .toArray());

    private static final Piece<OneNumber> NUMBER = Piece.<OneNumber>of(StatUtils::mean)
            .or("""
                This counts rows. An accuracy is a share of them: divide by their number.
                """, StatUtils::sum)
            .or("""
                The difference is a whole number here: whole numbers divide without decimals in Java. Divide by a double.
                """, resampled -> (int) StatUtils.sum(resampled) / resampled.length)
            .or("""
                This divides by n − 1. An accuracy is a mean over n rows.
                """, resampled -> StatUtils.sum(resampled) / (resampled.length - 1))
            .or("""
                    The sign of the difference is lost: where the second model is right more often, it is below 0.
                    """, resampled -> Math.abs(StatUtils.mean(resampled)));

    private static final Piece<Ends> ENDS = Piece.<Ends>of(numbers -> ends(numbers, numbers.length / 40))
            .or("""
                5 % is dropped at each end. What is left then is a 90 % interval.
                """, numbers -> ends(numbers, numbers.length / 20))
            .or("""
                Nothing is dropped, so the ends are the luckiest and the unluckiest resample. The more of them you draw, the wider it gets. Of B resamples B/40
                are dropped at each end; n/40 may be 0.
                """, numbers -> ends(numbers, 0))
            .or("""
                The differences are not sorted, so two resamples were picked at random.
                """, numbers ->
                    new double[] {numbers[numbers.length / 40], numbers[numbers.length - 1 - numbers.length / 40]})
            .or("""
                One resample too few is dropped at each end: after B/40 of them comes the place B/40, counted from 0.
                """, numbers -> ends(numbers, numbers.length / 40 - 1))
            .or("""
                One resample too many is dropped at each end: after B/40 of them comes the place B/40, counted from 0.
                """, numbers -> ends(numbers, numbers.length / 40 + 1))
            .or("""
                The upper end is one place too far: with B/40 dropped it is at B − 1 − B/40, counted from 0.
                """, numbers ->
                    new double[] {ends(numbers, numbers.length / 40)[0], ends(numbers, numbers.length / 40 - 1)[1]})
            .or("""
                The two ends are swapped: the lower one comes first.
                """, numbers -> {
                var ends = ends(numbers, numbers.length / 40);
                return new double[] {ends[1], ends[0]};
            })
            .or("""
                The spread of the resampled differences is divided by √B once more. It is the uncertainty already; more resamples do not make the test set larger.
                """, numbers -> around(StatUtils.mean(numbers), StatUtils.variance(numbers) / numbers.length))
            .or("""
                This is the mean of the resamples ± 1.96 of their standard deviations. It would be near, but asked are the percentiles.
                """, numbers -> around(StatUtils.mean(numbers), StatUtils.variance(numbers)))
            .or("""
                1.25 % is dropped at each end. What is left then is a 97.5 % interval: drop 2.5 % at *each* end.
                """, numbers -> ends(numbers, numbers.length / 80))
            .or("""
                    The lower end is one place too low: with B/40 dropped it is at B/40, counted from 0.
                    """, numbers ->
                    new double[] {ends(numbers, numbers.length / 40 - 1)[0], ends(numbers, numbers.length / 40)[1]});

    private static final Piece<PairedInterval> INTERVAL = ROWS.with(NUMBER, (rows, number) -> (Ended) ends ->
                    (first, second, resamples) -> ends.of(ofResamples(rows.of(first, second), resamples, number)))
            .with(ENDS, Ended::by);

    /** An answer but for its ends. */
    private interface Ended {
        PairedInterval by(Ends ends);
    }

    private static double[] ofResamples(double[] rows, int[][] resamples, OneNumber number) {
        return Arrays.stream(resamples)
                .mapToDouble(places -> number.of(
                        Arrays.stream(places).mapToDouble(i -> rows[i]).toArray()))
                .toArray();
    }

    static final Exercise<PairedInterval> EXERCISE = Exercise.of("paired-interval", PairedRows.calls())
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
            .answer(INTERVAL)
            .misconception("""
                This takes the ends of two intervals, one for each model, and puts the worst of the one against the best of the other. An easy row is easy for both models:
                the pairs take that out, and the interval becomes narrower.
                """, PairedIntervals::unpaired)
            .misconception("""
                This subtracts the lower end from the lower end and the upper from the upper. Both ends of the difference may then lie on one side of where they should.
                """, PairedIntervals::endByEnd)
            .misconception(
                    """
                These are percentiles of the rows, not of means of rows. They say how a single row may turn out, which for models is −1, 0 or 1.
                """,
                    (first, second, resamples) ->
                            ends(differences(first, second), differences(first, second).length / 40))
            .misconception("""
                This is the normal interval, mean ± 1.96 s/√n. It would be near, but asked is the one by the resamples.
                """, PairedIntervals::normal)
            .misconception("""
                This is the difference itself, without an interval.
                """, (first, second, resamples) -> {
                double mean = StatUtils.mean(differences(first, second));
                return new double[] {mean, mean};
            })
            .misconception("""
                The resamples of the two models are not the same rows: the second one is taken on the next resample. Both are judged on the same rows.
                """, PairedIntervals::apart)
            .misconception(
                    """
                The second model's accuracy is that on all rows, the same in each resample. Both are judged on the same resampled rows.
                """,
                    (first, second, resamples) -> Arrays.stream(ofOne(first, resamples))
                            .map(end -> end - StatUtils.mean(numbers(second)))
                            .toArray())
            .misconception(
                    """
                Each row counts once in a resample, however often it was drawn. It counts as often as it was drawn: that is what makes the resamples differ.
                """,
                    (first, second, resamples) -> INTERVAL.right()
                            .interval(
                                    first,
                                    second,
                                    Arrays.stream(resamples)
                                            .map(rows -> Arrays.stream(rows)
                                                    .distinct()
                                                    .toArray())
                                            .toArray(int[][]::new)))
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

    private static double[] ends(double[] values, int dropped) {
        var sorted = Arrays.stream(values).sorted().toArray();
        return new double[] {sorted[dropped], sorted[sorted.length - 1 - dropped]};
    }

    private static double[] ofOne(boolean[] right, int[][] resamples) {
        return ENDS.right().of(ofResamples(numbers(right), resamples, StatUtils::mean));
    }

    private static double[] unpaired(boolean[] first, boolean[] second, int[][] resamples) {
        var a = ofOne(first, resamples);
        var b = ofOne(second, resamples);
        return new double[] {a[0] - b[1], a[1] - b[0]};
    }

    private static double[] endByEnd(boolean[] first, boolean[] second, int[][] resamples) {
        return minus(ofOne(first, resamples), ofOne(second, resamples));
    }

    private static double[] apart(boolean[] first, boolean[] second, int[][] resamples) {
        var a = ofResamples(numbers(first), resamples, StatUtils::mean);
        var b = ofResamples(numbers(second), resamples, StatUtils::mean);
        return ENDS.right()
                .of(IntStream.range(0, a.length)
                        .mapToDouble(k -> a[k] - b[(k + 1) % b.length])
                        .toArray());
    }

    private static double[] normal(boolean[] first, boolean[] second, int[][] resamples) {
        var rows = differences(first, second);
        return around(StatUtils.mean(rows), StatUtils.variance(rows) / rows.length);
    }

    private static double[] around(double mean, double variance) {
        double half = NORMAL * Math.sqrt(variance);
        return new double[] {mean - half, mean + half};
    }
}
