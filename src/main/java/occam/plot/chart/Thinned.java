package occam.plot.chart;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * As much of many points as can be seen, so that a picture of millions is painted at once.
 *
 * @param x where each point is
 * @param y how high each point is, NaN where a line has a gap
 */
public record Thinned(double[] x, double[] y) {
    /** Of a line, which has fewer dots from left to right. */
    public static final int MOST = 8000;

    private static final int KEPT_OF_EACH = 6;
    private static final int ACROSS = 290;
    private static final int UP = 160;

    /** Of each of many short pieces the ends, and what is furthest to the left, to the right, below and above: the same line to the eye. */
    public static Thinned line(double[] x, double[] y) {
        if (x.length <= MOST) {
            return new Thinned(x, y);
        }
        int pieces = MOST / KEPT_OF_EACH;
        return new Thinned(x, y)
                .at(IntStream.range(0, pieces)
                        .flatMap(k -> extremes(x, y, start(k, x.length, pieces), start(k + 1, x.length, pieces)))
                        .toArray());
    }

    private static int start(int piece, int points, int pieces) {
        return (int) ((long) piece * points / pieces);
    }

    private static IntStream extremes(double[] x, double[] y, int from, int to) {
        var kept = new BitSet();
        int[] best = {from, from, from, from};
        for (int i = from; i < to; i++) {
            best[0] = x[i] < x[best[0]] || Double.isNaN(x[best[0]]) ? i : best[0];
            best[1] = x[i] > x[best[1]] || Double.isNaN(x[best[1]]) ? i : best[1];
            best[2] = y[i] < y[best[2]] || Double.isNaN(y[best[2]]) ? i : best[2];
            best[3] = y[i] > y[best[3]] || Double.isNaN(y[best[3]]) ? i : best[3];
        }
        IntStream.concat(IntStream.of(best), IntStream.of(from, to - 1)).forEach(kept::set);
        return kept.stream();
    }

    /** The first of the points that would cover each other. */
    static Thinned points(double[] x, double[] y) {
        if (x.length <= MOST) {
            return new Thinned(x, y);
        }
        var across = Span.of(x);
        var up = Span.of(y);
        var taken = new BitSet();
        return new Thinned(x, y)
                .at(IntStream.range(0, x.length)
                        .filter(i -> Double.isFinite(x[i]) && Double.isFinite(y[i]))
                        .filter(i -> {
                            int column = (int) (across.share(x[i]) * ACROSS);
                            int place = column * (UP + 1) + (int) (up.share(y[i]) * UP);
                            boolean free = !taken.get(place);
                            taken.set(place);
                            return free;
                        })
                        .toArray());
    }

    private Thinned at(int[] places) {
        return new Thinned(
                Arrays.stream(places).mapToDouble(i -> x[i]).toArray(),
                Arrays.stream(places).mapToDouble(i -> y[i]).toArray());
    }
}
