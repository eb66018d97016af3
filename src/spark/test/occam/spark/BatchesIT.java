package occam.spark;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BatchesIT {
    private static Batches after(double seconds, int inputs) {
        var batches = new Batches();
        for (int k = 0; k < 50; k++) {
            batches.took(seconds, inputs);
        }
        return batches;
    }

    @Test
    void aTaskIsAboutASecondsWorkOnceItIsKnownHowLongAnInputTakes() {
        assertThat(new Batches().next(2000, 2)).isEqualTo(1);
        assertThat(after(1, 20).next(2000, 2)).isBetween(19, 20);
        assertThat(after(60, 1).next(2000, 2)).isEqualTo(1);
    }

    @Test
    void forHundredsOfSlotsItIsLonger() {
        assertThat(after(1, 20).next(1_000_000, 500)).isBetween(95, 100);
    }

    @Test
    void towardsTheEndBatchesAreSmallerAndNeverNone() {
        assertThat(after(1, 20).next(30, 2)).isEqualTo(5);
        assertThat(after(1, 20).next(1, 2)).isEqualTo(1);
    }
}
