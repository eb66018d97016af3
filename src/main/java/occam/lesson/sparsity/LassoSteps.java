package occam.lesson.sparsity;

import static occam.penalty.Penalty.softThreshold;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import occam.exercise.Calls;
import occam.exercise.Exercise;
import occam.exercise.Piece;
import occam.lesson.sparsity.Sparsity.CoordinateStep;

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
            new Input(new double[] {3, 0, -3}, new double[] {0.2, 2, 0.1}, -2, 0),
            new Input(new double[] {1, -1, 1, -1}, new double[] {0.5, 0.25, 1.5, -1}, 0.75, 0.5),
            new Input(new double[] {2, -1, -1}, new double[] {1, 0.5, -1.5}, 0, 0.3),
            new Input(new double[] {2, -1, -1}, new double[] {-1, 0.25, 0.75}, 0.5, 0),
            new Input(new double[] {1, -1}, new double[] {-1, 0.5}, -0.25, 0.1));

    /** What is thresholded. */
    private interface Slope {
        double of(double[] x, double[] residual, double weight);
    }

    /** What is taken off it. */
    private interface Threshold {
        double of(double slope, double lambda, double[] x);
    }

    /** What the rest is divided by. */
    private interface Divisor {
        double of(double[] x, double lambda);
    }

    private static final Piece<Slope> SLOPE = Piece.<Slope>of(LassoSteps::slope)
            .or("""
                The column's own part is missing. The residual is what *all* columns leave, this one included; the step needs what the
                others leave, r + x w. Without it a weight that is right already is thrown away.
                """, (x, r, w) -> mean(x, r))
            .or("""
                The column's own part was put back as w. It is x w, and multiplied by xᵀ/n that is w‖x‖²/n.
                """, (x, r, w) -> mean(x, r) + w)
            .or("""
                The column's own part has the wrong sign: it was subtracted in the residual, so it has to be added back.
                """, (x, r, w) -> slope(x, r, -w))
            .or("""
                The sum xᵀ(r + x w) is not divided by n, though all else is a mean.
                """, (x, r, w) -> slope(x, r, w) * x.length)
            .or("""
                The residual's part has the wrong sign: the loss falls in the direction of xᵀr.
                """, (x, r, w) -> -slope(x, r, -w))
            .or("""
                This looks at the column's own part only: the residual has no say in it. If you wrote 1 / n, that is 0 in Java, where whole numbers
                divide without decimals.
                """, (x, r, w) -> w * curvature(x))
            .or("""
                This sums the residual without the column. It is xᵀr that says how the two go together.
                """, (x, r, w) -> Arrays.stream(r).average().orElse(0) + w * curvature(x));

    private static final Piece<Threshold> THRESHOLD = Piece.<Threshold>of(
                    (slope, lambda, x) -> softThreshold(slope, lambda))
            .or("""
                Sum and mean are mixed: with the sum xᵀ(r + x w), not divided by n, the threshold must be nλ. With λ alone the penalty
                is n times too weak.
                """, (slope, lambda, x) -> softThreshold(slope, lambda / x.length))
            .or("""
                This thresholds a mean with nλ. One of the two carries the n: xᵀ(r + x w)/n with λ, or xᵀ(r + x w) with nλ.
                """, (slope, lambda, x) -> softThreshold(slope, lambda * x.length))
            .or("""
                This divides first and thresholds then. Threshold xᵀ(r + x w)/n by λ, and divide what is left by ‖x‖²/n; otherwise the
                penalty counts ‖x‖²/n times.
                """, (slope, lambda, x) -> softThreshold(slope, lambda * curvature(x)))
            .or("""
                This is the step of least squares: there is no penalty in it. If you wrote 1 / 2 * lambda, that is 0 in Java.
                """, (slope, lambda, x) -> slope)
            .or("""
                This is a hard threshold: what survives is not shrunk. The lasso also takes λ off what it keeps.
                """, (slope, lambda, x) -> Math.abs(slope) > lambda ? slope : 0)
            .or("""
                The sign is lost: the soft threshold of a negative number is negative or 0.
                """, (slope, lambda, x) -> Math.abs(softThreshold(slope, lambda)))
            .or("""
                This goes beyond zero: where |xᵀ(r + x w)/n| is below λ, the weight is exactly 0, not of the other sign.
                """, (slope, lambda, x) -> slope - lambda * Math.signum(slope))
            .or("""
                This takes only half of λ off. That is right without the ½ in front of the squared error; here it is 1/(2n).
                """, (slope, lambda, x) -> softThreshold(slope, lambda / 2))
            .or("""
                This takes twice λ off. The ½ in front of the squared error has taken its 2 away already.
                """, (slope, lambda, x) -> softThreshold(slope, 2 * lambda))
            .or("""
                This treats only a positive slope: a negative one becomes 0.
                """, (slope, lambda, x) -> Math.max(slope - lambda, 0))
            .or("""
                This takes λ off with its sign, so that a negative weight grows.
                """, (slope, lambda, x) -> slope - lambda);

    private static final Piece<Divisor> DIVISOR = Piece.<Divisor>of((x, lambda) -> curvature(x))
            .or("""
                The division by ‖x‖²/n is missing. It is 1 only for a standardized column.
                """, (x, lambda) -> 1)
            .or("""
                This divides by ‖x‖², the sum of squares, where all else is a mean over n.
                """, (x, lambda) -> curvature(x) * x.length)
            .or("""
                This divides by the standard deviation of the column. The curvature is its square, ‖x‖²/n.
                """, (x, lambda) -> Math.sqrt(curvature(x)))
            .or("""
                λ stands in the divisor too, as for the elastic net. The lasso divides by ‖x‖²/n alone.
                """, (x, lambda) -> curvature(x) + lambda)
            .or("""
                This divides by the sum of squares over n − 1. The curvature is ‖x‖²/n.
                """, (x, lambda) -> curvature(x) * x.length / (x.length - 1))
            .or("""
                This multiplies by ‖x‖²/n where it should divide.
                """, (x, lambda) -> 1 / curvature(x));

    private static final Piece<CoordinateStep> STEP = SLOPE.with(THRESHOLD, (slope, threshold) -> (Divided)
                    divisor -> (x, r, w, lambda) -> threshold.of(slope.of(x, r, w), lambda, x) / divisor.of(x, lambda))
            .with(DIVISOR, Divided::by)
            .or("""
                This is the step for standardized columns, S(xᵀr/n + w, λ), where ‖x‖²/n is 1. Here it is not.
                """, (x, r, w, lambda) -> softThreshold(mean(x, r) + w, lambda))
            .or("""
                This is the step of ridge regression. It shrinks by a factor and never gives an exact zero; the lasso subtracts.
                """, (x, r, w, lambda) -> slope(x, r, w) / (curvature(x) + lambda))
            .or("""
                This is the change of the weight. Asked is the new weight itself.
                """, (x, r, w, lambda) -> softThreshold(slope(x, r, w), lambda) / curvature(x) - w)
            .or("""
                The new weight is added to the present one. It takes its place.
                """, (x, r, w, lambda) -> softThreshold(slope(x, r, w), lambda) / curvature(x) + w)
            .or("""
                    The mean square of the column is over n − 1. It is ‖x‖²/n, in the slope and in what it is divided by.
                    """, LassoSteps::overFewer);

    /** An answer but for what it divides by. */
    private interface Divided {
        CoordinateStep by(Divisor divisor);
    }

    private static Calls<CoordinateStep> calls() {
        return Calls.<CoordinateStep, Input>on(INPUTS, Input::toString, (answer, input) -> input.step(answer))
                .trait("λ = 0", INPUTS, input -> input.lambda == 0)
                .trait("weight = 0", INPUTS, input -> input.weight == 0)
                .trait("‖x‖²/n = 1", INPUTS, input -> curvature(input.x) == 1)
                .quantity("n", INPUTS, input -> input.x.length);
    }

    static final Exercise<CoordinateStep> EXERCISE =
            Exercise.of("lasso-step", calls()).asks("""
                Write one step of coordinate descent for the lasso. You get a column $x_j$ with mean 0, the residual $r = y - b - Xw$ under the present
                weights, the present weight $w_j$, and $\\lambda$. Return the new $w_j$: the one at which

                $$\\frac{1}{2n}\\lVert y - b - Xw \\rVert^2 + \\lambda \\lVert w \\rVert_1$$

                is smallest while all other weights stay. The column is **not** standardized, nor constant. `softThreshold(z, t)` is there for you.
                """).hints("""
                Put the column's own part back: $r + x_j w_j$ is what the others leave to explain. Then minimize in one variable: at zero the quadratic
                falls with the slope $x_j^\\top (r + x_j w_j)/n$, and it has the curvature $\\lVert x_j \\rVert^2/n$.
                """).answer(STEP).matters("""
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

    private static double overFewer(double[] x, double[] residual, double weight, double lambda) {
        double square = curvature(x) * x.length / (x.length - 1);
        return softThreshold(mean(x, residual) + weight * square, lambda) / square;
    }
}
