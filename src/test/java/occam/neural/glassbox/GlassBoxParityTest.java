package occam.neural.glassbox;

import static occam.neural.Layer.batchNorm;
import static occam.neural.Layer.convolution;
import static occam.neural.Layer.dense;
import static occam.neural.Layer.maxPool;
import static occam.neural.Layer.relu;
import static occam.neural.Layer.spatialDropout;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import occam.neural.Engine;
import occam.neural.Layer;
import occam.neural.Network;
import occam.neural.Optimizer;
import occam.penalty.Penalty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The glass box beside DeepLearning4J: the same first weights, batches and masks, and so the same weights after. */
class GlassBoxParityTest {
    private static final int INPUTS = 4;
    private static final int CLASSES = 3;

    static Stream<Network> networks() {
        return networks(Optimizer.sgd(0.1), Optimizer.momentum(0.03, 0.9), Optimizer.adam(0.02));
    }

    static Stream<Network> networksOfSmallSteps() {
        return networks(Optimizer.sgd(0.1), Optimizer.momentum(0.03, 0.9), Optimizer.adam(1e-3));
    }

    private static final List<UnaryOperator<Network>> PENALTIES = List.of(
            network -> network,
            network -> network.penalty(Penalty.l1(0.01)),
            network -> network.penalty(Penalty.l2(0.05)),
            network -> network.penalty(Penalty.elasticNet(0.05, 0.3)),
            network -> network.proximal(Penalty.l1(0.01)),
            network -> network.labelSmoothing(0.3)
                    .proximal(Penalty.elasticNet(0.02, 0.3))
                    .groupLasso(0.04));

    private static final List<Network> LAYERS = List.of(
            Network.sequential(6, dense(7), batchNorm(), relu(), dense(CLASSES)),
            Network.sequential(6, batchNorm(), dense(7), relu(), Layer.dropout(0.3), dense(CLASSES)),
            Network.sequential(6, dense(7), batchNorm(), relu(), Layer.dropout(0.4), dense(5), relu(), dense(CLASSES)),
            Network.conv(4, 6, convolution(3, 3), relu(), dense(CLASSES)),
            Network.conv(
                    6, 4, convolution(2, 2), convolution(3, 1), relu(), maxPool(2), dense(5), relu(), dense(CLASSES)),
            Network.conv(
                    6,
                    6,
                    convolution(4, 3),
                    batchNorm(),
                    relu(),
                    maxPool(2),
                    convolution(3, 3),
                    relu(),
                    spatialDropout(0.4),
                    dense(5),
                    relu(),
                    Layer.dropout(0.3),
                    dense(CLASSES)),
            Network.conv(
                    4,
                    4,
                    Layer.dropout(0.2),
                    convolution(3, 3),
                    relu(),
                    Layer.dropout(0.3),
                    batchNorm(),
                    maxPool(2),
                    spatialDropout(0.3),
                    dense(CLASSES)));

    static Stream<Network> layers() {
        var optimizers = Stream.<UnaryOperator<Network>>of(
                network -> network.optimizer(Optimizer.momentum(0.02, 0.9).weightDecay(0.1)),
                network -> network.optimizer(Optimizer.sgd(0.1))
                        .proximal(Penalty.l1(0.01))
                        .groupLasso(0.01),
                network -> network.optimizer(Optimizer.adam(0.005)).penalty(Penalty.l2(0.05)));
        return optimizers
                .flatMap(optimizer -> LAYERS.stream().map(optimizer))
                .filter(network -> !(network.optimizer() instanceof Optimizer.Adam && hasIdleBiases(network)));
    }

    /** In front of a normalization, which takes them away again: their gradient is rounding alone, and Adam makes whole steps of it. */
    private static boolean hasIdleBiases(Network network) {
        var stages = network.architecture().stages();
        return IntStream.range(1, stages.size())
                .anyMatch(i -> stages.get(i).layer() instanceof Layer.BatchNorm
                        && stages.get(i - 1).hasWeights()
                        && !stages.get(i - 1).relu());
    }

    /** Each optimizer under each penalty; with and without weight decay and dropout so that any two things meet. */
    private static Stream<Network> networks(Optimizer... optimizers) {
        return IntStream.range(0, optimizers.length)
                .boxed()
                .flatMap(i -> IntStream.range(0, PENALTIES.size()).mapToObj(j -> network(optimizers, i, j)));
    }

    private static Network network(Optimizer[] optimizers, int i, int j) {
        boolean decays = (i + j) % 2 == 1;
        boolean drops = (i + j / 2) % 2 == 1;
        var base =
                Network.mlp(INPUTS, 6, 5, CLASSES).optimizer(decays ? optimizers[i].weightDecay(0.2) : optimizers[i]);
        var network = PENALTIES.get(j).apply(base);
        return drops ? network.dropout(0.5).inputDropout(0.2) : network;
    }

    @ParameterizedTest
    @MethodSource({"networks", "layers"})
    void inDoubleAHundredStepsAreDeepLearning4jsToElevenDigits(Network network) {
        followsInDouble(network, 100, 1e-11);
    }

    /** With all that has a state: running statistics, averages of gradients and of their squares, masks. */
    static Stream<Network> networksWithStates() {
        return Stream.of(
                LAYERS.get(5).optimizer(Optimizer.momentum(0.02, 0.9).weightDecay(0.1)),
                PENALTIES.get(5).apply(LAYERS.get(4).dropout(0.3)).optimizer(Optimizer.adam(0.005)));
    }

    @ParameterizedTest
    @MethodSource("networksWithStates")
    void inDoubleTwoHundredStepsAreDeepLearning4jsToEightDigits(Network network) {
        followsInDouble(network, 200, 1e-8);
    }

    private static void followsInDouble(Network network, int steps, double tolerance) {
        try (var pair = new EnginePair<>(network.on(Engine.glassBoxInDouble()), Precision.DOUBLE)) {
            var before = pair.ours();
            for (int step = 0; step < steps; step++) {
                pair.step(step);
            }
            assertThat(pair.ours()).containsExactly(pair.theirs(), within(tolerance));
            assertThat(distance(pair.ours(), before)).isGreaterThan(1);
        }
    }

    @ParameterizedTest
    @MethodSource("networksOfSmallSteps")
    void inFloatEachOfTenStepsFromEqualWeightsIsDeepLearning4jsToFiveDigits(Network network) {
        try (var pair = new EnginePair<>(network.on(Engine.glassBox()), Precision.SINGLE)) {
            for (int step = 0; step < 10; step++) {
                pair.step(step);
                assertThat(pair.ours()).containsExactly(pair.theirs(), within(1e-5));
                pair.makeEqual();
            }
        }
    }

    private static double distance(double[] a, double[] b) {
        return Math.sqrt(IntStream.range(0, a.length)
                .mapToDouble(i -> Math.pow(a[i] - b[i], 2))
                .sum());
    }
}
