package occam.neural;

import static occam.InvalidInput.given;

/**
 * Where training stood after a pass over the training rows.
 *
 * @param number from 1
 * @param train how good the network was on the training rows, without dropout
 * @param validation how good it was on the validation rows
 * @param weightNorm {@code √ΣW²} over all layers, without biases
 */
public record Epoch(int number, Score train, Score validation, double weightNorm) {
    /**
     * Checks that there are scores.
     *
     * @throws occam.InvalidInput if one is missing
     */
    public Epoch {
        given(train, "training score");
        given(validation, "validation score");
    }

    /**
     * By a smaller validation loss; one that is no number is worse than any.
     *
     * @throws occam.InvalidInput if the other is missing
     */
    public boolean isBetterThan(Epoch other) {
        return Double.compare(
                        validation.loss(), given(other, "epoch").validation.loss())
                < 0;
    }
}
