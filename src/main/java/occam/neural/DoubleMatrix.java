package occam.neural;

import static org.bytedeco.openblas.global.openblas_nolapack.CblasNoTrans;
import static org.bytedeco.openblas.global.openblas_nolapack.CblasRowMajor;
import static org.bytedeco.openblas.global.openblas_nolapack.CblasTrans;
import static org.bytedeco.openblas.global.openblas_nolapack.cblas_dgemm;

import java.util.Arrays;
import java.util.SplittableRandom;
import occam.penalty.Separable;
import org.bytedeco.javacpp.DoublePointer;

/** See {@link Matrix}. Plain loops over an array, which Java makes vector instructions of; products are OpenBLAS's; the loss in {@link DoubleLoss}, steps in {@link DoubleSteps}. */
final class DoubleMatrix implements Matrix<DoubleMatrix> {
    private final double[] values;
    private final int columns;
    private final DoublePointer memory;
    private int rows;

    DoubleMatrix(int rows, int columns) {
        this.values = new double[rows * columns];
        this.memory = new DoublePointer(rows * columns);
        this.rows = rows;
        this.columns = columns;
    }

    @Override
    public DoubleMatrix withRows(int rows) {
        this.rows = rows;
        return this;
    }

    @Override
    public int rows() {
        return rows;
    }

    @Override
    public int columns() {
        return columns;
    }

    private int length() {
        return rows * columns;
    }

    @Override
    public double[] values() {
        var all = new double[length()];
        for (int i = 0; i < all.length; i++) {
            all[i] = values[i];
        }
        return all;
    }

    @Override
    public void set(double[] all) {
        for (int i = 0; i < all.length; i++) {
            values[i] = all[i];
        }
    }

    @Override
    public void setRow(int row, double[] from) {
        for (int j = 0; j < columns; j++) {
            values[row * columns + j] = from[j];
        }
    }

    @Override
    public double squares() {
        double sum = 0;
        for (int i = 0; i < length(); i++) {
            double a = values[i];
            sum += a * a;
        }
        return sum;
    }

    @Override
    public DoubleMatrix product(DoubleMatrix a, DoubleMatrix b) {
        return withRows(a.rows).gemm(a, CblasNoTrans, b, CblasNoTrans, a.columns);
    }

    @Override
    public DoubleMatrix productOfTransposed(DoubleMatrix a, DoubleMatrix b) {
        return gemm(a, CblasTrans, b, CblasNoTrans, a.rows);
    }

    @Override
    public DoubleMatrix productWithTransposed(DoubleMatrix a, DoubleMatrix b) {
        return withRows(a.rows).gemm(a, CblasNoTrans, b, CblasTrans, a.columns);
    }

    private DoubleMatrix gemm(DoubleMatrix a, int turnA, DoubleMatrix b, int turnB, int inner) {
        a.send();
        b.send();
        cblas_dgemm(
                CblasRowMajor,
                turnA,
                turnB,
                rows,
                columns,
                inner,
                1,
                a.memory,
                a.columns,
                b.memory,
                b.columns,
                0,
                memory,
                columns);
        memory.get(values, 0, length());
        return this;
    }

    /** Into memory that the garbage collector does not move. */
    private void send() {
        memory.put(values, 0, length());
    }

    @Override
    public DoubleMatrix plus(DoubleMatrix b) {
        for (int i = 0; i < rows; i++) {
            addTo(i * columns, b.values);
        }
        return this;
    }

    @Override
    public DoubleMatrix plus(double c) {
        for (int i = 0; i < length(); i++) {
            values[i] += c;
        }
        return this;
    }

    private void addTo(int start, double[] b) {
        for (int j = 0; j < columns; j++) {
            values[start + j] += b[j];
        }
    }

    @Override
    public DoubleMatrix columnSums(DoubleMatrix a) {
        Arrays.fill(values, 0);
        for (int i = 0; i < a.rows; i++) {
            addFrom(a.values, i * columns);
        }
        return this;
    }

    private void addFrom(double[] a, int start) {
        for (int j = 0; j < columns; j++) {
            values[j] += a[start + j];
        }
    }

    @Override
    public DoubleMatrix relu() {
        for (int i = 0; i < length(); i++) {
            values[i] = Math.max(0, values[i]);
        }
        return this;
    }

    @Override
    public DoubleMatrix softmax() {
        for (int i = 0; i < rows; i++) {
            DoubleLoss.softmax(values, i * columns, (i + 1) * columns);
        }
        return this;
    }

    @Override
    public DoubleMatrix minusTargets(int[] labels, double epsilon) {
        DoubleLoss.minusTargets(rows, columns, values, labels, epsilon);
        return this;
    }

    @Override
    public DoubleMatrix draw(double rate, double scale, SplittableRandom random) {
        for (int i = 0; i < length(); i++) {
            values[i] = random.nextDouble() < rate ? 0 : scale;
        }
        return this;
    }

    @Override
    public DoubleMatrix times(DoubleMatrix a) {
        for (int i = 0; i < length(); i++) {
            values[i] *= a.values[i];
        }
        return this;
    }

    @Override
    public DoubleMatrix whereAboveZero(DoubleMatrix a) {
        for (int i = 0; i < length(); i++) {
            values[i] = a.values[i] > 0 ? values[i] : 0;
        }
        return this;
    }

    @Override
    public DoubleMatrix whereNotZero(DoubleMatrix a) {
        for (int i = 0; i < length(); i++) {
            values[i] = a.values[i] == 0 ? 0 : values[i];
        }
        return this;
    }

    @Override
    public DoubleMatrix plusSlope(Separable penalty, DoubleMatrix w) {
        DoubleSteps.plusSlope(length(), values, w.values, penalty);
        return this;
    }

    @Override
    public void descend(DoubleMatrix g, double eta, double lambda) {
        DoubleSteps.descend(length(), values, g.values, eta, lambda);
    }

    @Override
    public void nesterov(DoubleMatrix g, DoubleMatrix v, double eta, double lambda, double mu) {
        DoubleSteps.nesterov(length(), values, g.values, v.values, eta, lambda, mu);
    }

    @Override
    public void adam(DoubleMatrix g, DoubleMatrix m, DoubleMatrix v, double eta, double lambda, double epsilon, int t) {
        DoubleSteps.adam(length(), values, g.values, m.values, v.values, eta, lambda, epsilon, t);
    }

    @Override
    public void prox(Separable penalty, double eta) {
        DoubleSteps.prox(length(), values, penalty, eta);
    }

    @Override
    public void proxOfColumns(double t) {
        DoubleSteps.proxOfColumns(rows, columns, values, t);
    }

    @Override
    public void close() {
        memory.close();
    }
}
