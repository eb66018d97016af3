package occam.linear.columns;

import java.util.Arrays;
import occam.data.WideDataset;
import occam.job.Job;

/** The columns of a {@link WideDataset}, where they are: nothing is copied, and each product is summed in doubles. */
public final class FloatColumns implements Columns {
    private static final double FAR = 16;

    private final float[][] columns;
    private final double[] means;
    private final double[] lengths;
    private final int rows;

    /** Reads each column once, for its mean and its length. */
    public FloatColumns(WideDataset data) {
        rows = data.rows();
        columns = data.x();
        means = new double[columns.length];
        lengths = new double[columns.length];
        var ones = new double[rows];
        Arrays.fill(ones, 1);
        Job.each(columns.length, GRAIN, j -> {
            means[j] = isConstant(columns[j]) ? columns[j][0] : dot(columns[j], ones) / rows;
            lengths[j] = measure(j);
        });
    }

    /** What rounding would leave of a constant column is not data. */
    private static boolean isConstant(float[] column) {
        int i = 1;
        while (i < column.length && column[i] == column[0]) {
            i++;
        }
        return i == column.length;
    }

    @Override
    public int count() {
        return columns.length;
    }

    @Override
    public int rows() {
        return rows;
    }

    @Override
    public double mean(int j) {
        return means[j];
    }

    @Override
    public double length(int j) {
        return lengths[j];
    }

    @Override
    public double[] lengths() {
        return lengths;
    }

    private double measure(int j) {
        var column = columns[j];
        double mean = means[j];
        double even = 0;
        double odd = 0;
        for (int i = 0; i < rows - 1; i += 2) {
            even += (column[i] - mean) * (column[i] - mean);
            odd += (column[i + 1] - mean) * (column[i + 1] - mean);
        }
        double last = rows % 2 == 0 ? 0 : column[rows - 1] - mean;
        return Math.sqrt((even + odd + last * last) / rows);
    }

    @Override
    public double[] column(int j) {
        var column = new double[rows];
        add(1, j, column);
        return column;
    }

    /** The mean may stay in, unless it is so large that rounding shows: {@code v} sums to 0. */
    @Override
    public double product(int j, double[] v) {
        return Math.abs(means[j]) <= FAR * lengths[j] ? dot(columns[j], v) / rows : centredProduct(j, v);
    }

    private double centredProduct(int j, double[] v) {
        var column = columns[j];
        double mean = means[j];
        double sum = 0;
        for (int i = 0; i < rows; i++) {
            sum += (column[i] - mean) * v[i];
        }
        return sum / rows;
    }

    @Override
    public void add(double c, int j, double[] v) {
        var column = columns[j];
        double mean = means[j];
        for (int i = 0; i < rows; i++) {
            v[i] += c * (column[i] - mean);
        }
    }

    /** Eight sums at once: a path reads the whole of {@code X} over and over, so this is where its time goes. */
    private static double dot(float[] a, double[] b) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        double s4 = 0;
        double s5 = 0;
        double s6 = 0;
        double s7 = 0;
        int i = 0;
        for (; i < a.length - 7; i += 8) {
            s0 += a[i] * b[i];
            s1 += a[i + 1] * b[i + 1];
            s2 += a[i + 2] * b[i + 2];
            s3 += a[i + 3] * b[i + 3];
            s4 += a[i + 4] * b[i + 4];
            s5 += a[i + 5] * b[i + 5];
            s6 += a[i + 6] * b[i + 6];
            s7 += a[i + 7] * b[i + 7];
        }
        for (; i < a.length; i++) {
            s0 += a[i] * b[i];
        }
        return s0 + s1 + (s2 + s3) + (s4 + s5 + (s6 + s7));
    }
}
