package occam.data;

import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import occam.InvalidInput;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;

/**
 * Rows of numbers with a target each. Its arrays are shared, not copied: read them, and make a new data set to change something.
 *
 * @param columns the names of the {@code p} features
 * @param x the features, {@code n × p}
 * @param y the target, {@code n}: a number, or a class from 0 to {@code classes − 1}
 * @param classes how many classes there are; 0 where the target is a number
 */
public record Dataset(List<String> columns, double[][] x, double[] y, int classes) {
    /** Beyond it single precision tells no two classes apart. */
    private static final int MOST_CLASSES = 1 << 24;

    /**
     * Checks that its parts fit together.
     *
     * @throws occam.InvalidInput if there are not as many targets as rows, a row is too short or too long, a value is not finite,
     *     or a class is none of 0 to {@code classes − 1}
     */
    public Dataset {
        columns = List.copyOf(given(columns, "columns"));
        given(x, "x");
        given(y, "y");
        unless(
                classes >= 0 && classes <= MOST_CLASSES,
                "classes must be between 0, where the target is a number, and %,d, was %d; an id is no class",
                MOST_CLASSES,
                classes);
        unless(x.length == y.length, "x has %d rows and y has %d: give one target for each row", x.length, y.length);
        for (int i = 0; i < x.length; i++) {
            checkRow(i, x[i], y[i], columns);
            unless(
                    classes == 0 || y[i] >= 0 && y[i] < classes && y[i] == Math.rint(y[i]),
                    "the class of row %d must be a whole number from 0 to %d, was %s",
                    i + 1,
                    classes - 1,
                    y[i]);
        }
    }

    private static void checkRow(int row, double[] values, double target, List<String> columns) {
        unless(
                values.length == columns.size(),
                "row %d has %d values for %d columns",
                row + 1,
                values.length,
                columns.size());
        for (int j = 0; j < values.length; j++) {
            // for each value of each data set: the arguments of a refusal cost more than the look
            if (!Double.isFinite(values[j])) {
                throw new InvalidInput("row " + (row + 1) + " of column '" + columns.get(j) + "' is " + values[j]
                        + "; remove or fill such rows first");
            }
        }
        unless(Double.isFinite(target), "the target of row %d is %s; remove or fill such rows first", row + 1, target);
    }

    /** How many rows there are, {@code n}. */
    public int rows() {
        return x.length;
    }

    /** Whether the target is a class. */
    public boolean isClassification() {
        return classes > 0;
    }

    /**
     * The rows with these indices, in this order; an index may come twice.
     *
     * @param indices from 0 to {@code n − 1}
     * @throws occam.InvalidInput if there is no such row
     */
    public Dataset rows(int... indices) {
        checkIndices("row", given(indices, "indices"), rows());
        return new Dataset(
                columns,
                Arrays.stream(indices).mapToObj(i -> x[i]).toArray(double[][]::new),
                Arrays.stream(indices).mapToDouble(i -> y[i]).toArray(),
                classes);
    }

    static void checkIndices(String what, int[] indices, int count) {
        for (int index : indices) {
            unless(
                    index >= 0 && index < count,
                    "there is no %s with index %d; the indices are 0 to %d",
                    what,
                    index,
                    count - 1);
        }
    }

    /** These rows, then the other's, which have the same columns. */
    Dataset and(Dataset other) {
        other.checkSame("the rows before have", columns, classes);
        return new Dataset(
                columns,
                Stream.of(x, other.x).flatMap(Arrays::stream).toArray(double[][]::new),
                DoubleStream.concat(Arrays.stream(y), Arrays.stream(other.y)).toArray(),
                classes);
    }

    /**
     * The columns with these names, in this order.
     *
     * @throws occam.InvalidInput if there is no such column
     */
    public Dataset columns(String... names) {
        var kept = Arrays.stream(given(names, "names")).mapToInt(this::column).toArray();
        var selected = Arrays.stream(x)
                .map(row -> Arrays.stream(kept).mapToDouble(j -> row[j]).toArray())
                .toArray(double[][]::new);
        return new Dataset(List.of(names), selected, y, classes);
    }

    private int column(String name) {
        int index = columns.indexOf(name);
        unless(index >= 0, "there is no column '%s'; the columns are %s", name, columns);
        return index;
    }

    /**
     * The same rows with other targets.
     *
     * @param targets {@code n} numbers, or classes as before
     * @throws occam.InvalidInput if there are not as many targets as rows, or one is not finite or not a class
     */
    public Dataset withTargets(double[] targets) {
        given(targets, "targets");
        return new Dataset(columns, x, targets, classes);
    }

    /**
     * Each value changed alike, as by a change of units.
     *
     * @throws occam.InvalidInput if a value is not finite then
     */
    public Dataset mapValues(DoubleUnaryOperator change) {
        given(change, "change");
        var changed = Arrays.stream(x)
                .map(row -> Arrays.stream(row).map(v -> changed(v, change)).toArray())
                .toArray(double[][]::new);
        return new Dataset(columns, changed, y, classes);
    }

    private static double changed(double value, DoubleUnaryOperator change) {
        double changed = change.applyAsDouble(value);
        if (!Double.isFinite(changed)) {
            unless(false, "the change makes %s of the value %s, and values must be finite", changed, value);
        }
        return changed;
    }

    Dataset scaled(double[] factors) {
        var changed = Arrays.stream(x)
                .map(row -> IntStream.range(0, row.length)
                        .mapToDouble(j -> row[j] * factors[j])
                        .toArray())
                .toArray(double[][]::new);
        return new Dataset(columns, changed, y, classes);
    }

    /**
     * Shuffles the rows and divides them: the first part for training, the next for validation, the rest for test.
     *
     * @param train share of the rows, above 0
     * @param validation share of the rows, above 0
     * @throws occam.InvalidInput if a part would be empty
     */
    public Split split(double train, double validation, long seed) {
        return Split.of(this, train, validation, seed);
    }

    /**
     * Does nothing if these rows have the columns that something else has, in the same order.
     *
     * @param who has them, as a line begins: {@code the scaler was fitted on}
     * @param expected their names
     * @throws occam.InvalidInput that names what is missing, what there is besides, or the order
     */
    public void checkColumns(String who, List<String> expected) {
        ColumnNames.checkSame(who, given(expected, "expected"), columns);
    }

    void checkSame(String who, List<String> expected, int sameClasses) {
        checkColumns(who, expected);
        unless(
                classes == sameClasses,
                "%s %s as target, the data has %s; make both alike",
                who,
                target(sameClasses),
                target(classes));
    }

    /** The data as a table, with the target last. Of two names that differ in case at most the second gets a mark, since a table takes one. */
    public Table table() {
        var table = Table.create();
        var taken = new HashSet<String>();
        for (int j = 0; j < columns.size(); j++) {
            int column = j;
            table.addColumns(DoubleColumn.create(
                    ColumnNames.free(columns.get(j), taken), Arrays.stream(x).mapToDouble(row -> row[column])));
        }
        return table.addColumns(DoubleColumn.create(ColumnNames.free("target", taken), y));
    }

    private static String target(int classes) {
        return classes > 0 ? classes + " classes" : "a number";
    }

    @Override
    public String toString() {
        var target = isClassification() ? target(classes) : "a number as target";
        return String.format(Locale.ROOT, "%d rows × %d columns, %s", rows(), columns.size(), target);
    }
}
