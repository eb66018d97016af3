package occam.neural.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import occam.neural.Digits;
import occam.neural.Network;
import occam.neural.Optimizer;
import occam.neural.train.TrainedNetwork;
import occam.neural.train.Trainer;
import occam.penalty.Penalty;
import occam.penalty.Separable;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.learning.regularization.WeightDecay;

/** The proximal step as DeepLearning4J carries it out. */
class ProximalTest {
    private static final double RATE = 0.1;
    private static final double LAMBDA = 0.2;

    static Stream<Optimizer> optimizers() {
        return Stream.of(Optimizer.sgd(RATE), Optimizer.momentum(RATE, 0.9), Optimizer.adam(RATE));
    }

    static Stream<Arguments> sgdAndAdam() {
        return Stream.of(Arguments.of(Optimizer.sgd(RATE), 0.05), Arguments.of(Optimizer.adam(0.01), 0.5));
    }

    static Stream<Separable> penalties() {
        return Stream.of(Penalty.l1(LAMBDA), Penalty.l2(LAMBDA), Penalty.elasticNet(LAMBDA, 0.3));
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void withoutAGradientAWeightFallsByLearningRateTimesLambdaToExactlyZero(Optimizer optimizer) {
        var after = Steps.withoutGradient(Steps.small(optimizer).proximal(Penalty.l1(4)), 3);
        assertThat(after.get(0)).hasSize(12).containsOnly(new double[] {0.6}, within(1e-6));
        assertThat(after.get(1)).containsOnly(new double[] {0.2}, within(1e-6));
        assertThat(after.get(2)).containsOnly(0.0);
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void onDataItFollowsTheOptimizersStep(Optimizer optimizer) {
        for (var penalty : penalties().toList()) {
            var plain = Steps.weights(Steps.onData(Steps.small(optimizer), 1));
            var expected = Arrays.stream(plain).map(w -> penalty.prox(w, RATE)).toArray();
            assertThat(Steps.weights(Steps.onData(Steps.small(optimizer).proximal(penalty), 1)))
                    .containsExactly(expected, within(1e-6));
        }
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void biasesDoNotFeelIt(Optimizer optimizer) {
        var plain = Steps.small(optimizer);
        assertThat(Steps.biases(Steps.onData(plain.proximal(Penalty.l1(LAMBDA)), 1)))
                .containsExactly(Steps.biases(Steps.onData(plain, 1)));
    }

    /** The decay is part of the step that the proximal step follows. */
    @Test
    void itComesAfterTheDecay() {
        var decayed = Steps.small(Optimizer.sgd(RATE).weightDecay(0.5));
        var both = Steps.withoutGradient(decayed.proximal(Penalty.l1(LAMBDA)), 1);
        assertThat(both.get(0)).containsOnly(new double[] {1 - RATE * 0.5 - RATE * LAMBDA}, within(1e-6));
        var layer = (BaseLayer) Dl4j.build(decayed.proximal(Penalty.l1(LAMBDA)), 1)
                .getLayers()[0]
                .conf()
                .getLayer();
        assertThat(layer.getRegularization())
                .containsExactly(new WeightDecay(0.5, true), new Proximal(LAMBDA, 0, 0, 2, false));
        assertThat(layer.getRegularizationBias()).isEmpty();
    }

    @Test
    void withoutALambdaNothingChanges() {
        var plain = Steps.weights(Steps.onData(Steps.small(Optimizer.adam(RATE)), 5));
        for (var nothing : List.of(Penalty.none(), Penalty.l1(0), Penalty.elasticNet(0, 0.5))) {
            var network = Steps.small(Optimizer.adam(RATE)).proximal(nothing);
            assertThat(Steps.weights(Steps.onData(network, 5))).containsExactly(plain, within(1e-6));
        }
    }

    /** The score has the penalty in it, as that of DeepLearning4J's own ones has. */
    @Test
    void theScoreOfThePenaltyIsItsValue() {
        for (var penalty : penalties().toList()) {
            var built = Dl4j.build(Steps.small(Optimizer.sgd(RATE)).proximal(penalty), 1);
            assertThat(built.calcRegularizationScore(true))
                    .isEqualTo(penalty.value(Steps.weights(built)), within(1e-5));
        }
    }

    @Test
    void aConfigurationSurvivesBeingWrittenAndRead() {
        var built = Dl4j.build(Steps.small(Optimizer.sgd(RATE)).proximal(Penalty.elasticNet(LAMBDA, 0.3)), 1);
        var written = built.getLayerWiseConfigurations();
        assertThat(MultiLayerConfiguration.fromJson(written.toJson())).isEqualTo(written);
        assertThat(built.clone().getLayerWiseConfigurations()).isEqualTo(written);
    }

    /** Exact zeros of one step and of the other, on the same network, data and seed. */
    @ParameterizedTest
    @MethodSource("sgdAndAdam")
    void theSlopeOfL1GivesNoExactZerosAndTheProximalStepDoes(Optimizer optimizer, double lambda) {
        var network =
                Network.mlp(64, 24, 24, 10).optimizer(optimizer).epochs(25).batch(20);
        var slope = Trainer.fit(network.penalty(Penalty.l1(lambda)), Digits.noisy(), 1);
        var step = Trainer.fit(network.proximal(Penalty.l1(lambda)), Digits.noisy(), 1);
        int weights = 64 * 24 + 24 * 24 + 24 * 10;
        assertThat(slope.nonZeros()).isGreaterThanOrEqualTo(weights - 2);
        assertThat(step.nonZeros()).isLessThan(weights * 8 / 10).isEqualTo(counted(step));
    }

    private static int counted(TrainedNetwork network) {
        return (int) IntStream.rangeClosed(1, 3)
                .mapToObj(network::weights)
                .flatMap(Arrays::stream)
                .flatMapToDouble(Arrays::stream)
                .filter(w -> w != 0)
                .count();
    }

    /** Around zero the slope overshoots: a weight without a gradient jumps over 0 by up to ηλ for ever. */
    @Test
    void withTheSlopeOfL1AWeightChattersByLearningRateTimesLambda() {
        var after = Steps.withoutGradient(Steps.small(Optimizer.sgd(RATE)).penalty(Penalty.l1(0.3)), 40);
        for (var weights : after.subList(35, 40)) {
            assertThat(Arrays.stream(weights).map(Math::abs)).allMatch(w -> w > 0 && w <= RATE * 0.3 + 1e-6);
        }
        assertThat(Math.signum(after.get(38)[0])).isEqualTo(-Math.signum(after.get(39)[0]));
    }
}
