package occam.tuning;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.descriptive.moment.Mean;
import org.apache.commons.math3.stat.descriptive.moment.StandardDeviation;

/** The usual ways to fit a scaler to rows. */
enum Scaling {
    MEAN_AND_DEVIATION("means and standard deviations", mean(), new StandardDeviation(false)::evaluate),
    MEAN_AND_SAMPLE_DEVIATION("means and standard deviations", mean(), new StandardDeviation(true)::evaluate),
    MINIMUM_AND_RANGE("minima and ranges", Scaling::min, values -> max(values) - min(values));

    private final String numbers;
    private final ToDoubleFunction<double[]> shift;
    private final ToDoubleFunction<double[]> unit;

    Scaling(String numbers, ToDoubleFunction<double[]> shift, ToDoubleFunction<double[]> unit) {
        this.numbers = numbers;
        this.shift = shift;
        this.unit = unit;
    }

    Units fit(double[][] x) {
        var columns = IntStream.range(0, x[0].length)
                .mapToObj(j -> Arrays.stream(x).mapToDouble(row -> row[j]).toArray())
                .toList();
        return new Units(
                columns.stream().mapToDouble(shift).toArray(),
                columns.stream()
                        .mapToDouble(unit)
                        .map(u -> u == 0 ? Double.NaN : u)
                        .toArray());
    }

    private static ToDoubleFunction<double[]> mean() {
        return new Mean()::evaluate;
    }

    private static double min(double[] values) {
        return Arrays.stream(values).min().orElseThrow();
    }

    private static double max(double[] values) {
        return Arrays.stream(values).max().orElseThrow();
    }

    @Override
    public String toString() {
        return numbers;
    }
}
