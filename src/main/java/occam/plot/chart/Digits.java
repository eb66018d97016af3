package occam.plot.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Numbers as a figure writes them: with an exponent where that is shorter. */
public final class Digits {
    private static final int SMALLEST = -8;
    private static final int LARGEST = 7;
    private static final double ROUNDING = 1e-9;

    private Digits() {}

    /** Three significant digits, without zeros at the end. */
    public static String three(double value) {
        return significant(value, 3);
    }

    /** So many significant digits, without zeros at the end. */
    public static String significant(double value, int digits) {
        return Double.isFinite(value) ? significant(new BigDecimal(value), digits) : endless(value);
    }

    /** So many significant digits, without zeros at the end. */
    public static String significant(BigDecimal value, int digits) {
        var rounded = value.round(new MathContext(digits)).stripTrailingZeros();
        int size = rounded.precision() - rounded.scale();
        return size > SMALLEST && size <= LARGEST ? rounded.toPlainString() : shorter(rounded);
    }

    /** With as many digits as tell multiples of this step apart. */
    public static String by(double value, double step) {
        return Double.isFinite(value) ? by(BigDecimal.valueOf(value), step) : endless(value);
    }

    /** With as many digits as tell multiples of this step apart. */
    public static String by(BigDecimal value, double step) {
        int decimals = -(int) Math.floor(Math.log10(step) + ROUNDING);
        return shorter(value.setScale(decimals, RoundingMode.HALF_EVEN).stripTrailingZeros());
    }

    private static String shorter(BigDecimal value) {
        var plain = value.toPlainString();
        var power = new DecimalFormat("0.###############E0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        return plain.length() <= power.format(value).length() ? plain : power.format(value);
    }

    private static String endless(double value) {
        return Double.isNaN(value) ? "NaN" : value > 0 ? "∞" : "−∞";
    }
}
