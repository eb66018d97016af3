package occam.lesson.lambda;

import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import occam.data.Dataset;
import occam.exercise.Exercise;
import occam.exercise.MultipleChoice;
import occam.penalty.Penalty;

/** The exercises of lesson 04. */
public final class ChoosingLambda {
    private ChoosingLambda() {}

    /** The one-standard-error rule. */
    @FunctionalInterface
    public interface OneStandardErrorRule {
        /**
         * The strength that it chooses.
         *
         * @param lambdas the strengths, rising or falling
         * @param errors the error of fold {@code k} at {@code lambdas[i]} is {@code errors[k][i]}
         */
        double choose(double[] lambdas, double[][] errors);
    }

    /** Whatever is learned from rows before the model: how to scale them, which columns to keep. */
    @FunctionalInterface
    public interface Preparation {
        /** Learns from these rows, and returns what prepares any rows in that way. */
        UnaryOperator<Dataset> fit(Dataset rows);
    }

    /** A cross-validation, from its rows to its error. */
    @FunctionalInterface
    public interface KFold {
        /**
         * The mean over the folds of the mean squared error on the rows that were held out.
         *
         * @param folds how many; row {@code i} is held out in fold {@code i % folds}
         * @param prepare what is to be learned from rows before the model
         * @param penalty of the linear model
         */
        double error(Dataset data, int folds, Preparation prepare, Penalty penalty);
    }

    /** The colleagues that {@link #HONEST_ERROR} asks about, lettered as in its text. */
    public enum Colleague {
        /** Selected on all rows. */
        A,
        /** Selected within each fold. */
        B,
        /** The error of the best strength. */
        C,
        /** Chosen by cross-validation, judged once on test rows. */
        D,
        /** The best of five on test rows. */
        E,
        /** Several rows of each patient. */
        F
    }

    /** What to think of a reported error. */
    public enum Honesty {
        /** New rows may be expected to give about this error. */
        HONEST,
        /** It knows something that it could not know of new rows: expect more on these. */
        TOO_LOW
    }

    /** From the errors of the folds to the strongest penalty whose error is within the uncertainty of the best. */
    public static final Exercise<OneStandardErrorRule> ONE_STANDARD_ERROR = OneStandardErrors.EXERCISE;

    /** Cross-validation that learns nothing from the rows it judges by. */
    public static final Exercise<KFold> K_FOLD = KFolds.EXERCISE;

    /** Six reported errors, and which of them to believe. */
    public static final Exercise<Function<Colleague, Honesty>> HONEST_ERROR =
            MultipleChoice.of("honest-error", "colleague", Colleague.class, Honesty.class);

    /** All of this lesson, in its order. */
    public static final List<Exercise<?>> ALL = List.of(ONE_STANDARD_ERROR, K_FOLD, HONEST_ERROR);
}
