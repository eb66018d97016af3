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
    void anotherNumberOfColumnsIsRefused() {
        var scaler = Scaler.fit(Datasets.diabetes());
        refused("the scaler was fitted on 10 columns, the data has 64", () -> scaler.apply(Datasets.digits()));
    }
}
