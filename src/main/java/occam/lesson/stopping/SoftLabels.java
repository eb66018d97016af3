package occam.lesson.stopping;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import occam.exercise.Calls;
import occam.exercise.Exercise;
import occam.lesson.stopping.Stopping.SoftLabel;

/** The exercise on label smoothing. */
final class SoftLabels {
    private SoftLabels() {}

    /** What an answer is given. */
    private record Input(int label, int classes, double share) {
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "label = %d, classes = %d, ε = %s", label, classes, share);
        }
    }

    private static final List<Input> INPUTS = List.of(
            new Input(1, 4, 0.2),
            new Input(0, 10, 0.1),
            new Input(2, 3, 0.6),
            new Input(1, 2, 0),
            new Input(0, 2, 0.3),
            new Input(3, 5, 0.25),
            new Input(4, 6, 1));

    private static Calls<SoftLabel> calls() {
        return Calls.<SoftLabel, Input>on(
                        INPUTS, Input::toString, (answer, in) -> answer.targets(in.label(), in.classes(), in.share()))
                .trait("ε = 0", INPUTS, in -> in.share() == 0)
                .trait("two classes", INPUTS, in -> in.classes() == 2);
    }

    static final Exercise<SoftLabel> EXERCISE = Exercise.of("soft-label", calls())
            .asks("""
                Write label smoothing: the target of a row with this label is $1 - \\varepsilon$ of its label and $\\varepsilon$ of the uniform distribution over all
                $K$ classes, its own included. Return one number for each class.
                """)
            .hints("""
                Every class gets the same small number. To the label's own, something is added. What is the sum?
                """)
            .answer((label, classes, share) -> targets(label, classes, 1 - share + share / classes, share / classes))
            .misconception("""
                    This shares ε among the *other* classes. That is another ε: the uniform distribution includes the label's own class.
                    """, (label, classes, share) -> targets(label, classes, 1 - share, share / (classes - 1)))
            .misconception("""
                These do not sum to 1: the label's own class has its part in the uniform distribution too.
                """, (label, classes, share) -> targets(label, classes, 1 - share, share / classes))
            .misconception("""
                These do not sum to 1: what the other classes get has to be taken from the label's own.
                """, (label, classes, share) -> targets(label, classes, 1, share / classes))
            .misconception(
                    """
                    Here ε is what the label keeps. It is the share that is taken away.
                    """,
                    (label, classes, share) ->
                            targets(label, classes, share + (1 - share) / classes, (1 - share) / classes))
            .misconception("""
                Each class gets the whole ε, so that they sum to more than 1. It is shared among all K.
                """, (label, classes, share) -> targets(label, classes, 1 - share, share))
            .misconception("""
                Nothing is smoothed: this is the label itself, 1 and zeros.
                """, (label, classes, share) -> targets(label, classes, 1, 0))
            .misconception("""
                The uniform distribution is missing: ε is taken from the label, and nobody gets it. If you wrote 1 / K, that is 0 in Java, where whole
                numbers divide without decimals.
                """, (label, classes, share) -> targets(label, classes, 1 - share, 0))
            .misconception("""
                This is the uniform distribution, whatever ε is.
                """, (label, classes, share) -> targets(label, classes, 1.0 / classes, 1.0 / classes))
            .misconception(
                    """
                Classes are numbered from 0 here: the label's own place is `label`, not `label − 1`.
                """,
                    (label, classes, share) ->
                            targets(label - 1, classes, 1 - share + share / classes, share / classes))
            .misconception(
                    """
                Classes are numbered from 0 here: the label's own place is `label`, not `label + 1`.
                """,
                    (label, classes, share) ->
                            targets(label + 1, classes, 1 - share + share / classes, share / classes))
            .misconception(
                    """
                These do not sum to 1: the label's own gets 1 − ε from its label, and beside it ε/K from the uniform distribution.
                """, (label, classes, share) -> targets(label, classes, 1 - share / classes, share / classes))
            .misconception(
                    """
                These do not sum to 1: ε is shared among all K classes in one place, and among K − 1 in the other.
                """,
                    (label, classes, share) ->
                            targets(label, classes, 1 - share + share / classes, share / (classes - 1)))
            .misconception(
                    """
                The label's own and the others are swapped.
                """,
                    (label, classes, share) -> targets(label, classes, share / classes, 1 - share + share / classes))
            .misconception(
                    """
                These do not sum to 1: every class gets ε/K *more*, and the label keeps its 1.
                """, (label, classes, share) -> targets(label, classes, 1 + share / classes, share / classes))
            .misconception(
                    """
                All get ε/K taken off, where it is added: what the label loses goes to all.
                """,
                    (label, classes, share) -> targets(label, classes, 1 - share - share / classes, -share / classes))
            .matters("""
                The best logit is now finite: whoever is surer than 1 − ε + ε/K on a training row pays for it.
                """);

    private static double[] targets(int label, int classes, double own, double others) {
        return IntStream.range(0, classes)
                .mapToDouble(k -> k == label ? own : others)
                .toArray();
    }
}
