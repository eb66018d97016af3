package occam.data;

import static occam.InvalidInput.unless;

import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Pattern;

/** A column of a CSV text while it is read: its cells become numbers, and the first one that does not is remembered. */
final class CsvColumn {
    private static final Pattern NUMBER = Pattern.compile("[0-9.+\\-eE]+");
    private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]+");
    private static final Set<String> MISSING = Set.of("", "NA", "N/A", "n/a", "NaN", "nan", "null", "NULL", "*");
    private static final double LARGEST_WHOLE = 0x1p53;
    private static final int SHOWN = 40;

    private final String name;
    private int flawed;
    private int row;
    private String text = "";

    CsvColumn(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    /** The number in this cell; NaN if there is none, which {@link #check} then tells. */
    double read(int rowOfCell, String cell) {
        var stripped = cell.strip();
        double number = number(stripped);
        if (isRight(stripped, number)) {
            return number;
        }
        if (flawed == 0) {
            row = rowOfCell;
            text = stripped;
        }
        flawed++;
        return Double.NaN;
    }

    /** NaN if this is none: what else Java takes for a number, such as {@code 1f} or {@code 0x1p3}, is a code or a typing error here. */
    static double number(String text) {
        try {
            return NUMBER.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private static boolean isRight(String text, double number) {
        return Double.isFinite(number) && !isRounded(text, number);
    }

    /** Whether a whole number, which may be an id, would lose its last digits. */
    private static boolean isRounded(String text, double number) {
        return Math.abs(number) >= LARGEST_WHOLE
                && WHOLE.matcher(text).matches()
                && new BigDecimal(number).compareTo(new BigDecimal(text)) != 0;
    }

    /**
     * Does nothing if the first cell that is no number is empty, or there is none.
     *
     * @throws occam.InvalidInput that says what to do with words as classes
     */
    void checkClasses() {
        unless(
                !hasWord(),
                "the class in row %d of '%s' is '%s'; number the classes 0, 1, 2, …, with a number of its own for each word",
                row,
                name,
                shown(text));
    }

    private boolean hasWord() {
        return flawed > 0 && !MISSING.contains(text);
    }

    /**
     * Does nothing if every cell was a number.
     *
     * @throws occam.InvalidInput that names the first one that was not
     */
    void check(int rows) {
        boolean mostly = 2L * flawed > rows;
        unless(flawed == 0, "row %d of column '%s' is %s", row, name, hasWord() ? foreign(mostly) : missing(mostly));
    }

    private static String missing(boolean mostly) {
        return "missing; "
                + (mostly ? "leave the column out, since most of it is no number" : "remove or fill such rows first");
    }

    private String foreign(boolean mostly) {
        return "'" + shown(text) + "', which " + complaint(mostly);
    }

    private String complaint(boolean mostly) {
        double number = number(text);
        if (Double.isInfinite(number)) {
            return "is beyond 1.8e308, the largest number; remove or fill such rows first";
        }
        if (!Double.isNaN(number)) {
            return "has more digits than a number keeps; leave the column out if it is an id, else round such cells to 15"
                    + " digits";
        }
        if (text.codePoints().anyMatch(Character::isDigit) && !Character.isLetter(text.codePointAt(0))) {
            return "is not a number; write numbers as -1234.5 or 6e23, without a unit, and dates as days since one of them";
        }
        return "is not a number; "
                + (mostly
                        ? "leave the column out, or give each of its words a column of 0 and 1"
                        : "remove or fill such rows first");
    }

    static String shown(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
