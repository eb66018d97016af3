package occam.linear.columns;

import java.util.Arrays;
import occam.data.Dataset;

/** The columns of a {@link Dataset}, copied and centred. */
public final class DoubleColumns implements Columns {
    /** A mean so many times as large as what is left has lost digits of it. */
    private static final double FAR = 1 << 10;

    private final double[][] columns;
    private final double[] means;

    /**
     * Columns that are centred already.
     *
     * @param columns {@code p × n}
     * @param means what was taken out
     */
    public DoubleColumns(double[][] columns, double[] means) {
        this.columns = columns;
        this.means = means;
    }

    /** Copies them. */
    public static DoubleColumns of(Dataset data) {
        var columns = new double[data.columns().size()][data.rows()];
        for (int i = 0; i < data.rows(); i++) {
            for (int j = 0; j < columns.length; j++) {
                columns[j][i] = data.x()[i][j];
            }
        }
        var means = Arrays.stream(columns).mapToDouble(DoubleColumns::centre).toArray();
        return new DoubleColumns(columns, means);
    }

    /** Takes the mean out and gives it; what rounding would leave of a constant column is not data. */
    public static double centre(double[] column) {
        double first = column[0];
        if (Arrays.stream(column).allMatch(value -> value == first)) {
            Arrays.fill(column, 0);
            return first;
        }
        double mean = Arrays.stream(column).average().orElseThrow();
        Arrays.setAll(column, i -> column[i] - mean);
        return Math.abs(mean) > FAR * Columns.norm(column) / Math.sqrt(column.length) ? mean + again(column) : mean;
    }

    private static double again(double[] column) {
        double rest = Arrays.stream(column).average().orElseThrow();
        Arrays.setAll(column, i -> column[i] - rest);
        return rest;
    }

    @Override
    public int count() {
        return columns.length;
    }

    @Override
    public int rows() {
        return columns[0].length;
    }

    @Override
    public double mean(int j) {
        return means[j];
    }

    @Override
    public double length(int j) {
        return Math.sqrt(product(j, columns[j]));
    }

    @Override
    public double[] column(int j) {
        return columns[j].clone();
    }

    @Override
    public double product(int j, double[] v) {
        return Columns.dot(columns[j], v) / v.length;
    }

    @Override
    public void add(double c, int j, double[] v) {
        var column = columns[j];
        for (int i = 0; i < v.length; i++) {
            v[i] += c * column[i];
        }
    }
}
