package occam.linear;

import java.util.stream.IntStream;
import occam.linear.columns.Columns;
import occam.penalty.Separable;

/**
 * Minima of the squared loss for one penalty after the other, by the {@link StrongRule}.
 *
 * <p>Source of the gap: J. Mairal, PhD thesis (2010), appendix D.2.
 */
final class SparsePath implements StrongRule.Problem {
    private final Centred data;
    private final Columns x;
    private final double[] lengths;
    private final ActiveSet active;
    private final Correlations correlations;
    private final StrongRule rule;

    SparsePath(Centred data, double[] lengths, Factorization factor) {
        var slopes = data.slopes(data.y());
        this.data = data;
        this.x = data.x();
        this.lengths = lengths;
        this.active = new ActiveSet(x, data.y(), lengths, factor);
        this.rule = new StrongRule(slopes);
        this.correlations = new Correlations(x, data.y(), slopes, lengths);
    }

    /** @param proven so small a gap need not be looked at twice */
    LinearModel solve(Separable penalty, double proven) {
        rule.solve(this, penalty);
        double gap = gap(penalty);
        return data.model(
                active.weights().clone(), gap <= proven ? gap : DualityGap.smaller(gap, correctedGap(penalty)));
    }

    @Override
    public boolean isFrugal() {
        return x.areCheap();
    }

    @Override
    public int[] candidates(double least) {
        return StrongRule.together(active.columns(), correlations.atLeast(least));
    }

    @Override
    public void solve(int[] columns, Separable penalty) {
        active.solve(columns, penalty.onAbsolute(), penalty.onSquares());
        correlations.look(active.dual());
    }

    @Override
    public int[] violators() {
        var allowed = active.allowed();
        correlations.renew(j -> !active.isActive(j), allowed);
        return outside(allowed.applyAsDouble(0))
                .filter(j -> correlations.bound(j) > allowed.applyAsDouble(lengths[j]))
                .toArray();
    }

    /** The columns without a weight that may pull so hard. */
    private IntStream outside(double least) {
        return IntStream.of(correlations.boundAtLeast(least)).filter(j -> !active.isActive(j));
    }

    /**
     * Objective minus dual objective at the scaled residual. The L2 part is written as extra rows {@code √(n·l2)·w_j} of a lasso
     * whose targets are 0, which have {@code −√(n·l2)·w_j} as residuals.
     */
    private double gap(Separable penalty) {
        double l1 = penalty.onAbsolute();
        double l2 = penalty.onSquares();
        var w = active.activeWeights();
        var r = active.residual();
        double scale = l1 / Math.max(l1, Math.max(steepestOutside(l1), steepestInside(l2)));
        double fit = Columns.dot(r, r) / r.length;
        double primal = fit / 2 + penalty.value(w);
        double dual = scale * Columns.dot(r, data.y()) / r.length - scale * scale * (fit + l2 * Columns.dot(w, w)) / 2;
        return Math.max(0, primal - dual);
    }

    private double steepestOutside(double least) {
        return outside(least).mapToDouble(correlations::bound).max().orElse(0);
    }

    private double steepestInside(double l2) {
        return IntStream.of(active.columns())
                .mapToDouble(j -> Math.abs(x.product(j, active.residual()) - l2 * active.weights()[j]))
                .max()
                .orElse(0);
    }

    private double correctedGap(Separable penalty) {
        return DualityGap.ofSquares(data, lengths, active.corrected(), active.residual())
                .above(active.weights(), penalty);
    }
}
