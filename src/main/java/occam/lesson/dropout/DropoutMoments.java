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
import occam.lesson.dropout.Dropouts.Moments;
import occam.lesson.dropout.Dropouts.SumUnderDropout;

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
            new Input(new double[] {1, 4}, new double[] {5, 2}, 0),
            new Input(new double[] {0.3, -0.7, 1.1}, new double[] {1.5, 0.4, -2}, 0.1),
            new Input(new double[] {2, -3}, new double[] {0.5, 1.5}, 0.6));

    /** A mean or a variance. */
    private interface Moment {
        double of(double[] weights, double[] x, double rate);
    }

    /** One that needs the products {@code weights[i] * x[i]} only. */
    private interface OfProducts {
        double of(double[] products, double rate);
    }

    private static Moment moment(OfProducts moment) {
        return (weights, x, rate) -> moment.of(each(x, i -> weights[i] * x[i]), rate);
    }

    private static final Piece<Moment> MEAN = Piece.of(moment((v, p) -> sum(v, x -> x)))
            .or("""
                The mean is that without scaling. Inverted dropout divides by 1 − p, so that the mean stays what it was.
                """, moment((v, p) -> (1 - p) * sum(v, x -> x)))
            .or("""
                This takes p for the probability of keeping, in the mean. Here, as in Keras and PyTorch, the rate is the share that is dropped.
                """, moment((v, p) -> p / (1 - p) * sum(v, x -> x)))
            .or("""
                The mean is divided by 1 − p. That forgets that only 1 − p of the numbers are kept: the two cancel.
                """, moment((v, p) -> sum(v, x -> x) / (1 - p)))
            .or("""
                The mean is multiplied by p. What is kept is divided by 1 − p, so that the mean stays what it was.
                """, moment((v, p) -> p * sum(v, x -> x)))
            .or("""
                The mean is divided by the number of inputs. z is their sum.
                """, moment((v, p) -> sum(v, x -> x) / v.length))
            .or("""
                The weights are missing in the mean.
                """, (w, x, p) -> sum(x, v -> v))
            .or("""
                The mean is 0 here. The mask changes numbers around their old value, so the mean stays what it was.
                """, (w, x, p) -> 0);

    private static final Piece<Moment> VARIANCE = Piece.of(moment((v, p) -> p / (1 - p) * squares(v)))
            .or("""
                Keeping and dropping are swapped in the variance: (1 − p)/p grows without bound as the rate goes to 0, where nothing is dropped at all.
                """, moment((v, p) -> (1 - p) / p * squares(v)))
            .or("""
                p(1 − p) is the variance of the mask as it is drawn, 0 or 1. What is kept is then divided by 1 − p, and a factor enters the variance squared.
                """, moment((v, p) -> p * (1 - p) * squares(v)))
            .or("""
                This squares the sum. That would be the variance if all were dropped together. Each is dropped by itself, so the variances add:
                square each product first.
                """, moment((v, p) -> p / (1 - p) * square(sum(v, x -> x))))
            .or("""
                This is the mean of the square. For a variance, the square of the mean has to be taken off.
                """, moment((v, p) -> 1 / (1 - p) * squares(v)))
            .or("""
                This is the standard deviation. Asked is its square.
                """, moment((v, p) -> Math.sqrt(p / (1 - p) * squares(v))))
            .or("""
                The products enter the variance without being squared. Of 3 times a number, the variance is 9 times as large.
                """, moment((v, p) -> p / (1 - p) * sum(v, x -> x)))
            .or("""
                The factor of the variance is p over the square of 1 − p. That forgets that the probability of being kept is a factor too: the mean of the
                square is x²/(1 − p).
                """, moment((v, p) -> p / square(1 - p) * squares(v)))
            .or("""
                The variance is p times the squares. What is kept is divided by 1 − p: the factor is p/(1 − p).
                """, moment((v, p) -> p * squares(v)))
            .or("""
                The variance is 1 − p times the squares. The factor is p/(1 − p), which is 0 where nothing is dropped.
                """, moment((v, p) -> (1 - p) * squares(v)))
            .or("""
                The variance is divided by the number of inputs. z is a sum, and the variances of its parts add.
                """, moment((v, p) -> p / (1 - p) * squares(v) / v.length))
            .or("""
                The weights are not squared in the variance. A factor enters it squared.
                """, (w, x, p) -> p / (1 - p) * sum(each(x, i -> w[i] * x[i] * x[i]), v -> v))
            .or("""
                The weights are missing in the variance. A factor enters it squared.
                """, (w, x, p) -> p / (1 - p) * squares(x))
            .or("""
                The inputs are missing in the variance: it is that of the mask, with the weights. What is dropped is x, so x enters it squared.
                """, (w, x, p) -> p / (1 - p) * squares(w))
            .or("""
                This takes the square of the sum off the sum of the squares. Take the square of the mean off for each number by itself, then add.
                """, moment((v, p) -> squares(v) / (1 - p) - square(sum(v, x -> x))))
            .or("""
                p is squared in the variance. The factor is p/(1 − p).
                """, moment((v, p) -> p * p / (1 - p) * squares(v)))
            .or("""
                There is a variance as soon as anything can be dropped: the mask is random.
                """, (w, x, p) -> 0)
            .or("""
                    The inputs are not squared in the variance. What is dropped is x, so x enters it squared, as the weights do.
                    """, (w, x, p) -> p / (1 - p) * sum(each(x, i -> w[i] * w[i] * x[i]), v -> v));

    private static final Piece<SumUnderDropout> MOMENTS = MEAN.with(VARIANCE, DropoutMoments::moments)
            .or("""
                These are the moments without scaling, of the original form of dropout. Inverted dropout divides what it keeps by 1 − p.
                """, moments(MEAN.wrong().get(0).answer(), moment((v, p) -> p * (1 - p) * squares(v))))
            .or("""
                Mean and variance are swapped: `new Moments(mean, variance)`.
                """, moments(VARIANCE.right(), MEAN.right()));

    private static Calls<SumUnderDropout> calls() {
        return Calls.<SumUnderDropout, Input>on(
                        INPUTS,
                        Input::toString,
                        (answer, input) -> answer.moments(input.weights.clone(), input.x.clone(), input.rate))
                .trait("rate 0", INPUTS, input -> input.rate == 0)
                .trait("rate .5", INPUTS, input -> input.rate == 0.5)
                .trait("one number", INPUTS, input -> input.x.length == 1)
                .quantity("the number of inputs", INPUTS, input -> input.x.length);
    }

    static final Exercise<SumUnderDropout> EXERCISE = Exercise.of("mean-and-variance", calls())
            .asks("""
                A unit of the next layer gets the sum $z = \\sum_i w_i \\tilde x_i$, where $\\tilde x$ is `x` after inverted dropout: each $\\tilde x_i$ is 0
                with probability $p$ (the `rate`), and else $x_i / (1 - p)$, independently of the others. Work out the mean and the variance of $z$ over the masks, with
                pencil and paper, and return them as `new Moments(mean, variance)`. Do not draw masks.
                """)
            .hints("""
                Begin with one number: what are the mean of $\\tilde x_i$ and the mean of its square? The variance is the second less the square of the
                first. What holds for variances of independent numbers when you add them, and when you multiply one by $w_i$?
                """)
            .answer(MOMENTS)
            .matters("""
                The mean stays, and noise comes in: the more, the larger the rate and the fewer the inputs that carry the sum. A unit that spreads its weight
                over many inputs suffers less from it, and that is how dropout regularizes.
                """);

    private static SumUnderDropout moments(Moment mean, Moment variance) {
        return (weights, x, rate) -> new Moments(mean.of(weights, x, rate), variance.of(weights, x, rate));
    }

    private static double[] each(double[] x, IntToDoubleFunction value) {
        return IntStream.range(0, x.length).mapToDouble(value).toArray();
    }

    private static double squares(double[] values) {
        return sum(values, v -> v * v);
    }

    private static double sum(double[] values, DoubleUnaryOperator term) {
        return Arrays.stream(values).map(term).sum();
    }

    private static double square(double v) {
        return v * v;
    }
}
