package occam.linear;

import java.util.Arrays;
import java.util.stream.IntStream;
import occam.linear.columns.Columns;

/**
 * Newton's step of logistic regression on some columns, {@code (X̃ᵀVX̃/n + l2·I)·d = Xᵀ(y − p)/n − slope of the penalty} with {@code V =
 * p(1−p)} and each column of {@code X̃} centred by these weights, which takes the intercept out of the system.
 *
 * @param weights how the weights of these columns change
 * @param intercept how the intercept changes
 * @param logOdds how the log-odds change with them
 * @param decrement {@code −slope} of the objective on the way, 0 at the minimum
 */
record NewtonStep(double[] weights, double intercept, double[] logOdds, double decrement) {
    /**
     * The step from where the residual and the curvature were taken.
     *
     * @param columns the centred columns that may move
     * @param penaltySlopes the penalty's slope for each of them
     */
    static NewtonStep of(double[][] columns, double[] residual, double[] curvature, double[] penaltySlopes, double l2) {
        int n = residual.length;
        double total = Arrays.stream(curvature).sum();
        double rest = Arrays.stream(residual).sum();
        var means = Arrays.stream(columns)
                .mapToDouble(column -> Columns.dot(column, curvature) / total)
                .toArray();
        var gradient = IntStream.range(0, columns.length)
                .mapToDouble(a -> Columns.dot(columns[a], residual) / n - penaltySlopes[a])
                .toArray();
        var right = IntStream.range(0, columns.length)
                .mapToDouble(a -> gradient[a] - means[a] * rest / n)
                .toArray();
        var d = DampedSystem.solve(gram(columns, curvature, means, l2), right);
        double intercept = rest / total - Columns.dot(means, d);
        double decrement = Columns.dot(gradient, d) + rest / n * intercept;
        return new NewtonStep(d, intercept, logOdds(columns, d, intercept, n), decrement);
    }

    private static double[] logOdds(double[][] columns, double[] d, double intercept, int n) {
        var change = new double[n];
        Arrays.fill(change, intercept);
        for (int a = 0; a < d.length; a++) {
            for (int i = 0; i < n; i++) {
                change[i] += d[a] * columns[a][i];
            }
        }
        return change;
    }

    private static double[][] gram(double[][] columns, double[] curvature, double[] means, double l2) {
        var roots = Arrays.stream(curvature)
                .map(value -> Math.sqrt(value / curvature.length))
                .toArray();
        var weighted = new double[columns.length][curvature.length];
        for (int a = 0; a < columns.length; a++) {
            for (int i = 0; i < roots.length; i++) {
                weighted[a][i] = roots[i] * (columns[a][i] - means[a]);
            }
        }
        return DampedSystem.gram(weighted, l2);
    }

    /** The largest change of any row's log-odds. */
    double largest() {
        return Arrays.stream(logOdds).map(Math::abs).max().orElseThrow();
    }
}
