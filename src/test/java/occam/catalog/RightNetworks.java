package occam.catalog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import occam.lesson.overfitting.Overfitting;
import occam.lesson.overfitting.Overfitting.Stop;
import occam.lesson.pruning.Smaller;
import occam.lesson.stopping.Stopping;

/** Right answers to the exercises of lessons 08 and 09, but for the filter. */
final class RightNetworks {
    private RightNetworks() {}

    static Stream<Trial<?>> all() {
        return Trials.all(smoothed(), shift(), label(), unit(), cut(), fold());
    }

    private static double mean(double[] losses, int epoch, int window) {
        return Arrays.stream(losses, Math.max(0, epoch - window), epoch)
                .average()
                .orElseThrow();
    }

    private static Trials<?> smoothed() {
        return Trials.of(Stopping.SMOOTHED_STOPPING)
                .right("a counter", (losses, patience, window) -> {
                    double lowest = Double.POSITIVE_INFINITY;
                    int kept = 1;
                    int waited = 0;
                    for (int epoch = 1; epoch <= losses.length; epoch++) {
                        kept = losses[epoch - 1] < losses[kept - 1] ? epoch : kept;
                        double mean = mean(losses, epoch, window);
                        waited = mean < lowest ? 0 : waited + 1;
                        lowest = Math.min(lowest, mean);
                        if (waited >= patience) {
                            return new Stop(epoch, kept);
                        }
                    }
                    return new Stop(losses.length, kept);
                })
                .right("a running sum", (losses, patience, window) -> {
                    double sum = 0;
                    double lowest = Double.MAX_VALUE;
                    int since = 0;
                    int last = losses.length;
                    for (int i = 0; i < losses.length; i++) {
                        sum += losses[i] - (i >= window ? losses[i - window] : 0);
                        double mean = sum / Math.min(window, i + 1);
                        if (mean < lowest) {
                            lowest = mean;
                            since = i;
                        }
                        if (i - since == patience) {
                            last = i + 1;
                            break;
                        }
                    }
                    int kept = 0;
                    for (int i = 1; i < last; i++) {
                        kept = losses[i] < losses[kept] ? i : kept;
                    }
                    return new Stop(last, kept + 1);
                })
                .right("means first", (losses, patience, window) -> {
                    var means = IntStream.rangeClosed(1, losses.length)
                            .mapToDouble(epoch -> mean(losses, epoch, window))
                            .toArray();
                    int last = Overfitting.EARLY_STOPPING
                            .answers()
                            .right()
                            .stop(means, patience)
                            .last();
                    int kept = IntStream.rangeClosed(1, last)
                            .boxed()
                            .min(Comparator.comparingDouble(epoch -> losses[epoch - 1]))
                            .orElseThrow();
                    return new Stop(last, kept);
                });
    }

    private static Trials<?> shift() {
        return Trials.of(Stopping.IMAGE_SHIFT)
                .right("from where it comes", (image, side, down, right) -> {
                    var moved = new double[image.length];
                    for (int i = 0; i < moved.length; i++) {
                        int r = i / side - down;
                        int c = i % side - right;
                        boolean inside = r >= 0 && r < side && c >= 0 && c < side;
                        moved[i] = inside ? image[r * side + c] : 0;
                    }
                    return moved;
                })
                .right("to where it goes", (image, side, down, right) -> {
                    var moved = new double[side * side];
                    for (int r = side - 1; r >= 0; r--) {
                        for (int c = side - 1; c >= 0; c--) {
                            if (Math.min(r + down, c + right) >= 0 && Math.max(r + down, c + right) < side) {
                                moved[(r + down) * side + c + right] = image[r * side + c];
                            }
                        }
                    }
                    return moved;
                })
                .right("row by row", (image, side, down, right) -> {
                    var moved = new double[image.length];
                    for (int r = Math.max(0, down); r < Math.min(side, side + down); r++) {
                        int from = (r - down) * side + Math.max(0, -right);
                        int length = Math.max(0, side - Math.abs(right));
                        System.arraycopy(image, from, moved, r * side + Math.max(0, right), length);
                    }
                    return moved;
                });
    }

    private static Trials<?> label() {
        return Trials.of(Stopping.SOFT_LABEL)
                .right("filled, then added", (label, classes, share) -> {
                    var targets = new double[classes];
                    Arrays.fill(targets, share / classes);
                    targets[label] += 1 - share;
                    return targets;
                })
                .right(
                        "a mixture",
                        (label, classes, share) -> IntStream.range(0, classes)
                                .mapToDouble(k -> (1 - share) * (k == label ? 1 : 0) + share * (1.0 / classes))
                                .toArray())
                .right("the rest of 1", (label, classes, share) -> {
                    var targets = new double[classes];
                    double sum = 0;
                    for (int k = 0; k < classes; k++) {
                        targets[k] = k == label ? 0 : share / classes;
                        sum += targets[k];
                    }
                    targets[label] = 1 - sum;
                    return targets;
                });
    }

    private static Trials<?> unit() {
        return Trials.of(Smaller.GROUP_STEP)
                .right("0 at once", (weights, t) -> {
                    double norm =
                            Math.sqrt(Arrays.stream(weights).map(w -> w * w).sum());
                    return norm <= t
                            ? new double[weights.length]
                            : Arrays.stream(weights).map(w -> w - w * t / norm).toArray();
                })
                .right("in place", (weights, t) -> {
                    double norm = 0;
                    for (double w : weights) {
                        norm = Math.hypot(norm, w);
                    }
                    double factor = norm == 0 ? 0 : Math.max(1 - t / norm, 0);
                    for (int i = 0; i < weights.length; i++) {
                        weights[i] *= factor;
                    }
                    return weights;
                })
                .right("direction times length", (weights, t) -> {
                    double norm =
                            Math.pow(DoubleStream.of(weights).map(w -> w * w).sum(), 0.5);
                    var shrunk = weights.clone();
                    Arrays.setAll(shrunk, i -> norm > 0 ? weights[i] / norm * Math.max(norm - t, 0) : 0);
                    return shrunk;
                });
    }

    private static Trials<?> cut() {
        return Trials.of(Smaller.MAGNITUDE)
                .right("a threshold from all sizes", (layers, share) -> {
                    var sizes = Arrays.stream(layers)
                            .flatMapToDouble(Arrays::stream)
                            .map(Math::abs)
                            .sorted()
                            .toArray();
                    int count = (int) Math.round(share * sizes.length);
                    return Arrays.stream(layers)
                            .map(layer -> Arrays.stream(layer)
                                    .map(w -> count > 0 && Math.abs(w) <= sizes[count - 1] ? 0 : w)
                                    .toArray())
                            .toArray(double[][]::new);
                })
                .right("places, in place", (layers, share) -> {
                    var places = new ArrayList<int[]>();
                    for (int l = 0; l < layers.length; l++) {
                        for (int i = 0; i < layers[l].length; i++) {
                            places.add(new int[] {l, i});
                        }
                    }
                    places.sort(Comparator.comparingDouble(at -> Math.abs(layers[at[0]][at[1]])));
                    places.stream().limit(Math.round(share * places.size())).forEach(at -> layers[at[0]][at[1]] = 0);
                    return layers;
                })
                .right("by counting the smaller ones, squares", (layers, share) -> {
                    var all = Arrays.stream(layers)
                            .flatMapToDouble(Arrays::stream)
                            .toArray();
                    var pruned = new double[layers.length][];
                    for (int l = 0; l < layers.length; l++) {
                        pruned[l] = Arrays.stream(layers[l])
                                .map(w -> {
                                    long smaller = Arrays.stream(all)
                                            .filter(v -> v * v < w * w)
                                            .count();
                                    return smaller + 0.5 < share * all.length ? 0 : w;
                                })
                                .toArray();
                    }
                    return pruned;
                });
    }

    private static Trials<?> fold() {
        return Trials.of(Smaller.FOLD)
                .right(
                        "a stream",
                        (biases, bias, outgoing) -> IntStream.range(0, biases.length)
                                .mapToDouble(i -> biases[i] + Math.max(bias, 0) * outgoing[i])
                                .toArray())
                .right("only where it is on", (biases, bias, outgoing) -> {
                    var folded = biases.clone();
                    if (bias > 0) {
                        for (int i = 0; i < folded.length; i++) {
                            folded[i] += bias * outgoing[i];
                        }
                    }
                    return folded;
                })
                .right("in place, half of two sizes", (biases, bias, outgoing) -> {
                    for (int i = biases.length - 1; i >= 0; i--) {
                        biases[i] += outgoing[i] * (bias + Math.abs(bias)) / 2;
                    }
                    return biases;
                });
    }
}
