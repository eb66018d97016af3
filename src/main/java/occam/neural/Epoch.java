package occam.neural;

import static java.util.Locale.ROOT;
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

    /** By a smaller validation loss; one that is no number is worse than any. */
    boolean isBetterThan(Epoch other) {
        return Double.compare(validation.loss, other.validation.loss) < 0;
    }

    /**
     * How good predictions are on some rows.
     *
     * @param loss mean cross-entropy in nats, without the penalty, so that different penalties can be compared
     * @param accuracy share of the rows whose most probable class is right
     */
    public record Score(double loss, double accuracy) {
        @Override
        public String toString() {
            return String.format(ROOT, "loss %.3f, accuracy %.3f", loss, accuracy);
        }
    }
}
