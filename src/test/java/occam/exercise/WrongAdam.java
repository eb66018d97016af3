package occam.exercise;

import java.util.stream.Stream;
import occam.exercise.Drills.AdamState;

/** Wrong answers to the exercises on Adam. */
final class WrongAdam {
    private WrongAdam() {}

    static Stream<Trial<?>> all() {
        return Trials.all(adam(), adamW(), drill());
    }

    /** What Adam keeps, and the step that it takes from it. */
    private static final class Adam {
        private double m;
        private double v;
        private int t;

        Adam moved(double g) {
            return moved(g, g * g);
        }

        Adam moved(double g, double square) {
            t++;
            m = 0.9 * m + 0.1 * g;
            v = 0.999 * v + 0.001 * square;
            return this;
        }

        double mean() {
            return m / (1 - Math.pow(0.9, t));
        }

        double square() {
            return v / (1 - Math.pow(0.999, t));
        }

        double step() {
            return mean() / (Math.sqrt(square()) + 1e-8);
        }
    }

    /** One step: from the weight and a gradient to the next weight. */
    private interface Step {
        double next(Adam adam, double w, double g);
    }

    private static double train(double weight, double[] gradients, Step step) {
        var adam = new Adam();
        double w = weight;
        for (double g : gradients) {
            w = step.next(adam, w, g);
        }
        return w;
    }

    private static Trials<?> adam() {
        return Trials.of(WeightDecay.ADAM_L2)
                .named(
                        "AdamW",
                        "?",
                        (weight, gradients, eta, lambda) -> train(
                                weight,
                                gradients,
                                (adam, w, g) -> w * (1 - eta * lambda)
                                        - eta * adam.moved(g).step()))
                .named(
                        "no correction",
                        "?",
                        (weight, gradients, eta, lambda) -> train(weight, gradients, (adam, w, g) -> {
                            adam.moved(g + lambda * w);
                            return w - eta * adam.m / (Math.sqrt(adam.v) + 1e-8);
                        }))
                .named(
                        "only m corrected",
                        "?",
                        (weight, gradients, eta, lambda) -> train(
                                weight,
                                gradients,
                                (adam, w, g) ->
                                        w - eta * adam.moved(g + lambda * w).mean() / (Math.sqrt(adam.v) + 1e-8)))
                .named(
                        "only v corrected",
                        "?",
                        (weight, gradients, eta, lambda) -> train(weight, gradients, (adam, w, g) -> {
                            adam.moved(g + lambda * w);
                            return w - eta * adam.m / (Math.sqrt(adam.square()) + 1e-8);
                        }))
                .named(
                        "t stays 1",
                        "?",
                        (weight, gradients, eta, lambda) -> train(weight, gradients, (adam, w, g) -> {
                            adam.t = 0;
                            return w - eta * adam.moved(g + lambda * w).step();
                        }))
                .named(
                        "t begins at 0",
                        "?",
                        (weight, gradients, eta, lambda) -> train(weight, gradients, (adam, w, g) -> {
                            adam.moved(g + lambda * w);
                            double mean = adam.m / (1 - Math.pow(0.9, adam.t - 1));
                            return w - eta * mean / (Math.sqrt(adam.v / (1 - Math.pow(0.999, adam.t - 1))) + 1e-8);
                        }))
                .named(
                        "t begins at 2",
                        "?",
                        (weight, gradients, eta, lambda) -> train(weight, gradients, (adam, w, g) -> {
                            adam.moved(g + lambda * w);
                            double mean = adam.m / (1 - Math.pow(0.9, adam.t + 1));
                            return w - eta * mean / (Math.sqrt(adam.v / (1 - Math.pow(0.999, adam.t + 1))) + 1e-8);
                        }))
                .named(
                        "ε inside the root",
                        "?",
                        (weight, gradients, eta, lambda) -> train(
                                weight,
                                gradients,
                                (adam, w, g) ->
                                        w - eta * adam.moved(g + lambda * w).mean() / Math.sqrt(adam.square() + 1e-8)))
                .named(
                        "no root",
                        "?",
                        (weight, gradients, eta, lambda) -> train(
                                weight,
                                gradients,
                                (adam, w, g) ->
                                        w - eta * adam.moved(g + lambda * w).mean() / (adam.square() + 1e-8)))
                .named(
                        "no square in v",
                        "?",
                        (weight, gradients, eta, lambda) -> train(
                                weight,
                                gradients,
                                (adam, w, g) -> w
                                        - eta
                                                * adam.moved(g + lambda * w, Math.abs(g + lambda * w))
                                                        .step()))
                .named(
                        "v of the loss alone",
                        "?",
                        (weight, gradients, eta, lambda) -> train(
                                weight,
                                gradients,
                                (adam, w, g) -> w
                                        - eta
                                                * adam.moved(g + lambda * w, g * g)
                                                        .step()))
                .named(
                        "m of the loss alone",
                        "?",
                        (weight, gradients, eta, lambda) -> train(
                                weight,
                                gradients,
                                (adam, w, g) -> w
                                        - eta
                                                * adam.moved(g, Math.pow(g + lambda * w, 2))
                                                        .step()))
                .named(
                        "no penalty",
                        "?",
                        (weight, gradients, eta, lambda) -> train(
                                weight,
                                gradients,
                                (adam, w, g) -> w - eta * adam.moved(g).step()))
                .named(
                        "λ/2",
                        "?",
                        (weight, gradients, eta, lambda) -> train(
                                weight,
                                gradients,
                                (adam, w, g) ->
                                        w - eta * adam.moved(g + lambda / 2 * w).step()))
                .named(
                        "2λ",
                        "?",
                        (weight, gradients, eta, lambda) -> train(
                                weight,
                                gradients,
                                (adam, w, g) ->
                                        w - eta * adam.moved(g + 2 * lambda * w).step()))
                .named(
                        "−λw",
                        "?",
                        (weight, gradients, eta, lambda) -> train(
                                weight,
                                gradients,
                                (adam, w, g) ->
                                        w - eta * adam.moved(g - lambda * w).step()))
                .named(
                        "L1",
                        "?",
                        (weight, gradients, eta, lambda) -> train(
                                weight,
                                gradients,
                                (adam, w, g) -> w
                                        - eta
                                                * adam.moved(g + lambda * Math.signum(w))
                                                        .step()))
                .named(
                        "uphill",
                        "?",
                        (weight, gradients, eta, lambda) -> train(
                                weight,
                                gradients,
                                (adam, w, g) ->
                                        w + eta * adam.moved(g + lambda * w).step()))
                .named(
                        "the moments forgotten",
                        "?",
                        (weight, gradients, eta, lambda) -> train(
                                weight,
                                gradients,
                                (adam, w, g) -> w
                                        - eta * new Adam().moved(g + lambda * w).step()))
                .named(
                        "the corrected moments kept",
                        "?",
                        (weight, gradients, eta, lambda) -> train(weight, gradients, (adam, w, g) -> {
                            adam.moved(g + lambda * w);
                            adam.m = adam.mean();
                            adam.v = adam.square();
                            return w - eta * adam.m / (Math.sqrt(adam.v) + 1e-8);
                        }))
                .named(
                        "β swapped",
                        "?",
                        (weight, gradients, eta, lambda) -> train(weight, gradients, (adam, w, g) -> {
                            double slope = g + lambda * w;
                            adam.t++;
                            adam.m = 0.999 * adam.m + 0.001 * slope;
                            adam.v = 0.9 * adam.v + 0.1 * slope * slope;
                            double mean = adam.m / (1 - Math.pow(0.999, adam.t));
                            return w - eta * mean / (Math.sqrt(adam.v / (1 - Math.pow(0.9, adam.t))) + 1e-8);
                        }))
                .named(
                        "1 − β forgotten",
                        "?",
                        (weight, gradients, eta, lambda) -> train(weight, gradients, (adam, w, g) -> {
                            double slope = g + lambda * w;
                            adam.t++;
                            adam.m = 0.9 * adam.m + slope;
                            adam.v = 0.999 * adam.v + slope * slope;
                            return w - eta * adam.step();
                        }))
                .named(
                        "ε beside the uncorrected root",
                        "?",
                        (weight, gradients, eta, lambda) -> train(weight, gradients, (adam, w, g) -> {
                            adam.moved(g + lambda * w);
                            double rate = eta * Math.sqrt(1 - Math.pow(0.999, adam.t)) / (1 - Math.pow(0.9, adam.t));
                            return w - rate * adam.m / (Math.sqrt(adam.v) + 1e-8);
                        }))
                .named(
                        "no ε",
                        "?",
                        (weight, gradients, eta, lambda) -> train(
                                weight,
                                gradients,
                                (adam, w, g) ->
                                        w - eta * adam.moved(g + lambda * w).mean() / Math.sqrt(adam.square())));
    }

    private static Trials<?> adamW() {
        return Trials.of(WeightDecay.ADAM_W)
                .named(
                        "λ not times η",
                        "?",
                        (weight, gradients, eta, lambda) -> train(
                                weight,
                                gradients,
                                (adam, w, g) ->
                                        w * (1 - lambda) - eta * adam.moved(g).step()))
                .named(
                        "decay after the step",
                        "?",
                        (weight, gradients, eta, lambda) -> train(
                                weight,
                                gradients,
                                (adam, w, g) -> (w - eta * adam.moved(g).step()) * (1 - eta * lambda)))
                .named(
                        "L2 in the loss",
                        "?",
                        (weight, gradients, eta, lambda) -> train(
                                weight,
                                gradients,
                                (adam, w, g) ->
                                        w - eta * adam.moved(g + lambda * w).step()))
                .named(
                        "both",
                        "?",
                        (weight, gradients, eta, lambda) -> train(
                                weight,
                                gradients,
                                (adam, w, g) -> w * (1 - eta * lambda)
                                        - eta * adam.moved(g + lambda * w).step()))
                .named(
                        "no decay",
                        "?",
                        (weight, gradients, eta, lambda) -> train(
                                weight,
                                gradients,
                                (adam, w, g) -> w - eta * adam.moved(g).step()))
                .named(
                        "the decay divided too",
                        "?",
                        (weight, gradients, eta, lambda) -> train(
                                weight,
                                gradients,
                                (adam, w, g) -> w
                                        - eta
                                                * (adam.moved(g).mean() + lambda * w)
                                                / (Math.sqrt(adam.square()) + 1e-8)))
                .named(
                        "λ/2",
                        "?",
                        (weight, gradients, eta, lambda) -> train(
                                weight,
                                gradients,
                                (adam, w, g) -> w * (1 - eta * lambda / 2)
                                        - eta * adam.moved(g).step()))
                .named(
                        "1 + ηλ",
                        "?",
                        (weight, gradients, eta, lambda) -> train(
                                weight,
                                gradients,
                                (adam, w, g) -> w * (1 + eta * lambda)
                                        - eta * adam.moved(g).step()))
                .named(
                        "ε inside the root",
                        "?",
                        (weight, gradients, eta, lambda) -> train(
                                weight,
                                gradients,
                                (adam, w, g) -> w * (1 - eta * lambda)
                                        - eta * adam.moved(g).mean() / Math.sqrt(adam.square() + 1e-8)))
                .named(
                        "only v corrected",
                        "?",
                        (weight, gradients, eta, lambda) -> train(
                                weight,
                                gradients,
                                (adam, w, g) -> w * (1 - eta * lambda)
                                        - eta * adam.moved(g).m / (Math.sqrt(adam.square()) + 1e-8)))
                .named(
                        "no correction",
                        "?",
                        (weight, gradients, eta, lambda) -> train(
                                weight,
                                gradients,
                                (adam, w, g) ->
                                        w * (1 - eta * lambda) - eta * adam.moved(g).m / (Math.sqrt(adam.v) + 1e-8)))
                .named(
                        "the decay once, at the end",
                        "?",
                        (weight, gradients, eta, lambda) -> train(
                                        weight,
                                        gradients,
                                        (adam, w, g) -> w - eta * adam.moved(g).step())
                                * Math.pow(1 - eta * lambda, gradients.length))
                .named(
                        "the decay of the first weight",
                        "?",
                        (weight, gradients, eta, lambda) -> train(
                                weight,
                                gradients,
                                (adam, w, g) -> w
                                        - eta * lambda * weight
                                        - eta * adam.moved(g).step()))
                .named(
                        "L1",
                        "?",
                        (weight, gradients, eta, lambda) -> train(
                                weight,
                                gradients,
                                (adam, w, g) -> w
                                        - eta * lambda * Math.signum(w)
                                        - eta * adam.moved(g).step()))
                .named(
                        "λη²",
                        "?",
                        (weight, gradients, eta, lambda) -> train(
                                weight,
                                gradients,
                                (adam, w, g) -> w - eta * (adam.moved(g).step() + eta * lambda * w)))
                .named(
                        "plain descent",
                        "?",
                        (weight, gradients, eta, lambda) ->
                                train(weight, gradients, (adam, w, g) -> w * (1 - eta * lambda) - eta * g));
    }

    private static Adam adam(AdamState state, double g) {
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
                .named("ε inside the root", "?", (state, g, eta, lambda) -> {
                    var adam = adam(state, g);
                    double step = adam.mean() / Math.sqrt(adam.square() + 1e-8);
                    return next(adam, state.w() * (1 - eta * lambda) - eta * step);
                })
                .named("t not counted on", "?", (state, g, eta, lambda) -> {
                    var adam = adam(state, g);
                    double w = state.w() * (1 - eta * lambda) - eta * adam.step();
                    return new AdamState(w, adam.m, adam.v, state.t());
                })
                .named("the old t", "?", (state, g, eta, lambda) -> {
                    var adam = adam(state, g);
                    adam.t = state.t();
                    double w = state.w() * (1 - eta * lambda) - eta * adam.step();
                    return new AdamState(w, adam.m, adam.v, state.t() + 1);
                })
                .named("the corrected moments returned", "?", (state, g, eta, lambda) -> {
                    var adam = adam(state, g);
                    double w = state.w() * (1 - eta * lambda) - eta * adam.step();
                    return new AdamState(w, adam.mean(), adam.square(), adam.t);
                })
                .named("the old moments returned", "?", (state, g, eta, lambda) -> {
                    var adam = adam(state, g);
                    double w = state.w() * (1 - eta * lambda) - eta * adam.step();
                    return new AdamState(w, state.m(), state.v(), adam.t);
                })
                .named("decay after the step", "?", (state, g, eta, lambda) -> {
                    var adam = adam(state, g);
                    return next(adam, (state.w() - eta * adam.step()) * (1 - eta * lambda));
                })
                .named("L2 in the loss", "?", (state, g, eta, lambda) -> {
                    var adam = adam(state, g + lambda * state.w());
                    return next(adam, state.w() - eta * adam.step());
                })
                .named("m and v swapped", "?", (state, g, eta, lambda) -> {
                    var adam = adam(state, g);
                    double w = state.w() * (1 - eta * lambda) - eta * adam.step();
                    return new AdamState(w, adam.v, adam.m, adam.t);
                })
                .named("λ not times η", "?", (state, g, eta, lambda) -> {
                    var adam = adam(state, g);
                    return next(adam, state.w() * (1 - lambda) - eta * adam.step());
                })
                .named("only m corrected", "?", (state, g, eta, lambda) -> {
                    var adam = adam(state, g);
                    double step = adam.mean() / (Math.sqrt(adam.v) + 1e-8);
                    return next(adam, state.w() * (1 - eta * lambda) - eta * step);
                });
    }
}
