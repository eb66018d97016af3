package occam.neural.dl4j;

import java.util.Arrays;
import java.util.stream.IntStream;
import occam.neural.ProximalStep;
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
 * @param inputs {@code d}: how many weights lead into a unit, which DeepLearning4J has next to each other
 * @param keepsZeros whether a weight that is 0 stays so
 */
record Proximal(
        @JsonProperty("onAbsolute") double onAbsolute,
        @JsonProperty("onSquares") double onSquares,
        @JsonProperty("onUnits") double onUnits,
        @JsonProperty("inputs") int inputs,
        @JsonProperty("keepsZeros") boolean keepsZeros)
        implements Regularization {
    static Proximal of(ProximalStep step, int inputs) {
        var onWeights = step.onWeights();
        return new Proximal(onWeights.onAbsolute(), onWeights.onSquares(), step.onUnits(), inputs, step.keepsZeros());
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
            threshold(to, new ProximalStep(penalty, onUnits, keepsZeros).threshold(inputs, learningRate));
        }
        Arrays.setAll(by, j -> from[j] - to[j]);
        step.assign(Nd4j.createFromArray(by).castTo(step.dataType()).reshape(step.shape()));
    }

    private void threshold(double[] weights, double t) {
        for (int first = 0; first < weights.length; first += inputs) {
            var kept = Penalty.groupThreshold(Arrays.copyOfRange(weights, first, first + inputs), t);
            System.arraycopy(kept, 0, weights, first, inputs);
        }
    }

    @Override
    public double score(INDArray weights, int iteration, int epoch) {
        boolean dense = weights.rank() == 2;
        var w = weights.dup(dense ? 'f' : 'c').data().asDouble();
        double norms = onUnits == 0
                ? 0
                : IntStream.range(0, w.length / inputs)
                        .mapToDouble(unit -> squares(Arrays.copyOfRange(w, unit * inputs, (unit + 1) * inputs)))
                        .map(squares -> Math.sqrt(inputs * squares))
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
