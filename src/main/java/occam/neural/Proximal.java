package occam.neural;

import java.util.Arrays;
import java.util.stream.IntStream;
import occam.penalty.Penalty;
import occam.penalty.Separable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.regularization.Regularization;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * DeepLearning4J's place for a proximal step: after the updater, {@code W ← prox_{ηλ}(W − step)}. It is the last of a layer's list, since
 * a decay after it would move the zeros.
 *
 * @param onAbsolute what multiplies {@code ‖W‖₁}
 * @param onSquares what multiplies {@code ‖W‖²/2}
 * @param onUnits what multiplies {@code Σ √d·‖w‖} over the units
 * @param keepsZeros whether a weight that is 0 stays so
 */
record Proximal(
        @JsonProperty("onAbsolute") double onAbsolute,
        @JsonProperty("onSquares") double onSquares,
        @JsonProperty("onUnits") double onUnits,
        @JsonProperty("keepsZeros") boolean keepsZeros)
        implements Regularization {
    static Proximal of(ProximalStep step) {
        return new Proximal(
                step.onWeights().onAbsolute(), step.onWeights().onSquares(), step.onUnits(), step.keepsZeros());
    }

    private Separable penalty() {
        double lambda = onAbsolute + onSquares;
        return Penalty.elasticNet(lambda, lambda == 0 ? 0 : onAbsolute / lambda);
    }

    @Override
    public ApplyStep applyStep() {
        return ApplyStep.POST_UPDATER;
    }

    /** Makes {@code step} so that {@code W − step} is where the proximal step leads: exactly 0 where {@code step} becomes {@code W} itself. */
    @Override
    public void apply(INDArray weights, INDArray step, double learningRate, int iteration, int epoch) {
        var penalty = penalty();
        var from = weights.ravel().toDoubleVector();
        var by = step.ravel().toDoubleVector();
        var to = new double[from.length];
        Arrays.setAll(to, j -> keepsZeros && from[j] == 0 ? 0 : penalty.prox(from[j] - by[j], learningRate));
        if (onUnits > 0) {
            var groups = new ProximalStep(penalty, onUnits, keepsZeros);
            for (var unit : units(weights)) {
                threshold(to, unit, groups.threshold(unit.length, learningRate));
            }
        }
        Arrays.setAll(by, j -> from[j] - to[j]);
        step.assign(Nd4j.createFromArray(by).castTo(step.dataType()).reshape(step.shape()));
    }

    private static void threshold(double[] weights, int[] unit, double t) {
        var kept = Penalty.groupThreshold(of(weights, unit), t);
        for (int k = 0; k < unit.length; k++) {
            weights[unit[k]] = kept[k];
        }
    }

    private static double[] of(double[] weights, int[] unit) {
        return Arrays.stream(unit).mapToDouble(j -> weights[j]).toArray();
    }

    /** The places of each unit's incoming weights: a dense layer's columns, a convolution's filters. */
    private static int[][] units(INDArray weights) {
        boolean dense = weights.rank() == 2;
        int units = (int) weights.size(dense ? 1 : 0);
        int inputs = (int) weights.length() / units;
        return IntStream.range(0, units)
                .mapToObj(unit -> IntStream.range(0, inputs)
                        .map(i -> dense ? i * units + unit : unit * inputs + i)
                        .toArray())
                .toArray(int[][]::new);
    }

    @Override
    public double score(INDArray weights, int iteration, int epoch) {
        var w = weights.ravel().toDoubleVector();
        double norms = onUnits == 0
                ? 0
                : Arrays.stream(units(weights))
                        .mapToDouble(unit -> Math.sqrt(unit.length * squares(of(w, unit))))
                        .sum();
        return penalty().value(w) + onUnits * norms;
    }

    private static double squares(double[] w) {
        return Arrays.stream(w).map(v -> v * v).sum();
    }

    /** Nothing changes it, so it may be shared. */
    @Override
    public Regularization clone() {
        return this;
    }
}
