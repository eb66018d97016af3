package occam.plot;

import java.awt.Color;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** What figures are made of. */
final class Draw {
    private Draw() {}

    static void lines(XYChart chart, List<Line> lines) {
        for (int i = 0; i < lines.size(); i++) {
            line(chart, lines.get(i), Theme.color(i));
        }
    }

    static XYSeries line(XYChart chart, Line line, Color color) {
        if (line.hasSpread()) {
            band(chart, line, color);
        }
        var series = chart.addSeries(line.name(), line.x(), line.y());
        series.setLineColor(color);
        series.setLineStyle(Theme.SOLID);
        boolean few = line.x().length <= 20;
        series.setMarker(few ? SeriesMarkers.CIRCLE : SeriesMarkers.NONE);
        series.setMarkerColor(color);
        return series;
    }

    private static void band(XYChart chart, Line line, Color color) {
        int n = line.x().length;
        var there = IntStream.range(0, n);
        var back = IntStream.range(0, n).map(i -> n - 1 - i);
        var x = IntStream.concat(there, back).mapToDouble(i -> line.x()[i]).toArray();
        var y = DoubleStream.concat(
                        DoubleStream.of(line.band().low()),
                        IntStream.range(0, n).mapToDouble(i -> line.band().high()[n - 1 - i]))
                .toArray();
        var series = chart.addSeries(line.name() + " (spread)", x, y);
        series.setXYSeriesRenderStyle(XYSeriesRenderStyle.PolygonArea);
        series.setFillColor(Theme.pale(color));
        series.setLineColor(new Color(0, 0, 0, 0));
        series.setMarker(SeriesMarkers.NONE);
        series.setShowInLegend(false);
    }

    static void points(XYChart chart, String name, double[] x, double[] y, Color color) {
        var series = chart.addSeries(name, x, y);
        series.setXYSeriesRenderStyle(XYSeriesRenderStyle.Scatter);
        series.setMarker(SeriesMarkers.CIRCLE);
        series.setMarkerColor(color);
    }
}
