package occam.catalog;

import static occam.penalty.Penalty.softThreshold;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.Stream;
import occam.lesson.decay.WeightDecay;

/** Wrong answers to the exercise on proximal steps. */
final class WrongProximals {
    private WrongProximals() {}

    static Stream<Trial<?>> all() {
        return Trials.all(proximal());
    }

    private static double steps(double weight, double[] gradients, DoubleBinaryOperator step) {
        return Arrays.stream(gradients).reduce(weight, step);
    }

    private static Trials<?> proximal() {
        return Trials.of(WeightDecay.PROXIMAL_L1)
                .named(
                        "the threshold twice",
                        "The threshold comes twice",
                        (weight, gradients, eta, lambda) -> steps(
                                weight,
                                gradients,
                                (w, g) -> softThreshold(softThreshold(w, eta * lambda) - eta * g, eta * lambda)))
                .named(
                        "threshold λ",
                        "The threshold is λ, but the step on the loss was only η",
                        (weight, gradients, eta, lambda) ->
                                steps(weight, gradients, (w, g) -> softThreshold(w - eta * g, lambda)))
                .named(
                        "threshold η",
                        "The threshold is η, whatever λ is. It is ηλ",
                        (weight, gradients, eta, lambda) ->
                                steps(weight, gradients, (w, g) -> softThreshold(w - eta * g, eta)))
                .named(
                        "threshold ηλ/2",
                        "The threshold is half of ηλ. A ½ belongs to the square of",
                        (weight, gradients, eta, lambda) ->
                                steps(weight, gradients, (w, g) -> softThreshold(w - eta * g, eta * lambda / 2)))
                .named(
                        "the threshold before the step",
                        "The threshold comes before the step on the loss, which",
                        (weight, gradients, eta, lambda) ->
                                steps(weight, gradients, (w, g) -> softThreshold(w, eta * lambda) - eta * g))
                .named(
                        "once at the end",
                        "This thresholds once, after the last step, or steps once",
                        (weight, gradients, eta, lambda) ->
                                softThreshold(steps(weight, gradients, (w, g) -> w - eta * g), eta * lambda))
                .named(
                        "once at the end, n times as much",
                        "This thresholds once, after the last step, by as much as",
                        (weight, gradients, eta, lambda) -> softThreshold(
                                steps(weight, gradients, (w, g) -> w - eta * g), gradients.length * eta * lambda))
                .named(
                        "once 0, 0 for good",
                        "Once a weight is 0 it stays so here. It may leave 0",
                        (weight, gradients, eta, lambda) -> steps(
                                weight, gradients, (w, g) -> w == 0 ? 0 : softThreshold(w - eta * g, eta * lambda)))
                .named(
                        "subgradient",
                        "This is the subgradient step. It jumps over 0 and back",
                        (weight, gradients, eta, lambda) ->
                                steps(weight, gradients, (w, g) -> w - eta * (g + lambda * Math.signum(w))))
                .named(
                        "subgradient and threshold",
                        "The penalty acts twice: its slope is in the step, and the",
                        (weight, gradients, eta, lambda) -> steps(
                                weight,
                                gradients,
                                (w, g) -> softThreshold(w - eta * (g + lambda * Math.signum(w)), eta * lambda)))
                .named(
                        "a hard threshold",
                        "This is the hard threshold: it keeps what is above it as",
                        (weight, gradients, eta, lambda) -> steps(
                                weight, gradients, (w, g) -> Math.abs(w - eta * g) > eta * lambda ? w - eta * g : 0))
                .named(
                        "the proximal step of ridge",
                        "This is the proximal step of L2, a division by 1 + ηλ. It",
                        (weight, gradients, eta, lambda) ->
                                steps(weight, gradients, (w, g) -> (w - eta * g) / (1 + eta * lambda)))
                .named(
                        "decay after the step",
                        "This multiplies by 1 − ηλ, which is the decay of L2. It",
                        (weight, gradients, eta, lambda) ->
                                steps(weight, gradients, (w, g) -> (w - eta * g) * (1 - eta * lambda)))
                .named(
                        "no penalty",
                        "This is gradient descent on the loss alone: the penalty",
                        (weight, gradients, eta, lambda) -> steps(weight, gradients, (w, g) -> w - eta * g))
                .named(
                        "positive only",
                        "This treats only positive weights: every negative one",
                        (weight, gradients, eta, lambda) ->
                                steps(weight, gradients, (w, g) -> Math.max(w - eta * g - eta * lambda, 0)))
                .named(
                        "over 0",
                        "This takes ηλ off every weight, also from one that is",
                        (weight, gradients, eta, lambda) -> steps(
                                weight, gradients, (w, g) -> w - eta * g - eta * lambda * Math.signum(w - eta * g)))
                .named(
                        "the sign of the old weight",
                        "The sign is that of the weight before the step on the",
                        (weight, gradients, eta, lambda) -> steps(
                                weight,
                                gradients,
                                (w, g) -> Math.signum(w) * Math.max(Math.abs(w - eta * g) - eta * lambda, 0)))
                .named(
                        "uphill",
                        "The step on the loss goes uphill: it is subtracted from",
                        (weight, gradients, eta, lambda) ->
                                steps(weight, gradients, (w, g) -> softThreshold(w + eta * g, eta * lambda)))
                .named(
                        "no η at the step",
                        "The gradient is not multiplied by the learning rate",
                        (weight, gradients, eta, lambda) ->
                                steps(weight, gradients, (w, g) -> softThreshold(w - g, eta * lambda)))
                .named(
                        "the gradient thresholded",
                        "The threshold acts on the gradient. It acts on the",
                        (weight, gradients, eta, lambda) ->
                                steps(weight, gradients, (w, g) -> w - eta * softThreshold(g, lambda)))
                .named(
                        "the last gradient is skipped",
                        "The last gradient is left out",
                        (weight, gradients, eta, lambda) -> steps(
                                weight,
                                Arrays.copyOf(gradients, gradients.length - 1),
                                (w, g) -> softThreshold(w - eta * g, eta * lambda)));
    }
}
