package occam.exercise;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A reader's answer at work, on a daemon thread of its own: it may throw, print without end, or never return.
 *
 * @param outcomes of the calls that returned, in order; not of all calls if it was given up
 * @param printed what it wrote to standard output, cut to a few lines
 * @param ending how it ended
 * @param runsOn whether it, or a thread that it has started, has not ended
 * @param shares whether a later call has changed what an earlier one had returned
 */
record Attempt(List<Outcome> outcomes, String printed, Ending ending, boolean runsOn, boolean shares) {
    private static final Duration GRACE = Duration.ofSeconds(1);
    private static final Duration SHORT_GRACE = Duration.ofMillis(500);

    enum Ending {
        /** Every call returned. */
        WHOLE,
        /** It was given up. */
        GIVEN_UP,
        /** The reader interrupted it. */
        INTERRUPTED
    }

    /** Waits for all calls, at most as long as the limit; an interrupt ends it too and stays set. */
    static <F> Attempt of(F answer, Calls<F> calls, Duration limit) {
        var surroundings = new Surroundings();
        var outcomes = new CopyOnWriteArrayList<Outcome>();
        var shares = new AtomicBoolean();
        var thread = new OutputCapture(self -> {
            calls.list().forEach(call -> call(call, answer, self, outcomes));
            shares.set(outcomes.stream().anyMatch(Outcome::hasChanged));
        });
        thread.start();
        var ending = await(thread, limit);
        boolean runsOn = thread.runsOn(answer.getClass(), grace(ending, limit));
        thread.close(runsOn);
        surroundings.restore();
        var done = List.copyOf(outcomes);
        // Counted, not asked of the thread: it may have ended at the very moment at which it was given up.
        boolean isWhole =
                ending != Ending.INTERRUPTED && done.size() == calls.list().size();
        return new Attempt(done, thread.heard(), isWhole ? Ending.WHOLE : ending, runsOn, shares.get());
    }

    /** Whoever gives an answer less than that does not wait longer for its end than for the answer. */
    private static Duration grace(Ending ending, Duration limit) {
        var usual = ending == Ending.INTERRUPTED ? SHORT_GRACE : GRACE;
        return limit.compareTo(usual) < 0 ? limit : usual;
    }

    private static <F> void call(Calls.Call<F> call, F answer, OutputCapture thread, List<Outcome> outcomes) {
        // One that a call has left behind is not for the next one. That of being given up comes after it is.
        Thread.interrupted();
        if (!thread.isGivenUp()) {
            var outcome = call.outcome(answer);
            if (!thread.isGivenUp()) {
                outcomes.add(outcome);
            }
        }
    }

    private static Ending await(OutputCapture thread, Duration limit) {
        try {
            thread.await(limit);
            return Ending.GIVEN_UP;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Ending.INTERRUPTED;
        } finally {
            thread.giveUp();
        }
    }

    boolean isWhole() {
        return ending == Ending.WHOLE;
    }
}
