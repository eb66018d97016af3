package occam.neural;

import static occam.InvalidInput.unless;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The parameters of a network by the numbers that a reader gives its layers. */
record Parameters(MultiLayerNetwork network, Architecture architecture) {
    /** One parameter of a layer that has weights: {@code W} or {@code b}. */
    INDArray of(int layer, String name) {
        var parameter = carrier(layer) + "_" + name;
        unless(
                network.paramTable().containsKey(parameter),
                "layer %d has no %s of its own; ask weightNorm(%d) for the size of its weights",
                layer,
                name.equals("W") ? "single matrix" : "biases",
                layer);
        return network.getParam(parameter);
    }

    /** Those of each layer with weights, as {@link TrainedNetwork#weights} and {@link TrainedNetwork#biases} have them. */
    void set(List<double[][]> weights, List<double[]> biases) {
        for (int l = 0; l < weights.size(); l++) {
            of(l + 1, "W").assign(Nd4j.createFromArray(weights.get(l)));
            of(l + 1, "b").assign(Nd4j.createFromArray(biases.get(l)));
        }
    }

    Normalization normalization(int number) {
        var carriers = carriers(stage -> stage.layer() instanceof Layer.BatchNorm);
        unless(
                number >= 1 && number <= carriers.length,
                "the network has %d batch normalizations, numbered from 1; there is no number %d",
                carriers.length,
                number);
        var values = Stream.of("gamma", "beta", "mean", "var")
                .map(name -> network.getParam(carriers[number - 1] + "_" + name).toDoubleVector())
                .toList();
        return new Normalization(values.get(0), values.get(1), values.get(2), values.get(3));
    }

    /** All weights of one layer. */
    List<INDArray> weights(int layer) {
        var own = carrier(layer) + "_";
        return weights(network, name -> name.startsWith(own));
    }

    /** All weights of a network. */
    static List<INDArray> weights(MultiLayerNetwork network) {
        return weights(network, name -> true);
    }

    /** Attention has {@code Wq}, {@code Wk}, {@code Wv} and {@code Wo}, all others {@code W}. */
    private static List<INDArray> weights(MultiLayerNetwork network, Predicate<String> names) {
        return network.paramTable().entrySet().stream()
                .filter(parameter -> parameter.getKey().contains("_W") && names.test(parameter.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** {@code √ΣW²}. */
    static double norm(List<INDArray> all) {
        double squares = 0;
        for (var weights : all) {
            squares += Math.pow(weights.norm2Number().doubleValue(), 2);
        }
        return Math.sqrt(squares);
    }

    private int carrier(int layer) {
        var carriers = carriers(Stage::hasWeights);
        unless(
                layer >= 1 && layer <= carriers.length,
                "the layer must be between 1 and %d, was %d",
                carriers.length,
                layer);
        return carriers[layer - 1];
    }

    private int[] carriers(Predicate<Stage> kind) {
        return architecture.stages().stream()
                .filter(kind)
                .mapToInt(Stage::carrier)
                .toArray();
    }
}
