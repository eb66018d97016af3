package occam.exercise;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import occam.exercise.Attempt.Ending;
import occam.exercise.Report.Example;
import occam.exercise.Report.Verdict;

/** Tries an answer, and finds what is wrong with it. */
record Judge<F>(Exercise<F> exercise, Duration limit) {
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
        var expected = exercise.calls().outcomes(exercise.answers().right());
        var wrong = differences(expected, got).boxed().toList();
        return wrong.isEmpty() ? report(Verdict.PASSED, exercise.words().why()) : wrong(expected, got, wrong);
    }

    private Report wrong(List<Outcome> expected, List<Outcome> got, List<Integer> wrong) {
        int first = wrong.get(0);
        var held = held(expected, got);
        if (held.isPresent()) {
            return report(Verdict.MISCONCEPTION, held.get().explanation())
                    .with(example(firstDeviation(held.get(), expected), expected, got));
        }
        if (isChoice(expected.get(first))) {
            return notYet().noting("Left to choose: "
                    + wrong.stream().map(this::input).collect(Collectors.joining(", ")) + ".");
        }
        var thrown = got.get(first).thrown();
        return thrown == null
                ? report(
                                Verdict.DIFFERENT,
                                String.format(
                                        Locale.ROOT,
                                        "It differs from the reference on %d of %d inputs.",
                                        wrong.size(),
                                        expected.size()))
                        .with(example(first, expected, got))
                        .noting(exercise.calls().remark().apply(wrong))
                : report(
                        Verdict.THREW,
                        String.format(Locale.ROOT, "It threw %s, on this input: %s", thrown, input(first)));
    }

    /**
     * The misconception that the answer holds: wherever it deviates from the reference, the answer does as it does. Of several the one
     * that deviates most; the answer may be wrong elsewhere too.
     */
    private Optional<Misconception<F>> held(List<Outcome> expected, List<Outcome> got) {
        return exercise.answers().wrong().stream()
                .filter(misconception -> explains(misconception, expected, got))
                .max(Comparator.comparingLong(misconception ->
                        differences(expected, outcomes(misconception)).count()));
    }

    private boolean explains(Misconception<F> misconception, List<Outcome> expected, List<Outcome> got) {
        var theirs = outcomes(misconception);
        return differences(expected, theirs).allMatch(i -> got.get(i).isSameAs(theirs.get(i)));
    }

    private int firstDeviation(Misconception<F> misconception, List<Outcome> expected) {
        return differences(expected, outcomes(misconception)).findFirst().orElseThrow();
    }

    private List<Outcome> outcomes(Misconception<F> misconception) {
        return exercise.calls().outcomes(misconception.answer());
    }

    private static IntStream differences(List<Outcome> expected, List<Outcome> got) {
        return IntStream.range(0, expected.size()).filter(i -> !got.get(i).isSameAs(expected.get(i)));
    }

    /** None where it would tell the right choice, or where there is no value to show. */
    private Optional<Example> example(int at, List<Outcome> expected, List<Outcome> got) {
        return isChoice(expected.get(at)) || got.get(at).thrown() != null
                ? Optional.empty()
                : Optional.of(new Example(
                        input(at), expected.get(at).value(), got.get(at).value()));
    }

    private static boolean isChoice(Outcome outcome) {
        return outcome.value() instanceof Enum<?>;
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
