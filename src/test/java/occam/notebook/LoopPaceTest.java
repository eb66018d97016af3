package occam.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;

/** On a loop as the kernels have it, turn by turn; on theirs it is tried in {@link JJavaCommsTest}. */
class LoopPaceTest {
    private static final long USUAL_MS = 50;

    private final Queue<Runnable> next = new ArrayDeque<>();
    private ToLongFunction<Throwable> listener;
    private int listeners;
    private long now = Long.MAX_VALUE - 7;
    private final LoopPace pace = new LoopPace(() -> now);

    private void quicken() {
        pace.quicken(
                callback -> {
                    listener = callback;
                    listeners++;
                },
                next::add);
    }

    /** How long the loop sleeps after this turn. */
    private long turn(LongSupplier body) {
        try {
            long sleep = body.getAsLong();
            while (!next.isEmpty()) {
                next.remove().run();
            }
            return sleep;
        } catch (RuntimeException | Error e) {
            return listener.applyAsLong(e);
        }
    }

    private long turn() {
        return turn(() -> USUAL_MS);
    }

    private void pass(long seconds) {
        now += TimeUnit.SECONDS.toNanos(seconds);
    }

    @Test
    void untilSomethingMovesItIsTheLoopsOwn() {
        assertThat(turn()).isEqualTo(USUAL_MS);
    }

    @Test
    void fromAMoveOnEachTurnIsFollowedSoon() {
        quicken();
        assertThat(turn()).isEqualTo(2);
        assertThat(turn()).isEqualTo(2);
    }

    @Test
    void aMinuteAfterTheLastMoveItIsTheLoopsOwnAgain() {
        quicken();
        pass(40);
        quicken();
        pass(40);
        assertThat(turn()).isEqualTo(2);
        pass(40);
        assertThat(turn()).isEqualTo(USUAL_MS);
        assertThat(turn()).isEqualTo(USUAL_MS);
        assertThat(next).isEmpty();
        quicken();
        assertThat(turn()).isEqualTo(2);
    }

    @Test
    void aHundredMovesLeaveOneListenerAndOneThatWaits() {
        for (int move = 0; move < 100; move++) {
            quicken();
            turn();
        }
        assertThat(listeners).isOne();
        assertThat(next).hasSize(1);
    }

    @Test
    void whatElseIsToBeDoneNextIsDone() {
        var done = new int[1];
        quicken();
        next.add(() -> done[0]++);
        turn();
        turn();
        assertThat(done).containsExactly(1);
    }

    @Test
    void whatFailsForAnotherReasonEndsTheLoopAsItDidBefore() {
        quicken();
        var closed = new IllegalStateException("closed");
        assertThatThrownBy(() -> turn(() -> {
                    throw closed;
                }))
                .isSameAs(closed);
        var deep = new StackOverflowError();
        assertThatThrownBy(() -> turn(() -> {
                    throw deep;
                }))
                .isSameAs(deep);
    }
}
