package occam.job;

import static occam.Refusal.refused;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import occam.InvalidInput;
import occam.job.Memory.Room;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MemoryTest {
    private static final double GIGABYTE = 0x1p30;

    /** A heap of 1 GB on a machine of 8 GB with six threads. */
    private static final Room ROOM = new Room(GIGABYTE, 4 * GIGABYTE, () -> 6);

    @Test
    void oneMayTakeWhatTheHeapHasAndAllTogetherHalfOfTheMachine() {
        assertThatCode(() -> ROOM.mustHold("a model", GIGABYTE, 1, "less")).doesNotThrowAnyException();
        assertThatCode(() -> ROOM.mustHold("a model", 0.6 * GIGABYTE, 1000, "less"))
                .doesNotThrowAnyException();
        refused(
                "a model would take about 1.5 GB, and there is room for 1.0 GB (Java's -Xmx, and at most half of the machine);"
                        + " make it smaller",
                () -> ROOM.mustHold("a model", 1.5 * GIGABYTE, 1, "make it smaller"));
        refused(
                "a model would take about 768 MB, and on several threads at once more than half of the machine's memory, 4.0 GB;"
                        + " make it smaller, or set OCCAM_THREADS to fewer",
                () -> ROOM.mustHold("a model", 0.75 * GIGABYTE, 6, "make it smaller"));
    }

    /** As in a small container with a large heap. */
    @Test
    void oneMayNotTakeMoreThanHalfOfTheMachineEither() {
        assertThatThrownBy(() -> new Room(16 * GIGABYTE, GIGABYTE, () -> 1).mustHold("it", 2 * GIGABYTE, 1, "less"))
                .hasMessageContaining("there is room for 1.0 GB");
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e18, Double.POSITIVE_INFINITY, Double.NaN})
    void noMachineHoldsThat(double bytes) {
        assertThatThrownBy(() -> Memory.mustHold("it", bytes, "less"))
                .isExactlyInstanceOf(InvalidInput.class)
                .hasMessageContaining(" would take about ");
    }
}
