package occam.linear;

import static occam.InvalidInput.unless;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import occam.data.Dataset;
import occam.data.WideDataset;
import occam.job.Job;
import occam.job.Progress;
import occam.penalty.Penalty;

/** Fits linear models: {@code (1/2n)·‖y − b − Xw‖² + penalty(w)}, with the intercept {@code b} free. */
public final class Linear {
    private Linear() {}

    /**
     * The model at the minimum. Without an L1 part it is {@link Ridge}'s closed form (for {@code λ = 0} the least-squares solution of
     * smallest norm), else the solution of the linear system of its active set; the duality gap says how far from the minimum it can
     * be at most, so that "solved" is a proven statement.
     *
     * @throws occam.InvalidInput if the data has no rows or no columns, or its target is a class
     */
    public static LinearModel fit(Dataset data, Penalty penalty) {
        var centred = Centred.of(data);
        return penalty.onAbsolute() == 0
                ? Ridge.of(centred).model(penalty.onSquares())
                : new PathSolver(centred).solve(penalty);
    }

    /**
     * The models from the strongest penalty to the weakest: 100 strengths from {@link #lambdaMax} down to a thousandth of it, evenly on a
     * log scale; without an L1 part from 10 down to 0.001.
     *
     * @param family a penalty for each {@code λ}, such as {@code Penalty::l1} or {@code λ -> elasticNet(λ, 0.5)}
     * @throws occam.InvalidInput as {@link #fit}
     */
    public static Path path(Dataset data, DoubleFunction<Penalty> family) {
        return path(data, family, grid(data, family));
    }

    static double[] grid(Dataset data, DoubleFunction<Penalty> family) {
        boolean sparse = family.apply(1).onAbsolute() > 0;
        double strongest = sparse ? lambdaMax(data, family) : 10;
        return logGrid(strongest, strongest * (sparse ? 1e-3 : 1e-4), 100);
    }

    /**
     * The models at these strengths. An interrupt keeps those that are done.
     *
     * @param lambdas above 0, falling
     * @throws occam.InvalidInput as {@link #fit}, or if the strengths are not so
     */
    public static Path path(Dataset data, DoubleFunction<Penalty> family, double... lambdas) {
        var centred = Centred.of(data);
        checkGrid(lambdas);
        var penalties = Arrays.stream(lambdas).mapToObj(family).toList();
        Function<Penalty, LinearModel> solver =
                penalties.get(0).onAbsolute() == 0 ? closedForms(Ridge.of(centred)) : new PathSolver(centred)::solve;
        return Job.run("path", progress -> new Path(data.columns(), lambdas, solved(penalties, solver, progress)));
    }

    /**
     * The same path for very many columns.
     *
     * @throws occam.InvalidInput if the family has no L1 part, or the strengths are not above 0 and falling
     */
    public static Path path(WideDataset data, DoubleFunction<Penalty> family, double... lambdas) {
        checkGrid(lambdas);
        var penalties = Arrays.stream(lambdas).mapToObj(family).toList();
        unless(
                penalties.get(0).onAbsolute() > 0,
                "a path of a wide data set needs an L1 part, was %s",
                penalties.get(0));
        return Job.run(
                "path",
                progress -> new Path(
                        data.columns(), lambdas, solved(penalties, new PathSolver(Centred.of(data))::solve, progress)));
    }

    private static Function<Penalty, LinearModel> closedForms(Ridge ridge) {
        return penalty -> ridge.model(penalty.onSquares());
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
     * {@code λρ}.
     *
     * @throws occam.InvalidInput as {@link #fit}, or if the family has no L1 part
     */
    public static double lambdaMax(Dataset data, DoubleFunction<Penalty> family) {
        return lambdaMax(Centred.of(data), family);
    }

    /**
     * The same for very many columns.
     *
     * @throws occam.InvalidInput if the family has no L1 part
     */
    public static double lambdaMax(WideDataset data, DoubleFunction<Penalty> family) {
        return lambdaMax(Centred.of(data), family);
    }

    private static double lambdaMax(Centred data, DoubleFunction<Penalty> family) {
        double ratio = family.apply(1).onAbsolute();
        unless(ratio > 0, "only a penalty with an L1 part makes every weight zero, was %s", family.apply(1));
        return Arrays.stream(data.slopes(data.y())).map(Math::abs).max().orElseThrow() / ratio;
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

    static void checkGrid(double[] lambdas) {
        unless(lambdas.length > 0, "a path needs one strength or more; see Linear.logGrid");
        for (int i = 0; i < lambdas.length; i++) {
            unless(
                    Double.isFinite(lambdas[i]) && lambdas[i] > 0 && (i == 0 || lambdas[i] < lambdas[i - 1]),
                    "the strengths of a path must be above 0 and fall, but number %d is %s",
                    i + 1,
                    lambdas[i]);
        }
    }
}
