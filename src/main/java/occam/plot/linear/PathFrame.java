package occam.plot.linear;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import occam.plot.chart.Draw;
import occam.plot.chart.LineChart;
import occam.plot.chart.Span;
import occam.plot.chart.Theme;
import occam.plot.linear.CoefficientPath.Curve;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * The axes of a path.
 *
 * @param room for how many pixels they go on to the left, where the names stand
 */
record PathFrame(double[] lambdas, List<Curve> lines, double room) {
    private static final int AXIS = 100;

    LineChart chart() {
        var chart = Theme.logX("λ", "weight", Theme.WIDTH, Theme.HEIGHT);
        chart.getStyler().setLegendVisible(false);
        var span = Span.of(lambdas);
        boolean single = span.low() == span.high();
        double most = single ? 2 * span.low() : span.high();
        double least = single ? span.low() / 2 : span.low();
        double left = least * Math.pow(least / most, room / (Theme.WIDTH - AXIS - room));
        chart.getStyler().setXAxisMax(most);
        chart.getStyler().setXAxisMin(Math.max(left, Double.MIN_VALUE));
        var heights = heights();
        double low = Math.min(0, heights.low());
        double high = Math.max(0, heights.high());
        zero(chart, least, most);
        chart.getStyler().setYAxisMin(low == high ? -1 : low);
        chart.getStyler().setYAxisMax(low == high ? 1 : high);
        return chart.finished();
    }

    private static void zero(LineChart chart, double least, double most) {
        var zero = chart.add("zero", new double[] {least, most}, new double[2]);
        zero.setLineColor(CoefficientPath.OTHER);
        zero.setLineStyle(CoefficientPath.THIN);
        zero.setMarker(SeriesMarkers.NONE);
    }

    /** What a column reaches before it is not finite may go off the page, or nothing were left to be seen of the others. */
    private Span heights() {
        var all = heights(lines.stream());
        var sound = heights(lines.stream().filter(line -> line.breaks().isEmpty()));
        double most = sound.isEmpty() || sound.size() == 0 ? Double.POSITIVE_INFINITY : Draw.ASTRAY * sound.size();
        return all.low() < -most || all.high() > most ? sound : all;
    }

    private static Span heights(Stream<Curve> lines) {
        return Span.of(lines.flatMapToDouble(line -> Arrays.stream(line.weights())));
    }
}
