package occam.neural;

import static occam.Refusal.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dropout in plain arrays: its identities and its masks. */
class InvertedDropoutTest {
    private static final int DRAWS = 1_000_000;

    private static double[] filled(int count, double value) {
        var all = new double[count];
        Arrays.fill(all, value);
        return all;
    }

    // the identities

    @ParameterizedTest
    @ValueSource(doubles = {0.2, 0.5, 0.8})
    void theMeanStaysAndTheVarianceIsTheSquareTimesDropOverKeep(double rate) {
        double x = 3;
        var given = InvertedDropout.forward(filled(DRAWS, x), new InvertedDropout(rate).mask(DRAWS, 1));
        assertThat(StatUtils.mean(given)).isEqualTo(x, within(0.01 * x));
        double variance = x * x * rate / (1 - rate);
        assertThat(StatUtils.populationVariance(given)).isEqualTo(variance, within(0.01 * variance));
    }

    /** By the formula, .4054, .6140 and .8599, for the keeping probabilities .5, .7 and .9. */
    @ParameterizedTest
    @CsvSource({"0.5, 0.4054", "0.3, 0.6140", "0.1, 0.8599"})
    void theVarianceOfAReluOfNormalNumbersShiftsByTheFormula(double rate, double expected) {
        double mean = 1 / Math.sqrt(2 * Math.PI);
        double variance = 0.5 - mean * mean;
        var dropout = new InvertedDropout(rate);
        assertThat(dropout.varianceRatio(mean, variance)).isEqualTo(expected, within(6e-5));
        var random = new SplittableRandom(2);
        var relu = IntStream.range(0, DRAWS)
                .mapToDouble(i -> Math.max(0, random.nextGaussian()))
                .toArray();
        var dropped = InvertedDropout.forward(relu, dropout.mask(DRAWS, 3));
        assertThat(StatUtils.variance(relu) / StatUtils.variance(dropped)).isEqualTo(expected, within(0.01 * expected));
        assertThat(StatUtils.mean(dropped)).isEqualTo(mean, within(0.01 * mean));
    }

    /** {@code E‖y − (X∘M/q)w‖² = ‖y − Xw‖² + (1 − q)/q·Σ w_j²‖X_j‖²}, by all masks of each row. */
    @ParameterizedTest
    @ValueSource(doubles = {0.2, 0.5, 0.8})
    void onLinearRegressionDropoutIsRidgeByTheColumnsNorms(double rate) {
        var random = new SplittableRandom(4);
        int rows = 7;
        int columns = 5;
        double keep = 1 - rate;
        var w = random.doubles(columns, -1, 1).toArray();
        double expected = 0;
        double plain = 0;
        double ridge = 0;
        for (int i = 0; i < rows; i++) {
            var x = random.doubles(columns, -2, 2).toArray();
            double y = random.nextDouble(-1, 1);
            for (int kept = 0; kept < 1 << columns; kept++) {
                int bits = kept;
                var mask = IntStream.range(0, columns)
                        .mapToDouble(j -> (bits >> j & 1) / keep)
                        .toArray();
                double probability =
                        Math.pow(keep, Integer.bitCount(kept)) * Math.pow(rate, columns - Integer.bitCount(kept));
                expected += probability * Math.pow(y - dot(InvertedDropout.forward(x, mask), w), 2);
            }
            plain += Math.pow(y - dot(x, w), 2);
            ridge += IntStream.range(0, columns)
                    .mapToDouble(j -> w[j] * w[j] * x[j] * x[j])
                    .sum();
        }
        assertThat(expected).isEqualTo(plain + rate / keep * ridge, within(1e-12 * expected));
    }

    static double dot(double[] a, double[] b) {
        return IntStream.range(0, a.length).mapToDouble(j -> a[j] * b[j]).sum();
    }

    // masks

    @ParameterizedTest
    @ValueSource(doubles = {0.2, 0.8})
    void aMaskIsZeroForTheRateAndOneOverKeepForTheRest(double rate) {
        var mask = new InvertedDropout(rate).mask(100_000, 5);
        assertThat(mask).containsOnly(0, 1 / (1 - rate));
        assertThat(Arrays.stream(mask).filter(m -> m == 0).count() / 1e5).isEqualTo(rate, within(0.005));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.2, 0.8})
    void aSpatialMaskDropsWholeChannels(double rate) {
        var dropout = new InvertedDropout(rate);
        var mask = dropout.spatialMask(20_000, 4, 5);
        var each = dropout.mask(20_000, 5);
        assertThat(mask).hasSize(80_000);
        for (int i = 0; i < mask.length; i++) {
            assertThat(mask[i]).isEqualTo(each[i / 4]);
        }
    }

    @Test
    void aRateOfZeroLeavesEveryBit() {
        var x = new SplittableRandom(1).doubles(50).toArray();
        assertThat(InvertedDropout.forward(x, new InvertedDropout(0).mask(50, 1)))
                .containsExactly(x);
    }

    @Test
    void aSeedGivesTheSameMaskOnEveryThread() throws InterruptedException, ExecutionException {
        var dropout = new InvertedDropout(0.5);
        var here = dropout.mask(1000, 9);
        // written down, so that a Java that draws otherwise is seen
        assertThat(IntStream.range(0, 20).filter(i -> here[i] > 0).toArray()).containsExactly(KEPT_OF_SEED_9);
        var pool = Executors.newFixedThreadPool(2);
        for (int k = 0; k < 4; k++) {
            assertThat(pool.submit(() -> dropout.mask(1000, 9)).get()).containsExactly(here);
        }
        pool.shutdown();
        assertThat(dropout.mask(1000, 10)).isNotEqualTo(here);
    }

    private static final int[] KEPT_OF_SEED_9 = {0, 1, 3, 6, 7, 9, 10, 12, 14, 15, 16, 18, 19};

    @Test
    void whatDoesNotFitIsRefused() {
        refused(
                "dropout must be 0 or more and below 1, was 1.0; it is the share that is dropped, not the share that is kept",
                () -> new InvertedDropout(1));
        refused(
                "a mask needs a number for each value, was 2 for 3",
                () -> InvertedDropout.forward(new double[3], new double[2]));
        refused(
                "a mask needs a number for each value, was 4 for 3",
                () -> InvertedDropout.backward(new double[3], new double[4]));
    }
}
