package occam.lesson.geometry;

import static occam.penalty.Penalty.softThreshold;

import java.util.Arrays;
import java.util.List;
import occam.exercise.Calls;
import occam.exercise.Exercise;
import occam.exercise.Tolerance;
import occam.lesson.geometry.Geometry.TwoWeights;
import occam.lesson.geometry.LinearProblems.Problem;

/** The exercise on ridge's closed form. */
final class RidgeForms {
    private RidgeForms() {}

    private static final List<Problem> INPUTS = LinearProblems.pairs();

    private static Calls<TwoWeights> calls() {
        return Calls.<TwoWeights, Problem>on(INPUTS, p -> p.words().replace(", w = [0.0, 0.0]", ""), (answer, p) -> {
                    var own = p.copy();
                    return answer.fit(own.x(), own.y(), own.lambda());
                })
                .trait("λ = 0", INPUTS, p -> p.lambda() == 0)
                .trait("columns and a target of mean 0", INPUTS, RidgeForms::isCentred)
                .trait(
                        "columns at right angles",
                        INPUTS,
                        p -> TwoColumns.of(p.x(), p.y()).both() == 0)
                .quantity("n", INPUTS, Problem::rows);
    }

    private static boolean isCentred(Problem p) {
        return Tolerance.USUAL.same(p.x(), TwoColumns.centred(p.x()))
                && Tolerance.USUAL.same(p.y(), TwoColumns.centred(p.y()));
    }

    static final Exercise<TwoWeights> EXERCISE = Exercise.of("ridge-closed-form", calls())
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
                    """, (x, y, lambda) -> TwoColumns.of(x, y).with(lambda, lambda, lambda))
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
            .misconception(
                    """
                    This centres the columns first, and so fits an intercept, whether the target is centred or not. Here is none: the sums are of the
                    numbers as they are.
                    """,
                    (x, y, lambda) -> TwoColumns.of(TwoColumns.centred(x), TwoColumns.centred(y))
                            .ridge(lambda))
            .misconception(
                    """
                    This centres the target first. Without an intercept the sums are of the numbers as they are.
                    """,
                    (x, y, lambda) -> TwoColumns.of(x, TwoColumns.centred(y)).ridge(lambda))
            .misconception(
                    """
                    This standardizes the columns first. That is often wise, but it is another problem: here the columns are taken as they are.
                    """,
                    (x, y, lambda) ->
                            TwoColumns.of(TwoColumns.standardized(x), y).ridge(lambda))
            .misconception("""
                    λ is added to the first entry of the diagonal only, so the second weight is not penalized.
                    """, (x, y, lambda) -> TwoColumns.of(x, y).with(lambda, 0, 0))
            .misconception("""
                    λ is added to the second entry of the diagonal only, as if the first weight were an intercept. Both are penalized.
                    """, (x, y, lambda) -> TwoColumns.of(x, y).with(0, lambda, 0))
            .misconception("""
                    This is least squares: λ is missing. If you wrote 1 / 2 * lambda, that is 0 in Java, and there is no ½ in the slope.
                    """, (x, y, lambda) -> TwoColumns.of(x, y).ridge(0))
            .misconception("""
                    This adds λ/2 to the diagonal. The objective has λ/2, but its slope is λw.
                    """, (x, y, lambda) -> TwoColumns.of(x, y).ridge(lambda / 2))
            .misconception("""
                    λ is multiplied by n as well. It would be nλ if the sums were not divided by n; with means on both sides it is λ.
                    """, (x, y, lambda) -> TwoColumns.of(x, y).ridge(lambda * y.length))
            .misconception("""
                    λ is squared. It goes onto the diagonal as it is.
                    """, (x, y, lambda) -> TwoColumns.of(x, y).ridge(lambda * lambda))
            .misconception(
                    """
                    The 1/n stands on the left side only: Xᵀy is not divided by n.
                    """,
                    (x, y, lambda) -> TwoColumns.of(x, y).times(1, y.length).ridge(lambda))
            .misconception(
                    """
                    The 1/n stands on the right side only: XᵀX is not divided by n.
                    """,
                    (x, y, lambda) -> TwoColumns.of(x, y).times(y.length, 1).ridge(lambda))
            .misconception("""
                    This divides by n − 1. The objective has a mean over n rows.
                    """, (x, y, lambda) -> TwoColumns.of(x, y).ridge(lambda * (y.length - 1) / y.length))
            .misconception("""
                    The off-diagonal entry comes in with the wrong sign: w₁ = (d·e − b·f)/D and w₂ = (a·f − b·e)/D.
                    """, (x, y, lambda) -> {
                var sums = TwoColumns.of(x, y);
                double a = sums.first() + lambda;
                double d = sums.second() + lambda;
                return TwoColumns.over(
                        a * d - sums.both() * sums.both(),
                        d * sums.firstWithTarget() + sums.both() * sums.secondWithTarget(),
                        a * sums.secondWithTarget() + sums.both() * sums.firstWithTarget());
            })
            .misconception("""
                    λ is missing in the determinant: it is that of the matrix with λ on its diagonal.
                    """, (x, y, lambda) -> {
                var sums = TwoColumns.of(x, y);
                double d = sums.second() + lambda;
                double a = sums.first() + lambda;
                return TwoColumns.over(
                        sums.first() * sums.second() - sums.both() * sums.both(),
                        d * sums.firstWithTarget() - sums.both() * sums.secondWithTarget(),
                        a * sums.secondWithTarget() - sums.both() * sums.firstWithTarget());
            })
            .misconception("""
                    λ is in the determinant only. It belongs to the numerators too: d and a there are those of the diagonal with λ.
                    """, (x, y, lambda) -> {
                var sums = TwoColumns.of(x, y);
                double determinant = (sums.first() + lambda) * (sums.second() + lambda) - sums.both() * sums.both();
                return TwoColumns.over(
                        determinant,
                        sums.second() * sums.firstWithTarget() - sums.both() * sums.secondWithTarget(),
                        sums.first() * sums.secondWithTarget() - sums.both() * sums.firstWithTarget());
            })
            .misconception("""
                    The two weights are swapped.
                    """, (x, y, lambda) -> {
                var w = TwoColumns.of(x, y).ridge(lambda);
                return new double[] {w[1], w[0]};
            })
            .misconception("""
                    The diagonal is swapped in the numerators: w₁ = (d·e − b·f)/D has the entry of the *other* column, and w₂ that of the first.
                    """, (x, y, lambda) -> {
                var sums = TwoColumns.of(x, y);
                double a = sums.first() + lambda;
                double d = sums.second() + lambda;
                return TwoColumns.over(
                        a * d - sums.both() * sums.both(),
                        a * sums.firstWithTarget() - sums.both() * sums.secondWithTarget(),
                        d * sums.secondWithTarget() - sums.both() * sums.firstWithTarget());
            })
            .misconception(
                    """
                    This is the soft threshold of least squares, which is the lasso's way, and that only for columns at right angles. Ridge has λ
                    in the matrix.
                    """,
                    (x, y, lambda) -> Arrays.stream(TwoColumns.of(x, y).ridge(0))
                            .map(w -> softThreshold(w, lambda))
                            .toArray())
            .misconception(
                    """
                    Both weights are 0: the sums are. If you wrote 1 / n, that is 0 in Java, where whole numbers divide without decimals.
                    """, (x, y, lambda) -> TwoColumns.of(x, y).times(0, 0).ridge(lambda))
            .misconception("""
                The determinant has a plus where a minus belongs: D = a·d − b².
                """, (x, y, lambda) -> {
                var sums = TwoColumns.of(x, y);
                double determinant = (sums.first() + lambda) * (sums.second() + lambda) + sums.both() * sums.both();
                return TwoColumns.over(determinant, numerators(sums, lambda)[0], numerators(sums, lambda)[1]);
            })
            .misconception("""
                The division by the determinant is missing.
                """, (x, y, lambda) -> numerators(TwoColumns.of(x, y), lambda))
            .matters("""
                λ on the diagonal keeps the determinant away from 0. That is how ridge was invented: for columns that nearly say the same.
                """);

    private static double[] numerators(TwoColumns sums, double lambda) {
        return new double[] {
            (sums.second() + lambda) * sums.firstWithTarget() - sums.both() * sums.secondWithTarget(),
            (sums.first() + lambda) * sums.secondWithTarget() - sums.both() * sums.firstWithTarget()
        };
    }
}
