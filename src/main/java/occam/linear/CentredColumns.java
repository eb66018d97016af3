package occam.linear;

import java.util.Arrays;
import java.util.stream.IntStream;
import occam.data.Dataset;

/**
 * The columns of {@code X} with their means taken out, one after the other as a solver reads them. A constant column is zeros: what
 * rounding leaves of it is not data.
 */
record CentredColumns(double[][] columns, double[] means) {
    static CentredColumns of(Dataset data) {
        var means = new double[data.columns().size()];
        var columns = new double[means.length][];
        for (int j = 0; j < means.length; j++) {
            int column = j;
            var values = Arrays.stream(data.x()).mapToDouble(row -> row[column]).toArray();
            means[j] = Arrays.stream(values).average().orElseThrow();
            columns[j] = minus(values, means[j]);
        }
        return new CentredColumns(columns, means);
    }

    private static double[] minus(double[] values, double mean) {
        boolean constant = Arrays.stream(values).allMatch(value -> value == values[0]);
        return Arrays.stream(values).map(value -> constant ? 0 : value - mean).toArray();
    }

    int count() {
        return columns.length;
    }

    /** {@code x_jᵀv/n}. */
    double product(int j, double[] v) {
        return dot(columns[j], v) / v.length;
    }

    /** {@code Xᵀv/n}. */
    double[] products(double[] v) {
        return IntStream.range(0, count()).mapToDouble(j -> product(j, v)).toArray();
    }

    /** {@code v ← v + c·x_j}. */
    void add(double c, int j, double[] v) {
        var column = columns[j];
        for (int i = 0; i < v.length; i++) {
            v[i] += c * column[i];
        }
    }

    /** The intercept for columns that are not centred. */
    LinearModel model(double[] weights, double centredIntercept, double gap) {
        return new LinearModel(weights, centredIntercept - dot(weights, means), gap);
    }

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
