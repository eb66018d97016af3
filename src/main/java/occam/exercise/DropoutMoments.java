package occam.exercise;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import occam.exercise.Dropouts.Moments;
import occam.exercise.Dropouts.SumUnderDropout;

/** The exercise on the mean and the variance of what dropout hands on. */
final class DropoutMoments {
    private DropoutMoments() {}

    /** What an answer is given. */
    private record Input(double[] weights, double[] x, double rate) {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT, "weights = %s, x = %s, rate = %s", Arrays.toString(weights), Arrays.toString(x), rate);
        }
    }

    private static final List<Input> INPUTS = List.of(
            new Input(new double[] {1}, new double[] {3}, 0.2),
            new Input(new double[] {1, -2, 0.5}, new double[] {3, 1, 4}, 0.2),
            new Input(new double[] {2, 1}, new double[] {1, -2}, 0.5),
            new Input(new double[] {0.5, -1, 3, 2}, new double[] {2, 2, 1, 0}, 0.75),
            new Input(new double[] {1, 4}, new double[] {5, 2}, 0));

    /** A mean or a variance, from the products {@code weights[i] * x[i]} and the rate. */
    private interface Moment {
        double of(double[] products, double rate);
    }

    private static final Moment MEAN = (products, rate) -> sum(products, v -> v);
    private static final Moment VARIANCE = (products, rate) -> rate / (1 - rate) * sum(products, v -> v * v);

    static final Exercise<SumUnderDropout> EXERCISE = Exercise.<SumUnderDropout>of(
                    "05-mean-and-variance",
                    Calls.on(
                            INPUTS,
                            Input::toString,
                            (answer, input) -> answer.moments(input.weights.clone(), input.x.clone(), input.rate)))
            .asks("""
                A unit of the next layer gets the sum $z = \\sum_i w_i \\tilde x_i$, where $\\tilde x$ is `x` after inverted dropout: each $\\tilde x_i$ is 0
                with probability $p$ (the `rate`), and else $x_i / (1 - p)$, independently of the others. Work out the mean and the variance of $z$ over the masks, with
                pencil and paper, and return them as `new Moments(mean, variance)`. Do not draw masks.
                """)
            .hints("""
                Begin with one number: what are the mean of $\\tilde x_i$ and the mean of its square? The variance is the second less the square of the
                first. What holds for variances of independent numbers when you add them, and when you multiply one by $w_i$?
                """)
            .answer(moments(MEAN, VARIANCE))
            .misconception("""
                Keeping and dropping are swapped in the variance: (1 − p)/p grows without bound as the rate goes to 0, where nothing is dropped at all.
                """, variance((v, p) -> (1 - p) / p * sum(v, x -> x * x)))
            .misconception("""
                p(1 − p) is the variance of the mask as it is drawn, 0 or 1. What is kept is then divided by 1 − p, and a factor enters the variance squared.
                """, variance((v, p) -> p * (1 - p) * sum(v, x -> x * x)))
            .misconception("""
                This squares the sum. That would be the variance if all were dropped together. Each is dropped by itself, so the variances add:
                square each product first.
                """, variance((v, p) -> p / (1 - p) * square(sum(v, x -> x))))
            .misconception("""
                This is the mean of the square. For a variance, the square of the mean has to be taken off.
                """, variance((v, p) -> 1 / (1 - p) * sum(v, x -> x * x)))
            .misconception("""
                This is the standard deviation. Asked is its square.
                """, variance((v, p) -> Math.sqrt(VARIANCE.of(v, p))))
            .misconception("""
                The products enter the variance without being squared. Of 3 times a number, the variance is 9 times as large.
                """, variance((v, p) -> p / (1 - p) * sum(v, x -> x)))
            .misconception("""
                The factor of the variance is p over the square of 1 − p. That forgets that the probability of being kept is a factor too: the mean of the
                square is x²/(1 − p).
                """, variance((v, p) -> p / square(1 - p) * sum(v, x -> x * x)))
            .misconception("""
                The variance is right, the mean is not: this is the mean without scaling. Inverted dropout divides by 1 − p, so that the mean stays what
                it was.
                """, moments((v, p) -> (1 - p) * sum(v, x -> x), VARIANCE))
            .misconception("""
                These are the moments without scaling, of the original form of dropout. Inverted dropout divides what it keeps by 1 − p.
                """, moments((v, p) -> (1 - p) * sum(v, x -> x), (v, p) -> p * (1 - p) * sum(v, x -> x * x)))
            .misconception("""
                This takes p for the probability of keeping, in the mean as well. Here, as in Keras and PyTorch, the rate is the share that is dropped.
                """, moments((v, p) -> p / (1 - p) * sum(v, x -> x), VARIANCE))
            .matters("""
                The mean stays, and noise comes in: the more, the larger the rate and the fewer the inputs that carry the sum. A unit that spreads its weight
                over many inputs suffers less from it, and that is how dropout regularizes.
                """);

    private static SumUnderDropout moments(Moment mean, Moment variance) {
        return (weights, x, rate) -> {
            var products = IntStream.range(0, x.length)
                    .mapToDouble(i -> weights[i] * x[i])
                    .toArray();
            return new Moments(mean.of(products, rate), variance.of(products, rate));
        };
    }

    private static SumUnderDropout variance(Moment wrong) {
        return moments(MEAN, wrong);
    }

    private static double sum(double[] values, DoubleUnaryOperator term) {
        return Arrays.stream(values).map(term).sum();
    }

    private static double square(double v) {
        return v * v;
    }
}
