package occam.data;

import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Whether a model is right as often as it says: its predictions by how sure they are, against how many of them are right. A prediction is
 * the most probable class, and its confidence that class's probability.
 *
 * <p>Source: C. Guo, G. Pleiss, Y. Sun and K. Weinberger, On Calibration of Modern Neural Networks, ICML 2017, section 2.
 *
 * @param bins those that have rows, from the least sure to the surest
 */
public record Calibration(List<Bin> bins) {
    private static final int BINS = 10;
    private static final int MOST_BINS = 1_000_000;
    private static final double ROUNDING = 1e-4;

    /**
     * The predictions of about the same confidence.
     *
     * @param low the edge below, which itself belongs to the bin before
     * @param high the edge above, which belongs to this bin
     * @param rows how many predictions there are, 1 or more
     * @param confidence the mean of their probabilities
     * @param accuracy the share of them that is right
     */
    public record Bin(double low, double high, int rows, double confidence, double accuracy) {
        /**
         * Checks the numbers.
         *
         * @throws occam.InvalidInput if there is no row, or a number is none from 0 to 1
         */
        public Bin {
            unless(rows >= 1, "a bin has 1 row or more, had %d", rows);
            unless(
                    low >= 0 && low < high && high <= 1,
                    "the edges of a bin must go up from 0 to 1, were %s and %s",
                    low,
                    high);
            unless(
                    confidence >= 0 && confidence <= 1 + ROUNDING && accuracy >= 0 && accuracy <= 1,
                    "confidence and accuracy must be between 0 and 1, were %s and %s",
                    confidence,
                    accuracy);
        }
    }

    /** One prediction: how sure it is, and 1 if it is right, else 0. */
    private record Prediction(double confidence, double right) {
        static Prediction of(double[] probabilities, double label) {
            int predicted = IntStream.range(0, probabilities.length)
                    .reduce((a, b) -> probabilities[b] > probabilities[a] ? b : a)
                    .orElseThrow();
            return new Prediction(probabilities[predicted], predicted == label ? 1 : 0);
        }

        int bin(int bins) {
            return Math.max(0, (int) Math.ceil(confidence * bins) - 1);
        }
    }

    /**
     * Keeps a copy of the list.
     *
     * @throws occam.InvalidInput if there is no bin
     */
    public Calibration {
        bins = List.copyOf(given(bins, "bins"));
        unless(!bins.isEmpty(), "calibration needs 1 bin or more with rows in it, was none");
    }

    /**
     * In ten bins of equal width.
     *
     * @param probabilities {@code n × classes}, each row summing to 1
     * @param labels {@code n}, the true classes from 0
     * @throws occam.InvalidInput if there is no row or not a label for each, a row is not one of probabilities, or a label is no class
     */
    public static Calibration of(double[][] probabilities, double[] labels) {
        return of(probabilities, labels, BINS);
    }

    /**
     * In this many bins of equal width, from confidence 0 to 1.
     *
     * @throws occam.InvalidInput as {@link #of(double[][], double[])}, or if there is no bin, or are more than a million
     */
    public static Calibration of(double[][] probabilities, double[] labels, int bins) {
        check(probabilities, labels, bins);
        var predictions = IntStream.range(0, labels.length)
                .mapToObj(i -> Prediction.of(probabilities[i], labels[i]))
                .toList();
        var byBin = predictions.stream()
                .collect(Collectors.groupingBy(p -> p.bin(bins), TreeMap::new, Collectors.toList()));
        return new Calibration(byBin.entrySet().stream()
                .map(bin -> bin(bin.getValue(), bin.getKey(), bins))
                .toList());
    }

    private static Bin bin(List<Prediction> inside, int bin, int bins) {
        return new Bin(
                (double) bin / bins,
                (bin + 1.0) / bins,
                inside.size(),
                mean(inside, Prediction::confidence),
                mean(inside, Prediction::right));
    }

    private static double mean(List<Prediction> predictions, ToDoubleFunction<Prediction> number) {
        return predictions.stream().mapToDouble(number).average().orElse(0);
    }

    private static void check(double[][] probabilities, double[] labels, int bins) {
        unless(
                given(probabilities, "probabilities").length == given(labels, "labels").length && labels.length > 0,
                "calibration needs a row of probabilities for each label and at least one, was %d rows and %d labels",
                probabilities.length,
                labels.length);
        unless(bins >= 1, "calibration needs 1 bin or more, was %d", bins);
        unless(bins <= MOST_BINS, "calibration takes at most %,d bins, was %,d; 10 is usual", MOST_BINS, bins);
        for (int i = 0; i < labels.length; i++) {
            checkRow(i + 1, probabilities[i], labels[i]);
        }
    }

    private static void checkRow(int row, double[] probabilities, double label) {
        unless(
                Arrays.stream(probabilities).allMatch(p -> p >= 0 && p <= 1 + ROUNDING)
                        && Math.abs(Arrays.stream(probabilities).sum() - 1) <= ROUNDING,
                "row %d must be probabilities that sum to 1, one for each class, was %s",
                row,
                Arrays.toString(probabilities));
        unless(
                label >= 0 && label < probabilities.length && label == Math.rint(label),
                "label %d must be a whole number from 0 to %d, was %s",
                row,
                probabilities.length - 1,
                label);
    }

    /** How many predictions there are, {@code n}. */
    public int rows() {
        return bins.stream().mapToInt(Bin::rows).sum();
    }

    /** The share of the predictions that is right. */
    public double accuracy() {
        return over(Bin::accuracy);
    }

    /** How sure the predictions are, in the mean: above {@link #accuracy} the model is overconfident, below it underconfident. */
    public double confidence() {
        return over(Bin::confidence);
    }

    /**
     * {@code Σ (n_b/n)·|accuracy_b − confidence_b|} over the bins: by how much the model is wrong about how often it is right; 0 if it is
     * calibrated, but for the noise of few rows, which only adds to it.
     */
    public double expectedCalibrationError() {
        return over(bin -> Math.abs(bin.accuracy - bin.confidence));
    }

    private double over(ToDoubleFunction<Bin> number) {
        return bins.stream()
                .mapToDouble(bin -> bin.rows * number.applyAsDouble(bin) / rows())
                .sum();
    }
}
