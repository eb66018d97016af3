package occam.lesson.decay;

import static occam.penalty.Penalty.softThreshold;

import java.util.Arrays;
import occam.exercise.Exercise;
import occam.exercise.Piece;
import occam.lesson.decay.WeightDecay.Steps;

/** The exercise on proximal gradient descent with L1. */
final class ProximalSteps {
    private ProximalSteps() {}

    /** How far the penalty moves a weight in a step. */
    private interface Length {
        double of(double eta, double lambda);
    }

    /** What becomes of a weight. */
    private interface Prox {
        double of(double z, double t);
    }

    /** When, and to what, it is applied. */
    private interface Order {
        double walk(double weight, double[] gradients, double eta, double t, Prox prox);
    }

    private interface Step {
        double next(double w, double g);
    }

    private static double each(double weight, double[] gradients, Step step) {
        double w = weight;
        for (double g : gradients) {
            w = step.next(w, g);
        }
        return w;
    }

    private static final Piece<Length> LENGTH = Piece.<Length>of((eta, lambda) -> eta * lambda)
            .or("""
                    The threshold is λ, but the step on the loss was only η long. The proximal step has the same length: threshold at ηλ.
                    """, (eta, lambda) -> lambda)
            .or("""
                    This is gradient descent on the loss alone: the penalty is missing.
                    """, (eta, lambda) -> 0)
            .or("""
                    The threshold is half of ηλ. A ½ belongs to the square of L2; L1 has none.
                    """, (eta, lambda) -> eta * lambda / 2)
            .or("""
                    The threshold is twice ηλ. There is no square from which a 2 could come down.
                    """, (eta, lambda) -> 2 * eta * lambda)
            .or("""
                    The threshold is η, whatever λ is. It is ηλ.
                    """, (eta, lambda) -> eta)
            .or("""
                    The threshold is λ/η. A step of length η goes with a threshold of ηλ: half the step, half the threshold.
                    """, (eta, lambda) -> lambda / eta)
            .or("""
                    The threshold has η squared. It is ηλ.
                    """, (eta, lambda) -> eta * eta * lambda);

    private static final Piece<Prox> PROX = Piece.<Prox>of((z, t) -> softThreshold(z, t))
            .or("""
                    This is the hard threshold: it keeps what is above it as it is. The proximal step of L1 takes ηλ off that as well.
                    """, (z, t) -> Math.abs(z) > t ? z : 0)
            .or("""
                    This is the proximal step of L2, a division by 1 + ηλ. It never gives 0.
                    """, (z, t) -> z / (1 + t))
            .or("""
                    This takes ηλ off every weight, also from one that is nearer to 0 than that: it comes out on the other side.
                    """, (z, t) -> z - t * Math.signum(z))
            .or("""
                    This multiplies by 1 − ηλ, which is the decay of L2. It never gives 0.
                    """, (z, t) -> z * (1 - t))
            .or("""
                    The sign is lost: a negative weight must stay negative.
                    """, (z, t) -> Math.abs(softThreshold(z, t)))
            .or("""
                    This treats only positive weights: every negative one becomes 0.
                    """, (z, t) -> Math.max(z - t, 0))
            .or("""
                    This takes ηλ off with its sign, so that a negative weight moves away from 0.
                    """, (z, t) -> z - t)
            .or("""
                    What is nearer to 0 than ηλ stays here as it is. It must become 0.
                    """, (z, t) -> Math.abs(z) > t ? z - t * Math.signum(z) : z);

    private static final Piece<Order> ORDER = Piece.<Order>of((weight, gradients, eta, t, prox) ->
                    each(weight, gradients, (w, g) -> prox.of(w - eta * g, t)))
            .or("""
                    The threshold comes before the step on the loss, which moves the weight off 0 again. It has to come last.
                    """, (weight, gradients, eta, t, prox) -> each(weight, gradients, (w, g) -> prox.of(w, t) - eta * g))
            .or("""
                    This thresholds once, after the last step, or steps once on the sum of the gradients. Then the steps before were steps on the
                    loss alone.
                    """, (weight, gradients, eta, t, prox) -> prox.of(each(weight, gradients, (w, g) -> w - eta * g), t))
            .or(
                    """
                    This thresholds once, after the last step, by as much as all steps together. But a weight that is held at 0 takes nothing from
                    the threshold into the next step: threshold after each.
                    """,
                    (weight, gradients, eta, t, prox) ->
                            prox.of(each(weight, gradients, (w, g) -> w - eta * g), gradients.length * t))
            .or(
                    """
                    Once a weight is 0 it stays so here. It may leave 0 again, as soon as a gradient is steeper than λ.
                    """,
                    (weight, gradients, eta, t, prox) ->
                            each(weight, gradients, (w, g) -> w == 0 ? 0 : prox.of(w - eta * g, t)))
            .or("""
                    Once a step has brought a weight to 0 it stays so here. It may leave 0 again, as soon as a gradient is steeper than λ.
                    """, ProximalSteps::stuck)
            .or(
                    """
                    This is the subgradient step. It jumps over 0 and back, and never rests there; the proximal step stops at 0.
                    """,
                    (weight, gradients, eta, t, prox) ->
                            each(weight, gradients, (w, g) -> w - eta * g - t * Math.signum(w)))
            .or(
                    """
                    The penalty acts twice: its slope is in the step, and the threshold comes after it. Only the threshold is asked for.
                    """,
                    (weight, gradients, eta, t, prox) ->
                            each(weight, gradients, (w, g) -> prox.of(w - eta * g - t * Math.signum(w), t)))
            .or(
                    """
                    This is a subgradient step that is cut off where it would cross 0. A weight that is 0 then leaves it at the smallest gradient;
                    the threshold acts on what the step on the loss has made.
                    """,
                    (weight, gradients, eta, t, prox) -> each(weight, gradients, (w, g) -> {
                        double moved = w - eta * g - t * Math.signum(w);
                        return moved * w < 0 ? 0 : moved;
                    }))
            .or("""
                    The step on the loss goes uphill: it is subtracted from the weight.
                    """, (weight, gradients, eta, t, prox) -> each(weight, gradients, (w, g) -> prox.of(w + eta * g, t)))
            .or("""
                    The gradient is not multiplied by the learning rate.
                    """, (weight, gradients, eta, t, prox) -> each(weight, gradients, (w, g) -> prox.of(w - g, t)))
            .or(
                    """
                    The threshold acts on the gradient. It acts on the weight, after the step.
                    """,
                    (weight, gradients, eta, t, prox) ->
                            each(weight, gradients, (w, g) -> w - eta * prox.of(g, t / eta)))
            .or("""
                    Each step begins at the first weight again, so only the last one counts. It begins where the one before has ended.
                    """, (weight, gradients, eta, t, prox) -> prox.of(weight - eta * gradients[gradients.length - 1], t))
            .or("""
                    Only the first step is made. Return after the loop.
                    """, (weight, gradients, eta, t, prox) -> prox.of(weight - eta * gradients[0], t))
            .or(
                    """
                    The last gradient is left out.
                    """,
                    (weight, gradients, eta, t, prox) -> each(
                            weight, Arrays.copyOf(gradients, gradients.length - 1), (w, g) -> prox.of(w - eta * g, t)))
            .or(
                    """
                    The sign is that of the weight before the step on the loss. That step may lead to the other side of 0: take the sign of what it has made.
                    """,
                    (weight, gradients, eta, t, prox) ->
                            each(weight, gradients, (w, g) -> Math.signum(w) * Math.abs(prox.of(w - eta * g, t))))
            .or(
                    """
                    The threshold comes twice, before the step on the loss and after it. It comes after it only.
                    """,
                    (weight, gradients, eta, t, prox) ->
                            each(weight, gradients, (w, g) -> prox.of(prox.of(w, t) - eta * g, t)));

    private static double stuck(double weight, double[] gradients, double eta, double t, Prox prox) {
        double w = weight;
        for (double g : gradients) {
            w = prox.of(w - eta * g, t);
            if (w == 0) {
                return 0;
            }
        }
        return w;
    }

    private static final Piece<Steps> ANSWER = LENGTH.with(
                    PROX, (length, prox) -> (Ordered) order -> (weight, gradients, eta, lambda) ->
                            order.walk(weight, gradients, eta, length.of(eta, lambda), prox))
            .with(ORDER, Ordered::by);

    /** An answer but for when the penalty acts. */
    private interface Ordered {
        Steps by(Order order);
    }

    static final Exercise<Steps> EXERCISE = Exercise.of("proximal-l1", PlainSteps.calls(PlainSteps.INPUTS))
            .asks("""
                Write proximal gradient descent on loss $+ \\lambda |w|$ for one weight: at each gradient a step on the **loss** alone, then the proximal step of
                the penalty, which is the third place for one: after the step. (For L1 it is the soft threshold of lesson 02,
                $\\mathrm{sign}(z) \\max(|z| - t, 0)$; `softThreshold(z, t)` is there for you.) Return the weight after the last step.
                """)
            .hints("""
                The proximal step of η·λ|w| is a soft threshold. At which t?
                """)
            .answer(ANSWER)
            .matters("""
                This is how a network gets exact zeros. Adding λ·sign(w) to the gradient jumps over 0, whatever the optimizer.
                """);
}
