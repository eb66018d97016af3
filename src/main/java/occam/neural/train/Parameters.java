package occam.neural.train;

import static occam.InvalidInput.unless;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import occam.neural.Layer;
import occam.neural.Normalization;
import occam.neural.Stage;
import occam.neural.Weights;

/** The parameters of a network by the numbers that a reader gives its layers. */
record Parameters(Weights weights, List<Stage> stages) {
    /** {@code inputs × outputs}, also where an engine has it otherwise. */
    double[][] matrix(int layer) {
        var part = of(layer, "W", "single matrix");
        int first = part.shape().get(0);
        var rows = Asked.rows(part.values(), first);
        return part.shape().size() == 2 ? rows : transposed(rows);
    }

    private static double[][] transposed(double[][] rows) {
        return IntStream.range(0, rows[0].length)
                .mapToObj(j -> Arrays.stream(rows).mapToDouble(row -> row[j]).toArray())
                .toArray(double[][]::new);
    }

    double[] biases(int layer) {
        return of(layer, "b", "biases").values().clone();
    }

    private Weights.Part of(int layer, String name, String called) {
        int number = number(layer);
        unless(
                weights.find(number, name).isPresent(),
                "layer %d has no %s of its own; ask weightNorm(%d) for the size of its weights",
                layer,
                called,
                layer);
        return weights.find(number, name).orElseThrow();
    }

    /** All weights of one layer. */
    Stream<Weights.Part> of(int layer) {
        int number = number(layer);
        return weights.matrices().filter(part -> part.layer() == number);
    }

    Normalization normalization(int number) {
        var all = numbers(stage -> stage.layer() instanceof Layer.BatchNorm);
        unless(
                number >= 1 && number <= all.length,
                "the network has %d batch normalizations, numbered from 1; there is no number %d",
                all.length,
                number);
        var values = Stream.of("gamma", "beta", "mean", "var")
                .map(name -> weights.find(all[number - 1], name)
                        .orElseThrow()
                        .values()
                        .clone())
                .toList();
        return new Normalization(values.get(0), values.get(1), values.get(2), values.get(3));
    }

    private int number(int layer) {
        var all = numbers(Stage::hasWeights);
        unless(layer >= 1 && layer <= all.length, "the layer must be between 1 and %d, was %d", all.length, layer);
        return all[layer - 1];
    }

    /** Among the layers that have parameters, from 0. */
    private int[] numbers(Predicate<Stage> kind) {
        var layers = stages.stream().filter(Stage::hasParameters).toList();
        return IntStream.range(0, layers.size())
                .filter(i -> kind.test(layers.get(i)))
                .toArray();
    }

    /** Those of a network of dense layers, each {@code inputs × outputs}. */
    static Weights dense(List<double[][]> weights, List<double[]> biases) {
        var parts = new ArrayList<Weights.Part>();
        for (int l = 0; l < weights.size(); l++) {
            var w = weights.get(l);
            var flat = Arrays.stream(w).flatMapToDouble(Arrays::stream).toArray();
            parts.add(new Weights.Part(l, "W", List.of(w.length, w[0].length), flat));
            parts.add(new Weights.Part(l, "b", List.of(1, biases.get(l).length), biases.get(l)));
        }
        return new Weights(parts);
    }
}
