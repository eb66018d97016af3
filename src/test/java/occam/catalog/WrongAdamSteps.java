package occam.catalog;

import java.util.stream.Stream;
import occam.interview.Drills.AdamState;
import occam.lesson.decay.WeightDecay;
import occam.lesson.decay.WeightDecay.Steps;

/** Wrong answers to the exercise on Adam with L2 in the loss. */
final class WrongAdamSteps {
    private WrongAdamSteps() {}

    static Stream<Trial<?>> all() {
        return Trials.all(adam());
    }

    /** One step: from the weight and a gradient to the next weight. */
    private interface Step {
        double next(Adam adam, double w, double g, double eta, double lambda);
    }

    private static Steps steps(Step step) {
        return (weight, gradients, eta, lambda) -> {
            var adam = new Adam();
            double w = weight;
            for (double g : gradients) {
                w = step.next(adam, w, g, eta, lambda);
            }
            return w;
        };
    }

    private static Trials<?> adam() {
        return Trials.of(WeightDecay.ADAM_L2)
                .named(
                        "AdamW",
                        "This is AdamW: the decay stands beside the step. With L2",
                        steps((adam, w, g, eta, lambda) ->
                                w * (1 - eta * lambda) - eta * adam.moved(g).step()))
                .named(
                        "no correction",
                        "The moments are not corrected for having begun at 0. The",
                        steps((adam, w, g, eta, lambda) -> {
                            adam.moved(g + lambda * w);
                            return w - eta * adam.m / (Math.sqrt(adam.v) + 1e-8);
                        }))
                .named(
                        "only m corrected",
                        "Only m is corrected for having begun at 0. v begins there",
                        steps((adam, w, g, eta, lambda) ->
                                w - eta * adam.moved(g + lambda * w).mean() / (Math.sqrt(adam.v) + 1e-8)))
                .named(
                        "only v corrected",
                        "Only v is corrected for having begun at 0. m begins there",
                        steps((adam, w, g, eta, lambda) -> {
                            adam.moved(g + lambda * w);
                            return w - eta * adam.m / (Math.sqrt(adam.square()) + 1e-8);
                        }))
                .named(
                        "t stays 1",
                        "The corrections have no power: they divide by 1 − β at",
                        steps((adam, w, g, eta, lambda) -> {
                            adam.t = 0;
                            return w - eta * adam.moved(g + lambda * w).step();
                        }))
                .named(
                        "t begins at 0",
                        "The correction uses t as it was before the step. In the",
                        steps((adam, w, g, eta, lambda) -> {
                            adam.moved(g + lambda * w);
                            double mean = adam.m / (1 - Math.pow(0.9, adam.t - 1));
                            return w - eta * mean / (Math.sqrt(adam.v / (1 - Math.pow(0.999, adam.t - 1))) + 1e-8);
                        }))
                .named(
                        "t begins at 2",
                        "The correction uses a t that is one too large. In the",
                        steps((adam, w, g, eta, lambda) -> {
                            adam.moved(g + lambda * w);
                            double mean = adam.m / (1 - Math.pow(0.9, adam.t + 1));
                            return w - eta * mean / (Math.sqrt(adam.v / (1 - Math.pow(0.999, adam.t + 1))) + 1e-8);
                        }))
                .named(
                        "ε inside the root",
                        "ε stands inside the root here. Beside it, as asked, it is",
                        steps((adam, w, g, eta, lambda) ->
                                w - eta * adam.moved(g + lambda * w).mean() / Math.sqrt(adam.square() + 1e-8)))
                .named(
                        "no root",
                        "The root is missing: v is the mean of squares, so the",
                        steps((adam, w, g, eta, lambda) ->
                                w - eta * adam.moved(g + lambda * w).mean() / (adam.square() + 1e-8)))
                .named(
                        "no square in v",
                        "v is the running mean of squares. This puts in the size",
                        steps((adam, w, g, eta, lambda) -> w
                                - eta
                                        * adam.moved(g + lambda * w, Math.abs(g + lambda * w))
                                                .step()))
                .named(
                        "v of the loss alone",
                        "The penalty is in m only. It is a part of the gradient",
                        steps((adam, w, g, eta, lambda) ->
                                w - eta * adam.moved(g + lambda * w, g * g).step()))
                .refused(
                        "m of the loss alone",
                        steps((adam, w, g, eta, lambda) -> w
                                - eta
                                        * adam.moved(g, Math.pow(g + lambda * w, 2))
                                                .step()))
                .named(
                        "no penalty",
                        "This is Adam on the loss alone: the penalty is missing",
                        steps((adam, w, g, eta, lambda) ->
                                w - eta * adam.moved(g).step()))
                .named(
                        "λ/2",
                        "The slope of λ/2·w² is λw, not λ/2·w: the ½ takes away",
                        steps((adam, w, g, eta, lambda) ->
                                w - eta * adam.moved(g + lambda / 2 * w).step()))
                .named(
                        "2λ",
                        "The slope of λ/2·w² is λw, not 2λw",
                        steps((adam, w, g, eta, lambda) ->
                                w - eta * adam.moved(g + 2 * lambda * w).step()))
                .named(
                        "−λw",
                        "The penalty's slope has the wrong sign: it is added to",
                        steps((adam, w, g, eta, lambda) ->
                                w - eta * adam.moved(g - lambda * w).step()))
                .named(
                        "L1",
                        "This is L1: its slope is λ times the sign. The slope of",
                        steps((adam, w, g, eta, lambda) -> w
                                - eta * adam.moved(g + lambda * Math.signum(w)).step()))
                .named(
                        "uphill",
                        "The step goes uphill: it is subtracted from the weight",
                        steps((adam, w, g, eta, lambda) ->
                                w + eta * adam.moved(g + lambda * w).step()))
                .named(
                        "the moments forgotten",
                        "The corrections have no power: they divide by 1 − β at",
                        steps((adam, w, g, eta, lambda) ->
                                w - eta * new Adam().moved(g + lambda * w).step()))
                .named(
                        "the corrected moments kept",
                        "The corrected moments are kept. The correction is for",
                        steps((adam, w, g, eta, lambda) -> {
                            adam.moved(g + lambda * w);
                            adam.m = adam.mean();
                            adam.v = adam.square();
                            return w - eta * adam.m / (Math.sqrt(adam.v) + 1e-8);
                        }))
                .named(
                        "β swapped",
                        "β₁ and β₂ are swapped, in the moments and in their",
                        steps((adam, w, g, eta, lambda) -> {
                            double slope = g + lambda * w;
                            adam.t++;
                            adam.m = 0.999 * adam.m + 0.001 * slope;
                            adam.v = 0.9 * adam.v + 0.1 * slope * slope;
                            double mean = adam.m / (1 - Math.pow(0.999, adam.t));
                            return w - eta * mean / (Math.sqrt(adam.v / (1 - Math.pow(0.9, adam.t))) + 1e-8);
                        }))
                .named(
                        "1 − β forgotten",
                        "Both means lack their factor 1 − β: m is β₁·m + (1 −",
                        steps((adam, w, g, eta, lambda) -> {
                            double slope = g + lambda * w;
                            adam.t++;
                            adam.m = 0.9 * adam.m + slope;
                            adam.v = 0.999 * adam.v + slope * slope;
                            return w - eta * adam.step();
                        }))
                .named(
                        "ε beside the uncorrected root",
                        "ε stands beside the root of v before the correction, as",
                        steps((adam, w, g, eta, lambda) -> {
                            adam.moved(g + lambda * w);
                            double rate = eta * Math.sqrt(1 - Math.pow(0.999, adam.t)) / (1 - Math.pow(0.9, adam.t));
                            return w - rate * adam.m / (Math.sqrt(adam.v) + 1e-8);
                        }))
                .named(
                        "no ε",
                        "ε is missing. Where the gradients are 0 this divides 0 by",
                        steps((adam, w, g, eta, lambda) ->
                                w - eta * adam.moved(g + lambda * w).mean() / Math.sqrt(adam.square())));
    }

    private static AdamState next(Adam adam, double w) {
        return new AdamState(w, adam.m, adam.v, adam.t);
    }
}
