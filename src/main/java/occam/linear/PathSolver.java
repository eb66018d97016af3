package occam.linear;

import occam.linear.columns.Columns;
import occam.penalty.Separable;

/**
 * The minimum under a penalty with an L1 part, for one penalty after the other. Where the quick way does not end in a proof, as where
 * columns nearly depend on each other, a careful one is gone.
 */
final class PathSolver {
    /** Relative to the loss without weights. */
    private static final double PROVEN = 1e-12;

    private final Centred data;
    private final double[] lengths;
    private final double proven;
    private final SparsePath quick;
    private SparsePath careful;

    PathSolver(Centred data) {
        this.data = data;
        this.lengths = data.lengths();
        this.proven = PROVEN * Columns.dot(data.y(), data.y()) / (2 * data.rows());
        this.quick = new SparsePath(data, lengths, new GramFactor(data.x(), data.y()));
    }

    LinearModel solve(Separable penalty) {
        var model = quick.solve(penalty, proven);
        if (model.dualityGap() <= proven || Thread.currentThread().isInterrupted()) {
            return model;
        }
        var other = careful().solve(penalty, proven);
        return other.dualityGap() < model.dualityGap() ? other : model;
    }

    private SparsePath careful() {
        if (careful == null) {
            careful = new SparsePath(data, lengths, new QrFactor(data.x(), data.y()));
        }
        return careful;
    }
}
