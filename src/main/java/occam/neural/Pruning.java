package occam.neural;

import static occam.InvalidInput.unless;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Sets weights of a trained network to 0 by their size. */
final class Pruning {
    private Pruning() {}

    static MultiLayerNetwork byMagnitude(MultiLayerNetwork network, double share) {
        unless(
                share >= 0 && share < 1,
                "the share to prune must be 0 or more and below 1, was %s; it is the share of weights that become 0, and 1 would leave none",
                share);
        var pruned = network.clone();
        var weights = Parameters.weights(pruned);
        var values = weights.stream()
                .map(INDArray::ravel)
                .map(INDArray::toDoubleVector)
                .toList();
        zeroSmallest(values, share);
        for (int k = 0; k < values.size(); k++) {
            Dl4j.assign(weights.get(k), values.get(k));
        }
        return pruned;
    }

    /** Of equals, the first. */
    private static void zeroSmallest(List<double[]> layers, double share) {
        var all = layers.stream().flatMapToDouble(Arrays::stream).toArray();
        int[] order = IntStream.range(0, all.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> Math.abs(all[i])))
                .mapToInt(i -> i)
                .toArray();
        IntStream.range(0, (int) Math.round(share * all.length)).forEach(i -> all[order[i]] = 0);
        int from = 0;
        for (var layer : layers) {
            System.arraycopy(all, from, layer, 0, layer.length);
            from += layer.length;
        }
    }
}
