package occam.linear;

import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import occam.data.Dataset;
import occam.penalty.Penalty;

/**
 * How much the data vary in each of their directions, and what a method leaves of the least-squares solution there: 1 is all of it, 0
 * nothing.
 *
 * <p>Source: T. Hastie, R. Tibshirani and J. Friedman, The Elements of Statistical Learning (2009), 3.4.1; for gradient descent, Y. Yao, L.
 * Rosasco and A. Caponnetto, On early stopping in gradient descent learning, Constr. Approx. 26 (2007).
 *
 * @param eigenvalues {@code s²/n} of {@code XᵀX/n} for centred columns, those above 0, falling
 */
public record Spectrum(double[] eigenvalues) {
    /**
     * Checks its numbers.
     *
     * @throws occam.InvalidInput if one is not above 0 or not finite, or they rise
     */
    public Spectrum {
        given(eigenvalues, "eigenvalues");
        for (int k = 0; k < eigenvalues.length; k++) {
            boolean falls = k == 0 || eigenvalues[k] <= eigenvalues[k - 1];
            unless(
                    eigenvalues[k] > 0 && Double.isFinite(eigenvalues[k]) && falls,
                    "eigenvalues must be above 0 and fall, but number %d is %s",
                    k + 1,
                    eigenvalues[k]);
        }
    }

    /**
     * Decomposes the data.
     *
     * @throws occam.InvalidInput if the data has no rows or no columns, or its target is a class
     */
    public static Spectrum of(Dataset data) {
        return Ridge.of(data).spectrum();
    }

    /**
     * The filter of ridge regression, {@code s²/(s² + nλ)}.
     *
     * @throws occam.InvalidInput if {@code λ} is negative or not finite
     */
    public double[] ridge(double lambda) {
        Penalty.l2(lambda);
        return each(v -> v / (v + lambda));
    }

    /**
     * The filter of gradient descent from 0, {@code 1 − (1 − ηs²/n)^t}.
     *
     * @param step {@code η}, above 0 and below {@code 2/}{@link Descent#curvature}
     * @param steps {@code t}
     * @throws occam.InvalidInput if the step is not so, or the steps are negative
     */
    public double[] descent(double step, int steps) {
        Descent.checkStep(step, eigenvalues.length == 0 ? 0 : eigenvalues[0]);
        unless(steps >= 0, "the number of steps must be 0 or more, was %d", steps);
        return each(v -> 1 - StrictMath.pow(1 - step * v, steps));
    }

    private double[] each(DoubleUnaryOperator filter) {
        return Arrays.stream(eigenvalues).map(filter).toArray();
    }
}
