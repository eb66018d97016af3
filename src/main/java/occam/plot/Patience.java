package occam.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.Arrays;
import java.util.Locale;
import occam.neural.Epoch;
import occam.neural.History;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Where each patience would have stopped one training: below the curve a line for each, so that none hides another. */
final class Patience {
    private static final int MARK = 10;
    private static final int ENTRY = 20;
    private static final double APART = 0.07;

    private Patience() {}

    static XYChart of(History whole, int... patiences) {
        var chart = Theme.xy("epoch", "validation loss", Theme.WIDTH, Theme.HEIGHT + ENTRY * patiences.length);
        chart.getStyler().setMarkerSize(MARK);
        chart.getStyler().setLegendLayout(LegendLayout.Vertical);
        var losses = losses(whole);
        double lowest = loss(whole.withPatience(Integer.MAX_VALUE));
        line(chart, "validation loss", epochs(whole), losses, Theme.INK, Theme.HAIR);
        double apart = APART * (max(losses) - lowest);
        for (int i = 0; i < patiences.length; i++) {
            stop(
                    chart,
                    patiences[i],
                    whole.withPatience(patiences[i]),
                    lowest,
                    lowest - (i + 1) * apart,
                    Theme.color(i));
        }
        return chart;
    }

    private static void stop(XYChart chart, int patience, History stopped, double lowest, double height, Color color) {
        int last = stopped.last().number();
        var name = String.format(
                Locale.ROOT,
                "patience %d: trains %d epochs, keeps %d, costs %.2f",
                patience,
                last,
                stopped.kept(),
                loss(stopped) - lowest);
        var both = new double[] {height, height};
        // Half an epoch to the left of the first: XChart would write the number of every epoch if all were equally far
        // apart.
        line(chart, name + " (until kept)", new double[] {0.5, stopped.kept()}, both, color, Theme.SOLID);
        line(chart, name + " (wait)", new double[] {stopped.kept(), last}, both, color, Theme.DASHED);
        var kept = chart.addSeries(name, new double[] {stopped.kept()}, new double[] {height});
        kept.setXYSeriesRenderStyle(XYSeriesRenderStyle.Scatter);
        kept.setMarker(SeriesMarkers.CIRCLE);
        kept.setMarkerColor(color);
    }

    private static void line(XYChart chart, String name, double[] x, double[] y, Color color, BasicStroke stroke) {
        var series = chart.addSeries(name, x, y);
        series.setLineColor(color);
        series.setLineStyle(stroke);
        series.setMarker(SeriesMarkers.NONE);
        series.setShowInLegend(false);
    }

    private static double loss(History stopped) {
        return stopped.keptEpoch().validation().loss();
    }

    private static double max(double[] losses) {
        return Arrays.stream(losses).max().orElseThrow();
    }

    private static double[] epochs(History whole) {
        return whole.epochs().stream().mapToDouble(Epoch::number).toArray();
    }

    private static double[] losses(History whole) {
        return whole.epochs().stream()
                .mapToDouble(epoch -> epoch.validation().loss())
                .toArray();
    }
}
