package occam.plot.linear;

import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import occam.data.Dataset;
import occam.linear.Linear;
import occam.penalty.Penalty;

/**
 * The loss {@code (1/2n)·‖y − b − Xw‖²} over the plane of two weights, a bowl with its bottom at the least-squares solution:
 * {@code loss(w) − loss(ŵ) = ½(w − ŵ)ᵀH(w − ŵ)}, with {@code H} the covariance of the columns.
 *
 * @param bottom {@code ŵ}
 * @param varianceOfFirst {@code H₁₁}
 * @param covariance {@code H₁₂}
 * @param varianceOfSecond {@code H₂₂}
 */
record Bowl(double[] bottom, double varianceOfFirst, double covariance, double varianceOfSecond) {
    private static final int POINTS = 181;
    private static final double FARTHEST = 1e300;

    static Bowl of(Dataset data) {
        unless(
                given(data, "data").columns().size() == 2,
                "the plane of the weights needs data with two columns, was %s",
                data.columns());
        unless(data.rows() > 0, "the plane of the weights needs data with rows, was none");
        var bowl = new Bowl(
                Linear.fit(data, Penalty.none()).weights(),
                covariance(data, 0, 0),
                covariance(data, 0, 1),
                covariance(data, 1, 1));
        unless(
                Double.isFinite(bowl.height(new double[2]))
                        && Math.abs(bowl.bottom[0]) + Math.abs(bowl.bottom[1]) < FARTHEST,
                "the loss over the weights of %s has no finite numbers to draw: scale the columns",
                data.columns());
        return bowl;
    }

    private static double covariance(Dataset data, int j, int k) {
        return mean(data, row -> row[j] * row[k]) - mean(data, row -> row[j]) * mean(data, row -> row[k]);
    }

    private static double mean(Dataset data, ToDoubleFunction<double[]> value) {
        return Arrays.stream(data.x()).mapToDouble(value).average().orElseThrow();
    }

    /** How far the loss at {@code w} is above its minimum. */
    double height(double[] w) {
        double across = w[0] - bottom[0];
        double up = w[1] - bottom[1];
        return (varianceOfFirst * across * across + 2 * covariance * across * up + varianceOfSecond * up * up) / 2;
    }

    /** The ellipse on which the loss is this far above its minimum, as points around it. */
    double[][] contour(double height) {
        return IntStream.range(0, POINTS)
                .mapToObj(i -> onContour(height, 2 * Math.PI * i / (POINTS - 1)))
                .toArray(double[][]::new);
    }

    private double[] onContour(double height, double angle) {
        double[] once = {bottom[0] + Math.cos(angle), bottom[1] + Math.sin(angle)};
        double reach = Math.sqrt(height / height(once));
        return new double[] {bottom[0] + reach * Math.cos(angle), bottom[1] + reach * Math.sin(angle)};
    }
}
