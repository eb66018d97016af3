package occam.linear;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import occam.data.Dataset;
import occam.data.WideDataset;

/**
 * A line, plane or hyperplane through data: {@code y ≈ b + Xw}; where the target is a class, {@code b + Xw} are the log-odds of class 1.
 *
 * @param weights {@code w}, one for each column, in units of target (or of log-odds) per unit of the column
 * @param intercept {@code b}
 * @param dualityGap how far the objective can be above its minimum at most; 0 up to rounding for a closed form
 */
public record LinearModel(double[] weights, double intercept, double dualityGap) {
    /** The prediction for one row, {@code b + x·w}: a number, or where the target is a class, the log-odds of class 1. */
    public double predict(double... row) {
        double sum = intercept;
        for (int j = 0; j < weights.length; j++) {
            sum += weights[j] * row[j];
        }
        return sum;
    }

    /** The predictions {@code b + Xw}, {@code n} for {@code x} of {@code n × p}. */
    public double[] predict(double[][] x) {
        return Arrays.stream(x).mapToDouble(this::predict).toArray();
    }

    /** The mean squared error on these rows, {@code (1/n)·Σ(y_i − ŷ_i)²}, in squared units of the target. */
    public double meanSquaredError(Dataset data) {
        double sum = 0;
        for (int i = 0; i < data.rows(); i++) {
            sum += Math.pow(data.y()[i] - predict(data.x()[i]), 2);
        }
        return sum / data.rows();
    }

    /** The probability of class 1 for one row, {@code 1/(1 + e^{−(b + x·w)})}, where the target is a class. */
    public double probability(double... row) {
        return LogLoss.probability(predict(row));
    }

    /**
     * The probabilities of class 0 and of class 1, {@code n × 2} for {@code x} of {@code n × p}, where the target is a class.
     */
    public double[][] probabilities(double[][] x) {
        return Arrays.stream(x)
                .mapToDouble(this::probability)
                .mapToObj(p -> new double[] {1 - p, p})
                .toArray(double[][]::new);
    }

    /**
     * The mean log-loss on these rows, {@code −(1/n)·Σ(y_i·log p_i + (1 − y_i)·log(1 − p_i))}, in nats, without the penalty.
     *
     * @throws occam.InvalidInput if the data does not have two classes
     */
    public double logLoss(Dataset data) {
        LogisticPath.checkClasses(data);
        return LogLoss.mean(data.y(), predict(data.x()));
    }

    /**
     * The share of rows whose class is the more probable one.
     *
     * @throws occam.InvalidInput if the data does not have two classes
     */
    public double accuracy(Dataset data) {
        LogisticPath.checkClasses(data);
        var logOdds = predict(data.x());
        return IntStream.range(0, data.rows())
                .mapToDouble(i -> (logOdds[i] > 0) == (data.y()[i] > 0) ? 1 : 0)
                .average()
                .orElseThrow();
    }

    /** The predictions {@code b + Xw}, {@code n}. */
    public double[] predict(WideDataset data) {
        var predictions = new double[data.rows()];
        Arrays.fill(predictions, intercept);
        for (int j = 0; j < weights.length; j++) {
            if (weights[j] != 0) {
                add(weights[j], data.x()[j], predictions);
            }
        }
        return predictions;
    }

    private static void add(double weight, float[] column, double[] to) {
        for (int i = 0; i < to.length; i++) {
            to[i] += weight * column[i];
        }
    }

    /** The mean squared error on these rows, {@code (1/n)·Σ(y_i − ŷ_i)²}, in squared units of the target. */
    public double meanSquaredError(WideDataset data) {
        var predictions = predict(data);
        return IntStream.range(0, data.rows())
                .mapToDouble(i -> Math.pow(data.y()[i] - predictions[i], 2))
                .average()
                .orElseThrow();
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
