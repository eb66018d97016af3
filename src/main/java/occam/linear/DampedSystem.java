package occam.linear;

import java.util.Arrays;
import java.util.stream.IntStream;
import occam.linear.columns.Columns;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;

/** The linear system of one of Newton's steps, whose matrix is symmetric and has no negative eigenvalue. */
final class DampedSystem {
    /** Relative to the diagonal: columns that depend on each other have a solution then, and others do not notice. */
    private static final double DAMPING = 1e-12;

    private DampedSystem() {}

    /** {@code AAᵀ + shift·I} for rows {@code A}. */
    static double[][] gram(double[][] rows, double shift) {
        var gram = new double[rows.length][rows.length];
        for (int a = 0; a < rows.length; a++) {
            products(rows, a, gram[a]);
            gram[a][a] += shift;
            for (int b = 0; b < a; b++) {
                gram[b][a] = gram[a][b];
            }
        }
        return gram;
    }

    /** Of one row with those before it and with itself, two at a time. */
    private static void products(double[][] rows, int a, double[] to) {
        int b = 0;
        for (; b < a; b += 2) {
            Columns.dots(rows[a], rows[b], rows[b + 1], to, b);
        }
        if (b == a) {
            to[a] = Columns.dot(rows[a], rows[a]);
        }
    }

    /** {@code matrix⁻¹·right}, brought to a diagonal of ones first, so that the units of the columns do not matter. */
    static double[] solve(double[][] matrix, double[] right) {
        if (right.length == 0) {
            return right;
        }
        var scale = IntStream.range(0, right.length)
                .mapToDouble(a -> matrix[a][a] > 0 ? 1 / Math.sqrt(matrix[a][a]) : 0)
                .toArray();
        var solver = solver(matrix, scale, DAMPING);
        return times(
                scale, solver.solve(new ArrayRealVector(times(scale, right))).toArray());
    }

    /** With as much damping as it needs. */
    private static DecompositionSolver solver(double[][] matrix, double[] scale, double damping) {
        try {
            return new CholeskyDecomposition(scaled(matrix, scale, damping), 1e-6, 0).getSolver();
        } catch (NonPositiveDefiniteMatrixException rounding) {
            return solver(matrix, scale, 1000 * damping);
        }
    }

    private static Array2DRowRealMatrix scaled(double[][] matrix, double[] scale, double damping) {
        var scaled = new double[scale.length][scale.length];
        for (int a = 0; a < scale.length; a++) {
            for (int b = 0; b < scale.length; b++) {
                scaled[a][b] = a == b ? 1 + damping : scale[a] * scale[b] * matrix[a][b];
            }
        }
        return new Array2DRowRealMatrix(scaled, false);
    }

    private static double[] times(double[] a, double[] b) {
        var product = a.clone();
        Arrays.setAll(product, k -> a[k] * b[k]);
        return product;
    }
}
