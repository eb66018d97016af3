package occam.neural.train;

import static occam.neural.train.ModeTest.CONV;
import static occam.neural.train.ModeTest.DROPPED;
import static occam.neural.train.ModeTest.X;
import static occam.neural.train.ModeTest.apart;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import occam.neural.Mode;
import org.junit.jupiter.api.Test;

/** Predictions over many passes with dropout. */
class MonteCarloTest {
    @Test
    void monteCarloIsMeanAndDeviationOfPasses() {
        var network = DROPPED;
        var two = network.monteCarlo(X, 2, 7);
        var many = network.monteCarlo(X, 400, 7);
        assertThat(network.monteCarlo(X, 2, 7).mean()).isDeepEqualTo(two.mean());
        assertThat(network.monteCarlo(X, 2, 8).mean()).isNotEqualTo(two.mean());
        for (var row : two.mean()) {
            assertThat(Arrays.stream(row).sum()).isEqualTo(1, within(1e-5));
        }
        // without normalization a pass is the training mode, whose seeds are other draws of the same
        var passes = IntStream.range(0, 400)
                .mapToObj(seed -> network.probabilities(Arrays.copyOf(X, 5), Mode.training(seed)))
                .toList();
        for (int i = 0; i < 50; i++) {
            int at = i;
            var values = passes.stream().mapToDouble(p -> p[at / 10][at % 10]).toArray();
            var statistics = new org.apache.commons.math3.stat.descriptive.DescriptiveStatistics(values);
            double error = 5 * statistics.getStandardDeviation() / Math.sqrt(200) + 1e-6;
            assertThat(many.mean()[i / 10][i % 10]).isEqualTo(statistics.getMean(), within(error));
            assertThat(many.spread()[i / 10][i % 10]).isEqualTo(statistics.getStandardDeviation(), within(0.05));
        }
    }

    @Test
    void inMonteCarloNormalizationStaysAsInInference() {
        var alone = CONV.monteCarlo(new double[][] {X[0]}, 300, 1);
        var together = CONV.monteCarlo(Arrays.copyOf(X, 20), 300, 1);
        // were it by the rows given, one row alone would be normalized to nothing
        assertThat(apart(alone.mean(), new double[][] {together.mean()[0]})).isLessThan(0.08);
    }

    @Test
    void anInterruptLeavesThePassesMadeSoFar() {
        Thread.currentThread().interrupt();
        var cut = DROPPED.monteCarlo(X, 1_000_000, 7);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(cut.mean()).isDeepEqualTo(DROPPED.monteCarlo(X, 2, 7).mean());
    }

    @Test
    void entropyIsThatOfTheMeanProbabilities() {
        var mean = new double[][] {{1, 0}, {0.5, 0.5}, {0.9, 0.1}};
        assertThat(new MonteCarlo(mean, mean).entropy())
                .containsExactly(
                        new double[] {0, Math.log(2), -0.9 * Math.log(0.9) - 0.1 * Math.log(0.1)}, within(1e-12));
    }
}
