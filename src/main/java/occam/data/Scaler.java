package occam.data;

import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.descriptive.moment.Mean;
import org.apache.commons.math3.stat.descriptive.moment.StandardDeviation;

/**
 * Centres each column and scales it to unit variance, {@code (x − mean)/sd}, by the rows it was fitted on: fit it on training rows.
 *
 * @param columns the names of the columns, {@code p}
 * @param means of the columns, {@code p}
 * @param deviations of the columns (divided by {@code n}), {@code p}; 1 for a constant column, which becomes 0
 */
public record Scaler(List<String> columns, double[] means, double[] deviations) {
    /** Squares of what is larger than its inverse, or smaller than it, leave the range of numbers. */
    private static final double SMALLEST = 0x1p-480;

    /**
     * Checks that its parts fit together.
     *
     * @throws occam.InvalidInput if there is not a finite mean and a deviation above 0 for each column
     */
    public Scaler {
        columns = SparseDataset.names(columns);
        int count = columns.size();
        unless(
                given(means, "means").length == count && given(deviations, "deviations").length == count,
                "a scaler needs a mean and a deviation for each of its %d columns, was %d and %d",
                count,
                means.length,
                deviations.length);
        for (int j = 0; j < count; j++) {
            unless(
                    Double.isFinite(means[j]) && deviations[j] > 0 && Double.isFinite(deviations[j]),
                    "column '%s' needs a finite mean and a deviation above 0, was %s and %s",
                    columns.get(j),
                    means[j],
                    deviations[j]);
        }
    }

    /**
     * Takes the mean and the standard deviation of each column.
     *
     * @throws occam.InvalidInput if there is no row
     */
    public static Scaler fit(Dataset data) {
        unless(given(data, "data").rows() > 0, "there is no row to fit a scaler on");
        var columns = IntStream.range(0, data.columns().size())
                .mapToObj(
                        j -> Arrays.stream(data.x()).mapToDouble(row -> row[j]).toArray())
                .toList();
        return new Scaler(
                data.columns(),
                columns.stream().mapToDouble(Scaler::mean).toArray(),
                columns.stream()
                        .mapToDouble(Scaler::deviation)
                        .map(sd -> sd == 0 ? 1 : sd)
                        .toArray());
    }

    /**
     * The same of each column of nearly all zeros, zeros included.
     *
     * @throws occam.InvalidInput if there is no data
     */
    public static Scaler fit(SparseDataset data) {
        int p = given(data, "data").columns().size();
        var means = new double[p];
        var deviations = new double[p];
        for (int j = 0; j < p; j++) {
            means[j] = SparseParts.mean(data, j);
            deviations[j] = SparseParts.deviation(data, j, means[j]);
        }
        return new Scaler(data.columns(), means, deviations);
    }

    private static double mean(double[] column) {
        double mean = new Mean().evaluate(column);
        return Double.isFinite(mean) ? mean : new Mean().evaluate(times(0x1p-64, column)) * 0x1p64;
    }

    /** In units in which no square overflows or vanishes, if the usual one may have. */
    private static double deviation(double[] column) {
        double usual = new StandardDeviation(false).evaluate(column);
        if (usual > SMALLEST && usual < 1 / SMALLEST) {
            return usual;
        }
        double largest = Arrays.stream(column).map(Math::abs).max().orElse(0);
        double unit = Math.scalb(1.0, Math.max(-1000, Math.min(1000, Math.getExponent(largest))));
        return new StandardDeviation(false).evaluate(times(1 / unit, column)) * unit;
    }

    private static double[] times(double factor, double[] column) {
        return Arrays.stream(column).map(value -> factor * value).toArray();
    }

    /**
     * The same rows in these units.
     *
     * @throws occam.InvalidInput if they have other columns, or the same in another order
     */
    public Dataset apply(Dataset data) {
        given(data, "data").checkColumns("the scaler was fitted on", columns);
        var scaled = Arrays.stream(data.x()).map(this::scaled).toArray(double[][]::new);
        return new Dataset(data.columns(), scaled, data.y(), data.classes());
    }

    /**
     * The same rows, each column divided by its deviation. The mean stays, or zeros would not stay zeros: a model whose intercept is free is
     * the same with it, but for the intercept.
     *
     * @throws occam.InvalidInput as {@link #apply(Dataset)}
     */
    public SparseDataset apply(SparseDataset data) {
        given(data, "data").checkColumns("the scaler was fitted on", columns);
        return data.scaled(
                Arrays.stream(deviations).map(deviation -> 1 / deviation).toArray());
    }

    private double[] scaled(double[] row) {
        return IntStream.range(0, row.length)
                .mapToDouble(j -> scaled(row[j], means[j], deviations[j]))
                .toArray();
    }

    private static double scaled(double value, double mean, double deviation) {
        double scaled = (value - mean) / deviation;
        return Double.isFinite(scaled) ? scaled : value / deviation - mean / deviation;
    }
}
