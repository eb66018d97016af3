package occam.plot.chart;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/** From the smallest to the largest of some numbers, those that are finite; empty, with {@code low} above {@code high}, if none is. */
public record Span(double low, double high) {
    /** That of the finite ones of these numbers. */
    public static Span of(double... numbers) {
        return of(Arrays.stream(numbers));
    }

    /** That of the finite ones of these numbers. */
    public static Span of(DoubleStream numbers) {
        var finite = numbers.filter(Double::isFinite).summaryStatistics();
        return new Span(finite.getMin(), finite.getMax());
    }

    /** Whether there was no finite number. */
    public boolean isEmpty() {
        return low > high;
    }

    /** Both. */
    Span and(Span other) {
        return new Span(Math.min(low, other.low), Math.max(high, other.high));
    }

    /** How large the numbers are, or how far apart if that is more. */
    public double size() {
        return Math.max(high - low, Math.max(Math.abs(low), Math.abs(high)));
    }

    /** From 0, low, to 1, high; a half if all are equal. */
    double share(double number) {
        double width = high / 2 - low / 2;
        return width == 0 ? 0.5 : (number / 2 - low / 2) / width;
    }
}
