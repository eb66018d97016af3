package occam.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An impatient reader, on the real kernel over its sockets; {@code -Dinterrupts=50} for a very impatient one. */
class InterruptIT {
    private static final int COUNT = Integer.getInteger("interrupts", 1);
    private static final long SEED = 1;

    private static List<Seen> seen;

    /** What a cell that was interrupted has left behind, as the cells after it see it. */
    private record Seen(
            String kind,
            double after,
            String status,
            String shown,
            double idle,
            int looks,
            String nextStatus,
            String left) {}

    @BeforeAll
    static void interrupt(@TempDir Path folder) throws Exception {
        seen = List.of(Driver.seen(
                Seen[].class,
                folder,
                "interrupts.py",
                "takes-long.ipynb",
                "RESULT",
                String.valueOf(COUNT),
                String.valueOf(SEED)));
    }

    @Test
    void whatWasLearnedIsThereEachTime() {
        assertThat(seen)
                .hasSize(7 * COUNT)
                .allSatisfy(one -> assertThat(one.left()).as("%s", one).isEqualTo("learned"));
    }

    @Test
    void theNextCellIsUnharmed() {
        assertThat(seen).allMatch(one -> one.nextStatus().equals("ok"));
    }

    /** Within ten looks of a fifth of a second each. */
    @Test
    void nothingGoesOnAfterwards() {
        assertThat(seen).allMatch(one -> one.looks() <= 10);
    }

    /** Of the library, the sockets or the engines: what the kernel says of an interrupt of its own is no stranger. */
    @Test
    void noForeignExceptionIsShown() {
        assertThat(seen)
                .noneMatch(one -> one.shown().matches("(?s).*(occam\\.|zmq|ZMQ|ClosedBy|NullPointer|IllegalState).*"));
    }
}
