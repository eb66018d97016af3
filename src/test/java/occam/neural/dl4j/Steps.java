package occam.neural.dl4j;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import occam.data.Datasets;
import occam.neural.Network;
import occam.neural.Optimizer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Real networks of DeepLearning4J, a step at a time, and data that is small enough for many of them. */
final class Steps {
    /** Two inputs that are always 0, two classes alike: every gradient is exactly 0. */
    private static final float[][] NOTHING = new float[4][2];

    private static final float[][] TWO_CLASSES = {{1, 0}, {0, 1}, {1, 0}, {0, 1}};

    private Steps() {}

    static Network small(Optimizer optimizer) {
        return Network.mlp(2, 3, 2).optimizer(optimizer);
    }

    /** All weights after each of some steps without a gradient, from weights that are 1 and biases that are 0. */
    static List<double[]> withoutGradient(Network network, int steps) {
        var built = Dl4j.build(network, 1);
        for (var layer : List.of("0_W", "1_W")) {
            built.setParam(layer, Nd4j.onesLike(built.getParam(layer)));
        }
        var weights = new ArrayList<double[]>();
        for (int i = 0; i < steps; i++) {
            built.fit(Nd4j.createFromArray(NOTHING), Nd4j.createFromArray(TWO_CLASSES));
            weights.add(values(built, "0_W", "1_W"));
        }
        return weights;
    }

    /** The network after some steps on the same rows of real data, from the weights that its seed gives and biases of .1. */
    static MultiLayerNetwork onData(Network network, int steps) {
        var built = Dl4j.build(network, 7);
        for (var layer : List.of("0_b", "1_b")) {
            built.setParam(layer, Nd4j.onesLike(built.getParam(layer)).mul(0.1));
        }
        var rows = new Batches(Datasets.moons(16, 0.2, 1));
        var order = IntStream.range(0, rows.count()).toArray();
        for (int i = 0; i < steps; i++) {
            built.fit(rows.features(order, 0, order.length), rows.targets(order, 0, order.length, 0));
        }
        return built;
    }

    static double[] values(MultiLayerNetwork network, String... parameters) {
        return Arrays.stream(parameters)
                .map(network::getParam)
                .map(INDArray::dup)
                .flatMapToDouble(array -> Arrays.stream(array.ravel().toDoubleVector()))
                .toArray();
    }

    static double[] weights(MultiLayerNetwork network) {
        return values(network, "0_W", "1_W");
    }

    static double[] biases(MultiLayerNetwork network) {
        return values(network, "0_b", "1_b");
    }
}
