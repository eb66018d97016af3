package occam.data;

import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import occam.job.Job;

/** The rows of {@link Datasets#linear} and {@link Datasets#wideLinear}. */
final class LinearRows {
    /** Rows that fill a cache line of each column: writing row by row takes five times as long. */
    private static final int TOGETHER = 16;

    private LinearRows() {}

    static Dataset of(int rows, double[] truth, Correlation correlation, double noise, SplittableRandom random) {
        check(rows, truth, correlation, noise, Double.BYTES);
        var x = new double[rows][];
        var y = new double[rows];
        var normal = Normal.of(random);
        for (int i = 0; i < rows; i++) {
            x[i] = row(correlation, truth.length, random);
            y[i] = noise * normal.getAsDouble() + product(x[i], truth);
        }
        return new Dataset(
                IntStream.rangeClosed(1, truth.length).mapToObj(j -> "x" + j).toList(), x, y, 0);
    }

    static WideDataset wide(int rows, double[] truth, Correlation correlation, double noise, SplittableRandom random) {
        check(rows, truth, correlation, noise, Float.BYTES);
        var randoms = Stream.generate(random::split).limit(rows).toList();
        var x = new float[truth.length][rows];
        var y = new double[rows];
        Job.each((rows - 1) / TOGETHER + 1, 1, block -> {
            int from = block * TOGETHER;
            var drawn = IntStream.range(from, Math.min(rows, from + TOGETHER))
                    .mapToObj(i -> row(correlation, truth.length, randoms.get(i)))
                    .toArray(double[][]::new);
            for (int k = 0; k < drawn.length; k++) {
                y[from + k] = noise * Normal.draw(randoms.get(from + k)) + product(drawn[k], truth);
            }
            transpose(drawn, x, from);
        });
        return new WideDataset(x, y);
    }

    private static void transpose(double[][] rows, float[][] columns, int from) {
        for (int j = 0; j < columns.length; j++) {
            for (int k = 0; k < rows.length; k++) {
                columns[j][from + k] = (float) rows[k][j];
            }
        }
    }

    private static double product(double[] row, double[] truth) {
        double sum = 0;
        for (int j = 0; j < row.length; j++) {
            sum += row[j] * truth[j];
        }
        return sum;
    }

    private static double[] row(Correlation correlation, int columns, RandomGenerator random) {
        var row = given(correlation.row(columns, random), "a row of the correlation");
        unless(row.length == columns, "a row of the correlation must have %d numbers, had %d", columns, row.length);
        return row;
    }

    private static void check(int rows, double[] truth, Correlation correlation, double noise, int bytes) {
        unless(given(truth, "truth").length > 0, "a linear model needs one true weight or more");
        given(correlation, "correlation");
        Datasets.checkDraw(rows, noise);
        TableMemory.checkFits(rows, truth.length, bytes);
        for (int j = 0; j < truth.length; j++) {
            unless(Double.isFinite(truth[j]), "true weight %d must be finite, was %s", j + 1, truth[j]);
        }
    }
}
