package occam.catalog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import occam.lesson.shift.Shift;

/** Wrong answers to the exercise on calibration. */
final class WrongCalibrations {
    private WrongCalibrations() {}

    static Stream<Trial<?>> all() {
        return Trials.all(calibration());
    }

    /** Of each bin that has predictions: how many, how many right, and the sum of the confidences. */
    private static List<double[]> bins(double[] confidences, boolean[] right, IntUnaryOperator bin) {
        var bins = new ArrayList<double[]>();
        for (int b = -1; b <= 40; b++) {
            int own = b;
            var rows = IntStream.range(0, right.length)
                    .filter(i -> bin.applyAsInt(i) == own)
                    .toArray();
            if (rows.length > 0) {
                double hits = Arrays.stream(rows).filter(i -> right[i]).count();
                double sum =
                        Arrays.stream(rows).mapToDouble(i -> confidences[i]).sum();
                bins.add(new double[] {rows.length, hits, sum, own});
            }
        }
        return bins;
    }

    private static List<double[]> usual(double[] confidences, boolean[] right, int bins) {
        return bins(confidences, right, i -> (int) Math.ceil(confidences[i] * bins) - 1);
    }

    private static double gap(double[] bin) {
        return Math.abs(bin[1] / bin[0] - bin[2] / bin[0]);
    }

    private static Trials<?> calibration() {
        return Trials.of(Shift.CALIBRATION_ERROR)
                .named(
                        "an edge belongs above",
                        "This puts a confidence that is on an edge into the bin",
                        (c, right, bins) -> bins(c, right, i -> Math.min(bins - 1, (int) (c[i] * bins))).stream()
                                        .mapToDouble(bin -> bin[0] * gap(bin))
                                        .sum()
                                / c.length)
                .named(
                        "1 in a bin of its own",
                        "This puts a confidence that is on an edge into the bin",
                        (c, right, bins) -> bins(c, right, i -> (int) (c[i] * bins)).stream()
                                        .mapToDouble(bin -> bin[0] * gap(bin))
                                        .sum()
                                / c.length)
                .named(
                        "bins alike",
                        "This gives each bin the same weight, however few",
                        (c, right, bins) -> usual(c, right, bins).stream()
                                .mapToDouble(WrongCalibrations::gap)
                                .average()
                                .orElseThrow())
                .named(
                        "over all bins",
                        "This divides by the number of all bins, the empty ones",
                        (c, right, bins) -> usual(c, right, bins).stream()
                                        .mapToDouble(WrongCalibrations::gap)
                                        .sum()
                                / bins)
                .named(
                        "the largest",
                        "This is the largest gap of all bins, the maximum",
                        (c, right, bins) -> usual(c, right, bins).stream()
                                .mapToDouble(WrongCalibrations::gap)
                                .max()
                                .orElseThrow())
                .named(
                        "squares",
                        "This squares the gaps. The expected calibration error",
                        (c, right, bins) -> usual(c, right, bins).stream()
                                        .mapToDouble(bin -> bin[0] * gap(bin) * gap(bin))
                                        .sum()
                                / c.length)
                .named(
                        "signs kept",
                        "This adds up the gaps with their signs, accuracy less",
                        (c, right, bins) -> usual(c, right, bins).stream()
                                        .mapToDouble(bin -> bin[1] - bin[2])
                                        .sum()
                                / c.length)
                .named(
                        "the size of the whole",
                        "This is the difference of the two means over all",
                        (c, right, bins) -> Math.abs(usual(c, right, bins).stream()
                                        .mapToDouble(bin -> bin[1] - bin[2])
                                        .sum()
                                / c.length))
                .named(
                        "each prediction by itself",
                        "There are no bins in this: it compares each prediction by",
                        (c, right, bins) -> IntStream.range(0, c.length)
                                .mapToDouble(i -> Math.abs((right[i] ? 1 : 0) - c[i]))
                                .average()
                                .orElseThrow())
                .named(
                        "the middle of the bin",
                        "This compares the accuracy with the middle of the bin",
                        (c, right, bins) -> usual(c, right, bins).stream()
                                        .mapToDouble(bin -> bin[0] * Math.abs(bin[1] / bin[0] - (bin[3] + 0.5) / bins))
                                        .sum()
                                / c.length)
                .named(
                        "not over n",
                        "The share of the predictions is missing its 1/n: each bin",
                        (c, right, bins) -> usual(c, right, bins).stream()
                                .mapToDouble(bin -> bin[0] * gap(bin))
                                .sum())
                .named(
                        "not weighted",
                        "This adds up the gaps of the bins. Each counts with its",
                        (c, right, bins) -> usual(c, right, bins).stream()
                                .mapToDouble(WrongCalibrations::gap)
                                .sum())
                .named(
                        "integer division",
                        "The accuracy of a bin is 0 or 1 here: whole numbers",
                        (c, right, bins) -> usual(c, right, bins).stream()
                                        .mapToDouble(
                                                bin -> bin[0] * Math.abs((int) bin[1] / (int) bin[0] - bin[2] / bin[0]))
                                        .sum()
                                / c.length)
                .named(
                        "the share of errors",
                        "This is 1 minus the accuracy that is compared: the share",
                        (c, right, bins) -> usual(c, right, bins).stream()
                                        .mapToDouble(bin -> bin[0] * Math.abs(1 - bin[1] / bin[0] - bin[2] / bin[0]))
                                        .sum()
                                / c.length)
                .refused("bins of equal counts", (c, right, bins) -> {
                    var sorted = c.clone();
                    Arrays.sort(sorted);
                    return bins(c, right, i -> Arrays.binarySearch(sorted, c[i]) * bins / c.length).stream()
                                    .mapToDouble(bin -> bin[0] * gap(bin))
                                    .sum()
                            / c.length;
                })
                .refused(
                        "always ten bins",
                        (c, right, bins) -> usual(c, right, 10).stream()
                                        .mapToDouble(bin -> bin[0] * gap(bin))
                                        .sum()
                                / c.length);
    }
}
