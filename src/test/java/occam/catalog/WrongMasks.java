package occam.catalog;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import occam.interview.Drills;
import occam.lesson.dropout.Dropouts;
import occam.lesson.dropout.Dropouts.Passes;

/** Wrong answers to the exercises on inverted dropout. */
final class WrongMasks {
    private WrongMasks() {}

    static Stream<Trial<?>> all() {
        return Trials.all(dropout(), drill());
    }

    private static double[] each(double[] values, IntToDoubleFunction factor) {
        return IntStream.range(0, values.length)
                .mapToDouble(i -> values[i] * factor.applyAsDouble(i))
                .toArray();
    }

    private static Passes both(double[] x, double[] gradient, IntToDoubleFunction factor) {
        return new Passes(each(x, factor), each(gradient, factor));
    }

    private static Trials<?> dropout() {
        return Trials.of(Dropouts.INVERTED_DROPOUT)
                .named(
                        "no factor",
                        "What is kept is not scaled up, so the next layer gets",
                        (x, g, u, rate) -> both(x, g, i -> u[i] < rate ? 0 : 1))
                .named(
                        "1/rate",
                        "This divides by the rate, which is the probability of",
                        (x, g, u, rate) -> both(x, g, i -> u[i] < rate ? 0 : 1 / rate))
                .named(
                        "times keep",
                        "This multiplies by 1 − rate. The kept numbers have to",
                        (x, g, u, rate) -> both(x, g, i -> u[i] < rate ? 0 : 1 - rate))
                .refused("1 + rate", (x, g, u, rate) -> both(x, g, i -> u[i] < rate ? 0 : 1 + rate))
                .named(
                        "the mask swapped",
                        "Keeping and dropping are swapped: this keeps x[i] where",
                        (x, g, u, rate) -> both(x, g, i -> u[i] < rate ? 1 / (1 - rate) : 0))
                .named(
                        "the mask swapped, with its own factor",
                        "Keeping and dropping are swapped, in the mask and in its",
                        (x, g, u, rate) -> both(x, g, i -> u[i] < rate ? 1 / rate : 0))
                .named(
                        "the mask swapped, no factor",
                        "What is kept is not scaled up, so the next layer gets",
                        (x, g, u, rate) -> both(x, g, i -> u[i] < rate ? 1 : 0))
                .named(
                        "1 − rate as the rate",
                        "The rate is read as the probability of keeping, in the",
                        (x, g, u, rate) -> both(x, g, i -> u[i] < 1 - rate ? 0 : 1 / rate))
                .named(
                        "nothing dropped",
                        "Nothing is dropped: all numbers go on",
                        (x, g, u, rate) -> both(x, g, i -> 1 / (1 - rate)))
                .named(
                        "dropped and kept scaled alike",
                        "What is dropped stays as it was. It becomes 0",
                        (x, g, u, rate) -> both(x, g, i -> u[i] < rate ? 1 : 1 / (1 - rate)))
                .named(
                        "the gradient as it is",
                        "The forward pass is right, but the gradient goes back",
                        (x, g, u, rate) -> new Passes(each(x, i -> u[i] < rate ? 0 : 1 / (1 - rate)), g))
                .named(
                        "the gradient masked only",
                        "The gradient is masked, but not scaled. The output is x /",
                        (x, g, u, rate) -> new Passes(
                                each(x, i -> u[i] < rate ? 0 : 1 / (1 - rate)), each(g, i -> u[i] < rate ? 0 : 1)))
                .named(
                        "the gradient scaled only",
                        "The gradient is scaled, but not masked. A dropped number",
                        (x, g, u, rate) -> new Passes(
                                each(x, i -> u[i] < rate ? 0 : 1 / (1 - rate)), each(g, i -> 1 / (1 - rate))))
                .named(
                        "the output not scaled",
                        "The gradient is right, but the output is not scaled: it",
                        (x, g, u, rate) -> new Passes(
                                each(x, i -> u[i] < rate ? 0 : 1), each(g, i -> u[i] < rate ? 0 : 1 / (1 - rate))))
                .named(
                        "the gradient where the output is not 0",
                        "The backward pass takes every output of 0 for dropped. An",
                        (x, g, u, rate) -> {
                            var output = each(x, i -> u[i] < rate ? 0 : 1 / (1 - rate));
                            return new Passes(output, each(g, i -> output[i] == 0 ? 0 : 1 / (1 - rate)));
                        })
                .named(
                        "the gradient where the output is positive",
                        "The backward pass lets through only where the output is",
                        (x, g, u, rate) -> {
                            var output = each(x, i -> u[i] < rate ? 0 : 1 / (1 - rate));
                            return new Passes(output, each(g, i -> output[i] > 0 ? 1 / (1 - rate) : 0));
                        })
                .named(
                        "the gradient scaled twice",
                        "The backward pass scales twice. The derivative of x / (1",
                        (x, g, u, rate) -> new Passes(
                                each(x, i -> u[i] < rate ? 0 : 1 / (1 - rate)),
                                each(g, i -> u[i] < rate ? 0 : 1 / (1 - rate) / (1 - rate))))
                .named(
                        "at rate itself dropped",
                        "A number whose u equals the rate is dropped here. The",
                        (x, g, u, rate) -> both(x, g, i -> u[i] > rate ? 1 / (1 - rate) : 0));
    }

    private static Trials<?> drill() {
        return Trials.of(Drills.INVERTED_DROPOUT.exercise())
                .named(
                        "output and gradient swapped",
                        "The two are swapped: `new Passes(output, back)`",
                        (x, g, u, rate) -> both(g, x, i -> u[i] < rate ? 0 : 1 / (1 - rate)))
                .named(
                        "the gradient of the dropped ones",
                        "The backward pass lets through what the forward pass has",
                        (x, g, u, rate) -> new Passes(
                                each(x, i -> u[i] < rate ? 0 : 1 / (1 - rate)),
                                each(g, i -> u[i] < rate ? 1 / (1 - rate) : 0)))
                .named(
                        "the gradient times the output",
                        "The backward pass multiplies by x as well. The derivative",
                        (x, g, u, rate) -> new Passes(
                                each(x, i -> u[i] < rate ? 0 : 1 / (1 - rate)),
                                each(g, i -> u[i] < rate ? 0 : x[i] / (1 - rate))))
                .named(
                        "scaled by how many are kept",
                        "This scales by how many numbers were kept this time, not",
                        (x, g, u, rate) -> {
                            double kept =
                                    Arrays.stream(u).filter(v -> v >= rate).count();
                            return both(x, g, i -> u[i] < rate ? 0 : x.length / kept);
                        })
                .named(
                        "the output in x, read again for the gradient",
                        "What comes back is the output once more. The mask is",
                        (x, g, u, rate) -> {
                            Arrays.setAll(x, i -> u[i] < rate ? 0 : x[i] / (1 - rate));
                            return new Passes(x, x);
                        });
    }
}
