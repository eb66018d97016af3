package occam.exercise;

import static occam.penalty.Penalty.softThreshold;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import occam.exercise.Sparsity.CoordinateStep;

/** The exercise on one step of coordinate descent. */
final class LassoSteps {
    private LassoSteps() {}

    /** What an answer is given. */
    private record Input(double[] x, double[] residual, double weight, double lambda) {
        double step(CoordinateStep answer) {
            return answer.step(x.clone(), residual.clone(), weight, lambda);
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "x = %s, residual = %s, weight = %s, λ = %s",
                    Arrays.toString(x),
                    Arrays.toString(residual),
                    weight,
                    lambda);
        }
    }

    private static final List<Input> INPUTS = List.of(
            new Input(new double[] {1, -1, 2, -2}, new double[] {1, 0.5, 1, -1.5}, 0, 0.5),
            new Input(new double[] {1, -1, 2, -2}, new double[] {0.5, -0.5, 0, -1}, 1, 0.5),
            new Input(new double[] {1, -1, 2, -2}, new double[] {0.5, 0.5, -1, 0.25}, 0.25, 0.5),
            new Input(new double[] {0.5, -0.5, 0.5, -0.5, 0}, new double[] {-2, 1, -1, 2, 3}, -1, 0.25),
            new Input(new double[] {0.5, -0.5, 0.5, -0.5, 0}, new double[] {0.3, 0.1, 0.2, 0, 1}, 0.4, 0.1),
            new Input(new double[] {3, 0, -3}, new double[] {-1, 2, 1}, 0.5, 2),
            new Input(new double[] {3, 0, -3}, new double[] {0.2, 2, 0.1}, -2, 0));

    static final Exercise<CoordinateStep> EXERCISE = Exercise.<CoordinateStep>of(
                    "03-lasso-step", Calls.on(INPUTS, Input::toString, (answer, input) -> input.step(answer)))
            .asks("""
                Write one step of coordinate descent for the lasso. You get a column $x_j$ with mean 0, the residual $r = y - b - Xw$ under the present
                weights, the present weight $w_j$, and $\\lambda$. Return the new $w_j$: the one at which

                $$\\frac{1}{2n}\\lVert y - b - Xw \\rVert^2 + \\lambda \\lVert w \\rVert_1$$

                is smallest while all other weights stay. The column is **not** standardized, nor constant. `softThreshold(z, t)` is there for you.
                """)
            .hints("""
                Put the column's own part back: $r + x_j w_j$ is what the others leave to explain. Then minimize in one variable: at zero the quadratic
                falls with the slope $x_j^\\top (r + x_j w_j)/n$, and it has the curvature $\\lVert x_j \\rVert^2/n$.
                """)
            .answer((x, r, w, lambda) -> softThreshold(slope(x, r, w), lambda) / curvature(x))
            .misconception("""
                    The column's own part is missing. The residual is what *all* columns leave, this one included; the step needs what the
                    others leave, r + x w. Without it a weight that is right already is thrown away.
                    """, (x, r, w, lambda) -> softThreshold(mean(x, r), lambda) / curvature(x))
            .misconception("""
                    Sum and mean are mixed: with the sum xᵀ(r + x w), not divided by n, the threshold must be nλ. With λ alone the penalty
                    is n times too weak.
                    """, (x, r, w, lambda) -> softThreshold(slope(x, r, w), lambda / x.length) / curvature(x))
            .misconception("""
                    This thresholds a mean with nλ. One of the two carries the n: xᵀ(r + x w)/n with λ, or xᵀ(r + x w) with nλ.
                    """, (x, r, w, lambda) -> softThreshold(slope(x, r, w), lambda * x.length) / curvature(x))
            .misconception("""
                    The division by ‖x‖²/n is missing. It is 1 only for a standardized column.
                    """, (x, r, w, lambda) -> softThreshold(slope(x, r, w), lambda))
            .misconception("""
                    This divides first and thresholds then. Threshold xᵀ(r + x w)/n by λ, and divide what is left by ‖x‖²/n; otherwise the
                    penalty counts ‖x‖²/n times.
                    """, (x, r, w, lambda) -> softThreshold(slope(x, r, w) / curvature(x), lambda))
            .misconception("""
                    This is the step for standardized columns, S(xᵀr/n + w, λ), where ‖x‖²/n is 1. Here it is not.
                    """, (x, r, w, lambda) -> softThreshold(mean(x, r) + w, lambda))
            .misconception("""
                    The column's own part was put back as w. It is x w, and multiplied by xᵀ/n that is w‖x‖²/n.
                    """, (x, r, w, lambda) -> softThreshold(mean(x, r) + w, lambda) / curvature(x))
            .misconception("""
                    This is the step of least squares: there is no penalty in it.
                    """, (x, r, w, lambda) -> slope(x, r, w) / curvature(x))
            .misconception("""
                    This is the step of ridge regression. It shrinks by a factor and never gives an exact zero; the lasso subtracts.
                    """, (x, r, w, lambda) -> slope(x, r, w) / (curvature(x) + lambda))
            .misconception(
                    """
                    This is a hard threshold: what survives is not shrunk. The lasso also takes λ off what it keeps.
                    """, (x, r, w, lambda) -> Math.abs(slope(x, r, w)) > lambda ? slope(x, r, w) / curvature(x) : 0)
            .misconception("""
                    The sign is lost: the soft threshold of a negative number is negative or 0.
                    """, (x, r, w, lambda) -> Math.abs(softThreshold(slope(x, r, w), lambda)) / curvature(x))
            .misconception(
                    """
                    This goes beyond zero: where |xᵀ(r + x w)/n| is below λ, the weight is exactly 0, not of the other sign.
                    """, (x, r, w, lambda) -> (slope(x, r, w) - lambda * Math.signum(slope(x, r, w))) / curvature(x))
            .misconception("""
                    This takes only half of λ off. That is right without the ½ in front of the squared error; here it is 1/(2n).
                    """, (x, r, w, lambda) -> softThreshold(slope(x, r, w), lambda / 2) / curvature(x))
            .misconception("""
                    This is the change of the weight. Asked is the new weight itself.
                    """, (x, r, w, lambda) -> softThreshold(slope(x, r, w), lambda) / curvature(x) - w)
            .misconception("""
                    The column's own part has the wrong sign: it was subtracted in the residual, so it has to be added back.
                    """, (x, r, w, lambda) -> softThreshold(slope(x, r, -w), lambda) / curvature(x))
            .matters("""
                Around this one line all fast lasso solvers are built: glmnet, celer and scikit-learn repeat it over the columns until nothing
                moves.
                """);

    /** The slope of the squared error in this weight at zero, with its sign turned: {@code xᵀ(r + x·w)/n}. */
    private static double slope(double[] x, double[] residual, double weight) {
        return mean(x, residual) + weight * curvature(x);
    }

    private static double curvature(double[] x) {
        return mean(x, x);
    }

    private static double mean(double[] x, double[] other) {
        return IntStream.range(0, x.length).mapToDouble(i -> x[i] * other[i]).sum() / x.length;
    }
}
