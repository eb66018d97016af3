package occam.linear;

import static occam.Refusal.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import occam.data.Dataset;
import occam.data.Datasets;
import occam.penalty.Penalty;
import org.junit.jupiter.api.Test;

class PolynomialTest {
    private static final Polynomial CUBIC = new Polynomial(new double[] {1, -2, 0.5, 3});

    private static Dataset cubic() {
        var x = Datasets.sine(25, 0, 1).x();
        return new Dataset(
                List.of("x"),
                x,
                Arrays.stream(x).mapToDouble(row -> CUBIC.applyAsDouble(row[0])).toArray(),
                0);
    }

    @Test
    void valuesAreSumsOfPowers() {
        assertThat(CUBIC.applyAsDouble(2)).isEqualTo(1 - 4 + 2 + 24);
        assertThat(CUBIC.applyAsDouble(0)).isEqualTo(1);
    }

    @Test
    void anExactCubicIsRecoveredAtDegreeThreeAndAbove() {
        assertThat(Polynomial.fit(cubic(), 3).coefficients()).containsExactly(CUBIC.coefficients(), within(1e-12));
        assertThat(Polynomial.fit(cubic(), 5).coefficients())
                .containsExactly(new double[] {1, -2, 0.5, 3, 0, 0}, within(1e-10));
    }

    @Test
    void theErrorIsTheMeanOfSquares() {
        var data = new Dataset(List.of("x"), new double[][] {{0}, {1}}, new double[] {2, 0}, 0);
        // residuals 2 − 1 and 0 − 2.5
        assertThat(CUBIC.meanSquaredError(data)).isEqualTo((1 + 6.25) / 2, within(1e-12));
    }

    @Test
    void trainingErrorNeverGrowsWithTheDegree() {
        var data = Datasets.sine(25, 0.3, 3);
        double before = Double.POSITIVE_INFINITY;
        for (int degree = 1; degree <= 15; degree++) {
            double error = Polynomial.fit(data, degree).meanSquaredError(data);
            assertThat(error).isLessThanOrEqualTo(before * (1 + 1e-9));
            before = error;
        }
    }

    @Test
    void weightNormLeavesTheInterceptOut() {
        assertThat(new Polynomial(new double[] {7, 3, -4}).weightNorm()).isEqualTo(5);
    }

    @Test
    void ridgeMakesTheWeightsSmaller() {
        var data = Datasets.sine(25, 0.3, 1);
        double plain = Polynomial.fit(data, 9).weightNorm();
        double some = Polynomial.fit(data, 9, Penalty.l2(1e-3)).weightNorm();
        assertThat(some).isLessThan(plain);
        assertThat(Polynomial.fit(data, 9, Penalty.l2(1)).weightNorm()).isLessThan(some);
    }

    @Test
    void whatIsNoPolynomialIsRefused() {
        refused(
                "the degree must be 1 or more, was 0; for a constant take the mean",
                () -> Polynomial.fit(Datasets.sine(5, 0, 1), 0));
        refused(
                "a polynomial needs data with one column, was [x0, x1, x2]",
                () -> Polynomial.fit(Reference.random(5, 3, 1), 2));
    }
}
