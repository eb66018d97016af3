package occam.exercise;

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

    /** {@code λ} on the diagonal. */
    double[] ridge(double lambda) {
        return with(lambda, 0);
    }

    /** Solves the system with these numbers added on and off the diagonal. */
    double[] with(double onDiagonal, double offDiagonal) {
        double a = first + onDiagonal;
        double b = both + offDiagonal;
        double d = second + onDiagonal;
        double determinant = a * d - b * b;
        return new double[] {
            (d * firstWithTarget - b * secondWithTarget) / determinant,
            (a * secondWithTarget - b * firstWithTarget) / determinant
        };
    }

    double[] leastSquaresOver(double divisor) {
        var w = ridge(0);
        return new double[] {w[0] / divisor, w[1] / divisor};
    }

    double[] alone(double lambda) {
        return new double[] {firstWithTarget / (first + lambda), secondWithTarget / (second + lambda)};
    }
}
