package occam.lesson.search;

import java.util.List;
import java.util.function.Function;
import occam.exercise.Exercise;
import occam.exercise.MultipleChoice;

/** The exercises of lesson 12. */
public final class FinalTuning {
    private FinalTuning() {}

    /**
     * One round of successive halving.
     *
     * @param settings how many are trained in it
     * @param epochs for how long each, from the start
     */
    public record Rung(int settings, int epochs) {}

    /** The plan of successive halving. */
    @FunctionalInterface
    public interface HalvingPlan {
        /**
         * All rungs, the first one first.
         *
         * @param settings how many there are in the beginning, 1 or more
         * @param epochs of a whole training, 1 or more
         * @param oneIn how many settings there are for one that is kept, 2 or more
         */
        List<Rung> rungs(int settings, int epochs, int oneIn);
    }

    /** By how much one model is right more often than another one. */
    @FunctionalInterface
    public interface PairedInterval {
        /**
         * The lower and the upper end of a 95 % interval.
         *
         * @param first whether the first model is right, row by row
         * @param second whether the second one is, on the same rows
         * @param resamples each of them as many rows as there are, drawn with replacement, by their places; a multiple of 40 of them
         */
        double[] interval(boolean[] first, boolean[] second, int[][] resamples);
    }

    /** The tuners of {@link #READ_PROBES}. */
    public enum Tuner {
        /** 1.60, 1.45, .95. */
        A,
        /** .80, 1.25, 1.90. */
        B,
        /** 1.21, 1.20, 1.22, and .85 by another kind. */
        C,
        /** .92, .80, .95. */
        D
    }

    /** What the probes of a tuner's network say. */
    public enum Reading {
        /** More of the same regularization would help. */
        TOO_WEAK,
        /** Less of it would help. */
        TOO_STRONG,
        /** Its strength is right, and another kind would do better. */
        WRONG_KIND,
        /** Nothing that was tried does better. */
        DONE
    }

    /** The preparations of {@link #LEAKS}. */
    public enum Preparation {
        /** To [0, 1] by the smallest and the largest value of all rows. */
        A,
        /** Moved copies of each image, then dealt. */
        B,
        /** Stopped by the loss on test rows. */
        C,
        /** Trained once more with the validation rows. */
        D,
        /** Looked, tuned on, and looked again. */
        E
    }

    /** Where test rows got to. */
    public enum Leak {
        /** Nowhere. */
        NONE,
        /** Into the numbers of a scaler. */
        SCALED_ON_TEST,
        /** Into the rows that are trained on. */
        TEST_IN_TRAINING,
        /** Into the choice of the model. */
        TUNED_ON_TEST,
        /** Into a choice that was made after the look. */
        SECOND_LOOK
    }

    /** How many settings successive halving trains, and for how long. */
    public static final Exercise<HalvingPlan> HALVING_PLAN = HalvingPlans.EXERCISE;

    /** The interval of a paired difference by the bootstrap. */
    public static final Exercise<PairedInterval> PAIRED_INTERVAL = PairedIntervals.EXERCISE;

    /** Four tuners to judge. */
    public static final Exercise<Function<Tuner, Reading>> READ_PROBES =
            MultipleChoice.of("read-probes", "tuner", Tuner.class, Reading.class);

    /** Five preparations of data. */
    public static final Exercise<Function<Preparation, Leak>> LEAKS =
            MultipleChoice.of("leaks", "preparation", Preparation.class, Leak.class);

    /** All of this lesson, in its order. */
    public static final List<Exercise<?>> ALL = List.of(HALVING_PLAN, PAIRED_INTERVAL, READ_PROBES, LEAKS);
}
