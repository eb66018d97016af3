package occam.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import occam.data.Dataset;
import occam.penalty.Penalty;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What lasso and ridge are by other names. */
class IdentitiesTest {
    /** {@code XᵀX = I} with columns that sum to zero, and some target. */
    static Dataset orthonormal(int n, int p, long seed) {
        var ones = new double[n][p + 1];
        var random = new SplittableRandom(seed);
        for (var row : ones) {
            Arrays.setAll(row, j -> j == 0 ? 1 : random.nextGaussian());
        }
        var q = new QRDecomposition(new Array2DRowRealMatrix(ones)).getQ().getSubMatrix(0, n - 1, 1, p);
        var y = random.doubles(n, -5, 5).toArray();
        return new Dataset(Reference.names(p), q.getData(), y, 0);
    }

    /** {@code S(Qᵀy, nλ)}; ridge: {@code Qᵀy/(1 + nλ)}. */
    @Test
    void orthonormalColumnsAreShrunkOneByOne() {
        var data = orthonormal(50, 8, 1);
        var reference = Reference.of(data);
        var qy = reference.slopes(reference.y()).mapMultiply(50).toArray();
        double lambda = 0.4 * Linear.lambdaMax(data, Penalty::l1);
        var lasso = Linear.fit(data, Penalty.l1(lambda));
        assertThat(lasso.weights())
                .containsExactly(
                        Arrays.stream(qy)
                                .map(z -> Penalty.softThreshold(z, 50 * lambda))
                                .toArray(),
                        within(1e-12));
        assertThat(lasso.nonZeros()).isBetween(1, 7);
        assertThat(Linear.fit(data, Penalty.l2(lambda)).weights())
                .containsExactly(
                        Arrays.stream(qy).map(z -> z / (1 + 50 * lambda)).toArray(), within(1e-12));
        assertThat(Linear.fit(data, Penalty.elasticNet(lambda, 0.3)).weights())
                .containsExactly(Penalty.elasticNet(lambda, 0.3).prox(qy, 50), within(1e-12));
    }

    /** {@code w = Xᵀ(XXᵀ + nλI)⁻¹y}: as many unknowns as rows. */
    @ParameterizedTest
    @ValueSource(doubles = {1e-3, 0.1, 10})
    void ridgeIsItsDual(double lambda) {
        for (var data : new Dataset[] {Reference.random(30, 8, 2), Reference.random(15, 60, 3)}) {
            var x = Reference.of(data).x();
            int n = data.rows();
            var gram = x.multiply(x.transpose())
                    .add(MatrixUtils.createRealIdentityMatrix(n).scalarMultiply(n * lambda));
            var dual = new QRDecomposition(gram)
                    .getSolver()
                    .solve(Reference.of(data).y());
            assertThat(Linear.fit(data, Penalty.l2(lambda)).weights())
                    .containsExactly(x.preMultiply(dual).toArray(), within(1e-10));
        }
    }

    /** The norm falls; not each weight does. */
    @Test
    void onDiabetesRidgeTurnsThreeSignsAndLengthensS3() {
        var data = Reference.unitNormDiabetes();
        var plain = Linear.fit(data, Penalty.none()).weights();
        var ridge = Linear.fit(data, Penalty.l2(1.0 / 442)).weights();
        for (var name : new String[] {"s1", "s2", "s3"}) {
            int j = data.columns().indexOf(name);
            assertThat(plain[j] * ridge[j]).as(name).isNegative();
        }
        var s3 = Linear.path(data, Penalty::l2, Linear.logGrid(1, 1e-6, 200)).weights("s3");
        double longest = Arrays.stream(s3).map(Math::abs).max().orElseThrow();
        assertThat(longest / Math.abs(plain[data.columns().indexOf("s3")])).isEqualTo(1.9, within(0.05));
    }

    @Test
    void onDiabetesS3LeavesAndReturns() {
        var path = Linear.path(Reference.unitNormDiabetes(), Penalty::l1, Linear.logGrid(2.148, 0.0005, 400));
        var s3 = path.weights("s3");
        int first = IntStream.range(0, 400).filter(i -> s3[i] != 0).findFirst().orElseThrow();
        int left =
                IntStream.range(first, 400).filter(i -> s3[i] == 0).findFirst().orElseThrow();
        int back =
                IntStream.range(left, 400).filter(i -> s3[i] != 0).findFirst().orElseThrow();
        assertThat(s3[first]).isNegative();
        assertThat(s3[back]).isPositive();
        assertThat(Linear.lambdaMax(Reference.unitNormDiabetes(), Penalty::l1)).isEqualTo(2.148044, within(5e-7));
        assertThat(Linear.lambdaMax(Reference.standardizedDiabetes(), Penalty::l1))
                .isEqualTo(45.16, within(5e-3));
    }

    /** {@code −log posterior = ‖y − Xw‖²/2σ² + ‖w‖²/2τ²}, at its minimum found by trying. */
    @Test
    void theModeUnderAGaussianPriorIsRidge() {
        var data = Reference.random(25, 3, 5);
        double sigma = 0.7;
        double tau = 0.4;
        var mode = mode(
                data,
                w -> fit(data, w) / (2 * sigma * sigma)
                        + Arrays.stream(w).map(v -> v * v).sum() / (2 * tau * tau));
        assertThat(Linear.fit(data, Penalty.l2(sigma * sigma / (25 * tau * tau)))
                        .weights())
                .containsExactly(mode, within(1e-6));
    }

    /** {@code −log posterior = ‖y − Xw‖²/2σ² + ‖w‖₁/b}. */
    @Test
    void theModeUnderALaplacePriorIsTheLasso() {
        var data = Reference.random(25, 4, 6);
        double sigma = 1.5;
        double b = 0.3;
        var mode = mode(
                data,
                w -> fit(data, w) / (2 * sigma * sigma)
                        + Arrays.stream(w).map(Math::abs).sum() / b);
        var lasso = Linear.fit(data, Penalty.l1(sigma * sigma / (25 * b)));
        assertThat(lasso.weights()).containsExactly(mode, within(1e-6));
        assertThat(lasso.nonZeros()).isBetween(1, 3);
    }

    private static double fit(Dataset data, double[] w) {
        var residual = Reference.of(data).residual(w);
        return residual.dotProduct(residual);
    }

    /** One weight after the other by golden section, again and again: slow, and knows no formula. */
    private static double[] mode(Dataset data, ToDoubleFunction<double[]> logPosterior) {
        var w = new double[data.columns().size()];
        for (int round = 0; round < 60; round++) {
            for (int j = 0; j < w.length; j++) {
                int column = j;
                w[j] = argmin(v -> {
                    var tried = w.clone();
                    tried[column] = v;
                    return logPosterior.applyAsDouble(tried);
                });
            }
        }
        return w;
    }

    private static double argmin(DoubleUnaryOperator f) {
        double ratio = (Math.sqrt(5) - 1) / 2;
        double low = -8;
        double high = 8;
        while (high - low > 1e-9) {
            double left = high - ratio * (high - low);
            double right = low + ratio * (high - low);
            if (f.applyAsDouble(left) < f.applyAsDouble(right)) {
                high = right;
            } else {
                low = left;
            }
        }
        return (low + high) / 2;
    }

    /** Least squares on 4,000 noisy copies of the rows is ridge with {@code λ = σ²}. */
    @Test
    void noiseOnTheInputsIsRidge() {
        var data = Reference.random(20, 3, 7);
        double sigma = 0.5;
        var random = new SplittableRandom(8);
        int copies = 4_000;
        var x = new double[20 * copies][];
        var y = new double[20 * copies];
        for (int i = 0; i < x.length; i++) {
            x[i] = Arrays.stream(data.x()[i % 20])
                    .map(v -> v + sigma * random.nextGaussian())
                    .toArray();
            y[i] = data.y()[i % 20];
        }
        var noisy = Linear.fit(new Dataset(data.columns(), x, y, 0), Penalty.none());
        var ridge = Linear.fit(data, Penalty.l2(sigma * sigma));
        for (int j = 0; j < 3; j++) {
            assertThat(noisy.weights()[j]).isEqualTo(ridge.weights()[j], within(0.02 * Math.abs(ridge.weights()[0])));
        }
    }

    /**
     * {@code Σ cov(ŷ_i, y_i)/σ² = E|support|} (the intercept, one more on the left, left out): H. Zou, T. Hastie and R. Tibshirani, On
     * the "degrees of freedom" of the lasso, Ann. Statist. 35 (2007).
     */
    @Test
    void theLassoIsWorthAsManyDegreesOfFreedomAsItHasWeights() {
        var data = Reference.random(50, 10, 9);
        var mean = Arrays.stream(data.x())
                .mapToDouble(row -> row[0] - row[1] + 0.5 * row[2])
                .toArray();
        var random = new SplittableRandom(10);
        var difference = new SummaryStatistics();
        for (int draw = 0; draw < 3_000; draw++) {
            var noise = IntStream.range(0, 50)
                    .mapToDouble(i -> random.nextGaussian())
                    .toArray();
            var y = IntStream.range(0, 50).mapToDouble(i -> mean[i] + noise[i]).toArray();
            var model = Linear.fit(data.withTargets(y), Penalty.l1(0.1));
            double average = Arrays.stream(noise).average().orElseThrow();
            double covariance = IntStream.range(0, 50)
                    .mapToDouble(i -> (model.predict(data.x()[i]) - mean[i]) * (noise[i] - average))
                    .sum();
            difference.addValue(covariance - model.nonZeros());
        }
        double standardError = difference.getStandardDeviation() / Math.sqrt(3_000);
        assertThat(difference.getMean()).isEqualTo(0, within(3 * standardError));
        assertThat(standardError).isLessThan(0.15);
    }
}
