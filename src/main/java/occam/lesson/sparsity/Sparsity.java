package occam.lesson.sparsity;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleBiFunction;
import occam.exercise.Exercise;
import occam.exercise.MultipleChoice;

/** The exercises of lesson 03. */
public final class Sparsity {
    private Sparsity() {}

    /** One step of coordinate descent: the best value for a single weight, with all others held. */
    @FunctionalInterface
    public interface CoordinateStep {
        /**
         * The new weight.
         *
         * @param x the column, {@code n} values with mean 0 and any variance
         * @param residual what the model leaves with the present weight, {@code y − b − Xw}
         * @param weight the present weight of the column
         * @param lambda {@code λ}
         */
        double step(double[] x, double[] residual, double weight, double lambda);
    }

    /** The slope of a centred column, of which only the numbers that are not zero are kept. */
    @FunctionalInterface
    public interface SparseSlope {
        /**
         * {@code (x − x̄)ᵀr/n}.
         *
         * @param rows where the kept numbers stand, from 0, rising
         * @param values the kept numbers
         * @param residual {@code n} values
         */
        double slope(int[] rows, double[] values, double[] residual);
    }

    /** The sentences of {@link #TRUE_OR_FALSE}, named as in the lesson. */
    public enum Sentence {
        /** A column with weight 0 says nothing about the target. */
        A,
        /** With n rows, at most n weights are not zero. */
        B,
        /** A column that has entered stays. */
        C,
        /** Of twins, other rows may keep the other one. */
        D,
        /** The best λ for prediction selects the true columns only. */
        E,
        /** Centimetres instead of metres change the selection. */
        F
    }

    /** What may be said of a sentence. */
    public enum Verdict {
        /** It holds. */
        TRUE,
        /** It does not. */
        FALSE
    }

    /** From a column, the residual, the present weight and λ, the new weight. */
    public static final Exercise<CoordinateStep> LASSO_STEP = LassoSteps.EXERCISE;

    /** From the rows and their targets, the weakest λ at which the lasso keeps every weight at zero. */
    public static final Exercise<ToDoubleBiFunction<double[][], double[]>> LAMBDA_MAX = LambdaMaxes.EXERCISE;

    /** Six sentences on the lasso. */
    public static final Exercise<Function<Sentence, Verdict>> TRUE_OR_FALSE =
            MultipleChoice.of("true-or-false", "sentence", Sentence.class, Verdict.class);

    /** From the numbers of a column that are not zero and the residual, the slope of the centred column. */
    public static final Exercise<SparseSlope> SPARSE_SLOPE = SparseSlopes.EXERCISE;

    /** All of this lesson, in its order. */
    public static final List<Exercise<?>> ALL = List.of(LASSO_STEP, LAMBDA_MAX, TRUE_OR_FALSE, SPARSE_SLOPE);
}
