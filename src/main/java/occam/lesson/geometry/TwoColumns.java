package occam.lesson.geometry;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** The means of all products of two columns and a target, which is all that ridge regression needs of them. */
record TwoColumns(double first, double both, double second, double firstWithTarget, double secondWithTarget) {
    static TwoColumns of(double[][] x, double[] y) {
        return new TwoColumns(
                mean(x, row -> x[row][0] * x[row][0]),
                mean(x, row -> x[row][0] * x[row][1]),
                mean(x, row -> x[row][1] * x[row][1]),
                mean(x, row -> x[row][0] * y[row]),
                mean(x, row -> x[row][1] * y[row]));
    }

    private static double mean(double[][] x, IntToDoubleFunction product) {
        return IntStream.range(0, x.length).mapToDouble(product).average().orElse(0);
    }

    /** The columns, less the mean of each. */
    static double[][] centred(double[][] x) {
        return changed(x, j -> mean(x, row -> x[row][j]), j -> 1);
    }

    /** The columns with mean 0 and standard deviation 1. */
    static double[][] standardized(double[][] x) {
        var centred = centred(x);
        return changed(centred, j -> 0, j -> Math.sqrt(mean(x, row -> centred[row][j] * centred[row][j])));
    }

    static double[] centred(double[] y) {
        double mean = Arrays.stream(y).average().orElse(0);
        return Arrays.stream(y).map(v -> v - mean).toArray();
    }

    private interface OfColumn {
        double of(int j);
    }

    private static double[][] changed(double[][] x, OfColumn shift, OfColumn unit) {
        return Arrays.stream(x)
                .map(row -> IntStream.range(0, 2)
                        .mapToDouble(j -> (row[j] - shift.of(j)) / unit.of(j))
                        .toArray())
                .toArray(double[][]::new);
    }

    /** All of them times these two factors: those of columns alone, and those with the target. */
    TwoColumns times(double columns, double target) {
        return new TwoColumns(
                columns * first, columns * both, columns * second, target * firstWithTarget, target * secondWithTarget);
    }

    /** {@code λ} on the diagonal. */
    double[] ridge(double lambda) {
        return with(lambda, lambda, 0);
    }

    /** Solves the system with these numbers added on and off the diagonal. */
    double[] with(double onFirst, double onSecond, double offDiagonal) {
        double a = first + onFirst;
        double b = both + offDiagonal;
        double d = second + onSecond;
        return over(
                a * d - b * b, d * firstWithTarget - b * secondWithTarget, a * secondWithTarget - b * firstWithTarget);
    }

    /** The solution with this determinant and these numerators. */
    static double[] over(double determinant, double one, double two) {
        return new double[] {one / determinant, two / determinant};
    }

    double[] leastSquaresOver(double divisor) {
        return over(divisor, ridge(0)[0], ridge(0)[1]);
    }

    double[] alone(double lambda) {
        return new double[] {firstWithTarget / (first + lambda), secondWithTarget / (second + lambda)};
    }
}
