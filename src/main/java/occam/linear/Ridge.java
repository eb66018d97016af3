package occam.linear;

import java.util.Arrays;
import java.util.stream.IntStream;
import occam.data.Dataset;

/**
 * Ridge regression for every {@code λ} from one decomposition {@code X = U·diag(s)·Vᵀ} of the centred columns: each direction of the
 * data is multiplied by the filter {@code s²/(s² + nλ)}, so that weak directions shrink most. For {@code λ = 0} it is the least-squares
 * solution of smallest norm.
 *
 * <p>Source: T. Hastie, R. Tibshirani and J. Friedman, The Elements of Statistical Learning (2009), 3.4.1 and 7.10.1.
 */
public final class Ridge {
    private final Centred data;
    private final Svd svd;
    private final double[] s;
    private final double[] inSingular;

    private Ridge(Centred data) {
        this.data = data;
        this.svd = Svd.of(data);
        this.s = svd.s();
        this.inSingular = svd.along(data.y());
    }

    /**
     * Decomposes the data.
     *
     * @throws occam.InvalidInput if the data has no rows or no columns, or its target is a class
     */
    public static Ridge of(Dataset data) {
        return new Ridge(Centred.of(data));
    }

    static Ridge of(Centred data) {
        return new Ridge(data);
    }

    Spectrum spectrum() {
        return new Spectrum(
                Arrays.stream(s).map(value -> value * value / data.rows()).toArray());
    }

    /**
     * The minimum of {@code (1/2n)·‖y − b − Xw‖² + λ/2·‖w‖²}, that is {@code w = V·diag(s/(s²+nλ))·Uᵀy}.
     *
     * @throws occam.InvalidInput if {@code λ} is negative or not finite
     */
    public LinearModel model(double lambda) {
        var filter = spectrum().ridge(lambda);
        var weights = new double[data.width()];
        Arrays.setAll(
                weights,
                j -> IntStream.range(0, s.length)
                        .mapToDouble(k -> svd.v()[j][k] * filter[k] / s[k] * inSingular[k])
                        .sum());
        return data.model(weights, gap(weights, lambda));
    }

    /**
     * {@code ½·gᵀ·(XᵀX/n + λI)⁻¹·g} for the slope {@code g} of the objective at these weights: as it is a parabola, that is how far it is
     * above its minimum.
     */
    private double gap(double[] w, double lambda) {
        var pulls = svd.along(data.residual(w));
        var inside = svd.inColumns(w);
        double n = data.rows();
        double sum = 0;
        for (int k = 0; k < s.length; k++) {
            double slope = lambda * inside[k] - s[k] * pulls[k] / n;
            sum += slope / (s[k] * s[k] / n + lambda) * slope / 2;
        }
        return lambda == 0 ? sum : sum + lambda / 2 * outside(w, inside);
    }

    /** The square of what of the weights is in no direction of the data. */
    private double outside(double[] w, double[] inside) {
        return IntStream.range(0, w.length)
                .mapToDouble(j -> w[j]
                        - IntStream.range(0, s.length)
                                .mapToDouble(k -> svd.v()[j][k] * inside[k])
                                .sum())
                .map(rest -> rest * rest)
                .sum();
    }

    /**
     * The mean squared error on each row of the model that is fitted without it, from this one fit: the mean of {@code (e_i/(1 −
     * H_ii))²}, with {@code H} the matrix that takes {@code y} to its fit, the intercept included. Exact, not an approximation.
     *
     * @return infinite or not a number if a row is fitted whatever its target, as with as many columns as rows and {@code λ = 0}
     * @throws occam.InvalidInput if {@code λ} is negative or not finite
     */
    public double leaveOneOutError(double lambda) {
        var filter = spectrum().ridge(lambda);
        return IntStream.range(0, data.rows())
                .mapToDouble(i -> Math.pow(residual(i, filter) / (1 - leverage(i, filter)), 2))
                .average()
                .orElseThrow();
    }

    private double residual(int row, double[] filter) {
        return data.y()[row]
                - IntStream.range(0, s.length)
                        .mapToDouble(k -> svd.u()[row][k] * filter[k] * inSingular[k])
                        .sum();
    }

    private double leverage(int row, double[] filter) {
        return 1.0 / data.rows()
                + IntStream.range(0, s.length)
                        .mapToDouble(k -> svd.u()[row][k] * svd.u()[row][k] * filter[k])
                        .sum();
    }
}
