package occam.plot.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TicksTest {
    @Test
    void twoAndFiveAreNamedWhereThereAreFewDecades() {
        assertThat(Ticks.between(0.12, 1.2).toArray()).containsExactly(new double[] {0.2, 0.5}, within(1e-12));
        assertThat(Ticks.between(2, 50).toArray()).containsExactly(new double[] {2, 5, 20, 50}, within(1e-12));
        assertThat(Ticks.between(1, 1000).toArray()).isEmpty();
    }
}
