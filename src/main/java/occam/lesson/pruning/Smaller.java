package occam.lesson.pruning;

import java.util.List;
import java.util.function.Function;
import occam.exercise.Exercise;
import occam.exercise.MultipleChoice;

/** The exercises of lesson 09. */
public final class Smaller {
    private Smaller() {}

    /** What becomes of the weights into one unit. */
    @FunctionalInterface
    public interface UnitStep {
        /**
         * The weights after the step.
         *
         * @param weights into the unit, after the step on the loss
         * @param threshold on the norm of all of them, 0 or more
         */
        double[] shrink(double[] weights, double threshold);
    }

    /** Pruning by size. */
    @FunctionalInterface
    public interface Cut {
        /**
         * The layers with zeros in them.
         *
         * @param layers the weights of each layer in one array; no two are of the same size
         * @param share of all of them that becomes 0
         */
        double[][] prune(double[][] layers, double share);
    }

    /** How a dead unit is made up for. */
    @FunctionalInterface
    public interface Folding {
        /**
         * The biases of the next layer when the unit has gone.
         *
         * @param biases of the next layer
         * @param bias of the unit whose incoming weights are all 0, and which has a ReLU
         * @param outgoing its weights, one into each unit of the next layer
         */
        double[] fold(double[] biases, double bias, double[] outgoing);
    }

    /** The ablations of {@link #ABLATION}, named as in the lesson. */
    public enum Study {
        /** .70, .76, .75, .81. */
        A,
        /** .70, .85, .84, .86. */
        B,
        /** .70, .85, .84, .78. */
        C,
        /** .70, .71, .70, .72, with wide intervals. */
        D
    }

    /** What an ablation of two cures says. */
    public enum Finding {
        /** The gain of both is the sum of the gains. */
        ADD_UP,
        /** One does what the other has done already. */
        SAME_JOB,
        /** Both together are worse than the better one. */
        TOO_STRONG_TOGETHER,
        /** The seeds' spread is larger than the effects. */
        CANNOT_TELL
    }

    /** The proximal step of the group lasso on one unit. */
    public static final Exercise<UnitStep> GROUP_STEP = UnitSteps.EXERCISE;

    /** Magnitude pruning over all layers together. */
    public static final Exercise<Cut> MAGNITUDE = MagnitudePruning.EXERCISE;

    /** The biases behind a dead unit. */
    public static final Exercise<Folding> FOLD = UnitFolding.EXERCISE;

    /** Four ablations to read. */
    public static final Exercise<Function<Study, Finding>> ABLATION =
            MultipleChoice.of("ablation", "study", Study.class, Finding.class);

    /** All of this lesson, in its order. */
    public static final List<Exercise<?>> ALL = List.of(GROUP_STEP, MAGNITUDE, FOLD, ABLATION);
}
