package occam.lesson.shift;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import occam.exercise.Calls;
import occam.exercise.Exercise;
import occam.lesson.shift.Shift.CalibrationError;

/** The exercise on the expected calibration error. */
final class CalibrationErrors {
    private static final int COUNT = 40;
    private static final double[] OF_TEN = {0.55, 0.6, 0.65, 0.7, 0.75, 0.85, 0.95};
    private static final double[] OF_FOUR_AND_EIGHT = {0.55, 0.6, 0.625, 0.7, 0.75, 0.85, 0.875, 0.95, 1};

    private CalibrationErrors() {}

    static final Exercise<CalibrationError> EXERCISE = Exercise.<CalibrationError>of("calibration-error", calls())
            .asks("""
                Write the expected calibration error. You get how sure each of $n$ predictions is (`confidences`, above 0 and at most 1), whether it is
                right, and a number of bins of equal width from 0 to 1. A confidence on an edge belongs to the bin **below** the edge: 0.2 in ten
                bins is in the second. Return $\\sum_b \\frac{n_b}{n} \\lvert \\mathrm{accuracy}_b - \\mathrm{confidence}_b \\rvert$ over the
                bins that have predictions.
                """)
            .hints("""
                The bin of a confidence c is `(int) Math.ceil(c * bins) - 1`. (Edges that are found by adding 0.1 to 0.1 again and again are off by
                rounding.) Add up the number, the confidences and the right ones of each bin first. Then n_b cancels: each bin gives
                |right − confidences| / n.
                """)
            .answer(of(bins -> bins.weighted(bin -> Math.abs(bin.gap()))))
            .misconception("""
                This is the difference of the two means over all predictions. There the bins in which the model is too sure make up for those in which
                it is not sure enough: the absolute value belongs inside the sum.
                """, of(bins -> Math.abs(bins.weighted(Bin::gap))))
            .misconception("""
                This adds up the gaps with their signs, accuracy less confidence. A gap is an error in either direction.
                """, of(bins -> bins.weighted(Bin::gap)))
            .misconception("""
                This adds up confidence less accuracy with its sign. A gap is an error in either direction.
                """, of(bins -> -bins.weighted(Bin::gap)))
            .misconception(
                    """
                This gives each bin the same weight, however few predictions it has. A bin with three predictions is noise, and counts for three.
                """,
                    of(bins -> bins.all()
                            .mapToDouble(bin -> Math.abs(bin.gap()))
                            .average()
                            .orElse(0)))
            .misconception(
                    """
                This divides by the number of all bins, the empty ones too, and so gets smaller with every bin that nobody is in.
                """,
                    of(bins ->
                            bins.all().mapToDouble(bin -> Math.abs(bin.gap())).sum() / bins.count))
            .misconception(
                    """
                This is the largest gap of all bins, the maximum calibration error. Asked is the mean gap over the predictions.
                """,
                    of(bins -> bins.all()
                            .mapToDouble(bin -> Math.abs(bin.gap()))
                            .max()
                            .orElse(0)))
            .misconception("""
                This squares the gaps. The expected calibration error takes their absolute values.
                """, of(bins -> bins.weighted(bin -> bin.gap() * bin.gap())))
            .misconception(
                    """
                This puts a confidence that is on an edge into the bin above the edge. It belongs to the one below.
                """,
                    (confidences, right, count) ->
                            new Bins(confidences, right, count, 1e-9).weighted(bin -> Math.abs(bin.gap())))
            .misconception(
                    """
                This puts a confidence that is on an edge into the bin above the edge, and has none for a confidence of 1: the bin of c is
                `(int) Math.ceil(c * bins) - 1`.
                """, (confidences, right, count) -> byIndex(confidences, right, count, c -> (int) (c * count)))
            .misconception(
                    """
                The bins are numbered from 1 here, and the array from 0: the bin of c is `(int) Math.ceil(c * bins) - 1`.
                """,
                    (confidences, right, count) -> byIndex(confidences, right, count, c -> (int) Math.ceil(c * count)))
            .misconception(
                    """
                The accuracy of a bin is 0 or 1 here: whole numbers divide without decimals in Java. Divide by a double.
                """,
                    of(bins -> bins.weighted(bin -> Math.abs(bin.gap() - bin.accuracy() + Math.floor(bin.accuracy())))))
            .misconception("""
                This is 1 minus the accuracy that is compared: the share of wrong ones. Compare the share of right ones with the confidence.
                """, of(bins -> bins.weighted(bin -> Math.abs(bin.gap() - 2 * bin.accuracy() + 1))))
            .misconception(
                    """
                There are no bins in this: it compares each prediction by itself, right or wrong, with its confidence. A model that says .8 and is right
                on 80 % is calibrated.
                """,
                    (confidences, right, count) -> IntStream.range(0, right.length)
                            .mapToDouble(i -> Math.abs((right[i] ? 1 : 0) - confidences[i]))
                            .average()
                            .orElseThrow())
            .misconception(
                    """
                This is the Brier score, a mean of squares that knows no bins.
                """,
                    (confidences, right, count) -> IntStream.range(0, right.length)
                            .mapToDouble(i -> Math.pow((right[i] ? 1 : 0) - confidences[i], 2))
                            .average()
                            .orElseThrow())
            .misconception(
                    """
                This adds up the gaps of the bins. Each counts with its share of the predictions, n_b/n.
                """,
                    of(bins ->
                            bins.all().mapToDouble(bin -> Math.abs(bin.gap())).sum()))
            .misconception("""
                This is the root of the mean squared gap. The expected calibration error takes absolute values.
                """, of(bins -> Math.sqrt(bins.weighted(bin -> bin.gap() * bin.gap()))))
            .misconception("""
                The share of the predictions is missing its 1/n: each bin counts with n_b/n, not with n_b.
                """, of(bins -> bins.confidences.length * bins.weighted(bin -> Math.abs(bin.gap()))))
            .misconception(
                    """
                The number of predictions comes in twice: right and confidence are divided by n, not by n_b, and then weighed by n_b/n again.
                """,
                    of(bins ->
                            bins.weighted(bin -> Math.abs(bin.gap()) * bin.indices.length / bins.confidences.length)))
            .misconception("""
                This leaves out where the model is not sure enough. A gap is an error in either direction.
                """, of(bins -> bins.weighted(bin -> Math.max(-bin.gap(), 0))))
            .misconception("""
                This leaves out where the model is too sure. A gap is an error in either direction.
                """, of(bins -> bins.weighted(bin -> Math.max(bin.gap(), 0))))
            .misconception("""
                This compares the accuracy with the middle of the bin. Predictions are not spread evenly in a bin, so take the mean of their
                confidences.
                """, of(bins -> bins.weighted(bin -> Math.abs(bin.accuracy() - bin.middle()))))
            .matters("""
                A model that is right on 80 % of the rows and says 99 % of each is no help where a wrong decision costs more than none. Accuracy does not see it;
                this does.
                """);

    private static double byIndex(double[] confidences, boolean[] right, int count, ToIntFunction<Double> bin) {
        var gaps = new double[count];
        for (int i = 0; i < confidences.length; i++) {
            gaps[bin.applyAsInt(confidences[i])] += (right[i] ? 1 : 0) - confidences[i];
        }
        return Arrays.stream(gaps).map(Math::abs).sum() / confidences.length;
    }

    private static CalibrationError of(ToDoubleFunction<Bins> error) {
        return (confidences, right, count) -> error.applyAsDouble(new Bins(confidences, right, count, 0));
    }

    /** Predictions, and how they are dealt to bins; {@code nudge} moves what is on an edge to the bin above. */
    private record Bins(double[] confidences, boolean[] right, int count, double nudge) {
        Stream<Bin> all() {
            return IntStream.range(0, count)
                    .mapToObj(bin -> new Bin(this, bin, indices(bin)))
                    .filter(bin -> bin.indices.length > 0);
        }

        private int[] indices(int bin) {
            return IntStream.range(0, confidences.length)
                    .filter(i -> bin(confidences[i]) == bin)
                    .toArray();
        }

        private int bin(double confidence) {
            return Math.min(count, (int) Math.ceil((confidence + nudge) * count)) - 1;
        }

        double weighted(ToDoubleFunction<Bin> number) {
            return all().mapToDouble(bin -> bin.indices.length * number.applyAsDouble(bin))
                            .sum()
                    / confidences.length;
        }

        String words() {
            var predictions = IntStream.range(0, confidences.length)
                    .mapToObj(i -> confidences[i] + (right[i] ? " right" : " wrong"))
                    .collect(joining(", "));
            return String.format(Locale.ROOT, "%d bins, %s", count, predictions);
        }
    }

    /** The predictions in one bin. */
    private record Bin(Bins of, int number, int[] indices) {
        double accuracy() {
            return Arrays.stream(indices)
                    .mapToDouble(i -> of.right[i] ? 1 : 0)
                    .average()
                    .orElseThrow();
        }

        double gap() {
            return accuracy()
                    - Arrays.stream(indices)
                            .mapToDouble(i -> of.confidences[i])
                            .average()
                            .orElseThrow();
        }

        double middle() {
            return (number + 0.5) / of.count;
        }
    }

    private static Calls<CalibrationError> calls() {
        var random = new SplittableRandom(10);
        List<Bins> inputs =
                Stream.generate(() -> predictions(random)).limit(COUNT).toList();
        return Calls.<CalibrationError, Bins>on(
                        inputs,
                        Bins::words,
                        (error, input) -> error.of(input.confidences.clone(), input.right.clone(), input.count))
                .trait("no confidence on an edge", inputs, CalibrationErrors::hasNoEdge)
                .trait("four bins", inputs, input -> input.count == 4)
                .trait("eight bins", inputs, input -> input.count == 8)
                .trait("ten bins", inputs, input -> input.count == 10)
                .quantity("the number of predictions", inputs, input -> input.confidences.length);
    }

    private static boolean hasNoEdge(Bins input) {
        return Arrays.stream(input.confidences).noneMatch(c -> c * input.count == Math.rint(c * input.count));
    }

    /**
     * Twentieths above one half, and eighths, so that some are on edges, but on no edge of ten bins that rounding would move, however it is
     * worked out. They are right more often where they are surer, but not as often.
     */
    private static Bins predictions(SplittableRandom random) {
        int n = random.nextInt(4, 13);
        double sure = random.nextDouble(-0.3, 0.2);
        int count = new int[] {4, 8, 10}[random.nextInt(3)];
        var choice = count == 10 ? OF_TEN : OF_FOUR_AND_EIGHT;
        var confidences = new double[n];
        var right = new boolean[n];
        for (int i = 0; i < n; i++) {
            confidences[i] = choice[random.nextInt(choice.length)];
            right[i] = random.nextDouble() < confidences[i] + sure;
        }
        return new Bins(confidences, right, count, 0);
    }
}
