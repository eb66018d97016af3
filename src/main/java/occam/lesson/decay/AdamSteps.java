package occam.lesson.decay;

import java.util.List;
import occam.exercise.Exercise;
import occam.exercise.Piece;
import occam.lesson.decay.AdamPieces.Decay;
import occam.lesson.decay.AdamPieces.Moments;
import occam.lesson.decay.AdamPieces.Rule;
import occam.lesson.decay.AdamPieces.Slope;
import occam.lesson.decay.PlainSteps.Input;
import occam.lesson.decay.WeightDecay.Steps;

/** The exercises on Adam with L2 in the loss, and with decoupled decay. */
public final class AdamSteps {
    private static final Slope LOSS = (w, g, lambda) -> g;
    private static final Slope SUM = (w, g, lambda) -> g + lambda * w;
    private static final Decay NONE = (w, moments, step, eta, lambda) -> w - eta * step;

    private AdamSteps() {}

    private static final List<Input> INPUTS = List.of(
            new Input(2, new double[] {0.3}, 0.01, 0.1),
            new Input(1, new double[] {0, 0, 0}, 0.1, 0.5),
            new Input(-1.5, new double[] {0.2, -0.4, 0.1, 0.6}, 0.05, 0.3),
            new Input(0.4, new double[] {-3, 2, -1}, 0.1, 0.7),
            new Input(0.5, new double[] {2e-8, 1e-8}, 0.1, 0),
            new Input(-0.8, new double[] {0.02, 0.01, -0.03, 0.02, 0.05}, 0.02, 2),
            new Input(0.6, new double[] {1, -2, 0.5}, 0.05, 0),
            new Input(0, new double[] {0.4, -0.1}, 0.1, 0.5));

    private static final Piece<Slope> SLOPE = Piece.of(SUM)
            .or("""
                    This is Adam on the loss alone: the penalty is missing. If you wrote 1 / 2 * lambda, that is 0 in Java, and there is no ½ in the
                    slope.
                    """, LOSS)
            .or("""
                    The slope of λ/2·w² is λw, not 2λw.
                    """, (w, g, lambda) -> g + 2 * lambda * w)
            .or("""
                    The penalty's slope has the wrong sign: it is added to the gradient.
                    """, (w, g, lambda) -> g - lambda * w)
            .or("""
                    The slope of λ/2·w² is λw, not λ/2·w: the ½ takes away the 2 that comes down from the square.
                    """, (w, g, lambda) -> g + lambda / 2 * w)
            .or("""
                    This is L1: its slope is λ times the sign. The slope of λ/2·w² is λw.
                    """, (w, g, lambda) -> g + lambda * Math.signum(w))
            .or("""
                    The weight is missing in the slope: λ/2·w² has the slope λw.
                    """, (w, g, lambda) -> g + lambda)
            .or("""
                    λ is missing: the penalty pulls with the same strength whatever it is.
                    """, (w, g, lambda) -> g + w);

    private static final Piece<Decay> STEP = Piece.of(NONE)
            .or("""
                    It decays twice: λw is in the gradient, as asked, and beside the step once more.
                    """, AdamPieces.DECOUPLED)
            .or("""
                    The step goes uphill: it is subtracted from the weight.
                    """, (w, moments, step, eta, lambda) -> w + eta * step)
            .or("""
                    The learning rate is missing: the weight moves by η times the step.
                    """, (w, moments, step, eta, lambda) -> w - step);

    private static final Piece<Rule> WITH_L2 = AdamPieces.rule(SLOPE, STEP)
            .or("""
                    This is AdamW: the decay stands beside the step. With L2 in the loss, λw is a part of the gradient and goes through both moments.
                    """, AdamPieces.rule(LOSS, AdamPieces.DECOUPLED))
            .or("""
                    The penalty is in the numerator only. It is a part of the gradient, so it goes into v too.
                    """, AdamPieces.rule(LOSS, AdamPieces.SCALED))
            .or("""
                    The penalty is in m only. It is a part of the gradient, so it goes into v too.
                    """, AdamPieces.rule(SUM, NONE).remembering((before, slope, loss) -> {
                var own = AdamPieces.rule(SUM, NONE);
                return new Moments(
                        own.memory().next(before, slope, loss).m(),
                        own.memory().next(before, loss, loss).v(),
                        before.t() + 1);
            }));

    static final Exercise<Steps> ADAM_L2 = Exercise.of("adam-l2", PlainSteps.calls(INPUTS))
            .asks("""
                Write **Adam with L2 in the loss** for one weight: Adam's step for each gradient, in order, on loss $+ \\frac{\\lambda}{2} w^2$. $\\beta_1 = 0.9$,
                $\\beta_2 = 0.999$, $\\varepsilon = 10^{-8}$ beside the root; the moments begin at 0, and both are corrected for it. `gradients` are the slopes of the
                loss alone. Return the weight after the last step.
                """)
            .hints("""
                The penalty's slope joins g before anything else: then m and v, then both divided by 1 − βᵗ with t from 1, then the step.
                """)
            .answer(WITH_L2.as(Rule::steps))
            .misconception("""
                The corrected moments are kept. The correction is for this step only: kept, it is applied again and again.
                """, AdamPieces.corrected(WITH_L2.right()).steps())
            .matters("""
                Look where λ went: at the first step the weight moves by η times the sign of g + λw, so the strength of the penalty is divided away.
                """);

    private static final Piece<Slope> SEEN = Piece.of(LOSS).or("""
                    It decays twice: λw is in the gradient, and beside the step once more.
                    """, SUM);

    private static final Piece<Decay> DECAY = Piece.of(AdamPieces.DECOUPLED)
            .or("""
                    The decay is not multiplied by the learning rate. Loshchilov and Hutter write it so; in torch's scaling it is ηλ.
                    """, (w, moments, step, eta, lambda) -> w * (1 - lambda) - eta * step)
            .or("""
                    This decays what the step has made. Decay and step both belong to the weight before.
                    """, (w, moments, step, eta, lambda) -> (w - eta * step) * (1 - eta * lambda))
            .or("""
                    The decay is divided by √v̂. What makes AdamW is that it is not: a weight with large gradients decays like any other.
                    """, AdamPieces.SCALED)
            .or("""
                    The factor is above 1: this makes the weight grow.
                    """, (w, moments, step, eta, lambda) -> w * (1 + eta * lambda) - eta * step)
            .or("""
                    This pulls each weight by the same ηλ, which is L1's way. Weight decay pulls in proportion to the weight.
                    """, (w, moments, step, eta, lambda) -> w - eta * lambda * Math.signum(w) - eta * step)
            .or("""
                    This is Adam on the loss alone: the decay is missing. If you wrote 1 / 2 * lambda, that is 0 in Java, and there is no ½ in the
                    decay.
                    """, NONE)
            .or("""
                    The decay is half of ηλ. The ½ belongs to the penalty λ/2·w²; its slope, and the decay, have none.
                    """, (w, moments, step, eta, lambda) -> w * (1 - eta * lambda / 2) - eta * step)
            .or("""
                    The decay is twice ηλ. The ½ of λ/2·w² has taken the 2 of its slope away.
                    """, (w, moments, step, eta, lambda) -> w * (1 - 2 * eta * lambda) - eta * step)
            .or("""
                    This pulls every weight by ηλ, in one direction. The decay is ηλ times the weight.
                    """, (w, moments, step, eta, lambda) -> w - eta * lambda - eta * step)
            .or("""
                    The decay has η squared: the learning rate is multiplied in twice.
                    """, (w, moments, step, eta, lambda) -> w * (1 - eta * eta * lambda) - eta * step)
            .or("""
                    The weight is multiplied by λ, or by ηλ. What is left of it is 1 − ηλ.
                    """, (w, moments, step, eta, lambda) -> w * eta * lambda - eta * step)
            .or("""
                    The step goes uphill: it is subtracted from the weight.
                    """, (w, moments, step, eta, lambda) -> w * (1 - eta * lambda) + eta * step)
            .or("""
                    The learning rate is missing in Adam's step.
                    """, (w, moments, step, eta, lambda) -> w * (1 - eta * lambda) - step);

    /** AdamW, and what people write for it. */
    public static final Piece<Rule> ADAM_W_RULE = AdamPieces.rule(SEEN, DECAY).or("""
                    This is Adam with L2 in the loss: λw went through the moments. In AdamW they see the loss alone.
                    """, AdamPieces.rule(SUM, NONE));

    static final Exercise<Steps> ADAM_W = Exercise.of("adamw", PlainSteps.calls(INPUTS))
            .asks("""
                Write **AdamW** for one weight, in the scaling of `torch.optim.AdamW`: the same Adam step for each gradient, and beside it the decay
                $w \\leftarrow w(1 - \\eta\\lambda)$, with $w$ as it stands before the step. $\\beta_1 = 0.9$, $\\beta_2 = 0.999$, $\\varepsilon = 10^{-8}$. Return the
                weight after the last step.
                """)
            .hints("""
                Take your answer for Adam with L2, take λ out of the gradient, and multiply the weight by 1 − ηλ in the last line.
                """)
            .answer(ADAM_W_RULE.as(Rule::steps))
            .misconception("""
                The corrected moments are kept. The correction is for this step only: kept, it is applied again and again.
                """, AdamPieces.corrected(ADAM_W_RULE.right()).steps())
            .misconception(
                    """
                The decay comes once, at the end, by as much as in all steps together. It belongs to each step: what has moved late has decayed less.
                """,
                    (weight, gradients, eta, lambda) ->
                            plain(weight, gradients, eta, lambda) * Math.pow(1 - eta * lambda, gradients.length))
            .misconception(
                    """
                The decay is that of the first weight all along. It is a share of the weight as it stands before each step.
                """,
                    (weight, gradients, eta, lambda) ->
                            plain(weight, gradients, eta, lambda) - gradients.length * eta * lambda * weight)
            .matters("""
                One line apart from Adam with L2, and now every weight forgets at the same pace, ηλ a step, whatever its gradients are.
                """);

    /** Adam without any penalty. */
    private static double plain(double weight, double[] gradients, double eta, double lambda) {
        return AdamPieces.rule(LOSS, NONE).steps().train(weight, gradients, eta, lambda);
    }
}
