package occam.plot.chart;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * What runs around the band of a line: there along the low edge and back along the high one. Where the line has gaps it is several, with a
 * NaN between.
 */
record Edge(double[] x, double[] y) {
    private static final int MOST = 100;

    static Edge of(Line line) {
        int n = line.x().length;
        var edge = IntStream.range(0, n)
                .filter(i -> holds(line, i) && (i == 0 || !holds(line, i - 1)))
                .limit(MOST)
                .mapToObj(from -> part(line, from, end(line, from)))
                .reduce(Edge::and);
        return edge.orElse(new Edge(new double[0], new double[0]));
    }

    private static boolean holds(Line line, int i) {
        return line.holds(i)
                && Double.isFinite(line.band().low()[i])
                && Double.isFinite(line.band().high()[i]);
    }

    private static int end(Line line, int from) {
        return IntStream.range(from, line.x().length)
                .filter(i -> !holds(line, i))
                .findFirst()
                .orElse(line.x().length);
    }

    private static Edge part(Line line, int from, int to) {
        var x = part(line.x(), from, to);
        var low = Thinned.line(x, part(line.band().low(), from, to));
        var high = Thinned.line(x, part(line.band().high(), from, to));
        return new Edge(
                DoubleStream.concat(DoubleStream.of(low.x()), back(high.x())).toArray(),
                DoubleStream.concat(DoubleStream.of(low.y()), back(high.y())).toArray());
    }

    private static double[] part(double[] numbers, int from, int to) {
        return Arrays.copyOfRange(numbers, from, to);
    }

    private static DoubleStream back(double[] numbers) {
        return IntStream.range(0, numbers.length).mapToDouble(i -> numbers[numbers.length - 1 - i]);
    }

    private Edge and(Edge next) {
        return new Edge(joined(x, x[x.length - 1], next.x), joined(y, Double.NaN, next.y));
    }

    private static double[] joined(double[] first, double between, double[] second) {
        return DoubleStream.concat(
                        DoubleStream.concat(DoubleStream.of(first), DoubleStream.of(between)), DoubleStream.of(second))
                .toArray();
    }
}
