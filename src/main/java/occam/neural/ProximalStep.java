package occam.neural;

import static occam.InvalidInput.unless;

import occam.penalty.Penalty;
import occam.penalty.Separable;

/**
 * What is done to weights after each step of the optimizer. With all three it is the proximal step of their sum: the single weights
 * first, then the units, whose threshold the squares shrink too.
 *
 * <p>Source: N. Simon, J. Friedman, T. Hastie and R. Tibshirani, A Sparse-Group Lasso (2013), section 3.
 *
 * @param onWeights on each weight by itself
 * @param onUnits {@code λ} of {@code λ·Σ √d·‖w‖} over the hidden units with their {@code d} incoming weights
 * @param keepsZeros whether a weight that is exactly 0 stays so
 */
public record ProximalStep(Separable onWeights, double onUnits, boolean keepsZeros) {
    /** None at all. */
    public static final ProximalStep NONE = new ProximalStep(Penalty.none(), 0, false);

    /**
     * Checks its numbers.
     *
     * @throws occam.InvalidInput if {@code onUnits} is negative or not finite
     */
    public ProximalStep {
        checkLambda(onUnits);
    }

    static void checkLambda(double lambda) {
        unless(
                lambda >= 0 && Double.isFinite(lambda),
                "lambda must be a finite number, 0 or more, was %s; 0 switches it off",
                lambda);
    }

    /** The threshold on {@code ‖w‖} of a unit with so many incoming weights, after the step on single weights. */
    public double threshold(int inputs, double learningRate) {
        return learningRate * onUnits * Math.sqrt(inputs) / (1 + learningRate * onWeights.onSquares());
    }

    @Override
    public String toString() {
        return onWeights
                + (onUnits == 0 ? "" : ", group lasso on units " + onUnits)
                + (keepsZeros ? ", zeros are kept" : "");
    }
}
