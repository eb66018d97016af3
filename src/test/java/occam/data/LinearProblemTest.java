package occam.data;

import static occam.Refusal.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import occam.InvalidInput;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinearProblemTest {
    private static final int MANY = 20_000;
    /** Four standard errors of a correlation over so many rows. */
    private static final double CLOSE = 4 / Math.sqrt(MANY);

    private static double[][] correlations(Correlation correlation, int p) {
        var data = Datasets.linear(MANY, new double[p], correlation, 1, 7);
        return new PearsonsCorrelation()
                .computeCorrelationMatrix(new Array2DRowRealMatrix(data.x(), false))
                .getData();
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.5, 0, 0.5, 0.9})
    void neighboursOfAnAutoregressionAreAlikeByTheirDistance(double rho) {
        var measured = correlations(Correlation.ar1(rho), 5);
        for (int j = 0; j < 5; j++) {
            for (int k = 0; k < 5; k++) {
                assertThat(measured[j][k]).isEqualTo(Math.pow(rho, Math.abs(j - k)), within(CLOSE));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.5, 0.95})
    void familiesAreAlikeWithinAndNotBetween(double rho) {
        var measured = correlations(Correlation.blocks(2, rho), 5);
        for (int j = 0; j < 5; j++) {
            for (int k = 0; k < j; k++) {
                assertThat(measured[j][k]).isEqualTo(j / 2 == k / 2 ? rho : 0, within(CLOSE));
            }
        }
    }

    @Test
    void blocksOfCorrelationOneAreEqualColumns() {
        for (var row : Datasets.linear(20, new double[4], Correlation.blocks(2, 1), 0, 1)
                .x()) {
            assertThat(row[0]).isEqualTo(row[1]).isNotEqualTo(row[2]);
            assertThat(row[2]).isEqualTo(row[3]);
        }
    }

    @Test
    void columnsAreStandardNormalWhateverTheirCorrelation() {
        for (var correlation :
                new Correlation[] {Correlation.none(), Correlation.ar1(0.9), Correlation.blocks(3, 0.8)}) {
            var scaler = Scaler.fit(Datasets.linear(MANY, new double[4], correlation, 0, 3));
            assertThat(scaler.means()).containsExactly(new double[4], within(CLOSE));
            assertThat(scaler.deviations()).containsExactly(new double[] {1, 1, 1, 1}, within(CLOSE));
        }
    }

    @Test
    void withoutNoiseTheTargetIsTheTruthTimesTheColumns() {
        double[] truth = {2, 0, -1};
        var data = Datasets.linear(50, truth, Correlation.ar1(0.5), 0, 4);
        assertThat(data.columns()).containsExactly("x1", "x2", "x3");
        for (int i = 0; i < data.rows(); i++) {
            assertThat(data.y()[i]).isEqualTo(2 * data.x()[i][0] - data.x()[i][2], within(1e-12));
        }
    }

    @Test
    void theNoiseHasItsStandardDeviationAndIsNotInTheColumns() {
        var data = Datasets.linear(MANY, new double[1], Correlation.none(), 3, 4);
        var x = Arrays.stream(data.x()).mapToDouble(row -> row[0]).toArray();
        assertThat(Arrays.stream(data.y()).map(e -> e * e).average().orElseThrow())
                .isEqualTo(9, within(0.4));
        assertThat(new PearsonsCorrelation().correlation(x, data.y())).isEqualTo(0, within(CLOSE));
    }

    @Test
    void aRandomTruthHasAsManyOnesOfEitherSignAsAsked() {
        var truth = Datasets.randomTruth(1000, 400, 5);
        assertThat(Arrays.stream(truth).filter(w -> w != 0)).hasSize(400).allMatch(w -> Math.abs(w) == 1);
        assertThat(Arrays.stream(truth).sum()).isBetween(-80.0, 80.0);
        assertThat(IntStream.range(0, 500).filter(j -> truth[j] != 0).count()).isBetween(150L, 250L);
        assertThat(Datasets.randomTruth(3, 3, 1)).doesNotContain(0);
        assertThat(Datasets.randomTruth(3, 0, 1)).containsOnly(0);
    }

    @Test
    void wideRowsHaveTheirTruthNoiseAndCorrelation() {
        double[] truth = {2, 0, -1, 0};
        var exact = Datasets.wideLinear(37, truth, Correlation.ar1(0.5), 0, 4);
        for (int i = 0; i < exact.rows(); i++) {
            assertThat(exact.y()[i]).isEqualTo(2 * exact.x()[0][i] - exact.x()[2][i], within(1e-5));
        }
        var many = Datasets.wideLinear(MANY, truth, Correlation.ar1(0.5), 3, 4).columns(0, 1, 2, 3);
        assertThat(Scaler.fit(many).deviations()).containsExactly(new double[] {1, 1, 1, 1}, within(CLOSE));
        var measured = new PearsonsCorrelation()
                .computeCorrelationMatrix(new Array2DRowRealMatrix(many.x(), false))
                .getData();
        assertThat(measured[0]).containsExactly(new double[] {1, 0.5, 0.25, 0.125}, within(CLOSE));
        double noise = IntStream.range(0, MANY)
                .mapToDouble(i -> many.y()[i] - 2 * many.x()[i][0] + many.x()[i][2])
                .map(e -> e * e)
                .average()
                .orElseThrow();
        assertThat(noise).isEqualTo(9, within(0.4));
    }

    @Test
    void aFewColumnsOfAWideDataSetKeepNameOrderAndTarget() {
        var wide = Datasets.wideLinear(5, new double[20], Correlation.none(), 1, 1);
        var few = wide.columns(11, 3);
        assertThat(few.columns()).containsExactly("x12", "x4");
        assertThat(few.y()).isSameAs(wide.y());
        for (int i = 0; i < 5; i++) {
            assertThat(few.x()[i]).containsExactly(wide.x()[11][i], wide.x()[3][i]);
        }
        assertThat(wide.columns()).hasSize(20);
    }

    @Test
    void theSameSeedDrawsTheSameAndAnotherSeedAnother() {
        var truth = Datasets.randomTruth(30, 5, 1);
        assertThat(truth).containsExactly(Datasets.randomTruth(30, 5, 1)).isNotEqualTo(Datasets.randomTruth(30, 5, 2));
        for (var correlation : new Correlation[] {Correlation.none(), Correlation.blocks(2, 0.5)}) {
            var data = Datasets.linear(9, truth, correlation, 1, 1);
            assertThat(data.x())
                    .isDeepEqualTo(Datasets.linear(9, truth, correlation, 1, 1).x());
            assertThat(data.y())
                    .isNotEqualTo(Datasets.linear(9, truth, correlation, 1, 2).y());
        }
    }

    @Test
    void whatCannotBeDrawnIsRefused() {
        refused("rows must be 1 or more, was 0", () -> Datasets.linear(0, new double[1], Correlation.none(), 1, 1));
        refused(
                "noise must be 0 or more, was -1.0",
                () -> Datasets.linear(1, new double[1], Correlation.none(), -1, 1));
        refused(
                "a linear model needs one true weight or more",
                () -> Datasets.linear(1, new double[0], Correlation.none(), 1, 1));
        refused("nonZeros must be between 0 and p = 3, was 4", () -> Datasets.randomTruth(3, 4, 1));
        refused("nonZeros must be between 0 and p = 3, was -1", () -> Datasets.randomTruth(3, -1, 1));
        refused("rho must be between -1 and 1, was 1.1", () -> Correlation.ar1(1.1));
        refused("rho must be between -1 and 1, was NaN", () -> Correlation.ar1(Double.NaN));
        refused("rho must be between 0 and 1 within blocks, was -0.1", () -> Correlation.blocks(2, -0.1));
        refused("a block needs one column or more, was 0", () -> Correlation.blocks(0, 0.5));
        refused(
                "true weight 2 must be finite, was NaN",
                () -> Datasets.linear(1, new double[] {1, Double.NaN}, Correlation.none(), 1, 1));
        refused(
                "a row of the correlation must have 2 numbers, had 3",
                () -> Datasets.wideLinear(1, new double[2], (p, random) -> new double[p + 1], 1, 1));
    }

    @Test
    void moreRowsThanThereIsMemoryForAreRefusedBeforeTheyAreDrawn() {
        assertThatThrownBy(() -> Datasets.linear(Integer.MAX_VALUE, new double[64], Correlation.none(), 1, 1))
                .isExactlyInstanceOf(InvalidInput.class)
                .hasMessageMatching(
                        "2,147,483,647 × 64 numbers take 1,168,231 MB, and three quarters of what this program may use"
                                + " are [0-9,]+ MB; ask for fewer");
        for (ThrowingCallable draw : List.<ThrowingCallable>of(
                () -> Datasets.sine(Integer.MAX_VALUE, 1, 1),
                () -> Datasets.wideLinear(Integer.MAX_VALUE, new double[64], Correlation.none(), 1, 1),
                () -> Datasets.randomTruth(Integer.MAX_VALUE, 1, 1))) {
            assertThatThrownBy(draw).isExactlyInstanceOf(InvalidInput.class);
        }
    }
}
