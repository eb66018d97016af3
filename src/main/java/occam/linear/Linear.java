package occam.linear;

import static occam.InvalidInput.unless;

import java.util.Arrays;
import occam.data.Dataset;
import occam.penalty.Penalty;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/** Fits linear models: {@code (1/2n)·‖y − b − Xw‖² + penalty(w)}, with the intercept {@code b} free. */
public final class Linear {
    private Linear() {}

    /**
     * The weights at the minimum. Without an L1 part it is the closed form {@code w = V·diag(s/(s²+nλ))·Uᵀy} of the singular values of
     * the centred {@code X} (for {@code λ = 0} the least-squares solution of smallest norm), else cyclic coordinate descent until the
     * duality gap is below {@code 1e-12} of the null model's objective, so that "solved" is a proven statement.
     *
     * <p>Source: T. Hastie, R. Tibshirani and J. Friedman, The Elements of Statistical Learning (2009), 3.4 and 3.8.6.
     *
     * @throws occam.InvalidInput if the data has no rows or no columns, or its target is a class
     */
    public static LinearModel fit(Dataset data, Penalty penalty) {
        unless(data.rows() > 0 && !data.columns().isEmpty(), "a linear model needs rows and columns, was %s", data);
        unless(
                !data.isClassification(),
                "least squares needs a number as target, the data has %d classes",
                data.classes());
        var centred = Centred.of(data);
        return penalty.onAbsolute() == 0
                ? closedForm(centred, penalty.onSquares())
                : new CoordinateDescent(centred, penalty).solve();
    }

    private static LinearModel closedForm(Centred data, double l2) {
        var svd = new SingularValueDecomposition(new Array2DRowRealMatrix(data.x(), false));
        var s = svd.getSingularValues();
        var inSingular = svd.getUT().operate(new ArrayRealVector(data.y()));
        double negligible = Math.max(data.rows(), data.width()) * Math.ulp(s[0]);
        for (int k = 0; k < s.length; k++) {
            double filtered = s[k] <= negligible ? 0 : s[k] / (s[k] * s[k] + data.rows() * l2);
            inSingular.setEntry(k, filtered * inSingular.getEntry(k));
        }
        return data.model(svd.getV().operate(inSingular).toArray(), 0);
    }

    /** Data with the means taken out, so that the intercept needs no place among the unknowns. */
    record Centred(double[][] x, double[] y, double[] means, double meanTarget) {
        static Centred of(Dataset data) {
            var means = new double[data.columns().size()];
            for (var row : data.x()) {
                Arrays.setAll(means, j -> means[j] + row[j] / data.rows());
            }
            double meanTarget = Arrays.stream(data.y()).average().orElseThrow();
            return new Centred(
                    Arrays.stream(data.x()).map(row -> minus(row, means)).toArray(double[][]::new),
                    Arrays.stream(data.y()).map(y -> y - meanTarget).toArray(),
                    means,
                    meanTarget);
        }

        private static double[] minus(double[] row, double[] means) {
            var centred = row.clone();
            Arrays.setAll(centred, j -> row[j] - means[j]);
            return centred;
        }

        int rows() {
            return y.length;
        }

        int width() {
            return means.length;
        }

        LinearModel model(double[] weights, double gap) {
            double shift = new LinearModel(weights, 0, gap).predict(means);
            return new LinearModel(weights, meanTarget - shift, gap);
        }
    }
}
