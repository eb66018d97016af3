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
                .mapToObj(i -> i < 0 ? new String[] {GAP} : cells(rows[i]))
                .toList();
        int widest = cells.stream()
                .flatMap(Arrays::stream)
                .mapToInt(String::length)
                .max()
                .orElse(0);
        var size = rows.length + " × " + (rows.length == 0 ? 0 : rows[0].length);
        return cells.stream()
                .map(row -> Arrays.stream(row).map(cell -> padded(cell, widest)).collect(Collectors.joining("  ")))
                .collect(Collectors.joining("\n", size + "\n", ""));
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
