package occam.plot;

import java.awt.Color;
import java.util.Locale;
import occam.neural.Epoch;
import occam.neural.History;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Where each patience would have stopped one training: each has a height of its own, that of the loss it keeps. */
final class Patience {
    private static final int MARK = 11;

    private Patience() {}

    static XYChart of(History whole, int... patiences) {
        var chart = Theme.xy("epoch", "validation loss", Theme.WIDTH, Theme.HEIGHT);
        chart.getStyler().setMarkerSize(MARK);
        double lowest = loss(whole.withPatience(whole.epochs().size() + 1));
        var line = chart.addSeries("validation loss", epochs(whole), losses(whole));
        line.setLineColor(Theme.INK);
        line.setLineStyle(Theme.HAIR);
        line.setMarker(SeriesMarkers.NONE);
        line.setShowInLegend(false);
        for (int i = 0; i < patiences.length; i++) {
            var stopped = whole.withPatience(patiences[i]);
            var name = String.format(
                    Locale.ROOT,
                    "patience %d: keeps %d, costs %.2f",
                    patiences[i],
                    stopped.kept(),
                    loss(stopped) - lowest);
            stop(chart, name, stopped, Theme.color(i));
        }
        return chart;
    }

    private static void stop(XYChart chart, String name, History stopped, Color color) {
        double height = loss(stopped);
        var wait = chart.addSeries(
                name + " (wait)", new double[] {stopped.kept(), stopped.last().number()}, new double[] {height, height
                });
        wait.setLineColor(color);
        wait.setLineStyle(Theme.DASHED);
        wait.setMarker(SeriesMarkers.NONE);
        wait.setShowInLegend(false);
        var kept = chart.addSeries(name, new double[] {stopped.kept()}, new double[] {height});
        kept.setXYSeriesRenderStyle(XYSeriesRenderStyle.Scatter);
        kept.setMarker(SeriesMarkers.CIRCLE);
        kept.setMarkerColor(color);
    }

    private static double loss(History stopped) {
        return stopped.epochs().get(stopped.kept() - 1).validation().loss();
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
