package occam.neural.glassbox;

import java.util.Arrays;
import java.util.SplittableRandom;
import occam.penalty.Separable;

/** See {@link Matrix}. Plain loops over an array, which Java makes vector instructions of; products are OpenBLAS's; the loss in {@link FloatLoss}, steps in {@link FloatSteps}. */
public final class FloatMatrix implements Matrix<FloatMatrix> {
    private final float[] values;
    private final Blas.Floats memory;
    private int rows;
    private int columns;
    private boolean sent;

    /** Of zeros. */
    public FloatMatrix(int rows, int columns) {
        this.values = new float[rows * columns];
        this.memory = new Blas.Floats(rows * columns);
        this.rows = rows;
        this.columns = columns;
    }

    @Override
    public FloatMatrix withShape(int rows, int columns) {
        sent &= length() == rows * columns;
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
        return values;
    }

    /** Its numbers, to be changed. */
    public float[] written() {
        sent = false;
        return values;
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
        sent = false;
        for (int i = 0; i < all.length; i++) {
            values[i] = (float) all[i];
        }
    }

    @Override
    public void setRow(int row, double[] from) {
        sent = false;
        for (int j = 0; j < columns; j++) {
            values[row * columns + j] = (float) from[j];
        }
    }

    @Override
    public double squares() {
        return FloatSteps.squares(length(), 1, values, 0);
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
        if (!sent) {
            memory.put(values, length());
            sent = true;
        }
        return memory;
    }

    private FloatMatrix received() {
        memory.get(values, length());
        sent = true;
        return this;
    }

    private FloatMatrix changed() {
        sent = false;
        return this;
    }

    @Override
    public FloatMatrix plus(FloatMatrix b) {
        for (int i = 0; i < rows; i++) {
            FloatSteps.add(columns, values, i * columns, b.values, 0);
        }
        return changed();
    }

    @Override
    public FloatMatrix plus(double c) {
        for (int i = 0; i < length(); i++) {
            values[i] += (float) c;
        }
        return changed();
    }

    @Override
    public FloatMatrix columnSums(FloatMatrix a) {
        Arrays.fill(values, 0);
        for (int i = 0; i < a.rows; i++) {
            FloatSteps.add(columns, values, 0, a.values, i * columns);
        }
        return changed();
    }

    @Override
    public FloatMatrix relu() {
        FloatSteps.relu(length(), values);
        return changed();
    }

    @Override
    public FloatMatrix softmax() {
        for (int i = 0; i < rows; i++) {
            FloatLoss.softmax(values, i * columns, (i + 1) * columns);
        }
        return changed();
    }

    @Override
    public FloatMatrix minusTargets(int[] labels, double epsilon) {
        FloatLoss.minusTargets(rows, columns, values, labels, epsilon);
        return changed();
    }

    @Override
    public FloatMatrix draw(double rate, double scale, SplittableRandom random) {
        for (int i = 0; i < length(); i++) {
            values[i] = random.nextDouble() < rate ? 0 : (float) scale;
        }
        return changed();
    }

    @Override
    public FloatMatrix times(FloatMatrix a) {
        FloatSteps.times(length(), values, a.values);
        return changed();
    }

    @Override
    public FloatMatrix whereAboveZero(FloatMatrix a) {
        FloatSteps.whereAboveZero(length(), values, a.values);
        return changed();
    }

    @Override
    public FloatMatrix whereNotZero(FloatMatrix a) {
        FloatSteps.whereNotZero(length(), values, a.values);
        return changed();
    }

    @Override
    public FloatMatrix plusSlope(Separable penalty, FloatMatrix w) {
        FloatSteps.plusSlope(length(), values, w.values, penalty);
        return changed();
    }

    @Override
    public void descend(FloatMatrix g, double eta, double lambda) {
        sent = false;
        FloatSteps.descend(length(), values, g.values, eta, lambda);
    }

    @Override
    public void nesterov(FloatMatrix g, FloatMatrix v, double eta, double lambda, double mu) {
        sent = false;
        FloatSteps.nesterov(length(), values, g.values, v.values, eta, lambda, mu);
    }

    @Override
    public void adam(FloatMatrix g, FloatMatrix m, FloatMatrix v, double eta, double lambda, double epsilon, int t) {
        sent = false;
        FloatSteps.adam(length(), values, g.values, m.values, v.values, eta, lambda, epsilon, t);
    }

    @Override
    public void prox(Separable penalty, double eta) {
        sent = false;
        FloatSteps.prox(length(), values, penalty, eta);
    }

    @Override
    public void proxOfColumns(double t) {
        sent = false;
        FloatSteps.proxOfColumns(rows, columns, values, t);
    }

    @Override
    public void close() {
        memory.close();
    }
}
