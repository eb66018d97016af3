package occam.neural.glassbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import occam.neural.Engine;
import occam.neural.Network;
import occam.neural.Optimizer;
import occam.neural.Weights;
import occam.neural.dl4j.Dl4j;
import occam.neural.dl4j.Replay;
import occam.penalty.Penalty;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;

/** The glass box beside DeepLearning4J: the same first weights, batches and masks, and so the same weights after. */
class GlassBoxParityTest {
    private static final int INPUTS = 4;
    private static final int CLASSES = 3;

    /** Near 0, since the two have it at different places; not 0, where a unit without gradient would give 0/0. */
    private static final double EPSILON = 1e-20;

    /** Ten rows in batches of four, so that the last is smaller. */
    private static final int[][] BATCHES = {{0, 4}, {4, 8}, {8, 10}};

    private static final double[][] X = rows(10, INPUTS);
    private static final int[] Y = {0, 1, 2, 0, 1, 2, 2, 1, 0, 1};

    private static double[][] rows(int rows, int columns) {
        var random = new SplittableRandom(3);
        return Stream.generate(() -> random.doubles(columns, -2, 2).toArray())
                .limit(rows)
                .toArray(double[][]::new);
    }

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
    @MethodSource("networks")
    void inDoubleTwoHundredStepsAreDeepLearning4jsToEightDigits(Network network) {
        try (var pair = new Pair<>(network.on(Engine.glassBoxInDouble()), DoubleMatrix::new, EPSILON)) {
            var before = pair.ours();
            for (int step = 0; step < 200; step++) {
                pair.step(step);
            }
            assertThat(pair.ours()).containsExactly(pair.theirs(), within(1e-8));
            assertThat(distance(pair.ours(), before)).isGreaterThan(0.5);
        }
    }

    @ParameterizedTest
    @MethodSource("networksOfSmallSteps")
    void inFloatEachOfTenStepsFromEqualWeightsIsDeepLearning4jsToFiveDigits(Network network) {
        try (var pair = new Pair<>(network.on(Engine.glassBox()), FloatMatrix::new, EPSILON)) {
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

    /** Both engines with one description. */
    private static final class Pair<M extends Matrix<M>> implements AutoCloseable {
        private final Network network;
        private final GlassBox<M> ours;
        private final M batch;
        private final MultiLayerNetwork theirs;
        private final double labelSmoothing;
        private final List<Replay> replays = new ArrayList<>();

        Pair(Network network, Precision<M> precision, double epsilon) {
            this.network = network;
            this.ours = new GlassBox<>(network, 4, precision, epsilon);
            this.batch = precision.matrix(4, INPUTS);
            this.theirs = Dl4j.build(network, 5);
            this.labelSmoothing = network.objective().loss().labelSmoothing();
            ours.set(Dl4j.weights(network, theirs));
            for (var layer : theirs.getLayers()) {
                prepare((BaseLayer) layer.conf().getLayer(), epsilon);
            }
        }

        private void prepare(BaseLayer layer, double epsilon) {
            if (layer.getIUpdater() instanceof Adam adam) {
                adam.setEpsilon(epsilon);
            }
            if (layer.getIDropout() != null) {
                replays.add(new Replay());
                layer.setIDropout(replays.get(replays.size() - 1));
            }
        }

        void step(int number) {
            int from = BATCHES[number % 3][0];
            int to = BATCHES[number % 3][1];
            var random = new SplittableRandom(number);
            for (int i = from; i < to; i++) {
                batch.setRow(i - from, X[i]);
            }
            var asked = new ArrayList<Replay>(replays);
            ours.step(batch.withRows(to - from), Arrays.copyOfRange(Y, from, to), (mask, block) -> {
                mask.draw(block.dropout().rate(), block.dropout().scale(), random);
                asked.remove(0).next(mask.values());
            });
            assertThat(asked).isEmpty();
            theirs.fit(Nd4j.create(Arrays.copyOfRange(X, from, to)), targets(from, to));
        }

        private INDArray targets(int from, int to) {
            var rows = new double[to - from][CLASSES];
            IntStream.range(from, to).forEach(i -> rows[i - from][Y[i]] = 1);
            return Nd4j.create(rows).mul(1 - labelSmoothing).add(labelSmoothing / CLASSES);
        }

        double[] ours() {
            return flat(ours.weights());
        }

        double[] theirs() {
            return flat(Dl4j.weights(network, theirs));
        }

        private static double[] flat(Weights weights) {
            return weights.parts().stream()
                    .flatMapToDouble(part -> Arrays.stream(part.values()))
                    .toArray();
        }

        /** The next step starts from DeepLearning4J's weights; what the optimizers remember stays each one's own. */
        void makeEqual() {
            ours.set(Dl4j.weights(network, theirs));
        }

        @Override
        public void close() {
            ours.close();
            batch.close();
        }
    }
}
