package occam.lesson.decay;

import java.util.List;
import java.util.function.Function;
import occam.exercise.Exercise;
import occam.exercise.MultipleChoice;

/** The exercises of lesson 07. */
public final class WeightDecay {
    private WeightDecay() {}

    /** An optimizer on one weight. */
    @FunctionalInterface
    public interface Steps {
        /**
         * The weight after a step on each gradient, in order.
         *
         * @param weight {@code w} before the first step
         * @param gradients {@code g}, one for each step: the slopes of the loss, without the penalty
         * @param learningRate {@code η}
         * @param lambda {@code λ}
         */
        double train(double weight, double[] gradients, double learningRate, double lambda);
    }

    /** The listings of {@link #OPTIMIZERS}, named as in the lesson. */
    public enum Listing {
        /** Gradient descent with L2. */
        A,
        /** Called AdamW. */
        B,
        /** Called AdamW too. */
        C,
        /** And called AdamW. */
        D
    }

    /** What can be wrong with an optimizer. */
    public enum Flaw {
        /** The penalty acts on biases too. */
        PENALIZES_BIASES,
        /** The penalty is in the gradient and beside it. */
        DECAYS_TWICE,
        /** The moments start at 0, and nothing makes up for it. */
        NO_BIAS_CORRECTION,
        /** The decay does not follow the learning rate. */
        DECAY_WITHOUT_LEARNING_RATE,
        /** The decay goes through the adaptive step. */
        DECAY_IN_THE_GRADIENT,
        /** It is right. */
        NOTHING
    }

    /** The places of {@link #HEAT_MAP}. */
    public enum Place {
        /** Learning rate .01, decay .01. */
        A,
        /** Learning rate .001, decay 100. */
        B,
        /** Learning rate .0001, decay .01. */
        C,
        /** Learning rate .0016, decay 1. */
        D,
        /** Learning rate .1, decay .01. */
        E
    }

    /** What goes on at a place of a map of learning rate and decay. */
    public enum Reading {
        /** It is on its way, and was cut off. */
        TOO_FEW_STEPS,
        /** It learns the wrong labels by heart. */
        LEARNS_NOISE,
        /** It learns, and not by heart. */
        GOOD,
        /** The decay is stronger than the loss. */
        SMOTHERED,
        /** The steps are too long. */
        UNSTABLE
    }

    /** Gradient descent with L2 in the loss. */
    public static final Exercise<Steps> SGD_L2 = PlainSteps.EXERCISE;

    /** Gradient descent with L1 by proximal steps. */
    public static final Exercise<Steps> PROXIMAL_L1 = ProximalSteps.EXERCISE;

    /** Adam with L2 in the loss. */
    public static final Exercise<Steps> ADAM_L2 = AdamSteps.ADAM_L2;

    /** Adam with decoupled weight decay. */
    public static final Exercise<Steps> ADAM_W = AdamSteps.ADAM_W;

    /** Four optimizers, of which three are wrong. */
    public static final Exercise<Function<Listing, Flaw>> OPTIMIZERS =
            MultipleChoice.of("optimizers", "listing", Listing.class, Flaw.class);

    /** Five places of a map of learning rate and decay. */
    public static final Exercise<Function<Place, Reading>> HEAT_MAP =
            MultipleChoice.of("heat-map", "place", Place.class, Reading.class);

    /** All of this lesson, in its order. */
    public static final List<Exercise<?>> ALL = List.of(SGD_L2, PROXIMAL_L1, ADAM_L2, ADAM_W, OPTIMIZERS, HEAT_MAP);
}
