package occam.catalog;

import static occam.catalog.WrongObjectives.sum;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import occam.lesson.pruning.Smaller;

/** Wrong answers to the exercises on the group lasso and on magnitude. */
final class WrongPrunings {
    private WrongPrunings() {}

    static Stream<Trial<?>> all() {
        return Trials.all(unit(), cut());
    }

    private static double[] each(int count, IntToDoubleFunction of) {
        return IntStream.range(0, count).mapToDouble(of).toArray();
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
                        "t squared",
                        "t is squared",
                        (weights, t) -> times(weights, norm(weights) == 0 ? 0 : Math.max(0, 1 - t * t / norm(weights))))
                .named(
                        "each by itself",
                        "This takes t off each weight by itself, which is the step",
                        (weights, t) -> Arrays.stream(weights)
                                .map(w -> Math.signum(w) * Math.max(Math.abs(w) - t, 0))
                                .toArray())
                .named(
                        "the squared norm",
                        "This divides by the squared norm. The step shortens the",
                        (weights, t) -> times(
                                weights, norm(weights) == 0 ? 0 : Math.max(0, 1 - t / Math.pow(norm(weights), 2))))
                .named(
                        "the norm of L1",
                        "This takes the sum of the absolute values for the norm",
                        (weights, t) ->
                                times(weights, norm(weights) == 0 ? 0 : Math.max(0, 1 - t / sum(weights, Math::abs))))
                .named(
                        "no max",
                        "Where t is larger than the norm, this turns the weights",
                        (weights, t) -> times(weights, norm(weights) == 0 ? 0 : 1 - t / norm(weights)))
                .named(
                        "t times √p",
                        "This multiplies the threshold by the root of how many",
                        (weights, t) -> times(
                                weights,
                                norm(weights) == 0
                                        ? 0
                                        : Math.max(0, 1 - t * Math.sqrt(weights.length) / norm(weights))))
                .named(
                        "all or nothing",
                        "This lets a unit through unchanged if its norm is above",
                        (weights, t) -> norm(weights) > t ? weights : new double[weights.length])
                .named(
                        "not a number at 0",
                        "For weights of 0 and a threshold of 0 this divides 0 by",
                        (weights, t) -> times(weights, Math.max(0, 1 - t / norm(weights))))
                .named(
                        "1 − t",
                        "This multiplies by 1 − t, cut off at 0, whatever the norm",
                        (weights, t) -> times(weights, Math.max(0, 1 - t)))
                .named(
                        "no direction",
                        "The norm of what is left is right, but each weight has",
                        (weights, t) -> times(weights, Math.max(0, norm(weights) - t)))
                .named(
                        "the root mean square",
                        "This multiplies the threshold by the root of how many",
                        (weights, t) -> times(
                                weights,
                                norm(weights) == 0
                                        ? 0
                                        : Math.max(0, 1 - t / (norm(weights) / Math.sqrt(weights.length)))))
                .named(
                        "the largest weight",
                        "This takes the largest weight for the norm. It is the",
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
                .named(
                        "the norm while it shrinks",
                        "The norm is taken anew while the weights shrink, so each",
                        (weights, t) -> {
                            for (int i = 0; i < weights.length; i++) {
                                weights[i] *= norm(weights) == 0 ? 0 : Math.max(0, 1 - t / norm(weights));
                            }
                            return weights;
                        })
                .named(
                        "ridge of the group",
                        "This is ridge's step, for a norm that is squared: it",
                        (weights, t) -> times(weights, 1 / (1 + t)))
                .named(
                        "min for max",
                        "This takes the smaller of the two, where the larger",
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
                        "This takes the share from each layer by itself. A layer",
                        (layers, share) -> each(
                                layers, layer -> without(layer, bound(sizes(layer), Math.round(share * layer.length)))))
                .named(
                        "signed",
                        "At least here: This takes negative weights for small ones. It is the",
                        (layers, share) -> {
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
                .named("the largest", "These are the largest weights, and they hold what the", (layers, share) -> {
                    double bound = bound(sizes(layers), Math.round((1 - share) * sizes(layers).length));
                    return each(
                            layers,
                            layer -> Arrays.stream(layer)
                                    .map(w -> Math.abs(w) >= bound ? 0 : w)
                                    .toArray());
                })
                .named(
                        "the share that stays",
                        "This keeps the share and drops the rest. The share is",
                        (layers, share) -> each(
                                layers,
                                layer -> without(
                                        layer, bound(sizes(layers), Math.round((1 - share) * sizes(layers).length)))))
                .named(
                        "one too few",
                        "One weight too few becomes 0: take one place more in the",
                        (layers, share) -> each(
                                layers,
                                layer -> without(
                                        layer, bound(sizes(layers), Math.round(share * sizes(layers).length) - 1))))
                .named(
                        "one too many",
                        "One weight too many becomes 0: the weight at the bound",
                        (layers, share) -> each(
                                layers,
                                layer -> without(
                                        layer, bound(sizes(layers), Math.round(share * sizes(layers).length) + 1))))
                .named(
                        "the share as the bound",
                        "This takes the share itself for the bound, and drops what",
                        (layers, share) -> each(layers, layer -> without(layer, share)))
                .named(
                        "the share of the largest size",
                        "This drops what is below a share of the largest weight",
                        (layers, share) ->
                                each(layers, layer -> without(layer, share * sizes(layers)[sizes(layers).length - 1])))
                .named("a mask", "This gives the mask, ones and zeros. Asked are the", (layers, share) -> {
                    double bound = bound(sizes(layers), Math.round(share * sizes(layers).length));
                    return each(
                            layers,
                            layer -> Arrays.stream(layer)
                                    .map(w -> Math.abs(w) < bound ? 0 : 1)
                                    .toArray());
                })
                .named("sizes", "The sign is lost: what stays comes back as its size", (layers, share) -> {
                    double bound = bound(sizes(layers), Math.round(share * sizes(layers).length));
                    return each(
                            layers,
                            layer -> Arrays.stream(without(layer, bound))
                                    .map(Math::abs)
                                    .toArray());
                })
                .named(
                        "left out, not set to 0",
                        "What is dropped is taken out of the layers, which are",
                        (layers, share) -> {
                            double bound = bound(sizes(layers), Math.round(share * sizes(layers).length));
                            return each(
                                    layers,
                                    layer -> Arrays.stream(layer)
                                            .filter(w -> Math.abs(w) >= bound)
                                            .toArray());
                        })
                .named("as they are", "Nothing is dropped", (layers, share) -> layers)
                .refused("the first layer only", (layers, share) -> {
                    layers[0] = without(layers[0], bound(sizes(layers[0]), Math.round(share * layers[0].length)));
                    return layers;
                });
    }
}
