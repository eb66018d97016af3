package occam.linear;

import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import occam.data.Dataset;
import occam.data.SparseDataset;
import occam.data.WideDataset;
import occam.linear.columns.Columns;
import occam.linear.columns.DoubleColumns;
import occam.linear.columns.FloatColumns;
import occam.linear.columns.SparseColumns;

/**
 * Data with the means taken out, so that the intercept needs no place among the unknowns.
 *
 * @param columns the names of the {@code p} columns; none if nobody will ask for them
 * @param target what the models are fitted to
 * @param x {@code p} columns
 * @param y the target, {@code n}, centred too
 */
record Centred(List<String> columns, LinearModel.Target target, Columns x, double[] y, double meanTarget) {
    private static final double LARGEST = 1e100;
    private static final double LARGEST_TARGET = 1e50;

    Centred(Columns x, double[] y, double meanTarget) {
        this(List.of(), LinearModel.Target.ANY, x, y, meanTarget);
    }

    static Centred of(Dataset data) {
        checkShape(data);
        unless(
                !data.isClassification(),
                "least squares needs a number as target, the data has %d classes",
                data.classes());
        checkMagnitudes(data);
        return of(data.columns(), LinearModel.Target.NUMBER, DoubleColumns.of(data), data.y());
    }

    /** With the classes 0 and 1 as numbers: at weights of zero and the best intercept, the log-loss has the slope of the squared loss. */
    static Centred ofClasses(Dataset data) {
        checkShape(data);
        LogisticPath.check(data.classes(), data.y(), data);
        checkMagnitudes(data);
        return of(data.columns(), LinearModel.Target.CLASS, DoubleColumns.of(data), data.y());
    }

    private static void checkShape(Dataset data) {
        unless(
                given(data, "data").rows() > 0 && !data.columns().isEmpty(),
                "a linear model needs rows and columns, was %s",
                data);
    }

    /** Squares of the numbers, and of the weights they lead to, must neither overflow nor vanish. */
    private static void checkMagnitudes(Dataset data) {
        var first = data.x()[0];
        var ranges = new double[first.length];
        var largest = new double[first.length];
        for (var row : data.x()) {
            for (int j = 0; j < row.length; j++) {
                ranges[j] = Math.max(ranges[j], Math.abs(row[j] - first[j]));
                largest[j] = Math.max(largest[j], Math.abs(row[j]));
            }
        }
        for (int j = 0; j < first.length; j++) {
            if (!isFit(ranges[j], largest[j], LARGEST)) {
                refuse("column '" + data.columns().get(j) + "'", ranges[j], largest[j], LARGEST);
            }
        }
        checkTarget(data.y());
    }

    private static void checkTarget(double[] y) {
        double first = y[0];
        double range = Arrays.stream(y).map(v -> Math.abs(v - first)).max().orElse(0);
        double largest = Arrays.stream(y).map(Math::abs).max().orElse(0);
        if (!isFit(range, largest, LARGEST_TARGET)) {
            refuse("the target", range, largest, LARGEST_TARGET);
        }
    }

    /** A constant is no trouble, however large it is. */
    private static boolean isFit(double range, double largest, double most) {
        return range == 0 || largest <= most && range >= 1 / most;
    }

    private static void refuse(String what, double range, double largest, double most) {
        unless(
                false,
                "%s has values up to %.3g that differ by up to %.3g, and squares of such numbers overflow or vanish; give it in a unit"
                        + " that makes them something between %.0e and %.0e",
                what,
                largest,
                range,
                1 / most,
                most);
    }

    static Centred of(WideDataset data) {
        checkTarget(given(data, "data").y());
        return of(
                RegularizationPath.names(data.columns()), LinearModel.Target.NUMBER, new FloatColumns(data), data.y());
    }

    static Centred of(SparseDataset data) {
        checkTarget(given(data, "data").y());
        if (data.isClassification()) {
            LogisticPath.check(data.classes(), data.y(), data);
        }
        var target = data.isClassification() ? LinearModel.Target.CLASS : LinearModel.Target.NUMBER;
        return of(data.columns(), target, new SparseColumns(data), data.y());
    }

    private static Centred of(List<String> columns, LinearModel.Target target, Columns x, double[] y) {
        var centred = y.clone();
        double mean = DoubleColumns.centre(centred);
        return new Centred(columns, target, x, centred, mean);
    }

    int rows() {
        return y.length;
    }

    int width() {
        return x.count();
    }

    /** Else there is no strength to begin a path with. */
    void checkThatSomethingIsToBeExplained() {
        double spread = Columns.norm(y) / Math.sqrt(rows());
        unless(
                spread > 0,
                "the target is %s in all %d rows, so there is nothing to explain, and no strength to begin a path with; look at the"
                        + " target's column, or give strengths of your own",
                meanTarget,
                rows());
        double longest = Arrays.stream(lengths()).max().orElse(0);
        double steepest = Arrays.stream(slopes(y)).map(Math::abs).max().orElse(0);
        unless(
                steepest > 1e-15 * longest * spread,
                "no column goes with the target at all%s, so there is no strength to begin a path with; look at the columns %s, or give"
                        + " strengths of your own",
                longest == 0 ? ", since each is constant" : "",
                columns);
    }

    /** {@code ‖x_j‖/√n} of each column, to be read only. */
    double[] lengths() {
        return x.lengths();
    }

    /** {@code Xᵀv/n}. */
    double[] slopes(double[] v) {
        var slopes = new double[width()];
        x.products(v, slopes);
        return slopes;
    }

    /** {@code Xw}. */
    double[] fit(double[] weights) {
        var columns = IntStream.range(0, width()).filter(j -> weights[j] != 0).toArray();
        return x.combination(columns, weights);
    }

    /** {@code y − Xw}. */
    double[] residual(double[] weights) {
        var residual = fit(weights);
        Arrays.setAll(residual, i -> y[i] - residual[i]);
        return residual;
    }

    LinearModel model(double[] weights, double gap) {
        return model(weights, meanTarget, gap);
    }

    /**
     * Its gap is not a number if one of the weights is not finite: neither is the sum then.
     *
     * @param intercept for columns with their means taken out
     */
    LinearModel model(double[] weights, double intercept, double gap) {
        double shift = 0;
        for (int j = 0; j < weights.length; j++) {
            shift += weights[j] == 0 ? 0 : weights[j] * x.mean(j);
        }
        return new LinearModel(columns, target, weights, intercept - shift, Double.isFinite(shift) ? gap : Double.NaN);
    }
}
