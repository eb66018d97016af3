package occam.notebook;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Arrays as text: four significant digits, columns aligned, long ones cut in the middle. */
final class Numbers {
    private static final int SHOWN = 10;
    private static final int EDGE = 4;
    private static final String GAP = "…";

    private Numbers() {}

    static String row(double[] values) {
        return values.length + " numbers: " + String.join("  ", cells(values));
    }

    static String matrix(double[][] rows) {
        var cells = Arrays.stream(ends(rows.length))
                .mapToObj(i -> i < 0 ? new String[] {GAP} : line(rows[i]))
                .toList();
        int widest = cells.stream()
                .flatMap(Arrays::stream)
                .mapToInt(String::length)
                .max()
                .orElse(0);
        var size = size(rows);
        return cells.stream()
                .map(row -> Arrays.stream(row).map(cell -> padded(cell, widest)).collect(Collectors.joining("  ")))
                .collect(Collectors.joining("\n", size + "\n", ""));
    }

    /** Of rows that differ in length, the shortest and the longest. */
    private static String size(double[][] rows) {
        var lengths = Arrays.stream(rows)
                .mapToInt(row -> row == null ? 0 : row.length)
                .summaryStatistics();
        if (rows.length == 0) {
            return "0 × 0";
        }
        return lengths.getMin() == lengths.getMax()
                ? rows.length + " × " + lengths.getMax()
                : String.format(
                        Locale.ROOT, "%d rows of %d to %d numbers", rows.length, lengths.getMin(), lengths.getMax());
    }

    private static String[] line(double[] row) {
        return row == null ? new String[] {"null"} : cells(row);
    }

    private static String padded(String cell, int width) {
        return " ".repeat(width - cell.length()) + cell;
    }

    private static String[] cells(double[] values) {
        return Arrays.stream(ends(values.length))
                .mapToObj(i -> i < 0 ? GAP : number(values[i]))
                .toArray(String[]::new);
    }

    /** The indices to show, with −1 where some are left out. */
    private static int[] ends(int length) {
        if (length <= SHOWN) {
            return IntStream.range(0, length).toArray();
        }
        var last = IntStream.range(length - EDGE, length);
        return IntStream.concat(IntStream.concat(IntStream.range(0, EDGE), IntStream.of(-1)), last)
                .toArray();
    }

    /** Four significant digits: whole numbers as such, very large and very small ones with an exponent. */
    static String number(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e6) {
            return Long.toString((long) value);
        }
        double size = Math.abs(value);
        if (!Double.isFinite(value) || size >= 1e6 || size < 1e-4) {
            return Double.isFinite(value) ? String.format(Locale.ROOT, "%.3e", value) : Double.toString(value);
        }
        int decimals = Math.max(0, 3 - (int) Math.floor(StrictMath.log10(size)));
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }
}
