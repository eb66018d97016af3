package occam.interview;

import java.util.List;
import java.util.Locale;
import occam.exercise.Calls;
import occam.exercise.Exercise;
import occam.interview.Drills.AdamState;
import occam.interview.Drills.AdamWStep;
import occam.lesson.decay.AdamPieces.Moments;
import occam.lesson.decay.AdamPieces.Rule;
import occam.lesson.decay.AdamSteps;

/** The drill on one step of AdamW, with its state. */
final class AdamDrill {
    private static final Rule RULE = AdamSteps.ADAM_W_RULE.right();

    private AdamDrill() {}

    /** What an answer is given. */
    private record Input(AdamState state, double gradient, double learningRate, double lambda) {
        AdamState next(AdamWStep answer) {
            return answer.next(state, gradient, learningRate, lambda);
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "w = %s, m = %s, v = %s, t = %d, gradient = %s, η = %s, λ = %s",
                    state.w(),
                    state.m(),
                    state.v(),
                    state.t(),
                    gradient,
                    learningRate,
                    lambda);
        }
    }

    private static final List<Input> INPUTS = List.of(
            new Input(new AdamState(2, 0, 0, 0), 0.3, 0.01, 0.1),
            new Input(new AdamState(-1.5, 0, 0, 0), 0, 0.1, 0.5),
            new Input(new AdamState(0.5, 0.02, 0.001, 1), -0.4, 0.05, 0.3),
            new Input(new AdamState(-0.8, -0.1, 0.04, 9), 0.6, 0.1, 0.7),
            new Input(new AdamState(1.2, 0.3, 0.2, 200), 2, 0.02, 2),
            new Input(new AdamState(0.4, 0.05, 0.01, 3), -3, 0.1, 0),
            new Input(new AdamState(0.7, 0, 0, 0), 2e-8, 0.1, 0.2),
            new Input(new AdamState(-0.6, 0, 0, 0), -1e-8, 0.05, 0));

    private static Calls<AdamWStep> calls() {
        return Calls.<AdamWStep, Input>on(INPUTS, Input::toString, (answer, input) -> input.next(answer))
                .trait("t = 0", INPUTS, input -> input.state.t() == 0)
                .trait("λ = 0", INPUTS, input -> input.lambda == 0);
    }

    /** What is kept of a step. */
    private interface State {
        AdamState of(AdamState before, double w, Moments moments);
    }

    private static AdamWStep step(Rule rule) {
        return step(rule, (before, w, moments) -> new AdamState(w, moments.m(), moments.v(), moments.t()));
    }

    private static AdamWStep step(Rule rule, State state) {
        return (before, gradient, eta, lambda) -> {
            var moments = rule.moments(moments(before), before.w(), gradient, lambda);
            return state.of(before, rule.weight(before.w(), moments, eta, lambda), moments);
        };
    }

    private static Moments moments(AdamState state) {
        return new Moments(state.m(), state.v(), state.t());
    }

    static final Exercise<AdamWStep> EXERCISE = Exercise.of("drill-adamw-step", calls())
            .asks("""
                One step of **AdamW** for one weight: from $(w, m, v, t)$ to the next, in the scaling of `torch.optim.AdamW`. $t$ steps were made before.
                `gradient` is the slope of the loss alone; $\\beta_1 = 0.9$, $\\beta_2 = 0.999$, $\\varepsilon = 10^{-8}$ as it is there. Return `new AdamState(w, m, v, t)`.
                """)
            .hints("""
                Count t first. m and v take in the gradient, both are divided by 1 − βᵗ for the step only, and the decay 1 − ηλ acts on w as it was.
                """)
            .answer(AdamSteps.ADAM_W_RULE.as(AdamDrill::step))
            .misconception(
                    """
                    t stays as it was. Then every step is corrected as if it were the first.
                    """, step(RULE, (before, w, moments) -> new AdamState(w, moments.m(), moments.v(), before.t())))
            .misconception(
                    """
                    Steps are not counted: t is used, and kept, as it was before the step. In the first step that is a division by 1 − β⁰ = 0.
                    """,
                    step(
                            RULE.seeing(moments -> moments.at(moments.t() - 1).direction()),
                            (before, w, moments) -> new AdamState(w, moments.m(), moments.v(), before.t())))
            .misconception(
                    """
                    The corrected moments are kept. The correction is for this step only: kept, it is applied again and again.
                    """,
                    step(
                            RULE,
                            (before, w, moments) -> new AdamState(w, moments.first(), moments.second(), moments.t())))
            .misconception(
                    """
                    The moments are not kept: m and v of the next state are those of the one before.
                    """, step(RULE, (before, w, moments) -> new AdamState(w, before.m(), before.v(), moments.t())))
            .misconception(
                    """
                    The weight stays as it was: only the moments are new.
                    """,
                    step(
                            RULE,
                            (before, w, moments) -> new AdamState(before.w(), moments.m(), moments.v(), moments.t())))
            .misconception(
                    """
                    t is 1 whatever it was before. Count on from the state.
                    """,
                    step(
                            RULE.seeing(moments -> moments.at(1).direction()),
                            (before, w, moments) -> new AdamState(w, moments.m(), moments.v(), 1)))
            .misconception(
                    """
                m and v are swapped in the state: `new AdamState(w, m, v, t)`.
                """, step(RULE, (before, w, moments) -> new AdamState(w, moments.v(), moments.m(), moments.t())))
            .matters("""
                Three lines for the moments, one for the weight; and what is kept between steps, m, v and t, is why a checkpoint without the optimizer's
                state goes on differently.
                """);
}
