package occam.linear;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/**
 * {@code X = U·diag(s)·Vᵀ}, as far as the singular values are not rounding.
 *
 * @param s falling, {@code r}
 * @param u {@code n × r}, or more columns
 * @param v {@code p × r}, or more columns
 */
record Svd(double[] s, double[][] u, double[][] v) {
    /** Columns whose lengths differ by less are of one size; else the smallest would be lost beside the largest. */
    private static final double ONE_SIZE = 1 << 10;

    static Svd of(Centred data) {
        var columns =
                IntStream.range(0, data.width()).mapToObj(data.x()::column).toArray(double[][]::new);
        return areOfOneSize(data.lengths()) ? ofOneSize(columns) : GradedSvd.of(columns);
    }

    /** Whether the smallest of these lengths, but for those of constants, is still to be seen beside the largest. */
    static boolean areOfOneSize(double[] lengths) {
        var sizes = Arrays.stream(lengths).filter(length -> length > 0).summaryStatistics();
        return sizes.getMax() <= ONE_SIZE * sizes.getMin();
    }

    private static Svd ofOneSize(double[][] columns) {
        var svd = new SingularValueDecomposition(new Array2DRowRealMatrix(columns, false).transpose());
        var all = svd.getSingularValues();
        double negligible = Math.max(columns[0].length, columns.length) * Math.ulp(all[0]);
        int rank = (int) Arrays.stream(all).filter(value -> value > negligible).count();
        return new Svd(
                Arrays.copyOf(all, rank), svd.getU().getData(), svd.getV().getData());
    }

    /** {@code Uᵀa}. */
    double[] along(double[] a) {
        return s.length == 0 ? s : products(u, a);
    }

    /** {@code Vᵀw}. */
    double[] inColumns(double[] w) {
        return s.length == 0 ? s : products(v, w);
    }

    private double[] products(double[][] matrix, double[] vector) {
        var all = MatrixUtils.createRealMatrix(matrix).transpose().operate(vector);
        return Arrays.copyOf(all, s.length);
    }
}
