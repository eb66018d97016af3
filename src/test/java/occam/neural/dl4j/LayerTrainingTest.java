package occam.neural.dl4j;

import static occam.Refusal.refused;
import static occam.neural.Layer.batchNorm;
import static occam.neural.Layer.convolution;
import static occam.neural.Layer.dense;
import static occam.neural.Layer.dropout;
import static occam.neural.Layer.maxPool;
import static occam.neural.Layer.relu;
import static occam.neural.Layer.spatialDropout;
import static occam.neural.dl4j.LayerTest.plain;
import static occam.neural.dl4j.LayerTest.whole;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import occam.data.Dataset;
import occam.neural.Digits;
import occam.neural.Network;
import occam.neural.Optimizer;
import occam.neural.train.Trainer;
import occam.penalty.Penalty;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.factory.Nd4j;

/** Layered networks that are trained: the same bits for the same seed, and what a penalty leaves alone. */
class LayerTrainingTest {
    @Test
    void aRateOfZeroIsThePlainNetworkToTheLastBit() {
        var bare = Network.conv(
                        8,
                        8,
                        convolution(4, 3),
                        batchNorm(),
                        relu(),
                        maxPool(2),
                        convolution(6, 3),
                        relu(),
                        maxPool(2),
                        dense(12),
                        batchNorm(),
                        relu(),
                        dense(10))
                .epochs(2);
        var expected = Trainer.fit(bare, Digits.noisy(), 1);
        var zero = Trainer.fit(plain(), Digits.noisy(), 1);
        assertThat(zero.history()).isEqualTo(expected.history());
        for (int layer = 1; layer <= 4; layer++) {
            assertThat(zero.weights(layer)).isDeepEqualTo(expected.weights(layer));
        }
        assertThat(Trainer.fit(whole(dropout(0), spatialDropout(0.1), dropout(0)), Digits.noisy(), 1)
                        .history())
                .isNotEqualTo(expected.history());
    }

    @Test
    void aRateOfZeroDrawsNoMaskThatWouldChangeTheOthers() {
        var one = Network.sequential(64, dense(12), relu(), dense(8), relu(), dropout(0.5), dense(10));
        var two = Network.sequential(
                64, dropout(0), dense(12), relu(), dropout(0), dense(8), relu(), dropout(0.5), dense(10));
        assertThat(Trainer.fit(two.epochs(2), Digits.noisy(), 1).weights(1))
                .isDeepEqualTo(Trainer.fit(one.epochs(2), Digits.noisy(), 1).weights(1));
    }

    @Test
    void theSameSeedTrainsTheSameConvolutionalNetwork() {
        var network = whole(dropout(0.1), spatialDropout(0.2), dropout(0.5));
        var first = Trainer.fit(network, Digits.noisy(), 3);
        assertThat(Trainer.fit(network, Digits.noisy(), 3).history()).isEqualTo(first.history());
        assertThat(Trainer.fit(network, Digits.noisy(), 4).history()).isNotEqualTo(first.history());
    }

    @Test
    void aConvolutionalNetworkLearnsTheDigits() {
        var split = occam.data.Datasets.digits().split(0.6, 0.2, 1).takeTrain(200);
        var network = Network.conv(8, 8, convolution(8, 3), relu(), maxPool(2), dense(10))
                .optimizer(Optimizer.adam(1e-2))
                .epochs(6);
        assertThat(Trainer.fit(network, split, 1).score(split.test()).accuracy())
                .isGreaterThan(0.8);
    }

    /** Inputs of 0 and labels that are balanced leave only decay to move anything. */
    @Test
    void scaleAndShiftOfANormalizationFeelNoPenalty() {
        var blank = new Dataset(
                IntStream.range(0, 16).mapToObj(j -> "p" + j).toList(),
                new double[40][16],
                IntStream.range(0, 40).mapToDouble(i -> i % 2).toArray(),
                2);
        var plain = Network.conv(4, 4, convolution(2, 3), batchNorm(), relu(), dense(2))
                .batch(20)
                .epochs(3);
        for (var network : List.of(
                plain.penalty(Penalty.elasticNet(1, 0.5)),
                plain.proximal(Penalty.l1(0.5)),
                plain.optimizer(Optimizer.adamW(1e-3, 10)))) {
            var trained = Trainer.fit(network, blank.split(0.5, 0.25, 1), 1);
            var free = Trainer.fit(plain, blank.split(0.5, 0.25, 1), 1);
            assertThat(trained.normalization(1).gamma())
                    .containsExactly(free.normalization(1).gamma());
            assertThat(trained.normalization(1).beta())
                    .containsExactly(free.normalization(1).beta());
            assertThat(trained.weightNorm()).isLessThan(free.weightNorm());
            assertThat(trained.weights(1)[4][0]).isNotEqualTo(free.weights(1)[4][0]);
        }
    }

    @Test
    void biasesOfAConvolutionFeelNoPenalty() {
        var plain = Network.conv(4, 4, convolution(2, 3), relu(), dense(2)).optimizer(Optimizer.sgd(0.1));
        var free = afterOneStep(plain);
        for (var network : List.of(
                plain.penalty(Penalty.elasticNet(1, 0.5)),
                plain.proximal(Penalty.l1(0.5)),
                plain.optimizer(Optimizer.sgd(0.1).weightDecay(1)))) {
            var penalized = afterOneStep(network);
            assertThat(penalized.getParam("0_b")).isEqualTo(free.getParam("0_b"));
            assertThat(penalized.getParam("0_W")).isNotEqualTo(free.getParam("0_W"));
        }
    }

    private static MultiLayerNetwork afterOneStep(Network network) {
        var built = Dl4j.build(network, 1);
        built.setParam("0_b", Nd4j.createFromArray(new float[][] {{0.1f, -0.2f}}));
        built.fit(Nd4j.ones(2, 16), Nd4j.eye(2));
        return built;
    }

    @Test
    void theRunningVarianceIsThatOfTheTrainingRows() {
        var split = Digits.noisy();
        var network = Network.sequential(64, batchNorm(), dense(10)).batch(60).epochs(100);
        var learned = Trainer.fit(network, split, 1).normalization(1);
        int pixel = 20;
        var column =
                Arrays.stream(split.train().x()).mapToDouble(row -> row[pixel]).toArray();
        var statistics = new org.apache.commons.math3.stat.descriptive.DescriptiveStatistics(column);
        assertThat(learned.mean()[pixel]).isEqualTo(statistics.getMean(), within(1e-3));
        assertThat(learned.variance()[pixel]).isEqualTo(statistics.getPopulationVariance(), within(2e-3));
    }

    @Test
    void nonZerosAndWeightsAreThoseOfLayersThatHaveWeights() {
        var trained = Trainer.fit(plain(), Digits.noisy(), 1);
        assertThat(trained.nonZeros()).isEqualTo(9 * 4 + 36 * 6 + 24 * 12 + 12 * 10);
        assertThat(trained.weights(2)).hasDimensions(36, 6);
        assertThat(trained.weights(4)).hasDimensions(12, 10);
        assertThat(trained.biases(3)).hasSize(12);
        refused("the layer must be between 1 and 4, was 5", () -> trained.weights(5));
        refused(
                "the network has 2 batch normalizations, numbered from 1; there is no number 3",
                () -> trained.normalization(3));
    }
}
