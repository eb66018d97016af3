package occam.neural;

import static org.bytedeco.openblas.global.openblas_nolapack.CblasNoTrans;
import static org.bytedeco.openblas.global.openblas_nolapack.CblasRowMajor;
import static org.bytedeco.openblas.global.openblas_nolapack.CblasTrans;
import static org.bytedeco.openblas.global.openblas_nolapack.cblas_dgemm;

import java.util.Arrays;
import java.util.SplittableRandom;
import occam.penalty.Separable;
import org.bytedeco.javacpp.DoublePointer;

/** See {@link Matrix}. Plain loops over an array, which Java makes vector instructions of; products are OpenBLAS's. */
final class DoubleMatrix implements Matrix<DoubleMatrix> {
    /** Added and taken away again, it leaves 0 of what is below 1e-31, and everything that matters as it is. */
    private static final double TINY = 0x1p-80;

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

    /** What is on its way to the subnormal numbers becomes 0, since arithmetic on those takes a hundred times as long. */
    private static double flush(double x) {
        return x + TINY - TINY;
    }

    private static double sqrt(double x) {
        return Math.sqrt(x);
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

    @Override
    public double[] values() {
        var all = new double[rows * columns];
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
        for (int i = 0; i < rows * columns; i++) {
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
        memory.get(values, 0, rows * columns);
        return this;
    }

    /** Into memory that the garbage collector does not move. */
    private void send() {
        memory.put(values, 0, rows * columns);
    }

    @Override
    public DoubleMatrix plus(DoubleMatrix b) {
        for (int i = 0; i < rows; i++) {
            addTo(i * columns, b.values);
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
        for (int i = 0; i < rows * columns; i++) {
            values[i] = Math.max(0, values[i]);
        }
        return this;
    }

    @Override
    public DoubleMatrix softmax() {
        for (int i = 0; i < rows; i++) {
            softmax(i * columns, (i + 1) * columns);
        }
        return this;
    }

    /** Less the largest, which changes nothing and keeps the powers finite. */
    private void softmax(int from, int to) {
        double max = values[from];
        for (int k = from; k < to; k++) {
            max = Math.max(max, values[k]);
        }
        double sum = 0;
        for (int k = from; k < to; k++) {
            values[k] = Math.exp(values[k] - max);
            sum += values[k];
        }
        for (int k = from; k < to; k++) {
            values[k] = flush(values[k] / sum);
        }
    }

    @Override
    public DoubleMatrix minusOneHot(int[] labels) {
        for (int i = 0; i < rows; i++) {
            values[i * columns + labels[i]] -= 1;
        }
        for (int i = 0; i < rows * columns; i++) {
            values[i] /= rows;
        }
        return this;
    }

    @Override
    public DoubleMatrix draw(double rate, double scale, SplittableRandom random) {
        for (int i = 0; i < rows * columns; i++) {
            values[i] = random.nextDouble() < rate ? 0 : scale;
        }
        return this;
    }

    @Override
    public DoubleMatrix times(DoubleMatrix a) {
        for (int i = 0; i < rows * columns; i++) {
            values[i] *= a.values[i];
        }
        return this;
    }

    @Override
    public DoubleMatrix whereAboveZero(DoubleMatrix a) {
        for (int i = 0; i < rows * columns; i++) {
            values[i] = a.values[i] > 0 ? values[i] : 0;
        }
        return this;
    }

    @Override
    public DoubleMatrix plusSlope(Separable penalty, DoubleMatrix w) {
        double l1 = penalty.onAbsolute();
        double l2 = penalty.onSquares();
        for (int i = 0; i < rows * columns; i++) {
            values[i] += l1 * Math.signum(w.values[i]) + l2 * w.values[i];
        }
        return this;
    }

    @Override
    public void descend(DoubleMatrix g, double eta, double lambda) {
        double rate = eta;
        double keep = (1 - eta * lambda);
        for (int i = 0; i < rows * columns; i++) {
            values[i] = flush(keep * values[i] - rate * g.values[i]);
        }
    }

    @Override
    public void nesterov(DoubleMatrix g, DoubleMatrix v, double eta, double lambda, double mu) {
        double rate = eta;
        double keep = (1 - eta * lambda);
        double momentum = mu;
        for (int i = 0; i < rows * columns; i++) {
            v.values[i] = flush(momentum * v.values[i] - rate * g.values[i]);
            values[i] = flush(keep * values[i] + momentum * v.values[i] - rate * g.values[i]);
        }
    }

    @Override
    public void adam(DoubleMatrix g, DoubleMatrix m, DoubleMatrix v, double eta, double lambda, double epsilon, int t) {
        double keep = (1 - eta * lambda);
        double rate = (eta / (1 - Math.pow(BETA1, t)));
        double unbiased = (1 / (1 - Math.pow(BETA2, t)));
        double beta1 = BETA1;
        double beta2 = BETA2;
        double eps = epsilon;
        for (int i = 0; i < rows * columns; i++) {
            m.values[i] = flush(beta1 * m.values[i] + (1 - beta1) * g.values[i]);
            v.values[i] = flush(beta2 * v.values[i] + (1 - beta2) * g.values[i] * g.values[i]);
            values[i] = flush(keep * values[i] - rate * m.values[i] / (sqrt(unbiased * v.values[i]) + eps));
        }
    }

    /** {@code S(w, t) = max(w − t, 0) + min(w + t, 0)}. */
    @Override
    public void prox(Separable penalty, double eta) {
        double threshold = (eta * penalty.onAbsolute());
        double shrink = (1 / (1 + eta * penalty.onSquares()));
        for (int i = 0; i < rows * columns; i++) {
            values[i] = shrink * (Math.max(values[i] - threshold, 0) + Math.min(values[i] + threshold, 0));
        }
    }

    @Override
    public void close() {
        memory.close();
    }
}
