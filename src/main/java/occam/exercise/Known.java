package occam.exercise;

import java.util.List;
import java.util.stream.Stream;
import occam.exercise.Exercise.Answers;

/** What the answers that an exercise knows come to on its inputs, worked out once, when it is asked for. */
final class Known<F> {
    private final Calls<F> calls;
    private final Answers<F> answers;
    private List<Outcome> expected;
    private List<Wrong> wrong;

    Known(Calls<F> calls, Answers<F> answers) {
        this.calls = calls;
        this.answers = answers;
    }

    /** What a misconception comes to. */
    record Wrong(String explanation, List<Outcome> outcomes) {}

    /** From the reference. */
    synchronized List<Outcome> expected() {
        if (expected != null) {
            return expected;
        }
        var now = calls.outcomes(answers.right());
        expected = isCutShort() ? null : now;
        return now;
    }

    /** From the misconceptions, in their order, those with two mistakes last. */
    synchronized List<Wrong> wrong() {
        if (wrong != null) {
            return wrong;
        }
        var now = Stream.concat(answers.wrong().stream(), answers.twice().stream())
                .map(each -> new Wrong(each.explanation(), calls.outcomes(each.answer())))
                .toList();
        wrong = isCutShort() ? null : now;
        return now;
    }

    /** What an interrupt may have cut short is not kept. */
    private static boolean isCutShort() {
        return Thread.currentThread().isInterrupted();
    }
}
