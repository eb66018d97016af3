package occam.lesson.pruning;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import occam.exercise.Calls;
import occam.exercise.Exercise;
import occam.lesson.pruning.Smaller.Cut;
import occam.penalty.Penalty;

/** The exercise on pruning by size. */
final class MagnitudePruning {
    private MagnitudePruning() {}

    /** What an answer is given. */
    private record Input(double share, double[]... layers) {
        Object answered(Cut answer) {
            return answer.prune(Arrays.stream(layers).map(double[]::clone).toArray(double[][]::new), share);
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "layers = %s, share = %s", Arrays.deepToString(layers), share);
        }
    }

    private static final List<Input> INPUTS = List.of(
            new Input(0.5, new double[] {0.9, -0.8, 0.1, 0.7}, new double[] {0.2, -0.3, 0.05, 0.4}),
            new Input(0.25, new double[] {-2, 1, 0.5, -0.25}),
            new Input(0.75, new double[] {0.1, 0.2}, new double[] {-3, 4}, new double[] {5, -6, 0.7, 0.8}),
            new Input(0, new double[] {0.01, -1}),
            new Input(0.6, new double[] {-1, -2, -3}, new double[] {4, 5}));

    private static Calls<Cut> calls() {
        return Calls.<Cut, Input>on(INPUTS, Input::toString, (answer, input) -> input.answered(answer))
                .trait("share 0", INPUTS, input -> input.share() == 0)
                .trait("one layer", INPUTS, input -> input.layers().length == 1)
                .trait("share .5", INPUTS, input -> input.share() == 0.5);
    }

    static final Exercise<Cut> EXERCISE = Exercise.of("magnitude", calls())
            .asks("""
                Write magnitude pruning. You get the weights of all layers, one array for each, and a `share`. Set that share of **all** weights to 0, the
                ones that are smallest in size over all layers together, and return the layers. No two weights are of the same size, and share times
                the number of weights is a whole number.
                """)
            .hints("""
                Put the sizes of all weights into one sorted array. Which of them is the first that stays?
                """)
            .answer((layers, share) -> cut(layers, largest(sizes(layers), share)))
            .misconception(
                    """
                    This takes the share from each layer by itself. A layer of small weights then keeps some that are smaller than what another layer loses. Sort all
                    layers together.
                    """,
                    (layers, share) -> Arrays.stream(layers)
                            .map(layer -> cut(new double[][] {layer}, largest(sizes(layer), share))[0])
                            .toArray(double[][]::new))
            .misconception("""
                This takes negative weights for small ones. It is the size that counts, |w|.
                """, (layers, share) -> bySign(layers, share))
            .misconception("""
                    This keeps the share and drops the rest. The share is what becomes 0.
                    """, (layers, share) -> cut(layers, largest(sizes(layers), 1 - share)))
            .misconception("""
                This drops what is below a share of the largest weight. How many weights that is, nobody knows before; asked is a share of their number.
                """, (layers, share) -> cut(layers, share * sizes(layers)[sizes(layers).length - 1]))
            .misconception("""
                    These are the largest weights, and they hold what the network has learned. Drop the smallest.
                    """, MagnitudePruning::withoutLargest)
            .misconception("""
                One weight too many becomes 0: the weight at the bound stays. Compare with <, or take one place less in the sorted sizes.
                """, (layers, share) -> cutAfter(layers, share, 1))
            .misconception("""
                One weight too few becomes 0: take one place more in the sorted sizes, or compare with <=.
                """, (layers, share) -> cutAfter(layers, share, -1))
            .misconception("""
                This takes the share itself for the bound, and drops what is below it in size. Asked is a share of their number.
                """, (layers, share) -> cut(layers, share))
            .misconception(
                    """
                This gives the mask, ones and zeros. Asked are the weights, those that stay as they were.
                """, (layers, share) -> each(cut(layers, largest(sizes(layers), share)), v -> v == 0 ? 0 : 1))
            .misconception("""
                The sign is lost: what stays comes back as its size.
                """, (layers, share) -> each(cut(layers, largest(sizes(layers), share)), Math::abs))
            .misconception(
                    """
                What is dropped is taken out of the layers, which are shorter then. Set it to 0 and leave the others in their places.
                """,
                    (layers, share) -> Arrays.stream(cut(layers, largest(sizes(layers), share)))
                            .map(layer ->
                                    Arrays.stream(layer).filter(v -> v != 0).toArray())
                            .toArray(double[][]::new))
            .misconception("""
                This drops the first weights, whatever their size. Sort the sizes to find the bound.
                """, MagnitudePruning::withoutFirst)
            .misconception(
                    """
                This drops what is smaller than the mean size. How many weights that is, nobody knows before; asked is a share of their number.
                """,
                    (layers, share) ->
                            cut(layers, Arrays.stream(sizes(layers)).average().orElse(0)))
            .misconception("""
                Nothing is dropped.
                """, (layers, share) -> layers)
            .misconception("""
                This takes the share from the first layer's sizes and uses that bound for all. Sort the sizes of all layers together.
                """, (layers, share) -> cut(layers, largest(sizes(layers[0]), share)))
            .misconception(
                    """
                This moves what stays towards 0 by the bound as well, which is the soft threshold. Pruning leaves it as it is.
                """,
                    (layers, share) ->
                            each(layers, v -> Penalty.softThreshold(v, Math.max(0, largestGone(sizes(layers), share)))))
            .matters("""
                One threshold for the whole network lets each layer be as sparse as it can bear. What is left must be trained on, and the zeros held at 0.
                """);

    private static double[] sizes(double[]... layers) {
        return Arrays.stream(layers)
                .flatMapToDouble(Arrays::stream)
                .map(Math::abs)
                .sorted()
                .toArray();
    }

    /** The size of the smallest weight that stays. */
    private static double largest(double[] sorted, double share) {
        int gone = (int) Math.round(share * sorted.length);
        return gone == sorted.length ? Double.POSITIVE_INFINITY : sorted[gone];
    }

    /** The size of the largest weight that goes; 0 if none does. */
    private static double largestGone(double[] sorted, double share) {
        int gone = (int) Math.round(share * sorted.length);
        return gone == 0 ? 0 : sorted[gone - 1];
    }

    private static double[][] cutAfter(double[][] layers, double share, int more) {
        var sizes = sizes(layers);
        return cut(layers, largest(sizes, Math.max(0, Math.min(1, share + more / (double) sizes.length))));
    }

    private static double[][] withoutFirst(double[][] layers, double share) {
        var left = new int[] {(int) Math.round(share * sizes(layers).length)};
        return each(layers, v -> left[0]-- > 0 ? 0 : v);
    }

    private static double[][] cut(double[][] layers, double bound) {
        return each(layers, v -> Math.abs(v) < bound ? 0 : v);
    }

    private static double[][] bySign(double[][] layers, double share) {
        var sorted =
                Arrays.stream(layers).flatMapToDouble(Arrays::stream).sorted().toArray();
        double bound = largest(sorted, share);
        return each(layers, v -> v < bound ? 0 : v);
    }

    private static double[][] withoutLargest(double[][] layers, double share) {
        double bound = largest(sizes(layers), 1 - share);
        return each(layers, v -> Math.abs(v) >= bound ? 0 : v);
    }

    private static double[][] each(double[][] layers, DoubleUnaryOperator change) {
        return Arrays.stream(layers)
                .map(layer -> Arrays.stream(layer).map(change).toArray())
                .toArray(double[][]::new);
    }
}
