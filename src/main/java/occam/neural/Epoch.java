package occam.neural;

import static java.util.Locale.ROOT;

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
