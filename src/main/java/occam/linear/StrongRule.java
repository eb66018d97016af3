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
        int width();

        boolean isActive(int j);

        /** Whether a column is better looked at once more than kept in mind: the rule may then leave all but those that pull too hard. */
        boolean isFrugal();

        /** {@code x_jᵀr/n} for the residual {@code r} where the last strength ended. */
        double correlation(int j);

        /** Minimizes over these columns, from where it stands; the others keep their zeros. */
        void solve(int[] columns, Separable penalty);

        /** The columns that go with the residual by more than the penalty holds at zero. */
        IntStream violators();
    }

    private double before;

    /** @param slopes the correlations where all weights are zero */
    StrongRule(double[] slopes) {
        this.before = Arrays.stream(slopes).map(Math::abs).max().orElseThrow();
    }

    void solve(Problem problem, Separable penalty) {
        double l1 = penalty.onAbsolute();
        double least = problem.isFrugal() ? Math.max(2 * l1 - before, l1) : 2 * l1 - before;
        var columns = IntStream.range(0, problem.width())
                .filter(j -> problem.isActive(j) || Math.abs(problem.correlation(j)) >= least)
                .toArray();
        int known = -1;
        while (columns.length > known && !Thread.currentThread().isInterrupted()) {
            known = columns.length;
            problem.solve(columns, penalty);
            columns = IntStream.concat(IntStream.of(columns), problem.violators())
                    .distinct()
                    .toArray();
        }
        before = l1;
    }
}
