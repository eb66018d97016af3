package occam.neural.dl4j;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import occam.neural.Architecture;
import occam.neural.Layer;
import occam.neural.Stage;
import occam.neural.Weights;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Which of DeepLearning4J's layers carries each stage: dropout in front of a dense layer is done by that layer. */
record Carriers(List<Stage> stages) {
    static Carriers of(Architecture architecture) {
        return new Carriers(architecture.stages());
    }

    /** The index of the layer that does this stage. */
    int of(int stage) {
        return (int) IntStream.range(0, stage).filter(i -> !sharesWithNext(i)).count();
    }

    boolean sharesWithNext(int stage) {
        return stages.get(stage).layer() instanceof Layer.Dropout
                && stages.get(stage + 1).layer() instanceof Layer.Dense;
    }

    /** The stages that training sets anything of. */
    private int[] layers() {
        return IntStream.range(0, stages.size())
                .filter(stage -> stages.get(stage).hasParameters())
                .toArray();
    }

    Weights weights(MultiLayerNetwork network) {
        var layers = layers();
        return new Weights(IntStream.range(0, layers.length)
                .boxed()
                .flatMap(layer -> parts(network, layer, of(layers[layer]) + "_"))
                .toList());
    }

    private static Stream<Weights.Part> parts(MultiLayerNetwork network, int layer, String own) {
        return network.paramTable().entrySet().stream()
                .filter(parameter -> parameter.getKey().startsWith(own))
                .map(parameter -> part(layer, parameter.getKey().substring(own.length()), parameter.getValue()));
    }

    private static Weights.Part part(int layer, String name, INDArray array) {
        return new Weights.Part(
                layer,
                name,
                IntStream.range(0, array.rank())
                        .mapToObj(k -> (int) array.size(k))
                        .toList(),
                array.dup('c').data().asDouble());
    }

    void set(MultiLayerNetwork network, Weights weights) {
        var layers = layers();
        for (var part : weights.parts()) {
            Dl4j.assign(network.getParam(of(layers[part.layer()]) + "_" + part.name()), part.values());
        }
    }
}
