package occam.job;

import static occam.Refusal.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import occam.InvalidInput;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a job makes of those who watch it badly, and of what it cannot do. */
class TroubleTest {
    @AfterEach
    void nobodyListens() {
        Job.listen(JobListener.NOBODY);
    }

    /** A display that has lost its reader. */
    private static final class Failing implements JobListener {
        @Override
        public void started(Job job) {
            throw new IllegalStateException("no socket");
        }

        @Override
        public void ended(Job job) {
            throw new IllegalStateException("no socket");
        }
    }

    @Test
    void aListenerThatFailsTakesNothingFromTheReader() {
        Job.listen(new Failing());
        assertThat(Job.<Integer>run("one", progress -> 7)).isEqualTo(7);
        assertThat(Job.map("two", List.of(1, 2), i -> 10 * i, done -> "")).containsExactly(10, 20);
        refused(
                "of the work's own",
                () -> Job.run("one", progress -> {
                    throw new InvalidInput("of the work's own");
                }));
    }

    @ParameterizedTest
    @CsvSource({"0.25, 0.25", "-3, 0", "7, 1", "NaN, 0", "Infinity, 1", "-Infinity, 0"})
    void aShareIsBetweenNothingAndAllWhateverIsReported(double reported, double share) {
        var seen = new AtomicReference<Job>();
        Job.listen(new JobListener() {
            @Override
            public void started(Job job) {
                seen.set(job);
            }

            @Override
            public void ended(Job job) {}
        });
        Job.run("one", progress -> {
            progress.report(reported, "", () -> "");
            return 1;
        });
        assertThat(seen.get().fraction()).isEqualTo(share);
        assertThat(seen.get().left()).isGreaterThanOrEqualTo(Duration.ZERO);
    }

    @Test
    void nothingCanBeRepeatedLessThanNeverOrWithoutBound() {
        Job.repeat("never", 0, () -> {}, () -> "");
        refused("work can be repeated 0 times or more, was -1", () -> Job.repeat("less", -1, () -> {}, () -> ""));
        refused("there must be 0 indices or more, 1 or more together, was -1 and 1", () -> Job.each(-1, 1, i -> {}));
        refused("there must be 0 indices or more, 1 or more together, was 5 and 0", () -> Job.each(5, 0, i -> {}));
    }

    /** The number of pieces was once worked out in an int. */
    @Test
    void aVeryLargeGrainIsOnePiece() {
        var sum = new LongAdder();
        Job.each(10, Integer.MAX_VALUE, i -> sum.add(i));
        assertThat(sum.sum()).isEqualTo(45);
    }

    @Test
    void whatIsMissingIsNamed() {
        var missing = " must be given, was null: run the cell that makes it first, and see that it succeeds";
        refused("listener" + missing, () -> Job.listen(null));
        refused("work" + missing, () -> Job.run("one", null));
        refused("title" + missing, () -> Job.run(null, progress -> 1));
        refused("inputs" + missing, () -> Job.map("one", null, i -> i, done -> ""));
        refused("view" + missing, () -> Job.map("one", List.of(1), i -> i, null));
    }
}
