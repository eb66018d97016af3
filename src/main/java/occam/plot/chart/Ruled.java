package occam.plot.chart;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.XYStyler;

/** A chart of lines whose axes get rulers while it is painted, where they need them; else it is painted as it is. */
final class Ruled {
    /** The least steps of XChart's own axes: upwards it writes four decimals, to the right as many as it takes. */
    private static final double LEAST_UP = 1e-4;

    private static final double LEAST_ACROSS = 2e-5;

    private final XYChart chart;
    private Optional<Ruler> across = Optional.empty();
    private Optional<Ruler> up = Optional.empty();

    /** What a series is made of. */
    private record Numbers(XYSeries series, double[] x, double[] y, double[] bars) {
        static Numbers of(XYSeries series) {
            return new Numbers(series, series.getXData(), series.getYData(), series.getExtraValues());
        }

        Numbers by(Optional<Ruler> across, Optional<Ruler> up) {
            return new Numbers(
                    series, moved(x, across), moved(y, up), up.isEmpty() || bars == null ? bars : moved(up.get()));
        }

        private static double[] moved(double[] numbers, Optional<Ruler> ruler) {
            return ruler.map(r -> Arrays.stream(numbers).map(r.place()).toArray())
                    .orElse(numbers);
        }

        private double[] moved(Ruler ruler) {
            var ends = new double[bars.length];
            Arrays.setAll(
                    ends,
                    i -> ruler.place().applyAsDouble(y[i] + bars[i])
                            - ruler.place().applyAsDouble(y[i]));
            return ends;
        }

        void set() {
            series.replaceData(x, y, bars);
        }
    }

    Ruled(XYChart chart) {
        this.chart = chart;
    }

    void paint(Runnable painting) {
        var styler = chart.getStyler();
        var x = Scale.across(styler);
        var y = Scale.up(styler);
        across = isBetweenDecades()
                ? Optional.empty()
                : x.ruler(widths(), LEAST_ACROSS).or(() -> roundSteps(x));
        up = y.logarithmic() && hasBars() ? Optional.empty() : y.ruler(heights(), LEAST_UP);
        var own = chart.getSeriesMap().values().stream().map(Numbers::of).toList();
        try {
            across.ifPresent(ruler -> x.by(ruler).setAcross(styler));
            up.ifPresent(ruler -> y.by(ruler).setUp(styler));
            own.forEach(numbers -> numbers.by(across, up).set());
            painting.run();
        } finally {
            x.setAcross(styler);
            y.setUp(styler);
            own.forEach(Numbers::set);
        }
    }

    /** Where XChart would name every so manieth of the values that the lines have in common: 1, 4, 7 and so on. */
    private Optional<Ruler> roundSteps(Scale x) {
        var values = chart.getSeriesMap().values().stream()
                .flatMapToDouble(series -> Arrays.stream(series.getXData()))
                .distinct()
                .toArray();
        return x.isEven() && values.length > 1 && !Ticks.fit(values, chart.getWidth())
                ? Optional.of(Ruler.round(x.shown(widths())))
                : Optional.empty();
    }

    private boolean hasBars() {
        return chart.getSeriesMap().values().stream().anyMatch(series -> series.getExtraValues() != null);
    }

    /** Whether the horizontal axis has so few powers of ten that 2 and 5 must help. */
    boolean isBetweenDecades() {
        var x = shownAcross();
        return chart.getStyler().isXAxisLogarithmic()
                && shownUp().low() < shownUp().high()
                && Ruler.logarithmic(x).isPresent()
                && Ticks.between(x.low(), x.high()).count() > 1;
    }

    Span shownAcross() {
        return Scale.across(chart.getStyler()).shown(widths());
    }

    Span shownUp() {
        return Scale.up(chart.getStyler()).shown(heights());
    }

    Span widths() {
        return span(XYSeries::getXData);
    }

    /** With the bars around points. */
    Span heights() {
        return chart.getSeriesMap().values().stream()
                .filter(series -> series.getExtraValues() != null)
                .map(series -> heights(series, -1).and(heights(series, 1)))
                .reduce(span(XYSeries::getYData), Span::and);
    }

    private static Span heights(XYSeries series, int sign) {
        return Span.of(IntStream.range(0, series.getYData().length)
                .mapToDouble(i -> series.getYData()[i] + sign * series.getExtraValues()[i]));
    }

    private Span span(Function<XYSeries, double[]> numbers) {
        return Span.of(chart.getSeriesMap().values().stream().map(numbers).flatMapToDouble(DoubleStream::of));
    }

    /** Where a number was painted. */
    double across(DoubleUnaryOperator screen, double x) {
        if (across.isEmpty()) {
            return screen.applyAsDouble(x);
        }
        XYStyler styler = chart.getStyler();
        var scale = Scale.across(styler);
        scale.by(across.get()).setAcross(styler);
        double place = screen.applyAsDouble(across.get().place().applyAsDouble(x));
        scale.setAcross(styler);
        return place;
    }

    /** Where a number was painted. */
    double up(DoubleUnaryOperator screen, double y) {
        if (up.isEmpty()) {
            return screen.applyAsDouble(y);
        }
        XYStyler styler = chart.getStyler();
        var scale = Scale.up(styler);
        scale.by(up.get()).setUp(styler);
        double place = screen.applyAsDouble(up.get().place().applyAsDouble(y));
        scale.setUp(styler);
        return place;
    }
}
