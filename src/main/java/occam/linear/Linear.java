package occam.linear;

import static occam.InvalidInput.unless;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import occam.data.Dataset;
import occam.job.Job;
import occam.job.Progress;
import occam.penalty.GroupLasso;
import occam.penalty.Penalty;
import occam.penalty.Separable;

/**
 * Fits linear models: the minimum of {@code (1/2n)·‖y − b − Xw‖² + penalty(w)}, and where the target is one of two classes, of the mean
 * log-loss {@code (1/n)·Σ log(1 + e^{η_i}) − y_i·η_i} with {@code η = b + Xw} + the same penalty (logistic regression). The intercept
 * {@code b} is free.
 */
public final class Linear {
    private Linear() {}

    /**
     * The model at the minimum. For a number as target it is {@link Ridge}'s closed form without an L1 part (for {@code λ = 0} the
     * least-squares solution of smallest norm), else the solution of the linear system of its active set; for two classes and for
     * groups Newton's method ends it. The duality gap says how far from the minimum it can be at most, so that "solved" is a proven
     * statement.
     *
     * @throws occam.InvalidInput if the data has no rows or no columns, has one class or more than two, or has two that can be
     *     separated and there is no penalty; or if the groups of a group lasso are not those of the columns, or the target is a class
     */
    public static LinearModel fit(Dataset data, Penalty penalty) {
        return solver(data, penalty).apply(penalty);
    }

    private static Function<Penalty, LinearModel> solver(Dataset data, Penalty first) {
        checkShape(data);
        if (data.isClassification()) {
            var solver = new LogisticPath(data);
            return penalty -> solver.solve(separable(penalty));
        }
        if (first instanceof GroupLasso) {
            var solver = new GroupPath(data);
            return penalty -> solver.solve((GroupLasso) penalty);
        }
        return leastSquares(data, separable(first));
    }

    private static Function<Penalty, LinearModel> leastSquares(Dataset data, Separable separable) {
        var centred = centred(data);
        if (separable.onAbsolute() > 0) {
            var solver = new PathSolver(centred);
            return penalty -> solver.solve(separable(penalty));
        }
        var ridge = Ridge.of(centred);
        return penalty -> ridge.model(separable(penalty).onSquares());
    }

    private static Separable separable(Penalty penalty) {
        unless(
                penalty instanceof Separable,
                "a group lasso needs a number as target; for two classes use l1(...), l2(...) or elasticNet(...)");
        return (Separable) penalty;
    }

    /**
     * The models from the strongest penalty to the weakest: 100 strengths from {@link #lambdaMax} down to a thousandth of it, evenly on a
     * log scale; without an L1 part from 10 down to 0.001.
     *
     * @param family a penalty for each {@code λ}, such as {@code Penalty::l1} or {@code λ -> elasticNet(λ, 0.5)}
     * @throws occam.InvalidInput as {@link #fit}
     */
    public static Path path(Dataset data, DoubleFunction<Penalty> family) {
        boolean sparse = isSparse(data, family.apply(1));
        double strongest = sparse ? lambdaMax(data, family) : 10;
        return path(data, family, logGrid(strongest, strongest * (sparse ? 1e-3 : 1e-4), 100));
    }

    /**
     * The models at these strengths. An interrupt keeps those that are done.
     *
     * @param lambdas above 0, falling
     * @throws occam.InvalidInput as {@link #fit}, or if the strengths are not so
     */
    public static Path path(Dataset data, DoubleFunction<Penalty> family, double... lambdas) {
        checkGrid(lambdas);
        var penalties = Arrays.stream(lambdas).mapToObj(family).toList();
        var solver = solver(data, penalties.get(0));
        return Job.run("path", progress -> new Path(data.columns(), lambdas, solved(penalties, solver, progress)));
    }

    /** Whether it makes every weight zero if it is strong enough. */
    private static boolean isSparse(Dataset data, Penalty penalty) {
        return Double.isFinite(penalty.lambdaMax(new double[data.columns().size()]));
    }

    private static List<LinearModel> solved(
            List<Penalty> penalties, Function<Penalty, LinearModel> solver, Progress progress) {
        var models = new ArrayList<LinearModel>();
        for (var penalty : penalties) {
            var model = solver.apply(penalty);
            if (Thread.currentThread().isInterrupted()) {
                break;
            }
            models.add(model);
            var detail = models.size() + " of " + penalties.size() + " strengths";
            progress.report((double) models.size() / penalties.size(), detail, () -> "");
        }
        return List.copyOf(models);
    }

    /**
     * The weakest strength at which every weight is zero, {@code max_j |x_jᵀ(y − ȳ)|/(n·ρ)} for centred columns and an L1 part of
     * {@code λρ}, for a number as for two classes; {@code max_g ‖X_gᵀ(y − ȳ)‖/(n·√|g|)} for groups.
     *
     * @throws occam.InvalidInput as {@link #fit}, or if the family has no L1 part
     */
    public static double lambdaMax(Dataset data, DoubleFunction<Penalty> family) {
        var penalty = family.apply(1);
        unless(isSparse(data, penalty), "only a penalty with an L1 part makes every weight zero, was %s", penalty);
        checkData(data);
        double mean = Arrays.stream(data.y()).average().orElseThrow();
        var atZero = Arrays.stream(data.y()).map(y -> y - mean).toArray();
        return penalty.lambdaMax(CentredColumns.of(data).products(atZero));
    }

    /**
     * Strengths from the first to the last, evenly on a log scale.
     *
     * @param count 2 or more
     * @throws occam.InvalidInput if an end is not above 0, or there are fewer than two
     */
    public static double[] logGrid(double first, double last, int count) {
        unless(
                first > 0 && last > 0 && count >= 2,
                "a log grid needs two ends above 0 and two values or more, was %s to %s, %d values",
                first,
                last,
                count);
        var grid = new double[count];
        Arrays.setAll(grid, i -> first * Math.pow(last / first, (double) i / (count - 1)));
        return grid;
    }

    private static void checkGrid(double[] lambdas) {
        unless(lambdas.length > 0, "a path needs one strength or more; see Linear.logGrid");
        for (int i = 0; i < lambdas.length; i++) {
            unless(
                    Double.isFinite(lambdas[i]) && lambdas[i] > 0 && (i == 0 || lambdas[i] < lambdas[i - 1]),
                    "the strengths of a path must be above 0 and fall, but number %d is %s",
                    i + 1,
                    lambdas[i]);
        }
    }

    static Centred centred(Dataset data) {
        checkShape(data);
        unless(
                !data.isClassification(),
                "least squares needs a number as target, the data has %d classes",
                data.classes());
        return Centred.of(data);
    }

    private static void checkData(Dataset data) {
        checkShape(data);
        if (data.isClassification()) {
            LogisticPath.check(data);
        }
    }

    static void checkShape(Dataset data) {
        unless(data.rows() > 0 && !data.columns().isEmpty(), "a linear model needs rows and columns, was %s", data);
    }

    /** Data with the means taken out, so that the intercept needs no place among the unknowns. */
    record Centred(double[][] x, double[] y, double[] means, double meanTarget) {
        static Centred of(Dataset data) {
            var means = new double[data.columns().size()];
            for (var row : data.x()) {
                Arrays.setAll(means, j -> means[j] + row[j] / data.rows());
            }
            double meanTarget = Arrays.stream(data.y()).average().orElseThrow();
            return new Centred(
                    Arrays.stream(data.x()).map(row -> minus(row, means)).toArray(double[][]::new),
                    Arrays.stream(data.y()).map(y -> y - meanTarget).toArray(),
                    means,
                    meanTarget);
        }

        private static double[] minus(double[] row, double[] means) {
            var centred = row.clone();
            Arrays.setAll(centred, j -> row[j] - means[j]);
            return centred;
        }

        int rows() {
            return y.length;
        }

        int width() {
            return means.length;
        }

        LinearModel model(double[] weights, double gap) {
            double shift = new LinearModel(weights, 0, gap).predict(means);
            return new LinearModel(weights, meanTarget - shift, gap);
        }
    }
}
