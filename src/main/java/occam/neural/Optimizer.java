package occam.neural;

import static occam.InvalidInput.unless;

/**
 * How a step is made from a gradient {@code g} of the mean loss over the batch, with learning rate {@code η}. Every optimizer has a
 * decoupled weight decay {@code λ}: {@code W ← W·(1 − ηλ) − step}, never on biases; 0 for none.
 *
 * <p>Source of the decay: I. Loshchilov and F. Hutter, Decoupled Weight Decay Regularization (2019), in the scaling of
 * {@code torch.optim.AdamW}.
 */
public sealed interface Optimizer {
    /** {@code η}. */
    double learningRate();

    /** {@code λ} of the decoupled decay. */
    double weightDecay();

    /**
     * The same steps at another learning rate.
     *
     * @throws occam.InvalidInput if it is not a finite number above 0
     */
    Optimizer learningRate(double learningRate);

    /**
     * The same steps with a decoupled decay.
     *
     * @throws occam.InvalidInput if {@code lambda} is negative or not finite
     */
    Optimizer weightDecay(double lambda);

    /**
     * Gradient descent on batches, {@code W ← W − ηg}.
     *
     * @throws occam.InvalidInput if the learning rate is not above 0
     */
    static Optimizer sgd(double learningRate) {
        return new Sgd(learningRate, 0);
    }

    /**
     * Nesterov's momentum, the form that DeepLearning4J has: {@code v ← μv − ηg}, {@code W ← W + μv − ηg}.
     *
     * @throws occam.InvalidInput if the learning rate is not above 0, or {@code momentum} is outside 0 to 1
     */
    static Optimizer momentum(double learningRate, double momentum) {
        return new Momentum(learningRate, momentum, 0);
    }

    /**
     * Adam with {@code β₁ = .9}, {@code β₂ = .999}, {@code ε = 1e-8}. Source: D. Kingma and J. Ba, Adam (2015).
     *
     * @throws occam.InvalidInput if the learning rate is not above 0
     */
    static Optimizer adam(double learningRate) {
        return new Adam(learningRate, 0);
    }

    /**
     * Adam with a decoupled decay: the same as {@code adam(learningRate).weightDecay(lambda)}.
     *
     * @throws occam.InvalidInput if the learning rate is not above 0, or {@code lambda} is negative or not finite
     */
    static Optimizer adamW(double learningRate, double lambda) {
        return new Adam(learningRate, lambda);
    }

    /**
     * See {@link Optimizer#sgd}.
     *
     * @param learningRate {@code η}
     * @param weightDecay {@code λ} of the decoupled decay
     */
    record Sgd(double learningRate, double weightDecay) implements Optimizer {
        /**
         * Checks its numbers.
         *
         * @throws occam.InvalidInput as {@link Optimizer#sgd} and {@link Optimizer#weightDecay(double)}
         */
        public Sgd {
            check(learningRate, weightDecay);
        }

        @Override
        public Optimizer learningRate(double learningRate) {
            return new Sgd(learningRate, weightDecay);
        }

        @Override
        public Optimizer weightDecay(double lambda) {
            return new Sgd(learningRate, lambda);
        }
    }

    /**
     * See {@link Optimizer#momentum}.
     *
     * @param learningRate {@code η}
     * @param momentum {@code μ}
     * @param weightDecay {@code λ} of the decoupled decay
     */
    record Momentum(double learningRate, double momentum, double weightDecay) implements Optimizer {
        /**
         * Checks its numbers.
         *
         * @throws occam.InvalidInput as {@link Optimizer#momentum} and {@link Optimizer#weightDecay(double)}
         */
        public Momentum {
            check(learningRate, weightDecay);
            unless(
                    momentum >= 0 && momentum < 1,
                    "momentum must be 0 or more and below 1, was %s; for none use sgd(...)",
                    momentum);
        }

        @Override
        public Optimizer learningRate(double learningRate) {
            return new Momentum(learningRate, momentum, weightDecay);
        }

        @Override
        public Optimizer weightDecay(double lambda) {
            return new Momentum(learningRate, momentum, lambda);
        }
    }

    /**
     * See {@link Optimizer#adam} and {@link Optimizer#adamW}.
     *
     * @param learningRate {@code η}
     * @param weightDecay {@code λ} of the decoupled decay
     */
    record Adam(double learningRate, double weightDecay) implements Optimizer {
        /**
         * Checks its numbers.
         *
         * @throws occam.InvalidInput as {@link Optimizer#adamW}
         */
        public Adam {
            check(learningRate, weightDecay);
        }

        @Override
        public Optimizer learningRate(double learningRate) {
            return new Adam(learningRate, weightDecay);
        }

        @Override
        public Optimizer weightDecay(double lambda) {
            return new Adam(learningRate, lambda);
        }
    }

    private static void check(double learningRate, double weightDecay) {
        unless(
                learningRate > 0 && Double.isFinite(learningRate),
                "the learning rate must be a finite number above 0, was %s; 1e-3 is a usual start for Adam",
                learningRate);
        unless(
                (float) learningRate > 0,
                "the learning rate %s is 0 in the numbers that a network computes with, and nothing would be learned; 1e-3 is"
                        + " a usual start for Adam",
                learningRate);
        unless(
                weightDecay >= 0 && Double.isFinite(weightDecay),
                "the weight decay must be a finite number, 0 or more, was %s; 0 switches it off",
                weightDecay);
    }
}
