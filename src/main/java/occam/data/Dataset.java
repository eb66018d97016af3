package occam.data;

import static occam.InvalidInput.unless;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
    /**
     * Checks that its parts fit together.
     *
     * @throws occam.InvalidInput if there are not as many targets as rows, a row is too short or too long, a value is not finite,
     *     or a class is none of 0 to {@code classes − 1}
     */
    public Dataset {
        columns = List.copyOf(columns);
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
            unless(
                    Double.isFinite(values[j]),
                    "row %d of column '%s' is %s; remove or fill such rows first",
                    row + 1,
                    columns.get(j),
                    values[j]);
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
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public Dataset rows(int... indices) {
        return new Dataset(
                columns,
                Arrays.stream(indices).mapToObj(i -> x[i]).toArray(double[][]::new),
                Arrays.stream(indices).mapToDouble(i -> y[i]).toArray(),
                classes);
    }

    /** These rows, then the other's, which have the same columns. */
    Dataset and(Dataset other) {
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
        var kept = Arrays.stream(names).mapToInt(this::column).toArray();
        var selected = Arrays.stream(x)
                .map(row -> Arrays.stream(kept).mapToDouble(j -> row[j]).toArray())
                .toArray(double[][]::new);
        return new Dataset(List.of(names), selected, y, classes);
    }

    private int column(String name) {
        unless(columns.contains(name), "there is no column '%s'; the columns are %s", name, columns);
        return columns.indexOf(name);
    }

    /**
     * The same rows with other targets.
     *
     * @param targets {@code n} numbers, or classes as before
     * @throws occam.InvalidInput if there are not as many targets as rows, or one is not finite or not a class
     */
    public Dataset withTargets(double[] targets) {
        return new Dataset(columns, x, targets, classes);
    }

    /**
     * Each value changed alike, as by a change of units.
     *
     * @throws occam.InvalidInput if a value is not finite then
     */
    public Dataset mapValues(DoubleUnaryOperator change) {
        var changed = Arrays.stream(x)
                .map(row -> Arrays.stream(row).map(change).toArray())
                .toArray(double[][]::new);
        return new Dataset(columns, changed, y, classes);
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

    /** The data as a table, with the target last. */
    public Table table() {
        var table = Table.create();
        for (int j = 0; j < columns.size(); j++) {
            int column = j;
            table.addColumns(
                    DoubleColumn.create(columns.get(j), Arrays.stream(x).mapToDouble(row -> row[column])));
        }
        return table.addColumns(DoubleColumn.create("target", y));
    }

    @Override
    public String toString() {
        var target = isClassification() ? classes + " classes" : "a number as target";
        return "%d rows × %d columns, %s".formatted(rows(), columns.size(), target);
    }
}
