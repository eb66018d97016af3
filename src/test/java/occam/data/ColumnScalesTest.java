package occam.data;

import static occam.Refusal.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Columns in other units. */
class ColumnScalesTest {
    private static final Split SPLIT = Datasets.digits().split(0.6, 0.2, 1).standardized();

    private static double factor(Dataset changed, Dataset before, int column) {
        int row = IntStream.range(0, before.rows())
                .filter(i -> before.x()[i][column] != 0)
                .findFirst()
                .orElse(0);
        return changed.x()[row][column] / before.x()[row][column];
    }

    @Test
    void eachColumnHasOneFactorInAllRowsOfAllParts() {
        var changed = SPLIT.withColumnScales(1.5);
        for (int j = 1; j < 30; j++) {
            double factor = factor(changed.train(), SPLIT.train(), j);
            assertThat(Math.log10(factor)).isBetween(-1.5, 1.5);
            for (int i = 0; i < 50; i++) {
                assertThat(changed.train().x()[i][j])
                        .isEqualTo(factor * SPLIT.train().x()[i][j], within(1e-9 * factor));
                assertThat(changed.test().x()[i][j])
                        .isEqualTo(factor * SPLIT.test().x()[i][j], within(1e-9 * factor));
                assertThat(changed.validation().x()[i][j])
                        .isEqualTo(factor * SPLIT.validation().x()[i][j], within(1e-9 * factor));
            }
        }
        assertThat(changed.train().y()).isEqualTo(SPLIT.train().y());
    }

    @Test
    void theExponentsFillTheirRange() {
        var changed = SPLIT.withColumnScales(2);
        var exponents = IntStream.range(0, 64)
                .mapToDouble(j -> Math.log10(factor(changed.train(), SPLIT.train(), j)))
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        assertThat(exponents[0]).isLessThan(-1.5);
        assertThat(exponents[exponents.length - 1]).isGreaterThan(1.5);
        assertThat(Arrays.stream(exponents).average().orElseThrow()).isEqualTo(0, within(0.6));
    }

    @Test
    void anotherSeedDrawsOtherFactors() {
        var first = SPLIT.withColumnScales(1);
        assertThat(first.redraw(1).train().x()).isDeepEqualTo(first.train().x());
        assertThat(factor(first.redraw(2).train(), SPLIT.redraw(2).train(), 10))
                .isNotEqualTo(factor(first.train(), SPLIT.train(), 10));
    }

    @Test
    void noDecadesChangeNothing() {
        assertThat(SPLIT.withColumnScales(0).train().x())
                .isDeepEqualTo(SPLIT.train().x());
    }

    @Test
    void impossibleDecadesAreRefused() {
        refused("the decades must be between 0 and 10, were -1.0", () -> SPLIT.withColumnScales(-1));
        refused("the decades must be between 0 and 10, were NaN", () -> SPLIT.withColumnScales(Double.NaN));
    }
}
