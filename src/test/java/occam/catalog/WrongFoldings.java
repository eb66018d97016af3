package occam.catalog;

import static occam.catalog.WrongObjectives.sum;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import occam.lesson.pruning.Smaller;

/** Wrong answers to the exercise on taking out a unit. */
final class WrongFoldings {
    private WrongFoldings() {}

    static Stream<Trial<?>> all() {
        return Trials.all(fold());
    }

    private static double[] each(int count, IntToDoubleFunction of) {
        return IntStream.range(0, count).mapToDouble(of).toArray();
    }

    private static double[][] each(double[][] layers, UnaryOperator<double[]> of) {
        return Arrays.stream(layers).map(of).toArray(double[][]::new);
    }

    private static Trials<?> fold() {
        return Trials.of(Smaller.FOLD)
                .named(
                        "no ReLU",
                        "The ReLU is missing: a unit with a negative bias gives 0",
                        (biases, bias, outgoing) -> each(biases.length, i -> biases[i] + bias * outgoing[i]))
                .named(
                        "only what is new",
                        "The next layer's own biases are missing. What the unit",
                        (biases, bias, outgoing) -> each(biases.length, i -> Math.max(bias, 0) * outgoing[i]))
                .named(
                        "taken off",
                        "The sign is wrong: what the unit gave is now missing, so",
                        (biases, bias, outgoing) ->
                                each(biases.length, i -> biases[i] - Math.max(bias, 0) * outgoing[i]))
                .named(
                        "the sum of all to each",
                        "The sum of all outgoing weights is added to each bias",
                        (biases, bias, outgoing) ->
                                each(biases.length, i -> biases[i] + Math.max(bias, 0) * sum(outgoing, v -> v)))
                .named(
                        "as they are",
                        "This leaves the biases as they are. A unit without",
                        (biases, bias, outgoing) -> biases)
                .named(
                        "the ReLU of the product",
                        "The ReLU acts on the product of bias and outgoing weight",
                        (biases, bias, outgoing) ->
                                each(biases.length, i -> biases[i] + Math.max(bias * outgoing[i], 0)))
                .named(
                        "the ReLU of the whole",
                        "This applies the ReLU to the new biases. They are added",
                        (biases, bias, outgoing) ->
                                each(biases.length, i -> Math.max(biases[i] + Math.max(bias, 0) * outgoing[i], 0)))
                .named(
                        "its size",
                        "The size of the bias is not what the unit gives: where",
                        (biases, bias, outgoing) -> each(biases.length, i -> biases[i] + Math.abs(bias) * outgoing[i]))
                .named(
                        "no outgoing weight",
                        "What the unit gives arrives in the next layer through its",
                        (biases, bias, outgoing) -> each(biases.length, i -> biases[i] + Math.max(bias, 0)))
                .named(
                        "no bias",
                        "The unit's bias is missing: what it gives is relu(b), and",
                        (biases, bias, outgoing) -> each(biases.length, i -> biases[i] + outgoing[i]))
                .named(
                        "the other sign",
                        "The ReLU is turned round: it lets through what is above 0",
                        (biases, bias, outgoing) ->
                                each(biases.length, i -> biases[i] + Math.min(bias, 0) * outgoing[i]))
                .named(
                        "times",
                        "The next layer's biases are multiplied with. What the",
                        (biases, bias, outgoing) ->
                                each(biases.length, i -> biases[i] * Math.max(bias, 0) * outgoing[i]))
                .refused(
                        "divided among them",
                        (biases, bias, outgoing) ->
                                each(biases.length, i -> biases[i] + Math.max(bias, 0) * outgoing[i] / biases.length));
    }
}
