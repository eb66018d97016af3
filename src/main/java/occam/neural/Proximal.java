package occam.neural;

import java.util.Arrays;
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
 */
record Proximal(
        @JsonProperty("onAbsolute") double onAbsolute,
        @JsonProperty("onSquares") double onSquares) implements Regularization {
    static Proximal of(Separable penalty) {
        return new Proximal(penalty.onAbsolute(), penalty.onSquares());
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
        Arrays.setAll(by, j -> from[j] - penalty.prox(from[j] - by[j], learningRate));
        step.assign(Nd4j.createFromArray(by).castTo(step.dataType()).reshape(step.shape()));
    }

    @Override
    public double score(INDArray weights, int iteration, int epoch) {
        return penalty().value(weights.ravel().toDoubleVector());
    }

    /** Nothing changes it, so it may be shared. */
    @Override
    public Regularization clone() {
        return this;
    }
}
