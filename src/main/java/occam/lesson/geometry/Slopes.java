package occam.lesson.geometry;

import static occam.lesson.geometry.LinearProblems.ofAll;
import static occam.lesson.geometry.LinearProblems.slopes;

import java.util.Arrays;
import java.util.stream.Stream;
import occam.exercise.Exercise;
import occam.exercise.Misconception;
import occam.exercise.Piece;
import occam.lesson.geometry.Geometry.Gradient;
import occam.lesson.geometry.LinearProblems.Problem;

/** The exercises on the slopes of what the lasso and ridge regression minimize: that of the loss, which both share, and the penalty's. */
final class Slopes {
    private Slopes() {}

    /** One of the two terms, along one weight. */
    @FunctionalInterface
    private interface Term {
        double along(Problem p, int j);
    }

    private static final Piece<Term> LOSS = Piece.<Term>of((p, j) -> -p.product(j) / p.rows())
            .or("""
                The sign of the loss is turned round: along this, gradient descent climbs. The residual is y − Xw, so its slope is −X.
                """, (p, j) -> p.product(j) / p.rows())
            .or("""
                The 1/n is missing: this is the slope of the sum over the rows, and the penalty counts for n times less.
                """, (p, j) -> -p.product(j))
            .or("""
                The 2 of the square is still there: the ½ of the loss takes it away.
                """, (p, j) -> -2 * p.product(j) / p.rows())
            .or("""
                The slope of the loss is half of what it should be. The 2 that comes down from the square has taken the ½ away.
                """, (p, j) -> -p.product(j) / (2 * p.rows()))
            .or("""
                Only the penalty's slope is left: the loss counts for nothing. If you wrote 1 / n, that is 0 in Java, where whole numbers divide
                without decimals: divide the sum instead.
                """, (p, j) -> 0)
            .or("""
                This is the slope of the plain sum of squares: the ½, which takes the 2 away, and the 1/n are missing.
                """, (p, j) -> -2 * p.product(j))
            .or("""
                The prediction is missing: this is the slope of the loss at w = 0. The residual is y − Xw.
                """, (p, j) -> -p.at(w -> 0).product(j) / p.rows())
            .or("""
                The target is missing: the residual is y − Xw.
                """, (p, j) -> -p.withoutTarget().product(j) / p.rows())
            .or("""
                The residual is y − Xw. Here Xw is added.
                """, (p, j) -> -p.at(w -> -w).product(j) / p.rows())
            .or("""
                The column is missing: along weight j each residual counts x_ij times.
                """, (p, j) -> -Arrays.stream(p.residual()).sum() / p.rows())
            .or("""
                This divides by n − 1, as a variance does. The loss is a mean over all n rows.
                """, (p, j) -> -p.product(j) / (p.rows() - 1))
            .or("""
                This divides by the number of weights. The mean is over the rows.
                """, (p, j) -> -p.product(j) / p.w().length)
            .or("""
                    Only the last row counts: each overwrites the one before. Add them up, with += or −=.
                    """, (p, j) -> -ofRow(p, j, p.rows() - 1))
            .or("""
                    The first row is left out: begin at 0.
                    """, (p, j) -> -p.product(j) / p.rows() + ofRow(p, j, 0))
            .or("""
                    The last row is left out: the loop over the rows ends one too early.
                    """, (p, j) -> -p.product(j) / p.rows() + ofRow(p, j, p.rows() - 1));

    private static final Piece<Term> L2 = Piece.<Term>of((p, j) -> p.lambda() * p.w()[j])
            .or("""
                The penalty's slope is λw, not 2λw: the 2 of the square has gone into the ½.
                """, (p, j) -> 2 * p.lambda() * p.w()[j])
            .or("""
                This pulls each weight with the same force λ, whatever its size. That is the lasso. Ridge pulls in proportion to the weight.
                """, (p, j) -> p.lambda() * Math.signum(p.w()[j]))
            .or("""
                This is the slope of the loss alone: the penalty is missing. If you wrote 1 / 2 * lambda, that is 0 in Java, and there is no ½ in
                the slope.
                """, (p, j) -> 0)
            .or("""
                The penalty's slope is λw, not λ/2·w: the ½ has taken away the 2 that comes down from the square.
                """, (p, j) -> p.lambda() / 2 * p.w()[j])
            .or("""
                This pulls every weight by λ, in one direction. The slope of λ/2·w² is λw.
                """, (p, j) -> p.lambda())
            .or("""
                The sign of the weight is lost: a negative weight is pulled away from 0. The slope of λ/2·w² is λw, with its sign.
                """, (p, j) -> p.lambda() * Math.abs(p.w()[j]))
            .or("""
                This adds the penalty itself, λ/2·w². Its slope is λw.
                """, (p, j) -> p.lambda() / 2 * p.w()[j] * p.w()[j])
            .or("""
                The square is still there: the slope of λ/2·w² is λw.
                """, (p, j) -> p.lambda() * p.w()[j] * p.w()[j]);

    private static final Piece<Term> L1 = Piece.<Term>of((p, j) -> p.lambda() * Math.signum(p.w()[j]))
            .or("""
                This is ridge's gradient: a pull in proportion to the weight.
                """, (p, j) -> p.lambda() * p.w()[j])
            .or("""
                Where w_j = 0 this takes the slope λ. It is one of those that are allowed, but the exercise asks for the middle one.
                """, (p, j) -> p.w()[j] >= 0 ? p.lambda() : -p.lambda())
            .or("""
                Where w_j = 0 this takes the slope −λ. It is one of those that are allowed, but the exercise asks for the middle one.
                """, (p, j) -> p.w()[j] > 0 ? p.lambda() : -p.lambda())
            .or("""
                This pulls every weight by +λ, negative ones too, and so away from 0.
                """, (p, j) -> p.lambda())
            .or("""
                This takes |w_j| for the slope of |w_j|. The slope of the absolute value is the sign.
                """, (p, j) -> p.lambda() * Math.abs(p.w()[j]))
            .or("""
                This is the slope of the loss alone: the penalty is missing.
                """, (p, j) -> 0)
            .or("""
                The slope of λ|w| is λ times the sign: there is no ½ in it.
                """, (p, j) -> p.lambda() / 2 * Math.signum(p.w()[j]))
            .or("""
                Where w_j = 0 this divides 0 by 0: w/|w| is the sign only elsewhere. `Math.signum(0)` is 0.
                """, (p, j) -> p.lambda() * p.w()[j] / Math.abs(p.w()[j]))
            .or("""
                The slope of λ|w| is λ times the sign, not 2λ: there is no square from which a 2 comes down.
                """, (p, j) -> 2 * p.lambda() * Math.signum(p.w()[j]))
            .or("""
                    Where w_j = 0 all of the slope is 0 here. Only the penalty's part of it is: that of the loss stays.
                    """, (p, j) -> p.w()[j] == 0 ? p.product(j) / p.rows() : p.lambda() * Math.signum(p.w()[j]))
            .or("""
                    Where w_j = 0 this takes the slope that makes the whole as small as it can be. That one tells whether the weight may rest at 0; asked is the
                    middle one.
                    """, Slopes::leastAtZero);

    static final Exercise<Gradient> RIDGE = Exercise.of("ridge-gradient", slopes())
            .asks("""
                Write the gradient of ridge's objective, $\\frac{1}{2n}\\lVert y - Xw \\rVert^2 + \\frac{\\lambda}{2} \\lVert w \\rVert^2$: one
                number for each weight.
                """)
            .hints("""
                With the residual r = y − Xw, the loss has the slope −x_jᵀr/n along weight j. Which slope has λ/2·w_j²?
                """)
            .answer(LOSS.with(known(L2), Slopes::sum))
            .misconceptions(instead(L2))
            .matters("""
                The pull of L2 is in proportion to the weight, so it fades before the weight is 0. That is why ridge gives no zeros.
                """);

    static final Exercise<Gradient> LASSO = Exercise.of("lasso-subgradient", slopes())
            .asks("""
                Write a subgradient of the lasso's objective, $\\frac{1}{2n}\\lVert y - Xw \\rVert^2 + \\lambda \\lVert w \\rVert_1$: one number
                for each weight. Where $w_j = 0$ the penalty has every slope from $-\\lambda$ to $\\lambda$; take the **middle** one.
                """)
            .hints("""
                Take your answer for ridge and change the slope of the penalty. `Math.signum(0)` is 0.
                """)
            .answer(LOSS.with(known(L1), Slopes::sum))
            .misconceptions(instead(L1))
            .matters("""
                The pull of L1 has the same strength at any distance, so it can hold a weight at 0; but a step along it jumps over 0, and only
                the proximal step lands there.
                """);

    /** What people do to the slope of either penalty. */
    private static Piece<Term> known(Piece<Term> penalty) {
        var right = penalty.right();
        return penalty.or("""
                The penalty pulls the wrong way: it grows with w where w is positive, so its slope there is above 0, and is added.
                """, (p, j) -> -right.along(p, j))
                .or("""
                The penalty's slope is divided by n as well. Only the loss is a mean over the rows.
                """, (p, j) -> right.along(p, j) / p.rows())
                .or("""
                The penalty's slope is n times as large: does it stand inside the loop over the rows? It is added once.
                """, (p, j) -> right.along(p, j) * p.rows())
                .or("""
                The penalty leaves out the first weight. It is no intercept here, so it is penalized like the others: begin the loop at 0.
                """, (p, j) -> j == 0 ? 0 : right.along(p, j))
                .or("""
                λ is missing: the penalty pulls with the same strength whatever it is.
                """, (p, j) -> right.along(new Problem(p.x(), p.y(), p.w(), 1), j))
                .or("""
                    The penalty leaves out the last weight: the loop over the weights ends one too early.
                    """, (p, j) -> j == p.w().length - 1 ? 0 : right.along(p, j));
    }

    private static Gradient sum(Term loss, Term penalty) {
        return ofAll(p -> p.each(j -> loss.along(p, j) + penalty.along(p, j)));
    }

    /** What people give in place of either gradient. */
    private static Stream<Misconception<Gradient>> instead(Piece<Term> penalty) {
        return Stream.of(
                new Misconception<>("""
                        This is the weights after a step of length 1. Asked is the gradient itself.
                        """, ofAll(p -> p.each(j -> p.w()[j] - whole(penalty, p, j)))),
                new Misconception<>("""
                        The sign of the whole gradient is turned round: this points downhill. Asked is the slope; the step subtracts it.
                        """, ofAll(p -> p.each(j -> -whole(penalty, p, j)))),
                new Misconception<>("""
                        This writes into `w` while the residual is still made with it, so that from the second weight on slopes are taken for weights.
                        Make a new array.
                        """, ofAll(p -> overwritten(p.copy(), penalty))),
                new Misconception<>("""
                        This gives back the weights as they are.
                        """, ofAll(p -> p.w().clone())),
                new Misconception<>("""
                        This is 0 everywhere. If a new array is returned, something has to be written into it first.
                        """, ofAll(p -> p.each(j -> 0))));
    }

    private static double whole(Piece<Term> penalty, Problem p, int j) {
        return LOSS.right().along(p, j) + penalty.right().along(p, j);
    }

    private static double[] overwritten(Problem p, Piece<Term> penalty) {
        for (int j = 0; j < p.w().length; j++) {
            p.w()[j] = whole(penalty, p, j);
        }
        return p.w();
    }

    private static double ofRow(Problem p, int j, int row) {
        return p.x()[row][j] * p.residual()[row] / p.rows();
    }

    private static double leastAtZero(Problem p, int j) {
        double nearest = Math.max(-p.lambda(), Math.min(p.lambda(), p.product(j) / p.rows()));
        return p.w()[j] == 0 ? nearest : p.lambda() * Math.signum(p.w()[j]);
    }
}
