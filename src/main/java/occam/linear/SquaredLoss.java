package occam.linear;

import java.util.Arrays;
import java.util.stream.IntStream;
import occam.data.Dataset;
import occam.linear.columns.Columns;

/** {@code (1/2n)·‖y − b − Xw‖²} at the best intercept {@code b}, as a function of the weights. */
record SquaredLoss(Centred data) {
    static SquaredLoss of(Dataset data) {
        return new SquaredLoss(Centred.of(data));
    }

    int width() {
        return data.width();
    }

    double value(double[] w) {
        var residual = data.residual(w);
        return Columns.dot(residual, residual) / (2 * data.rows());
    }

    /** {@code −Xᵀr/n}. */
    double[] gradient(double[] w) {
        return Arrays.stream(data.slopes(data.residual(w))).map(slope -> -slope).toArray();
    }

    /**
     * The largest eigenvalue of {@code XᵀX/n}, by power iteration from a vector that no eigenvector is likely to be at right angles to.
     *
     * <p>Source: G. Golub and C. Van Loan, Matrix Computations (2013), 7.3.1.
     */
    double curvature() {
        var v = IntStream.range(0, width()).mapToDouble(j -> Math.sin(j + 1)).toArray();
        double before = -1;
        double largest = 0;
        for (int k = 0; k < 10_000 && largest - before > 1e-14 * largest; k++) {
            before = largest;
            double length = Columns.norm(v);
            v = data.slopes(
                    data.fit(Arrays.stream(v).map(value -> value / length).toArray()));
            largest = Columns.norm(v);
            if (largest == 0) {
                return 0;
            }
        }
        return largest;
    }
}
