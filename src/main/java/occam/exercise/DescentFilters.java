package occam.exercise;

import java.util.List;
import java.util.Locale;
import occam.exercise.Stopping.DescentFilter;

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
            new Input(0, 5, 0.1, 7));

    static final Exercise<DescentFilter> EXERCISE = Exercise.<DescentFilter>of(
                    "08-descent-filter",
                    Calls.on(
                            INPUTS,
                            Input::toString,
                            (answer, in) -> answer.share(in.s(), in.n(), in.learningRate(), in.steps())))
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
            .matters("""
                Directions in which the data vary much are learned first, so few steps leave the weak ones, which are mostly noise, near 0.
                """);
}
