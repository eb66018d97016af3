package occam.exercise;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import occam.exercise.AdamSteps.Moments;
import occam.exercise.AdamSteps.Rule;
import occam.exercise.Drills.AdamState;
import occam.exercise.Drills.AdamWStep;

/** The drill on one step of AdamW, with its state. */
final class AdamDrill {
    private static final Rule RULE = AdamSteps.ADAM_W_RULE;

    private AdamDrill() {}

    /** What an answer is given. */
    private record Input(AdamState state, double gradient, double learningRate, double lambda) {
        Object[] next(AdamWStep answer) {
            var next = answer.next(state, gradient, learningRate, lambda);
            return new Object[] {next.w(), next.m(), next.v(), next.t()};
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "w = %s, m = %s, v = %s, t = %d, gradient = %s, η = %s, λ = %s; the next w, m, v, t",
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
            new Input(new AdamState(0.4, 0.05, 0.01, 3), -3, 0.1, 0));

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
            return state.of(before, rule.update().of(before.w(), moments, eta, lambda), moments);
        };
    }

    private static Moments moments(AdamState state) {
        return new Moments(state.m(), state.v(), state.t());
    }

    /** With other moments for the step. */
    private static Rule seeing(UnaryOperator<Moments> seen) {
        return RULE.updating((w, moments, eta, lambda) -> RULE.update().of(w, seen.apply(moments), eta, lambda));
    }

    static final Exercise<AdamWStep> EXERCISE = Exercise.<AdamWStep>of(
                    "12-drill-adamw-step", Calls.on(INPUTS, Input::toString, (answer, input) -> input.next(answer)))
            .asks("""
                One step of **AdamW** for one weight: from $(w, m, v, t)$ to the next, in the scaling of `torch.optim.AdamW`. $t$ steps were made before.
                The decay $w \\leftarrow w(1-\\eta\\lambda)$ acts on $w$ as it is before the step; η is `learningRate`. `gradient` is the slope
                of the loss alone; $\\beta_1 = 0.9$, $\\beta_2 = 0.999$, $\\varepsilon = 10^{-8}$ beside the root. Return `new AdamState(w, m, v, t)`.
                """)
            .hints("""
                Count t first. m and v take in the gradient, both are divided by 1 − βᵗ for the step only, and the decay 1 − ηλ acts on w as it was.
                """)
            .answer(step(RULE))
            .misconceptions(AdamSteps.NOT_ADAM_W.stream().map(wrong -> wrong.as(AdamDrill::step)))
            .misconception("""
                    The correction uses t as it was before the step. In the first step that is a division by 1 − β⁰ = 0: count first.
                    """, step(seeing(moments -> new Moments(moments.m(), moments.v(), moments.t() - 1))))
            .misconception(
                    """
                    t stays as it was. Then every step is corrected as if it were the first.
                    """, step(RULE, (before, w, moments) -> new AdamState(w, moments.m(), moments.v(), before.t())))
            .misconception(
                    """
                    Steps are not counted: t is used, and kept, as it was before the step. In the first step that is a division by 1 − β⁰ = 0.
                    """,
                    step(
                            seeing(moments -> new Moments(moments.m(), moments.v(), moments.t() - 1)),
                            (before, w, moments) -> new AdamState(w, moments.m(), moments.v(), before.t())))
            .misconception("""
                    β₁ and β₂ are swapped: m forgets fast, with 0.9, and v slowly, with 0.999.
                    """, step(new Rule(RULE.slope(), AdamSteps.BETA2, AdamSteps.BETA1, RULE.update())))
            .misconception(
                    """
                    The corrected moments are kept. The correction is for this step only: kept, it is applied again and again.
                    """,
                    step(
                            RULE,
                            (before, w, moments) -> new AdamState(w, moments.first(), moments.second(), moments.t())))
            .misconception("""
                    v is the running mean of squares of the gradient. This puts the gradient in as it is.
                    """, AdamDrill::withoutSquare)
            .matters("""
                Three lines for the moments, one for the weight; and what is kept between steps, m, v and t, is why a checkpoint without the optimizer's
                state goes on differently.
                """);

    private static AdamState withoutSquare(AdamState before, double gradient, double eta, double lambda) {
        var squared = moments(before).next(gradient, AdamSteps.BETA1, AdamSteps.BETA2);
        double v = AdamSteps.BETA2 * before.v() + (1 - AdamSteps.BETA2) * gradient;
        var moments = new Moments(squared.m(), v, squared.t());
        return new AdamState(RULE.update().of(before.w(), moments, eta, lambda), moments.m(), v, moments.t());
    }
}
