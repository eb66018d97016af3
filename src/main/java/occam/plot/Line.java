package occam.plot;

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
    public record Band(double[] low, double[] high) {}

    /**
     * Checks that its parts fit together.
     *
     * @throws occam.InvalidInput if there are not as many {@code y} as {@code x}, or none
     */
    public Line {
        unless(
                x.length == y.length && x.length > 0,
                "the line '%s' needs as many y as x, and at least one, was %d x and %d y",
                name,
                x.length,
                y.length);
    }

    /**
     * A line through points.
     *
     * @throws occam.InvalidInput if there are not as many {@code y} as {@code x}, or none
     */
    public static Line line(String name, double[] x, double[] y) {
        return new Line(name, x, y, new Band(y, y));
    }

    /** A function from {@code −1} to {@code 1}, which is where the polynomials of the course live. */
    public static Line line(String name, DoubleUnaryOperator function) {
        return line(name, function, -1, 1);
    }

    /** A function between two points. */
    public static Line line(String name, DoubleUnaryOperator function, double from, double to) {
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
                samples.stream().mapToDouble(Sample::mean).toArray(),
                new Band(
                        samples.stream().mapToDouble(Sample::min).toArray(),
                        samples.stream().mapToDouble(Sample::max).toArray()));
    }

    boolean hasSpread() {
        return !Arrays.equals(band.low, band.high);
    }
}
