package occam.plot.chart;

import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import occam.sweep.Sample;

/**
 * A line of a figure, with the spread around it.
 *
 * @param name as the legend has it
 * @param x where the line has points
 * @param y its height at each {@code x}
 * @param band the spread at each {@code x}; the line itself where there is none
 */
public record Line(String name, double[] x, double[] y, Band band) {
    private static final int POINTS = 201;

    /**
     * The edges of a band.
     *
     * @param low one value for each {@code x}
     * @param high one value for each {@code x}
     */
    public record Band(double[] low, double[] high) {
        /**
         * Checks that its parts fit together.
         *
         * @throws occam.InvalidInput if there are not as many low edges as high ones
         */
        public Band {
            given(low, "low");
            given(high, "high");
            unless(
                    low.length == high.length,
                    "a band needs as many low edges as high ones, was %d and %d",
                    low.length,
                    high.length);
        }
    }

    /**
     * Checks that its parts fit together.
     *
     * @throws occam.InvalidInput if there are not as many {@code y} and edges of the band as {@code x}, or none
     */
    public Line {
        given(name, "name");
        given(x, "x");
        given(y, "y");
        given(band, "band");
        unless(
                x.length == y.length && x.length > 0,
                "the line '%s' needs as many y as x, and at least one, was %d x and %d y",
                name,
                x.length,
                y.length);
        unless(
                band.low.length == x.length,
                "the band of the line '%s' needs an edge for each of %d x, was %d",
                name,
                x.length,
                band.low.length);
    }

    /**
     * A line through points. Where a number is not finite it has a gap, at which a figure puts a cross.
     *
     * @throws occam.InvalidInput if there are not as many {@code y} as {@code x}, or none
     */
    public static Line line(String name, double[] x, double[] y) {
        return new Line(name, given(x, "x"), given(y, "y"), new Band(y, y));
    }

    /**
     * A function from {@code −1} to {@code 1}, which is where the polynomials of the course live.
     *
     * @throws occam.InvalidInput if there is none
     */
    public static Line line(String name, DoubleUnaryOperator function) {
        return line(name, function, -1, 1);
    }

    /**
     * A function between two points.
     *
     * @throws occam.InvalidInput if there is none, or the points are not finite
     */
    public static Line line(String name, DoubleUnaryOperator function, double from, double to) {
        given(function, "function");
        unless(
                Double.isFinite(to - from),
                "the line '%s' needs two finite ends, not too far apart, was %s to %s",
                name,
                from,
                to);
        var x = IntStream.range(0, POINTS)
                .mapToDouble(i -> from + (to - from) * i / (POINTS - 1))
                .toArray();
        return line(name, x, Arrays.stream(x).map(function).toArray());
    }

    /**
     * The mean of each sample, in a band from its smallest to its largest value.
     *
     * @param samples one for each {@code x}
     * @throws occam.InvalidInput if there are not as many samples as {@code x}, or none
     */
    public static Line line(String name, double[] x, List<Sample> samples) {
        return new Line(
                name,
                x,
                given(samples, "samples").stream().mapToDouble(Sample::mean).toArray(),
                new Band(
                        samples.stream().mapToDouble(Sample::min).toArray(),
                        samples.stream().mapToDouble(Sample::max).toArray()));
    }

    boolean hasSpread() {
        return !Arrays.equals(band.low, band.high);
    }

    /** Whether there is a point. */
    boolean holds(int i) {
        return Double.isFinite(x[i]) && Double.isFinite(y[i]);
    }

    /** Whether there is no point at all. */
    public boolean isLost() {
        return IntStream.range(0, x.length).noneMatch(this::holds);
    }

    /** As a chart takes it: NaN where it has a gap. */
    double[] heights() {
        return isWhole()
                ? y
                : IntStream.range(0, y.length)
                        .mapToDouble(i -> holds(i) ? y[i] : Double.NaN)
                        .toArray();
    }

    /** As a chart takes it: nowhere infinite. */
    double[] places() {
        return isWhole()
                ? x
                : Arrays.stream(x).map(v -> Double.isFinite(v) ? v : Double.NaN).toArray();
    }

    /** Whether it has no gap. */
    public boolean isWhole() {
        return IntStream.range(0, x.length).allMatch(this::holds);
    }
}
