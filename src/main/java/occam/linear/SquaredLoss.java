package occam.linear;

import static occam.InvalidInput.unless;

import java.util.Arrays;
import java.util.stream.IntStream;
import occam.data.Dataset;

/** {@code (1/2n)·‖y − b − Xw‖²} at the best intercept {@code b}, as a function of the weights. */
record SquaredLoss(CentredColumns x, double[] y) {
    static SquaredLoss of(Dataset data) {
        Linear.checkShape(data);
        unless(
                !data.isClassification(),
                "least squares needs a number as target, the data has %d classes",
                data.classes());
        double mean = Arrays.stream(data.y()).average().orElseThrow();
        return new SquaredLoss(
                CentredColumns.of(data),
                Arrays.stream(data.y()).map(value -> value - mean).toArray());
    }

    int width() {
        return x.count();
    }

    double[] residual(double[] w) {
        var rest = y.clone();
        IntStream.range(0, w.length).filter(j -> w[j] != 0).forEach(j -> x.add(-w[j], j, rest));
        return rest;
    }

    double value(double[] w) {
        var rest = residual(w);
        return CentredColumns.dot(rest, rest) / (2 * y.length);
    }

    /** {@code −Xᵀr/n}. */
    double[] gradient(double[] w) {
        return Arrays.stream(x.products(residual(w))).map(slope -> -slope).toArray();
    }

    /**
     * The largest eigenvalue of {@code XᵀX/n}, by power iteration from a vector that no eigenvector is likely to be at right angles to.
     *
     * <p>Source: G. Golub and C. Van Loan, Matrix Computations (2013), 7.3.1.
     */
    double curvature() {
        var v = IntStream.range(0, width()).mapToDouble(j -> Math.sin(j + 1)).toArray();
        double before = -1;
        double largest = 0;
        for (int k = 0; k < 10_000 && largest - before > 1e-14 * largest; k++) {
            before = largest;
            double length = Math.sqrt(CentredColumns.dot(v, v));
            v = timesGram(Arrays.stream(v).map(value -> value / length).toArray());
            largest = Math.sqrt(CentredColumns.dot(v, v));
        }
        return largest;
    }

    private double[] timesGram(double[] v) {
        var fit = new double[y.length];
        IntStream.range(0, v.length).forEach(j -> x.add(v[j], j, fit));
        return x.products(fit);
    }
}
