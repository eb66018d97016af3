package occam.lesson.geometry;

import java.util.List;
import java.util.function.DoubleBinaryOperator;
import occam.exercise.Exercise;

/** The exercises of lesson 02. */
public final class Geometry {
    private Geometry() {}

    /** What is minimized. */
    @FunctionalInterface
    public interface Objective {
        /** The loss and the penalty together, for {@code n × p}, {@code n} and {@code p} numbers. */
        double value(double[][] x, double[] y, double[] w, double lambda);
    }

    /** The slope of an objective. */
    @FunctionalInterface
    public interface Gradient {
        /** One number for each weight, for {@code n × p}, {@code n} and {@code p} numbers. */
        double[] gradient(double[][] x, double[] y, double[] w, double lambda);
    }

    /** Ridge regression with two columns. */
    @FunctionalInterface
    public interface TwoWeights {
        /** The two weights, for {@code n × 2} and {@code n} numbers. */
        double[] fit(double[][] x, double[] y, double lambda);
    }

    /** The proximal step of L1. */
    public static final Exercise<DoubleBinaryOperator> SOFT_THRESHOLD = SoftThresholds.EXERCISE;

    /** The lasso's objective. */
    public static final Exercise<Objective> LASSO_OBJECTIVE = Objectives.LASSO;

    /** Ridge's objective. */
    public static final Exercise<Objective> RIDGE_OBJECTIVE = Objectives.RIDGE;

    /** The slope of ridge's objective. */
    public static final Exercise<Gradient> RIDGE_GRADIENT = Slopes.RIDGE;

    /** One slope of the lasso's objective. */
    public static final Exercise<Gradient> LASSO_SUBGRADIENT = Slopes.LASSO;

    /** Ridge's closed form. */
    public static final Exercise<TwoWeights> RIDGE_CLOSED_FORM = RidgeForms.EXERCISE;

    /** All of this lesson, in its order. */
    public static final List<Exercise<?>> ALL = List.of(
            SOFT_THRESHOLD, LASSO_OBJECTIVE, RIDGE_OBJECTIVE, RIDGE_GRADIENT, LASSO_SUBGRADIENT, RIDGE_CLOSED_FORM);
}
