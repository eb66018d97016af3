package occam.exercise;

import static occam.exercise.WrongObjectives.sum;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import occam.exercise.Overfitting.Stop;

/** Wrong answers to the exercises of lessons 08 and 09, but for the filter. */
final class WrongNetworks {
    private WrongNetworks() {}

    static Stream<Trial<?>> all() {
        return Trials.all(smoothed(), shift(), label(), unit(), cut(), fold());
    }

    private static double[] means(double[] losses, int window) {
        return IntStream.rangeClosed(1, losses.length)
                .mapToDouble(epoch -> Arrays.stream(losses, Math.max(0, epoch - window), epoch)
                        .average()
                        .orElseThrow())
                .toArray();
    }

    private static Stop stop(double[] losses, int patience) {
        return Overfitting.EARLY_STOPPING.answers().right().stop(losses, patience);
    }

    private static int lowest(double[] losses, int epochs) {
        return 1
                + IntStream.range(0, epochs)
                        .reduce((a, b) -> losses[b] < losses[a] ? b : a)
                        .orElse(0);
    }

    private static Stop kept(double[] losses, int last) {
        return new Stop(last, lowest(losses, last));
    }

    private static Trials<?> smoothed() {
        return Trials.of(Stopping.SMOOTHED_STOPPING)
                .named(
                        "keeps the lowest mean",
                        "?",
                        (losses, patience, window) -> stop(means(losses, window), patience))
                .named("single losses", "?", (losses, patience, window) -> stop(losses, patience))
                .named("always over the window", "?", (losses, patience, window) -> {
                    var means = means(losses, window);
                    Arrays.setAll(means, i -> means[i] * Math.min(window, i + 1) / window);
                    return kept(losses, stop(means, patience).last());
                })
                .named(
                        "all losses so far",
                        "?",
                        (losses, patience, window) -> kept(
                                losses,
                                stop(means(losses, losses.length), patience).last()))
                .named(
                        "one loss more",
                        "?",
                        (losses, patience, window) -> kept(
                                losses,
                                stop(means(losses, window + 1), patience).last()))
                .named(
                        "one loss less",
                        "?",
                        (losses, patience, window) -> kept(
                                losses,
                                stop(means(losses, window - 1), patience).last()))
                .named(
                        "one epoch more of patience",
                        "?",
                        (losses, patience, window) -> kept(
                                losses,
                                stop(means(losses, window), patience + 1).last()))
                .named(
                        "beyond the stop",
                        "?",
                        (losses, patience, window) ->
                                new Stop(stop(means(losses, window), patience).last(), lowest(losses, losses.length)))
                .named("keeps the last", "?", (losses, patience, window) -> {
                    int last = stop(means(losses, window), patience).last();
                    return new Stop(last, last);
                })
                .named("a moving average", "?", (losses, patience, window) -> {
                    var means = losses.clone();
                    for (int i = 1; i < means.length; i++) {
                        means[i] = means[i - 1] + (losses[i] - means[i - 1]) / window;
                    }
                    return kept(losses, stop(means, patience).last());
                })
                .named("the smallest of the window", "?", (losses, patience, window) -> {
                    var means = new double[losses.length];
                    Arrays.setAll(
                            means,
                            i -> Arrays.stream(losses, Math.max(0, i + 1 - window), i + 1)
                                    .min()
                                    .orElseThrow());
                    return kept(losses, stop(means, patience).last());
                })
                .named("from 0", "?", (losses, patience, window) -> {
                    var stop =
                            kept(losses, stop(means(losses, window), patience).last());
                    return new Stop(stop.last() - 1, stop.kept() - 1);
                });
    }

    private static double[] each(int count, IntToDoubleFunction of) {
        return IntStream.range(0, count).mapToDouble(of).toArray();
    }

    private static Trials<?> shift() {
        return Trials.of(Stopping.IMAGE_SHIFT)
                .named("the other way", "?", (image, side, down, right) -> moved(image, side, -down, -right))
                .named("rows and columns swapped", "?", (image, side, down, right) -> moved(image, side, right, down))
                .named(
                        "round the edge",
                        "?",
                        (image, side, down, right) -> each(
                                image.length,
                                i -> image[
                                        Math.floorMod(i / side - down, side) * side
                                                + Math.floorMod(i % side - right, side)]))
                .named(
                        "the edge repeated",
                        "?",
                        (image, side, down, right) -> each(
                                image.length,
                                i -> image[
                                        Math.max(0, Math.min(side - 1, i / side - down)) * side
                                                + Math.max(0, Math.min(side - 1, i % side - right))]))
                .named(
                        "into the next row",
                        "?",
                        (image, side, down, right) -> each(image.length, i -> {
                            int from = i - down * side - right;
                            return from >= 0 && from < image.length ? image[from] : 0;
                        }))
                .named("what was there stays", "?", (image, side, down, right) -> {
                    var moved = moved(image, side, down, right);
                    return each(image.length, i -> moved[i] == 0 ? image[i] : moved[i]);
                })
                .named("written over while it is read", "?", (image, side, down, right) -> {
                    for (int i = 0; i < image.length; i++) {
                        int r = i / side - down;
                        int c = i % side - right;
                        image[i] = Math.min(r, c) >= 0 && Math.max(r, c) < side ? image[r * side + c] : 0;
                    }
                    return image;
                })
                .named(
                        "up and left forgotten",
                        "?",
                        (image, side, down, right) -> moved(image, side, Math.max(down, 0), Math.max(right, 0)))
                .named("rows only", "?", (image, side, down, right) -> moved(image, side, down, 0))
                .named("transposed", "?", (image, side, down, right) -> {
                    var moved = moved(image, side, down, right);
                    return each(image.length, i -> moved[i % side * side + i / side]);
                })
                .named("nothing moves", "?", (image, side, down, right) -> image)
                .named("the last row and column left out", "?", (image, side, down, right) -> {
                    var moved = moved(image, side, down, right);
                    return each(image.length, i -> i / side == side - 1 || i % side == side - 1 ? 0 : moved[i]);
                });
    }

    private static double[] moved(double[] image, int side, int down, int right) {
        return Stopping.IMAGE_SHIFT.answers().right().shift(image, side, down, right);
    }

    private static Trials<?> label() {
        return Trials.of(Stopping.SOFT_LABEL)
                .named(
                        "its own share left out",
                        "?",
                        (label, classes, share) -> each(classes, k -> k == label ? 1 - share : share / classes))
                .named(
                        "K − 1",
                        "?",
                        (label, classes, share) -> each(classes, k -> k == label ? 1 - share : share / (classes - 1)))
                .named(
                        "ε for each other",
                        "?",
                        (label, classes, share) -> each(classes, k -> k == label ? 1 - share : share))
                .named(
                        "1 for the label",
                        "?",
                        (label, classes, share) -> each(classes, k -> k == label ? 1 : share / classes))
                .named(
                        "added to 1",
                        "?",
                        (label, classes, share) -> each(classes, k -> (k == label ? 1 : 0) + share / classes))
                .named(
                        "from 1",
                        "?",
                        (label, classes, share) ->
                                each(classes, k -> (k == label - 1 ? 1 - share : 0) + share / classes))
                .named("one-hot", "?", (label, classes, share) -> each(classes, k -> k == label ? 1 : 0))
                .named(
                        "integer division",
                        "?",
                        (label, classes, share) ->
                                each(classes, k -> (k == label ? 1 - share : 0) + share * (1 / classes)))
                .named(
                        "ε and 1 − ε swapped",
                        "?",
                        (label, classes, share) -> each(classes, k -> (k == label ? share : 0) + (1 - share) / classes))
                .named("uniform", "?", (label, classes, share) -> each(classes, k -> 1.0 / classes))
                .named(
                        "no share of the label",
                        "?",
                        (label, classes, share) -> each(classes, k -> k == label ? 1 - share + share / classes : 0));
    }

    private static double norm(double[] weights) {
        return Math.sqrt(sum(weights, w -> w * w));
    }

    private static double[] times(double[] weights, double factor) {
        return Arrays.stream(weights).map(w -> w * factor).toArray();
    }

    private static Trials<?> unit() {
        return Trials.of(Smaller.GROUP_STEP)
                .named(
                        "each by itself",
                        "?",
                        (weights, t) -> Arrays.stream(weights)
                                .map(w -> Math.signum(w) * Math.max(Math.abs(w) - t, 0))
                                .toArray())
                .named(
                        "the squared norm",
                        "?",
                        (weights, t) -> times(
                                weights, norm(weights) == 0 ? 0 : Math.max(0, 1 - t / Math.pow(norm(weights), 2))))
                .named(
                        "the norm of L1",
                        "?",
                        (weights, t) ->
                                times(weights, norm(weights) == 0 ? 0 : Math.max(0, 1 - t / sum(weights, Math::abs))))
                .named("no max", "?", (weights, t) -> times(weights, norm(weights) == 0 ? 0 : 1 - t / norm(weights)))
                .named(
                        "t times √p",
                        "?",
                        (weights, t) -> times(
                                weights,
                                norm(weights) == 0
                                        ? 0
                                        : Math.max(0, 1 - t * Math.sqrt(weights.length) / norm(weights))))
                .named("all or nothing", "?", (weights, t) -> norm(weights) > t ? weights : new double[weights.length])
                .named("not a number at 0", "?", (weights, t) -> times(weights, Math.max(0, 1 - t / norm(weights))))
                .named("1 − t", "?", (weights, t) -> times(weights, Math.max(0, 1 - t)))
                .named("no direction", "?", (weights, t) -> times(weights, Math.max(0, norm(weights) - t)))
                .named(
                        "the root mean square",
                        "?",
                        (weights, t) -> times(
                                weights,
                                norm(weights) == 0
                                        ? 0
                                        : Math.max(0, 1 - t / (norm(weights) / Math.sqrt(weights.length)))))
                .named(
                        "the largest weight",
                        "?",
                        (weights, t) -> times(
                                weights,
                                norm(weights) == 0
                                        ? 0
                                        : Math.max(
                                                0,
                                                1
                                                        - t
                                                                / Arrays.stream(weights)
                                                                        .map(Math::abs)
                                                                        .max()
                                                                        .orElseThrow())))
                .named("the norm while it shrinks", "?", (weights, t) -> {
                    for (int i = 0; i < weights.length; i++) {
                        weights[i] *= norm(weights) == 0 ? 0 : Math.max(0, 1 - t / norm(weights));
                    }
                    return weights;
                })
                .named("ridge of the group", "?", (weights, t) -> times(weights, 1 / (1 + t)))
                .named(
                        "min for max",
                        "?",
                        (weights, t) -> times(weights, norm(weights) == 0 ? 0 : Math.min(0, 1 - t / norm(weights))));
    }

    private static double[][] each(double[][] layers, UnaryOperator<double[]> of) {
        return Arrays.stream(layers).map(of).toArray(double[][]::new);
    }

    private static double[] sizes(double[]... layers) {
        return Arrays.stream(layers)
                .flatMapToDouble(Arrays::stream)
                .map(Math::abs)
                .sorted()
                .toArray();
    }

    private static double[] without(double[] layer, double bound) {
        return Arrays.stream(layer).map(w -> Math.abs(w) < bound ? 0 : w).toArray();
    }

    private static double bound(double[] sorted, long count) {
        return count <= 0 ? 0 : count >= sorted.length ? Double.MAX_VALUE : sorted[(int) count];
    }

    private static Trials<?> cut() {
        return Trials.of(Smaller.MAGNITUDE)
                .named(
                        "the share of each layer",
                        "?",
                        (layers, share) -> each(
                                layers, layer -> without(layer, bound(sizes(layer), Math.round(share * layer.length)))))
                .named("signed", "?", (layers, share) -> {
                    double[] sorted = Arrays.stream(layers)
                            .flatMapToDouble(Arrays::stream)
                            .sorted()
                            .toArray();
                    double bound = bound(sorted, Math.round(share * sorted.length));
                    return each(
                            layers,
                            layer -> Arrays.stream(layer)
                                    .map(w -> w < bound ? 0 : w)
                                    .toArray());
                })
                .named("the largest", "?", (layers, share) -> {
                    double bound = bound(sizes(layers), Math.round((1 - share) * sizes(layers).length));
                    return each(
                            layers,
                            layer -> Arrays.stream(layer)
                                    .map(w -> Math.abs(w) >= bound ? 0 : w)
                                    .toArray());
                })
                .named(
                        "the share that stays",
                        "?",
                        (layers, share) -> each(
                                layers,
                                layer -> without(
                                        layer, bound(sizes(layers), Math.round((1 - share) * sizes(layers).length)))))
                .named(
                        "one too few",
                        "?",
                        (layers, share) -> each(
                                layers,
                                layer -> without(
                                        layer, bound(sizes(layers), Math.round(share * sizes(layers).length) - 1))))
                .named(
                        "one too many",
                        "?",
                        (layers, share) -> each(
                                layers,
                                layer -> without(
                                        layer, bound(sizes(layers), Math.round(share * sizes(layers).length) + 1))))
                .named("the share as the bound", "?", (layers, share) -> each(layers, layer -> without(layer, share)))
                .named(
                        "the share of the largest size",
                        "?",
                        (layers, share) ->
                                each(layers, layer -> without(layer, share * sizes(layers)[sizes(layers).length - 1])))
                .named("a mask", "?", (layers, share) -> {
                    double bound = bound(sizes(layers), Math.round(share * sizes(layers).length));
                    return each(
                            layers,
                            layer -> Arrays.stream(layer)
                                    .map(w -> Math.abs(w) < bound ? 0 : 1)
                                    .toArray());
                })
                .named("sizes", "?", (layers, share) -> {
                    double bound = bound(sizes(layers), Math.round(share * sizes(layers).length));
                    return each(
                            layers,
                            layer -> Arrays.stream(without(layer, bound))
                                    .map(Math::abs)
                                    .toArray());
                })
                .named("left out, not set to 0", "?", (layers, share) -> {
                    double bound = bound(sizes(layers), Math.round(share * sizes(layers).length));
                    return each(
                            layers,
                            layer -> Arrays.stream(layer)
                                    .filter(w -> Math.abs(w) >= bound)
                                    .toArray());
                })
                .named("as they are", "?", (layers, share) -> layers)
                .named("the first layer only", "?", (layers, share) -> {
                    layers[0] = without(layers[0], bound(sizes(layers[0]), Math.round(share * layers[0].length)));
                    return layers;
                });
    }

    private static Trials<?> fold() {
        return Trials.of(Smaller.FOLD)
                .named(
                        "no ReLU",
                        "?",
                        (biases, bias, outgoing) -> each(biases.length, i -> biases[i] + bias * outgoing[i]))
                .named(
                        "only what is new",
                        "?",
                        (biases, bias, outgoing) -> each(biases.length, i -> Math.max(bias, 0) * outgoing[i]))
                .named(
                        "taken off",
                        "?",
                        (biases, bias, outgoing) ->
                                each(biases.length, i -> biases[i] - Math.max(bias, 0) * outgoing[i]))
                .named(
                        "the sum of all to each",
                        "?",
                        (biases, bias, outgoing) ->
                                each(biases.length, i -> biases[i] + Math.max(bias, 0) * sum(outgoing, v -> v)))
                .named("as they are", "?", (biases, bias, outgoing) -> biases)
                .named(
                        "the ReLU of the product",
                        "?",
                        (biases, bias, outgoing) ->
                                each(biases.length, i -> biases[i] + Math.max(bias * outgoing[i], 0)))
                .named(
                        "the ReLU of the whole",
                        "?",
                        (biases, bias, outgoing) ->
                                each(biases.length, i -> Math.max(biases[i] + Math.max(bias, 0) * outgoing[i], 0)))
                .named(
                        "its size",
                        "?",
                        (biases, bias, outgoing) -> each(biases.length, i -> biases[i] + Math.abs(bias) * outgoing[i]))
                .named(
                        "no outgoing weight",
                        "?",
                        (biases, bias, outgoing) -> each(biases.length, i -> biases[i] + Math.max(bias, 0)))
                .named("no bias", "?", (biases, bias, outgoing) -> each(biases.length, i -> biases[i] + outgoing[i]))
                .named(
                        "the other sign",
                        "?",
                        (biases, bias, outgoing) ->
                                each(biases.length, i -> biases[i] + Math.min(bias, 0) * outgoing[i]))
                .named(
                        "times",
                        "?",
                        (biases, bias, outgoing) ->
                                each(biases.length, i -> biases[i] * Math.max(bias, 0) * outgoing[i]))
                .named(
                        "divided among them",
                        "?",
                        (biases, bias, outgoing) ->
                                each(biases.length, i -> biases[i] + Math.max(bias, 0) * outgoing[i] / biases.length));
    }
}
