package occam.linear;

import static occam.Refusal.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import occam.data.Dataset;
import occam.data.Datasets;
import occam.penalty.Penalty;
import occam.penalty.Separable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PathTest {
    /** Many shapes: tall, wide, with twins, with columns that say nothing. */
    static Stream<Arguments> problems() {
        return Stream.of(
                        Arguments.of("tall", Reference.random(60, 12, 1)),
                        Arguments.of("square", Reference.random(25, 25, 2)),
                        Arguments.of("wide", Reference.random(20, 90, 3)),
                        Arguments.of("twins", withTwins(Reference.random(40, 8, 4))),
                        Arguments.of("wide twins", withTwins(Reference.random(15, 30, 5))),
                        Arguments.of("constants", withConstants(Reference.random(30, 6, 6))),
                        Arguments.of("one column", Reference.random(10, 3, 7).columns("x0")),
                        Arguments.of("two rows", Reference.random(2, 5, 8)),
                        Arguments.of("diabetes", Datasets.diabetes()))
                .flatMap(problem -> Stream.of(0.2, 0.7, 1.0)
                        .map(ratio -> Arguments.of(problem.get()[0] + " " + ratio, problem.get()[1], ratio)));
    }

    private static Dataset withTwins(Dataset data) {
        return wider(data, row -> new double[] {row[0], row[1], -row[0]});
    }

    private static Dataset withConstants(Dataset data) {
        return wider(data, row -> new double[] {0, 3.3});
    }

    private static Dataset wider(Dataset data, java.util.function.UnaryOperator<double[]> more) {
        var x = Arrays.stream(data.x())
                .map(row -> Stream.of(row, more.apply(row))
                        .flatMapToDouble(Arrays::stream)
                        .toArray())
                .toArray(double[][]::new);
        return new Dataset(Reference.names(x[0].length), x, data.y(), 0);
    }

    private static DoubleFunction<Penalty> family(double ratio) {
        return ratio == 1 ? Penalty::l1 : lambda -> Penalty.elasticNet(lambda, ratio);
    }

    /** {@code x_jᵀr/n − l2·w_j} of the centred columns. */
    private static double[] gradients(Dataset data, LinearModel model, double l2) {
        var reference = Reference.of(data);
        var residual = reference
                .y()
                .subtract(reference.x().operate(new org.apache.commons.math3.linear.ArrayRealVector(model.weights())));
        var slopes = reference.slopes(residual).toArray();
        Arrays.setAll(slopes, j -> slopes[j] - l2 * model.weights()[j]);
        return slopes;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("problems")
    void theKktConditionsHoldAtEveryStrength(String name, Dataset data, double ratio) {
        var path = Linear.path(data, family(ratio));
        double scale = Linear.lambdaMax(data, Penalty::l1);
        assertThat(path.models()).hasSize(100);
        for (int i = 0; i < path.lambdas().length; i++) {
            var penalty = (Separable) family(ratio).apply(path.lambdas()[i]);
            var gradients = gradients(data, path.models().get(i), penalty.onSquares());
            var weights = path.models().get(i).weights();
            for (int j = 0; j < weights.length; j++) {
                double off = weights[j] == 0
                        ? Math.max(0, Math.abs(gradients[j]) - penalty.onAbsolute())
                        : gradients[j] - penalty.onAbsolute() * Math.signum(weights[j]);
                assertThat(off / scale).as("column %d at strength %d", j, i).isEqualTo(0, within(1e-10));
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("problems")
    void everyModelProvesItself(String name, Dataset data, double ratio) {
        double nullLoss =
                Arrays.stream(Reference.of(data).y().toArray()).map(v -> v * v).sum() / (2 * data.rows());
        assertThat(Linear.path(data, family(ratio)).dualityGap()).isLessThan(1e-9 * nullLoss);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("problems")
    void aPathEndsWhereASingleFitDoes(String name, Dataset data, double ratio) {
        var lambdas = Linear.logGrid(1, 0.02, 7);
        double max = Linear.lambdaMax(data, family(ratio));
        var path = Linear.path(
                data, family(ratio), Arrays.stream(lambdas).map(l -> l * max).toArray());
        for (int i = 0; i < lambdas.length; i++) {
            var fitted = Linear.fit(data, family(ratio).apply(lambdas[i] * max)).predict(data.x());
            assertThat(path.models().get(i).predict(data.x()))
                    .usingComparatorWithPrecision(1e-8)
                    .containsExactly(fitted);
        }
    }

    @Test
    void aboveLambdaMaxThereIsNoWeight_AndJustBelowThereIsOne() {
        var data = Reference.random(50, 20, 9);
        double max = Linear.lambdaMax(data, Penalty::l1);
        assertThat(Linear.fit(data, Penalty.l1(max * (1 + 1e-12))).weights()).containsOnly(0);
        assertThat(Linear.fit(data, Penalty.l1(0.999 * max)).nonZeros()).isEqualTo(1);
    }

    @Test
    void aModelSaysWhatItIs() {
        var model = new LinearModel(new double[] {0, 2, -1}, 152.133, 0);
        assertThat(model.nonZeros()).isEqualTo(2);
        assertThat(model).hasToString("intercept 152.1, 3 weights, 2 of them not zero, duality gap 0");
    }

    @Test
    void aWideLassoHasFewerWeightsThanRows() {
        var data = Reference.random(12, 60, 10);
        double max = Linear.lambdaMax(data, Penalty::l1);
        assertThat(Linear.fit(data, Penalty.l1(1e-6 * max)).nonZeros()).isLessThan(12);
    }

    /** As B. Efron et al., Least angle regression (2004), and scikit-learn 1.9.1's lars_path have it. */
    @Test
    void onDiabetesColumnsEnterInTheKnownOrder() {
        var path = Linear.path(Reference.unitNormDiabetes(), Penalty::l1, Linear.logGrid(2.148, 0.0005, 500));
        var order = new ArrayList<String>();
        for (var model : path.models()) {
            IntStream.range(0, 10)
                    .filter(j -> model.weights()[j] != 0)
                    .mapToObj(path.columns()::get)
                    .filter(column -> !order.contains(column))
                    .forEach(order::add);
        }
        assertThat(order).containsExactly("bmi", "s5", "bp", "s3", "sex", "s6", "s1", "s4", "s2", "age");
        var s3 = path.weights("s3");
        var signs = Arrays.stream(s3).map(Math::signum).boxed().toList();
        assertThat(signs.stream().reduce(new ArrayList<Double>(), PathTest::withoutRepeats, (a, b) -> a))
                .containsExactly(0.0, -1.0, 0.0, 1.0);
    }

    private static ArrayList<Double> withoutRepeats(ArrayList<Double> list, Double next) {
        if (list.isEmpty() || !list.get(list.size() - 1).equals(next + 0.0)) {
            list.add(next + 0.0);
        }
        return list;
    }

    /**
     * Golden numbers of scikit-learn 1.9.1, on {@code X = (X - X.mean(0)) / X.std(0)} of {@code load_diabetes(scaled=False)}: {@code
     * ElasticNet(alpha=λ, l1_ratio=ρ, tol=1e-14, max_iter=10**7).fit(X, y).coef_}.
     */
    static Stream<Arguments> ofScikitLearn() {
        return Stream.of(
                Arguments.of(1.0, 0.5, new double[] {
                    0.63782467,
                    -5.69179719,
                    18.09752699,
                    11.40559626,
                    -0.2409747,
                    -2.36642703,
                    -8.22176216,
                    5.29713479,
                    15.44821307,
                    5.05730699
                }),
                Arguments.of(10.0, 0.5, new double[] {
                    0.67305821,
                    0,
                    5.46650649,
                    3.68776845,
                    0.6475406,
                    0.10658466,
                    -2.96112825,
                    2.99960377,
                    4.9763603,
                    2.6782724
                }),
                Arguments.of(3.0, 0.9, new double[] {
                    0, -4.25729144, 19.65749332, 11.1122779, 0, 0, -8.32094891, 2.10213617, 17.00856949, 3.54050626
                }));
    }

    @ParameterizedTest
    @MethodSource("ofScikitLearn")
    void onDiabetesTheElasticNetIsThatOfOthers(double lambda, double ratio, double[] weights) {
        var model = Linear.fit(Reference.standardizedDiabetes(), Penalty.elasticNet(lambda, ratio));
        assertThat(model.weights()).containsExactly(weights, within(1e-7));
        assertThat(model.intercept()).isEqualTo(152.13348416, within(1e-7));
    }

    /** The same on the first eight rows only: {@code Lasso(alpha=2.0, tol=1e-14, max_iter=10**7).fit(X[:8], y[:8])}. */
    @Test
    void onFewerRowsThanColumnsTheLassoIsThatOfOthers() {
        var few = Reference.standardizedDiabetes().rows(IntStream.range(0, 8).toArray());
        var model = Linear.fit(few, Penalty.l1(2));
        double[] weights = {-6.33539931, -7.57220569, 0, -13.93661674, 0, 0, -44.92987167, 3.6736872, 0, 0};
        assertThat(model.weights()).containsExactly(weights, within(1e-6));
        assertThat(model.intercept()).isEqualTo(131.13345028, within(1e-6));
    }

    @Test
    void anInterruptKeepsWhatIsDone() {
        Thread.currentThread().interrupt();
        var path = Linear.path(Reference.random(30, 10, 11), Penalty::l1);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(path.models()).hasSizeLessThan(100);
    }

    @Test
    void aPathTellsItsColumns() {
        var path = Linear.path(Reference.random(30, 3, 12), Penalty::l1);
        refused("there is no column 'z'; the columns are " + path.columns(), () -> path.weights("z"));
    }

    @Test
    void strengthsMustBeAboveZeroAndFall() {
        var data = Reference.random(30, 3, 13);
        refused(
                "the strengths of a path must be above 0 and fall, but number 2 is 0.5",
                () -> Linear.path(data, Penalty::l1, 0.5, 0.5));
        refused(
                "the strengths of a path must be above 0 and fall, but number 1 is 0.0",
                () -> Linear.path(data, Penalty::l2, 0));
        refused(
                "a path needs one strength or more; see Linear.logGrid",
                () -> Linear.path(data, Penalty::l1, new double[0]));
        refused(
                "only a penalty with an L1 part makes every weight zero, was L2[lambda=1.0]",
                () -> Linear.lambdaMax(data, Penalty::l2));
        refused(
                "a log grid needs two ends above 0 and two values or more, was 1.0 to 0.0, 3 values",
                () -> Linear.logGrid(1, 0, 3));
    }

    @Test
    void aCentredTargetOfZerosNeedsNoWeight() {
        var flat = Reference.random(20, 3, 14).withTargets(new double[20]);
        assertThat(Linear.fit(flat, Penalty.l1(0.1)).weights()).containsOnly(0);
    }

    @Test
    void manyRandomWideProblemsEndAtTheirMinimum() {
        var random = new SplittableRandom(15);
        for (int k = 0; k < 200; k++) {
            int n = 3 + random.nextInt(15);
            var data = rounded(Reference.random(n, 3 + random.nextInt(40), 1_000 + k));
            double max = Linear.lambdaMax(data, Penalty::l1);
            var model = Linear.fit(data, Penalty.l1(max * Math.pow(10, -4 * random.nextDouble())));
            double nullLoss = Arrays.stream(Reference.of(data).y().toArray())
                            .map(v -> v * v)
                            .sum()
                    / (2 * n);
            assertThat(model.dualityGap()).as("problem %d", k).isLessThan(1e-9 * nullLoss);
        }
    }

    /** To halves, so that columns often depend on each other and correlations tie. */
    private static Dataset rounded(Dataset data) {
        return data.mapValues(v -> Math.rint(2 * v) / 2);
    }

    @Test
    void namesAreKept() {
        assertThat(Linear.path(Datasets.diabetes(), Penalty::l2).columns())
                .isEqualTo(List.copyOf(Datasets.diabetes().columns()));
    }
}
