package occam.linear;

import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.Supplier;
import occam.data.Dataset;
import occam.data.SparseDataset;
import occam.data.WideDataset;
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
    private static final int MOST_VALUES = 1_000_000;

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
        return solver(data).solve(penalty);
    }

    /**
     * The same for very many columns. Without an L1 part it is found by conjugate gradients in the {@code n} dimensions of the rows.
     *
     * @throws occam.InvalidInput if there is no solver for such a penalty
     */
    public static LinearModel fit(WideDataset data, Penalty penalty) {
        return solver(data).solve(penalty);
    }

    /**
     * The same for columns that are nearly all zeros, none of which is filled in. Without an L1 part it is found by conjugate gradients.
     *
     * @throws occam.InvalidInput as {@link #fit(Dataset, Penalty)}
     */
    public static LinearModel fit(SparseDataset data, Penalty penalty) {
        return solver(data).solve(penalty);
    }

    private static Solver solver(Dataset data) {
        return given(data, "data").isClassification() ? new LogisticPath(data) : LeastSquares.of(data);
    }

    private static Solver solver(SparseDataset data) {
        return given(data, "data").isClassification()
                ? new LogisticPath(Centred.of(data), data.y())
                : LeastSquares.of(data);
    }

    private static Solver solver(WideDataset data) {
        return LeastSquares.of(given(data, "data"));
    }

    /**
     * The models from the strongest penalty to the weakest: 100 strengths from {@link #lambdaMax} down to a thousandth of it, evenly on a
     * log scale; without an L1 part from 10 down to 0.001.
     *
     * @param family a penalty for each {@code λ}, such as {@code Penalty::l1} or {@code λ -> elasticNet(λ, 0.5)}
     * @throws occam.InvalidInput as {@link #fit}
     */
    public static RegularizationPath path(Dataset data, DoubleFunction<Penalty> family) {
        return path(data, family, grid(data, family));
    }

    static double[] grid(Dataset data, DoubleFunction<Penalty> family) {
        return grid(() -> centred(data), family);
    }

    static double[] grid(SparseDataset data, DoubleFunction<Penalty> family) {
        return grid(() -> Centred.of(data), family);
    }

    private static double[] grid(Supplier<Centred> data, DoubleFunction<Penalty> family) {
        var centred = data.get();
        var penalty = given(given(family, "family").apply(1), "penalty");
        if (Double.isInfinite(penalty.lambdaMax(new double[centred.width()]))) {
            return logGrid(10, 10 * 1e-4, 100);
        }
        centred.checkThatSomethingIsToBeExplained();
        double strongest = lambdaMax(centred, penalty);
        return logGrid(strongest, strongest * 1e-3, 100);
    }

    private static Centred centred(Dataset data) {
        return given(data, "data").isClassification() ? Centred.ofClasses(data) : Centred.of(data);
    }

    /**
     * The models at these strengths. An interrupt keeps those that are done.
     *
     * @param lambdas above 0, falling
     * @throws occam.InvalidInput as {@link #fit}, or if the strengths are not so
     */
    public static RegularizationPath path(Dataset data, DoubleFunction<Penalty> family, double... lambdas) {
        return path(given(data, "data").columns(), penalties(family, lambdas), lambdas, () -> solver(data));
    }

    /**
     * The models at these strengths for very many columns. An interrupt keeps those that are done.
     *
     * @param lambdas above 0, falling
     * @throws occam.InvalidInput if the strengths are not so, or there is no solver for such a penalty
     */
    public static RegularizationPath path(WideDataset data, DoubleFunction<Penalty> family, double... lambdas) {
        return path(given(data, "data").columns(), penalties(family, lambdas), lambdas, () -> solver(data));
    }

    /**
     * The models for columns that are nearly all zeros, at the strengths of {@link #path(Dataset, DoubleFunction)}.
     *
     * @throws occam.InvalidInput as {@link #fit(Dataset, Penalty)}
     */
    public static RegularizationPath path(SparseDataset data, DoubleFunction<Penalty> family) {
        return path(data, family, grid(data, family));
    }

    /**
     * The models at these strengths for columns that are nearly all zeros. An interrupt keeps those that are done.
     *
     * @param lambdas above 0, falling
     * @throws occam.InvalidInput as {@link #fit(Dataset, Penalty)}, or if the strengths are not so
     */
    public static RegularizationPath path(SparseDataset data, DoubleFunction<Penalty> family, double... lambdas) {
        return path(given(data, "data").columns(), penalties(family, lambdas), lambdas, () -> solver(data));
    }

    private static RegularizationPath path(
            List<String> columns, List<Penalty> penalties, double[] lambdas, Supplier<Solver> prepared) {
        return Job.run("path", progress -> {
            var solver = prepared.get();
            penalties.forEach(solver::check);
            return new RegularizationPath(columns, lambdas, solved(penalties, solver, progress));
        });
    }

    private static List<Penalty> penalties(DoubleFunction<Penalty> family, double[] lambdas) {
        checkGrid(lambdas);
        return Arrays.stream(lambdas).mapToObj(given(family, "family")).toList();
    }

    private static List<LinearModel> solved(List<Penalty> penalties, Solver solver, Progress progress) {
        var models = new ArrayList<LinearModel>();
        for (var penalty : penalties) {
            var model = solver.solve(penalty);
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
        return lambdaMax(centred(data), given(family, "family").apply(1));
    }

    /**
     * The same for very many columns.
     *
     * @throws occam.InvalidInput if the family has no L1 part
     */
    public static double lambdaMax(WideDataset data, DoubleFunction<Penalty> family) {
        return lambdaMax(Centred.of(data), given(family, "family").apply(1));
    }

    /**
     * The same for columns that are nearly all zeros.
     *
     * @throws occam.InvalidInput as {@link #fit(Dataset, Penalty)}, or if the family has no L1 part
     */
    public static double lambdaMax(SparseDataset data, DoubleFunction<Penalty> family) {
        return lambdaMax(Centred.of(data), given(family, "family").apply(1));
    }

    private static double lambdaMax(Centred data, Penalty penalty) {
        double max = given(penalty, "penalty").lambdaMax(data.slopes(data.y())) / lambda(penalty);
        unless(Double.isFinite(max), "only a penalty with an L1 part makes every weight zero, was %s", penalty);
        return max;
    }

    /** What the family makes of a strength of 1: with {@code λ -> l1(2·λ)}, for one, half of the strength is enough. */
    private static double lambda(Penalty penalty) {
        return penalty instanceof GroupLasso groups
                ? groups.lambda()
                : ((Separable) penalty).onAbsolute() / ((Separable) penalty).l1Ratio();
    }

    /**
     * Values from the first to the last, evenly on a log scale.
     *
     * @param count from 2 to a million
     * @throws occam.InvalidInput if an end is not above 0 or not finite, or there are fewer values or more
     */
    public static double[] logGrid(double first, double last, int count) {
        unless(
                first > 0 && last > 0 && count >= 2,
                "a log grid needs two ends above 0 and two values or more, was %s to %s, %d values",
                first,
                last,
                count);
        unless(
                Double.isFinite(first) && Double.isFinite(last) && count <= MOST_VALUES,
                "a log grid needs two finite ends and %,d values at most, was %s to %s, %,d values",
                MOST_VALUES,
                first,
                last,
                count);
        var grid = new double[count];
        Arrays.setAll(grid, i -> between(first, last, (double) i / (count - 1)));
        return grid;
    }

    /** Also where the quotient of the ends overflows or vanishes. */
    private static double between(double first, double last, double share) {
        double ratio = last / first;
        return ratio > Double.MIN_NORMAL && ratio <= Double.MAX_VALUE
                ? first * StrictMath.pow(ratio, share)
                : StrictMath.exp((1 - share) * StrictMath.log(first) + share * StrictMath.log(last));
    }

    static void checkGrid(double[] lambdas) {
        unless(given(lambdas, "lambdas").length > 0, "a path needs one strength or more; see Linear.logGrid");
        for (int i = 0; i < lambdas.length; i++) {
            unless(
                    Double.isFinite(lambdas[i]) && lambdas[i] > 0 && (i == 0 || lambdas[i] < lambdas[i - 1]),
                    "the strengths of a path must be above 0 and fall, but number %d is %s",
                    i + 1,
                    lambdas[i]);
        }
    }
}
