package occam.penalty;

import static occam.Refusal.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PenaltyTest {
    static Stream<Separable> penalties() {
        return Stream.of(
                Penalty.none(),
                Penalty.l1(0),
                Penalty.l1(0.7),
                Penalty.l2(0),
                Penalty.l2(1.3),
                Penalty.elasticNet(0.9, 0),
                Penalty.elasticNet(0.9, 0.3),
                Penalty.elasticNet(0.9, 1));
    }

    @ParameterizedTest
    @CsvSource({"3, 1, 2", "-3, 1, -2", "0.5, 1, 0", "-0.5, 1, 0", "1, 1, 0", "-1, 1, 0", "3, 0, 3", "0, 0, 0"})
    void softThresholdShrinksByItsThresholdAndStopsAtZero(double z, double threshold, double expected) {
        assertThat(Penalty.softThreshold(z, threshold)).isEqualTo(expected, within(0.0));
    }

    @ParameterizedTest
    @MethodSource("penalties")
    void proxIsWhereTheSumOfSquareAndPenaltyIsSmallest(Separable penalty) {
        for (double v : new double[] {-4, -0.6, -0.1, 0, 0.2, 0.9, 5}) {
            for (double step : new double[] {0.1, 1, 2.5}) {
                double smallest = argmin(u -> (u - v) * (u - v) / 2 + step * penalty.value(new double[] {u}));
                assertThat(penalty.prox(v, step)).as("v %s, step %s", v, step).isEqualTo(smallest, within(1e-6));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("penalties")
    void threeTimesThePenaltyCostsThreeTimesAsMuchAndIsOfTheSameKind(Separable penalty) {
        var w = new double[] {-4, 0.3, 0, 2};
        assertThat(penalty.times(3).value(w)).isEqualTo(3 * penalty.value(w), within(1e-12));
        assertThat(penalty.times(3)).hasSameClassAs(penalty);
        assertThat(penalty.times(3).l1Ratio()).isEqualTo(penalty.l1Ratio());
        assertThat(penalty.times(2).times(0.5)).isEqualTo(penalty);
    }

    /** Of a convex function on −8 to 8, by golden section. */
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

    @Test
    void valuesFollowTheFormulas() {
        double[] w = {3, -4};
        assertThat(Penalty.none().value(w)).isZero();
        assertThat(Penalty.l1(2).value(w)).isEqualTo(2 * 7);
        assertThat(Penalty.l2(2).value(w)).isEqualTo(2 * 25 / 2.0);
        assertThat(Penalty.elasticNet(2, 0.25).value(w)).isEqualTo(2 * (0.25 * 7 + 0.75 / 2 * 25), within(1e-12));
    }

    @ParameterizedTest
    @MethodSource("penalties")
    void anElasticNetOfBothCoefficientsIsTheSamePenalty(Separable penalty) {
        double lambda = penalty.onAbsolute() + penalty.onSquares();
        var net = Penalty.elasticNet(lambda, lambda == 0 ? 0.5 : penalty.onAbsolute() / lambda);
        double[] w = {0.3, -2, 0, 5};
        assertThat(net.value(w)).isEqualTo(penalty.value(w), within(1e-12));
        assertThat(net.prox(-2, 0.4)).isEqualTo(penalty.prox(-2, 0.4), within(1e-12));
    }

    @ParameterizedTest
    @MethodSource("penalties")
    void onlyAnL1PartGivesExactZeros(Separable penalty) {
        assertThat(penalty.prox(0.01, 1) == 0).isEqualTo(penalty.onAbsolute() > 0);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.5, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void lambdaMustBeFiniteAndNotNegative(double lambda) {
        var line = "lambda must be a finite number, 0 or more, was " + lambda + "; for no penalty use none()";
        refused(line, () -> Penalty.l1(lambda));
        refused(line, () -> Penalty.l2(lambda));
        refused(line, () -> Penalty.elasticNet(lambda, 0.5));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.2, Double.NaN})
    void l1RatioIsAShare(double ratio) {
        refused(
                "l1Ratio must be between 0 and 1, was " + ratio
                        + "; for pure ridge use l2(...), for pure lasso l1(...)",
                () -> Penalty.elasticNet(1, ratio));
    }

    private static final List<List<Integer>> PAIRS = List.of(List.of(0, 3), List.of(1), List.of(2, 4, 5));

    static Stream<Penalty> all() {
        return Stream.of(penalties(), Stream.of(Penalty.groupLasso(0, PAIRS), Penalty.groupLasso(0.6, PAIRS)))
                .flatMap(s -> s);
    }

    private static double[] draw(SplittableRandom random, int zeros) {
        var w = random.doubles(6, -2, 2).toArray();
        Arrays.setAll(w, j -> j % 3 < zeros ? 0 : w[j]);
        return w;
    }

    @ParameterizedTest
    @MethodSource("all")
    void theGradientIsTheSlopeOfTheValue(Penalty penalty) {
        var w = draw(new SplittableRandom(1), 0);
        var gradient = penalty.gradient(w);
        for (int j = 0; j < 6; j++) {
            assertThat(gradient[j]).isEqualTo(slope(penalty, w, j), within(1e-8));
        }
    }

    private static double slope(Penalty penalty, double[] w, int j) {
        var up = w.clone();
        var down = w.clone();
        up[j] += 1e-6;
        down[j] -= 1e-6;
        return (penalty.value(up) - penalty.value(down)) / 2e-6;
    }

    /** The line {@code value(w) + gradient(w)·(u − w)} is below the value everywhere, at kinks too. */
    @ParameterizedTest
    @MethodSource("all")
    void theGradientIsASubgradient(Penalty penalty) {
        var random = new SplittableRandom(2);
        for (int k = 0; k < 300; k++) {
            var w = draw(random, k % 4);
            var u = draw(random, 0);
            var gradient = penalty.gradient(w);
            double line = penalty.value(w)
                    + IntStream.range(0, 6)
                            .mapToDouble(j -> gradient[j] * (u[j] - w[j]))
                            .sum();
            assertThat(penalty.value(u)).isGreaterThanOrEqualTo(line - 1e-12);
        }
    }

    /** {@code u = prox(v)} is the minimum of {@code ½‖u−v‖² + penalty(u)}, whose loss has the gradient {@code u − v}. */
    @ParameterizedTest
    @MethodSource("all")
    void aProximalStepEndsWhereTheOptimalityGapIsZero(Penalty penalty) {
        var random = new SplittableRandom(3);
        for (int k = 0; k < 300; k++) {
            var v = draw(random, k % 4);
            var u = penalty.prox(v, 1);
            assertThat(penalty.optimalityGap(u, minus(u, v))).isEqualTo(0, within(1e-12));
            var off = u.clone();
            off[k % 6] += 0.01;
            assertThat(penalty.optimalityGap(off, minus(off, v))).isGreaterThan(0.0099);
        }
    }

    private static double[] minus(double[] u, double[] v) {
        return IntStream.range(0, u.length).mapToDouble(j -> u[j] - v[j]).toArray();
    }

    @ParameterizedTest
    @MethodSource("penalties")
    void theStepOfAVectorIsThatOfEachWeight(Separable penalty) {
        double[] v = {-3, 0.2, 0, 5};
        assertThat(penalty.prox(v, 0.7))
                .containsExactly(Arrays.stream(v).map(z -> penalty.prox(z, 0.7)).toArray());
    }

    @Test
    void aGroupIsShortenedAsAWholeOrZero() {
        assertThat(Penalty.groupThreshold(new double[] {3, 4}, 2.5))
                .containsExactly(new double[] {1.5, 2}, within(1e-12));
        assertThat(Penalty.groupThreshold(new double[] {3, 4}, 6)).containsOnly(0);
        assertThat(Penalty.groupThreshold(new double[] {0, 0}, 0)).containsOnly(0);
        // √2·λ·step = 2.5
        var pair = Penalty.groupLasso(2.5 / Math.sqrt(2), List.of(List.of(1, 2), List.of(0)));
        assertThat(pair.prox(new double[] {9, 3, 4}, 1))
                .containsExactly(new double[] {9 - 2.5 / Math.sqrt(2), 1.5, 2}, within(1e-12));
        assertThat(pair.value(new double[] {1, 3, 4}))
                .isEqualTo(2.5 / Math.sqrt(2) * (1 + Math.sqrt(2) * 5), within(1e-12));
    }

    @Test
    void groupsOfOneColumnAreTheLasso() {
        var alone = Penalty.groupLasso(0.7, List.of(List.of(0), List.of(1), List.of(2)));
        var lasso = Penalty.l1(0.7);
        double[] w = {0.3, -2, 0};
        double[] g = {1, 0.2, -5};
        assertThat(alone.value(w)).isEqualTo(lasso.value(w), within(1e-15));
        assertThat(alone.gradient(w)).containsExactly(lasso.gradient(w), within(1e-15));
        assertThat(alone.prox(w, 2)).containsExactly(lasso.prox(w, 2), within(1e-15));
        assertThat(alone.optimalityGap(w, g)).isEqualTo(lasso.optimalityGap(w, g), within(1e-15));
        assertThat(alone.lambdaMax(g)).isEqualTo(lasso.lambdaMax(g));
    }

    @Test
    void lambdaMaxIsWhereZeroBeginsToBeTheMinimum() {
        double[] g = {1, 0.2, -5, 0, 3, 2};
        assertThat(Penalty.l1(7).lambdaMax(g)).isEqualTo(5);
        assertThat(Penalty.elasticNet(7, 0.1).lambdaMax(g)).isEqualTo(50, within(1e-12));
        assertThat(Penalty.groupLasso(7, PAIRS).lambdaMax(g)).isEqualTo(Math.sqrt(38.0 / 3), within(1e-12));
        assertThat(List.of(Penalty.none(), Penalty.l2(1), Penalty.elasticNet(1, 0)))
                .allSatisfy(penalty -> assertThat(penalty.lambdaMax(g)).isInfinite());
        for (DoubleFunction<Penalty> family : List.<DoubleFunction<Penalty>>of(
                Penalty::l1, l -> Penalty.elasticNet(l, 0.3), l -> Penalty.groupLasso(l, PAIRS))) {
            double max = family.apply(1).lambdaMax(g);
            assertThat(family.apply(max * (1 + 1e-12)).optimalityGap(new double[6], g))
                    .isZero();
            assertThat(family.apply(0.999 * max).optimalityGap(new double[6], g))
                    .isPositive();
        }
    }

    @Test
    void eachColumnIsInOneGroup() {
        refused(
                "each column from 0 to 2 must be in one group, but 1 is in two; groups were [[0, 1], [2, 1]]",
                () -> Penalty.groupLasso(1, List.of(List.of(0, 1), List.of(2, 1))));
        refused(
                "each column from 0 to 3 must be in one group, but 2 is in none; groups were [[0, 1], [3]]",
                () -> Penalty.groupLasso(1, List.of(List.of(0, 1), List.of(3))));
        refused("columns are counted from 0, was [[-1]]", () -> Penalty.groupLasso(1, List.of(List.of(-1))));
        refused(
                "a group needs a column or more, was [[0], []]",
                () -> Penalty.groupLasso(1, List.of(List.of(0), List.of())));
        refused(
                "a group lasso needs groups; for a group for each column use l1(...)",
                () -> Penalty.groupLasso(1, List.of()));
        refused(
                "lambda must be a finite number, 0 or more, was -1.0; for no penalty use none()",
                () -> Penalty.groupLasso(-1, PAIRS));
        refused(
                "the groups have 6 columns, the data has 2: give each column a group",
                () -> Penalty.groupLasso(1, PAIRS).value(new double[2]));
    }

    @Test
    void equalPenaltiesAreEqual() {
        assertThat(List.of(Penalty.none(), Penalty.l1(1), Penalty.elasticNet(1, 0.5)))
                .isEqualTo(List.of(Penalty.none(), Penalty.l1(1), Penalty.elasticNet(1, 0.5)));
        assertThat(Penalty.l1(1)).isNotEqualTo(Penalty.l2(1));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, -1e-300, Double.NEGATIVE_INFINITY, Double.NaN})
    void aThresholdIsNotNegative(double t) {
        var line = "a threshold must be 0 or more, was " + t + "; it is step·λ, and neither is negative";
        refused(line, () -> Penalty.softThreshold(1, t));
        refused(line, () -> Penalty.groupThreshold(new double[] {3, 4}, t));
    }

    @ParameterizedTest
    @MethodSource("all")
    void aStepIsFiniteAndNotNegative(Penalty penalty) {
        for (double step : new double[] {-1, Double.POSITIVE_INFINITY, Double.NaN}) {
            var line = "a step must be a finite number, 0 or more, was " + step
                    + "; take its length, the slope has the sign";
            refused(line, () -> penalty.prox(new double[6], step));
            if (penalty instanceof Separable each) {
                refused(line, () -> each.prox(1, step));
            }
        }
        double[] v = {1, -2, 0, 3, 0.5, -0.1};
        assertThat(penalty.prox(v, 0)).containsExactly(v, within(0.0));
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyWeightHasOneSlope(Penalty penalty) {
        refused(
                "there are 6 weights and 5 slopes: give the slope of the loss for each weight",
                () -> penalty.optimalityGap(new double[6], new double[5]));
    }

    @ParameterizedTest
    @MethodSource("all")
    void whatIsMissingIsNamed(Penalty penalty) {
        var rest = " must be given, was null: run the cell that makes it first, and see that it succeeds";
        refused("w" + rest, () -> penalty.value(null));
        refused("w" + rest, () -> penalty.gradient(null));
        refused("gradient" + rest, () -> penalty.optimalityGap(new double[6], null));
        refused("groups" + rest, () -> Penalty.groupLasso(1, null));
        refused(
                "number 1 of number 2 of groups" + rest,
                () -> Penalty.groupLasso(1, List.of(List.of(0), java.util.Collections.singletonList(null))));
    }

    /** {@code 0·∞} is not a number; what is not penalized costs nothing. */
    @Test
    void noPenaltyIsFreeHoweverLargeTheWeights() {
        double[] w = {1e200, -1e200};
        assertThat(Penalty.none().value(w)).isZero();
        assertThat(Penalty.l1(2).value(w)).isEqualTo(4e200);
        assertThat(Penalty.elasticNet(2, 1).value(w)).isEqualTo(4e200);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-200, 1e-160, 1, 1e160, 1e200})
    void aGroupIsShortenedInAnyUnit(double unit) {
        double[] v = {3 * unit, 4 * unit};
        assertThat(Penalty.groupThreshold(v, 2.5 * unit)[1] / unit).isEqualTo(2, within(1e-12));
        assertThat(Penalty.groupThreshold(v, 6 * unit)).containsOnly(0);
        var pair = Penalty.groupLasso(1, List.of(List.of(0, 1)));
        assertThat(pair.value(v) / unit).isEqualTo(5 * Math.sqrt(2), within(1e-12));
        assertThat(pair.lambdaMax(v) / unit).isEqualTo(5 / Math.sqrt(2), within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.POSITIVE_INFINITY, Double.NaN})
    void aFactorOfAPenaltyIsOneOfItsLambda(double factor) {
        for (var penalty : List.of(Penalty.none(), Penalty.l1(1), Penalty.l2(1), Penalty.elasticNet(1, 0.5))) {
            refused(
                    "lambda must be a finite number, 0 or more, was " + factor + "; for no penalty use none()",
                    () -> penalty.times(factor));
        }
    }
}
