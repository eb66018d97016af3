package occam.lesson.stopping;

import java.util.List;
import java.util.Locale;
import occam.exercise.Calls;
import occam.exercise.Exercise;
import occam.lesson.stopping.Stopping.DescentFilter;

/** The exercise on the filter of gradient descent. */
final class DescentFilters {
    private DescentFilters() {}

    /** What an answer is given. */
    private record Input(double s, int n, double learningRate, int steps) {
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "s = %s, n = %d, η = %s, t = %d", s, n, learningRate, steps);
        }
    }

    private static final List<Input> INPUTS = List.of(
            new Input(2, 4, 0.5, 1),
            new Input(3, 10, 0.2, 5),
            new Input(0.5, 20, 0.1, 100),
            new Input(6, 12, 0.3, 3),
            new Input(1, 50, 0.4, 0),
            new Input(0, 5, 0.1, 7),
            new Input(1.5, 3, 0.4, 1),
            new Input(2.5, 8, 0.15, 12),
            new Input(3, 4, 0.6, 3));

    private static Calls<DescentFilter> calls() {
        return Calls.<DescentFilter, Input>on(
                        INPUTS,
                        Input::toString,
                        (answer, in) -> answer.share(in.s(), in.n(), in.learningRate(), in.steps()))
                .trait("a single step", INPUTS, in -> in.steps() == 1)
                .trait("t = 0", INPUTS, in -> in.steps() == 0)
                .trait("s = 0", INPUTS, in -> in.s() == 0)
                .quantity("n", INPUTS, Input::n);
    }

    static final Exercise<DescentFilter> EXERCISE = Exercise.of("descent-filter", calls())
            .asks("""
                Gradient descent on $\\frac{1}{2n}\\lVert y - Xw \\rVert^2$ starts at $w = 0$. In a direction of the data with singular value `s`, which share
                of the least-squares solution has it reached after `steps` steps?
                """)
            .hints("""
                By which factor does one step multiply the distance to the solution, and what is left of that distance after t steps?
                """)
            .answer((s, n, eta, t) -> 1 - Math.pow(1 - eta * s * s / n, t))
            .misconception("""
                This is the share that is still missing. It is 1 before the first step, where nothing has been learned.
                """, (s, n, eta, t) -> Math.pow(1 - eta * s * s / n, t))
            .misconception("""
                The loss is a mean over n rows, so its curvature in this direction is s²/n. Without the n you have the filter of a sum.
                """, (s, n, eta, t) -> 1 - Math.pow(1 - eta * s * s, t))
            .misconception("""
                The curvature is s squared, over n: the data enter twice, as X and as its transpose.
                """, (s, n, eta, t) -> 1 - Math.pow(1 - eta * s / n, t))
            .misconception("""
                    The steps do not add up: each one takes the same share of what is *left*. Only the first is a share of the whole.
                    """, (s, n, eta, t) -> t * eta * s * s / n)
            .misconception("""
                    This is the filter of ridge regression with λ = 1/(ηt). The two are near each other, and not equal.
                    """, (s, n, eta, t) -> s * s / (s * s + n / (eta * t)))
            .misconception("""
                This is the limit of infinitely short steps, gradient flow. A step of length η goes a little further.
                """, (s, n, eta, t) -> -Math.expm1(-eta * t * s * s / n))
            .misconception("""
                There is a ½ too much: the slope of ½r² is r, so the curvature in this direction is s²/n.
                """, (s, n, eta, t) -> 1 - Math.pow(1 - eta * s * s / (2 * n), t))
            .misconception("""
                There is a 2 too much: the ½ of the loss takes it away, so the curvature in this direction is s²/n.
                """, (s, n, eta, t) -> 1 - Math.pow(1 - 2 * eta * s * s / n, t))
            .misconception("""
                The learning rate is missing: one step takes η·s²/n of what is left.
                """, (s, n, eta, t) -> 1 - Math.pow(1 - s * s / n, t))
            .misconception("""
                The singular value is missing: one step takes η·s²/n of what is left, in each direction another share.
                """, (s, n, eta, t) -> 1 - Math.pow(1 - eta, t))
            .misconception("""
                This is one step too many. After 0 steps nothing is reached.
                """, (s, n, eta, t) -> 1 - Math.pow(1 - eta * s * s / n, t + 1))
            .misconception("""
                This is one step too few. After t steps the factor has been applied t times.
                """, (s, n, eta, t) -> 1 - Math.pow(1 - eta * s * s / n, t - 1))
            .misconception("""
                This is what a single step reaches, whatever the number of steps.
                """, (s, n, eta, t) -> eta * s * s / n)
            .misconception("""
                The steps do not add up, and cutting them off at 1 does not mend it: each one takes the same share of what is *left*.
                """, (s, n, eta, t) -> Math.min(1, t * eta * s * s / n))
            .misconception("""
                This is a filter of ridge regression, without the n. And gradient descent has another one, 1 − (1 − ηs²/n)ᵗ: near to ridge's, not equal.
                """, (s, n, eta, t) -> s * s / (s * s + 1 / (eta * t)))
            .misconception("""
                This is the filter of ridge regression with λ = ηt. More steps act like *less* penalty, and even so the two are not equal.
                """, (s, n, eta, t) -> s * s / (s * s + n * eta * t))
            .misconception("""
                The factor has a plus: each step would move away from the solution. What is left of the distance is 1 − ηs²/n.
                """, (s, n, eta, t) -> 1 - Math.pow(1 + eta * s * s / n, t))
            .misconception("""
                This is the filter of implicit steps, which divide by 1 + ηs²/n. Gradient descent multiplies by 1 − ηs²/n.
                """, (s, n, eta, t) -> 1 - Math.pow(1 + eta * s * s / n, -t))
            .misconception("""
                This divides by n squared. The loss is one mean over n rows.
                """, (s, n, eta, t) -> 1 - Math.pow(1 - eta * s * s / n / n, t))
            .misconception("""
                This is 0. If you wrote 1 / n, that is 0 in Java, where whole numbers divide without decimals.
                """, (s, n, eta, t) -> 0)
            .misconception("""
                This lets the factor be 0 at least. With a long step it is below 0: the step goes beyond the solution, and the next one comes back.
                """, (s, n, eta, t) -> 1 - Math.pow(Math.max(1 - eta * s * s / n, 0), t))
            .matters("""
                Directions in which the data vary much are learned first, so few steps leave the weak ones, which are mostly noise, near 0.
                """);
}
