package occam.plot.chart;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategorySeries;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** What a figure shows, in one sentence, from the numbers that it draws: what, over which axes, and where it is extreme. */
public final class Sentence {
    private static final int MOST = 6;
    private static final int MOST_BARS = 10;
    private static final double NOTHING = 1e-6;
    private static final double MOST_OF_IT = 0.98;

    private Sentence() {}

    /** Three digits, with a minus that is read as one. */
    public static String number(double value) {
        return Digits.three(value).replace('-', '−');
    }

    /** The same, and 0 for what is nothing beside numbers of this size: its digits are only rounding. */
    static String number(double value, double size) {
        return number(Math.abs(value) < NOTHING * size ? 0 : value);
    }

    /** A point of the plane. */
    public static String point(double... at) {
        double size = Span.of(at).size();
        return DoubleStream.of(at).mapToObj(each -> number(each, size)).collect(joining(", ", "(", ")"));
    }

    /** From one end to the other, or the one number that both are. */
    public static String range(double from, double to) {
        return number(from).equals(number(to)) ? number(from) : number(from) + " to " + number(to);
    }

    /** How a line goes. */
    public static String course(double[] x, double[] y) {
        return Trend.of(x, y).words();
    }

    /** How many of a thing there are, such as 3 panels. */
    public static String count(int number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }

    /** These after each other, the first few of very many, after what they are about. */
    public static String of(String about, List<String> parts) {
        var told = new ArrayList<>(parts.subList(0, Math.min(MOST, parts.size())));
        if (parts.size() > MOST) {
            told.add("and " + (parts.size() - MOST) + " more");
        }
        return capital(told.isEmpty() ? about : about + ": " + String.join("; ", told)) + ".";
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** What a chart shows, as it now is. */
    static String of(Chart<?, ?> chart) {
        if (chart instanceof XYChart lines) {
            var across = Span.of(values(lines, true));
            return of(
                    about(lines),
                    lines.getSeriesMap().values().stream()
                            .filter(Sentence::isTold)
                            .map(series -> told(series) + part(series, across))
                            .toList());
        }
        return chart instanceof CategoryChart bars
                ? of(bars)
                : "Chart of " + chart.getSeriesMap().size() + " series.";
    }

    private static String about(XYChart chart) {
        var styler = chart.getStyler();
        var across = Span.of(values(chart, true));
        var title = chart.getTitle().isEmpty() ? "" : chart.getTitle() + ", ";
        var up = chart.getYAxisTitle().isEmpty() ? "lines" : chart.getYAxisTitle();
        var logarithmic = Stream.of(
                        styler.isXAxisLogarithmic() ? "horizontal" : "", styler.isYAxisLogarithmic() ? "vertical" : "")
                .filter(axis -> !axis.isEmpty())
                .collect(joining(" and "));
        return title + up + " by " + chart.getXAxisTitle()
                + (across.isEmpty() ? "" : " from " + range(across.low(), across.high()))
                + (logarithmic.isEmpty() ? "" : " (" + logarithmic + " axis logarithmic)");
    }

    private static DoubleStream values(XYChart chart, boolean across) {
        return chart.getSeriesMap().values().stream()
                .flatMapToDouble(series -> DoubleStream.of(across ? series.getXData() : series.getYData()));
    }

    /** Neither the band around a line nor the cross at a gap is a line. */
    private static boolean isTold(XYSeries series) {
        return series.getXYSeriesRenderStyle() != XYSeriesRenderStyle.PolygonArea
                && (series.getMarker() != SeriesMarkers.CROSS || isLost(series));
    }

    private static boolean isLost(XYSeries series) {
        return series.getLabel().endsWith(LineChart.LOST);
    }

    private static String told(XYSeries series) {
        if (isLost(series)) {
            return series.getLabel();
        }
        int points = series.getXData().length;
        return series.getXYSeriesRenderStyle() == XYSeriesRenderStyle.Scatter && points > 1
                ? count(points, "point") + ", " + series.getLabel()
                : series.getLabel() + " " + course(series.getXData(), series.getYData());
    }

    /** Which part of the axis a line has, if it ends before others do. */
    private static String part(XYSeries series, Span across) {
        var own = Span.of(series.getXData());
        double width = own.high() - own.low();
        return own.isEmpty() || width == 0 || width > MOST_OF_IT * (across.high() - across.low())
                ? ""
                : " (" + range(own.low(), own.high()) + " only)";
    }

    private static String of(CategoryChart chart) {
        var bars = chart.getSeriesMap().values().iterator().next();
        var names = names(chart, bars);
        var heights = IntStream.range(0, names.size())
                .mapToObj(i -> height(chart, bars, i))
                .toList();
        var told = IntStream.range(0, names.size())
                .mapToObj(i -> names.get(i) + " " + heights.get(i))
                .toList();
        var about = chart.getYAxisTitle() + ", " + count(names.size(), "bar")
                + (chart.getSeriesMap().size() > 1 ? " with the single runs in brackets" : "");
        return names.size() <= MOST_BARS
                ? capital(about) + ": " + String.join("; ", told) + "."
                : of(about + extremes(names, bars), List.of());
    }

    private static List<String> names(CategoryChart chart, CategorySeries bars) {
        var heard = chart instanceof BarChart own ? own.heard() : List.<String>of();
        var names = heard.isEmpty() ? bars.getXData() : heard;
        return names.stream().map(String::valueOf).map(FittedText::line).toList();
    }

    private static String height(CategoryChart chart, CategorySeries bars, int i) {
        var mean = value(bars, i);
        var runs = Span.of(chart.getSeriesMap().values().stream()
                .skip(1)
                .filter(series -> series.getMarker() != SeriesMarkers.CROSS)
                .mapToDouble(series -> value(series, i)));
        return (Double.isNaN(mean) ? "has no finite mean" : number(mean))
                + (runs.isEmpty() ? "" : " (" + range(runs.low(), runs.high()) + ")");
    }

    private static double value(CategorySeries series, int i) {
        return heights(series).get(i);
    }

    /** NaN where nothing is drawn. */
    private static List<Double> heights(CategorySeries series) {
        return series.getYData().stream()
                .map(value -> value == null ? Double.NaN : value.doubleValue())
                .toList();
    }

    private static String extremes(List<String> names, CategorySeries bars) {
        var heights = heights(bars);
        var span = Span.of(heights.stream().mapToDouble(Double::doubleValue));
        return span.isEmpty()
                ? ""
                : ", the lowest " + names.get(heights.indexOf(span.low())) + ", " + number(span.low())
                        + ", the highest " + names.get(heights.indexOf(span.high())) + ", " + number(span.high());
    }
}
