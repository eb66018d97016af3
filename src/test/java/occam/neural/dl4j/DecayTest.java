package occam.neural.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import occam.data.Dataset;
import occam.neural.Network;
import occam.neural.Optimizer;
import occam.neural.train.Trainer;
import occam.penalty.Penalty;
import occam.penalty.Separable;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.learning.regularization.WeightDecay;

/** Weight decay and penalties as DeepLearning4J carries them out. */
class DecayTest {
    private static final double RATE = 0.1;
    private static final double LAMBDA = 0.2;

    static Stream<Optimizer> optimizers() {
        return Stream.of(Optimizer.sgd(RATE), Optimizer.momentum(RATE, 0.9), Optimizer.adam(RATE));
    }

    static Stream<Separable> penalties() {
        return Stream.of(Penalty.l1(LAMBDA), Penalty.l2(LAMBDA), Penalty.elasticNet(LAMBDA, 0.3));
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void withoutAGradientAWeightShrinksByLearningRateTimesDecayEachStep(Optimizer optimizer) {
        var after = Steps.withoutGradient(Steps.small(optimizer.weightDecay(LAMBDA)), 3);
        for (int step = 1; step <= 3; step++) {
            assertThat(after.get(step - 1)).hasSize(12).containsOnly(decayed(step), within(1e-6));
        }
    }

    private static double[] decayed(int steps) {
        var all = new double[12];
        Arrays.fill(all, Math.pow(1 - RATE * LAMBDA, steps));
        return all;
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void withoutAGradientAndADecayAWeightStays(Optimizer optimizer) {
        assertThat(Steps.withoutGradient(Steps.small(optimizer), 3).get(2)).containsOnly(1.0);
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void eachLayerHasOneDecayForItsWeightsAndNothingForItsBiases(Optimizer optimizer) {
        var built = Dl4j.build(Network.mlp(2, 3, 4, 2).optimizer(optimizer.weightDecay(LAMBDA)), 1);
        assertThat(built.getLayers()).hasSize(3).allSatisfy(layer -> {
            var configuration = (BaseLayer) layer.conf().getLayer();
            assertThat(configuration.getRegularization()).singleElement().isEqualTo(new WeightDecay(LAMBDA, true));
            assertThat(configuration.getRegularizationBias()).isEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void onDataTheDecayIsSubtractedBesideTheStep(Optimizer optimizer) {
        var before = Steps.weights(Steps.onData(Steps.small(optimizer), 0));
        var plain = Steps.weights(Steps.onData(Steps.small(optimizer), 1));
        var decayed = Steps.weights(Steps.onData(Steps.small(optimizer.weightDecay(LAMBDA)), 1));
        assertThat(decayed)
                .containsExactly(each(plain.length, j -> plain[j] - RATE * LAMBDA * before[j]), within(1e-6));
    }

    @ParameterizedTest
    @MethodSource("penalties")
    void aPenaltyAddsItsSlopeToTheGradient(Separable penalty) {
        var network = Steps.small(Optimizer.sgd(RATE));
        var before = Steps.weights(Steps.onData(network, 0));
        var plain = Steps.weights(Steps.onData(network, 1));
        var penalized = Steps.weights(Steps.onData(network.penalty(penalty), 1));
        var expected = each(plain.length, j -> {
            double slope = penalty.onAbsolute() * Math.signum(before[j]) + penalty.onSquares() * before[j];
            return plain[j] - RATE * slope;
        });
        assertThat(penalized).containsExactly(expected, within(1e-6));
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void biasesFeelNeitherDecayNorPenalty(Optimizer optimizer) {
        var plain = Steps.small(optimizer);
        var expected = Steps.biases(Steps.onData(plain, 1));
        assertThat(expected).isNotEqualTo(Steps.biases(Steps.onData(plain, 0)));
        for (var network : List.of(
                plain.optimizer(optimizer.weightDecay(LAMBDA)),
                plain.penalty(Penalty.l1(LAMBDA)),
                plain.penalty(Penalty.l2(LAMBDA)),
                plain.penalty(Penalty.elasticNet(LAMBDA, 0.5)))) {
            assertThat(Steps.biases(Steps.onData(network, 1))).containsExactly(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 10, 20})
    void thePenaltyDoesNotChangeWithTheBatch(int batch) {
        var split = blank(20);
        var network = Network.mlp(2, 2)
                .penalty(Penalty.l2(LAMBDA))
                .optimizer(Optimizer.sgd(RATE))
                .batch(batch)
                .epochs(1);
        var before = Dl4j.build(network, 3).getParam("0_W").toDoubleMatrix();
        var after = Trainer.fit(network, split, 3).weights(1);
        double left = Math.pow(1 - RATE * LAMBDA, 20.0 / batch);
        for (int i = 0; i < 2; i++) {
            assertThat(after[i]).containsExactly(new double[] {left * before[i][0], left * before[i][1]}, within(1e-6));
        }
    }

    /** Inputs that are all 0, so that weights that meet them have no gradient. */
    private static occam.data.Split blank(int trainRows) {
        int rows = 2 * trainRows;
        var labels = IntStream.range(0, rows).mapToDouble(i -> i % 2).toArray();
        return new Dataset(List.of("a", "b"), new double[rows][2], labels, 2).split(0.5, 0.25, 1);
    }

    @Test
    void aTrainerAppliesTheDecayOnceAStep() {
        var network = Network.mlp(2, 3, 2)
                .optimizer(Optimizer.adamW(RATE, LAMBDA))
                .batch(8)
                .epochs(2);
        var before = Dl4j.build(network, 3).getParam("0_W").toDoubleMatrix();
        var after = Trainer.fit(network, blank(20), 3).weights(1);
        // batches of 8, 8 and 4 rows, twice
        double left = Math.pow(1 - RATE * LAMBDA, 6);
        assertThat(after[0]).containsExactly(each(3, j -> left * before[0][j]), within(1e-6));
        assertThat(after[1]).containsExactly(each(3, j -> left * before[1][j]), within(1e-6));
    }

    /** From 1.0, η = .01, 50 steps; computed with numpy. */
    @ParameterizedTest
    @ValueSource(doubles = {0.001, 0.1, 10})
    void withoutAGradientAdamWithL2ForgetsLambdaAndAdamWDoesNot(double lambda) {
        var l2 = Steps.withoutGradient(Steps.small(Optimizer.adam(0.01)).penalty(Penalty.l2(lambda)), 50);
        var decay = Steps.withoutGradient(Steps.small(Optimizer.adamW(0.01, lambda)), 50);
        assertThat(l2.get(49)).containsOnly(new double[] {0.5368}, within(2e-3));
        assertThat(decay.get(49)).containsOnly(new double[] {Math.pow(1 - 0.01 * lambda, 50)}, within(1e-5));
    }

    @Test
    void underPlainGradientDescentL2AndDecayAreTheSame() {
        var l2 = Steps.small(Optimizer.sgd(RATE)).penalty(Penalty.l2(LAMBDA));
        var decay = Steps.small(Optimizer.sgd(RATE).weightDecay(LAMBDA));
        assertThat(Steps.weights(Steps.onData(l2, 20)))
                .containsExactly(Steps.weights(Steps.onData(decay, 20)), within(1e-5));
    }

    @Test
    void underAdamAndUnderMomentumL2AndDecayPartWays() {
        for (var optimizer : List.of(Optimizer.adam(RATE), Optimizer.momentum(RATE, 0.9))) {
            var l2 = Steps.weights(Steps.onData(Steps.small(optimizer).penalty(Penalty.l2(LAMBDA)), 5));
            var decay = Steps.weights(Steps.onData(Steps.small(optimizer.weightDecay(LAMBDA)), 5));
            double apart = IntStream.range(0, l2.length)
                    .mapToDouble(j -> Math.abs(l2[j] - decay[j]))
                    .max()
                    .orElseThrow();
            assertThat(apart).isGreaterThan(0.01);
        }
    }

    @Test
    void penaltyAndDecayAddUp() {
        var network = Steps.small(Optimizer.sgd(RATE).weightDecay(0.1));
        assertThat(Steps.withoutGradient(network.penalty(Penalty.l2(LAMBDA)), 1).get(0))
                .containsOnly(new double[] {1 - RATE * (0.1 + LAMBDA)}, within(1e-6));
    }

    @Test
    void nesterovsMomentumIsTheOneThatIsDocumented() {
        var network = Steps.small(Optimizer.momentum(RATE, 0.9));
        var before = Steps.weights(Steps.onData(network, 0));
        var gradientStep = Steps.weights(Steps.onData(Steps.small(Optimizer.sgd(RATE)), 1));
        // v = −ηg, W ← W + μv − ηg = W − (1 + μ)·ηg
        assertThat(Steps.weights(Steps.onData(network, 1)))
                .containsExactly(
                        each(before.length, j -> before[j] + 1.9 * (gradientStep[j] - before[j])), within(1e-6));
    }

    private static double[] each(int count, java.util.function.IntToDoubleFunction value) {
        return IntStream.range(0, count).mapToDouble(value).toArray();
    }
}
