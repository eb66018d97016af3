package occam.data;

import static occam.Refusal.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.descriptive.moment.Mean;
import org.apache.commons.math3.stat.descriptive.moment.StandardDeviation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BootstrapTest {
    private static final int RESAMPLES = 20_000;

    private static double[] normal(int rows, double mean, long seed) {
        var random = new Random(seed);
        return random.doubles(rows).map(u -> mean + random.nextGaussian()).toArray();
    }

    /**
     * A mean of n draws from the rows has variance s²/n, s² divided by n, and is nearly normal. The quantile of B means that estimates the
     * one at p has the standard deviation √(p(1−p)/B)/φ(z) in units of s/√n: .019 at p = .025. The skewness of the rows, about √(6/n), moves
     * an end by at most .01 of them.
     */
    @ParameterizedTest
    @ValueSource(doubles = {0.5, 0.8, 0.95, 0.99})
    void theIntervalOfAMeanOfNormalsIsThatOfTheNormal(double confidence) {
        var values = normal(400, 3, 1);
        double mean = new Mean().evaluate(values);
        double error = new StandardDeviation(false).evaluate(values) / Math.sqrt(values.length);
        double p = (1 - confidence) / 2;
        var standard = new NormalDistribution(null, 0, 1);
        double z = standard.inverseCumulativeProbability(1 - p);
        double tolerance = error * (4 * Math.sqrt(p * (1 - p) / RESAMPLES) / standard.density(z) + 0.01);
        var interval = Bootstrap.mean(values, confidence, RESAMPLES, 1);
        assertThat(interval.mean()).isEqualTo(mean, within(1e-12));
        assertThat(interval.low()).isEqualTo(mean - z * error, within(tolerance));
        assertThat(interval.high()).isEqualTo(mean + z * error, within(tolerance));
    }

    /** z·√((n−1)/n) in place of Student's t: for 20 rows the truth is inside in 92.9 % of the cases, not in 95 %. */
    @Test
    void itHoldsTheTrueMeanAsOftenAsItsFormulaSays() {
        int rows = 20;
        int times = 2000;
        double z = new NormalDistribution(null, 0, 1).inverseCumulativeProbability(0.975);
        double beyond = new TDistribution(null, rows - 1).cumulativeProbability(-z * Math.sqrt((rows - 1.0) / rows));
        double expected = 1 - 2 * beyond;
        long held = IntStream.range(0, times)
                .filter(k -> Bootstrap.mean(normal(rows, 3, k), 0.95, 999, k).contains(3))
                .count();
        assertThat((double) held / times).isEqualTo(expected, within(4 * Math.sqrt(expected * (1 - expected) / times)));
    }

    /** Of two rows 0 and 1, a resample has the mean 0, .5 or 1 with probability ¼, ½, ¼. */
    @Test
    void theEndsAreQuantilesOfTheMeansOfResamples() {
        var values = new double[] {0, 1};
        assertThat(Bootstrap.mean(values, 0.6, 2000, 1)).isEqualTo(new Interval(0, 0.5, 1));
        assertThat(Bootstrap.mean(values, 0.4, 2000, 1)).isEqualTo(new Interval(0.5, 0.5, 0.5));
    }

    @Test
    void rowsThatAreAllAlikeLeaveNoDoubt() {
        assertThat(Bootstrap.mean(new double[] {0.3}, 0.95, 39, 1)).isEqualTo(new Interval(0.3, 0.3, 0.3));
        var ones = new double[50];
        Arrays.fill(ones, 1);
        assertThat(Bootstrap.mean(ones, 0.95, 2000, 1)).isEqualTo(new Interval(1, 1, 1));
    }

    @Test
    void theSeedDrawsTheRows() {
        var values = normal(30, 0, 1);
        var copy = values.clone();
        assertThat(Bootstrap.mean(values, 0.9, 500, 3)).isEqualTo(Bootstrap.mean(values, 0.9, 500, 3));
        assertThat(Bootstrap.mean(values, 0.9, 500, 3)).isNotEqualTo(Bootstrap.mean(values, 0.9, 500, 4));
        assertThat(values).containsExactly(copy);
    }

    /** Rows that are hard for both cancel: the difference is known ten times as well as either. */
    @Test
    void pairedDifferencesHaveLessSpreadThanWhatTheyAreTheDifferenceOf() {
        var one = normal(200, 1, 1);
        var noise = normal(200, 0, 2);
        var differences =
                IntStream.range(0, 200).mapToDouble(i -> 0.1 + 0.1 * noise[i]).toArray();
        var other = IntStream.range(0, 200)
                .mapToDouble(i -> one[i] - differences[i])
                .toArray();
        var paired = Bootstrap.mean(differences, 0.95, 2000, 1);
        assertThat(paired.contains(0)).isFalse();
        var single = Bootstrap.mean(other, 0.95, 2000, 1);
        assertThat(single.high() - single.low()).isGreaterThan(8 * (paired.high() - paired.low()));
    }

    @Test
    void anIntervalHoldsItsEnds() {
        var interval = new Interval(-1, 0, 2);
        assertThat(interval.contains(-1)).isTrue();
        assertThat(interval.contains(2)).isTrue();
        assertThat(interval.contains(-1.01)).isFalse();
        assertThat(interval.contains(2.01)).isFalse();
        assertThat(interval.contains(Double.NaN)).isFalse();
        assertThat(interval).hasToString("0.000 (-1.000 to 2.000)");
    }

    @Test
    void whatHasNoIntervalIsRefused() {
        var values = new double[] {1, 2};
        refused(
                "there is no row to take the mean of; give one value or more",
                () -> Bootstrap.mean(new double[0], 0.95, 2000, 1));
        refused(
                "the value of row 2 must be finite, was NaN; leave such rows out, and say how many",
                () -> Bootstrap.mean(new double[] {1, Double.NaN}, 0.95, 2000, 1));
        refused("the confidence must be between 0 and 1, was 1.0", () -> Bootstrap.mean(values, 1, 2000, 1));
        refused("the confidence must be between 0 and 1, was 95.0", () -> Bootstrap.mean(values, 95, 2000, 1));
        refused(
                "an interval with confidence 0.95 needs 39 resamples or more, was 38; 2000 is usual",
                () -> Bootstrap.mean(values, 0.95, 38, 1));
        refused(
                "2,147,483,647 resamples tell no more than 10,000,000, and take long; 2000 is usual",
                () -> Bootstrap.mean(values, 0.95, Integer.MAX_VALUE, 1));
        refused(
                "the value of row 2, -1.0E308, is too large for a mean of 2; take larger units",
                () -> Bootstrap.mean(new double[] {1, -1e308}, 0.95, 2000, 1));
        refused(
                "an interval goes from its lower to its upper end and has a mean, was 1.0 to 0.0 with the mean 0.5",
                () -> new Interval(1, 0.5, 0));
    }
}
