package occam.neural;

import static occam.InvalidInput.given;

/**
 * What a batch normalization has learned, a number for each unit or channel: {@code γ·(x − mean)/√(variance + 1e-5) + β}.
 *
 * @param gamma {@code γ}
 * @param beta {@code β}
 * @param mean the running mean over training, by which inference normalizes
 * @param variance the running variance over training
 */
public record Normalization(double[] gamma, double[] beta, double[] mean, double[] variance) {
    /**
     * Checks that all are there.
     *
     * @throws occam.InvalidInput if one is missing
     */
    public Normalization {
        given(new double[][] {gamma, beta, mean, variance}, "parts of a normalization");
    }
}
