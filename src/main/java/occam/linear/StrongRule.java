package occam.linear;

import java.util.Arrays;
import java.util.stream.IntStream;
import occam.penalty.Separable;

/**
 * Minima for one strength after the other, each from where the last one ended. Only the columns that the strong rule leaves are worked
 * on; then the KKT conditions of all are checked, so that what it wrongly left out comes in.
 *
 * <p>Source: R. Tibshirani et al., Strong rules for discarding predictors in lasso-type problems, JRSS B 74 (2012).
 */
final class StrongRule {
    /** A loss and its minimum so far, as a function of the weights that may move. */
    interface Problem {
        /** Whether a column is better looked at once more than kept in mind: the rule may then leave all but those that pull too hard. */
        boolean isFrugal();

        /** The columns that have a weight, and those with {@code |x_jᵀr|/n ≥ least} for the residual where the last strength ended. */
        int[] candidates(double least);

        /** Minimizes over these columns, from where it stands; the others keep their zeros. */
        void solve(int[] columns, Separable penalty);

        /** The columns that go with the residual by more than the penalty holds at zero. */
        int[] violators();
    }

    /** Few correlations below this share of a strength rise to it when it falls, and the check finds them. */
    private static final double FRUGAL = 0.95;

    private double before;

    /** @param slopes the correlations where all weights are zero */
    StrongRule(double[] slopes) {
        this.before = Arrays.stream(slopes).map(Math::abs).max().orElseThrow();
    }

    void solve(Problem problem, Separable penalty) {
        double l1 = penalty.onAbsolute();
        double least = Math.max(2 * l1 - before, problem.isFrugal() ? FRUGAL * l1 : 0);
        var columns = problem.candidates(least);
        int known = -1;
        while (columns.length > known && !Thread.currentThread().isInterrupted()) {
            known = columns.length;
            problem.solve(columns, penalty);
            columns = together(columns, problem.violators());
        }
        before = l1;
    }

    /** Each once. */
    static int[] together(int[] columns, int[] others) {
        return IntStream.concat(IntStream.of(columns), IntStream.of(others))
                .distinct()
                .toArray();
    }
}
