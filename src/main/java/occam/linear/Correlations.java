package occam.linear;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import occam.job.Job;
import occam.linear.columns.Columns;

/**
 * How each column goes with the residual, {@code c_j = x_jᵀr/n}, no fresher than it has to be. Divide {@code r = a·r' + d} into what goes
 * along an older residual and the rest; then {@code |x_jᵀr| ≤ |a|·|x_jᵀr'| + ‖x_j‖·‖d‖}, so that an old one is enough where even that
 * bound is too small to matter. It spares three quarters of the columns. Where columns are cheap, all are computed anew, and one residual
 * is kept.
 */
final class Correlations {
    private final Columns x;
    private final double[] last;
    private final double[] lengths;
    private final int[] seenAt;
    private final List<double[]> residuals = new ArrayList<>();
    private double[] along = {};
    private double[] apart = {};

    /**
     * @param slopes the correlations with the first residual; written to from here on
     * @param lengths {@code ‖x_j‖/√n}
     */
    Correlations(Columns x, double[] residual, double[] slopes, double[] lengths) {
        this.x = x;
        this.last = slopes;
        this.lengths = lengths;
        this.seenAt = new int[x.areCheap() ? 0 : x.count()];
        look(residual);
    }

    /** From now on the residual is this one. */
    void look(double[] residual) {
        if (x.areCheap()) {
            residuals.clear();
        }
        residuals.add(residual.clone());
        along = residuals.stream().mapToDouble(old -> along(old, residual)).toArray();
        apart = IntStream.range(0, along.length)
                .mapToDouble(k -> apart(residuals.get(k), residual, along[k]))
                .toArray();
    }

    /** {@code a = rᵀr'/‖r'‖²}. */
    private static double along(double[] old, double[] residual) {
        double square = Columns.dot(old, old);
        return square == 0 ? 0 : Columns.dot(old, residual) / square;
    }

    /** {@code ‖r − a·r'‖/√n}. */
    private static double apart(double[] old, double[] residual, double along) {
        double sum = 0;
        for (int i = 0; i < old.length; i++) {
            double rest = residual[i] - along * old[i];
            sum += rest * rest;
        }
        return Math.sqrt(sum / old.length);
    }

    /** The columns whose correlation was at least so large when it was last computed. */
    int[] atLeast(double least) {
        var found = new int[Columns.GRAIN];
        int size = 0;
        for (int j = 0; j < last.length; j++) {
            if (Math.abs(last[j]) >= least) {
                found = size < found.length ? found : Arrays.copyOf(found, 2 * size);
                found[size++] = j;
            }
        }
        return Arrays.copyOf(found, size);
    }

    /** The columns whose correlation may be at least so large now. */
    int[] boundAtLeast(double least) {
        return x.areCheap()
                ? atLeast(least)
                : IntStream.range(0, last.length)
                        .filter(j -> boundBySeen(j) >= least)
                        .toArray();
    }

    /** At most so large now. */
    double bound(int j) {
        return x.areCheap() ? Math.abs(last[j]) : boundBySeen(j);
    }

    private double boundBySeen(int j) {
        int seen = seenAt[j];
        return Math.abs(along[seen] * last[j]) + lengths[j] * apart[seen];
    }

    /** Computes those of these columns anew that could be above a limit that depends on their length. */
    void renew(IntPredicate columns, DoubleUnaryOperator limit) {
        if (x.areCheap()) {
            x.products(residuals.get(0), last);
            return;
        }
        Job.each(x.count(), Columns.GRAIN, j -> {
            if (columns.test(j) && bound(j) > limit.applyAsDouble(lengths[j])) {
                last[j] = x.product(j, residuals.get(residuals.size() - 1));
                seenAt[j] = residuals.size() - 1;
            }
        });
    }
}
