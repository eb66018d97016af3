package occam.neural.train;

import static occam.neural.train.ModeTest.DROPPED;
import static occam.neural.train.ModeTest.X;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import occam.neural.Activations;
import occam.neural.InvertedDropout;
import occam.neural.Mode;
import org.apache.commons.math3.stat.StatUtils;
import org.junit.jupiter.api.Test;

/** Statistics of what a layer gives. */
class ActivationsTest {
    private static Activations of(TrainedNetwork network, String layer, Mode mode) {
        return network.activations(X, mode).stream()
                .filter(given -> given.layer().equals(layer))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void statisticsAreByChannelAsANormalizationTakesThem() {
        var maps = new Activations("maps", 2, new double[][] {{1, 3, 10, 10}, {5, 7, 10, 14}});
        assertThat(maps.mean()).isEqualTo(60.0 / 8);
        assertThat(maps.channel(0)).containsExactly(1, 3, 5, 7);
        assertThat(maps.channel(1)).containsExactly(10, 10, 10, 14);
        assertThat(maps.variance()).isEqualTo((5 + 3) / 2.0);
    }

    @Test
    void dropoutKeepsTheMeanOfRealActivationsAndRaisesTheirVarianceByTheFormula() {
        var before = of(DROPPED, "dense 24, relu", Mode.training(1));
        double[] mean = new double[24];
        double[] variance = new double[24];
        for (int seed = 0; seed < 40; seed++) {
            var behind = of(DROPPED, "dropout 0.2", Mode.training(seed));
            var first = of(DROPPED, "dense 24, relu", Mode.training(seed));
            for (int k = 0; k < 24; k++) {
                mean[k] += StatUtils.mean(behind.channel(k)) - StatUtils.mean(first.channel(k));
                double c = StatUtils.mean(first.channel(k));
                double v = StatUtils.populationVariance(first.channel(k));
                double expected = v / new InvertedDropout(0.2).varianceRatio(c, v);
                variance[k] += StatUtils.populationVariance(behind.channel(k)) / expected;
            }
        }
        assertThat(before.channels()).isEqualTo(24);
        assertThat(Arrays.stream(mean).map(m -> m / 40).toArray()).containsOnly(new double[] {0}, within(0.05));
        assertThat(Arrays.stream(variance).filter(Double::isFinite).average().orElseThrow() / 40)
                .isEqualTo(1, within(0.02));
    }
}
