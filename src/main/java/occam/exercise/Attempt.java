package occam.exercise;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A reader's answer at work, on a daemon thread of its own: it may throw, print without end, or never return.
 *
 * @param outcomes of the calls that returned, in order; not of all calls if it was given up
 * @param printed what it wrote to standard output, cut to a few lines
 * @param ending how it ended
 */
record Attempt(List<Outcome> outcomes, String printed, Ending ending) {
    enum Ending {
        WHOLE,
        TOO_LONG,
        INTERRUPTED
    }

    /** Waits for all calls, at most as long as the limit; an interrupt ends it too and stays set. */
    static <F> Attempt of(F answer, Calls<F> calls, Duration limit) {
        var outcomes = new CopyOnWriteArrayList<Outcome>();
        var thread = new Overheard(() -> calls.list().stream()
                .map(call -> call.outcome(answer))
                .takeWhile(outcome -> !Thread.currentThread().isInterrupted())
                .forEach(outcomes::add));
        thread.start();
        var ending = await(thread, limit);
        return new Attempt(List.copyOf(outcomes), thread.heard(), ending);
    }

    private static Ending await(Thread thread, Duration limit) {
        try {
            thread.join(limit.toMillis());
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            return Ending.INTERRUPTED;
        }
        if (!thread.isAlive()) {
            return Ending.WHOLE;
        }
        thread.interrupt();
        return Ending.TOO_LONG;
    }

    boolean isWhole() {
        return ending == Ending.WHOLE;
    }
}
