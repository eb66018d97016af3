package occam.linear;

import static occam.InvalidInput.given;
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
 * @param column the name of the column that it was fitted on; none, "", if it was made by hand
 * @param coefficients {@code w_0} to {@code w_d}
 */
public record Polynomial(String column, double[] coefficients) implements DoubleUnaryOperator {
    private static final int HIGHEST = 1000;

    /**
     * Checks its parts.
     *
     * @throws occam.InvalidInput if there is no coefficient
     */
    public Polynomial {
        given(column, "column");
        unless(given(coefficients, "coefficients").length > 0, "a polynomial needs a coefficient; for zero give 0");
    }

    /**
     * By hand, for any column.
     *
     * @throws occam.InvalidInput if there is no coefficient
     */
    public Polynomial(double[] coefficients) {
        this("", coefficients);
    }

    /**
     * The least-squares polynomial through data with one column.
     *
     * @throws occam.InvalidInput as {@link #fit(Dataset, int, Penalty)}
     */
    public static Polynomial fit(Dataset data, int degree) {
        return fit(data, degree, Penalty.none());
    }

    /**
     * The polynomial at the minimum of {@code (1/2n)·Σ(y_i − f(x_i))²} plus the penalty on {@code w_1} to {@code w_d}.
     *
     * @param degree from 1 to 1,000
     * @throws occam.InvalidInput if the degree is not so, the data has more columns than one, or as {@link Linear#fit}
     */
    public static Polynomial fit(Dataset data, int degree, Penalty penalty) {
        unless(degree >= 1, "the degree must be 1 or more, was %d; for a constant take the mean", degree);
        unless(
                degree <= HIGHEST,
                "the degree must be %,d at most, was %,d; a high one follows the noise and nothing else",
                HIGHEST,
                degree);
        checkShape(data);
        var model = Linear.fit(powers(data, degree), penalty);
        var coefficients =
                IntStream.rangeClosed(0, degree).mapToDouble(k -> k == 0 ? model.intercept() : model.weights()[k - 1]);
        return new Polynomial(data.columns().get(0), coefficients.toArray());
    }

    private static void checkShape(Dataset data) {
        unless(
                given(data, "data").columns().size() == 1,
                "a polynomial needs data with one column, was %s",
                data.columns());
        unless(
                !data.isClassification(),
                "least squares needs a number as target, the data has %d classes",
                data.classes());
    }

    private static Dataset powers(Dataset data, int degree) {
        var names = IntStream.rangeClosed(1, degree)
                .mapToObj(k -> data.columns().get(0) + "^" + k)
                .toList();
        for (var row : data.x()) {
            checkPower(row[0], degree, data.columns().get(0));
        }
        var x = Arrays.stream(data.x()).map(row -> powers(row[0], degree)).toArray(double[][]::new);
        return new Dataset(List.copyOf(names), x, data.y(), 0);
    }

    private static void checkPower(double x, int degree, String column) {
        unless(
                Double.isFinite(StrictMath.pow(x, degree)),
                "the value %s of column '%s' to the power %d is too large for a number; give the column in a larger unit, or standardize"
                        + " it",
                x,
                column,
                degree);
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

    /**
     * The mean squared error on these rows, {@code (1/n)·Σ(y_i − f(x_i))²}, in squared units of the target.
     *
     * @throws occam.InvalidInput if the data has another column than it was fitted on, or more than one, or classes, or no rows
     */
    public double meanSquaredError(Dataset data) {
        checkShape(data);
        if (!column.isEmpty()) {
            data.checkColumns("the polynomial was fitted on", List.of(column));
        }
        unless(data.rows() > 0, "an error needs rows to be measured on, was %s", data);
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
