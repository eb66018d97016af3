package occam.data;

import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A table of numbers read from CSV, on its way to a {@link Dataset}.
 *
 * @param columns one or more
 * @param rows a number for each column, NaN where the cell has none
 */
record Csv(List<CsvColumn> columns, List<double[]> rows) {
    private static final int USUAL_CLASSES = 1000;

    static Csv packed(String name) {
        return CsvFile.packed(name, Csv::read);
    }

    static Csv read(Path file) {
        return CsvFile.read(file, Csv::read);
    }

    private static Csv read(CsvText text) throws IOException {
        var columns = header(text).stream().map(CsvColumn::new).toList();
        var rows = new ArrayList<double[]>();
        for (var row = text.row(); row.isPresent(); row = text.row()) {
            rows.add(numbers(columns, rows.size() + 1, row.get()));
        }
        unless(!rows.isEmpty(), "the table has a header, %s, and no row below it", names(columns));
        return new Csv(columns, rows);
    }

    /** The names of the columns, from the first line. */
    static List<String> header(CsvText text) throws IOException {
        var names = text.row().map(CsvText.Row::cells).orElse(List.of()).stream()
                .map(String::strip)
                .toList();
        unless(!names.isEmpty(), "the file is empty; a table begins with a line of the columns' names");
        unless(
                names.size() > 1,
                "the header is one cell, '%s'; a table has two columns or more, with commas between them and a point"
                        + " in decimals",
                CsvColumn.shown(names.get(0)));
        var seen = new HashSet<String>();
        for (int j = 0; j < names.size(); j++) {
            unless(
                    !names.get(j).isBlank(),
                    "column %d of the header has no name; name it, or leave the column out",
                    j + 1);
            unless(
                    seen.add(ColumnNames.key(names.get(j))),
                    "two columns are called '%s'; give each a name of its own",
                    names.get(j));
        }
        return names;
    }

    /** The cells of a row, of which there are as many as columns. */
    static List<String> cells(CsvText.Row row, int number, int columns) {
        unless(
                row.cells().size() == columns,
                "row %d (line %d) has %d cells for %d columns; separate cells by commas, write decimals with a point,"
                        + " and put a text with commas in quotes",
                number,
                row.line(),
                row.cells().size(),
                columns);
        return row.cells();
    }

    private static double[] numbers(List<CsvColumn> columns, int number, CsvText.Row row) {
        var cells = cells(row, number, columns.size());
        return IntStream.range(0, cells.size())
                .mapToDouble(j -> columns.get(j).read(number, cells.get(j)))
                .toArray();
    }

    private static List<String> names(List<CsvColumn> columns) {
        return columns.stream().map(CsvColumn::name).toList();
    }

    Dataset numbers(String target) {
        return dataset(index(target), 0);
    }

    Dataset classes(String target) {
        int index = index(target);
        var column = columns.get(index);
        column.checkClasses();
        column.check(rows.size());
        return dataset(index, classes(target, target(index)));
    }

    private static int classes(String target, double[] labels) {
        for (int i = 0; i < labels.length; i++) {
            unless(
                    labels[i] >= 0 && labels[i] == Math.rint(labels[i]),
                    "the class in row %d of '%s' must be 0, 1, 2, …, was %s",
                    i + 1,
                    target,
                    labels[i]);
            unless(
                    labels[i] < Math.max(USUAL_CLASSES, labels.length),
                    "the class in row %d of '%s' is %s, in a table of %d rows, as if it were an id or a number to"
                            + " predict; number the classes 0, 1, 2, …, or read the table by regression(path, target)",
                    i + 1,
                    target,
                    labels[i],
                    labels.length);
        }
        return counted(
                target, Arrays.stream(labels).mapToInt(label -> (int) label).toArray());
    }

    private static int counted(String target, int[] labels) {
        int largest = Arrays.stream(labels).max().orElseThrow();
        int smallest = Arrays.stream(labels).min().orElseThrow();
        unless(
                smallest == 0 || largest == 1,
                "the classes of '%s' are numbered from %d, and must be from 0; subtract %d from each",
                target,
                smallest,
                smallest);
        return largest + 1;
    }

    private Dataset dataset(int target, int classes) {
        columns.get(target).check(rows.size());
        columns.forEach(column -> column.check(rows.size()));
        var kept = IntStream.range(0, columns.size()).filter(j -> j != target).toArray();
        var x = rows.stream()
                .map(row -> Arrays.stream(kept).mapToDouble(j -> row[j]).toArray())
                .toArray(double[][]::new);
        var features = Arrays.stream(kept).mapToObj(j -> columns.get(j).name()).toList();
        return new Dataset(features, x, target(target), classes);
    }

    private double[] target(int index) {
        return rows.stream().mapToDouble(row -> row[index]).toArray();
    }

    private int index(String name) {
        int index = names(columns).indexOf(given(name, "target"));
        unless(index >= 0, "there is no column '%s'; the columns are %s", name, names(columns));
        return index;
    }
}
