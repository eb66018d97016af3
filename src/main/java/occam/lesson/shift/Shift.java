package occam.lesson.shift;

import java.util.List;
import java.util.function.Function;
import occam.exercise.Exercise;
import occam.exercise.MultipleChoice;

/** The exercises of lesson 10. */
public final class Shift {
    private Shift() {}

    /** The expected calibration error of predictions. */
    @FunctionalInterface
    public interface CalibrationError {
        /**
         * The error in bins of equal width.
         *
         * @param confidences how sure each prediction is, above 0 and at most 1
         * @param right whether each prediction is right
         * @param bins how many bins there are from 0 to 1
         */
        double of(double[] confidences, boolean[] right, int bins);
    }

    /** A bound on the best of many. */
    @FunctionalInterface
    public interface BestBound {
        /**
         * The bound on an accuracy.
         *
         * @param count how many classifiers that know nothing are tried
         * @param rows how many rows they are measured on
         */
        double of(int count, int rows);
    }

    /** The accuracy where a model is worst. */
    @FunctionalInterface
    public interface WorstGroup {
        /**
         * The accuracy of the group that it is worst on.
         *
         * @param groups the group of each row, from 0; each group has a row
         * @param right whether the model is right on each row
         */
        double accuracy(int[] groups, boolean[] right);
    }

    /** The studies that {@link #STUDIES} asks about, lettered as in its text. */
    public enum Study {
        /** The hospital's scanner. */
        A,
        /** The best of 200 seeds. */
        B,
        /** Minutes of watching. */
        C,
        /** Several photographs of a patient. */
        D
    }

    /** What is wrong with a study. */
    public enum Flaw {
        /** Rows that judge have something of the rows that were learned from. */
        LEAK,
        /** A column goes with the class for a reason that ends where the model is used. */
        SPURIOUS_FEATURE,
        /** The best of many noisy numbers is reported as it is. */
        BEST_OF_MANY,
        /** What is optimized is not what is meant. */
        PROXY,
        /** It is right. */
        NOTHING
    }

    /** From predictions to the expected calibration error. */
    public static final Exercise<CalibrationError> CALIBRATION_ERROR = CalibrationErrors.EXERCISE;

    /** What luck alone may reach. */
    public static final Exercise<BestBound> BEST_BOUND = BestBounds.EXERCISE;

    /** What a mean over all rows hides. */
    public static final Exercise<WorstGroup> WORST_GROUP = WorstGroups.EXERCISE;

    /** Four studies, and what is wrong with each. */
    public static final Exercise<Function<Study, Flaw>> STUDIES =
            MultipleChoice.of("studies", "study", Study.class, Flaw.class);

    /** All of this lesson, in its order. */
    public static final List<Exercise<?>> ALL = List.of(CALIBRATION_ERROR, BEST_BOUND, WORST_GROUP, STUDIES);
}
