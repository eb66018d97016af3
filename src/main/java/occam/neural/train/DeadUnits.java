package occam.neural.train;

import static occam.InvalidInput.unless;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import occam.neural.Layer;
import occam.neural.Stage;

/**
 * Finds the hidden units of a dense network that say the same for every input, or that nobody listens to, and takes them out. A unit
 * whose incoming weights are all 0 still gives {@code relu(b)}, which goes into the biases of the next layer.
 */
final class DeadUnits {
    private final List<Boolean> relu;
    private final List<double[][]> weights;
    private final List<double[]> biases;
    private final List<boolean[]> alive;

    private DeadUnits(TrainedNetwork network) {
        this.relu = network.description().architecture().stages().stream()
                .filter(Stage::hasWeights)
                .map(Stage::relu)
                .toList();
        this.weights = numbers().mapToObj(l -> network.weights(l + 1)).toList();
        this.biases = numbers().mapToObj(l -> network.biases(l + 1)).toList();
        this.alive = numbers().mapToObj(l -> all(biases.get(l).length)).toList();
    }

    private IntStream numbers() {
        return IntStream.range(0, relu.size());
    }

    private static boolean[] all(int count) {
        var flags = new boolean[count];
        Arrays.fill(flags, true);
        return flags;
    }

    /** The units that stay in each hidden layer, and all weights and biases between them. */
    record Rest(int[] units, List<double[][]> weights, List<double[]> biases) {}

    /** @throws occam.InvalidInput if the network is not dense */
    static Rest removed(TrainedNetwork network) {
        var architecture = network.description().architecture();
        unless(
                architecture.stages().stream().allMatch(stage -> stage.layer() instanceof Layer.Dense || stage.drops()),
                "dead units can be removed between dense layers with ReLU or dropout only, the network is %s",
                architecture);
        return new DeadUnits(network).rest();
    }

    private Rest rest() {
        int hidden = relu.size() - 1;
        IntStream.range(0, hidden).forEach(this::foldConstants);
        IntStream.range(0, hidden).map(l -> hidden - 1 - l).forEach(this::dropUnheard);
        IntStream.range(0, hidden).forEach(this::keepOne);
        return new Rest(
                IntStream.range(0, hidden).map(l -> kept(l).length).toArray(),
                numbers()
                        .mapToObj(l -> part(weights.get(l), inputs(l), kept(l)))
                        .toList(),
                numbers().mapToObj(l -> part(biases.get(l), kept(l))).toList());
    }

    private void foldConstants(int l) {
        var inputs = inputs(l);
        for (int unit : kept(l)) {
            int own = unit;
            if (Arrays.stream(inputs).allMatch(i -> weights.get(l)[i][own] == 0)) {
                double bias = biases.get(l)[unit];
                addToBiases(l + 1, unit, relu.get(l) ? Math.max(0, bias) : bias);
                alive.get(l)[unit] = false;
            }
        }
    }

    private void addToBiases(int l, int input, double constant) {
        for (int unit = 0; unit < biases.get(l).length; unit++) {
            biases.get(l)[unit] += constant * weights.get(l)[input][unit];
        }
    }

    private void dropUnheard(int l) {
        var listening = kept(l + 1);
        for (int unit : kept(l)) {
            alive.get(l)[unit] = Arrays.stream(listening).anyMatch(next -> weights.get(l + 1)[unit][next] != 0);
        }
    }

    /** A layer needs a unit: one that nobody listens to. */
    private void keepOne(int l) {
        if (kept(l).length == 0) {
            alive.get(l)[0] = true;
            Arrays.fill(weights.get(l + 1)[0], 0);
        }
    }

    /** Numbers of the units of a layer that are alive. */
    private int[] kept(int l) {
        return IntStream.range(0, alive.get(l).length)
                .filter(unit -> alive.get(l)[unit])
                .toArray();
    }

    /** Numbers of what goes into a layer. */
    private int[] inputs(int l) {
        return l == 0 ? IntStream.range(0, weights.get(0).length).toArray() : kept(l - 1);
    }

    private static double[][] part(double[][] matrix, int[] rows, int[] columns) {
        return Arrays.stream(rows).mapToObj(i -> part(matrix[i], columns)).toArray(double[][]::new);
    }

    private static double[] part(double[] row, int[] columns) {
        return Arrays.stream(columns).mapToDouble(j -> row[j]).toArray();
    }
}
