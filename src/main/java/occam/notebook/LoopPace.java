package occam.notebook;

import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;

/**
 * How often a kernel's loop looks for messages. By itself it sleeps 50 ms in between, which would be a quarter of what a reader waits for a
 * picture; from a move or a cell on, and for a minute after the last one, it sleeps 2.
 *
 * <p>A loop's sleep is fixed when it is made, except after a turn that failed, when whoever listens for failures says how long it is. So something
 * fails on purpose at the end of each turn. All of it happens on the loop's thread.
 */
final class LoopPace {
    private static final long SLEEP_MS = 2;
    private static final long LASTS = TimeUnit.MINUTES.toNanos(1);
    private static final RuntimeException SOON = new Soon();

    private final LongSupplier clock;
    private boolean listens;
    private boolean isQuick;
    private long until;

    /** @param clock gives nanoseconds */
    LoopPace(LongSupplier clock) {
        this.clock = clock;
    }

    private static final class Soon extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Soon() {
            super("the next turn is to come soon", null, false, false);
        }
    }

    /**
     * From now on, for a minute, it is quick.
     *
     * @param onError the loop's method of that name
     * @param doNext the loop's method of that name
     */
    void quicken(Consumer<ToLongFunction<Throwable>> onError, Consumer<Runnable> doNext) {
        until = clock.getAsLong() + LASTS;
        if (!listens) {
            listens = true;
            onError.accept(LoopPace::sleep);
        }
        if (!isQuick) {
            isQuick = true;
            doNext.accept(() -> endTurn(doNext));
        }
    }

    private void endTurn(Consumer<Runnable> doNext) {
        isQuick = clock.getAsLong() - until < 0;
        if (isQuick) {
            doNext.accept(() -> endTurn(doNext));
            throw SOON;
        }
    }

    /** What fails for another reason ends the loop, as it does when nobody listens. */
    private static long sleep(Throwable failure) {
        if (failure == SOON) {
            return SLEEP_MS;
        }
        if (failure instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) failure;
    }
}
