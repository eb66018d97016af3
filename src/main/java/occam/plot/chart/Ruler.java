package occam.plot.chart;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;

/**
 * How an axis is painted whose numbers XChart would not name, or name alike: it gets numbers of ordinary size, and names them as what
 * they stand for.
 *
 * @param place from a number to what is painted
 * @param name of what is painted
 */
record Ruler(DoubleUnaryOperator place, DoubleFunction<String> name) {
    private static final double LARGE = 1e7;
    private static final int FEWEST_DECADES = 2;
    private static final int MOST_DECADES = 11;
    private static final int STEPS = 20;
    private static final double ROUNDING = 1e-9;
    /** Below it XChart takes round steps; above it, every so manieth of values that are evenly apart. */
    private static final double NARROW = 1e-4;

    private static final int DIGITS = 3;

    /**
     * For an axis with even steps; none where XChart's own is good.
     *
     * @param least the smallest step that XChart would tell from the next
     */
    static Optional<Ruler> even(Span span, double least) {
        double size = Math.max(Math.abs(span.low()), Math.abs(span.high()));
        double width = span.high() - span.low();
        boolean isShown = width == 0 ? size == 0 || size >= 1000 * least : width >= 5 * least;
        return span.isEmpty() || size < LARGE && isShown
                ? Optional.empty()
                : Optional.of(even(span.low(), width, size));
    }

    private static Ruler even(double low, double width, double size) {
        boolean wide = width > size / 1000;
        double unit = power(wide || width == 0 ? size : width);
        double step = width == 0 ? unit / 1000 : Math.min(width, size) / STEPS;
        double origin = wide || width == 0 ? 0 : unit * Math.floor(low / unit);
        return new Ruler(v -> (v - origin) / unit, at -> Digits.by(sum(origin, at, unit), step));
    }

    /** For an axis with even steps of 1, 2 or 5 times a power of ten. */
    static Ruler round(Span span) {
        double width = span.high() - span.low();
        double size = Math.max(Math.abs(span.low()), Math.abs(span.high()));
        double unit = power(width) / (NARROW / 10);
        int digits = DIGITS + (int) Math.ceil(Math.log10(size / width));
        return new Ruler(v -> v / unit, at -> Digits.significant(sum(0, at, unit), digits));
    }

    /** Exactly, since the ticks beyond an axis that ends at the largest numbers are larger still. */
    private static BigDecimal sum(double origin, double steps, double unit) {
        return BigDecimal.valueOf(origin).add(BigDecimal.valueOf(steps).multiply(BigDecimal.valueOf(unit)));
    }

    private static double power(double size) {
        return Math.max(Double.MIN_NORMAL, Math.pow(10, Math.floor(Math.log10(size))));
    }

    /** For a logarithmic axis, whose numbers are above 0; none where XChart's own is good, which names powers of ten and nothing else. */
    static Optional<Ruler> logarithmic(Span span) {
        double low = Math.log10(span.low());
        double high = Math.log10(span.high());
        double decades = Math.floor(high + ROUNDING) - Math.ceil(low - ROUNDING) + 1;
        if (span.isEmpty() || decades >= FEWEST_DECADES && decades <= MOST_DECADES) {
            return Optional.empty();
        }
        double step = low == high ? 1e-3 : (high - low) / STEPS;
        int digits = Math.max(1, (int) Math.ceil(1 - Math.log10(step)));
        return Optional.of(new Ruler(Math::log10, at -> Digits.significant(powerOfTen(at), digits)));
    }

    /** As {@link #sum}. */
    private static BigDecimal powerOfTen(double exponent) {
        int whole = (int) Math.floor(exponent);
        return BigDecimal.valueOf(Math.pow(10, exponent - whole)).scaleByPowerOfTen(whole);
    }
}
