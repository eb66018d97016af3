package occam.exercise;

import static occam.exercise.LinearProblems.of;
import static occam.exercise.LinearProblems.ofAll;
import static occam.exercise.LinearProblems.slopes;
import static occam.exercise.LinearProblems.values;
import static occam.penalty.Penalty.softThreshold;

import java.util.List;
import java.util.Locale;
import java.util.function.DoubleBinaryOperator;
import occam.exercise.LinearProblems.Problem;

/** The exercises of lesson 02. */
public final class Geometry {
    private Geometry() {}

    /** What is minimized. */
    @FunctionalInterface
    public interface Objective {
        /** The loss and the penalty together, for {@code n × p}, {@code n} and {@code p} numbers. */
        double value(double[][] x, double[] y, double[] w, double lambda);
    }

    /** The slope of an objective. */
    @FunctionalInterface
    public interface Gradient {
        /** One number for each weight, for {@code n × p}, {@code n} and {@code p} numbers. */
        double[] gradient(double[][] x, double[] y, double[] w, double lambda);
    }

    /** Ridge regression with two columns. */
    @FunctionalInterface
    public interface TwoWeights {
        /** The two weights, for {@code n × 2} and {@code n} numbers. */
        double[] fit(double[][] x, double[] y, double lambda);
    }

    /** The proximal step of L1. */
    public static final Exercise<DoubleBinaryOperator> SOFT_THRESHOLD = Exercise.<DoubleBinaryOperator>of(
                    "02-soft-threshold",
                    Calls.on(
                            List.of(
                                    new double[] {3, 1},
                                    new double[] {-3, 1},
                                    new double[] {0.5, 1},
                                    new double[] {-0.25, 1},
                                    new double[] {1.5, 0},
                                    new double[] {-2, 2}),
                            input -> String.format(Locale.ROOT, "z = %s, t = %s", input[0], input[1]),
                            (answer, input) -> answer.applyAsDouble(input[0], input[1])))
            .asks("""
                Write the soft threshold $S(z, t)$: the $u$ that minimizes $\\frac{1}{2}(u - z)^2 + t\\,|u|$, for any $z$ and for
                $t \\ge 0$.
                """)
            .hints("""
                `Math.abs(z)`, `Math.max` and `Math.signum` are all you need. What happens to a z that is nearer to 0 than t?
                """)
            .answer((z, t) -> softThreshold(z, t))
            .misconception("""
                    This is the hard threshold: it keeps large values as they are. The soft one moves them towards 0 by t as well, which is
                    why the lasso's weights are too small.
                    """, (z, t) -> Math.abs(z) > t ? z : 0)
            .misconception("""
                    The sign is lost: a negative z must stay negative.
                    """, (z, t) -> Math.max(Math.abs(z) - t, 0))
            .misconception("""
                    This moves every z by t, also one that is nearer to 0 than t: it jumps over 0 to the other side. That is what a step along
                    the subgradient does, and why it never rests at 0.
                    """, (z, t) -> Math.signum(z) * (Math.abs(z) - t))
            .misconception("""
                    This divides, which is the proximal step of L2, t/2·u². It never gives 0.
                    """, (z, t) -> z / (1 + t))
            .misconception("""
                    This treats only positive z: every negative one becomes 0.
                    """, (z, t) -> Math.max(z - t, 0))
            .misconception("""
                    This is what the soft threshold takes away, z cut off at ±t. What is left is z minus that.
                    """, (z, t) -> Math.max(-t, Math.min(t, z)))
            .matters("""
                This one line is the whole reason why the lasso gives exact zeros, and coordinate descent and ISTA are loops around it.
                """);

    /** The lasso's objective. */
    public static final Exercise<Objective> LASSO_OBJECTIVE = Exercise.of("02-lasso-objective", values())
            .asks("""
                Write the lasso's objective, without an intercept: $\\frac{1}{2n}\\lVert y - Xw \\rVert^2 + \\lambda \\lVert w \\rVert_1$. You
                get $X$ as `n` rows of `p` numbers, $y$, $w$ and $\\lambda$.
                """)
            .hints("""
                Two loops: one over the rows, which sums the squared residuals, and one over the weights, which sums `Math.abs(w[j])`.
                """)
            .answer(of(p -> p.loss() + p.lambda() * p.sizesOfWeights()))
            .misconception("""
                    The ½ is missing: this is the mean squared error plus the penalty. With it, the same λ shrinks half as much.
                    """, of(p -> 2 * p.loss() + p.lambda() * p.sizesOfWeights()))
            .misconception("""
                    This sums over the rows where the course takes the mean. Then λ must grow with the number of rows to mean the same.
                    """, of(p -> p.residualSquares() / 2 + p.lambda() * p.sizesOfWeights()))
            .misconception("""
                    The weights are summed with their signs, so that a positive and a negative one cancel. ‖w‖₁ sums their absolute values.
                    """, of(p -> p.loss() + p.lambda() * p.sumOfWeights()))
            .misconception("""
                    This is ridge's penalty, λ/2·‖w‖².
                    """, of(p -> p.loss() + p.lambda() / 2 * p.squaresOfWeights()))
            .misconception("""
                    This is the loss alone: the penalty is missing.
                    """, of(Problem::loss))
            .matters("""
                Whoever can write down what is minimized can say what every λ, ½ and n in it does; most confusion about λ is about these.
                """);

    /** Ridge's objective. */
    public static final Exercise<Objective> RIDGE_OBJECTIVE = Exercise.of("02-ridge-objective", values())
            .asks("""
                Write ridge's objective in the convention of this course, without an intercept:
                $\\frac{1}{2n}\\lVert y - Xw \\rVert^2 + \\frac{\\lambda}{2} \\lVert w \\rVert^2$.
                """)
            .hints("""
                Take your answer for the lasso and change the last line: the sum of `w[j] * w[j]`, times λ/2.
                """)
            .answer(of(p -> p.loss() + p.lambda() / 2 * p.squaresOfWeights()))
            .misconception("""
                    The ½ before the penalty is missing. That is how Keras has it: the same λ then shrinks twice as much.
                    """, of(p -> p.loss() + p.lambda() * p.squaresOfWeights()))
            .misconception("""
                    The penalty is λ/2·‖w‖, the length of the weights. Ridge takes the square of the length. The length itself is the group
                    lasso's penalty, for one group of all weights.
                    """, of(p -> p.loss() + p.lambda() / 2 * Math.sqrt(p.squaresOfWeights())))
            .misconception("""
                    This sums over the rows where the course takes the mean, as textbooks do. Their λ is n times ours.
                    """, of(p -> (p.residualSquares() + p.lambda() * p.squaresOfWeights()) / 2))
            .misconception("""
                    This is the lasso's penalty, λ‖w‖₁.
                    """, of(p -> p.loss() + p.lambda() * p.sizesOfWeights()))
            .misconception("""
                    This divides the penalty by n as well. Then it weakens as rows are added.
                    """, of(p -> p.loss() + p.lambda() / 2 * p.squaresOfWeights() / p.y().length))
            .matters("""
                With the ½ the gradient of the penalty is simply λw, and one gradient step is a weight decay of ηλ.
                """);

    /** The slope of ridge's objective. */
    public static final Exercise<Gradient> RIDGE_GRADIENT = Exercise.of("02-ridge-gradient", slopes())
            .asks("""
                Write the gradient of ridge's objective, $\\frac{1}{2n}\\lVert y - Xw \\rVert^2 + \\frac{\\lambda}{2} \\lVert w \\rVert^2$: one
                number for each weight.
                """)
            .hints("""
                With the residual r = y − Xw, the loss has the slope −x_jᵀr/n along weight j. Which slope has λ/2·w_j²?
                """)
            .answer(ofAll(p -> p.slopePlus(w -> p.lambda() * w)))
            .misconception("""
                    The sign of the loss is turned round: along this, gradient descent climbs. The residual is y − Xw, so its slope is −X.
                    """, ofAll(p -> p.each(j -> p.product(j) / p.y().length + p.lambda() * p.w()[j])))
            .misconception("""
                    The penalty's slope is λw, not 2λw: the 2 of the square has gone into the ½.
                    """, ofAll(p -> p.slopePlus(w -> 2 * p.lambda() * w)))
            .misconception("""
                    The 1/n is missing: this is the slope of the sum over the rows, and the penalty counts for n times less.
                    """, ofAll(p -> p.each(j -> -p.product(j) + p.lambda() * p.w()[j])))
            .misconception("""
                    This pulls each weight with the same force λ, whatever its size. That is the lasso. Ridge pulls in proportion to the weight.
                    """, ofAll(p -> p.slopePlus(w -> p.lambda() * Math.signum(w))))
            .misconception("""
                    This is the slope of the loss alone: the penalty is missing.
                    """, ofAll(p -> p.slopePlus(w -> 0)))
            .matters("""
                The pull of L2 is in proportion to the weight, so it fades before the weight is 0. That is why ridge gives no zeros.
                """);

    /** One slope of the lasso's objective. */
    public static final Exercise<Gradient> LASSO_SUBGRADIENT = Exercise.of("02-lasso-subgradient", slopes())
            .asks("""
                Write a subgradient of the lasso's objective, $\\frac{1}{2n}\\lVert y - Xw \\rVert^2 + \\lambda \\lVert w \\rVert_1$: one number
                for each weight. Where $w_j = 0$ the penalty has every slope from $-\\lambda$ to $\\lambda$; take the **middle** one.
                """)
            .hints("""
                Take your answer for ridge and change the slope of the penalty. `Math.signum(0)` is 0.
                """)
            .answer(ofAll(p -> p.slopePlus(w -> p.lambda() * Math.signum(w))))
            .misconception("""
                    This is ridge's gradient: a pull in proportion to the weight.
                    """, ofAll(p -> p.slopePlus(w -> p.lambda() * w)))
            .misconception("""
                    Where w_j = 0 this takes the slope λ. It is one of those that are allowed, but the exercise asks for the middle one.
                    """, ofAll(p -> p.slopePlus(w -> w >= 0 ? p.lambda() : -p.lambda())))
            .misconception("""
                    The penalty pulls the wrong way: |w| grows with w where w is positive, so its slope there is +λ.
                    """, ofAll(p -> p.slopePlus(w -> -p.lambda() * Math.signum(w))))
            .misconception("""
                    This pulls every weight by +λ, negative ones too, and so away from 0.
                    """, ofAll(p -> p.slopePlus(w -> p.lambda())))
            .misconception("""
                    This takes |w_j| for the slope of |w_j|. The slope of the absolute value is the sign.
                    """, ofAll(p -> p.slopePlus(w -> p.lambda() * Math.abs(w))))
            .misconception(
                    """
                    The sign of the loss is turned round: along this, descent climbs. The residual is y − Xw, so its slope is −X.
                    """, ofAll(p -> p.each(j -> p.product(j) / p.y().length + p.lambda() * Math.signum(p.w()[j]))))
            .matters("""
                The pull of L1 has the same strength at any distance, so it can hold a weight at 0; but a step along it jumps over 0, and only
                the proximal step lands there.
                """);

    /** Ridge's closed form. */
    public static final Exercise<TwoWeights> RIDGE_CLOSED_FORM = Exercise.of(
                    "02-ridge-closed-form",
                    Calls.<TwoWeights, Problem>on(
                            LinearProblems.pairs(),
                            p -> p.words().replace(", w = [0.0, 0.0]", ""),
                            (answer, p) -> fit(answer, p.copy())))
            .asks("""
                Write ridge regression for two columns, without an intercept: the minimum of
                $\\frac{1}{2n}\\lVert y - Xw \\rVert^2 + \\frac{\\lambda}{2} \\lVert w \\rVert^2$ solves
                $\\left(\\frac{1}{n} X^\\top X + \\lambda I\\right) w = \\frac{1}{n} X^\\top y$. Return both weights.
                """)
            .hints("""
                One loop over the rows gives five sums. The system a·w₁ + b·w₂ = e, b·w₁ + d·w₂ = f has the determinant D = a·d − b², and
                w₁ = (d·e − b·f)/D, w₂ = (a·f − b·e)/D.
                """)
            .answer((x, y, lambda) -> TwoColumns.of(x, y).ridge(lambda))
            .misconception("""
                    The sums are not divided by n, so λ counts for n times less. That is the λ of the textbooks' sum form.
                    """, (x, y, lambda) -> TwoColumns.of(x, y).ridge(lambda / y.length))
            .misconception("""
                    λ is added to all four entries of the matrix. λI has it on the diagonal only.
                    """, (x, y, lambda) -> TwoColumns.of(x, y).with(lambda, lambda))
            .misconception("""
                    This is least squares divided by 1 + λ. That is right only where the columns are at right angles and of variance 1.
                    """, (x, y, lambda) -> TwoColumns.of(x, y).leastSquaresOver(1 + lambda))
            .misconception("""
                    This treats each column as if it were alone: the sum of the products of both columns is missing from the matrix.
                    """, (x, y, lambda) -> TwoColumns.of(x, y).alone(lambda))
            .misconception("""
                    This adds 2λ to the diagonal. The objective has λ/2, and its slope is λw.
                    """, (x, y, lambda) -> TwoColumns.of(x, y).ridge(2 * lambda))
            .misconception("""
                    This takes λ off the diagonal: weights grow with it, and the matrix may have no inverse.
                    """, (x, y, lambda) -> TwoColumns.of(x, y).ridge(-lambda))
            .matters("""
                λ on the diagonal keeps the determinant away from 0. That is how ridge was invented: for columns that nearly say the same.
                """);

    static final List<Exercise<?>> ALL = List.of(
            SOFT_THRESHOLD, LASSO_OBJECTIVE, RIDGE_OBJECTIVE, RIDGE_GRADIENT, LASSO_SUBGRADIENT, RIDGE_CLOSED_FORM);

    private static double[] fit(TwoWeights answer, Problem own) {
        return answer.fit(own.x(), own.y(), own.lambda());
    }
}
