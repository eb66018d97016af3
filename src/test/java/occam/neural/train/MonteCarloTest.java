package occam.neural.train;

import static occam.neural.Layer.batchNorm;
import static occam.neural.Layer.convolution;
import static occam.neural.Layer.dense;
import static occam.neural.Layer.dropout;
import static occam.neural.Layer.relu;
import static occam.neural.train.ModeTest.DROPPED;
import static occam.neural.train.ModeTest.SPLIT;
import static occam.neural.train.ModeTest.X;
import static occam.neural.train.ModeTest.apart;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import occam.neural.Mode;
import occam.neural.Network;
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
        // so rare that nothing is dropped: what is left is the inference, exactly
        var rare = Network.conv(8, 8, convolution(3, 3), batchNorm(), relu(), dropout(1e-9), dense(10));
        var network = Trainer.fit(rare.epochs(1), SPLIT, 1);
        var passes = network.monteCarlo(X, 2, 1);
        assertThat(apart(passes.mean(), network.probabilities(X))).isLessThan(1e-6);
        assertThat(apart(network.probabilities(X, Mode.batchStatistics()), network.probabilities(X)))
                .isGreaterThan(1e-3);
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
