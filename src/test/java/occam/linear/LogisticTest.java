package occam.linear;

import static occam.Refusal.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import occam.InvalidInput;
import occam.data.Dataset;
import occam.data.Datasets;
import occam.data.Scaler;
import occam.penalty.Penalty;
import occam.penalty.Separable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LogisticTest {
    private static final String SEPARATED =
            "without a penalty there is no minimum: these columns separate the classes, and larger weights are always better; add"
                    + " l2(...) or l1(...)";

    static Dataset breastCancer() {
        var data = Datasets.breastCancer();
        return Scaler.fit(data).apply(data);
    }

    /** Classes that follow the first columns, not strictly; with a twin, a constant column and one of zeros. */
    static Dataset random(int n, int p, long seed) {
        var random = new SplittableRandom(seed);
        var data = Reference.random(n, p, seed);
        for (var row : data.x()) {
            row[3] = row[0];
            row[4] = 3.3;
            row[5] = 0;
        }
        var classes = Arrays.stream(data.y())
                .map(y -> y - 4 + random.nextDouble(-3, 3) > 0 ? 1 : 0)
                .toArray();
        return new Dataset(data.columns(), data.x(), classes, 2);
    }

    @Test
    void theProbabilitiesOfARowAreThoseOfBothClasses() {
        var model = Linear.fit(breastCancer(), Penalty.l2(0.1));
        var row = breastCancer().x()[3];
        double second = model.probability(row);
        assertThat(model.probabilities(new double[][] {row})[0]).containsExactly(1 - second, second);
        assertThat(model.probabilities(new double[0][])).isEmpty();
    }

    static Stream<Arguments> problems() {
        var families = List.<DoubleFunction<Penalty>>of(
                Penalty::l1, l -> Penalty.elasticNet(l, 0.5), l -> Penalty.elasticNet(l, 0.05), Penalty::l2);
        return Stream.of(
                        Arguments.of("breast cancer", breastCancer()),
                        Arguments.of("breast cancer in its own units", Datasets.breastCancer()),
                        Arguments.of("tall", random(60, 10, 1)),
                        Arguments.of("wide", random(25, 60, 2)))
                .flatMap(problem -> families.stream()
                        .map(family ->
                                Arguments.of(problem.get()[0] + " " + family.apply(1), problem.get()[1], family)));
    }

    private static double nullLoss(Dataset data) {
        double share = Arrays.stream(data.y()).average().orElseThrow();
        return -share * Math.log(share) - (1 - share) * Math.log(1 - share);
    }

    /** {@code Xᵀ(p − y)/n}, with the columns as they are, written out. */
    private static double[] gradient(Dataset data, LinearModel model) {
        var slopes = new double[data.columns().size()];
        for (int i = 0; i < data.rows(); i++) {
            double rest = (model.probability(data.x()[i]) - data.y()[i]) / data.rows();
            var row = data.x()[i];
            Arrays.setAll(slopes, j -> slopes[j] + rest * row[j]);
        }
        return slopes;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("problems")
    void theConditionsOfAMinimumHoldAlongThePath(String name, Dataset data, DoubleFunction<Penalty> family) {
        var path = Linear.path(data, family);
        double unit = Arrays.stream(
                        gradient(data, new LinearModel(new double[path.columns().size()], 0, 0)))
                .map(Math::abs)
                .max()
                .orElseThrow();
        assertThat(path.models()).hasSize(100);
        for (int i = 0; i < 100; i++) {
            var model = path.models().get(i);
            var penalty = family.apply(path.lambdas()[i]);
            assertThat(penalty.optimalityGap(model.weights(), gradient(data, model)) / unit)
                    .as("strength %d", i)
                    .isLessThan(1e-10);
            assertThat(Arrays.stream(data.x()).mapToDouble(model::probability).sum())
                    .isEqualTo(Arrays.stream(data.y()).sum(), within(1e-7));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("problems")
    void everyModelProvesItself(String name, Dataset data, DoubleFunction<Penalty> family) {
        assertThat(Linear.path(data, family).dualityGap()).isLessThan(1e-12 * nullLoss(data));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("problems")
    void aPathEndsWhereASingleFitDoes(String name, Dataset data, DoubleFunction<Penalty> family) {
        var lambdas = Linear.logGrid(0.2, 2e-3, 5);
        var path = Linear.path(data, family, lambdas);
        for (int i = 0; i < lambdas.length; i++) {
            var single = Linear.fit(data, family.apply(lambdas[i]));
            assertThat(path.models().get(i).predict(data.x()))
                    .usingComparatorWithPrecision(1e-6)
                    .containsExactly(single.predict(data.x()));
        }
    }

    /** A dual value is at most the minimum, whatever weights it was made from: so the gap can never be too small. */
    @Test
    void noDualValueIsAboveTheMinimum() {
        var data = random(60, 10, 3);
        var centred = Centred.ofClasses(data);
        var random = new SplittableRandom(4);
        for (var penalty : List.of(Penalty.l1(0.05), Penalty.elasticNet(0.1, 0.5), Penalty.l2(0.05))) {
            var best = Linear.fit(data, penalty);
            double minimum = best.logLoss(data) + penalty.value(best.weights());
            for (int k = 0; k < 200; k++) {
                var w = best.weights().clone();
                Arrays.setAll(w, j -> w[j] + random.nextDouble(-0.3, 0.3));
                var logOdds = new LinearModel(w, best.intercept() + random.nextDouble(-1, 1), 0).predict(data.x());
                assertThat(dual(centred, data.y(), logOdds, penalty)).isLessThanOrEqualTo(minimum + 1e-12);
            }
        }
    }

    private static double dual(Centred data, double[] y, double[] logOdds, Separable penalty) {
        var theta = LogLoss.balanced(LogLoss.residual(y, logOdds));
        double steepest = Arrays.stream(data.slopes(theta)).map(Math::abs).max().orElseThrow();
        double scale = penalty.onSquares() > 0 ? 1 : Math.min(1, penalty.onAbsolute() / steepest);
        var scaled = Arrays.stream(theta).map(value -> scale * value).toArray();
        assertThat(Arrays.stream(scaled).sum()).isEqualTo(0, within(1e-12));
        return LogLoss.dual(scaled, data.slopes(scaled), penalty);
    }

    @Test
    void aboveLambdaMaxThereIsNoWeight_AndJustBelowThereIsOne() {
        for (double ratio : new double[] {1, 0.5}) {
            var data = breastCancer();
            double max = Linear.lambdaMax(data, l -> Penalty.elasticNet(l, ratio));
            var above = Linear.fit(data, Penalty.elasticNet(max * (1 + 1e-12), ratio));
            assertThat(above.weights()).containsOnly(0);
            assertThat(above.intercept()).isEqualTo(Math.log(357.0 / 212), within(1e-12));
            assertThat(Linear.fit(data, Penalty.elasticNet(0.999 * max, ratio)).nonZeros())
                    .isEqualTo(1);
        }
    }

    /** C = .1 and C = 1 of scikit-learn 1.9.1, as linear_minima.py has them. */
    @Test
    void onBreastCancerItIsAsGoodAsIsKnown() {
        var data = breastCancer();
        assertThat(Linear.fit(data, Penalty.l1(10.0 / 569)).nonZeros()).isEqualTo(8);
        var ridge = Linear.fit(data, Penalty.l2(1.0 / 569));
        assertThat(ridge.nonZeros()).isEqualTo(30);
        assertThat(ridge.accuracy(data)).isEqualTo(562 / 569.0);
    }

    /** With one column of zeros and ones, each group gets its own share: {@code b = logit(p_0)}, {@code w = logit(p_1) − b}. */
    @Test
    void withoutAPenaltyTwoGroupsGetTheirShares() {
        double[][] x = {{0}, {0}, {0}, {0}, {1}, {1}, {1}, {1}, {1}};
        double[] y = {1, 0, 0, 0, 1, 1, 1, 0, 0};
        var data = new Dataset(List.of("group"), x, y, 2);
        var model = Linear.fit(data, Penalty.none());
        assertThat(model.intercept()).isEqualTo(Math.log(1 / 3.0), within(1e-12));
        assertThat(model.weights()[0]).isEqualTo(Math.log(3 / 2.0) - Math.log(1 / 3.0), within(1e-12));
        assertThat(model.probability(1)).isEqualTo(0.6, within(1e-12));
        assertThat(model.accuracy(data)).isEqualTo(6 / 9.0);
        double loss = -(Math.log(0.25) + 3 * Math.log(0.75) + 3 * Math.log(0.6) + 2 * Math.log(0.4)) / 9;
        assertThat(model.logLoss(data)).isEqualTo(loss, within(1e-12));
        assertThat(model.dualityGap()).isBetween(0.0, 1e-12);
    }

    @Test
    void withoutAPenaltyUnitsDoNotMatter() {
        var raw = Datasets.breastCancer().columns("mean_texture", "mean_area", "mean_smoothness", "mean_radius");
        var one = Linear.fit(raw, Penalty.none());
        var standardized = Scaler.fit(raw).apply(raw);
        var other = Linear.fit(standardized, Penalty.none());
        assertThat(one.predict(raw.x()))
                .usingComparatorWithPrecision(1e-6)
                .containsExactly(other.predict(standardized.x()));
        assertThat(Linear.fit(raw, Penalty.l1(0)).weights()).containsExactly(one.weights());
        assertThat(one.dualityGap()).isLessThan(1e-12);
    }

    @Test
    void whereClassesCanBeSeparatedThereIsNoMinimumWithoutAPenalty() {
        refused(SEPARATED, () -> Linear.fit(breastCancer(), Penalty.none()));
        refused(SEPARATED, () -> Linear.fit(random(20, 30, 5), Penalty.none()));
        // a border row of both classes: the others are separated all the same
        var border = new Dataset(
                List.of("x"), new double[][] {{-2}, {-1}, {0}, {0}, {1}, {2}}, new double[] {0, 0, 0, 1, 1, 1}, 2);
        refused(SEPARATED, () -> Linear.fit(border, Penalty.l2(0)));
        assertThat(Linear.fit(border, Penalty.l2(1e-9)).dualityGap()).isLessThan(1e-12);
    }

    /** Where there is no minimum, and only there, the weights grow for ever as the penalty goes. */
    @Test
    void itIsRefusedExactlyWhereThereIsNoMinimum() {
        int refused = 0;
        for (int seed = 0; seed < 200; seed++) {
            var data = onAGrid(8 + seed % 30, 1 + seed % 4, seed);
            boolean endless = longest(data, 1e-9) > 1.05 * longest(data, 1e-7);
            assertThat(isRefused(data)).as("seed %d", seed).isEqualTo(endless);
            refused += endless ? 1 : 0;
        }
        assertThat(refused).isBetween(20, 100);
    }

    /** On whole numbers, so that the classes often touch without mixing. */
    private static Dataset onAGrid(int n, int p, long seed) {
        var random = new SplittableRandom(seed);
        var x = new double[n][p];
        var y = new double[n];
        for (int i = 0; i < n; i++) {
            Arrays.setAll(x[i], j -> Math.rint(2 * random.nextGaussian()));
            y[i] = i < 2 ? i : x[i][0] + random.nextGaussian() > 0 ? 1 : 0;
        }
        return new Dataset(Reference.names(p), x, y, 2);
    }

    private static double longest(Dataset data, double lambda) {
        return Arrays.stream(Linear.fit(data, Penalty.l2(lambda)).weights())
                .map(Math::abs)
                .max()
                .orElseThrow();
    }

    private static boolean isRefused(Dataset data) {
        try {
            return Linear.fit(data, Penalty.none()).dualityGap() > 1e-12;
        } catch (InvalidInput separated) {
            return separated.getMessage().equals(SEPARATED);
        }
    }

    @Test
    void onlyTwoClassesThatAreThereCanBeLearned() {
        var one = breastCancer().withTargets(new double[569]);
        refused(
                "logistic regression needs rows of both classes, all 569 are of class 0",
                () -> Linear.fit(one, Penalty.l1(0.1)));
        refused(
                "logistic regression needs rows of both classes, all 569 are of class 0",
                () -> Linear.lambdaMax(one, Penalty::l1));
        var line = "logistic regression needs two classes, was 1797 rows × 64 columns, 10 classes";
        refused(line, () -> Linear.fit(Datasets.digits(), Penalty.l2(0.1)));
        refused(line, () -> Linear.path(Datasets.digits(), Penalty::l1));
        var model = new LinearModel(new double[64], 0, 0);
        refused(line, () -> model.logLoss(Datasets.digits()));
        refused(line, () -> model.accuracy(Datasets.digits()));
        refused(
                "a linear model needs rows and columns, was 0 rows × 1 columns, 2 classes",
                () -> Linear.fit(new Dataset(List.of("a"), new double[0][], new double[0], 2), Penalty.l1(1)));
        refused(
                "a linear model needs rows and columns, was 2 rows × 0 columns, 2 classes",
                () -> Linear.fit(new Dataset(List.of(), new double[2][0], new double[] {0, 1}, 2), Penalty.l1(1)));
        refused(
                "a group lasso needs a number as target and a Dataset; use l1(...), l2(...) or elasticNet(...) here",
                () -> Linear.fit(breastCancer().columns("mean_area"), Penalty.groupLasso(1, List.of(List.of(0)))));
    }

    @Test
    void aHugeMarginOverflowsNothing() {
        assertThat(LogLoss.loss(1, -1000)).isEqualTo(1000);
        assertThat(LogLoss.loss(1, 1000)).isZero();
        assertThat(LogLoss.loss(0, 0.3)).isEqualTo(Math.log(1 + Math.exp(0.3)), within(1e-15));
        assertThat(LogLoss.probability(1000)).isEqualTo(1);
        assertThat(LogLoss.probability(-1000)).isZero();
    }

    @Test
    void anInterruptKeepsWhatIsDone() {
        var data = breastCancer();
        Thread.currentThread().interrupt();
        var path = Linear.path(data, Penalty::l1);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(path.models()).hasSizeLessThan(100);
    }

    /** Classes without any rule, and columns that share a part: here the strong rule leaves out columns that belong, now and then. */
    @Test
    void whatTheStrongRuleWronglyLeavesOutComesIn() {
        for (int seed = 0; seed < 120; seed++) {
            var data = alike(8 + seed % 20, 5 + seed % 37, seed);
            double max = Linear.lambdaMax(data, Penalty::l1);
            var path = Linear.path(data, Penalty::l1, Linear.logGrid(max, max * Math.pow(0.8, 15), 16));
            assertThat(path.dualityGap()).as("seed %d", seed).isLessThan(1e-10);
        }
    }

    private static Dataset alike(int n, int p, long seed) {
        var random = new SplittableRandom(seed);
        var x = new double[n][p];
        for (var row : x) {
            double common = 2 * random.nextGaussian();
            Arrays.setAll(row, j -> common + random.nextGaussian());
        }
        var classes = IntStream.range(0, n).mapToDouble(i -> i % 2).toArray();
        return new Dataset(Reference.names(p), x, classes, 2);
    }

    @Test
    void manyRandomProblemsEndAtTheirMinimum() {
        var random = new SplittableRandom(6);
        for (int k = 0; k < 200; k++) {
            var data = random(12 + random.nextInt(40), 6 + random.nextInt(40), 2_000 + k)
                    .mapValues(v -> Math.rint(2 * v) / 2);
            double max = Linear.lambdaMax(data, Penalty::l1);
            var model = Linear.fit(data, Penalty.l1(max * Math.pow(10, -4 * random.nextDouble())));
            assertThat(model.dualityGap()).as("problem %d", k).isLessThan(1e-10);
            assertThat(IntStream.of(4, 5).mapToDouble(j -> model.weights()[j])).containsOnly(0.0);
        }
    }
}
