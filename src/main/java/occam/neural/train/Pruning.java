package occam.neural.train;

import static occam.InvalidInput.unless;

import java.util.Arrays;
import java.util.List;
import occam.neural.Weights;
import org.apache.commons.math3.util.KthSelector;

/** Sets weights of a trained network to 0 by their size. */
final class Pruning {
    private Pruning() {}

    static Weights byMagnitude(Weights weights, double share) {
        unless(
                share >= 0 && share < 1,
                "the share to prune must be 0 or more and below 1, was %s; it is the share of weights that become 0, and 1 would leave none",
                share);
        var pruned = weights.copy();
        zeroSmallest(pruned.matrices().map(Weights.Part::values).toList(), share);
        return pruned;
    }

    /** Of equals, the first. */
    private static void zeroSmallest(List<double[]> layers, double share) {
        var sizes =
                layers.stream().flatMapToDouble(Arrays::stream).map(Math::abs).toArray();
        unless(
                Arrays.stream(sizes).allMatch(Double::isFinite),
                "the network has diverged: some of its weights are no numbers, and have no size to prune by");
        int count = (int) Math.round(share * sizes.length);
        unless(count < sizes.length, "pruning %s of %d weights would leave none; prune less", share, sizes.length);
        if (count == 0) {
            return;
        }
        // much faster than sorting, which an interrupt would wait for
        double largest = new KthSelector().select(sizes, null, count - 1);
        long smaller = layers.stream()
                .flatMapToDouble(Arrays::stream)
                .filter(w -> Math.abs(w) < largest)
                .count();
        zero(layers, largest, count - smaller);
    }

    /** All that are smaller in size, and so many of that size. */
    private static void zero(List<double[]> layers, double size, long equals) {
        long left = equals;
        for (var layer : layers) {
            for (int i = 0; i < layer.length; i++) {
                boolean equal = Math.abs(layer[i]) == size;
                if (Math.abs(layer[i]) < size || equal && left-- > 0) {
                    layer[i] = 0;
                }
            }
        }
    }
}
