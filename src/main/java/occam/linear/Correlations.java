package occam.linear;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import occam.job.Job;

/**
 * How each column goes with the residual, {@code c_j = x_jᵀr/n}, no fresher than it has to be. Divide {@code r = a·r' + d} into what goes
 * along an older residual and the rest; then {@code |x_jᵀr| ≤ |a|·|x_jᵀr'| + ‖x_j‖·‖d‖}, so that an old one is enough where even that
 * bound is too small to matter. It spares three quarters of the columns.
 */
final class Correlations {
    private final Columns x;
    private final double[] last;
    private final double[] lengths;
    private final int[] seenAt;
    private final List<double[]> residuals = new ArrayList<>();
    private List<Change> changes = List.of();

    /** @param slopes the correlations with the first residual */
    Correlations(Columns x, double[] residual, double[] slopes) {
        this.x = x;
        this.last = slopes.clone();
        this.lengths = new double[x.count()];
        this.seenAt = new int[x.count()];
        Job.each(x.count(), Columns.GRAIN, j -> lengths[j] = x.length(j));
        look(residual);
    }

    /** {@code ‖v‖/√n}. */
    private static double length(double[] v) {
        return Math.sqrt(Columns.dot(v, v) / v.length);
    }

    /** From now on the residual is this one. */
    void look(double[] residual) {
        residuals.add(residual.clone());
        changes = residuals.stream().map(old -> Change.between(old, residual)).toList();
    }

    /**
     * The new residual as {@code along·r' + d}.
     *
     * @param apart {@code ‖d‖/√n}
     */
    private record Change(double along, double apart) {
        static Change between(double[] old, double[] residual) {
            double square = Columns.dot(old, old);
            double along = square == 0 ? 0 : Columns.dot(old, residual) / square;
            var apart = new double[old.length];
            Arrays.setAll(apart, i -> residual[i] - along * old[i]);
            return new Change(along, length(apart));
        }
    }

    /** As it was when it was last computed. */
    double old(int j) {
        return last[j];
    }

    /** At most so large now. */
    double bound(int j) {
        var change = changes.get(seenAt[j]);
        return Math.abs(change.along * last[j]) + lengths[j] * change.apart;
    }

    /** Computes those of these columns anew that could be above a limit. */
    void renew(IntPredicate columns, double limit) {
        Job.each(x.count(), Columns.GRAIN, j -> {
            if (columns.test(j) && bound(j) > limit) {
                last[j] = x.product(j, residuals.get(residuals.size() - 1));
                seenAt[j] = residuals.size() - 1;
            }
        });
    }
}
