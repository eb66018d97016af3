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
import occam.penalty.Penalty;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DescentTest {
    private final Dataset data = Reference.standardizedDiabetes();

    static Stream<Penalty> penalties() {
        return Stream.of(
                Penalty.none(),
                Penalty.l1(2),
                Penalty.l2(0.5),
                Penalty.elasticNet(3, 0.5),
                Penalty.groupLasso(2, List.of(List.of(0, 1), List.of(2, 3, 4, 5), List.of(6, 7, 8, 9))));
    }

    private double objective(Dataset on, LinearModel model, Penalty penalty) {
        return model.meanSquaredError(on) / 2 + penalty.value(model.weights());
    }

    @ParameterizedTest
    @MethodSource("penalties")
    void theProximalStepsFallAllTheWayToTheMinimum(Penalty penalty) {
        double minimum = objective(data, Linear.fit(data, penalty), penalty);
        var slow = Descent.ista(data, penalty, 5_000).objectives();
        var fast = Descent.fista(data, penalty, 5_000).objectives();
        assertThat(slow).hasSize(5_001);
        assertThat(IntStream.range(1, slow.size())).allMatch(k -> slow.get(k) <= slow.get(k - 1) + 1e-9);
        assertThat(fast).allMatch(value -> value > minimum - 1e-9);
        assertThat(slow.get(5_000)).isEqualTo(minimum, within(1e-2));
        assertThat(fast.get(5_000)).isEqualTo(minimum, within(1e-7));
    }

    /** A. Beck and M. Teboulle (2009): theorem 3.1 for ISTA, 4.4 for FISTA, from {@code w = 0}. */
    @ParameterizedTest
    @MethodSource("penalties")
    void theyKeepTheirBounds(Penalty penalty) {
        var best = Linear.fit(data, penalty);
        double minimum = objective(data, best, penalty);
        double way = Descent.curvature(data)
                * Arrays.stream(best.weights()).map(w -> w * w).sum();
        var slow = Descent.ista(data, penalty, 300).objectives();
        var fast = Descent.fista(data, penalty, 300).objectives();
        for (int k = 1; k <= 300; k++) {
            assertThat(slow.get(k) - minimum).isLessThanOrEqualTo(way / (2 * k) + 1e-9);
            assertThat(fast.get(k) - minimum).isLessThanOrEqualTo(2 * way / ((k + 1.0) * (k + 1)) + 1e-9);
        }
    }

    @ParameterizedTest
    @MethodSource("penalties")
    void theFirstStepsAreTheFormulas(Penalty penalty) {
        double step = 1 / Descent.curvature(data);
        var slopes = Reference.of(data).slopes(Reference.of(data).y()).toArray();
        var once = penalty.prox(Arrays.stream(slopes).map(s -> step * s).toArray(), step);
        assertThat(Descent.ista(data, penalty, 1).last()).containsExactly(once, within(1e-9));
        assertThat(Descent.fista(data, penalty, 2).weights().get(1)).containsExactly(once, within(1e-9));
        var down = Descent.subgradient(data, penalty, 0.1, 1).last();
        assertThat(down).containsExactly(Arrays.stream(slopes).map(s -> 0.1 * s).toArray(), within(1e-9));
    }

    @Test
    void eachObjectiveIsThatOfItsWeights() {
        var descent = Descent.fista(data, Penalty.l1(2), 20);
        for (int k = 0; k <= 20; k++) {
            var w = descent.weights().get(k);
            var r = Reference.of(data).residual(w);
            double expected =
                    r.dotProduct(r) / (2 * data.rows()) + Penalty.l1(2).value(w);
            assertThat(descent.objectives().get(k)).isEqualTo(expected, within(1e-9));
        }
        assertThat(descent.weights().get(0)).containsOnly(0);
    }

    /** Where the lasso's minimum has zeros, a slope only ever jumps around them. */
    @Test
    void onlyAProximalStepEndsAtExactZeros() {
        var lasso = Linear.fit(data, Penalty.l1(5));
        assertThat(10 - lasso.nonZeros()).isGreaterThan(3);
        assertThat(Descent.ista(data, Penalty.l1(5), 2_000).zeros()).isEqualTo(10 - lasso.nonZeros());
        assertThat(Descent.fista(data, Penalty.l1(5), 2_000).zeros()).isEqualTo(10 - lasso.nonZeros());
        var slope = Descent.subgradient(data, Penalty.l1(5), 0.01, 20_000);
        assertThat(slope.zeros()).isZero();
        IntStream.range(0, 10)
                .filter(j -> lasso.weights()[j] == 0)
                .forEach(j -> assertThat(Math.abs(slope.last()[j])).isBetween(1e-6, 0.2));
    }

    /** On {@code ½‖Xw − y‖²}, which is {@code n} times ours: after {@code t} steps of {@code η} the filter is {@code 1 − (1 − ηs²)^t}. */
    @Test
    void gradientDescentFromZeroIsAFilter() {
        var svd = new SingularValueDecomposition(Reference.of(data).x());
        var plain = svd.getVT().operate(Linear.fit(data, Penalty.none()).weights());
        double eta = 1e-4;
        var descent = Descent.subgradient(data, Penalty.none(), eta * data.rows(), 200);
        for (int t : new int[] {1, 10, 200}) {
            var reached = svd.getVT().operate(descent.weights().get(t));
            for (int k = 0; k < 10; k++) {
                double square = Math.pow(svd.getSingularValues()[k], 2);
                assertThat(reached[k] / plain[k]).isEqualTo(1 - Math.pow(1 - eta * square, t), within(1e-10));
            }
        }
    }

    @Test
    void theCurvatureIsTheLargestEigenvalue() {
        for (var some : List.of(data, Reference.random(12, 40, 1), IdentitiesTest.orthonormal(30, 5, 2))) {
            double s = new SingularValueDecomposition(Reference.of(some).x()).getNorm();
            assertThat(Descent.curvature(some)).isEqualTo(s * s / some.rows(), within(1e-10 * s * s / some.rows()));
        }
        var flat = new Dataset(List.of("a"), new double[][] {{1}, {1}}, new double[] {1, 2}, 0);
        assertThat(Descent.curvature(flat)).isZero();
        assertThat(Descent.ista(flat, Penalty.l1(1), 3).last()).containsOnly(0);
    }

    @Test
    void anInterruptKeepsTheStepsThatAreDone() {
        Thread.currentThread().interrupt();
        var descent = Descent.ista(data, Penalty.l1(1), 1_000);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(descent.weights()).hasSize(1);
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        refused(
                "the step must be a finite number above 0, was 0.0",
                () -> Descent.subgradient(data, Penalty.l1(1), 0, 5));
        refused("the number of steps must be 0 or more, was -1", () -> Descent.ista(data, Penalty.l1(1), -1));
        refused(
                "least squares needs a number as target, the data has 2 classes",
                () -> Descent.fista(Datasets.moons(10, 0.1, 1), Penalty.l1(1), 5));
    }

    @Test
    void itSaysWhereItIs() {
        var small = new Descent(List.of(new double[] {0, 0}, new double[] {0, 2}), List.of(3.0, 1.5));
        assertThat(small).hasToString("1 steps, objective 1.50000, 1 of 2 weights exactly zero");
    }
}
