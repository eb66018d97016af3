package occam.exercise;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import occam.exercise.Drills.LambdaPath;
import occam.exercise.LinearProblems.Problem;

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

    /** Which strengths there are, and where each solution begins. */
    private interface Grid {
        double lambda(double max, int k, int count, double ratio);

        Grid GEOMETRIC = (max, k, count, ratio) -> max * Math.pow(ratio, (double) k / (count - 1));
    }

    private interface Start {
        double[] of(double[] before);

        Start WARM = before -> before;
        Start COLD = before -> new double[before.length];
    }

    private interface Strongest {
        double of(Problem problem);

        Strongest LAMBDA_MAX =
                p -> Arrays.stream(p.each(p::product)).map(Math::abs).max().orElseThrow() / p.y().length;
    }

    private static LambdaPath path(Strongest strongest, Grid grid, Start start) {
        return (x, y, count, ratio, solver) -> {
            double max = strongest.of(new Problem(x, y, new double[x[0].length], 0));
            var path = new double[count][];
            var w = new double[x[0].length];
            for (int k = 0; k < count; k++) {
                w = solver.improve(grid.lambda(max, k, count, ratio), start.of(w));
                path[k] = w;
            }
            return path;
        };
    }

    private static LambdaPath path(Grid grid) {
        return path(Strongest.LAMBDA_MAX, grid, Start.WARM);
    }

    private static LambdaPath path(Strongest strongest) {
        return path(strongest, Grid.GEOMETRIC, Start.WARM);
    }

    static final Exercise<LambdaPath> EXERCISE = Exercise.<LambdaPath>of(
                    "12-drill-lambda-path", Calls.on(INPUTS, Input::toString, (answer, input) -> input.path(answer)))
            .asks("""
                The **λ path** of the lasso, $\\frac{1}{2n}\\lVert y - Xw \\rVert^2 + \\lambda \\lVert w \\rVert_1$: its weights at `count` values of λ, from
                $\\lambda_{\\max}$ down to `ratio` $\\cdot\\, \\lambda_{\\max}$, evenly on a log scale, each begun where the one before ended, the first at 0. The columns and
                $y$ are centred. `solver.improve(lambda, start)` returns the weights after one pass of coordinate descent from `start`. Call it once for each λ
                (one pass only, so that the check can compare; a real path iterates). Return a row of weights for each, as `double[][]`.
                """)
            .hints("""
                λ max is the largest |x_jᵀy|/n. The k-th value, from 0, is λ max · ratio^(k/(count − 1)). Hand the last weights on as the next start.
                """)
            .answer(path(Grid.GEOMETRIC))
            .misconception("""
                    Each strength begins at 0 again. Begun where the last one ended, it has little left to do: that is why a whole path costs hardly more than
                    its last solution.
                    """, path(Strongest.LAMBDA_MAX, Grid.GEOMETRIC, Start.COLD))
            .misconception("""
                    The 1/n is missing in λ max. The squared error is a mean, so its slope at w = 0 is x_jᵀy/n.
                    """, path(p -> p.y().length * Strongest.LAMBDA_MAX.of(p)))
            .misconception("""
                    λ max is twice too large: it belongs to (1/n)‖…‖². Here the ½ takes the 2 of the derivative away.
                    """, path(p -> 2 * Strongest.LAMBDA_MAX.of(p)))
            .misconception(
                    """
                    The absolute value is missing in λ max: a column that goes against y pulls as hard as one that goes with it.
                    """, path(p -> Arrays.stream(p.each(p::product)).max().orElseThrow() / p.y().length))
            .misconception("""
                    The strengths are even on a linear scale. Nearly all of them are then strong, and the weak end, where the weights come in, has one or two.
                    """, path((max, k, count, ratio) -> max * (1 - (1 - ratio) * k / (count - 1))))
            .misconception("""
                    This climbs, from the weakest strength to the strongest. The weak end is the dear one, and from 0 it has no good start; at λ max the
                    solution is known: 0.
                    """, path((max, k, count, ratio) -> Grid.GEOMETRIC.lambda(max, count - 1 - k, count, ratio)))
            .misconception("""
                    The exponent is k/count, so the path ends before `ratio` times λ max: there is one step less than there are strengths.
                    """, path((max, k, count, ratio) -> max * Math.pow(ratio, (double) k / count)))
            .misconception("""
                    This begins one step below λ max, with the exponent (k + 1)/count. The first strength is λ max itself.
                    """, path((max, k, count, ratio) -> max * Math.pow(ratio, (k + 1.0) / count)))
            .misconception("""
                    Each strength is `ratio` times the one before. `ratio` is that of the last to the first.
                    """, path((max, k, count, ratio) -> max * Math.pow(ratio, k)))
            .misconception("""
                    The last strength is `ratio` itself. It is meant as a share of λ max: strengths mean little by themselves.
                    """, path((max, k, count, ratio) -> Grid.GEOMETRIC.lambda(max, k, count, ratio / max)))
            .matters("""
                From the top every column enters in its turn, and warm starts make a hundred strengths cost little more than one: so glmnet works.
                """);
}
