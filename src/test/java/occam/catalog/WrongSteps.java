package occam.catalog;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import occam.lesson.decay.WeightDecay;
import occam.lesson.stopping.Stopping;

/** Wrong answers to the exercise on plain steps, and on what they filter. */
final class WrongSteps {
    private WrongSteps() {}

    static Stream<Trial<?>> all() {
        return Trials.all(descent(), filter());
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
                        "λ squared",
                        "λ is squared as well",
                        (weight, gradients, eta, lambda) ->
                                steps(weight, gradients, (w, g) -> w - eta * (g + lambda * lambda * w)))
                .named(
                        "uphill",
                        "This goes uphill: the step is subtracted from the weight",
                        (weight, gradients, eta, lambda) ->
                                steps(weight, gradients, (w, g) -> w + eta * (g + lambda * w)))
                .named(
                        "uphill on the loss",
                        "This goes uphill: the step is subtracted from the weight",
                        (weight, gradients, eta, lambda) ->
                                steps(weight, gradients, (w, g) -> w + eta * (g - lambda * w)))
                .named(
                        "−λw",
                        "The penalty pulls the weight away from 0: its slope must",
                        (weight, gradients, eta, lambda) ->
                                steps(weight, gradients, (w, g) -> w - eta * (g - lambda * w)))
                .named(
                        "λ/2",
                        "The slope of λ/2·w² is λw, not λ/2·w: the ½ takes away",
                        (weight, gradients, eta, lambda) ->
                                steps(weight, gradients, (w, g) -> w - eta * (g + lambda / 2 * w)))
                .named(
                        "2λ",
                        "The slope of λ/2·w² is λw, not 2λw. With λ·w², without",
                        (weight, gradients, eta, lambda) ->
                                steps(weight, gradients, (w, g) -> w - eta * (g + 2 * lambda * w)))
                .named(
                        "λ not times η",
                        "The decay is not multiplied by the learning rate. The",
                        (weight, gradients, eta, lambda) ->
                                steps(weight, gradients, (w, g) -> w * (1 - lambda) - eta * g))
                .named(
                        "η at the penalty only",
                        "The gradient is not multiplied by the learning rate: the",
                        (weight, gradients, eta, lambda) ->
                                steps(weight, gradients, (w, g) -> w - g - eta * lambda * w))
                .named(
                        "no η",
                        "The learning rate is missing: the step is η times the sum",
                        (weight, gradients, eta, lambda) -> steps(weight, gradients, (w, g) -> w - g - lambda * w))
                .named(
                        "decay after the step",
                        "This decays what the step has made. Both slopes belong to",
                        (weight, gradients, eta, lambda) ->
                                steps(weight, gradients, (w, g) -> (w - eta * g) * (1 - eta * lambda)))
                .named(
                        "divided by 1 + ηλ",
                        "This divides by 1 + ηλ, which is the proximal step of L2",
                        (weight, gradients, eta, lambda) ->
                                steps(weight, gradients, (w, g) -> (w - eta * g) / (1 + eta * lambda)))
                .named(
                        "the penalty at the first weight",
                        "The penalty's slope is that of the first weight all",
                        (weight, gradients, eta, lambda) ->
                                steps(weight, gradients, (w, g) -> w - eta * (g + lambda * weight)))
                .named(
                        "L1",
                        "This is L1: its slope is λ times the sign, the same pull",
                        (weight, gradients, eta, lambda) ->
                                steps(weight, gradients, (w, g) -> w - eta * (g + lambda * Math.signum(w))))
                .named(
                        "no penalty",
                        "This is gradient descent on the loss alone: the penalty",
                        (weight, gradients, eta, lambda) -> steps(weight, gradients, (w, g) -> w - eta * g))
                .named(
                        "the penalty's value",
                        "This adds the penalty itself, λ/2·w². Its slope is λw",
                        (weight, gradients, eta, lambda) ->
                                steps(weight, gradients, (w, g) -> w - eta * (g + lambda / 2 * w * w)))
                .named(
                        "w squared",
                        "The square is still there: the slope of λ/2·w² is λw",
                        (weight, gradients, eta, lambda) ->
                                steps(weight, gradients, (w, g) -> w - eta * (g + lambda * w * w)))
                .named(
                        "one step on the sum",
                        "This makes one step on the sum of the gradients. Make a",
                        (weight, gradients, eta, lambda) ->
                                weight - eta * (DoubleStream.of(gradients).sum() + lambda * weight))
                .named(
                        "one step on the mean",
                        "This makes one step on the mean of the gradients. Make a",
                        (weight, gradients, eta, lambda) -> weight
                                - eta * (DoubleStream.of(gradients).average().orElse(0) + lambda * weight))
                .named(
                        "the penalty once at the end",
                        "The penalty acts once, after the last step. Its slope",
                        (weight, gradients, eta, lambda) -> {
                            double w = steps(weight, gradients, (v, g) -> v - eta * g);
                            return w - eta * lambda * w;
                        })
                .named(
                        "the first gradient only",
                        "Only the first step is made. Return after the loop",
                        (weight, gradients, eta, lambda) -> weight - eta * (gradients[0] + lambda * weight))
                .named(
                        "the first gradient is skipped",
                        "The first gradient is left out: begin at 0",
                        (weight, gradients, eta, lambda) -> steps(
                                weight,
                                Arrays.copyOfRange(gradients, 1, gradients.length),
                                (w, g) -> w - eta * (g + lambda * w)))
                .named(
                        "the last gradient is skipped",
                        "The last gradient is left out",
                        (weight, gradients, eta, lambda) -> steps(
                                weight,
                                Arrays.copyOf(gradients, gradients.length - 1),
                                (w, g) -> w - eta * (g + lambda * w)))
                .named(
                        "from the last gradient on",
                        "The gradients are taken from the last one to the first",
                        (weight, gradients, eta, lambda) ->
                                steps(weight, backwards(gradients), (w, g) -> w - eta * (g + lambda * w)))
                .named(
                        "w without what the loop does",
                        "The loss has no part in the step: the gradient is missing",
                        (weight, gradients, eta, lambda) -> weight)
                .named(
                        "λ/n",
                        "λ is divided by the number of gradients. They are steps",
                        (weight, gradients, eta, lambda) ->
                                steps(weight, gradients, (w, g) -> w - eta * (g + lambda / gradients.length * w)));
    }

    private static Trials<?> filter() {
        return Trials.of(Stopping.DESCENT_FILTER)
                .named(
                        "what is left",
                        "This is the share that is still missing. It is 1 before",
                        (s, n, eta, t) -> Math.pow(1 - eta * s * s / n, t))
                .named(
                        "s for s²",
                        "The curvature is s squared, over n: the data enter twice",
                        (s, n, eta, t) -> 1 - Math.pow(1 - eta * s / n, t))
                .named(
                        "no n",
                        "The loss is a mean over n rows, so its curvature in this",
                        (s, n, eta, t) -> 1 - Math.pow(1 - eta * s * s, t))
                .named(
                        "ridge's filter",
                        "This is the filter of ridge regression with λ = 1/(ηt)",
                        (s, n, eta, t) -> s * s / (s * s + n / (eta * t)))
                .named(
                        "the flow",
                        "This is the limit of infinitely short steps, gradient",
                        (s, n, eta, t) -> 1 - Math.exp(-eta * t * s * s / n))
                .named(
                        "t times one step",
                        "The steps do not add up: each one takes the same share of",
                        (s, n, eta, t) -> t * eta * s * s / n)
                .named(
                        "not above 1",
                        "The steps do not add up, and cutting them off at 1 does",
                        (s, n, eta, t) -> Math.min(1, t * eta * s * s / n))
                .named(
                        "a step less",
                        "This is one step too few. After t steps the factor has",
                        (s, n, eta, t) -> 1 - Math.pow(1 - eta * s * s / n, t - 1))
                .named(
                        "a step more",
                        "This is one step too many. After 0 steps nothing is",
                        (s, n, eta, t) -> 1 - Math.pow(1 - eta * s * s / n, t + 1))
                .named(
                        "2/n",
                        "There is a 2 too much: the ½ of the loss takes it away",
                        (s, n, eta, t) -> 1 - Math.pow(1 - 2 * eta * s * s / n, t))
                .named(
                        "1/(2n)",
                        "There is a ½ too much: the slope of ½r² is r, so the",
                        (s, n, eta, t) -> 1 - Math.pow(1 - eta * s * s / (2 * n), t))
                .named(
                        "integer division",
                        "This is 0. If you wrote 1 / n, that is 0 in Java, where",
                        (s, n, eta, t) -> 1 - Math.pow(1 - eta * s * s * (1 / n), t))
                .refused("the power inside", (s, n, eta, t) -> 1 - (1 - Math.pow(eta * s * s / n, t)))
                .named(
                        "n squared",
                        "This divides by n squared. The loss is one mean over n",
                        (s, n, eta, t) -> 1 - Math.pow(1 - eta * s * s / n / n, t))
                .refused("the root of n", (s, n, eta, t) -> 1 - Math.pow(1 - eta * s * s / Math.sqrt(n), t))
                .named(
                        "no η",
                        "The learning rate is missing: one step takes η·s²/n of",
                        (s, n, eta, t) -> 1 - Math.pow(1 - s * s / n, t))
                .named(
                        "between 0 and 1",
                        "This lets the factor be 0 at least. With a long step it",
                        (s, n, eta, t) -> 1 - Math.pow(Math.max(0, 1 - eta * s * s / n), t));
    }
}
