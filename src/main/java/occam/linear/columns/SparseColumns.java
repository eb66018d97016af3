package occam.linear.columns;

import java.util.Arrays;
import java.util.BitSet;
import occam.data.SparseDataset;
import occam.job.Job;

/**
 * The columns of a {@link SparseDataset}, where they are. Nothing is filled in for their means: a product with what sums to 0 does not see a
 * mean, and in a sum the means of all columns are taken out at once.
 */
public final class SparseColumns implements Columns {
    private static final double FAR = 16;

    /** So many columns are worth a thread, and a loop of their own. */
    private static final int PIECE = 1 << 12;

    private final int[] starts;
    private final int[] indices;
    private final float[] values;
    private final double[] lengths;
    private final int rows;
    private final BitSet far = new BitSet();

    /** Reads each column once. */
    public SparseColumns(SparseDataset data) {
        rows = data.rows();
        starts = data.starts();
        indices = data.indices();
        values = data.values();
        lengths = new double[count()];
        for (int j = 0; j < lengths.length; j++) {
            double mean = mean(j);
            lengths[j] = measure(j, mean);
            if (Math.abs(mean) > FAR * lengths[j]) {
                far.set(j);
            }
        }
    }

    @Override
    public int count() {
        return starts.length - 1;
    }

    @Override
    public int rows() {
        return rows;
    }

    @Override
    public boolean areCheap() {
        return true;
    }

    @Override
    public double mean(int j) {
        if (isConstant(j)) {
            return starts[j] < starts[j + 1] ? values[starts[j]] : 0;
        }
        double sum = 0;
        for (int a = starts[j]; a < starts[j + 1]; a++) {
            sum += values[a];
        }
        return sum / rows;
    }

    /** What rounding would leave of a constant column is not data. */
    private boolean isConstant(int j) {
        int kept = starts[j + 1] - starts[j];
        return kept == 0 || kept == rows && isOfOneValue(j);
    }

    private boolean isOfOneValue(int j) {
        int a = starts[j];
        while (a < starts[j + 1] && values[a] == values[starts[j]]) {
            a++;
        }
        return a == starts[j + 1];
    }

    @Override
    public double length(int j) {
        return lengths[j];
    }

    @Override
    public double[] lengths() {
        return lengths;
    }

    private double measure(int j, double mean) {
        double sum = (rows - (starts[j + 1] - starts[j])) * mean * mean;
        for (int a = starts[j]; a < starts[j + 1]; a++) {
            sum += (values[a] - mean) * (values[a] - mean);
        }
        return Math.sqrt(sum / rows);
    }

    @Override
    public double[] column(int j) {
        var column = new double[rows];
        add(1, j, column);
        return column;
    }

    @Override
    public double product(int j, double[] v) {
        return far.get(j) ? Columns.dot(column(j), v) / rows : productOfKept(j, v);
    }

    private double productOfKept(int j, double[] v) {
        double sum = 0;
        for (int a = starts[j]; a < starts[j + 1]; a++) {
            sum += values[a] * v[indices[a]];
        }
        return sum / rows;
    }

    @Override
    public void products(double[] v, double[] to) {
        Job.each((count() + PIECE - 1) / PIECE, 1, k -> {
            for (int j = k * PIECE; j < Math.min((k + 1) * PIECE, count()); j++) {
                to[j] = productOfKept(j, v);
            }
        });
        far.stream().forEach(j -> to[j] = product(j, v));
    }

    @Override
    public Chosen chosen() {
        return new SparseChosen(this);
    }

    /** Takes a number and its row. */
    interface Kept {
        void at(int row, double value);
    }

    void forEachKept(int j, Kept kept) {
        for (int a = starts[j]; a < starts[j + 1]; a++) {
            kept.at(indices[a], values[a]);
        }
    }

    @Override
    public void add(double c, int j, double[] v) {
        double shift = c * mean(j);
        for (int i = 0; i < rows; i++) {
            v[i] -= shift;
        }
        addKept(c, j, v);
    }

    private void addKept(double c, int j, double[] v) {
        for (int a = starts[j]; a < starts[j + 1]; a++) {
            v[indices[a]] += c * values[a];
        }
    }

    @Override
    public double[] combination(int[] columns, double[] weights) {
        var sum = new double[rows];
        for (int j : columns) {
            addKept(weights[j], j, sum);
        }
        double mean = Arrays.stream(sum).sum() / rows;
        Arrays.setAll(sum, i -> sum[i] - mean);
        return sum;
    }
}
