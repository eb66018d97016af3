package occam.neural.glassbox;

import static occam.Refusal.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import occam.data.Split;
import occam.neural.Digits;
import occam.neural.Engine;
import occam.neural.Layer;
import occam.neural.Network;
import occam.neural.Optimizer;
import occam.neural.ProximalStep;
import occam.neural.train.Trainer;
import occam.penalty.Penalty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The group lasso on hidden units. GlassBoxParityTest holds the engines against each other, step by step. */
class UnitGroupsTest {
    private static final Split SPLIT = Digits.noisy();

    @Test
    void aColumnKeepsItsDirectionOrIsZero() {
        try (var w = new DoubleMatrix(2, 3)) {
            w.set(new double[] {3, 3, 0, 4, 0, 0});
            w.proxOfColumns(2.5);
            assertThat(w.values()).containsExactly(new double[] {1.5, 0.5, 0, 2, 0, 0}, within(1e-12));
            w.set(new double[] {3, 6.5, 0, 4, 0, 0});
            w.proxOfColumns(6);
            assertThat(w.values()).containsExactly(new double[] {0, 0.5, 0, 0, 0, 0}, within(1e-12));
        }
    }

    @Test
    void eachColumnIsTheGroupThresholdOfThePenalty() {
        var values = new SplittableRandom(1).doubles(12, -1, 1).toArray();
        try (var w = new FloatMatrix(4, 3)) {
            w.set(values);
            w.proxOfColumns(0.8);
            for (int k = 0; k < 3; k++) {
                assertThat(column(w.values(), k))
                        .containsExactly(Penalty.groupThreshold(column(values, k), 0.8), within(1e-6));
            }
        }
    }

    private static double[] column(double[] values, int k) {
        return IntStream.range(0, 4).mapToDouble(i -> values[3 * i + k]).toArray();
    }

    /** With squares, single weights and units at once: the slope of the sum is 0 where it ends. */
    @Test
    void singleWeightsThenUnitsIsTheProximalStepOfTheirSum() {
        double eta = 0.5;
        var onWeights = Penalty.elasticNet(0.4, 0.25);
        var step = new ProximalStep(onWeights, 0.15, false);
        var v = new double[] {1.3, -0.8, 0.9, 0.05};
        try (var w = new DoubleMatrix(4, 1)) {
            w.set(v);
            w.prox(onWeights, eta);
            w.proxOfColumns(step.threshold(4, eta));
            var u = w.values();
            double norm = Math.sqrt(Arrays.stream(u).map(a -> a * a).sum());
            assertThat(u[3]).isZero();
            for (int i = 0; i < 3; i++) {
                double slope = onWeights.onAbsolute() * Math.signum(u[i])
                        + onWeights.onSquares() * u[i]
                        + 0.15 * Math.sqrt(4) * u[i] / norm;
                assertThat(u[i] - v[i] + eta * slope).isEqualTo(0, within(1e-12));
                assertThat(u[i]).isNotZero();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void unitsGoAsAWholeAndClassesStay(Engine engine) {
        var trained = Trainer.fit(Digits.network().epochs(100).groupLasso(0.5).on(engine), SPLIT, 1);
        for (int layer = 1; layer <= 2; layer++) {
            var weights = trained.weights(layer);
            var zeros = IntStream.range(0, 24)
                    .map(k -> (int)
                            Arrays.stream(weights).filter(row -> row[k] == 0).count())
                    .toArray();
            assertThat(zeros).containsOnly(0, weights.length);
            assertThat(zeros).contains(0).contains(weights.length);
        }
        assertThat(Arrays.stream(trained.weights(3)).flatMapToDouble(Arrays::stream))
                .doesNotContain(0.0);
    }

    @Test
    void aFilterIsAUnitToo() {
        var network = Network.conv(8, 8, Layer.convolution(4, 3), Layer.relu(), Layer.maxPool(4), Layer.dense(10))
                .optimizer(Optimizer.sgd(0.1))
                .groupLasso(100)
                .epochs(1);
        var trained = Trainer.fit(network, SPLIT, 1);
        assertThat(Arrays.stream(trained.weights(1)).flatMapToDouble(Arrays::stream))
                .containsOnly(0.0);
        assertThat(Arrays.stream(trained.weights(2)).flatMapToDouble(Arrays::stream))
                .doesNotContain(0.0);
    }

    @Test
    void aNegativeLambdaIsRefused() {
        refused(
                "lambda must be a finite number, 0 or more, was -0.1; 0 switches it off",
                () -> Network.mlp(2, 2).groupLasso(-0.1));
    }
}
