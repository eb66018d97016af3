package occam.linear;

import static occam.Refusal.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import occam.data.Correlation;
import occam.data.Dataset;
import occam.data.Datasets;
import occam.data.WideDataset;
import occam.penalty.Penalty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WideTest {
    private static final WideDataset WIDE =
            Datasets.wideLinear(40, Datasets.randomTruth(300, 8, 1), Correlation.ar1(0.5), 1, 1);

    /** The same numbers, row by row and in double precision. */
    private static Dataset rows(WideDataset data) {
        var x = IntStream.range(0, data.rows())
                .mapToObj(i -> IntStream.range(0, data.x().length)
                        .mapToDouble(j -> data.x()[j][i])
                        .toArray())
                .toArray(double[][]::new);
        return new Dataset(data.columns(), x, data.y(), 0);
    }

    /** Columns with twins, a constant and a mean far from zero. */
    private static WideDataset withOddColumns() {
        var x = WIDE.x().clone();
        x[1] = x[0];
        x[2] = new float[WIDE.rows()];
        x[3] = new float[WIDE.rows()];
        Arrays.fill(x[3], 3.3f);
        x[4] = x[4].clone();
        for (int i = 0; i < WIDE.rows(); i++) {
            x[4][i] += 100;
        }
        return new WideDataset(x, WIDE.y());
    }

    static Stream<Arguments> data() {
        return Stream.of(Arguments.of("plain", WIDE), Arguments.of("odd columns", withOddColumns()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("data")
    void aPathIsThatOfTheSameRows(String name, WideDataset data) {
        double strongest = Linear.lambdaMax(data, Penalty::l1);
        assertThat(strongest).isEqualTo(Linear.lambdaMax(rows(data), Penalty::l1), within(1e-12));
        var lambdas = Linear.logGrid(strongest, strongest / 100, 30);
        var path = Linear.path(data, Penalty::l1, lambdas);
        var expected = Linear.path(rows(data), Penalty::l1, lambdas);
        assertThat(path.columns()).isEqualTo(expected.columns());
        for (int i = 0; i < lambdas.length; i++) {
            var model = path.models().get(i);
            assertThat(model.predict(data))
                    .containsExactly(expected.models().get(i).predict(rows(data).x()), within(1e-8));
            assertThat(model.dualityGap()).isLessThan(1e-9);
        }
    }

    @Test
    void predictionsAndErrorsAreThoseOfTheSameRows() {
        var model = Linear.fit(WIDE, Penalty.l1(0.3));
        assertThat(model.predict(WIDE)).containsExactly(model.predict(rows(WIDE).x()), within(1e-12));
        assertThat(model.meanSquaredError(WIDE)).isEqualTo(model.meanSquaredError(rows(WIDE)), within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1e-3, 0.5, 100})
    void ridgeIsThatOfTheSameRows(double lambda) {
        var model = Linear.fit(WIDE, Penalty.l2(lambda));
        var expected = Ridge.of(rows(WIDE)).model(lambda);
        assertThat(model.weights()).containsExactly(expected.weights(), within(1e-9));
        assertThat(model.intercept()).isEqualTo(expected.intercept(), within(1e-9));
        assertThat(model.dualityGap()).isLessThan(1e-10);
    }

    @Test
    void anInterruptKeepsTheModelsThatAreDone() {
        Thread.currentThread().interrupt();
        var path = Linear.path(WIDE, Penalty::l1, 1, 0.5);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(path.models()).isEmpty();
    }

    @Test
    void columnsAreNamedByTheirPlace() {
        assertThat(WIDE.columns()).hasSize(300).startsWith("x1", "x2").endsWith("x300");
    }

    static Stream<Arguments> bad() {
        double[] y = {1, 2};
        return Stream.of(
                Arguments.of(new float[0][], y, "a data set needs rows and columns, was 0 columns, 2 rows"),
                Arguments.of(
                        new float[1][0], new double[0], "a data set needs rows and columns, was 1 columns, 0 rows"),
                Arguments.of(
                        new float[][] {{1, 2}, {3}},
                        y,
                        "column 2 has 1 values for 2 rows: x is an array of columns, p × n"),
                Arguments.of(
                        new float[][] {{1, Float.NaN}}, y, "row 2 of column 1 is NaN; remove or fill such rows first"),
                Arguments.of(
                        new float[][] {{1, 2}},
                        new double[] {1, Double.POSITIVE_INFINITY},
                        "the target of row 2 is Infinity; remove or fill such rows first"));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void badDataIsRefusedInOneLine(float[][] x, double[] y, String line) {
        refused(line, () -> new WideDataset(x, y));
    }
}
