package occam.data;

import static occam.InvalidInput.unless;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import occam.InvalidInput;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;
import tech.tablesaw.io.csv.CsvReadOptions;

/** A table of numbers read from CSV, on its way to a {@link Dataset}. */
record Csv(Table table) {
    static Csv packed(String name) {
        var stream = Objects.requireNonNull(Csv.class.getResourceAsStream("/occam/data/" + name), name);
        try (var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            return read(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Csv read(Path file) {
        try (var reader = Files.newBufferedReader(file)) {
            return read(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Csv read(Reader reader) {
        var options = CsvReadOptions.builder(reader).columnTypesToDetect(List.of(ColumnType.DOUBLE, ColumnType.STRING));
        try {
            return new Csv(Table.read().usingOptions(options.sample(false)));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new InvalidInput(
                    "this is not a table with a different name for each column and a cell for each of them"
                            + " in every row: "
                            + e.getMessage());
        }
    }

    Dataset numbers(String target) {
        return dataset(target, numbers(column(target)), 0);
    }

    Dataset classes(String target) {
        var labels = numbers(column(target));
        for (int i = 0; i < labels.length; i++) {
            unless(
                    labels[i] >= 0 && labels[i] == Math.rint(labels[i]),
                    "the class in row %d of '%s' must be 0, 1, 2, …, was %s",
                    i + 1,
                    target,
                    labels[i]);
        }
        return dataset(target, labels, 1 + (int) Arrays.stream(labels).max().orElse(-1));
    }

    private Dataset dataset(String target, double[] y, int classes) {
        var features = table.columns().stream()
                .filter(column -> !column.name().equals(target))
                .toList();
        var values = features.stream().map(Csv::numbers).toList();
        return new Dataset(features.stream().map(Column::name).toList(), transposed(values, y.length), y, classes);
    }

    private static double[][] transposed(List<double[]> columns, int rows) {
        return IntStream.range(0, rows)
                .mapToObj(i -> columns.stream().mapToDouble(c -> c[i]).toArray())
                .toArray(double[][]::new);
    }

    private Column<?> column(String name) {
        unless(
                table.columnNames().contains(name),
                "there is no column '%s'; the columns are %s",
                name,
                table.columnNames());
        return table.column(name);
    }

    private static double[] numbers(Column<?> column) {
        for (int i = 0; i < column.size(); i++) {
            checkCell(column, i);
        }
        return column instanceof NumericColumn<?> numeric ? numeric.asDoubleArray() : new double[0];
    }

    private static void checkCell(Column<?> column, int row) {
        var problem = column.isMissing(row) ? "missing" : "'" + column.getString(row) + "', which is not a number";
        unless(
                !column.isMissing(row) && (column instanceof NumericColumn || isNumber(column.getString(row))),
                "row %d of column '%s' is %s; remove or fill such rows first",
                row + 1,
                column.name(),
                problem);
    }

    private static boolean isNumber(String text) {
        try {
            Double.parseDouble(text);
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
