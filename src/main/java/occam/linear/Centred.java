package occam.linear;

import static occam.InvalidInput.unless;

import java.util.Arrays;
import java.util.stream.IntStream;
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

    static Centred of(Dataset data) {
        checkShape(data);
        unless(
                !data.isClassification(),
                "least squares needs a number as target, the data has %d classes",
                data.classes());
        return of(DoubleColumns.of(data), data.y());
    }

    /** With the classes 0 and 1 as numbers: at weights of zero and the best intercept, the log-loss has the slope of the squared loss. */
    static Centred ofClasses(Dataset data) {
        checkShape(data);
        LogisticPath.check(data);
        return of(DoubleColumns.of(data), data.y());
    }

    private static void checkShape(Dataset data) {
        unless(data.rows() > 0 && !data.columns().isEmpty(), "a linear model needs rows and columns, was %s", data);
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

    /** {@code ‖x_j‖/√n} of each column. */
    double[] lengths() {
        var lengths = new double[width()];
        Job.each(width(), Columns.GRAIN, j -> lengths[j] = x.length(j));
        return lengths;
    }

    /** {@code Xᵀv/n}. */
    double[] slopes(double[] v) {
        var slopes = new double[width()];
        Job.each(width(), Columns.GRAIN, j -> slopes[j] = x.product(j, v));
        return slopes;
    }

    /** {@code Xw}. */
    double[] fit(double[] weights) {
        var columns = IntStream.range(0, width()).filter(j -> weights[j] != 0).toArray();
        return x.combination(columns, weights);
    }

    /** {@code y − Xw}. */
    double[] residual(double[] weights) {
        var residual = fit(weights);
        Arrays.setAll(residual, i -> y[i] - residual[i]);
        return residual;
    }

    LinearModel model(double[] weights, double gap) {
        return model(weights, meanTarget, gap);
    }

    /** @param intercept for columns with their means taken out */
    LinearModel model(double[] weights, double intercept, double gap) {
        double shift = 0;
        for (int j = 0; j < weights.length; j++) {
            shift += weights[j] * x.mean(j);
        }
        return new LinearModel(weights, intercept - shift, gap);
    }
}
