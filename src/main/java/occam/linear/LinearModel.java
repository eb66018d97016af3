package occam.linear;

import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import occam.data.Dataset;
import occam.data.SparseDataset;
import occam.data.WideDataset;

/**
 * A line, plane or hyperplane through data: {@code y ≈ b + Xw}; where the target is a class, {@code b + Xw} are the log-odds of class 1.
 *
 * @param columns the names of the {@code p} columns that it was fitted on, in the order of the weights; none if it was made by hand
 * @param target what it was fitted to
 * @param weights {@code w}, one for each column, in units of target (or of log-odds) per unit of the column
 * @param intercept {@code b}
 * @param dualityGap how far the objective can be above its minimum at most; not a number if that could not be computed
 */
public record LinearModel(List<String> columns, Target target, double[] weights, double intercept, double dualityGap) {
    /** What a model was fitted to. */
    public enum Target {
        /** A number: the model predicts it. */
        NUMBER,
        /** One of two classes: the model gives log-odds and probabilities. */
        CLASS,
        /** Not known, of a model that was made by hand. */
        ANY
    }

    /**
     * Checks that its parts fit together.
     *
     * @throws occam.InvalidInput if there are names, but not one for each weight
     */
    public LinearModel {
        columns = RegularizationPath.names(columns);
        given(target, "target");
        unless(
                given(weights, "weights").length == columns.size() || columns.isEmpty(),
                "a model needs a weight for each of its %d columns, was %d",
                columns.size(),
                weights.length);
    }

    /** A model by hand, which takes whatever has as many columns as it has weights. */
    public LinearModel(double[] weights, double intercept, double dualityGap) {
        this(List.of(), Target.ANY, weights, intercept, dualityGap);
    }

    /**
     * The prediction for one row, {@code b + x·w}: a number, or where the target is a class, the log-odds of class 1.
     *
     * @throws occam.InvalidInput if there are not as many values as weights
     */
    public double predict(double... row) {
        if (given(row, "row").length != weights.length) {
            unless(false, "the model has %d weights, the row has %d values", weights.length, row.length);
        }
        double sum = intercept;
        for (int j = 0; j < weights.length; j++) {
            sum += weights[j] * row[j];
        }
        return sum;
    }

    /**
     * The predictions {@code b + Xw}, {@code n} for {@code x} of {@code n × p}.
     *
     * @throws occam.InvalidInput as {@link #predict(double...)}
     */
    public double[] predict(double[][] x) {
        return Prediction.of(this, given(x, "x"));
    }

    /**
     * The predictions {@code b + Xw}, {@code n}.
     *
     * @throws occam.InvalidInput if the data has other columns than it was fitted on, or the same in another order
     */
    public double[] predict(Dataset data) {
        return Prediction.of(this, given(data, "data"));
    }

    private void checkTarget(int classes) {
        unless(
                target == Target.ANY || classes == 0,
                "the model was fitted to a number, the data has %d classes",
                classes);
    }

    private void checkNumbers() {
        unless(
                target != Target.CLASS,
                "the model was fitted to classes, and predicts log-odds; for its error use logLoss(...) or accuracy(...)");
    }

    private void checkClasses() {
        unless(
                target != Target.NUMBER,
                "the model was fitted to a number, and knows no probabilities; use predict(...), or fit it to two classes");
    }

    /**
     * The mean squared error on these rows, {@code (1/n)·Σ(y_i − ŷ_i)²}, in squared units of the target.
     *
     * @throws occam.InvalidInput as {@link #predict(Dataset)}, if there are no rows, or if a target is a class
     */
    public double meanSquaredError(Dataset data) {
        Prediction.checkRows(this, given(data, "data"));
        checkNumbers();
        checkTarget(data.classes());
        return Prediction.meanSquare(data.y(), predict(data.x()));
    }

    /**
     * The probability of class 1 for one row, {@code 1/(1 + e^{−(b + x·w)})}.
     *
     * @throws occam.InvalidInput as {@link #predict(double...)}, or if the model was fitted to a number
     */
    public double probability(double... row) {
        checkClasses();
        return LogLoss.probability(predict(row));
    }

    /**
     * The probabilities of class 0 and of class 1, {@code n × 2} for {@code x} of {@code n × p}.
     *
     * @throws occam.InvalidInput as {@link #probability}
     */
    public double[][] probabilities(double[][] x) {
        checkClasses();
        return Arrays.stream(given(x, "x"))
                .mapToDouble(this::probability)
                .mapToObj(p -> new double[] {1 - p, p})
                .toArray(double[][]::new);
    }

    /**
     * The mean log-loss on these rows, {@code −(1/n)·Σ(y_i·log p_i + (1 − y_i)·log(1 − p_i))}, in nats, without the penalty.
     *
     * @throws occam.InvalidInput as {@link #predict(Dataset)}, if there are no rows, or if a target is not one of two classes
     */
    public double logLoss(Dataset data) {
        return LogLoss.mean(given(data, "data").y(), logOdds(data));
    }

    private double[] logOdds(Dataset data) {
        LogisticPath.checkClasses(given(data, "data").classes(), data);
        checkClasses();
        Prediction.checkRows(this, data);
        return predict(data.x());
    }

    /**
     * The share of rows whose class is the more probable one.
     *
     * @throws occam.InvalidInput as {@link #logLoss}
     */
    public double accuracy(Dataset data) {
        return LogLoss.accuracy(given(data, "data").y(), logOdds(data));
    }

    /**
     * The predictions {@code b + Xw}, {@code n}.
     *
     * @throws occam.InvalidInput as {@link #predict(Dataset)}
     */
    public double[] predict(WideDataset data) {
        return Prediction.of(this, given(data, "data"));
    }

    /**
     * The mean squared error on these rows, {@code (1/n)·Σ(y_i − ŷ_i)²}, in squared units of the target.
     *
     * @throws occam.InvalidInput as {@link #predict(Dataset)}, or if the model was fitted to classes
     */
    public double meanSquaredError(WideDataset data) {
        checkNumbers();
        return Prediction.meanSquare(given(data, "data").y(), predict(data));
    }

    /**
     * The predictions {@code b + Xw}, {@code n}: numbers, or log-odds of class 1.
     *
     * @throws occam.InvalidInput as {@link #predict(Dataset)}
     */
    public double[] predict(SparseDataset data) {
        return Prediction.of(this, given(data, "data"));
    }

    /**
     * The mean squared error on these rows, {@code (1/n)·Σ(y_i − ŷ_i)²}, in squared units of the target.
     *
     * @throws occam.InvalidInput as {@link #predict(SparseDataset)}, or if a target is a class
     */
    public double meanSquaredError(SparseDataset data) {
        checkNumbers();
        checkTarget(given(data, "data").classes());
        return Prediction.meanSquare(data.y(), predict(data));
    }

    /**
     * The mean log-loss on these rows, as {@link #logLoss(Dataset)}.
     *
     * @throws occam.InvalidInput as {@link #predict(SparseDataset)}, or if a target is not one of two classes
     */
    public double logLoss(SparseDataset data) {
        return LogLoss.mean(given(data, "data").y(), logOdds(data));
    }

    private double[] logOdds(SparseDataset data) {
        LogisticPath.checkClasses(given(data, "data").classes(), data);
        checkClasses();
        return predict(data);
    }

    /**
     * The share of rows whose class is the more probable one.
     *
     * @throws occam.InvalidInput as {@link #logLoss(SparseDataset)}
     */
    public double accuracy(SparseDataset data) {
        return LogLoss.accuracy(given(data, "data").y(), logOdds(data));
    }

    /** How many weights are not exactly zero. */
    public int nonZeros() {
        return (int) Arrays.stream(weights).filter(w -> w != 0).count();
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "intercept %.4g, %d weights, %d of them not zero, duality gap %.1g",
                intercept,
                weights.length,
                nonZeros(),
                dualityGap);
    }
}
