package occam.exercise;

import java.time.Duration;
import java.util.Locale;
import java.util.stream.Collectors;
import occam.exercise.Attempt.Ending;
import occam.exercise.Report.Verdict;

/** Tries an answer, and finds what is wrong with it. */
record Judge<F>(Exercise<F> exercise, Duration limit) {
    private static final String SHARED = """
            Each result is right when it comes back, but a later call overwrites it: one array is shared by several results. Make a new one in each call.""";
    private static final String STILL_RUNNING = " It is still running: restart the kernel before you go on.";

    Report judge(F answer) {
        if (answer == null) {
            return notYet();
        }
        var attempt = Attempt.of(answer, exercise.calls(), limit);
        var report = verdict(attempt);
        // The reference may train a network too, and what it has when it is interrupted is no reference.
        return (Thread.currentThread().isInterrupted() ? interrupted(attempt) : report)
                .noting(attempt.printed().isEmpty() ? "" : "Your answer printed: " + attempt.printed())
                .noting(
                        attempt.runsOn() && attempt.isWhole()
                                ? "Your answer has started a thread that is still running: it ends only with the kernel."
                                : "");
    }

    private Report verdict(Attempt attempt) {
        var got = attempt.outcomes();
        if (got.stream()
                .anyMatch(
                        outcome -> outcome.thrown() != null && outcome.thrown().isNotYet())) {
            return notYet();
        }
        if (!attempt.isWhole()) {
            return givenUp(attempt);
        }
        var deviations = Deviations.of(exercise, got);
        if (!deviations.wrong().isEmpty()) {
            return wrong(deviations);
        }
        return attempt.shares()
                ? report(Verdict.MISCONCEPTION, SHARED)
                : report(Verdict.PASSED, exercise.words().why());
    }

    private Report wrong(Deviations deviations) {
        var recognized = Recognized.of(exercise, deviations);
        if (recognized.isPresent()) {
            return report(Verdict.MISCONCEPTION, recognized.get().message())
                    .with(deviations.example(recognized.get().at()));
        }
        var wrong = deviations.wrong();
        if (deviations.isChoice()) {
            return notYet().noting("Left to choose: "
                    + wrong.stream().map(this::input).collect(Collectors.joining(", ")) + ".");
        }
        int first = wrong.get(0);
        var thrown = deviations.got().get(first).thrown();
        return thrown == null
                ? different(deviations)
                : report(
                        Verdict.THREW,
                        String.format(Locale.ROOT, "It threw %s, on this input: %s", thrown, input(first)));
    }

    private Report different(Deviations deviations) {
        var wrong = deviations.wrong();
        var message = String.format(
                Locale.ROOT,
                "It differs from the reference on %d of %d inputs.",
                wrong.size(),
                deviations.expected().size());
        return report(Verdict.DIFFERENT, message)
                .with(deviations.example(wrong))
                .noting(exercise.calls().remark().apply(wrong))
                .noting(deviations.component());
    }

    private Report givenUp(Attempt attempt) {
        if (attempt.ending() == Ending.INTERRUPTED) {
            return interrupted(attempt);
        }
        var late = String.format(
                Locale.ROOT,
                "It did not come back within %d s, on this input: %s.",
                limit.toSeconds(),
                input(attempt.outcomes().size()));
        return report(Verdict.GIVEN_UP, attempt.runsOn() ? late + STILL_RUNNING : late);
    }

    private Report interrupted(Attempt attempt) {
        return report(
                Verdict.GIVEN_UP, "You interrupted it before it was done." + (attempt.runsOn() ? STILL_RUNNING : ""));
    }

    private Report notYet() {
        return report(Verdict.NOT_YET, exercise.words().hint());
    }

    private Report report(Verdict verdict, String message) {
        return Report.of(exercise.id(), verdict, message);
    }

    private String input(int at) {
        return exercise.calls().list().get(at).input();
    }
}
