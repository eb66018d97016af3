package occam.exercise;

import static occam.penalty.Penalty.softThreshold;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import occam.exercise.WeightDecay.Steps;

/** The exercises on gradient descent with a penalty. */
final class PlainSteps {
    private PlainSteps() {}

    /** What an answer is given. */
    record Input(double weight, double[] gradients, double learningRate, double lambda) {
        double train(Steps answer) {
            return answer.train(weight, gradients.clone(), learningRate, lambda);
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "w = %s, gradients = %s, η = %s, λ = %s",
                    weight,
                    Arrays.toString(gradients),
                    learningRate,
                    lambda);
        }
    }

    private static final List<Input> INPUTS = List.of(
            new Input(2, new double[] {0.3}, 0.1, 0.5),
            new Input(-1.5, new double[] {0.2, -0.4, 0.1}, 0.25, 0.4),
            new Input(0.5, new double[] {1, 0.5, -0.25}, 0.5, 0.2),
            new Input(0.05, new double[] {0.1, -0.2}, 0.1, 1),
            new Input(1, new double[] {0, 0, 0}, 0.1, 0.2),
            new Input(-2, new double[] {-0.5, 0.75}, 0.2, 0));

    static Calls<Steps> calls(List<Input> inputs) {
        return Calls.on(inputs, Input::toString, (answer, input) -> input.train(answer));
    }

    /** One step, which all steps are like. */
    @FunctionalInterface
    private interface Step {
        double next(double w, double g, double eta, double lambda);
    }

    private static Steps each(Step step) {
        return (weight, gradients, eta, lambda) -> {
            double w = weight;
            for (double g : gradients) {
                w = step.next(w, g, eta, lambda);
            }
            return w;
        };
    }

    static final Exercise<Steps> SGD_L2 = Exercise.of("07-sgd-l2", calls(INPUTS))
            .asks("""
                Write gradient descent on loss $+ \\frac{\\lambda}{2} w^2$ for one weight: a step for each gradient, in order. `gradients` are the slopes of the
                **loss** alone; the penalty's slope is yours to add, from the weight as it stands before the step. Return the weight after the last step.
                """)
            .hints("""
                What is the slope of λ/2·w²? Add it to g, multiply by the learning rate, subtract.
                """)
            .answer(each((w, g, eta, lambda) -> w - eta * (g + lambda * w)))
            .misconception("""
                    The slope of λ/2·w² is λw, not 2λw. With λ·w², without the half, this would be right; then λ means something else.
                    """, each((w, g, eta, lambda) -> w - eta * (g + 2 * lambda * w)))
            .misconception("""
                    The decay is not multiplied by the learning rate. The penalty is a part of the objective, and each part of its slope is
                    stepped along with η.
                    """, each((w, g, eta, lambda) -> w * (1 - lambda) - eta * g))
            .misconception("""
                    The penalty pulls the weight away from 0: its slope must be added to the gradient, and the sum subtracted from the weight.
                    """, each((w, g, eta, lambda) -> w - eta * (g - lambda * w)))
            .misconception("""
                    This is L1: its slope is λ times the sign, the same pull at any size. L2 pulls in proportion to the weight.
                    """, each((w, g, eta, lambda) -> w - eta * (g + lambda * Math.signum(w))))
            .misconception("""
                    This decays what the step has made. Both slopes belong to the weight before the step: w − ηg − ηλw.
                    """, each((w, g, eta, lambda) -> (w - eta * g) * (1 - eta * lambda)))
            .misconception("""
                    This is gradient descent on the loss alone: the penalty is missing.
                    """, each((w, g, eta, lambda) -> w - eta * g))
            .misconception("""
                    This goes uphill: the step is subtracted from the weight.
                    """, each((w, g, eta, lambda) -> w + eta * (g + lambda * w)))
            .misconception(
                    """
                    The penalty's slope is that of the first weight all along. It changes with the weight, so compute it anew at each step.
                    """,
                    (weight, gradients, eta, lambda) ->
                            each((w, g, rate, l) -> w - rate * (g + l * weight)).train(weight, gradients, eta, lambda))
            .matters("""
                Sorted by w this is w·(1 − ηλ) − ηg: under plain gradient descent L2 in the loss *is* weight decay. Under Adam it is not.
                """);

    static final Exercise<Steps> PROXIMAL_L1 = Exercise.of("07-proximal-l1", calls(INPUTS))
            .asks("""
                Write proximal gradient descent on loss $+ \\lambda |w|$ for one weight: at each gradient a step on the **loss** alone, then the proximal step of
                the penalty, which is the third place for one: after the step. (For L1 it is the soft threshold of lesson 02,
                $\\mathrm{sign}(z) \\max(|z| - t, 0)$; `softThreshold(z, t)` is there for you.) Return the weight after the last step.
                """)
            .hints("""
                The proximal step of η·λ|w| is a soft threshold. At which t?
                """)
            .answer(each((w, g, eta, lambda) -> softThreshold(w - eta * g, eta * lambda)))
            .misconception("""
                    The threshold is λ, but the step on the loss was only η long. The proximal step has the same length: threshold at ηλ.
                    """, each((w, g, eta, lambda) -> softThreshold(w - eta * g, lambda)))
            .misconception("""
                    This is the subgradient step. It jumps over 0 and back, and never rests there; the proximal step stops at 0.
                    """, each((w, g, eta, lambda) -> w - eta * (g + lambda * Math.signum(w))))
            .misconception("""
                    The threshold comes before the step on the loss, which moves the weight off 0 again. It has to come last.
                    """, each((w, g, eta, lambda) -> softThreshold(w, eta * lambda) - eta * g))
            .misconception("""
                    This is the hard threshold: it keeps what is above it as it is. The proximal step of L1 takes ηλ off that as well.
                    """, each((w, g, eta, lambda) -> Math.abs(w - eta * g) > eta * lambda ? w - eta * g : 0))
            .misconception("""
                    This is the proximal step of L2, a division by 1 + ηλ. It never gives 0.
                    """, each((w, g, eta, lambda) -> (w - eta * g) / (1 + eta * lambda)))
            .misconception("""
                    This takes ηλ off every weight, also from one that is nearer to 0 than that: it comes out on the other side.
                    """, each((w, g, eta, lambda) -> w - eta * g - eta * lambda * Math.signum(w - eta * g)))
            .misconception(
                    """
                    This thresholds once, after the last step. Then the steps before were steps on the loss alone.
                    """,
                    (weight, gradients, eta, lambda) -> softThreshold(
                            each((w, g, rate, l) -> w - rate * g).train(weight, gradients, eta, lambda), eta * lambda))
            .misconception("""
                    This is gradient descent on the loss alone: the penalty is missing.
                    """, each((w, g, eta, lambda) -> w - eta * g))
            .matters("""
                This is how a network gets exact zeros. Adding λ·sign(w) to the gradient jumps over 0, whatever the optimizer.
                """);
}
