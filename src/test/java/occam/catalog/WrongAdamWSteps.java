package occam.catalog;

import java.util.stream.Stream;
import occam.interview.Drills;
import occam.interview.Drills.AdamState;
import occam.lesson.decay.WeightDecay;
import occam.lesson.decay.WeightDecay.Steps;

/** Wrong answers to the exercises on AdamW. */
final class WrongAdamWSteps {
    private WrongAdamWSteps() {}

    static Stream<Trial<?>> all() {
        return Trials.all(adamW(), drill());
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

    private static double plain(double weight, double[] gradients, double eta) {
        return steps((adam, w, g, rate, none) -> w - rate * adam.moved(g).step())
                .train(weight, gradients, eta, 0);
    }

    private static Trials<?> adamW() {
        return Trials.of(WeightDecay.ADAM_W)
                .named(
                        "λ not times η",
                        "The decay is not multiplied by the learning rate",
                        steps((adam, w, g, eta, lambda) ->
                                w * (1 - lambda) - eta * adam.moved(g).step()))
                .named(
                        "decay after the step",
                        "This decays what the step has made. Decay and step both",
                        steps((adam, w, g, eta, lambda) ->
                                (w - eta * adam.moved(g).step()) * (1 - eta * lambda)))
                .named(
                        "L2 in the loss",
                        "This is Adam with L2 in the loss: λw went through the",
                        steps((adam, w, g, eta, lambda) ->
                                w - eta * adam.moved(g + lambda * w).step()))
                .named(
                        "both",
                        "It decays twice: λw is in the gradient, and beside the",
                        steps((adam, w, g, eta, lambda) -> w * (1 - eta * lambda)
                                - eta * adam.moved(g + lambda * w).step()))
                .named(
                        "no decay",
                        "This is Adam on the loss alone: the decay is missing. If",
                        steps((adam, w, g, eta, lambda) ->
                                w - eta * adam.moved(g).step()))
                .named(
                        "the decay divided too",
                        "The decay is divided by √v̂. What makes AdamW is that it",
                        steps((adam, w, g, eta, lambda) ->
                                w - eta * (adam.moved(g).mean() + lambda * w) / (Math.sqrt(adam.square()) + 1e-8)))
                .named(
                        "λ/2",
                        "The decay is half of ηλ. The ½ belongs to the penalty",
                        steps((adam, w, g, eta, lambda) ->
                                w * (1 - eta * lambda / 2) - eta * adam.moved(g).step()))
                .named(
                        "1 + ηλ",
                        "The factor is above 1: this makes the weight grow",
                        steps((adam, w, g, eta, lambda) ->
                                w * (1 + eta * lambda) - eta * adam.moved(g).step()))
                .named(
                        "ε inside the root",
                        "ε stands inside the root here. Beside it, as asked, it is",
                        steps((adam, w, g, eta, lambda) ->
                                w * (1 - eta * lambda) - eta * adam.moved(g).mean() / Math.sqrt(adam.square() + 1e-8)))
                .named(
                        "only v corrected",
                        "Only v is corrected for having begun at 0. m begins there",
                        steps((adam, w, g, eta, lambda) ->
                                w * (1 - eta * lambda) - eta * adam.moved(g).m / (Math.sqrt(adam.square()) + 1e-8)))
                .named(
                        "no correction",
                        "The moments are not corrected for having begun at 0. The",
                        steps((adam, w, g, eta, lambda) ->
                                w * (1 - eta * lambda) - eta * adam.moved(g).m / (Math.sqrt(adam.v) + 1e-8)))
                .named(
                        "the decay once, at the end",
                        "The decay comes once, at the end, by as much as in all",
                        (weight, gradients, eta, lambda) ->
                                plain(weight, gradients, eta) * Math.pow(1 - eta * lambda, gradients.length))
                .named(
                        "the decay of the first weight",
                        "The decay is that of the first weight all along. It is a",
                        (weight, gradients, eta, lambda) ->
                                plain(weight, gradients, eta) - gradients.length * eta * lambda * weight)
                .named(
                        "L1",
                        "This pulls each weight by the same ηλ, which is L1's way",
                        steps((adam, w, g, eta, lambda) -> w
                                - eta * lambda * Math.signum(w)
                                - eta * adam.moved(g).step()))
                .named(
                        "λη²",
                        "The decay has η squared: the learning rate is multiplied",
                        steps((adam, w, g, eta, lambda) ->
                                w - eta * (adam.moved(g).step() + eta * lambda * w)))
                .refused("plain descent", steps((adam, w, g, eta, lambda) -> w * (1 - eta * lambda) - eta * g));
    }

    private static Adam after(AdamState state, double g) {
        var adam = new Adam();
        adam.m = state.m();
        adam.v = state.v();
        adam.t = state.t();
        return adam.moved(g);
    }

    private static AdamState next(Adam adam, double w) {
        return new AdamState(w, adam.m, adam.v, adam.t);
    }

    private static Trials<?> drill() {
        return Trials.of(Drills.ADAMW_STEP.exercise())
                .named(
                        "ε inside the root",
                        "ε stands inside the root here. Beside it, as asked, it is",
                        (state, g, eta, lambda) -> {
                            var adam = after(state, g);
                            double step = adam.mean() / Math.sqrt(adam.square() + 1e-8);
                            return next(adam, state.w() * (1 - eta * lambda) - eta * step);
                        })
                .named(
                        "t not counted on",
                        "t stays as it was. Then every step is corrected as if it",
                        (state, g, eta, lambda) -> {
                            var adam = after(state, g);
                            double w = state.w() * (1 - eta * lambda) - eta * adam.step();
                            return new AdamState(w, adam.m, adam.v, state.t());
                        })
                .named(
                        "the old t",
                        "The correction uses t as it was before the step. In the",
                        (state, g, eta, lambda) -> {
                            var adam = after(state, g);
                            adam.t = state.t();
                            double w = state.w() * (1 - eta * lambda) - eta * adam.step();
                            return new AdamState(w, adam.m, adam.v, state.t() + 1);
                        })
                .named(
                        "the corrected moments returned",
                        "The corrected moments are kept. The correction is for",
                        (state, g, eta, lambda) -> {
                            var adam = after(state, g);
                            double w = state.w() * (1 - eta * lambda) - eta * adam.step();
                            return new AdamState(w, adam.mean(), adam.square(), adam.t);
                        })
                .named(
                        "the old moments returned",
                        "The moments are not kept: m and v of the next state are",
                        (state, g, eta, lambda) -> {
                            var adam = after(state, g);
                            double w = state.w() * (1 - eta * lambda) - eta * adam.step();
                            return new AdamState(w, state.m(), state.v(), adam.t);
                        })
                .named(
                        "decay after the step",
                        "This decays what the step has made. Decay and step both",
                        (state, g, eta, lambda) -> {
                            var adam = after(state, g);
                            return next(adam, (state.w() - eta * adam.step()) * (1 - eta * lambda));
                        })
                .named(
                        "L2 in the loss",
                        "This is Adam with L2 in the loss: λw went through the",
                        (state, g, eta, lambda) -> {
                            var adam = after(state, g + lambda * state.w());
                            return next(adam, state.w() - eta * adam.step());
                        })
                .named(
                        "m and v swapped",
                        "m and v are swapped in the state: `new AdamState(w, m, v",
                        (state, g, eta, lambda) -> {
                            var adam = after(state, g);
                            double w = state.w() * (1 - eta * lambda) - eta * adam.step();
                            return new AdamState(w, adam.v, adam.m, adam.t);
                        })
                .named("λ not times η", "The decay is not multiplied by the learning rate", (state, g, eta, lambda) -> {
                    var adam = after(state, g);
                    return next(adam, state.w() * (1 - lambda) - eta * adam.step());
                })
                .named(
                        "only m corrected",
                        "Only m is corrected for having begun at 0. v begins there",
                        (state, g, eta, lambda) -> {
                            var adam = after(state, g);
                            double step = adam.mean() / (Math.sqrt(adam.v) + 1e-8);
                            return next(adam, state.w() * (1 - eta * lambda) - eta * step);
                        });
    }
}
