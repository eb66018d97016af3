package occam.linear;

import static occam.InvalidInput.unless;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import occam.data.Dataset;
import occam.penalty.Penalty;
import org.apache.commons.math3.analysis.polynomials.PolynomialFunction;

/**
 * A curve of one variable: {@code f(x) = w_0 + w_1·x + … + w_d·x^d}.
 *
 * @param coefficients {@code w_0} to {@code w_d}
 */
public record Polynomial(double[] coefficients) implements DoubleUnaryOperator {
    /**
     * The least-squares polynomial through data with one column.
     *
     * @throws occam.InvalidInput if {@code degree} is below 1 or the data has more columns than one
     */
    public static Polynomial fit(Dataset data, int degree) {
        return fit(data, degree, Penalty.none());
    }

    /**
     * The polynomial at the minimum of {@code (1/2n)·Σ(y_i − f(x_i))²} plus the penalty on {@code w_1} to {@code w_d}.
     *
     * @throws occam.InvalidInput if {@code degree} is below 1 or the data has more columns than one
     */
    public static Polynomial fit(Dataset data, int degree, Penalty penalty) {
        unless(degree >= 1, "the degree must be 1 or more, was %d; for a constant take the mean", degree);
        unless(data.columns().size() == 1, "a polynomial needs data with one column, was %s", data.columns());
        var model = Linear.fit(powers(data, degree), penalty);
        var coefficients =
                IntStream.rangeClosed(0, degree).mapToDouble(k -> k == 0 ? model.intercept() : model.weights()[k - 1]);
        return new Polynomial(coefficients.toArray());
    }

    private static Dataset powers(Dataset data, int degree) {
        var names = IntStream.rangeClosed(1, degree)
                .mapToObj(k -> data.columns().get(0) + "^" + k)
                .toList();
        var x = Arrays.stream(data.x()).map(row -> powers(row[0], degree)).toArray(double[][]::new);
        return new Dataset(List.copyOf(names), x, data.y(), 0);
    }

    private static double[] powers(double x, int degree) {
        return IntStream.rangeClosed(1, degree)
                .mapToDouble(k -> StrictMath.pow(x, k))
                .toArray();
    }

    @Override
    public double applyAsDouble(double x) {
        return new PolynomialFunction(coefficients).value(x);
    }

    /** The mean squared error on these rows, {@code (1/n)·Σ(y_i − f(x_i))²}, in squared units of the target. */
    public double meanSquaredError(Dataset data) {
        return IntStream.range(0, data.rows())
                .mapToDouble(i -> Math.pow(data.y()[i] - applyAsDouble(data.x()[i][0]), 2))
                .average()
                .orElseThrow();
    }

    /** {@code √(w_1² + … + w_d²)}: the size of the weights, without the intercept. */
    public double weightNorm() {
        return Math.sqrt(Arrays.stream(coefficients).skip(1).map(w -> w * w).sum());
    }
}
