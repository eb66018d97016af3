package occam.catalog;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import occam.lesson.stopping.Stopping;

/** Wrong answers to the exercise on label smoothing. */
final class WrongLabels {
    private WrongLabels() {}

    static Stream<Trial<?>> all() {
        return Trials.all(label());
    }

    private static double[] each(int count, IntToDoubleFunction of) {
        return IntStream.range(0, count).mapToDouble(of).toArray();
    }

    private static Trials<?> label() {
        return Trials.of(Stopping.SOFT_LABEL)
                .named(
                        "its own share left out",
                        "These do not sum to 1: the label's own class has its part",
                        (label, classes, share) -> each(classes, k -> k == label ? 1 - share : share / classes))
                .named(
                        "K − 1",
                        "This shares ε among the *other* classes. That is another",
                        (label, classes, share) -> each(classes, k -> k == label ? 1 - share : share / (classes - 1)))
                .named(
                        "ε for each other",
                        "Each class gets the whole ε, so that they sum to more",
                        (label, classes, share) -> each(classes, k -> k == label ? 1 - share : share))
                .named(
                        "1 for the label",
                        "These do not sum to 1: what the other classes get has to",
                        (label, classes, share) -> each(classes, k -> k == label ? 1 : share / classes))
                .named(
                        "added to 1",
                        "These do not sum to 1: every class gets ε/K *more*, and",
                        (label, classes, share) -> each(classes, k -> (k == label ? 1 : 0) + share / classes))
                .named(
                        "from 1",
                        "Classes are numbered from 0 here: the label's own place",
                        (label, classes, share) ->
                                each(classes, k -> (k == label - 1 ? 1 - share : 0) + share / classes))
                .named(
                        "one-hot",
                        "Nothing is smoothed: this is the label itself, 1 and",
                        (label, classes, share) -> each(classes, k -> k == label ? 1 : 0))
                .named(
                        "integer division",
                        "The uniform distribution is missing: ε is taken from the",
                        (label, classes, share) ->
                                each(classes, k -> (k == label ? 1 - share : 0) + share * (1 / classes)))
                .named(
                        "ε and 1 − ε swapped",
                        "Here ε is what the label keeps. It is the share that is",
                        (label, classes, share) -> each(classes, k -> (k == label ? share : 0) + (1 - share) / classes))
                .named(
                        "uniform",
                        "This is the uniform distribution, whatever ε is",
                        (label, classes, share) -> each(classes, k -> 1.0 / classes))
                .refused(
                        "no share of the label",
                        (label, classes, share) -> each(classes, k -> k == label ? 1 - share + share / classes : 0));
    }

    private static double[][] each(double[][] layers, UnaryOperator<double[]> of) {
        return Arrays.stream(layers).map(of).toArray(double[][]::new);
    }
}
