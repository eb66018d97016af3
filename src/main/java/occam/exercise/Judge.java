package occam.exercise;

import java.time.Duration;
import java.util.stream.Collectors;
import occam.exercise.Attempt.Ending;
import occam.exercise.Report.Verdict;

/** Tries an answer, and finds what is wrong with it. */
record Judge<F>(Exercise<F> exercise, Duration limit) {
    private static final int LONG = 200;
    private static final String SHARED =
            """
            Each result is right when it comes back, but a later call overwrites it: one array is shared by several results. Make a new one in each call.""";

    Report judge(F answer) {
        if (answer == null) {
            return notYet();
        }
        var attempt = Attempt.of(answer, exercise.calls(), limit);
        var note = attempt.printed().isEmpty() ? "" : "Your answer printed: " + attempt.printed();
        return verdict(attempt).noting(note);
    }

    private Report verdict(Attempt attempt) {
        var got = attempt.outcomes();
        if (got.stream().anyMatch(outcome -> outcome.thrown() instanceof NotYet)) {
            return notYet();
        }
        if (!attempt.isWhole()) {
            return givenUp(attempt);
        }
        var deviations = Deviations.of(exercise, got);
        if (!deviations.wrong().isEmpty()) {
            return wrong(deviations);
        }
        return got.stream().anyMatch(Outcome::isOverwritten)
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
                : report(Verdict.THREW, "It threw %s, on this input: %s".formatted(said(thrown), input(first)));
    }

    private Report different(Deviations deviations) {
        var wrong = deviations.wrong();
        var message = "It differs from the reference on %d of %d inputs."
                .formatted(wrong.size(), deviations.expected().size());
        return report(Verdict.DIFFERENT, message)
                .with(deviations.example(wrong))
                .noting(exercise.calls().remark().apply(wrong))
                .noting(deviations.component());
    }

    private Report givenUp(Attempt attempt) {
        if (attempt.ending() == Ending.INTERRUPTED) {
            return report(Verdict.GIVEN_UP, "You interrupted it before it was done.");
        }
        var late = "It did not come back within %d s, on this input: %s."
                .formatted(limit.toSeconds(), input(attempt.outcomes().size()));
        return report(
                Verdict.GIVEN_UP,
                attempt.ending() == Ending.ENDLESS
                        ? late + " It is still running: restart the kernel before you go on."
                        : late);
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

    private static String said(Throwable thrown) {
        var message = thrown.getMessage() == null ? "" : ": " + thrown.getMessage();
        var line = (thrown.getClass().getSimpleName() + message)
                .lines()
                .findFirst()
                .orElse("");
        return line.length() > LONG ? line.substring(0, LONG) + " …" : line;
    }
}
