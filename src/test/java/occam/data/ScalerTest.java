package occam.data;

import static occam.Refusal.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScalerTest {
    @Test
    void columnsGetMeanZeroAndVarianceOne() {
        var data = Datasets.diabetes();
        var scaled = Scaler.fit(data).apply(data);
        for (int j = 0; j < 10; j++) {
            int column = j;
            var values =
                    Arrays.stream(scaled.x()).mapToDouble(row -> row[column]).toArray();
            assertThat(Arrays.stream(values).average().orElseThrow()).isEqualTo(0, within(1e-12));
            assertThat(Arrays.stream(values).map(v -> v * v).average().orElseThrow())
                    .isEqualTo(1, within(1e-12));
        }
        assertThat(scaled.y()).containsExactly(data.y());
    }

    @Test
    void otherRowsAreScaledByTheRowsItWasFittedOn() {
        var scaler = Scaler.fit(new Dataset(List.of("a"), new double[][] {{1}, {5}}, new double[2], 0));
        assertThat(scaler.means()).containsExactly(3);
        assertThat(scaler.deviations()).containsExactly(2);
        var other = new Dataset(List.of("a"), new double[][] {{9}}, new double[1], 0);
        assertThat(scaler.apply(other).x()[0]).containsExactly(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 7, 10, 49, 100, 1000})
    void aConstantColumnBecomesZeroWhateverItsValue(int rows) {
        var x = new double[rows][2];
        Arrays.setAll(x, i -> new double[] {0.1, 1e9 / 3});
        var data = new Dataset(List.of("a", "b"), x, new double[rows], 0);
        for (var row : Scaler.fit(data).apply(data).x()) {
            assertThat(row).containsExactly(new double[2], within(1e-6));
        }
    }

    @Test
    void otherColumnsAreRefusedByName() {
        var data = Datasets.linear(9, new double[3], Correlation.none(), 1, 1);
        var ending = "; choose and order columns by columns(...)";
        refused(
                "the scaler was fitted on other columns: the data lacks [x3]" + ending,
                () -> Scaler.fit(data).apply(data.columns("x1", "x2")));
        refused(
                "the scaler was fitted on other columns: the data has [x3] besides" + ending,
                () -> Scaler.fit(data.columns("x1", "x2")).apply(data));
        refused(
                "the scaler was fitted on other columns: the data has them in the order [x2, x1] in place of [x1, x2]"
                        + ending,
                () -> Scaler.fit(data.columns("x1", "x2")).apply(data.columns("x2", "x1")));
        refused(
                "the scaler was fitted on other columns: the data lacks [x1, x2, x3], and has [p00, p01, p02, p03,"
                        + " p04, … 64 in all] besides" + ending,
                () -> Scaler.fit(data).apply(Datasets.digits()));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-300, 1e-200, 1e-155, 1, 1e155, 1e200, 1e305})
    void unitsWhoseSquaresLeaveTheRangeOfNumbersAreOnlyUnits(double unit) {
        var data = Datasets.diabetes().columns("age", "bmi");
        var scaled = Scaler.fit(data).apply(data);
        var inUnits = data.mapValues(value -> value * unit);
        var rescaled = Scaler.fit(inUnits).apply(inUnits);
        for (int i = 0; i < data.rows(); i++) {
            assertThat(rescaled.x()[i]).containsExactly(scaled.x()[i], within(1e-9));
        }
    }

    @Test
    void aColumnFromEndToEndOfTheNumbersIsScaled() {
        double most = Double.MAX_VALUE;
        var data = new Dataset(List.of("a"), new double[][] {{most}, {-most}, {most}, {-most}}, new double[4], 0);
        var scaled = Scaler.fit(data).apply(data);
        assertThat(scaled.x()[0]).containsExactly(new double[] {1}, within(1e-12));
        assertThat(scaled.x()[1]).containsExactly(new double[] {-1}, within(1e-12));
    }

    @Test
    void aScalerWithoutRowsOrWithoutAScaleIsRefused() {
        refused(
                "there is no row to fit a scaler on",
                () -> Scaler.fit(Datasets.diabetes().rows(new int[0])));
        refused(
                "column 'a' needs a finite mean and a deviation above 0, was 1.0 and 0.0",
                () -> new Scaler(List.of("a"), new double[] {1}, new double[] {0}));
        refused(
                "a scaler needs a mean and a deviation for each of its 2 columns, was 1 and 2",
                () -> new Scaler(List.of("a", "b"), new double[1], new double[2]));
    }
}
