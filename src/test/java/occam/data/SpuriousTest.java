package occam.data;

import static occam.Refusal.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpuriousTest {
    private static final int ROWS = 40_000;

    private static double mean(Dataset data, int column, int label) {
        return IntStream.range(0, data.rows())
                .filter(i -> data.y()[i] == label)
                .mapToDouble(i -> data.x()[i][column])
                .average()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.05, 0.5, 0.95, 1})
    void theBackgroundGoesWithTheClassAsOftenAsTheAgreementSays(double agreement) {
        var data = Datasets.spurious(ROWS, agreement, 1);
        double agreeing = IntStream.range(0, ROWS)
                .filter(i -> data.x()[i][5] > 0 == data.y()[i] > 0)
                .count();
        // The noise turns the sign of one in 2,300.
        assertThat(agreeing / ROWS).isEqualTo(agreement, within(0.01));
        assertThat(mean(data, 5, 1)).isEqualTo(5 * (2 * agreement - 1), within(0.15));
    }

    @Test
    void aShiftOfTheAgreementLeavesTheCoreAlone() {
        for (double agreement : new double[] {0.05, 0.95}) {
            var data = Datasets.spurious(ROWS, agreement, 2);
            for (int j = 0; j < 5; j++) {
                assertThat(mean(data, j, 0)).isEqualTo(-0.45, within(0.03));
                assertThat(mean(data, j, 1)).isEqualTo(0.45, within(0.03));
            }
        }
    }

    @Test
    void theSameSeedGivesTheSameRows() {
        assertThat(Datasets.spurious(10, 0.9, 3).x())
                .isDeepEqualTo(Datasets.spurious(10, 0.9, 3).x());
        assertThat(Datasets.spurious(10, 0.9, 3).x()[0])
                .isNotEqualTo(Datasets.spurious(10, 0.9, 4).x()[0]);
    }

    @Test
    void badArgumentsAreRefused() {
        refused("rows must be 1 or more, was 0", () -> Datasets.spurious(0, 0.9, 1));
        refused("the agreement must be between 0 and 1, was 1.1", () -> Datasets.spurious(10, 1.1, 1));
        refused("the agreement must be between 0 and 1, was NaN", () -> Datasets.spurious(10, Double.NaN, 1));
    }

    private static final Split SHIFTED =
            Datasets.spurious(200, 0.95, 1).split(0.5, 0.25, 1).withTest(seed -> Datasets.spurious(70, 0.05, seed));

    @Test
    void otherTestRowsLeaveTheRestOfTheSplit() {
        var plain = Datasets.spurious(200, 0.95, 1).split(0.5, 0.25, 1);
        assertThat(SHIFTED.train().x()).isDeepEqualTo(plain.train().x());
        assertThat(SHIFTED.validation().x()).isDeepEqualTo(plain.validation().x());
        assertThat(SHIFTED.test().rows()).isEqualTo(70);
    }

    @Test
    void otherTestRowsAreRedrawnWithTheSplit() {
        assertThat(SHIFTED.redraw(2).test().x()[0]).isNotEqualTo(SHIFTED.test().x()[0]);
        assertThat(SHIFTED.redraw(1).test().x()).isDeepEqualTo(SHIFTED.test().x());
    }

    @Test
    void whatIsDoneToAllRowsAfterwardsIsDoneToThemToo() {
        assertThat(SHIFTED.standardized().test().x())
                .isDeepEqualTo(Scaler.fit(SHIFTED.train()).apply(SHIFTED.test()).x());
    }

    private static Dataset asNumber(Dataset data) {
        return new Dataset(data.columns(), data.x(), data.y(), 0);
    }

    @Test
    void testRowsOfAnotherKindAreRefused() {
        refused(
                "the training rows have other columns: the data lacks [core1, core2, core3, core4, core5, … 6 in all],"
                        + " and has [x] besides; choose and order columns by columns(...)",
                () -> SHIFTED.withTest(seed -> Datasets.sine(25, 0.3, seed)));
        refused(
                "the training rows have 2 classes as target, the data has a number; make both alike",
                () -> SHIFTED.withTest(seed -> asNumber(Datasets.spurious(25, 0.3, seed))));
    }
}
