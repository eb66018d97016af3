package occam.data;

import static occam.InvalidInput.unless;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.descriptive.moment.Mean;
import org.apache.commons.math3.stat.descriptive.moment.StandardDeviation;

/**
 * Centres each column and scales it to unit variance, {@code (x − mean)/sd}, by the rows it was fitted on: fit it on training rows.
 *
 * @param means of the columns, {@code p}
 * @param deviations of the columns (divided by {@code n}), {@code p}; 1 for a constant column, which becomes 0
 */
public record Scaler(double[] means, double[] deviations) {
    /** Takes the mean and the standard deviation of each column. */
    public static Scaler fit(Dataset data) {
        var columns = IntStream.range(0, data.columns().size())
                .mapToObj(
                        j -> Arrays.stream(data.x()).mapToDouble(row -> row[j]).toArray())
                .toList();
        var deviation = new StandardDeviation(false);
        return new Scaler(
                columns.stream().mapToDouble(new Mean()::evaluate).toArray(),
                columns.stream()
                        .mapToDouble(deviation::evaluate)
                        .map(sd -> sd == 0 ? 1 : sd)
                        .toArray());
    }

    /**
     * The same rows in these units.
     *
     * @throws occam.InvalidInput if it was fitted on another number of columns
     */
    public Dataset apply(Dataset data) {
        unless(
                data.columns().size() == means.length,
                "the scaler was fitted on %d columns, the data has %d",
                means.length,
                data.columns().size());
        var scaled = Arrays.stream(data.x()).map(this::scaled).toArray(double[][]::new);
        return new Dataset(data.columns(), scaled, data.y(), data.classes());
    }

    private double[] scaled(double[] row) {
        return IntStream.range(0, row.length)
                .mapToDouble(j -> (row[j] - means[j]) / deviations[j])
                .toArray();
    }
}
