package occam.plot.chart;

import java.util.Comparator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How a line goes, in words that fit one name and several: from where to where, and where between it is lowest or highest. */
record Trend(double[] x, double[] y) {
    /** Of the range, below which a bend is none. */
    private static final double FLAT = 0.02;

    static Trend of(double[] x, double[] y) {
        var whole = IntStream.range(0, x.length)
                .filter(i -> Double.isFinite(x[i]) && Double.isFinite(y[i]))
                .toArray();
        return new Trend(at(whole, x), at(whole, y));
    }

    private static double[] at(int[] places, double[] numbers) {
        return IntStream.of(places).mapToDouble(i -> numbers[i]).toArray();
    }

    /** From left to right; an upright line is where it stands. */
    String words() {
        var across = Span.of(x);
        if (x.length == 0) {
            return "nowhere finite";
        }
        if (across.low() == across.high()) {
            return "at " + across(x[0]) + (x.length == 1 ? ", " + up(y[0]) : "");
        }
        int first = place(Comparator.comparingDouble((Integer i) -> x[i]));
        int last = place(Comparator.comparingDouble((Integer i) -> -x[i]));
        int low = place(Comparator.comparingDouble((Integer i) -> y[i]));
        int high = place(Comparator.comparingDouble((Integer i) -> -y[i]));
        return words(y[first], y[last], low, high);
    }

    private int place(Comparator<Integer> order) {
        return IntStream.range(0, x.length).boxed().min(order).orElseThrow();
    }

    private String words(double start, double end, int low, int high) {
        double bend = FLAT * (y[high] - y[low]);
        if (up(y[low]).equals(up(y[high]))) {
            return "staying at " + up(start);
        }
        var bends = Stream.concat(
                        y[low] < Math.min(start, end) - bend ? bend("lowest", low) : Stream.empty(),
                        y[high] > Math.max(start, end) + bend ? bend("highest", high) : Stream.empty())
                .toList();
        var way = bends.isEmpty() ? end > start ? "rising from " : "falling from " : "going from ";
        return way + up(start) + " to " + up(end) + String.join("", bends);
    }

    private Stream<String> bend(String which, int at) {
        return Stream.of(", " + which + " " + up(y[at]) + " at " + across(x[at]));
    }

    private String across(double number) {
        return Sentence.number(number, Span.of(x).size());
    }

    private String up(double number) {
        return Sentence.number(number, Span.of(y).size());
    }
}
