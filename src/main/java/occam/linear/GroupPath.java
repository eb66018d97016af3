package occam.linear;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import occam.linear.columns.Columns;
import occam.penalty.GroupLasso;
import occam.penalty.Penalty;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;

/**
 * Group lasso with squared loss for one {@code λ} after the other, each from where the last one ended: proximal steps on one group at a
 * time find the groups that are not zero, and as the objective is smooth there, Newton's method finishes.
 *
 * <p>Source: P. Tseng and S. Yun, A coordinate gradient descent method for nonsmooth separable minimization, Math. Program. 117 (2009);
 * the gap as for the lasso, J. Mairal, PhD thesis (2010), appendix D.2.
 */
final class GroupPath {
    private static final double SOLVED = 1e-13;

    /** Twice as many as columns need that tell something of their own. */
    private static final int SWEEPS = 50;

    /** Of them each goes ten times as far as the one before, until rounding is as large as the steps. */
    private static final int PROXIMAL = 25;

    /** Newton's method needs few; to get near, it needs some. */
    private static final int STEPS = 20;

    private final Centred data;
    private final Columns x;
    private final double[] y;
    private final double[] lengths;
    private final boolean isOfOneSize;
    private final double[] weights;
    private double[] residual;

    GroupPath(Centred data) {
        this.data = data;
        this.x = data.x();
        this.y = data.y();
        this.lengths = data.lengths();
        this.isOfOneSize = Svd.areOfOneSize(lengths);
        this.weights = new double[x.count()];
        this.residual = y.clone();
    }

    LinearModel solve(GroupLasso penalty) {
        var steepness = penalty.groups().stream().mapToDouble(this::steepness).toArray();
        double solved = SOLVED * Columns.dot(y, y) / (2 * y.length);
        double gap = sweep(penalty, steepness, solved);
        if (gap > solved) {
            gap = leap(penalty, steepness, solved);
        }
        if (!isOfOneSize) {
            gap = polish(penalty, gap);
        }
        return data.model(weights.clone(), gap);
    }

    private double sweep(GroupLasso penalty, double[] steepness, double solved) {
        double gap = gap(penalty);
        for (int k = 0; k < SWEEPS && gap > solved && !Thread.currentThread().isInterrupted(); k++) {
            long before = nonZeros();
            IntStream.range(0, steepness.length).forEach(g -> update(penalty, g, steepness[g]));
            if (nonZeros() == before) {
                newton(penalty);
            }
            gap = gap(penalty);
        }
        return gap;
    }

    /** Proximal points further and further ahead; the best of them is kept. */
    private double leap(GroupLasso penalty, double[] steepness, double solved) {
        double gap = proof(penalty).above();
        var best = weights.clone();
        double far = 1;
        for (int k = 0; k < PROXIMAL && gap > solved && !Thread.currentThread().isInterrupted(); k++) {
            goAhead(penalty, steepness, far);
            double here = proof(penalty).above();
            if (here < gap) {
                gap = here;
                best = weights.clone();
            }
            far *= 10;
        }
        moveTo(best);
        return gap;
    }

    private void goAhead(GroupLasso penalty, double[] steepness, double far) {
        var steps = Arrays.stream(steepness).map(v -> v > 0 ? far / v : 0).toArray();
        moveTo(new ProximalPoint(data, penalty, weights.clone(), steps).solve());
        boolean falls = true;
        for (int k = 0; k < STEPS && falls; k++) {
            falls = newton(penalty);
        }
    }

    private GroupGap proof(GroupLasso penalty) {
        return new GroupGap(data, penalty, weights, residual, lengths);
    }

    /** Small columns beside large ones hardly show in the objective: whole steps of Newton's, as long as the worst of all slopes falls. */
    private double polish(GroupLasso penalty, double gap) {
        double worst = proof(penalty).worst();
        boolean isBetter = true;
        for (int k = 0; k < STEPS && isBetter; k++) {
            var before = weights.clone();
            moveTo(GroupStep.of(x, residual, weights, penalty).from(weights, 1));
            double here = proof(penalty).worst();
            isBetter = here < worst;
            if (!isBetter) {
                moveTo(before);
            }
            worst = here;
        }
        return DualityGap.smaller(gap, proof(penalty).above());
    }

    private void moveTo(double[] w) {
        System.arraycopy(w, 0, weights, 0, weights.length);
        residual = data.residual(weights);
    }

    private long nonZeros() {
        return Arrays.stream(weights).filter(w -> w != 0).count();
    }

    /** The largest eigenvalue of {@code X_gᵀX_g/n}: no direction of the group is steeper. */
    private double steepness(List<Integer> group) {
        var gram = new Array2DRowRealMatrix(DampedSystem.gram(columns(group), 0));
        var eigenvalues = new EigenDecomposition(gram).getRealEigenvalues();
        return Arrays.stream(eigenvalues).max().orElseThrow() / y.length;
    }

    private double[][] columns(List<Integer> group) {
        return group.stream().map(j -> x.column(j)).toArray(double[][]::new);
    }

    /** One proximal step of this group alone, of length {@code 1/steepness}; a group of constants stays zero. */
    private void update(GroupLasso penalty, int g, double steepness) {
        var group = penalty.groups().get(g);
        if (steepness > 0) {
            var ahead = group.stream()
                    .mapToDouble(j -> weights[j] + x.product(j, residual) / steepness)
                    .toArray();
            var next = Penalty.groupThreshold(ahead, penalty.onNorm(group) / steepness);
            IntStream.range(0, next.length).forEach(k -> set(group.get(k), next[k]));
        }
    }

    private void set(int j, double weight) {
        x.add(weights[j] - weight, j, residual);
        weights[j] = weight;
    }

    /** Newton's step on the groups that are not zero, if it lowers the objective. @return whether it did */
    private boolean newton(GroupLasso penalty) {
        var step = GroupStep.of(x, residual, weights, penalty);
        double here = objective(weights, penalty);
        double share = 1;
        while (share > 1e-3 && !(objective(step.from(weights, share), penalty) < here)) {
            share /= 2;
        }
        if (share > 1e-3) {
            moveTo(step.from(weights, share));
        }
        return share > 1e-3;
    }

    private double objective(double[] w, GroupLasso penalty) {
        var rest = data.residual(w);
        return Columns.dot(rest, rest) / (2 * y.length) + penalty.value(w);
    }

    /** Objective minus {@code (‖y‖² − ‖y − θ‖²)/2n} at the residual, scaled so that no group pulls harder than it may. */
    private double gap(GroupLasso penalty) {
        double steepest = penalty.lambdaMax(data.slopes(residual));
        double scale = steepest <= penalty.lambda() ? 1 : penalty.lambda() / steepest;
        double fit = Columns.dot(residual, residual) / y.length;
        double dual = scale * Columns.dot(residual, y) / y.length - scale * scale * fit / 2;
        return Math.max(0, fit / 2 + penalty.value(weights) - dual);
    }
}
