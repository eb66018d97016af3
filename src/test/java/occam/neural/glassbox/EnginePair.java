package occam.neural.glassbox;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import occam.neural.Layer.SpatialDropout;
import occam.neural.Network;
import occam.neural.Stage;
import occam.neural.Weights;
import occam.neural.dl4j.Dl4j;
import occam.neural.dl4j.Replay;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;

/** One description on the glass box and on DeepLearning4J: the same first weights, batches and masks. */
final class EnginePair<M extends Matrix<M>> implements AutoCloseable {
    /** Near 0, since the two have it at different places; not 0, where a unit without gradient would give 0/0. */
    private static final double EPSILON = 1e-20;

    /** Ten rows in batches of four, so that the last is smaller. */
    private static final int[][] BATCHES = {{0, 4}, {4, 8}, {8, 10}};

    private static final int[] Y = {0, 1, 2, 0, 1, 2, 2, 1, 0, 1};
    private static final int CLASSES = 3;

    private final Network network;
    private final double[][] x;
    private final GlassBox<M> ours;
    private final M batch;
    private final MultiLayerNetwork theirs;
    private final List<Replay> replays = new ArrayList<>();

    EnginePair(Network network, Precision<M> precision) {
        this.network = network;
        this.x = rows(10, network.inputs());
        this.ours = new GlassBox<>(network, 4, precision, EPSILON);
        this.batch = precision.matrix(4, network.inputs());
        this.theirs = Dl4j.build(network, 5);
        ours.set(Dl4j.weights(network, theirs));
        for (var layer : theirs.getLayers()) {
            prepare(layer.conf().getLayer());
        }
    }

    static double[][] rows(int rows, int columns) {
        var random = new SplittableRandom(3);
        return IntStream.range(0, rows)
                .mapToObj(i -> random.doubles(columns, -2, 2).toArray())
                .toArray(double[][]::new);
    }

    private void prepare(org.deeplearning4j.nn.conf.layers.Layer layer) {
        if (layer instanceof BaseLayer base && base.getIUpdater() instanceof Adam adam) {
            adam.setEpsilon(EPSILON);
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
        batch.withShape(to - from, network.inputs());
        for (int i = from; i < to; i++) {
            batch.setRow(i - from, x[i]);
        }
        var drops = new ArrayList<>(
                network.architecture().stages().stream().filter(Stage::drops).toList());
        var asked = new ArrayList<>(replays);
        ours.step(batch, Arrays.copyOfRange(Y, from, to), (mask, rate, scale) -> {
            mask.draw(rate, scale, random);
            asked.remove(0).next(channelByChannel(drops.remove(0), mask.values()));
        });
        if (!asked.isEmpty()) {
            throw new AssertionError("DeepLearning4J drops once more than the glass box");
        }
        theirs.fit(Nd4j.create(Arrays.copyOfRange(x, from, to)), targets(from, to));
    }

    private static double[] channelByChannel(Stage stage, double... mask) {
        var shape = stage.output();
        return stage.layer() instanceof SpatialDropout
                ? DoubleStream.of(mask)
                        .flatMap(factor -> DoubleStream.generate(() -> factor).limit(shape.pixels()))
                        .toArray()
                : Layout.channelByChannel(shape, 1, mask);
    }

    private INDArray targets(int from, int to) {
        double labelSmoothing = network.objective().loss().labelSmoothing();
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

    /** DeepLearning4J has the biases of a convolution before its weights. */
    private static double[] flat(Weights weights) {
        return weights.parts().stream()
                .sorted(Comparator.comparing(Weights.Part::layer).thenComparing(Weights.Part::name))
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
