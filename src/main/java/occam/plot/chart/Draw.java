package occam.plot.chart;

import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** What figures are made of. */
public final class Draw {
    private static final int FEW = 20;
    private static final int MOST_CROSSES = 20;
    /** How many times as far as the others a line must reach to go off the page. */
    public static final double ASTRAY = 100;

    private static final double HEADROOM = 0.05;

    private Draw() {}

    /**
     * Lines in a chart of the common size.
     *
     * @throws occam.InvalidInput if there is no line, or none with a finite number
     */
    public static LineChart lines(String xLabel, String yLabel, Line... lines) {
        unless(given(lines, "lines").length > 0, "there is no line to draw: give at least one line(name, x, y)");
        var chart = Theme.xy(xLabel, yLabel, Theme.WIDTH, Theme.HEIGHT);
        lines(chart, List.of(lines));
        return chart.finished();
    }

    /** Lines in the colours of the theme. */
    public static void lines(LineChart chart, List<Line> lines) {
        for (int i = 0; i < lines.size(); i++) {
            line(chart, lines.get(i), Theme.color(i), Theme.stroke(i));
        }
        bound(chart, lines, ASTRAY);
    }

    /**
     * Lets what a line with gaps reaches go off the page, as one that diverges does before it ends, or nothing were left to be seen of the
     * others.
     *
     * @param times how many times as far as the others it must reach for that
     */
    public static void bound(LineChart chart, List<Line> lines, double times) {
        var sound = lines.stream().filter(Line::isWhole).toList();
        var good = Span.of(sound.stream().flatMapToDouble(Draw::edges));
        var all = Span.of(lines.stream().flatMapToDouble(line -> DoubleStream.of(line.heights())));
        double size = good.size();
        boolean isBounded = !good.isEmpty() && sound.size() < lines.size() && size > 0;
        if (isBounded && all.high() > good.high() + times * size) {
            chart.getStyler().setYAxisMax(good.high() + HEADROOM * size);
        }
        if (isBounded && all.low() < good.low() - ASTRAY * size) {
            chart.getStyler().setYAxisMin(good.low() - HEADROOM * size);
        }
    }

    private static DoubleStream edges(Line line) {
        return DoubleStream.concat(
                DoubleStream.of(line.band().low()), DoubleStream.of(line.band().high()));
    }

    /** With dots at its points, if they are few. */
    public static void line(LineChart chart, Line line, Color color, BasicStroke stroke) {
        if (line.x().length > FEW || line.isLost()) {
            curve(chart, line, color, stroke);
        } else {
            stroke(chart, line, color, stroke).setMarker(SeriesMarkers.CIRCLE);
            crosses(chart, line, color);
        }
    }

    /** Without dots, but where a point stands alone. */
    public static void curve(LineChart chart, Line line, Color color, BasicStroke stroke) {
        bare(chart, line, color, stroke);
        alone(chart, line, color);
    }

    /** Without any dot. */
    public static void bare(LineChart chart, Line line, Color color, BasicStroke stroke) {
        if (line.isLost()) {
            chart.lose(line.name(), line.x()[0], color);
        } else {
            stroke(chart, line, color, stroke).setMarker(SeriesMarkers.NONE);
            crosses(chart, line, color);
        }
    }

    private static XYSeries stroke(LineChart chart, Line line, Color color, BasicStroke stroke) {
        if (line.hasSpread()) {
            band(chart, line, color);
        }
        var seen = Thinned.line(line.places(), line.heights());
        var series = chart.add(line.name(), seen.x(), seen.y());
        series.setLineColor(color);
        series.setLineStyle(stroke);
        series.setMarkerColor(color);
        return series;
    }

    private static void band(LineChart chart, Line line, Color color) {
        var edge = Edge.of(line);
        if (edge.x().length == 0) {
            return;
        }
        var series = chart.add(line.name() + " (spread)", edge.x(), edge.y());
        series.setXYSeriesRenderStyle(XYSeriesRenderStyle.PolygonArea);
        series.setFillColor(Theme.pale(color));
        series.setLineColor(Theme.NOTHING);
        series.setMarker(SeriesMarkers.NONE);
        series.setShowInLegend(false);
    }

    private static void alone(LineChart chart, Line line, Color color) {
        var places = IntStream.range(0, line.x().length)
                .filter(i -> line.holds(i) && !holds(line, i - 1) && !holds(line, i + 1))
                .toArray();
        if (places.length > 0) {
            var x = IntStream.of(places).mapToDouble(i -> line.x()[i]).toArray();
            var y = IntStream.of(places).mapToDouble(i -> line.y()[i]).toArray();
            points(chart, line.name() + " (alone)", x, y, color).setShowInLegend(false);
        }
    }

    private static boolean holds(Line line, int i) {
        return i >= 0 && i < line.x().length && line.holds(i);
    }

    /** Where a line ends or begins for want of a number, at the height of the number beside it. */
    private static void crosses(LineChart chart, Line line, Color color) {
        IntStream.range(0, line.x().length)
                .filter(i -> !line.holds(i) && (i == 0 || line.holds(i - 1)))
                .limit(MOST_CROSSES)
                .forEach(i -> {
                    int beside = i > 0 ? i - 1 : next(line, i);
                    double x = Double.isFinite(line.x()[i]) ? line.x()[i] : line.x()[beside];
                    chart.cross(line.name(), x, line.y()[beside], color);
                });
    }

    private static int next(Line line, int from) {
        return IntStream.range(from, line.x().length)
                .filter(line::holds)
                .findFirst()
                .orElseThrow();
    }

    /** Dots without a line. */
    public static XYSeries points(LineChart chart, String name, double[] x, double[] y, Color color) {
        var seen = Thinned.points(x, y);
        var series = chart.add(name, seen.x(), seen.y());
        series.setXYSeriesRenderStyle(XYSeriesRenderStyle.Scatter);
        series.setMarker(SeriesMarkers.CIRCLE);
        series.setMarkerColor(color);
        return series;
    }
}
