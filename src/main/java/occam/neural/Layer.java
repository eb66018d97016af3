package occam.neural;

import static occam.InvalidInput.unless;

import java.util.Locale;

/**
 * A part of a {@link Network} that is described layer by layer. The network's input is the first layer's; the last layer is dense, with
 * a unit for each class, and gets its softmax from the network.
 */
public sealed interface Layer
        permits Layer.Dense,
                Layer.Convolution,
                Layer.MaxPool,
                Layer.BatchNorm,
                Layer.Relu,
                Layer.Dropout,
                Layer.SpatialDropout,
                Residual,
                Residual.Bracket,
                SequenceLayer {
    /**
     * Every input to every unit, {@code xW + b}, without an activation.
     *
     * @throws occam.InvalidInput if there is no unit
     */
    static Layer dense(int units) {
        return new Dense(units);
    }

    /**
     * Square filters moved over an image pixel by pixel, with zeros around it, so that each map is as large as the image; without an
     * activation.
     *
     * @param filters how many, which is the number of channels that come out
     * @param kernel the side of a filter in pixels
     * @throws occam.InvalidInput if one is below 1
     */
    static Layer convolution(int filters, int kernel) {
        return new Convolution(filters, kernel);
    }

    /**
     * The largest number of each square of {@code size × size} pixels.
     *
     * @throws occam.InvalidInput if below 1
     */
    static Layer maxPool(int size) {
        return new MaxPool(size);
    }

    /**
     * Batch normalization: {@code γ·(x − m)/√(v + 1e-5) + β} for each unit or channel. In training {@code m} and {@code v} are mean and
     * variance of the batch; in inference they are running means over training, which forget a tenth at each step. No penalty acts on
     * {@code γ} and {@code β}.
     *
     * <p>Source: S. Ioffe and C. Szegedy, Batch Normalization (2015).
     */
    static Layer batchNorm() {
        return new BatchNorm();
    }

    /** The activation {@code max(0, x)}. */
    static Layer relu() {
        return new Relu();
    }

    /**
     * Inverted dropout of what comes in: each number is dropped by itself, and what is kept is scaled by {@code 1/(1 − rate)} in
     * training.
     *
     * @param rate the probability of dropping
     * @throws occam.InvalidInput if the rate is below 0, or 1 or more
     */
    static Dropout dropout(double rate) {
        Dropout.checkRate("dropout", rate);
        return new Dropout(rate, 1 / (1 - rate));
    }

    /**
     * Inverted dropout of whole channels: all pixels of a feature map are dropped together. Source: J. Tompson et al., Efficient Object
     * Localization Using Convolutional Networks (2015).
     *
     * @param rate the probability of dropping a channel
     * @throws occam.InvalidInput if the rate is below 0, or 1 or more
     */
    static Layer spatialDropout(double rate) {
        return new SpatialDropout(rate);
    }

    /**
     * See {@link Layer#dense}.
     *
     * @param units how many
     */
    record Dense(int units) implements Layer {
        /**
         * Checks its number.
         *
         * @throws occam.InvalidInput as {@link Layer#dense}
         */
        public Dense {
            unless(units >= 1, "a dense layer needs 1 unit or more, was %d", units);
        }

        @Override
        public String toString() {
            return "dense " + units;
        }
    }

    /**
     * See {@link Layer#convolution}.
     *
     * @param filters how many
     * @param kernel the side of each
     */
    record Convolution(int filters, int kernel) implements Layer {
        /**
         * Checks its numbers.
         *
         * @throws occam.InvalidInput as {@link Layer#convolution}
         */
        public Convolution {
            unless(filters >= 1, "a convolution needs 1 filter or more, was %d", filters);
            unless(kernel >= 1, "the kernel of a convolution must be 1 pixel or more, was %d", kernel);
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "convolution %d of %d × %d", filters, kernel, kernel);
        }
    }

    /**
     * See {@link Layer#maxPool}.
     *
     * @param size the side of each square
     */
    record MaxPool(int size) implements Layer {
        /**
         * Checks its number.
         *
         * @throws occam.InvalidInput as {@link Layer#maxPool}
         */
        public MaxPool {
            unless(size >= 1, "the size of maxPool must be 1 pixel or more, was %d", size);
        }

        @Override
        public String toString() {
            return "max pool " + size;
        }
    }

    /** See {@link Layer#batchNorm}. */
    record BatchNorm() implements Layer {
        @Override
        public String toString() {
            return "batch norm";
        }
    }

    /** See {@link Layer#relu}. */
    record Relu() implements Layer {
        @Override
        public String toString() {
            return "relu";
        }
    }

    /**
     * See {@link Layer#dropout}.
     *
     * @param rate the probability of dropping
     * @param scale what is kept is multiplied by it in training
     */
    record Dropout(double rate, double scale) implements Layer {
        /**
         * Checks its numbers.
         *
         * @throws occam.InvalidInput if the rate is below 0, or 1 or more, or the scale is not a finite number above 0
         */
        public Dropout {
            checkRate("dropout", rate);
            unless(
                    scale > 0 && Double.isFinite(scale),
                    "what dropout keeps must be scaled by a finite number above 0, was %s; 1/(1 − rate) keeps the mean",
                    scale);
        }

        /**
         * The same masks with another factor on what is kept, in training only, to see what a wrong one does.
         *
         * @throws occam.InvalidInput if it is not a finite number above 0
         */
        public Dropout scaledBy(double factor) {
            return new Dropout(rate, factor);
        }

        static void checkRate(String name, double rate) {
            unless(
                    rate >= 0 && rate < 1,
                    "%s must be 0 or more and below 1, was %s; it is the share that is dropped, not the share that is kept",
                    name,
                    rate);
        }

        /** Whether what is kept is scaled so that its mean stays. */
        public boolean isInverted() {
            return scale == 1 / (1 - rate);
        }

        @Override
        public String toString() {
            return "dropout " + rate + (isInverted() ? "" : " scaled by " + scale);
        }
    }

    /**
     * See {@link Layer#spatialDropout}.
     *
     * @param rate the probability of dropping a channel
     */
    record SpatialDropout(double rate) implements Layer {
        /**
         * Checks its rate.
         *
         * @throws occam.InvalidInput as {@link Layer#spatialDropout}
         */
        public SpatialDropout {
            Dropout.checkRate("spatialDropout", rate);
        }

        @Override
        public String toString() {
            return "spatial dropout " + rate;
        }
    }
}
