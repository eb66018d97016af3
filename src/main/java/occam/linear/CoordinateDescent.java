package occam.linear;

import java.util.stream.IntStream;
import occam.linear.Linear.Centred;
import occam.penalty.Penalty;

/**
 * Cyclic coordinate descent: each weight in turn goes to its own minimum, {@code w_j ← prox(x_jᵀ(r + x_j·w_j)/‖x_j‖²)}, until the
 * duality gap says that it is done.
 *
 * <p>Source: J. Friedman, T. Hastie and R. Tibshirani, Journal of Statistical Software 33 (2010); the gap: J. Mairal, PhD thesis
 * (2010), appendix D.2.
 */
final class CoordinateDescent {
    private static final double TOLERANCE = 1e-12;
    private static final int SWEEPS = 100_000;

    private final Penalty penalty;
    private final Centred data;
    private final double[][] columns;
    private final double[] meanSquares;
    private final double[] weights;
    private final double[] residual;

    CoordinateDescent(Centred data, Penalty penalty) {
        this.penalty = penalty;
        this.data = data;
        this.columns = IntStream.range(0, data.width())
                .mapToObj(j -> IntStream.range(0, data.rows())
                        .mapToDouble(i -> data.x()[i][j])
                        .toArray())
                .toArray(double[][]::new);
        this.meanSquares = IntStream.range(0, data.width())
                .mapToDouble(j -> dot(columns[j], columns[j]) / data.rows())
                .toArray();
        this.weights = new double[data.width()];
        this.residual = data.y().clone();
    }

    LinearModel solve() {
        double small = TOLERANCE * dot(data.y(), data.y()) / (2 * data.rows());
        double gap = gap();
        for (int sweep = 0;
                gap > small && sweep < SWEEPS && !Thread.currentThread().isInterrupted();
                sweep++) {
            for (int j = 0; j < weights.length; j++) {
                update(j);
            }
            gap = gap();
        }
        return data.model(weights, gap);
    }

    private void update(int j) {
        if (meanSquares[j] == 0) {
            return;
        }
        double old = weights[j];
        double alone = old + dot(columns[j], residual) / (data.rows() * meanSquares[j]);
        weights[j] = penalty.prox(alone, 1 / meanSquares[j]);
        double change = old - weights[j];
        for (int i = 0; i < residual.length && change != 0; i++) {
            residual[i] += change * columns[j][i];
        }
    }

    /**
     * Objective minus dual objective at the scaled residual. The L2 part is written as extra rows {@code √(n·l2)·w_j} of a lasso
     * whose targets are 0, which have {@code −√(n·l2)·w_j} as residuals.
     */
    private double gap() {
        int n = data.rows();
        double l1 = penalty.onAbsolute();
        double l2 = penalty.onSquares();
        double steepest = 0;
        for (int j = 0; j < weights.length; j++) {
            steepest = Math.max(steepest, Math.abs(dot(columns[j], residual) / n - l2 * weights[j]));
        }
        double scale = steepest <= l1 ? 1 : l1 / steepest;
        double squares = dot(residual, residual) + n * l2 * dot(weights, weights);
        double primal = dot(residual, residual) / (2 * n) + penalty.value(weights);
        double dual = scale * dot(residual, data.y()) / n - scale * scale * squares / (2 * n);
        return primal - dual;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
