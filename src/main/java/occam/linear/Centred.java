package occam.linear;

import static occam.InvalidInput.unless;

import java.util.Arrays;
import occam.data.Dataset;
import occam.data.WideDataset;
import occam.job.Job;

/**
 * Data with the means taken out, so that the intercept needs no place among the unknowns.
 *
 * @param x {@code p} columns
 * @param y the target, {@code n}, centred too
 */
record Centred(Columns x, double[] y, double meanTarget) {
    private static final int PARTS = 256;

    static Centred of(Dataset data) {
        unless(data.rows() > 0 && !data.columns().isEmpty(), "a linear model needs rows and columns, was %s", data);
        unless(
                !data.isClassification(),
                "least squares needs a number as target, the data has %d classes",
                data.classes());
        return of(DoubleColumns.of(data), data.y());
    }

    static Centred of(WideDataset data) {
        return of(new FloatColumns(data), data.y());
    }

    private static Centred of(Columns x, double[] y) {
        double mean = Arrays.stream(y).average().orElseThrow();
        return new Centred(x, Arrays.stream(y).map(value -> value - mean).toArray(), mean);
    }

    int rows() {
        return y.length;
    }

    int width() {
        return x.count();
    }

    /** {@code Xᵀv/n}. */
    double[] slopes(double[] v) {
        var slopes = new double[width()];
        Job.each(width(), j -> slopes[j] = x.product(j, v));
        return slopes;
    }

    /** {@code Xw}, summed in parts, so that it is the same whatever the number of threads. */
    double[] fit(double[] weights) {
        var parts = new double[PARTS][];
        Job.each(PARTS, k -> parts[k] = part(weights, k * (long) width() / PARTS, (k + 1) * (long) width() / PARTS));
        var sum = new double[rows()];
        for (var part : parts) {
            Arrays.setAll(sum, i -> sum[i] + part[i]);
        }
        return sum;
    }

    private double[] part(double[] weights, long from, long to) {
        var sum = new double[rows()];
        for (int j = (int) from; j < to; j++) {
            if (weights[j] != 0) {
                x.add(weights[j], j, sum);
            }
        }
        return sum;
    }

    /** {@code y − Xw}. */
    double[] residual(double[] weights) {
        var residual = fit(weights);
        Arrays.setAll(residual, i -> y[i] - residual[i]);
        return residual;
    }

    LinearModel model(double[] weights, double gap) {
        double shift = 0;
        for (int j = 0; j < weights.length; j++) {
            shift += weights[j] * x.mean(j);
        }
        return new LinearModel(weights, meanTarget - shift, gap);
    }
}
