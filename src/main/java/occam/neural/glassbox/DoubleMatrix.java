package occam.neural.glassbox;

import java.util.Arrays;
import java.util.SplittableRandom;
import occam.penalty.Separable;

/** See {@link Matrix}. Plain loops over an array, which Java makes vector instructions of; products are OpenBLAS's; the loss in {@link DoubleLoss}, steps in {@link DoubleSteps}. */
public final class DoubleMatrix implements Matrix<DoubleMatrix> {
    private final double[] values;
    private final Blas.Doubles memory;
    private int rows;
    private int columns;
    private boolean sent;

    /** Of zeros. */
    public DoubleMatrix(int rows, int columns) {
        this.values = new double[rows * columns];
        this.memory = new Blas.Doubles(rows * columns);
        this.rows = rows;
        this.columns = columns;
    }

    @Override
    public DoubleMatrix withShape(int rows, int columns) {
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
    public double[] read() {
        return values;
    }

    /** Its numbers, to be changed. */
    public double[] written() {
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
            values[i] = all[i];
        }
    }

    @Override
    public void setRow(int row, double[] from) {
        sent = false;
        for (int j = 0; j < columns; j++) {
            values[row * columns + j] = from[j];
        }
    }

    @Override
    public double squares() {
        return DoubleSteps.squares(length(), 1, values, 0);
    }

    @Override
    public DoubleMatrix product(DoubleMatrix a, DoubleMatrix b) {
        withRows(a.rows).memory.product(rows, columns, a.columns, a.sent(), b.sent());
        return received();
    }

    @Override
    public DoubleMatrix productOfTransposed(DoubleMatrix a, DoubleMatrix b) {
        memory.productOfTransposed(rows, columns, a.rows, a.sent(), b.sent());
        return received();
    }

    @Override
    public DoubleMatrix productWithTransposed(DoubleMatrix a, DoubleMatrix b) {
        withRows(a.rows).memory.productWithTransposed(rows, columns, a.columns, a.sent(), b.sent());
        return received();
    }

    @Override
    public DoubleMatrix products(Blocks blocks, DoubleMatrix a, DoubleMatrix b) {
        memory.products(blocks, a.sent(), b.sent());
        return received();
    }

    /** Its numbers where OpenBLAS finds them, unless they are there already. */
    private Blas.Doubles sent() {
        if (!sent) {
            memory.put(values, length());
            sent = true;
        }
        return memory;
    }

    private DoubleMatrix received() {
        memory.get(values, length());
        sent = true;
        return this;
    }

    private DoubleMatrix changed() {
        sent = false;
        return this;
    }

    @Override
    public DoubleMatrix plus(DoubleMatrix b) {
        for (int i = 0; i < rows; i++) {
            DoubleSteps.add(columns, values, i * columns, b.values, 0);
        }
        return changed();
    }

    @Override
    public DoubleMatrix plus(double c) {
        for (int i = 0; i < length(); i++) {
            values[i] += c;
        }
        return changed();
    }

    @Override
    public DoubleMatrix columnSums(DoubleMatrix a) {
        Arrays.fill(values, 0);
        for (int i = 0; i < a.rows; i++) {
            DoubleSteps.add(columns, values, 0, a.values, i * columns);
        }
        return changed();
    }

    @Override
    public DoubleMatrix relu() {
        DoubleSteps.relu(length(), values);
        return changed();
    }

    @Override
    public DoubleMatrix softmax() {
        for (int i = 0; i < rows; i++) {
            DoubleLoss.softmax(values, i * columns, (i + 1) * columns);
        }
        return changed();
    }

    @Override
    public DoubleMatrix minusTargets(int[] labels, double epsilon) {
        DoubleLoss.minusTargets(rows, columns, values, labels, epsilon);
        return changed();
    }

    @Override
    public DoubleMatrix draw(double rate, double scale, SplittableRandom random) {
        for (int i = 0; i < length(); i++) {
            values[i] = random.nextDouble() < rate ? 0 : scale;
        }
        return changed();
    }

    @Override
    public DoubleMatrix times(DoubleMatrix a) {
        DoubleSteps.times(length(), values, a.values);
        return changed();
    }

    @Override
    public DoubleMatrix whereAboveZero(DoubleMatrix a) {
        DoubleSteps.whereAboveZero(length(), values, a.values);
        return changed();
    }

    @Override
    public DoubleMatrix whereNotZero(DoubleMatrix a) {
        DoubleSteps.whereNotZero(length(), values, a.values);
        return changed();
    }

    @Override
    public DoubleMatrix plusSlope(Separable penalty, DoubleMatrix w) {
        DoubleSteps.plusSlope(length(), values, w.values, penalty);
        return changed();
    }

    @Override
    public void descend(DoubleMatrix g, double eta, double lambda) {
        sent = false;
        DoubleSteps.descend(length(), values, g.values, eta, lambda);
    }

    @Override
    public void nesterov(DoubleMatrix g, DoubleMatrix v, double eta, double lambda, double mu) {
        sent = false;
        DoubleSteps.nesterov(length(), values, g.values, v.values, eta, lambda, mu);
    }

    @Override
    public void adam(DoubleMatrix g, DoubleMatrix m, DoubleMatrix v, double eta, double lambda, double epsilon, int t) {
        sent = false;
        DoubleSteps.adam(length(), values, g.values, m.values, v.values, eta, lambda, epsilon, t);
    }

    @Override
    public void prox(Separable penalty, double eta) {
        sent = false;
        DoubleSteps.prox(length(), values, penalty, eta);
    }

    @Override
    public void proxOfColumns(double t) {
        sent = false;
        DoubleSteps.proxOfColumns(rows, columns, values, t);
    }

    @Override
    public void close() {
        memory.close();
    }
}
