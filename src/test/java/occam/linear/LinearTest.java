package occam.linear;

import static occam.Refusal.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import occam.data.Dataset;
import occam.data.Datasets;
import occam.linear.columns.DoubleColumns;
import occam.penalty.Penalty;
import occam.penalty.Separable;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinearTest {
    static Stream<Dataset> tables() {
        return Stream.of(Reference.standardizedDiabetes(), Datasets.sine(25, 0.3, 1), Reference.random(40, 8, 2));
    }

    static Stream<Separable> sparse() {
        return Stream.of(
                Penalty.l1(0.05),
                Penalty.l1(0.4),
                Penalty.elasticNet(0.05, 0.5),
                Penalty.elasticNet(0.3, 0.1),
                Penalty.elasticNet(0.3, 0.9));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void withoutAPenaltyItIsTheSolutionOfTheNormalEquations(Dataset data) {
        var expected = Reference.of(data).normalEquations(0);
        close(Linear.fit(data, Penalty.none()).weights(), expected, 1e-9);
        close(Linear.fit(data, Penalty.l2(0)).weights(), expected, 1e-9);
        close(Linear.fit(data, Penalty.l1(0)).weights(), expected, 1e-9);
    }

    @Test
    void rawDiabetesHasTheKnownShareOfVarianceExplained() {
        var data = Datasets.diabetes();
        double mean = Arrays.stream(data.y()).average().orElseThrow();
        double variance =
                Arrays.stream(data.y()).map(y -> (y - mean) * (y - mean)).sum() / data.rows();
        double error = Linear.fit(data, Penalty.none()).meanSquaredError(data);
        // scikit-learn 1.9.1, LinearRegression().fit(X, y).score(X, y)
        assertThat(1 - error / variance).isEqualTo(0.517748, within(5e-7));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-6, 0.01, 1, 100})
    void ridgeIsLeastSquaresOnAugmentedRows(double lambda) {
        var data = Reference.standardizedDiabetes();
        var model = Linear.fit(data, Penalty.l2(lambda));
        close(model.weights(), Reference.of(data).augmentedRows(lambda), 1e-10);
        close(model.weights(), Reference.of(data).normalEquations(lambda), 1e-10);
        assertThat(Linear.fit(data, Penalty.elasticNet(lambda, 0)).weights()).containsExactly(model.weights());
    }

    @Test
    void ridgeShrinksEachSingularDirectionByItsFilter() {
        var data = Reference.standardizedDiabetes();
        double lambda = 0.1;
        var svd = new SingularValueDecomposition(Reference.of(data).x());
        var plain = svd.getVT().operate(Linear.fit(data, Penalty.none()).weights());
        var ridge = svd.getVT().operate(Linear.fit(data, Penalty.l2(lambda)).weights());
        for (int k = 0; k < plain.length; k++) {
            double square = Math.pow(svd.getSingularValues()[k], 2);
            assertThat(ridge[k] / plain[k]).isEqualTo(square / (square + data.rows() * lambda), within(1e-10));
        }
    }

    @ParameterizedTest
    @MethodSource("sparse")
    void sparseSolutionsFulfilTheConditionsOfAMinimum(Separable penalty) {
        for (var data : List.of(Reference.random(40, 8, 2), Reference.random(30, 60, 3))) {
            var w = Linear.fit(data, penalty).weights();
            var reference = Reference.of(data);
            var slopes = reference.slopes(reference.residual(w));
            for (int j = 0; j < w.length; j++) {
                double rest = slopes.getEntry(j) - penalty.onSquares() * w[j];
                if (w[j] == 0) {
                    assertThat(Math.abs(rest)).isLessThanOrEqualTo(penalty.onAbsolute() + 1e-8);
                } else {
                    assertThat(rest).isEqualTo(penalty.onAbsolute() * Math.signum(w[j]), within(1e-8));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("sparse")
    void theDualityGapIsTinyAndTrue(Separable penalty) {
        var data = Reference.random(30, 60, 3);
        var reference = Reference.of(data);
        double atZero = reference.y().dotProduct(reference.y()) / (2 * data.rows());
        var model = Linear.fit(data, penalty);
        assertThat(model.dualityGap()).isBetween(-1e-14 * atZero, 1e-12 * atZero);
        assertThat(gap(reference, model.weights(), penalty)).isEqualTo(model.dualityGap(), within(1e-13 * atZero));
    }

    /** The elastic net is a lasso on {@code [X; √(n·l2)·I]}; {@code D = (‖y‖² − ‖y − θ‖²)/2n}. */
    private static double gap(Reference data, double[] w, Separable penalty) {
        var lasso = data.augmented(penalty.onSquares());
        int n = data.n();
        var r = lasso.residual(w);
        double steepest = lasso.x().preMultiply(r).getLInfNorm() / n;
        var theta = r.mapMultiply(Math.min(1, penalty.onAbsolute() / steepest));
        double dual = (lasso.y().dotProduct(lasso.y())
                        - lasso.y().subtract(theta).dotProduct(lasso.y().subtract(theta)))
                / (2 * n);
        double l1 = Arrays.stream(w).map(Math::abs).sum();
        return r.dotProduct(r) / (2 * n) + penalty.onAbsolute() * l1 - dual;
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 0.5, 0.1})
    void lassoAndElasticNetZeroEverythingAtLambdaMaxAndNotBelow(double ratio) {
        for (var data : List.of(Reference.standardizedDiabetes(), Reference.random(30, 60, 4))) {
            double max = Reference.of(data).lambdaMax() / ratio;
            var above = Linear.fit(data, Penalty.elasticNet(max * (1 + 1e-12), ratio));
            var below = Linear.fit(data, Penalty.elasticNet(0.999 * max, ratio));
            assertThat(above.weights()).containsOnly(0);
            assertThat(above.intercept())
                    .isEqualTo(Arrays.stream(data.y()).average().orElseThrow(), within(1e-12));
            assertThat(Arrays.stream(below.weights()).filter(w -> w != 0)).hasSize(1);
        }
    }

    @Test
    void lassoOnDiabetesHasTheKnownWeights() {
        var data = Reference.unitNormDiabetes();
        // scikit-learn 1.9.1, Lasso(alpha, tol=1e-12) on load_diabetes()
        assertThat(Reference.of(data).lambdaMax()).isEqualTo(2.148044, within(5e-7));
        isSparse(data, 1, 1e-4, new String[] {"bmi", "bp", "s5"}, 367.7016, 6.3097, 307.6021);
        isSparse(data, 0.5, 1e-4, new String[] {"bmi", "bp", "s3", "s5"}, 471.0136, 136.5169, -58.3401, 408.0219);
    }

    private static void isSparse(Dataset data, double lambda, double tolerance, String[] names, double... values) {
        var w = Linear.fit(data, Penalty.l1(lambda)).weights();
        var support = IntStream.range(0, w.length).filter(j -> w[j] != 0).toArray();
        assertThat(IntStream.of(support).mapToObj(data.columns()::get)).containsExactly(names);
        assertThat(IntStream.of(support).mapToDouble(j -> w[j]).toArray()).containsExactly(values, within(tolerance));
    }

    @Test
    void orthonormalColumnsAreSoftThresholdedOneByOne() {
        double[][] x = {{0.5, 0.5}, {0.5, -0.5}, {-0.5, 0.5}, {-0.5, -0.5}};
        double[] y = {9, 1, 2, 0};
        var data = new Dataset(List.of("a", "b"), x, y, 0);
        // Xᵀy = (4, 5), n = 4, so S(Xᵀy, nλ) at λ = 1.125 is (0, .5)
        assertThat(Linear.fit(data, Penalty.l1(1.125)).weights()).containsExactly(new double[] {0, 0.5}, within(1e-12));
    }

    @Test
    void elasticNetIsALassoOnAugmentedRows() {
        var data = Reference.random(30, 12, 5);
        double l1 = 0.05;
        double l2 = 0.2;
        var more = Reference.of(data).augmented(l2);
        var columns = new DoubleColumns(more.x().transpose().getData(), new double[12]);
        var net = Linear.fit(data, Penalty.elasticNet(l1 + l2, l1 / (l1 + l2))).weights();
        var lasso = new PathSolver(new Centred(columns, more.y().toArray(), 0))
                .solve(Penalty.l1(l1 * data.rows() / more.n()));
        close(net, lasso.weights(), 1e-9);
    }

    @Test
    void moreColumnsThanRowsGivesTheSmallestWeightsThatFit() {
        var data = new Dataset(List.of("a", "b", "c"), new double[][] {{1, 5, 2}, {2, 3, 4}}, new double[] {10, 19}, 0);
        var model = Linear.fit(data, Penalty.none());
        // centred rows are ±d/2 with d = (1, −2, 2), so w = 9·d/‖d‖² = d
        assertThat(model.weights()).containsExactly(new double[] {1, -2, 2}, within(1e-12));
        assertThat(model.predict(data.x())).containsExactly(data.y(), within(1e-12));
    }

    @Test
    void aWideTableIsFittedExactly() {
        var data = Reference.random(20, 50, 6);
        assertThat(Linear.fit(data, Penalty.none()).meanSquaredError(data)).isLessThan(1e-20);
    }

    @ParameterizedTest
    @MethodSource({"sparse", "dense"})
    void aConstantColumnGetsNoWeightAndChangesNothing(Separable penalty) {
        var data = Reference.random(40, 3, 7);
        var x = Arrays.stream(data.x())
                .map(row -> new double[] {row[0], 0.1, row[1], row[2]})
                .toArray(double[][]::new);
        var with = Linear.fit(new Dataset(Reference.names(4), x, data.y(), 0), penalty)
                .weights();
        var without = Linear.fit(data, penalty).weights();
        assertThat(with[1]).isEqualTo(0, within(1e-9));
        close(new double[] {with[0], with[2], with[3]}, without, 1e-9);
    }

    static Stream<Separable> dense() {
        return Stream.of(Penalty.none(), Penalty.l2(0.1));
    }

    @ParameterizedTest
    @MethodSource({"sparse", "dense"})
    void theInterceptIsFreeOfPenalty(Separable penalty) {
        var data = Reference.random(40, 5, 8);
        var shifted =
                data.withTargets(Arrays.stream(data.y()).map(y -> y + 1000).toArray());
        var model = Linear.fit(data, penalty);
        var moved = Linear.fit(shifted, penalty);
        close(moved.weights(), model.weights(), 1e-7);
        assertThat(moved.intercept() - model.intercept()).isEqualTo(1000, within(1e-7));
    }

    @Test
    void aConstantTargetNeedsNoWeights() {
        var data = Reference.random(10, 3, 9).withTargets(new double[] {.1, .1, .1, .1, .1, .1, .1, .1, .1, .1});
        for (var penalty : List.of(Penalty.none(), Penalty.l1(0.1), Penalty.l2(0.1))) {
            var model = Linear.fit(data, penalty);
            assertThat(model.weights()).containsOnly(new double[3], within(1e-12));
            assertThat(model.intercept()).isEqualTo(0.1, within(1e-12));
        }
    }

    @Test
    void fittingLeavesTheDataAsItWas() {
        var data = Reference.random(20, 4, 10);
        var before = Arrays.stream(data.x()).map(double[]::clone).toArray(double[][]::new);
        Linear.fit(data, Penalty.none());
        Linear.fit(data, Penalty.l1(0.1));
        assertThat(data.x()).isDeepEqualTo(before);
    }

    @Test
    void whatCannotBeFittedIsRefused() {
        refused(
                "a linear model needs rows and columns, was 0 rows × 1 columns, a number as target",
                () -> Linear.fit(new Dataset(List.of("a"), new double[0][], new double[0], 0), Penalty.none()));
        refused(
                "a linear model needs rows and columns, was 1 rows × 0 columns, a number as target",
                () -> Linear.fit(new Dataset(List.of(), new double[1][0], new double[1], 0), Penalty.none()));
        refused(
                "logistic regression needs two classes, was 1797 rows × 64 columns, 10 classes",
                () -> Linear.fit(Datasets.digits(), Penalty.l1(0.1)));
    }

    private static void close(double[] actual, double[] expected, double relative) {
        double size = Arrays.stream(expected).map(Math::abs).max().orElseThrow();
        assertThat(actual).containsExactly(expected, within(relative * size));
    }
}
