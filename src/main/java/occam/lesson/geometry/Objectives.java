package occam.lesson.geometry;

import static occam.lesson.geometry.LinearProblems.values;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import occam.exercise.Exercise;
import occam.exercise.Piece;
import occam.lesson.geometry.Geometry.Objective;
import occam.lesson.geometry.LinearProblems.Problem;

/** The exercises on what the lasso and ridge regression minimize: a loss, which both share, and a penalty. */
final class Objectives {
    private Objectives() {}

    /** One of the two terms. */
    @FunctionalInterface
    private interface Term extends ToDoubleFunction<Problem> {}

    private static final Piece<Term> LOSS = Piece.<Term>of(Problem::loss)
            .or("""
                The ½ of the squared error is missing: this is the mean squared error plus the penalty. With it, the same λ shrinks half as much.
                """, p -> 2 * p.loss())
            .or("""
                This sums over the rows where the course takes the mean, as textbooks do. Then λ must grow with the number of rows to mean the
                same: their λ is n times ours.
                """, p -> p.residualSquares() / 2)
            .or("""
                The squared error is summed over the rows, and without its ½. Asked is half of its mean.
                """, Problem::residualSquares)
            .or("""
                Only the penalty is left: the squared error counts for nothing. If you wrote 1 / (2 * n), that is 0 in Java, where whole numbers
                divide without decimals: divide the sum of squares instead.
                """, p -> 0)
            .or("""
                This multiplies by n where it should divide: in Java s / 2 * n is (s / 2) * n. Put 2 * n into brackets.
                """, p -> p.residualSquares() / 2 * p.rows())
            .or("""
                The residuals are not squared: this is half of their mean size.
                """, p -> sizes(p.residual()) / (2 * p.rows()))
            .or("""
                The residuals are summed with their signs, so that they cancel. Square each of them first.
                """, p -> sum(p.residual()) / (2 * p.rows()))
            .or("""
                This squares the sum of the residuals. Asked is the sum of their squares: square each of them first.
                """, p -> square(sum(p.residual())) / (2 * p.rows()))
            .or("""
                This takes the length of the residual where its square is asked: there is a root too much.
                """, p -> Math.sqrt(p.residualSquares()) / (2 * p.rows()))
            .or("""
                This takes the root of the mean squared error. Asked is half of the mean squared error itself.
                """, p -> Math.sqrt(2 * p.loss()))
            .or("""
                The residual is y − Xw. Here Xw is added.
                """, p -> p.at(w -> -w).loss())
            .or("""
                This divides by n − 1, as a variance does. The objective has a mean over all n rows.
                """, p -> p.residualSquares() / (2 * (p.rows() - 1)))
            .or("""
                This divides by the number of weights. The mean is over the rows.
                """, p -> p.residualSquares() / (2 * p.w().length))
            .or("""
                The first weight is left out of the prediction. Here is no intercept: it is a weight like the others.
                """, p -> p.withoutFirst().loss())
            .or("""
                    This takes the mean off the residuals first, and so fits an intercept. Here is none: square the residuals as they are.
                    """, p -> p.loss() - square(sum(p.residual()) / p.rows()) / 2)
            .or("""
                    Only the last row counts: each overwrites the one before. Add them up, with +=.
                    """, p -> ofRow(p, p.rows() - 1))
            .or("""
                    The first row is left out: begin at 0.
                    """, p -> p.loss() - ofRow(p, 0))
            .or("""
                    The last row is left out: the loop over the rows ends one too early.
                    """, p -> p.loss() - ofRow(p, p.rows() - 1));

    private static final Piece<Term> L1 = Piece.<Term>of(p -> p.lambda() * p.sizesOfWeights())
            .or("""
                The weights are summed with their signs, so that a positive and a negative one cancel. ‖w‖₁ sums their absolute values.
                """, p -> p.lambda() * p.sumOfWeights())
            .or("""
                This is ridge's penalty, λ/2·‖w‖².
                """, p -> p.lambda() / 2 * p.squaresOfWeights())
            .or("""
                This is the loss alone: the penalty is missing.
                """, p -> 0)
            .or("""
                There is a ½ in front of the penalty. It belongs to the square of L2, where it takes the 2 of the slope away; L1 has none.
                """, p -> p.lambda() / 2 * p.sizesOfWeights())
            .or("""
                This sums the squares of the weights, as a ridge penalty does. ‖w‖₁ sums their absolute values.
                """, p -> p.lambda() * p.squaresOfWeights())
            .or("""
                This takes the Euclidean length of the weights, which is the group lasso's penalty. ‖w‖₁ sums their absolute values.
                """, p -> p.lambda() * Math.sqrt(p.squaresOfWeights()))
            .or("""
                This takes the largest weight only. ‖w‖₁ sums the absolute values of all.
                """, p -> p.lambda() * Arrays.stream(p.w()).map(Math::abs).max().orElse(0))
            .or("""
                This counts the weights that are not 0. ‖w‖₁ sums their absolute values.
                """, p -> p.lambda() * Arrays.stream(p.w()).filter(w -> w != 0).count())
            .or("""
                    This takes the absolute value of the sum of the weights, so that a positive and a negative one cancel. ‖w‖₁ sums their absolute values.
                    """, p -> p.lambda() * Math.abs(p.sumOfWeights()));

    private static final Piece<Term> L2 = Piece.<Term>of(p -> p.lambda() / 2 * p.squaresOfWeights())
            .or("""
                The ½ before the penalty is missing. That is how Keras has it: the same λ then shrinks twice as much.
                """, p -> p.lambda() * p.squaresOfWeights())
            .or("""
                The penalty is λ/2·‖w‖, the length of the weights. Ridge takes the square of the length. The length itself is the group
                lasso's penalty, for one group of all weights.
                """, p -> p.lambda() / 2 * Math.sqrt(p.squaresOfWeights()))
            .or("""
                This is the lasso's penalty, λ‖w‖₁.
                """, p -> p.lambda() * p.sizesOfWeights())
            .or("""
                This is the loss alone: the penalty is missing. If you wrote 1 / 2 * lambda, that is 0 in Java, where whole numbers divide without
                decimals: write lambda / 2.
                """, p -> 0)
            .or("""
                The penalty is λ·‖w‖, the length of the weights. Ridge takes λ/2 times the square of the length.
                """, p -> p.lambda() * Math.sqrt(p.squaresOfWeights()))
            .or("""
                The weights are not squared: this is half of the lasso's penalty.
                """, p -> p.lambda() / 2 * p.sizesOfWeights())
            .or("""
                The weights are not squared, so that a positive and a negative one cancel. Ridge sums their squares.
                """, p -> p.lambda() / 2 * p.sumOfWeights())
            .or("""
                This squares the sum of the weights. Ridge sums their squares: square each of them first.
                """, p -> p.lambda() / 2 * square(p.sumOfWeights()))
            .or("""
                λ is squared as well. Only the weights are: λ/2 · w².
                """, p -> square(p.lambda()) / 2 * p.squaresOfWeights());

    static final Exercise<Objective> LASSO = Exercise.of("lasso-objective", values())
            .asks("""
                Write the lasso's objective, without an intercept: $\\frac{1}{2n}\\lVert y - Xw \\rVert^2 + \\lambda \\lVert w \\rVert_1$. You
                get $X$ as `n` rows of `p` numbers, $y$, $w$ and $\\lambda$.
                """)
            .hints("""
                Two loops: one over the rows, which sums the squared residuals, and one over the weights, which sums `Math.abs(w[j])`.
                """)
            .answer(LOSS.with(known(L1), Objectives::sum))
            .matters("""
                Whoever can write down what is minimized can say what every λ, ½ and n in it does; most confusion about λ is about these.
                """);

    static final Exercise<Objective> RIDGE = Exercise.of("ridge-objective", values())
            .asks("""
                Write ridge's objective in the convention of this course, without an intercept:
                $\\frac{1}{2n}\\lVert y - Xw \\rVert^2 + \\frac{\\lambda}{2} \\lVert w \\rVert^2$.
                """)
            .hints("""
                Take your answer for the lasso and change the last line: the sum of `w[j] * w[j]`, times λ/2.
                """)
            .answer(LOSS.with(known(L2), Objectives::sum))
            .matters("""
                With the ½ the gradient of the penalty is simply λw, and one gradient step is a weight decay of ηλ.
                """);

    /** What people do to either penalty. */
    private static Piece<Term> known(Piece<Term> penalty) {
        var right = penalty.right();
        return penalty.or("""
                This divides the penalty by n as well. Then it weakens as rows are added.
                """, p -> right.applyAsDouble(p) / p.rows())
                .or("""
                The penalty is n times as large: does it stand inside the loop over the rows? It is no part of the mean, and is added once.
                """, p -> right.applyAsDouble(p) * p.rows())
                .or("""
                The penalty leaves out the first weight. It is no intercept here, so it is penalized like the others: begin the loop at 0.
                """, p -> right.applyAsDouble(p.withoutFirst()))
                .or("""
                The penalty is taken off: then the largest weights would be the best. It is added to the loss.
                """, p -> -right.applyAsDouble(p))
                .or("""
                λ is missing: the penalty has the same strength whatever it is.
                """, p -> right.applyAsDouble(new Problem(p.x(), p.y(), p.w(), 1)))
                .or("""
                This takes the mean over the weights. The penalty is a sum over them.
                """, p -> right.applyAsDouble(p) / p.w().length)
                .or("""
                    The penalty leaves out the last weight: the loop over the weights ends one too early.
                    """, p -> right.applyAsDouble(p.withoutLast()));
    }

    private static Objective sum(Term loss, Term penalty) {
        return LinearProblems.of(p -> loss.applyAsDouble(p) + penalty.applyAsDouble(p));
    }

    private static double ofRow(Problem p, int row) {
        return square(p.residual()[row]) / (2 * p.rows());
    }

    private static double sum(double[] values) {
        return Arrays.stream(values).sum();
    }

    private static double sizes(double[] values) {
        return Arrays.stream(values).map(Math::abs).sum();
    }

    private static double square(double value) {
        return value * value;
    }
}
