package occam.neural.dl4j.language;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import occam.neural.language.LanguageWeights;
import occam.neural.language.Sizes;
import occam.neural.language.Transformer;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** A transformer as a graph of SameDiff, for windows of one number and one length; characters are rows with a single 1. */
final class TransformerGraph {
    private static final double EPSILON = 1e-5;
    private static final double NEVER = -1e9;
    private static final String CHARACTERS = "characters";
    private static final String NEXT = "next";

    private final Sizes sizes;
    private final int sequences;
    private final int characters;
    private final SameDiff graph = SameDiff.create();
    private final Map<String, SDVariable> weights = new LinkedHashMap<>();

    TransformerGraph(Transformer model, LanguageWeights first, int characters) {
        this.sizes = model.sizes();
        this.sequences = model.plan().batch();
        this.characters = characters;
        first.parts().forEach((name, numbers) -> weights.put(name, variable(name, numbers)));
        var logits = logits();
        var hits = graph.placeHolder(NEXT, DataType.FLOAT, rows(), characters)
                .mul(graph.nn().logSoftmax(logits));
        graph.setLossVariables(hits.sum().div(-rows()).rename("loss"));
    }

    private SDVariable variable(String name, double[] numbers) {
        int columns = columns(name);
        var matrix = Nd4j.createFromArray(numbers).castTo(DataType.FLOAT).reshape(numbers.length / columns, columns);
        return graph.var(name.replace('.', '_'), matrix);
    }

    private int columns(String name) {
        if (name.equals("output")) {
            return characters;
        }
        return (name.endsWith(".first") || name.endsWith(".first.bias") ? 4 : name.endsWith(".inputs") ? 3 : 1)
                * sizes.width();
    }

    private int rows() {
        return sequences * sizes.context();
    }

    // forward

    private SDVariable logits() {
        var ids = graph.placeHolder(CHARACTERS, DataType.FLOAT, rows(), characters);
        var x = ids.mmul(weight("embedding")).add(constant(places()).mmul(weight("position")));
        for (int k = 1; k <= sizes.blocks(); k++) {
            x = x.add(attention(norm(x, k + ".attention.norm"), k + ".attention"));
            x = x.add(hidden(norm(x, k + ".hidden.norm"), k + ".hidden"));
        }
        return norm(x, "last.norm").mmul(weight("output"));
    }

    /** Which row of the positions each character gets. */
    private INDArray places() {
        return filled(rows(), sizes.context(), (row, place) -> row % sizes.context() == place ? 1.0 : 0.0);
    }

    private SDVariable norm(SDVariable x, String name) {
        var centred = x.sub(x.mean(true, 1));
        var variance = centred.mul(centred).mean(true, 1);
        var standardized = centred.div(graph.math().sqrt(variance.add(EPSILON)));
        return standardized.mul(weight(name + ".gamma")).add(weight(name + ".beta"));
    }

    private SDVariable attention(SDVariable x, String name) {
        var parts = graph.split(x.mmul(weight(name + ".inputs")), 3, 1);
        var scores = graph.mmul(heads(parts[0]), heads(parts[1]), false, true, false)
                .div(Math.sqrt(sizes.width() / (double) sizes.heads()))
                .add(constant(mask()));
        var outputs = graph.nn().softmax(scores, 3).mmul(heads(parts[2]));
        return outputs.permute(0, 2, 1, 3).reshape(rows(), sizes.width()).mmul(weight(name + ".outputs"));
    }

    /** Of {@code [rows, width]}, {@code [sequences, heads, places, numbers]}. */
    private SDVariable heads(SDVariable x) {
        return x.reshape(sequences, sizes.context(), sizes.heads(), sizes.width() / sizes.heads())
                .permute(0, 2, 1, 3);
    }

    private INDArray mask() {
        int length = sizes.context();
        return filled(length, length, (i, j) -> j > i ? NEVER : 0).reshape(1, 1, length, length);
    }

    private SDVariable hidden(SDVariable x, String name) {
        var inner = x.mmul(weight(name + ".first")).add(weight(name + ".first.bias"));
        var cube = inner.mul(inner).mul(inner).mul(0.044715);
        var curve =
                graph.math().tanh(inner.add(cube).mul(Math.sqrt(2 / Math.PI))).add(1);
        return inner.mul(0.5).mul(curve).mmul(weight(name + ".second")).add(weight(name + ".second.bias"));
    }

    private SDVariable weight(String name) {
        return weights.get(name);
    }

    private SDVariable constant(INDArray numbers) {
        return graph.constant(numbers);
    }

    private static INDArray filled(int rows, int columns, BiFunction<Integer, Integer, Double> number) {
        var numbers = new float[rows][columns];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                numbers[i][j] = number.apply(i, j).floatValue();
            }
        }
        return Nd4j.createFromArray(numbers);
    }

    // backward

    /** Of the mean loss over windows, each with one character more than the context. */
    Map<String, INDArray> gradients(int[][] windows) {
        var batch = Map.of(CHARACTERS, hot(windows, 0), NEXT, hot(windows, 1));
        var variables = weights.values().stream().map(SDVariable::name).toList();
        var gradients = graph.calculateGradients(batch, variables);
        return named(gradients);
    }

    private Map<String, INDArray> named(Map<String, INDArray> gradients) {
        return weights.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> gradients.get(entry.getValue().name())));
    }

    private INDArray hot(int[][] windows, int shift) {
        int length = sizes.context();
        return filled(rows(), characters, (row, id) -> windows[row / length][row % length + shift] == id ? 1.0 : 0.0);
    }

    // weights

    /** Which steps change in place. */
    Map<String, INDArray> weights() {
        return weights.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().getArr()));
    }

    Map<String, double[]> values() {
        return weights().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> numbers(entry.getValue())));
    }

    private static double[] numbers(INDArray matrix) {
        return Arrays.stream(matrix.toDoubleMatrix())
                .flatMapToDouble(Arrays::stream)
                .toArray();
    }
}
