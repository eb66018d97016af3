package occam.neural.glassbox;

import java.util.Arrays;
import java.util.SplittableRandom;
import occam.penalty.Separable;

/** See {@link Matrix}. Plain loops over an array, which Java makes vector instructions of; products are OpenBLAS's; the loss in {@link DoubleLoss}, steps in {@link DoubleSteps}. */
public final class DoubleMatrix implements Matrix<DoubleMatrix> {
    private final double[] values;
    /** Where OpenBLAS finds them; what it has computed comes here only when it is read. */
    private final Blas.Doubles memory;

    private int rows;
    private int columns;
    private boolean isHere = true;
    private boolean isThere;

    /** Of zeros. */
    public DoubleMatrix(int rows, int columns) {
        this.values = new double[rows * columns];
        this.memory = new Blas.Doubles(rows * columns);
        this.rows = rows;
        this.columns = columns;
    }

    @Override
    public DoubleMatrix withShape(int rows, int columns) {
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
    public double[] read() {
        if (!isHere) {
            memory.get(values, length());
            isHere = true;
        }
        return values;
    }

    /** Its numbers, to be changed. */
    public double[] written() {
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
            to[i] = all[i];
        }
    }

    @Override
    public void setRow(int row, double[] from) {
        var to = written();
        for (int j = 0; j < columns; j++) {
            to[row * columns + j] = from[j];
        }
    }

    @Override
    public void setRow(int row, DoubleMatrix from, int fromRow) {
        System.arraycopy(from.read(), fromRow * columns, written(), row * columns, columns);
    }

    @Override
    public double squares() {
        return DoubleSteps.squares(length(), 1, read(), 0);
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
        if (!isThere) {
            memory.put(values, length());
            isThere = true;
        }
        return memory;
    }

    private DoubleMatrix received() {
        isHere = false;
        isThere = true;
        return this;
    }

    @Override
    public DoubleMatrix plus(DoubleMatrix b) {
        DoubleSteps.addToRows(rows, columns, written(), b.read());
        return this;
    }

    @Override
    public DoubleMatrix plus(double c) {
        var to = written();
        for (int i = 0; i < length(); i++) {
            to[i] += c;
        }
        return this;
    }

    @Override
    public DoubleMatrix columnSums(DoubleMatrix a) {
        var sums = written();
        Arrays.fill(sums, 0);
        for (int i = 0; i < a.rows; i++) {
            DoubleSteps.add(columns, sums, 0, a.read(), i * columns);
        }
        return this;
    }

    @Override
    public DoubleMatrix relu() {
        DoubleSteps.relu(length(), written());
        return this;
    }

    @Override
    public DoubleMatrix softmax() {
        var all = written();
        for (int i = 0; i < rows; i++) {
            DoubleLoss.softmax(all, i * columns, (i + 1) * columns);
        }
        return this;
    }

    @Override
    public DoubleMatrix minusTargets(int[] labels, double epsilon) {
        DoubleLoss.minusTargets(rows, columns, written(), labels, epsilon);
        return this;
    }

    @Override
    public DoubleMatrix draw(double rate, double scale, SplittableRandom random) {
        var all = written();
        for (int i = 0; i < length(); i++) {
            all[i] = random.nextDouble() < rate ? 0 : scale;
        }
        return this;
    }

    @Override
    public DoubleMatrix times(DoubleMatrix a) {
        DoubleSteps.times(length(), written(), a.read());
        return this;
    }

    @Override
    public DoubleMatrix whereAboveZero(DoubleMatrix a) {
        DoubleSteps.whereAboveZero(length(), written(), a.read());
        return this;
    }

    @Override
    public DoubleMatrix whereNotZero(DoubleMatrix a) {
        DoubleSteps.whereNotZero(length(), written(), a.read());
        return this;
    }

    @Override
    public DoubleMatrix plusSlope(Separable penalty, DoubleMatrix w) {
        DoubleSteps.plusSlope(length(), written(), w.read(), penalty);
        return this;
    }

    @Override
    public void descend(DoubleMatrix g, double eta, double lambda) {
        DoubleSteps.descend(length(), written(), g.read(), eta, lambda);
    }

    @Override
    public void nesterov(DoubleMatrix g, DoubleMatrix v, double eta, double lambda, double mu) {
        DoubleSteps.nesterov(length(), written(), g.read(), v.read(), eta, lambda, mu);
    }

    @Override
    public void adam(DoubleMatrix g, DoubleMatrix m, DoubleMatrix v, double eta, double lambda, double epsilon, int t) {
        DoubleSteps.adam(length(), written(), g.read(), m.read(), v.read(), eta, lambda, epsilon, t);
    }

    @Override
    public void prox(Separable penalty, double eta) {
        DoubleSteps.prox(length(), written(), penalty, eta);
    }

    @Override
    public void proxOfColumns(double t) {
        DoubleSteps.proxOfColumns(rows, columns, written(), t);
    }

    @Override
    public void close() {
        memory.close();
    }
}
