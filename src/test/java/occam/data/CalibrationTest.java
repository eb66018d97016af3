package occam.data;

import static occam.Refusal.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalibrationTest {
    /** Four predictions in two of ten bins, worked out by hand. */
    private static final Calibration BY_HAND = Calibration.of(
            new double[][] {{0.92, 0.08}, {0.04, 0.96}, {0.38, 0.62}, {0.7, 0.3}}, new double[] {0, 1, 0, 1});

    private static double[][] binary(double... confidences) {
        return Arrays.stream(confidences).mapToObj(p -> new double[] {1 - p, p}).toArray(double[][]::new);
    }

    @Test
    void fourPredictionsByHand() {
        assertThat(BY_HAND.bins()).hasSize(2);
        var unsure = BY_HAND.bins().get(0);
        assertThat(unsure.low()).isEqualTo(0.6);
        assertThat(unsure.high()).isEqualTo(0.7);
        assertThat(unsure.confidence()).isEqualTo(0.66, within(1e-12));
        assertThat(unsure.accuracy()).isZero();
        assertThat(BY_HAND.bins().get(1).rows()).isEqualTo(2);
        assertThat(BY_HAND.accuracy()).isEqualTo(0.5);
        assertThat(BY_HAND.confidence()).isEqualTo(0.8, within(1e-12));
        assertThat(BY_HAND.expectedCalibrationError()).isEqualTo(0.5 * 0.66 + 0.5 * 0.06, within(1e-12));
    }

    /** Too sure in one bin, not sure enough in another: no error if they could make up for each other. */
    @Test
    void binsDoNotMakeUpForEachOther() {
        var calibration = Calibration.of(binary(0.75, 0.75, 0.75, 0.75, 0.95, 0.95), new double[] {1, 1, 1, 1, 1, 0});
        assertThat(calibration.expectedCalibrationError()).isEqualTo((4 * 0.25 + 2 * 0.45) / 6, within(1e-12));
    }

    @Test
    void oneBinLeavesTheDifferenceOfTheMeans() {
        var calibration =
                Calibration.of(binary(0.75, 0.75, 0.75, 0.75, 0.95, 0.95), new double[] {1, 1, 1, 1, 1, 0}, 1);
        assertThat(calibration.expectedCalibrationError())
                .isEqualTo(Math.abs(calibration.confidence() - calibration.accuracy()), within(1e-12));
    }

    /** Labels drawn from the probabilities themselves: calibrated but for the noise of 200,000 draws. */
    @ParameterizedTest
    @ValueSource(ints = {2, 5})
    void labelsDrawnFromTheProbabilitiesAreCalibrated(int classes) {
        var random = new SplittableRandom(1);
        var probabilities = new double[200_000][];
        var labels = new double[probabilities.length];
        for (int i = 0; i < labels.length; i++) {
            var weights = random.doubles(classes).toArray();
            double sum = Arrays.stream(weights).sum();
            probabilities[i] = Arrays.stream(weights).map(w -> w / sum).toArray();
            labels[i] = drawn(probabilities[i], random.nextDouble());
        }
        var calibration = Calibration.of(probabilities, labels);
        assertThat(calibration.rows()).isEqualTo(labels.length);
        assertThat(calibration.expectedCalibrationError()).isLessThan(0.01);
    }

    private static int drawn(double[] probabilities, double share) {
        int label = 0;
        for (double left = share - probabilities[0]; left > 0 && label < probabilities.length - 1; label++) {
            left -= probabilities[label + 1];
        }
        return label;
    }

    @Test
    void anEdgeBelongsToTheBinBelowIt() {
        var bins = Calibration.of(binary(0.8, 1), new double[] {1, 1}, 5).bins();
        assertThat(bins).extracting(Calibration.Bin::high).containsExactly(0.8, 1.0);
    }

    @Test
    void whatIsNotOneRowOfProbabilitiesForEachLabelIsRefused() {
        refused(
                "calibration needs a row of probabilities for each label and at least one, was 1 rows and 2 labels",
                () -> Calibration.of(binary(0.8), new double[2]));
        refused(
                "calibration needs a row of probabilities for each label and at least one, was 0 rows and 0 labels",
                () -> Calibration.of(new double[0][], new double[0]));
        refused(
                "row 1 must be probabilities that sum to 1, one for each class, was [0.2, 0.7]",
                () -> Calibration.of(new double[][] {{0.2, 0.7}}, new double[1]));
        refused(
                "row 1 must be probabilities that sum to 1, one for each class, was [-0.5, 1.5]",
                () -> Calibration.of(binary(1.5), new double[1]));
        refused(
                "row 1 must be probabilities that sum to 1, one for each class, was []",
                () -> Calibration.of(new double[1][0], new double[1]));
        refused(
                "label 2 must be a whole number from 0 to 1, was 2.0",
                () -> Calibration.of(binary(0.8, 0.8), new double[] {1, 2}));
        refused("calibration needs 1 bin or more, was 0", () -> Calibration.of(binary(0.8), new double[1], 0));
        refused(
                "calibration takes at most 1,000,000 bins, was 2,147,483,647; 10 is usual",
                () -> Calibration.of(binary(0.8), new double[1], Integer.MAX_VALUE));
        refused("calibration needs 1 bin or more with rows in it, was none", () -> new Calibration(List.of()));
        refused(
                "the edges of a bin must go up from 0 to 1, were 0.5 and 0.4",
                () -> new Calibration.Bin(0.5, 0.4, 1, 0.5, 0.5));
        refused(
                "confidence and accuracy must be between 0 and 1, were NaN and 0.5",
                () -> new Calibration.Bin(0.4, 0.5, 1, Double.NaN, 0.5));
    }
}
