package occam.neural;

import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import java.util.Arrays;
import java.util.List;

/**
 * How a trained network is asked. Its weights are the same in every mode; what differs is which numbers on the way are dropped, and what
 * batch normalization normalizes by. A <em>hidden unit</em> is a unit of a dense layer or a channel of a convolution, taken behind its
 * ReLU.
 */
public sealed interface Mode {
    /** As a network is used: nothing is dropped, and batch normalization has its running means. */
    static Mode inference() {
        return new Inference();
    }

    /**
     * As in a step of training: dropout drops, other units for each row, and batch normalization normalizes by the given rows.
     *
     * @param seed for the masks: the same seed gives the same masks, on every run and thread
     */
    static Mode training(long seed) {
        return new Training(seed);
    }

    /**
     * Inference with a share of each hidden layer's units killed, the same for all rows; nothing is scaled up for it.
     *
     * @param share of the units, rounded to whole ones
     * @param seed for the choice of the units
     * @throws occam.InvalidInput if the share is not between 0 and 1
     */
    static Mode knockedOut(double share, long seed) {
        return new KnockedOut(share, seed);
    }

    /**
     * Inference of one thinned network: the outputs of the hidden units are multiplied by these numbers, the same for all rows. A 0 takes
     * the unit out, a 1 leaves it as it is; one mask of inverted dropout has {@code 1/(1 − rate)} for what it keeps.
     *
     * @param masks one for each hidden layer, with a number for each of its units
     * @throws occam.InvalidInput if a number is not finite
     */
    static Mode thinned(double[]... masks) {
        return new Thinned(List.of(given(masks, "masks")));
    }

    /**
     * Inference with nothing dropped, but with batch normalization by mean and variance of the given rows in place of its running means:
     * what is left is the network without the shift that dropout puts between the two. Give it many rows.
     */
    static Mode batchStatistics() {
        return new BatchStatistics();
    }

    /** See {@link Mode#inference}. */
    record Inference() implements Mode {}

    /** See {@link Mode#batchStatistics}. */
    record BatchStatistics() implements Mode {}

    /**
     * See {@link Mode#training}.
     *
     * @param seed for the masks
     */
    record Training(long seed) implements Mode {}

    /**
     * See {@link Mode#knockedOut}.
     *
     * @param share of the units
     * @param seed for their choice
     */
    record KnockedOut(double share, long seed) implements Mode {
        /**
         * Checks its share.
         *
         * @throws occam.InvalidInput as {@link Mode#knockedOut}
         */
        public KnockedOut {
            unless(share >= 0 && share <= 1, "the share of units to kill must be between 0 and 1, was %s", share);
        }
    }

    /**
     * See {@link Mode#thinned}.
     *
     * @param masks one for each hidden layer
     */
    record Thinned(List<double[]> masks) implements Mode {
        /**
         * Keeps a copy.
         *
         * @throws occam.InvalidInput as {@link Mode#thinned}
         */
        public Thinned {
            masks = given(masks, "masks").stream().map(mask -> mask.clone()).toList();
            var other = masks.stream()
                    .flatMapToDouble(Arrays::stream)
                    .filter(factor -> !Double.isFinite(factor))
                    .findFirst();
            unless(other.isEmpty(), "a mask has finite numbers, 0 for what is taken out, was %s", other.orElse(0));
        }

        @Override
        public String toString() {
            return "Thinned" + masks.stream().map(Arrays::toString).toList();
        }
    }
}
