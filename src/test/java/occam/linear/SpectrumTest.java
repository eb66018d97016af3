package occam.linear;

import static occam.Refusal.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import occam.data.Dataset;
import occam.data.Datasets;
import occam.penalty.Penalty;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpectrumTest {
    private final Dataset data = Reference.standardizedDiabetes();
    private final Spectrum spectrum = Spectrum.of(data);

    @Test
    void theFirstEigenvalueIsTheCurvatureAndTheirSumTheVarianceOfTheColumns() {
        assertThat(spectrum.eigenvalues()).hasSize(10).isSortedAccordingTo((a, b) -> Double.compare(b, a));
        assertThat(spectrum.eigenvalues()[0]).isEqualTo(Descent.curvature(data), within(1e-10));
        assertThat(Arrays.stream(spectrum.eigenvalues()).sum()).isEqualTo(10, within(1e-10));
    }

    @Test
    void moreColumnsThanRowsHaveNoMoreDirectionsThanRows() {
        assertThat(Spectrum.of(Reference.random(12, 40, 2)).eigenvalues()).hasSize(11);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 10, 500})
    void gradientDescentIsItsFilter(int steps) {
        double step = 0.3;
        var reached = alongDirections(Descent.gradient(data, step, steps).last());
        var least = alongDirections(Linear.fit(data, Penalty.none()).weights());
        var filter = spectrum.descent(step, steps);
        for (int k = 0; k < 10; k++) {
            assertThat(reached[k]).isEqualTo(filter[k] * least[k], within(1e-9));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.01, 1, 100})
    void ridgeIsItsFilter(double lambda) {
        var shrunk = alongDirections(Linear.fit(data, Penalty.l2(lambda)).weights());
        var least = alongDirections(Linear.fit(data, Penalty.none()).weights());
        var filter = spectrum.ridge(lambda);
        for (int k = 0; k < 10; k++) {
            assertThat(shrunk[k]).isEqualTo(filter[k] * least[k], within(1e-9));
        }
    }

    private double[] alongDirections(double[] weights) {
        return new SingularValueDecomposition(Reference.of(data).x()).getVT().operate(weights);
    }

    /**
     * In the limit of short steps, with {@code x = ηtv}, the filters are {@code 1 − e^{−x}} and {@code x/(1 + x)}: their ratio is at most
     * 1.2984, at x = 1.793, and their difference at most .2036, at x = 2.513. Both by {@code scipy.optimize.minimize_scalar} 1.17.
     */
    @Test
    void earlyStoppingIsNotRidgeButNeverFarFromIt() {
        var fine = new Spectrum(Linear.logGrid(1, 1e-6, 4_000));
        var stopped = fine.descent(1e-3, 100_000);
        var shrunk = fine.ridge(1 / (1e-3 * 100_000));
        var ratio = IntStream.range(0, 4_000)
                .mapToDouble(k -> stopped[k] / shrunk[k])
                .summaryStatistics();
        assertThat(ratio.getMin()).isGreaterThan(0.9999);
        assertThat(ratio.getMax()).isEqualTo(1.2984, within(1e-4));
        assertThat(IntStream.range(0, 4_000)
                        .mapToDouble(k -> stopped[k] - shrunk[k])
                        .max()
                        .orElseThrow())
                .isEqualTo(0.2036, within(1e-4));
    }

    /** Gradients are sums of rows, so what is at right angles to all rows is never touched. */
    @Test
    void descentFromZeroEndsAtTheLeastSquaresSolutionOfSmallestNorm() {
        var wide = Reference.random(12, 40, 2);
        var end = Descent.gradient(wide, 1 / Descent.curvature(wide), 5_000).last();
        var smallest = Linear.fit(wide, Penalty.none());
        assertThat(smallest.meanSquaredError(wide)).isLessThan(1e-20);
        assertThat(end).containsExactly(smallest.weights(), within(1e-9));
    }

    @Test
    void aFlatTableHasNoDirection() {
        var flat = new Dataset(List.of("a"), new double[][] {{1}, {1}}, new double[] {1, 2}, 0);
        assertThat(Descent.gradient(flat, 5, 3).last()).containsOnly(0);
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        refused(
                "the step must be above 0 and below 2/curvature = 0.4970, was 0.5; a longer one goes astray",
                () -> Descent.gradient(data, 0.5, 5));
        refused(
                "the step must be above 0 and below 2/curvature = 0.4970, was 0.0; a longer one goes astray",
                () -> spectrum.descent(0, 5));
        refused("the number of steps must be 0 or more, was -1", () -> spectrum.descent(0.1, -1));
        refused(
                "lambda must be a finite number, 0 or more, was -1.0; for no penalty use none()",
                () -> spectrum.ridge(-1));
        refused(
                "least squares needs a number as target, the data has 2 classes",
                () -> Spectrum.of(Datasets.moons(10, 0.1, 1)));
    }
}
