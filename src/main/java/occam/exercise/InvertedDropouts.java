package occam.exercise;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import occam.exercise.Dropouts.InvertedDropoutStep;
import occam.exercise.Dropouts.Passes;
import occam.neural.InvertedDropout;

/** The exercise on both passes of inverted dropout. */
final class InvertedDropouts {
    private InvertedDropouts() {}

    /** What an answer is given. */
    private record Input(double[] x, double[] gradient, double[] u, double rate) {
        Object[] answered(InvertedDropoutStep answer) {
            var passes = answer.step(x.clone(), gradient.clone(), u.clone(), rate);
            return new Object[] {passes.output(), passes.gradient()};
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
            new Input(new double[] {4, 1, 0}, new double[] {2, 8, 1}, new double[] {0.05, 0.02, 0.09}, 0.1));

    /** What a pass multiplies by. */
    private interface Factors {
        double[] of(double[] x, double[] u, double rate);
    }

    static final Exercise<InvertedDropoutStep> EXERCISE = Exercise.<InvertedDropoutStep>of(
                    "05-inverted-dropout", Calls.on(INPUTS, Input::toString, (answer, input) -> input.answered(answer)))
            .asks("""
                Write one training step of inverted dropout, forward and backward. You get the numbers `x` that come in, the `gradient` of the loss
                on the output, and uniform random numbers `u`: `x[i]` is dropped if `u[i] < rate`. Return `new Passes(output, back)`: what goes on to
                the next layer, and the gradient on `x`.
                """)
            .hints("""
                Make one array first, the mask: 0 where `u[i] < rate`, and elsewhere 1 over the probability of being kept. The output is `x` times the
                mask, so what is the derivative of `output[i]` by `x[i]`?
                """)
            .answer(both(mask(rate -> 1 / (1 - rate))))
            .misconception("""
                What is kept is not scaled up, so the next layer gets less in training than at inference. That is the original form of dropout, which
                multiplies at inference instead. Inverted dropout divides by 1 − rate in training.
                """, both(mask(rate -> 1)))
            .misconception("""
                This multiplies what is kept by the rate. Half of the units at half their size is a quarter: the mean is off by far more than without
                any factor. Divide by the probability of being kept.
                """, both(mask(rate -> rate)))
            .misconception("""
                This divides by the rate, which is the probability of being dropped. At a rate of .5 nobody notices. Divide by 1 − rate.
                """, both(mask(rate -> 1 / rate)))
            .misconception("""
                This multiplies by 1 − rate. The kept numbers have to stand in for the dropped ones, so they get larger: divide by it.
                """, both(mask(rate -> 1 - rate)))
            .misconception("""
                    Keeping and dropping are swapped: this keeps x[i] where u[i] < rate, so a rate of .2 drops 80 %.
                    """, both((x, u, rate) -> each(x, i -> u[i] < rate ? 1 / (1 - rate) : 0)))
            .misconception("""
                    Keeping and dropping are swapped, in the mask and in its factor: this is dropout of 1 − rate. The mean is right, and a rate of .2
                    drops 80 %.
                    """, both((x, u, rate) -> each(x, i -> u[i] < rate ? 1 / rate : 0)))
            .misconception("""
                This scales by how many numbers were kept this time, not by the probability. Then what one unit gives depends on how many others
                were dropped, and the mean over the masks is off: if all are dropped, nothing can make up for it.
                """, both(InvertedDropouts::byCount))
            .misconception("""
                The forward pass is right, but the gradient goes back unchanged. A dropped number had no part in the output, so nothing may come
                back to it.
                """, passes(mask(rate -> 1 / (1 - rate)), everywhere(1)))
            .misconception("""
                The gradient is masked, but not scaled. The output is x / (1 − rate), so its derivative has that factor too.
                """, passes(mask(rate -> 1 / (1 - rate)), mask(rate -> 1)))
            .misconception("""
                    The backward pass divides the factor out again. It is the derivative, not the inverse: the same factor, once more.
                    """, passes(mask(rate -> 1 / (1 - rate)), mask(rate -> 1 - rate)))
            .misconception(
                    """
                    The backward pass takes every output of 0 for dropped. An x of 0 that was kept, as ReLU gives many, still has a derivative. Keep
                    the mask.
                    """,
                    passes(
                            mask(rate -> 1 / (1 - rate)),
                            (x, u, rate) -> each(x, i -> u[i] < rate || x[i] == 0 ? 0 : 1 / (1 - rate))))
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

    private static Factors mask(DoubleUnaryOperator factor) {
        return (x, u, rate) -> each(x, i -> u[i] < rate ? 0 : factor.applyAsDouble(rate));
    }

    private static Factors everywhere(double factor) {
        return (x, u, rate) -> each(x, i -> factor);
    }

    private static double[] byCount(double[] x, double[] u, double rate) {
        long kept = Arrays.stream(u).filter(v -> v >= rate).count();
        return each(x, i -> u[i] < rate ? 0 : (double) x.length / kept);
    }

    private static double[] each(double[] x, IntToDoubleFunction factor) {
        return IntStream.range(0, x.length).mapToDouble(factor).toArray();
    }
}
