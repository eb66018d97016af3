package occam.interview;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import occam.exercise.Calls;
import occam.exercise.Exercise;
import occam.exercise.Piece;
import occam.interview.Drills.LambdaPath;
import occam.interview.Drills.LassoSolver;
import occam.lesson.geometry.LinearProblems.Problem;
import occam.lesson.sparsity.Sparsity;

/** The drill on a path of strengths. */
final class PathDrill {
    private PathDrill() {}

    /** What an answer is given. */
    private record Input(double[][] x, double[] y, int count, double ratio) {
        double[][] path(LambdaPath answer) {
            var copy = Arrays.stream(x).map(double[]::clone).toArray(double[][]::new);
            return answer.weights(copy, y.clone(), count, ratio, this::pass);
        }

        /** Not solved to the end, so that it shows where a solution began. */
        private double[] pass(double lambda, double[] start) {
            var w = start.clone();
            for (int j = 0; j < w.length; j++) {
                var residual = new Problem(x, y, w, lambda).residual();
                w[j] = Sparsity.LASSO_STEP.answers().right().step(column(j), residual, w[j], lambda);
            }
            return w;
        }

        private double[] column(int j) {
            return Arrays.stream(x).mapToDouble(row -> row[j]).toArray();
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "X = %s, y = %s, count = %d, ratio = %s",
                    Arrays.deepToString(x),
                    Arrays.toString(y),
                    count,
                    ratio);
        }
    }

    private static final List<Input> INPUTS = List.of(
            new Input(new double[][] {{1, 2}, {-1, 1}, {2, -1}, {-2, -2}}, new double[] {4, 0, 1, -5}, 3, 0.1),
            new Input(
                    new double[][] {{1, 0.5}, {-1, -0.5}, {2, 0.5}, {-2, -0.5}, {0, 0}},
                    new double[] {-3, 2, -4, 4, 1},
                    4,
                    0.01),
            new Input(
                    new double[][] {{1, 1, 2}, {2, -1, 0}, {3, 0, -2}, {-1, 1, 1}, {-2, -1, -1}, {-3, 0, 0}},
                    new double[] {3, 1, 2, 0, -3, -3},
                    5,
                    0.05),
            new Input(
                    new double[][] {{1, 1, 2}, {-1, -1, 1}, {2, 2.5, -1}, {-2, -2.5, -2}},
                    new double[] {1, 2, -3, 0},
                    4,
                    0.2));

    /** Which strengths there are. */
    private interface Grid {
        double lambda(double max, int k, int count, double ratio);
    }

    /** Where a solution begins. */
    private interface Start {
        double[] of(double[] before);
    }

    /** The strength at the top. */
    private interface Strongest {
        double of(Problem problem);
    }

    /** What is made of the rows. */
    private interface Rows {
        double[][] of(double[][] path);
    }

    private static final Piece<Strongest> STRONGEST = Piece.<Strongest>of(p -> largest(p) / p.rows())
            .or("""
                    The 1/n is missing in λ max. The squared error is a mean, so its slope at w = 0 is x_jᵀy/n.
                    """, PathDrill::largest)
            .or("""
                    λ max is twice too large: it belongs to (1/n)‖…‖². Here the ½ takes the 2 of the derivative away.
                    """, p -> 2 * largest(p) / p.rows())
            .or("""
                    The absolute value is missing in λ max: a column that goes against y pulls as hard as one that goes with it.
                    """, p -> Arrays.stream(p.each(p::product)).max().orElseThrow() / p.rows())
            .or("""
                    λ max is half of what it should be: the ½ of the squared error has been used up by the 2 of its derivative.
                    """, p -> largest(p) / (2 * p.rows()))
            .or("""
                    λ max is that of the first column. All weights are 0 there, so the column with the steepest slope decides.
                    """, p -> Math.abs(p.product(0)) / p.rows())
            .or("""
                    λ max is the sum of the slopes' sizes. Each weight has its own threshold, so it is the largest of them.
                    """, p -> Arrays.stream(p.each(p::product)).map(Math::abs).sum() / p.rows())
            .or("""
                    λ max divides by n − 1. The squared error is a mean over n rows.
                    """, p -> largest(p) / (p.rows() - 1))
            .or("""
                    λ max looks at y alone. What moves a weight is how its column goes together with y: x_jᵀy/n.
                    """, p -> Arrays.stream(p.y()).map(Math::abs).max().orElseThrow());

    private static final Piece<Grid> GRID = Piece.<Grid>of(
                    (max, k, count, ratio) -> max * Math.pow(ratio, (double) k / (count - 1)))
            .or("""
                    The strengths are even on a linear scale. Nearly all of them are then strong, and the weak end, where the weights come in, has one or two.
                    """, (max, k, count, ratio) -> max * (1 - (1 - ratio) * k / (count - 1)))
            .or("""
                    This climbs, from the weakest strength to the strongest. The weak end is the dear one, and from 0 it has no good start; at λ max the
                    solution is known: 0.
                    """, (max, k, count, ratio) -> max * Math.pow(ratio, (count - 1.0 - k) / (count - 1)))
            .or("""
                    The exponent is k/count, so the path ends before `ratio` times λ max: there is one step less than there are strengths.
                    """, (max, k, count, ratio) -> max * Math.pow(ratio, (double) k / count))
            .or("""
                    This begins one step below λ max, with the exponent (k + 1)/count. The first strength is λ max itself.
                    """, (max, k, count, ratio) -> max * Math.pow(ratio, (k + 1.0) / count))
            .or("""
                    Each strength is `ratio` times the one before. `ratio` is that of the last to the first.
                    """, (max, k, count, ratio) -> max * Math.pow(ratio, k))
            .or("""
                    The last strength is `ratio` itself. It is meant as a share of λ max: strengths mean little by themselves.
                    """, (max, k, count, ratio) -> max * Math.pow(ratio / max, (double) k / (count - 1)))
            .or("""
                    The exponent is 0 for all strengths but the last: whole numbers divide without decimals in Java. Write (double) k / (count − 1).
                    """, (max, k, count, ratio) -> max * Math.pow(ratio, k / (count - 1)))
            .or("""
                    All strengths are λ max.
                    """, (max, k, count, ratio) -> max)
            .or("""
                    λ max is missing: the strengths go from 1 down to `ratio`.
                    """, (max, k, count, ratio) -> Math.pow(ratio, (double) k / (count - 1)));

    private static final Piece<Start> START = Piece.<Start>of(before -> before)
            .or("""
                    Each strength begins at 0 again. Begun where the last one ended, it has little left to do: that is why a whole path costs hardly more than
                    its last solution.
                    """, before -> new double[before.length])
            .or("""
                    Each strength begins with weights of 1. Begin where the last one ended.
                    """, before -> Arrays.stream(before).map(w -> 1).toArray());

    private static final Piece<Rows> ROWS = Piece.<Rows>of(path -> path)
            .or(
                    """
                    All rows are one array, that of the last strength: a row that is filled anew changes those that are in the path already. Keep what the
                    solver returns, or a copy.
                    """,
                    path -> Arrays.stream(path)
                            .map(row -> path[path.length - 1])
                            .toArray(double[][]::new))
            .or(
                    """
                    The rows come in the wrong order. The first one belongs to λ max.
                    """,
                    path -> IntStream.range(0, path.length)
                            .mapToObj(k -> path[path.length - 1 - k])
                            .toArray(double[][]::new))
            .or("""
                    These are the weights at the last strength only. Return a row for each.
                    """, path -> new double[][] {path[path.length - 1]})
            .or(
                    """
                    The weights are columns here. Return a row for each strength.
                    """,
                    path -> IntStream.range(0, path[0].length)
                            .mapToObj(j -> Arrays.stream(path)
                                    .mapToDouble(row -> row[j])
                                    .toArray())
                            .toArray(double[][]::new));

    private static final Piece<LambdaPath> PATH = STRONGEST
            .with(GRID, PathDrill::begun)
            .with(START, Begun::from)
            .with(ROWS, PathDrill::with)
            .or("""
                    The solver is called twice for each strength. One pass each, so that the check can compare.
                    """, (x, y, count, ratio, solver) -> {
                LassoSolver twice = (lambda, start) -> solver.improve(lambda, solver.improve(lambda, start));
                return begun(STRONGEST.right(), GRID.right())
                        .from(START.right())
                        .weights(x, y, count, ratio, twice);
            });

    /** A path but for where each solution begins. */
    private interface Begun {
        LambdaPath from(Start start);
    }

    private static LambdaPath with(LambdaPath path, Rows rows) {
        return (x, y, count, ratio, solver) -> rows.of(path.weights(x, y, count, ratio, solver));
    }

    private static Begun begun(Strongest strongest, Grid grid) {
        return start -> (x, y, count, ratio, solver) -> {
            double max = strongest.of(new Problem(x, y, new double[x[0].length], 0));
            var path = new double[count][];
            var w = new double[x[0].length];
            for (int k = 0; k < count; k++) {
                w = solver.improve(grid.lambda(max, k, count, ratio), k == 0 ? w : start.of(w));
                path[k] = w;
            }
            return path;
        };
    }

    /** The largest {@code |x_jᵀr|}. */
    private static double largest(Problem p) {
        return Arrays.stream(p.each(p::product)).map(Math::abs).max().orElseThrow();
    }

    static final Exercise<LambdaPath> EXERCISE = Exercise.of(
                    "drill-lambda-path",
                    Calls.<LambdaPath, Input>on(INPUTS, Input::toString, (answer, input) -> input.path(answer))
                            .quantity("n", INPUTS, input -> input.y.length))
            .asks("""
                The **λ path** of the lasso, half the mean squared error plus λ‖w‖₁: its weights at `count` values of λ, from
                $\\lambda_{\\max}$ down to `ratio` $\\cdot\\, \\lambda_{\\max}$, evenly on a log scale, each begun where the one before ended, the first at 0. The columns and
                $y$ are centred. `solver.improve(lambda, start)` returns the weights after one pass of coordinate descent from `start`. Call it once for each λ
                (one pass only, so that the check can compare; a real path iterates). Return a row of weights for each, as `double[][]`.
                """)
            .hints("""
                λ max is the largest |x_jᵀy|/n. The k-th value, from 0, is λ max · ratio^(k/(count − 1)). Hand the last weights on as the next start.
                """)
            .answer(PATH)
            .matters("""
                From the top every column enters in its turn, and warm starts make a hundred strengths cost little more than one: so glmnet works.
                """);
}
