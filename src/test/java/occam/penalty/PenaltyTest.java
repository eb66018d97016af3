package occam.penalty;

import static occam.Refusal.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PenaltyTest {
    static Stream<Penalty> penalties() {
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
    void proxIsWhereTheSumOfSquareAndPenaltyIsSmallest(Penalty penalty) {
        for (double v : new double[] {-4, -0.6, -0.1, 0, 0.2, 0.9, 5}) {
            for (double step : new double[] {0.1, 1, 2.5}) {
                double smallest = argmin(u -> (u - v) * (u - v) / 2 + step * penalty.value(new double[] {u}));
                assertThat(penalty.prox(v, step)).as("v %s, step %s", v, step).isEqualTo(smallest, within(1e-6));
            }
        }
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
    void anElasticNetOfBothCoefficientsIsTheSamePenalty(Penalty penalty) {
        double lambda = penalty.onAbsolute() + penalty.onSquares();
        var net = Penalty.elasticNet(lambda, lambda == 0 ? 0.5 : penalty.onAbsolute() / lambda);
        double[] w = {0.3, -2, 0, 5};
        assertThat(net.value(w)).isEqualTo(penalty.value(w), within(1e-12));
        assertThat(net.prox(-2, 0.4)).isEqualTo(penalty.prox(-2, 0.4), within(1e-12));
    }

    @ParameterizedTest
    @MethodSource("penalties")
    void onlyAnL1PartGivesExactZeros(Penalty penalty) {
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

    @Test
    void equalPenaltiesAreEqual() {
        assertThat(List.of(Penalty.none(), Penalty.l1(1), Penalty.elasticNet(1, 0.5)))
                .isEqualTo(List.of(Penalty.none(), Penalty.l1(1), Penalty.elasticNet(1, 0.5)));
        assertThat(Penalty.l1(1)).isNotEqualTo(Penalty.l2(1));
    }
}
