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
    private static final Duration GRACE = Duration.ofSeconds(1);

    enum Ending {
        /** Every call returned. */
        WHOLE,
        /** It was given up, and has ended since. */
        GIVEN_UP,
        /** It was given up, and runs on. */
        ENDLESS,
        /** The reader interrupted it. */
        INTERRUPTED
    }

    /** Waits for all calls, at most as long as the limit; an interrupt ends it too and stays set. */
    static <F> Attempt of(F answer, Calls<F> calls, Duration limit) {
        var outcomes = new CopyOnWriteArrayList<Outcome>();
        var thread = new Overheard(self -> calls.list().stream()
                .map(call -> call.outcome(answer))
                .takeWhile(outcome -> !self.isGivenUp())
                .forEach(outcomes::add));
        thread.start();
        var ending = await(thread, limit);
        var done = List.copyOf(outcomes);
        // Counted, not asked of the thread: it may have ended at the very moment at which it was given up.
        boolean whole = done.size() == calls.list().size();
        return new Attempt(done, thread.heard(), whole ? Ending.WHOLE : ending);
    }

    private static Ending await(Overheard thread, Duration limit) {
        try {
            thread.join(limit.toMillis());
            thread.giveUp();
            thread.join(GRACE.toMillis());
            return thread.isAlive() ? Ending.ENDLESS : Ending.GIVEN_UP;
        } catch (InterruptedException e) {
            thread.giveUp();
            Thread.currentThread().interrupt();
            return Ending.INTERRUPTED;
        }
    }

    boolean isWhole() {
        return ending == Ending.WHOLE;
    }
}
