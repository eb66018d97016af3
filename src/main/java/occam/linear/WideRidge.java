package occam.linear;

import java.util.Arrays;
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

    private final Centred data;

    WideRidge(Centred data) {
        this.data = data;
    }

    LinearModel model(double lambda) {
        Penalty.l2(lambda);
        var weights = data.slopes(solve(lambda));
        return data.model(weights, gap(weights, lambda));
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

    /** With {@code r = y − Xw}, objective minus {@code (‖y‖² − ‖y−r‖²)/2n − ‖Xᵀr/n‖²/2λ}; without a penalty, what is left of the loss. */
    private double gap(double[] w, double lambda) {
        var r = data.residual(w);
        double n = data.rows();
        double loss = Columns.dot(r, r) / (2 * n);
        if (lambda == 0) {
            return loss;
        }
        var slopes = data.slopes(r);
        double dual = Columns.dot(r, data.y()) / n - loss - Columns.dot(slopes, slopes) / (2 * lambda);
        return Math.max(0, loss + lambda / 2 * Columns.dot(w, w) - dual);
    }
}
