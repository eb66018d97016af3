package occam.linear;

import java.util.Arrays;
import java.util.stream.IntStream;
import occam.penalty.Separable;

/**
 * Minima for one penalty after the other, each from where the last one ended. Only the columns that the strong rule leaves are worked
 * on; then the KKT conditions of all are checked, so that what it wrongly left out comes in.
 *
 * <p>Source: R. Tibshirani et al., Strong rules for discarding predictors in lasso-type problems, JRSS B 74 (2012); the gap: J. Mairal,
 * PhD thesis (2010), appendix D.2.
 */
final class SparsePath {
    private final Centred data;
    private final Columns x;
    private final double[] lengths;
    private final ActiveSet active;
    private final Correlations correlations;
    private double before;

    /** @param slopes {@code Xᵀy/n} */
    SparsePath(Centred data, double[] slopes, double[] lengths, Factorization factor) {
        this.data = data;
        this.x = data.x();
        this.lengths = lengths;
        this.active = new ActiveSet(x, data.y(), lengths, factor);
        this.correlations = new Correlations(x, data.y(), slopes, lengths);
        this.before = Arrays.stream(slopes).map(Math::abs).max().orElseThrow();
    }

    /** @param proven so small a gap need not be looked at twice */
    LinearModel solve(Separable penalty, double proven) {
        double l1 = penalty.onAbsolute();
        double least = 2 * l1 - before;
        var columns = IntStream.range(0, x.count())
                .filter(j -> active.isActive(j) || Math.abs(correlations.old(j)) >= least)
                .toArray();
        int known = -1;
        while (columns.length > known && !Thread.currentThread().isInterrupted()) {
            known = columns.length;
            active.solve(columns, l1, penalty.onSquares());
            correlations.look(active.dual());
            columns = IntStream.concat(IntStream.of(columns), violators())
                    .distinct()
                    .toArray();
        }
        before = l1;
        double gap = gap(penalty);
        return data.model(
                active.weights().clone(), gap <= proven ? gap : DualityGap.smaller(gap, correctedGap(penalty)));
    }

    private IntStream violators() {
        var allowed = active.allowed();
        correlations.renew(j -> !active.isActive(j), allowed);
        return IntStream.range(0, x.count())
                .filter(j -> !active.isActive(j) && correlations.bound(j) > allowed.applyAsDouble(lengths[j]));
    }

    /**
     * Objective minus dual objective at the scaled residual. The L2 part is written as extra rows {@code √(n·l2)·w_j} of a lasso
     * whose targets are 0, which have {@code −√(n·l2)·w_j} as residuals.
     */
    private double gap(Separable penalty) {
        double l1 = penalty.onAbsolute();
        double l2 = penalty.onSquares();
        var w = active.weights();
        var r = active.residual();
        double steepest = IntStream.range(0, w.length)
                .mapToDouble(j -> w[j] == 0 ? correlations.bound(j) : Math.abs(x.product(j, r) - l2 * w[j]))
                .max()
                .orElseThrow();
        double scale = steepest <= l1 ? 1 : l1 / steepest;
        double fit = Columns.dot(r, r) / r.length;
        double primal = fit / 2 + penalty.value(w);
        double dual = scale * Columns.dot(r, data.y()) / r.length - scale * scale * (fit + l2 * Columns.dot(w, w)) / 2;
        return Math.max(0, primal - dual);
    }

    private double correctedGap(Separable penalty) {
        return DualityGap.ofSquares(data, lengths, active.corrected(), active.residual())
                .above(active.weights(), penalty);
    }
}
