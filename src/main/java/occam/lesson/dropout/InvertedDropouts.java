package occam.lesson.dropout;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import occam.exercise.Calls;
import occam.exercise.Exercise;
import occam.exercise.Piece;
import occam.lesson.dropout.Dropouts.InvertedDropoutStep;
import occam.lesson.dropout.Dropouts.Passes;
import occam.neural.InvertedDropout;

/** The exercise on both passes of inverted dropout. */
final class InvertedDropouts {
    private InvertedDropouts() {}

    /** What an answer is given. */
    private record Input(double[] x, double[] gradient, double[] u, double rate) {
        Passes answered(InvertedDropoutStep answer) {
            return answer.step(x.clone(), gradient.clone(), u.clone(), rate);
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "x = %s, gradient = %s, u = %s, rate = %s",
                    Arrays.toString(x),
                    Arrays.toString(gradient),
                    Arrays.toString(u),
                    rate);
        }
    }

    private static final List<Input> INPUTS = List.of(
            new Input(new double[] {3, 0, 2, 1}, new double[] {1, -2, 4, 0.5}, new double[] {0.9, 0.7, 0.1, 0.3}, 0.2),
            new Input(
                    new double[] {2, 5, 0, 1, 4},
                    new double[] {-1, 3, 2, 1, 6},
                    new double[] {0.85, 0.1, 0.95, 0.4, 0.78},
                    0.75),
            new Input(new double[] {1, -6, 3}, new double[] {2, 1, -3}, new double[] {0.2, 0.5, 0.6}, 0.5),
            new Input(new double[] {2, 7, 0, 3}, new double[] {5, 1, 3, -1}, new double[] {0, 0.4, 0.7, 0.99}, 0),
            new Input(new double[] {4, 1, 0}, new double[] {2, 8, 1}, new double[] {0.05, 0.02, 0.09}, 0.1),
            new Input(
                    new double[] {5, -2, 4, 3},
                    new double[] {-3, 1, 2, 0.5},
                    new double[] {0.25, 0.6, 0.1, 0.875},
                    0.25),
            new Input(new double[] {-7}, new double[] {2}, new double[] {0.95}, 0.4));

    /** What a pass multiplies by. */
    private interface Factors {
        double[] of(double[] x, double[] u, double rate);
    }

    /** Whether a number is kept. */
    private interface Kept {
        boolean is(double u, double rate);
    }

    /** By what it is multiplied then. */
    private interface Factor {
        double of(double[] u, double rate);
    }

    private static final Piece<Kept> KEPT = Piece.<Kept>of((u, rate) -> u >= rate)
            .or("""
                Keeping and dropping are swapped: this keeps x[i] where u[i] < rate, so a rate of .2 drops 80 %.
                """, (u, rate) -> u < rate)
            .or("""
                A number whose u equals the rate is dropped here. The exercise drops those below it: at a rate of 0, none.
                """, (u, rate) -> u > rate)
            .or("""
                This drops where u is above 1 − rate. That is the right share, but not those that the exercise says: u[i] < rate.
                """, (u, rate) -> u < 1 - rate)
            .or("""
                Nothing is dropped: all numbers go on.
                """, (u, rate) -> true);

    private static final Piece<Factor> FACTOR = Piece.<Factor>of((u, rate) -> 1 / (1 - rate))
            .or("""
                What is kept is not scaled up, so the next layer gets less in training than at inference. That is the original form of dropout, which
                multiplies at inference instead. Inverted dropout divides by 1 − rate in training.
                """, (u, rate) -> 1)
            .or("""
                This multiplies what is kept by the rate. Half of the units at half their size is a quarter: the mean is off by far more than without
                any factor. Divide by the probability of being kept.
                """, (u, rate) -> rate)
            .or("""
                This divides by the rate, which is the probability of being dropped. At a rate of .5 nobody notices. Divide by 1 − rate.
                """, (u, rate) -> 1 / rate)
            .or("""
                This multiplies by 1 − rate. The kept numbers have to stand in for the dropped ones, so they get larger: divide by it.
                """, (u, rate) -> 1 - rate)
            .or(
                    """
                This scales by how many numbers were kept this time, not by the probability. Then what one unit gives depends on how many others
                were dropped, and the mean over the masks is off: if all are dropped, nothing can make up for it.
                """,
                    (u, rate) -> (double) u.length
                            / Arrays.stream(u).filter(v -> v >= rate).count())
            .or("""
                This divides by the root of 1 − rate, which would keep the mean of squares. Inverted dropout keeps the mean: divide by 1 − rate.
                """, (u, rate) -> 1 / Math.sqrt(1 - rate))
            .or("""
                The factor stands in the mask twice. Divide by 1 − rate once.
                """, (u, rate) -> 1 / (1 - rate) / (1 - rate));

    private static final Piece<InvertedDropoutStep> STEP = KEPT.with(FACTOR, InvertedDropouts::factors)
            .as(InvertedDropouts::both)
            .or("""
                Keeping and dropping are swapped, in the mask and in its factor: this is dropout of 1 − rate. The mean is right, and a rate of .2
                drops 80 %.
                """, both(factors((u, rate) -> u < rate, (u, rate) -> 1 / rate)))
            .or("""
                The forward pass is right, but the gradient goes back unchanged. A dropped number had no part in the output, so nothing may come
                back to it.
                """, passes(right(), everywhere(rate -> 1)))
            .or("""
                The gradient is masked, but not scaled. The output is x / (1 − rate), so its derivative has that factor too.
                """, passes(right(), kept(rate -> 1)))
            .or("""
                The backward pass divides the factor out again. It is the derivative, not the inverse: the same factor, once more.
                """, passes(right(), kept(rate -> 1 - rate)))
            .or("""
                The backward pass scales twice. The derivative of x / (1 − rate) has that factor once.
                """, passes(right(), kept(rate -> 1 / (1 - rate) / (1 - rate))))
            .or("""
                The gradient is scaled, but not masked. A dropped number had no part in the output, so nothing may come back to it.
                """, passes(right(), everywhere(rate -> 1 / (1 - rate))))
            .or("""
                The backward pass lets through what the forward pass has dropped, and the other way round. It is one mask, used twice.
                """, passes(right(), factors((u, rate) -> u < rate, FACTOR.right())))
            .or("""
                    The backward pass takes every output of 0 for dropped. An x of 0 that was kept, as ReLU gives many, still has a derivative. Keep
                    the mask.
                    """, passes(right(), (x, u, rate) -> each(x, i -> u[i] < rate || x[i] == 0 ? 0 : 1 / (1 - rate))))
            .or("""
                The gradient is right, but the output is not scaled: it too is divided by 1 − rate.
                """, passes(kept(rate -> 1), right()))
            .or("""
                The gradient is right, but nothing is dropped on the way forward.
                """, passes(everywhere(rate -> 1), right()))
            .or("""
                What comes back is the output once more. The mask is multiplied with the gradient that comes from the next layer.
                """, changed((x, gradient, right) -> new Passes(right.output(), right.output())))
            .or("""
                The output is the masked gradient. Is one array used for both? The output is x times the mask.
                """, changed((x, gradient, right) -> new Passes(right.gradient(), right.gradient())))
            .or("""
                The two are swapped: `new Passes(output, back)`.
                """, changed((x, gradient, right) -> new Passes(right.gradient(), right.output())))
            .or(
                    """
                The backward pass multiplies by x as well. The derivative of x times the mask by x is the mask alone.
                """,
                    changed((x, gradient, right) ->
                            new Passes(right.output(), each(x, i -> right.gradient()[i] * x[i]))))
            .or("""
                No gradient goes back.
                """, passes(right(), everywhere(rate -> 0)))
            .or("""
                    The rate is read as the probability of keeping, in the mask and in its factor. Here it is that of dropping.
                    """, both(factors((u, rate) -> u >= 1 - rate, (u, rate) -> 1 / rate)))
            .or("""
                    What is dropped stays as it was. It becomes 0.
                    """, both((x, u, rate) -> each(x, i -> u[i] < rate ? 1 : 1 / (1 - rate))))
            .or("""
                    The backward pass lets through only where the output is above 0, as behind a ReLU. Here the mask decides.
                    """, passes(right(), (x, u, rate) -> each(x, i -> u[i] < rate || x[i] <= 0 ? 0 : 1 / (1 - rate))));

    private static Factors factors(Kept kept, Factor factor) {
        return (x, u, rate) -> each(x, i -> kept.is(u[i], rate) ? factor.of(u, rate) : 0);
    }

    /** What an answer makes of the right passes. */
    private interface Change {
        Passes of(double[] x, double[] gradient, Passes right);
    }

    private static InvertedDropoutStep changed(Change change) {
        return (x, gradient, u, rate) -> change.of(x, gradient, both(right()).step(x, gradient, u, rate));
    }

    private static Calls<InvertedDropoutStep> calls() {
        return Calls.<InvertedDropoutStep, Input>on(INPUTS, Input::toString, (answer, input) -> input.answered(answer))
                .trait("rate 0", INPUTS, input -> input.rate == 0)
                .trait("rate .5", INPUTS, input -> input.rate == 0.5);
    }

    static final Exercise<InvertedDropoutStep> EXERCISE = Exercise.of("inverted-dropout", calls())
            .asks("""
                Write one training step of inverted dropout, forward and backward. You get the numbers `x` that come in, the `gradient` of the loss
                on the output, and uniform random numbers `u`: `x[i]` is dropped if `u[i] < rate`. Return `new Passes(output, back)`: what goes on to
                the next layer, and the gradient on `x`.
                """)
            .hints("""
                Make one array first, the mask: 0 where `u[i] < rate`, and elsewhere 1 over the probability of being kept. The output is `x` times the
                mask, so what is the derivative of `output[i]` by `x[i]`?
                """)
            .answer(STEP)
            .matters("""
                One mask, used twice: forward and backward. At inference there is nothing left to do, so the code that uses the network need not know
                the rate.
                """);

    private static InvertedDropoutStep both(Factors factors) {
        return passes(factors, factors);
    }

    private static InvertedDropoutStep passes(Factors forward, Factors backward) {
        return (x, gradient, u, rate) -> new Passes(
                InvertedDropout.forward(x, forward.of(x, u, rate)),
                InvertedDropout.backward(gradient, backward.of(x, u, rate)));
    }

    private static Factors right() {
        return factors(KEPT.right(), FACTOR.right());
    }

    /** The right numbers are kept, with this factor. */
    private static Factors kept(DoubleUnaryOperator factor) {
        return factors(KEPT.right(), (u, rate) -> factor.applyAsDouble(rate));
    }

    private static Factors everywhere(DoubleUnaryOperator factor) {
        return (x, u, rate) -> each(x, i -> factor.applyAsDouble(rate));
    }

    private static double[] each(double[] x, IntToDoubleFunction factor) {
        return IntStream.range(0, x.length).mapToDouble(factor).toArray();
    }
}
