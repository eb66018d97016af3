package occam.sweep;

import static occam.Refusal.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SampleTest {
    @Test
    void momentsAreThoseOfASample() {
        var sample = new Sample(1, 2, 6);
        assertThat(sample.mean()).isEqualTo(3);
        assertThat(sample.min()).isEqualTo(1);
        assertThat(sample.max()).isEqualTo(6);
        // (4 + 1 + 9)/(3 − 1) = 7
        assertThat(sample.standardDeviation()).isEqualTo(Math.sqrt(7), within(1e-12));
        assertThat(sample).hasToString("3.000 ± 2.646 (1.000 to 6.000)");
    }

    /** The quantile of Student's t with 2 degrees of freedom at .975 is 4.302653 (any table). */
    @Test
    void theMarginIsThatOfStudentsT() {
        assertThat(new Sample(1, 2, 6).margin(0.95)).isEqualTo(4.302653 * Math.sqrt(7.0 / 3), within(1e-5));
        assertThat(new Sample(5).margin(0.95)).isInfinite();
        refused("the confidence must be between 0 and 1, was 95.0", () -> new Sample(1, 2).margin(95));
    }

    @Test
    void oneValueHasNoSpread() {
        assertThat(new Sample(5).standardDeviation()).isZero();
    }

    @Test
    void differencesArePaired() {
        assertThat(new Sample(1, 5, 3).minus(new Sample(3, 1, 3)).values()).containsExactly(-2, 4, 0);
    }

    @Test
    void whatCannotBePairedIsRefused() {
        refused("there is no value: no trial was finished", Sample::new);
        refused(
                "a paired difference needs the same seeds on both sides, was 2 and 1",
                () -> new Sample(1, 2).minus(new Sample(1)));
    }
}
