package occam.linear;

import java.util.Arrays;
import occam.linear.columns.Columns;
import occam.penalty.Penalty;

/**
 * Ridge regression where the columns are many more than the rows: {@code w = Xᵀα/n} with {@code (XXᵀ/n + λI)·α = y}, a system of the
 * rows, solved by conjugate gradients, which need {@code X} only in products. For {@code λ = 0} it is the least-squares solution of
 * smallest norm.
 *
 * <p>Source: C. Saunders, A. Gammerman and V. Vovk, Ridge regression learning algorithm in dual variables, ICML (1998); M. Hestenes and
 * E. Stiefel, Methods of conjugate gradients, J. Res. NBS 49 (1952).
 */
final class WideRidge {
    private static final double ACCURACY = 1e-12;

    /** Relative to the loss without weights: the square of what conjugate gradients may leave of the target. */
    private static final double PROVEN = 1e-20;

    /** So many numbers can be decomposed as a whole. */
    private static final long FEW = 20_000_000;

    private final Centred data;
    private Ridge whole;

    WideRidge(Centred data) {
        this.data = data;
    }

    /** Where conjugate gradients do not get there, as where columns are of very different sizes, by {@link Ridge}. */
    LinearModel model(double lambda) {
        Penalty.l2(lambda);
        var alpha = solve(lambda);
        var weights = data.slopes(alpha);
        double gap = gap(weights, lambda, alpha);
        boolean isProven = gap <= PROVEN * Columns.dot(data.y(), data.y()) / (2 * data.rows());
        return isProven || Thread.currentThread().isInterrupted() || (long) data.rows() * data.width() > FEW
                ? data.model(weights, gap)
                : whole().model(lambda);
    }

    private Ridge whole() {
        if (whole == null) {
            whole = Ridge.of(data);
        }
        return whole;
    }

    /** As many steps as there are rows at most, but an interrupt ends it before. */
    private double[] solve(double lambda) {
        var alpha = new double[data.rows()];
        var rest = data.y().clone();
        var direction = rest.clone();
        double square = Columns.dot(rest, rest);
        double enough = ACCURACY * ACCURACY * square;
        for (int i = 0;
                i < alpha.length && square > enough && !Thread.currentThread().isInterrupted();
                i++) {
            var image = times(direction, lambda);
            double step = square / Columns.dot(direction, image);
            add(step, direction, alpha);
            add(-step, image, rest);
            double before = square;
            square = Columns.dot(rest, rest);
            double share = square / before;
            var old = direction;
            var next = rest;
            direction = new double[alpha.length];
            Arrays.setAll(direction, k -> next[k] + share * old[k]);
        }
        return alpha;
    }

    /** {@code (XXᵀ/n + λI)·v}. */
    private double[] times(double[] v, double lambda) {
        var image = data.fit(data.slopes(v));
        add(lambda, v, image);
        return image;
    }

    private static void add(double c, double[] v, double[] to) {
        for (int i = 0; i < v.length; i++) {
            to[i] += c * v[i];
        }
    }

    /**
     * {@code ‖y − Xw − λα‖²/2n} for {@code w = Xᵀα/n}: with {@code K = XXᵀ/n} and {@code e = y − (K + λI)·α}, the objective is {@code
     * eᵀK(K + λI)⁻¹e/2n} above its minimum, and no direction counts for more than 1.
     */
    private double gap(double[] w, double lambda, double[] alpha) {
        var rest = data.residual(w);
        add(-lambda, alpha, rest);
        return Columns.dot(rest, rest) / (2 * data.rows());
    }
}
