package occam.sweep;

import static occam.Refusal.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProxyMetricTest {
    private static final double[] START = new double[2];

    /** Highest at (1, 2). */
    private static final ToDoubleFunction<double[]> BOWL = a -> -Math.pow(a[0] - 1, 2) - Math.pow(a[1] - 2, 2);

    /** What is meant ends at 1 of the first coordinate, what is paid for goes on. */
    private static final ProxyMetric GAMED = ProxyMetric.of(a -> a[0]).judgedBy(a -> a[0] - a[0] * a[0] / 2);

    @AfterEach
    void clearInterrupt() {
        Thread.interrupted();
    }

    @Test
    void withTheTruthAsRewardItFindsTheTop() {
        var climb = ProxyMetric.of(BOWL).judgedBy(BOWL).climb(START, 2000, 1);
        assertThat(climb.end()).containsExactly(new double[] {1, 2}, within(0.05));
        assertThat(climb.truths()).containsExactly(climb.rewards());
    }

    @Test
    void theRewardNeverFallsAndEachProposalIsNoted() {
        var climb = GAMED.climb(START, 300, 1);
        assertThat(climb.points()).hasSize(301);
        assertThat(climb.points().get(0)).containsExactly(START);
        assertThat(climb.rewards()).isSorted();
    }

    @Test
    void theTruthRisesThenFalls() {
        var climb = GAMED.climb(START, 300, 1);
        double top = Arrays.stream(climb.truths()).max().orElseThrow();
        assertThat(top).isEqualTo(0.5, within(0.01));
        assertThat(climb.truths()[300]).isLessThan(-1);
    }

    /** The minimum of −a + λ/2·a² is at 1/λ. */
    @Test
    void aLimitHoldsItWhereTheSlopesAreEqual() {
        assertThat(GAMED.limited(2).climb(START, 2000, 1).end()[0]).isEqualTo(0.5, within(0.01));
        assertThat(GAMED.limited(2).climb(new double[] {3, 0}, 2000, 1).end()[0])
                .isEqualTo(3.5, within(0.01));
    }

    @Test
    void theSameSeedGivesTheSameWay() {
        assertThat(GAMED.climb(START, 50, 7).truths())
                .containsExactly(GAMED.climb(START, 50, 7).truths());
        assertThat(GAMED.climb(START, 50, 7).truths())
                .isNotEqualTo(GAMED.climb(START, 50, 8).truths());
    }

    @Test
    void anInterruptKeepsTheWaySoFar() {
        Thread.currentThread().interrupt();
        assertThat(GAMED.climb(START, 300, 1).truths()).hasSize(1);
    }

    @Test
    void aProxyWithoutATrueMetricIsRefused() {
        refused(
                "a proxy without a true metric can be gamed and nobody would see it; name what is meant with judgedBy(...)",
                () -> ProxyMetric.of(BOWL).climb(START, 10, 1));
    }

    @Test
    void otherBadInputIsRefused() {
        refused("lambda must be 0 or more and finite, was -1.0", () -> GAMED.limited(-1));
        refused(
                "a climb needs 1 proposal or more from a point of 1 coordinate or more, was 0 and 2",
                () -> GAMED.climb(START, 0, 1));
        refused(
                "a climb needs 1 proposal or more from a point of 1 coordinate or more, was 5 and 0",
                () -> GAMED.climb(new double[0], 5, 1));
    }
}
