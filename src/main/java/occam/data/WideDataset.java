package occam.data;

import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Very many columns of numbers with a number as target, kept column by column in single precision: 4 bytes a value, in the order in
 * which a solver reads them. Its arrays are shared, not copied.
 *
 * @param x the features, {@code p × n}: one array for each column
 * @param y the target, {@code n}
 */
public record WideDataset(float[][] x, double[] y) {
    /**
     * Checks that its parts fit together.
     *
     * @throws occam.InvalidInput if there are no rows or columns, a column has not {@code n} values, or a value is not finite
     */
    public WideDataset {
        given(x, "x");
        given(y, "y");
        unless(
                x.length > 0 && y.length > 0,
                "a data set needs rows and columns, was %d columns, %d rows",
                x.length,
                y.length);
        for (int j = 0; j < x.length; j++) {
            checkColumn(j, x[j], y.length);
        }
        for (int i = 0; i < y.length; i++) {
            unless(Double.isFinite(y[i]), "the target of row %d is %s; remove or fill such rows first", i + 1, y[i]);
        }
    }

    private static void checkColumn(int j, float[] column, int rows) {
        unless(
                column.length == rows,
                "column %d has %d values for %d rows: x is an array of columns, p × n",
                j + 1,
                column.length,
                rows);
        for (int i = 0; i < rows; i++) {
            if (!Float.isFinite(column[i])) {
                unless(false, "row %d of column %d is %s; remove or fill such rows first", i + 1, j + 1, column[i]);
            }
        }
    }

    /** How many rows there are, {@code n}. */
    public int rows() {
        return y.length;
    }

    /** The names of the {@code p} columns: {@code x1}, {@code x2} and so on. */
    public List<String> columns() {
        return new NumberedColumns(x.length);
    }

    /**
     * A few of the columns, row by row and in double precision, as for a fit on what was selected.
     *
     * @param indices from 0 to {@code p − 1}, in this order
     * @throws occam.InvalidInput if there is no such column
     */
    public Dataset columns(int... indices) {
        Dataset.checkIndices("column", given(indices, "indices"), x.length);
        var names = Arrays.stream(indices).mapToObj(columns()::get).toList();
        var rows = IntStream.range(0, rows())
                .mapToObj(i -> Arrays.stream(indices).mapToDouble(j -> x[j][i]).toArray())
                .toArray(double[][]::new);
        return new Dataset(names, rows, y, 0);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%d rows × %d columns, a number as target", rows(), x.length);
    }
}
