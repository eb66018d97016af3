package occam.exercise;

import java.util.List;
import occam.exercise.PlainSteps.Input;
import occam.exercise.WeightDecay.Steps;

/** The exercises on Adam with L2 in the loss, and with decoupled decay. */
final class AdamSteps {
    static final double BETA1 = 0.9;
    static final double BETA2 = 0.999;
    private static final double EPSILON = 1e-8;

    private AdamSteps() {}

    private static final List<Input> INPUTS = List.of(
            new Input(2, new double[] {0.3}, 0.01, 0.1),
            new Input(1, new double[] {0, 0, 0}, 0.1, 0.5),
            new Input(-1.5, new double[] {0.2, -0.4, 0.1, 0.6}, 0.05, 0.3),
            new Input(0.4, new double[] {-3, 2, -1}, 0.1, 0.7),
            new Input(0.5, new double[] {2e-8, 1e-8}, 0.1, 0),
            new Input(-0.8, new double[] {0.02, 0.01, -0.03, 0.02, 0.05}, 0.02, 2));

    /** What the moments are made of. */
    @FunctionalInterface
    interface Slope {
        double of(double w, double g, double lambda);

        Slope LOSS = (w, g, lambda) -> g;
        Slope WITH_L2 = (w, g, lambda) -> g + lambda * w;
    }

    /** Where a step stands: the moments with their correction for having begun at 0, and without. */
    record Moments(double m, double v, int t) {
        Moments next(double slope, double beta1, double beta2) {
            return new Moments(beta1 * m + (1 - beta1) * slope, beta2 * v + (1 - beta2) * slope * slope, t + 1);
        }

        double first() {
            return m / (1 - Math.pow(BETA1, t));
        }

        double second() {
            return v / (1 - Math.pow(BETA2, t));
        }

        double step() {
            return first() / (Math.sqrt(second()) + EPSILON);
        }

        double uncorrected() {
            return m / (Math.sqrt(v) + EPSILON);
        }
    }

    /** The next weight. */
    @FunctionalInterface
    interface Update {
        double of(double w, Moments moments, double eta, double lambda);
    }

    /** How one step goes: what the moments are made of, and what is done with them. */
    record Rule(Slope slope, double beta1, double beta2, Update update) {
        Moments moments(Moments before, double w, double g, double lambda) {
            return before.next(slope.of(w, g, lambda), beta1, beta2);
        }

        Rule updating(Update other) {
            return new Rule(slope, beta1, beta2, other);
        }

        Steps steps() {
            return (weight, gradients, eta, lambda) -> {
                double w = weight;
                var moments = new Moments(0, 0, 0);
                for (double g : gradients) {
                    moments = moments(moments, w, g, lambda);
                    w = update.of(w, moments, eta, lambda);
                }
                return w;
            };
        }
    }

    private static Rule rule(Slope slope, Update update) {
        return new Rule(slope, BETA1, BETA2, update);
    }

    private static Steps adam(Slope slope, Update update) {
        return rule(slope, update).steps();
    }

    private static final Update ADAM = (w, moments, eta, lambda) -> w - eta * moments.step();
    private static final Update DECOUPLED = (w, moments, eta, lambda) -> w * (1 - eta * lambda) - eta * moments.step();
    private static final Update SCALED_DECAY = (w, moments, eta, lambda) ->
            w - eta * (moments.first() + lambda * w) / (Math.sqrt(moments.second()) + EPSILON);

    static final Exercise<Steps> ADAM_L2 = Exercise.of("07-adam-l2", PlainSteps.calls(INPUTS))
            .asks("""
                Write **Adam with L2 in the loss** for one weight: Adam's step for each gradient, in order, on loss $+ \\frac{\\lambda}{2} w^2$. $\\beta_1 = 0.9$,
                $\\beta_2 = 0.999$, $\\varepsilon = 10^{-8}$ beside the root; the moments begin at 0, and both are corrected for it. `gradients` are the slopes of the
                loss alone. Return the weight after the last step.
                """)
            .hints("""
                The penalty's slope joins g before anything else: then m and v, then both divided by 1 − βᵗ with t from 1, then the step.
                """)
            .answer(adam(Slope.WITH_L2, ADAM))
            .misconception("""
                    This is AdamW: the decay stands beside the step. With L2 in the loss, λw is a part of the gradient and goes through both moments.
                    """, adam(Slope.LOSS, DECOUPLED))
            .misconception("""
                    The penalty is in the numerator only. It is a part of the gradient, so it goes into v too.
                    """, adam(Slope.LOSS, SCALED_DECAY))
            .misconception("""
                    The moments are not corrected for having begun at 0. The first step is then (1 − β₁)/√(1 − β₂) = 3.2 times as long.
                    """, adam(Slope.WITH_L2, (w, moments, eta, lambda) -> w - eta * moments.uncorrected()))
            .misconception(
                    """
                    Only m is corrected for having begun at 0. v begins there too.
                    """,
                    adam(
                            Slope.WITH_L2,
                            (w, moments, eta, lambda) ->
                                    w - eta * moments.first() / (Math.sqrt(moments.v()) + EPSILON)))
            .misconception("""
                    The slope of λ/2·w² is λw, not 2λw.
                    """, adam((w, g, lambda) -> g + 2 * lambda * w, ADAM))
            .misconception("""
                    The penalty's slope has the wrong sign: it is added to the gradient.
                    """, adam((w, g, lambda) -> g - lambda * w, ADAM))
            .misconception(
                    """
                    ε stands inside the root here. Beside it, as asked, it is 1e-8; inside it acts like 1e-4.
                    """,
                    adam(
                            Slope.WITH_L2,
                            (w, moments, eta, lambda) ->
                                    w - eta * moments.first() / Math.sqrt(moments.second() + EPSILON)))
            .misconception(
                    """
                    The root is missing: v is the mean of squares, so the step is divided by √v̂ and has the size of η.
                    """,
                    adam(
                            Slope.WITH_L2,
                            (w, moments, eta, lambda) -> w - eta * moments.first() / (moments.second() + EPSILON)))
            .misconception("""
                    β₁ and β₂ are swapped in the moments: m forgets fast (.9), v slowly (.999).
                    """, new Rule(Slope.WITH_L2, BETA2, BETA1, ADAM).steps())
            .misconception("""
                    This is Adam on the loss alone: the penalty is missing.
                    """, adam(Slope.LOSS, ADAM))
            .matters("""
                Look where λ went: at the first step the weight moves by η times the sign of g + λw, so the strength of the penalty is divided away.
                """);

    static final Rule ADAM_W_RULE = rule(Slope.LOSS, DECOUPLED);

    /** What people write for AdamW. */
    static final List<Misconception<Rule>> NOT_ADAM_W = List.of(
            new Misconception<>("""
                    This is Adam with L2 in the loss: λw went through the moments. In AdamW they see the loss alone.
                    """, rule(Slope.WITH_L2, ADAM)),
            new Misconception<>(
                    """
                    The decay is not multiplied by the learning rate. Loshchilov and Hutter write it so; in torch's scaling it is ηλ.
                    """, rule(Slope.LOSS, (w, moments, eta, lambda) -> w * (1 - lambda) - eta * moments.step())),
            new Misconception<>(
                    """
                    This decays what the step has made. Decay and step both belong to the weight before.
                    """,
                    rule(Slope.LOSS, (w, moments, eta, lambda) -> (w - eta * moments.step()) * (1 - eta * lambda))),
            new Misconception<>("""
                    The decay is divided by √v̂. What makes AdamW is that it is not: a weight with large gradients decays like any other.
                    """, rule(Slope.LOSS, SCALED_DECAY)),
            new Misconception<>("""
                    It decays twice: λw is in the gradient, and beside the step once more.
                    """, rule(Slope.WITH_L2, DECOUPLED)),
            new Misconception<>(
                    """
                    The factor is above 1: this makes the weight grow.
                    """, rule(Slope.LOSS, (w, moments, eta, lambda) -> w * (1 + eta * lambda) - eta * moments.step())),
            new Misconception<>(
                    """
                    The moments are not corrected for having begun at 0. The first step is then (1 − β₁)/√(1 − β₂) = 3.2 times as long.
                    """,
                    rule(
                            Slope.LOSS,
                            (w, moments, eta, lambda) -> w * (1 - eta * lambda) - eta * moments.uncorrected())),
            new Misconception<>(
                    """
                    This pulls each weight by the same ηλ, which is L1's way. Weight decay pulls in proportion to the weight.
                    """,
                    rule(
                            Slope.LOSS,
                            (w, moments, eta, lambda) -> w - eta * lambda * Math.signum(w) - eta * moments.step())),
            new Misconception<>("""
                    This is Adam on the loss alone: the decay is missing.
                    """, rule(Slope.LOSS, ADAM)));

    static final Exercise<Steps> ADAM_W = Exercise.of("07-adamw", PlainSteps.calls(INPUTS))
            .asks("""
                Write **AdamW** for one weight, in the scaling of `torch.optim.AdamW`: the same Adam step for each gradient, and beside it the decay
                $w \\leftarrow w(1 - \\eta\\lambda)$, with $w$ as it stands before the step. $\\beta_1 = 0.9$, $\\beta_2 = 0.999$, $\\varepsilon = 10^{-8}$. Return the
                weight after the last step.
                """)
            .hints("""
                Take your answer for Adam with L2, take λ out of the gradient, and multiply the weight by 1 − ηλ in the last line.
                """)
            .answer(ADAM_W_RULE.steps())
            .misconceptions(NOT_ADAM_W.stream().map(wrong -> wrong.as(Rule::steps)))
            .matters("""
                One line apart from Adam with L2, and now every weight forgets at the same pace, ηλ a step, whatever its gradients are.
                """);
}
