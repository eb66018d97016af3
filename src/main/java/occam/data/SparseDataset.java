package occam.data;

import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Rows that are nearly all zeros, kept column by column without them: 8 bytes for each number that is not zero, in single precision. Its
 * arrays are shared, not copied.
 *
 * @param columns the names of the {@code p} features
 * @param starts where each column begins in the two arrays that follow, and at last their length, {@code p + 1}
 * @param indices the rows of the numbers that are not zero, from 0, rising in each column
 * @param values these numbers
 * @param y the target, {@code n}: a number, or a class from 0 to {@code classes − 1}
 * @param classes how many classes there are; 0 where the target is a number
 */
public record SparseDataset(
        List<String> columns, int[] starts, int[] indices, float[] values, double[] y, int classes) {
    /**
     * Checks that its parts fit together.
     *
     * @throws occam.InvalidInput if there are no rows or columns, a column does not end where the next begins, a row is out of range or
     *     before another, a value is not finite, or a class is none of 0 to {@code classes − 1}
     */
    public SparseDataset {
        columns = names(columns);
        SparseParts.check(columns, given(starts, "starts"), given(indices, "indices"), given(values, "values"), y);
        SparseParts.checkTargets(given(y, "y"), classes);
    }

    /** With the names {@code x1}, {@code x2} and so on, and a number as target. */
    public SparseDataset(int[] starts, int[] indices, float[] values, double[] y) {
        this(new NumberedColumns(Math.max(0, given(starts, "starts").length - 1)), starts, indices, values, y, 0);
    }

    /** The same rows without their zeros, in single precision. */
    public static SparseDataset of(Dataset data) {
        return SparseParts.of(given(data, "data"));
    }

    /**
     * These names as they are if they cannot change, else a copy: very many columns have very many names.
     *
     * @throws occam.InvalidInput if one is missing
     */
    public static List<String> names(List<String> columns) {
        try {
            return columns instanceof NumberedColumns ? columns : List.copyOf(columns);
        } catch (NullPointerException missing) {
            return given(columns, "columns");
        }
    }

    /** How many rows there are, {@code n}. */
    public int rows() {
        return y.length;
    }

    /** Whether the target is a class. */
    public boolean isClassification() {
        return classes > 0;
    }

    /** How many numbers are kept. */
    public int nonZeros() {
        return values.length;
    }

    /** How many bytes the columns take: 8 for each number that is kept, 4 for each column. */
    public long bytes() {
        return 8L * values.length + 4L * starts.length;
    }

    /**
     * The rows with these indices, in this order; an index may come twice.
     *
     * @param indices from 0 to {@code n − 1}
     * @throws occam.InvalidInput if there is no such row, or none at all
     */
    public SparseDataset rows(int... indices) {
        Dataset.checkIndices("row", given(indices, "indices"), rows());
        return SparseParts.rows(this, indices);
    }

    /**
     * The same rows with other targets.
     *
     * @param targets {@code n} numbers, or classes as before
     * @throws occam.InvalidInput if there are not as many targets as rows, or one is not finite or not a class
     */
    public SparseDataset withTargets(double[] targets) {
        unless(
                given(targets, "targets").length == rows(),
                "there are %d rows and %d targets: give one target for each row",
                rows(),
                targets.length);
        return new SparseDataset(columns, starts, indices, values, targets, classes);
    }

    /**
     * All the rows with their zeros, in double precision: {@code 8·n·p} bytes.
     *
     * @throws occam.InvalidInput if memory has no room for it
     */
    public Dataset dense() {
        TableMemory.checkFits(rows(), columns.size(), Double.BYTES);
        return columns(IntStream.range(0, columns.size()).toArray());
    }

    /**
     * A few of the columns with their zeros, as for a fit on what was selected.
     *
     * @param chosen from 0 to {@code p − 1}, in this order
     * @throws occam.InvalidInput if there is no such column
     */
    public Dataset columns(int... chosen) {
        Dataset.checkIndices("column", given(chosen, "chosen"), columns.size());
        var x = new double[rows()][chosen.length];
        for (int k = 0; k < chosen.length; k++) {
            for (int a = starts[chosen[k]]; a < starts[chosen[k] + 1]; a++) {
                x[indices[a]][k] = values[a];
            }
        }
        return new Dataset(Arrays.stream(chosen).mapToObj(columns::get).toList(), x, y, classes);
    }

    /** Each column by a factor of its own. */
    SparseDataset scaled(double[] factors) {
        var scaled = new float[values.length];
        for (int j = 0; j < columns.size(); j++) {
            for (int a = starts[j]; a < starts[j + 1]; a++) {
                scaled[a] = (float) (factors[j] * values[a]);
            }
        }
        return new SparseDataset(columns, starts, indices, scaled, y, classes);
    }

    /**
     * Does nothing if these rows have the columns that something else has, in the same order.
     *
     * @param who has them, as a line begins: {@code the model was fitted on}
     * @param expected their names
     * @throws occam.InvalidInput that names what is missing, what there is besides, or the order
     */
    public void checkColumns(String who, List<String> expected) {
        if (columns != given(expected, "expected")) {
            ColumnNames.checkSame(who, expected, columns);
        }
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%,d rows × %,d columns, %,d numbers that are not zero (%.3g %%), %s",
                rows(),
                columns.size(),
                nonZeros(),
                100.0 * nonZeros() / rows() / columns.size(),
                isClassification() ? classes + " classes" : "a number as target");
    }
}
