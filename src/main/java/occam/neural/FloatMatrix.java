package occam.neural;

import static org.bytedeco.openblas.global.openblas_nolapack.CblasNoTrans;
import static org.bytedeco.openblas.global.openblas_nolapack.CblasRowMajor;
import static org.bytedeco.openblas.global.openblas_nolapack.CblasTrans;
import static org.bytedeco.openblas.global.openblas_nolapack.cblas_sgemm;

import java.util.Arrays;
import java.util.SplittableRandom;
import occam.penalty.Separable;
import org.bytedeco.javacpp.FloatPointer;

/** See {@link Matrix}. Plain loops over an array, which Java makes vector instructions of; products are OpenBLAS's. */
final class FloatMatrix implements Matrix<FloatMatrix> {
    /** Added and taken away again, it leaves 0 of what is below 1e-31, and everything that matters as it is. */
    private static final float TINY = (float) 0x1p-80;

    private final float[] values;
    private final int columns;
    private final FloatPointer memory;
    private int rows;

    FloatMatrix(int rows, int columns) {
        this.values = new float[rows * columns];
        this.memory = new FloatPointer(rows * columns);
        this.rows = rows;
        this.columns = columns;
    }

    /** What is on its way to the subnormal numbers becomes 0, since arithmetic on those takes a hundred times as long. */
    private static float flush(float x) {
        return x + TINY - TINY;
    }

    private static float sqrt(float x) {
        return (float) Math.sqrt(x);
    }

    @Override
    public FloatMatrix withRows(int rows) {
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
            values[i] = (float) all[i];
        }
    }

    @Override
    public void setRow(int row, double[] from) {
        for (int j = 0; j < columns; j++) {
            values[row * columns + j] = (float) from[j];
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
    public FloatMatrix product(FloatMatrix a, FloatMatrix b) {
        return withRows(a.rows).gemm(a, CblasNoTrans, b, CblasNoTrans, a.columns);
    }

    @Override
    public FloatMatrix productOfTransposed(FloatMatrix a, FloatMatrix b) {
        return gemm(a, CblasTrans, b, CblasNoTrans, a.rows);
    }

    @Override
    public FloatMatrix productWithTransposed(FloatMatrix a, FloatMatrix b) {
        return withRows(a.rows).gemm(a, CblasNoTrans, b, CblasTrans, a.columns);
    }

    private FloatMatrix gemm(FloatMatrix a, int turnA, FloatMatrix b, int turnB, int inner) {
        a.send();
        b.send();
        cblas_sgemm(
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
    public FloatMatrix plus(FloatMatrix b) {
        for (int i = 0; i < rows; i++) {
            addTo(i * columns, b.values);
        }
        return this;
    }

    private void addTo(int start, float[] b) {
        for (int j = 0; j < columns; j++) {
            values[start + j] += b[j];
        }
    }

    @Override
    public FloatMatrix columnSums(FloatMatrix a) {
        Arrays.fill(values, 0);
        for (int i = 0; i < a.rows; i++) {
            addFrom(a.values, i * columns);
        }
        return this;
    }

    private void addFrom(float[] a, int start) {
        for (int j = 0; j < columns; j++) {
            values[j] += a[start + j];
        }
    }

    @Override
    public FloatMatrix relu() {
        for (int i = 0; i < rows * columns; i++) {
            values[i] = Math.max(0, values[i]);
        }
        return this;
    }

    @Override
    public FloatMatrix softmax() {
        for (int i = 0; i < rows; i++) {
            softmax(i * columns, (i + 1) * columns);
        }
        return this;
    }

    /** Less the largest, which changes nothing and keeps the powers finite. */
    private void softmax(int from, int to) {
        float max = values[from];
        for (int k = from; k < to; k++) {
            max = Math.max(max, values[k]);
        }
        float sum = 0;
        for (int k = from; k < to; k++) {
            values[k] = (float) Math.exp(values[k] - max);
            sum += values[k];
        }
        for (int k = from; k < to; k++) {
            values[k] = flush(values[k] / sum);
        }
    }

    @Override
    public FloatMatrix minusOneHot(int[] labels) {
        for (int i = 0; i < rows; i++) {
            values[i * columns + labels[i]] -= 1;
        }
        for (int i = 0; i < rows * columns; i++) {
            values[i] /= rows;
        }
        return this;
    }

    @Override
    public FloatMatrix draw(double rate, double scale, SplittableRandom random) {
        for (int i = 0; i < rows * columns; i++) {
            values[i] = random.nextDouble() < rate ? 0 : (float) scale;
        }
        return this;
    }

    @Override
    public FloatMatrix times(FloatMatrix a) {
        for (int i = 0; i < rows * columns; i++) {
            values[i] *= a.values[i];
        }
        return this;
    }

    @Override
    public FloatMatrix whereAboveZero(FloatMatrix a) {
        for (int i = 0; i < rows * columns; i++) {
            values[i] = a.values[i] > 0 ? values[i] : 0;
        }
        return this;
    }

    @Override
    public FloatMatrix plusSlope(Separable penalty, FloatMatrix w) {
        float l1 = (float) penalty.onAbsolute();
        float l2 = (float) penalty.onSquares();
        for (int i = 0; i < rows * columns; i++) {
            values[i] += l1 * Math.signum(w.values[i]) + l2 * w.values[i];
        }
        return this;
    }

    @Override
    public void descend(FloatMatrix g, double eta, double lambda) {
        float rate = (float) eta;
        float keep = (float) (1 - eta * lambda);
        for (int i = 0; i < rows * columns; i++) {
            values[i] = flush(keep * values[i] - rate * g.values[i]);
        }
    }

    @Override
    public void nesterov(FloatMatrix g, FloatMatrix v, double eta, double lambda, double mu) {
        float rate = (float) eta;
        float keep = (float) (1 - eta * lambda);
        float momentum = (float) mu;
        for (int i = 0; i < rows * columns; i++) {
            v.values[i] = flush(momentum * v.values[i] - rate * g.values[i]);
            values[i] = flush(keep * values[i] + momentum * v.values[i] - rate * g.values[i]);
        }
    }

    @Override
    public void adam(FloatMatrix g, FloatMatrix m, FloatMatrix v, double eta, double lambda, double epsilon, int t) {
        float keep = (float) (1 - eta * lambda);
        float rate = (float) (eta / (1 - Math.pow(BETA1, t)));
        float unbiased = (float) (1 / (1 - Math.pow(BETA2, t)));
        float beta1 = (float) BETA1;
        float beta2 = (float) BETA2;
        float eps = (float) epsilon;
        for (int i = 0; i < rows * columns; i++) {
            m.values[i] = flush(beta1 * m.values[i] + (1 - beta1) * g.values[i]);
            v.values[i] = flush(beta2 * v.values[i] + (1 - beta2) * g.values[i] * g.values[i]);
            values[i] = flush(keep * values[i] - rate * m.values[i] / (sqrt(unbiased * v.values[i]) + eps));
        }
    }

    /** {@code S(w, t) = max(w − t, 0) + min(w + t, 0)}. */
    @Override
    public void prox(Separable penalty, double eta) {
        float threshold = (float) (eta * penalty.onAbsolute());
        float shrink = (float) (1 / (1 + eta * penalty.onSquares()));
        for (int i = 0; i < rows * columns; i++) {
            values[i] = shrink * (Math.max(values[i] - threshold, 0) + Math.min(values[i] + threshold, 0));
        }
    }

    @Override
    public void close() {
        memory.close();
    }
}
