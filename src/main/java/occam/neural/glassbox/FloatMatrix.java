package occam.neural.glassbox;

import java.util.Arrays;
import java.util.SplittableRandom;
import occam.penalty.Separable;

/** See {@link Matrix}. Plain loops over an array, which Java makes vector instructions of; products are OpenBLAS's; the loss in {@link FloatLoss}, steps in {@link FloatSteps}. */
public final class FloatMatrix implements Matrix<FloatMatrix> {
    private final float[] values;
    /** Where OpenBLAS finds them; what it has computed comes here only when it is read. */
    private final Blas.Floats memory;

    private int rows;
    private int columns;
    private boolean isHere = true;
    private boolean isThere;

    /** Of zeros. */
    public FloatMatrix(int rows, int columns) {
        this.values = new float[rows * columns];
        this.memory = new Blas.Floats(rows * columns);
        this.rows = rows;
        this.columns = columns;
    }

    @Override
    public FloatMatrix withShape(int rows, int columns) {
        if (length() != rows * columns) {
            written();
        }
        this.rows = rows;
        this.columns = columns;
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

    /** How many numbers count. */
    public int length() {
        return rows * columns;
    }

    /** Its numbers, to be read only. */
    public float[] read() {
        if (!isHere) {
            memory.get(values, length());
            isHere = true;
        }
        return values;
    }

    /** Its numbers, to be changed. */
    public float[] written() {
        isThere = false;
        return read();
    }

    @Override
    public double[] values() {
        var all = new double[length()];
        var from = read();
        for (int i = 0; i < all.length; i++) {
            all[i] = from[i];
        }
        return all;
    }

    @Override
    public void set(double[] all) {
        var to = written();
        for (int i = 0; i < all.length; i++) {
            to[i] = (float) all[i];
        }
    }

    @Override
    public void setRow(int row, double[] from) {
        var to = written();
        for (int j = 0; j < columns; j++) {
            to[row * columns + j] = (float) from[j];
        }
    }

    @Override
    public void setRow(int row, FloatMatrix from, int fromRow) {
        System.arraycopy(from.read(), fromRow * columns, written(), row * columns, columns);
    }

    @Override
    public double squares() {
        return FloatSteps.squares(length(), 1, read(), 0);
    }

    @Override
    public FloatMatrix product(FloatMatrix a, FloatMatrix b) {
        withRows(a.rows).memory.product(rows, columns, a.columns, a.sent(), b.sent());
        return received();
    }

    @Override
    public FloatMatrix productOfTransposed(FloatMatrix a, FloatMatrix b) {
        memory.productOfTransposed(rows, columns, a.rows, a.sent(), b.sent());
        return received();
    }

    @Override
    public FloatMatrix productWithTransposed(FloatMatrix a, FloatMatrix b) {
        withRows(a.rows).memory.productWithTransposed(rows, columns, a.columns, a.sent(), b.sent());
        return received();
    }

    @Override
    public FloatMatrix products(Blocks blocks, FloatMatrix a, FloatMatrix b) {
        memory.products(blocks, a.sent(), b.sent());
        return received();
    }

    /** Its numbers where OpenBLAS finds them, unless they are there already. */
    private Blas.Floats sent() {
        if (!isThere) {
            memory.put(values, length());
            isThere = true;
        }
        return memory;
    }

    private FloatMatrix received() {
        isHere = false;
        isThere = true;
        return this;
    }

    @Override
    public FloatMatrix plus(FloatMatrix b) {
        FloatSteps.addToRows(rows, columns, written(), b.read());
        return this;
    }

    @Override
    public FloatMatrix plus(double c) {
        var to = written();
        for (int i = 0; i < length(); i++) {
            to[i] += (float) c;
        }
        return this;
    }

    @Override
    public FloatMatrix columnSums(FloatMatrix a) {
        var sums = written();
        Arrays.fill(sums, 0);
        for (int i = 0; i < a.rows; i++) {
            FloatSteps.add(columns, sums, 0, a.read(), i * columns);
        }
        return this;
    }

    @Override
    public FloatMatrix relu() {
        FloatSteps.relu(length(), written());
        return this;
    }

    @Override
    public FloatMatrix softmax() {
        var all = written();
        for (int i = 0; i < rows; i++) {
            FloatLoss.softmax(all, i * columns, (i + 1) * columns);
        }
        return this;
    }

    @Override
    public FloatMatrix minusTargets(int[] labels, double epsilon) {
        FloatLoss.minusTargets(rows, columns, written(), labels, epsilon);
        return this;
    }

    @Override
    public FloatMatrix draw(double rate, double scale, SplittableRandom random) {
        var all = written();
        for (int i = 0; i < length(); i++) {
            all[i] = random.nextDouble() < rate ? 0 : (float) scale;
        }
        return this;
    }

    @Override
    public FloatMatrix times(FloatMatrix a) {
        FloatSteps.times(length(), written(), a.read());
        return this;
    }

    @Override
    public FloatMatrix whereAboveZero(FloatMatrix a) {
        FloatSteps.whereAboveZero(length(), written(), a.read());
        return this;
    }

    @Override
    public FloatMatrix whereNotZero(FloatMatrix a) {
        FloatSteps.whereNotZero(length(), written(), a.read());
        return this;
    }

    @Override
    public FloatMatrix plusSlope(Separable penalty, FloatMatrix w) {
        FloatSteps.plusSlope(length(), written(), w.read(), penalty);
        return this;
    }

    @Override
    public void descend(FloatMatrix g, double eta, double lambda) {
        FloatSteps.descend(length(), written(), g.read(), eta, lambda);
    }

    @Override
    public void nesterov(FloatMatrix g, FloatMatrix v, double eta, double lambda, double mu) {
        FloatSteps.nesterov(length(), written(), g.read(), v.read(), eta, lambda, mu);
    }

    @Override
    public void adam(FloatMatrix g, FloatMatrix m, FloatMatrix v, double eta, double lambda, double epsilon, int t) {
        FloatSteps.adam(length(), written(), g.read(), m.read(), v.read(), eta, lambda, epsilon, t);
    }

    @Override
    public void prox(Separable penalty, double eta) {
        FloatSteps.prox(length(), written(), penalty, eta);
    }

    @Override
    public void proxOfColumns(double t) {
        FloatSteps.proxOfColumns(rows, columns, written(), t);
    }

    @Override
    public void close() {
        memory.close();
    }
}
