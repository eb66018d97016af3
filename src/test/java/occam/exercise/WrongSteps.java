package occam.exercise;

import static occam.penalty.Penalty.softThreshold;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Wrong answers to the exercises on plain and proximal steps, and on what they filter. */
final class WrongSteps {
    private WrongSteps() {}

    static Stream<Trial<?>> all() {
        return Trials.all(descent(), proximal(), filter());
    }

    private static double steps(double weight, double[] gradients, DoubleBinaryOperator step) {
        return Arrays.stream(gradients).reduce(weight, step);
    }

    private static double[] backwards(double[] gradients) {
        int last = gradients.length - 1;
        var turned = gradients.clone();
        Arrays.setAll(turned, i -> gradients[last - i]);
        return turned;
    }

    private static Trials<?> descent() {
        return Trials.of(WeightDecay.SGD_L2)
                .named(
                        "uphill",
                        "?",
                        (weight, gradients, eta, lambda) ->
                                steps(weight, gradients, (w, g) -> w + eta * (g + lambda * w)))
                .named(
                        "uphill on the loss",
                        "?",
                        (weight, gradients, eta, lambda) ->
                                steps(weight, gradients, (w, g) -> w + eta * (g - lambda * w)))
                .named(
                        "−λw",
                        "?",
                        (weight, gradients, eta, lambda) ->
                                steps(weight, gradients, (w, g) -> w - eta * (g - lambda * w)))
                .named(
                        "λ/2",
                        "?",
                        (weight, gradients, eta, lambda) ->
                                steps(weight, gradients, (w, g) -> w - eta * (g + lambda / 2 * w)))
                .named(
                        "2λ",
                        "?",
                        (weight, gradients, eta, lambda) ->
                                steps(weight, gradients, (w, g) -> w - eta * (g + 2 * lambda * w)))
                .named(
                        "λ not times η",
                        "?",
                        (weight, gradients, eta, lambda) ->
                                steps(weight, gradients, (w, g) -> w * (1 - lambda) - eta * g))
                .named(
                        "η at the penalty only",
                        "?",
                        (weight, gradients, eta, lambda) ->
                                steps(weight, gradients, (w, g) -> w - g - eta * lambda * w))
                .named(
                        "no η",
                        "?",
                        (weight, gradients, eta, lambda) -> steps(weight, gradients, (w, g) -> w - g - lambda * w))
                .named(
                        "decay after the step",
                        "?",
                        (weight, gradients, eta, lambda) ->
                                steps(weight, gradients, (w, g) -> (w - eta * g) * (1 - eta * lambda)))
                .named(
                        "divided by 1 + ηλ",
                        "?",
                        (weight, gradients, eta, lambda) ->
                                steps(weight, gradients, (w, g) -> (w - eta * g) / (1 + eta * lambda)))
                .named(
                        "the penalty at the first weight",
                        "?",
                        (weight, gradients, eta, lambda) ->
                                steps(weight, gradients, (w, g) -> w - eta * (g + lambda * weight)))
                .named(
                        "L1",
                        "?",
                        (weight, gradients, eta, lambda) ->
                                steps(weight, gradients, (w, g) -> w - eta * (g + lambda * Math.signum(w))))
                .named(
                        "no penalty",
                        "?",
                        (weight, gradients, eta, lambda) -> steps(weight, gradients, (w, g) -> w - eta * g))
                .named(
                        "the penalty's value",
                        "?",
                        (weight, gradients, eta, lambda) ->
                                steps(weight, gradients, (w, g) -> w - eta * (g + lambda / 2 * w * w)))
                .named(
                        "w squared",
                        "?",
                        (weight, gradients, eta, lambda) ->
                                steps(weight, gradients, (w, g) -> w - eta * (g + lambda * w * w)))
                .named(
                        "one step on the sum",
                        "?",
                        (weight, gradients, eta, lambda) ->
                                weight - eta * (DoubleStream.of(gradients).sum() + lambda * weight))
                .named(
                        "one step on the mean",
                        "?",
                        (weight, gradients, eta, lambda) -> weight
                                - eta * (DoubleStream.of(gradients).average().orElse(0) + lambda * weight))
                .named("the penalty once at the end", "?", (weight, gradients, eta, lambda) -> {
                    double w = steps(weight, gradients, (v, g) -> v - eta * g);
                    return w - eta * lambda * w;
                })
                .named(
                        "the first gradient only",
                        "?",
                        (weight, gradients, eta, lambda) -> weight - eta * (gradients[0] + lambda * weight))
                .named(
                        "the first gradient is skipped",
                        "?",
                        (weight, gradients, eta, lambda) -> steps(
                                weight,
                                Arrays.copyOfRange(gradients, 1, gradients.length),
                                (w, g) -> w - eta * (g + lambda * w)))
                .named(
                        "the last gradient is skipped",
                        "?",
                        (weight, gradients, eta, lambda) -> steps(
                                weight,
                                Arrays.copyOf(gradients, gradients.length - 1),
                                (w, g) -> w - eta * (g + lambda * w)))
                .named(
                        "from the last gradient on",
                        "?",
                        (weight, gradients, eta, lambda) ->
                                steps(weight, backwards(gradients), (w, g) -> w - eta * (g + lambda * w)))
                .named("w without what the loop does", "?", (weight, gradients, eta, lambda) -> weight)
                .named(
                        "λ/n",
                        "?",
                        (weight, gradients, eta, lambda) ->
                                steps(weight, gradients, (w, g) -> w - eta * (g + lambda / gradients.length * w)));
    }

    private static Trials<?> proximal() {
        return Trials.of(WeightDecay.PROXIMAL_L1)
                .named(
                        "threshold λ",
                        "?",
                        (weight, gradients, eta, lambda) ->
                                steps(weight, gradients, (w, g) -> softThreshold(w - eta * g, lambda)))
                .named(
                        "threshold η",
                        "?",
                        (weight, gradients, eta, lambda) ->
                                steps(weight, gradients, (w, g) -> softThreshold(w - eta * g, eta)))
                .named(
                        "threshold ηλ/2",
                        "?",
                        (weight, gradients, eta, lambda) ->
                                steps(weight, gradients, (w, g) -> softThreshold(w - eta * g, eta * lambda / 2)))
                .named(
                        "the threshold before the step",
                        "?",
                        (weight, gradients, eta, lambda) ->
                                steps(weight, gradients, (w, g) -> softThreshold(w, eta * lambda) - eta * g))
                .named(
                        "once at the end",
                        "?",
                        (weight, gradients, eta, lambda) ->
                                softThreshold(steps(weight, gradients, (w, g) -> w - eta * g), eta * lambda))
                .named(
                        "once at the end, n times as much",
                        "?",
                        (weight, gradients, eta, lambda) -> softThreshold(
                                steps(weight, gradients, (w, g) -> w - eta * g), gradients.length * eta * lambda))
                .named(
                        "once 0, 0 for good",
                        "?",
                        (weight, gradients, eta, lambda) -> steps(
                                weight, gradients, (w, g) -> w == 0 ? 0 : softThreshold(w - eta * g, eta * lambda)))
                .named(
                        "subgradient",
                        "?",
                        (weight, gradients, eta, lambda) ->
                                steps(weight, gradients, (w, g) -> w - eta * (g + lambda * Math.signum(w))))
                .named(
                        "subgradient and threshold",
                        "?",
                        (weight, gradients, eta, lambda) -> steps(
                                weight,
                                gradients,
                                (w, g) -> softThreshold(w - eta * (g + lambda * Math.signum(w)), eta * lambda)))
                .named(
                        "a hard threshold",
                        "?",
                        (weight, gradients, eta, lambda) -> steps(
                                weight, gradients, (w, g) -> Math.abs(w - eta * g) > eta * lambda ? w - eta * g : 0))
                .named(
                        "the proximal step of ridge",
                        "?",
                        (weight, gradients, eta, lambda) ->
                                steps(weight, gradients, (w, g) -> (w - eta * g) / (1 + eta * lambda)))
                .named(
                        "decay after the step",
                        "?",
                        (weight, gradients, eta, lambda) ->
                                steps(weight, gradients, (w, g) -> (w - eta * g) * (1 - eta * lambda)))
                .named(
                        "no penalty",
                        "?",
                        (weight, gradients, eta, lambda) -> steps(weight, gradients, (w, g) -> w - eta * g))
                .named(
                        "positive only",
                        "?",
                        (weight, gradients, eta, lambda) ->
                                steps(weight, gradients, (w, g) -> Math.max(w - eta * g - eta * lambda, 0)))
                .named(
                        "over 0",
                        "?",
                        (weight, gradients, eta, lambda) -> steps(
                                weight, gradients, (w, g) -> w - eta * g - eta * lambda * Math.signum(w - eta * g)))
                .named(
                        "the sign of the old weight",
                        "?",
                        (weight, gradients, eta, lambda) -> steps(
                                weight,
                                gradients,
                                (w, g) -> Math.signum(w) * Math.max(Math.abs(w - eta * g) - eta * lambda, 0)))
                .named(
                        "uphill",
                        "?",
                        (weight, gradients, eta, lambda) ->
                                steps(weight, gradients, (w, g) -> softThreshold(w + eta * g, eta * lambda)))
                .named(
                        "no η at the step",
                        "?",
                        (weight, gradients, eta, lambda) ->
                                steps(weight, gradients, (w, g) -> softThreshold(w - g, eta * lambda)))
                .named(
                        "the gradient thresholded",
                        "?",
                        (weight, gradients, eta, lambda) ->
                                steps(weight, gradients, (w, g) -> w - eta * softThreshold(g, lambda)))
                .named(
                        "the last gradient is skipped",
                        "?",
                        (weight, gradients, eta, lambda) -> steps(
                                weight,
                                Arrays.copyOf(gradients, gradients.length - 1),
                                (w, g) -> softThreshold(w - eta * g, eta * lambda)));
    }

    private static Trials<?> filter() {
        return Trials.of(Stopping.DESCENT_FILTER)
                .named("what is left", "?", (s, n, eta, t) -> Math.pow(1 - eta * s * s / n, t))
                .named("s for s²", "?", (s, n, eta, t) -> 1 - Math.pow(1 - eta * s / n, t))
                .named("no n", "?", (s, n, eta, t) -> 1 - Math.pow(1 - eta * s * s, t))
                .named("ridge's filter", "?", (s, n, eta, t) -> s * s / (s * s + n / (eta * t)))
                .named("the flow", "?", (s, n, eta, t) -> 1 - Math.exp(-eta * t * s * s / n))
                .named("t times one step", "?", (s, n, eta, t) -> t * eta * s * s / n)
                .named("not above 1", "?", (s, n, eta, t) -> Math.min(1, t * eta * s * s / n))
                .named("a step less", "?", (s, n, eta, t) -> 1 - Math.pow(1 - eta * s * s / n, t - 1))
                .named("a step more", "?", (s, n, eta, t) -> 1 - Math.pow(1 - eta * s * s / n, t + 1))
                .named("2/n", "?", (s, n, eta, t) -> 1 - Math.pow(1 - 2 * eta * s * s / n, t))
                .named("1/(2n)", "?", (s, n, eta, t) -> 1 - Math.pow(1 - eta * s * s / (2 * n), t))
                .named("integer division", "?", (s, n, eta, t) -> 1 - Math.pow(1 - eta * s * s * (1 / n), t))
                .named("the power inside", "?", (s, n, eta, t) -> 1 - (1 - Math.pow(eta * s * s / n, t)))
                .named("n squared", "?", (s, n, eta, t) -> 1 - Math.pow(1 - eta * s * s / n / n, t))
                .named("the root of n", "?", (s, n, eta, t) -> 1 - Math.pow(1 - eta * s * s / Math.sqrt(n), t))
                .named("no η", "?", (s, n, eta, t) -> 1 - Math.pow(1 - s * s / n, t))
                .named("between 0 and 1", "?", (s, n, eta, t) -> 1 - Math.pow(Math.max(0, 1 - eta * s * s / n), t));
    }
}
