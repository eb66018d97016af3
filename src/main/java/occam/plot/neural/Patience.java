package occam.plot.neural;

import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.Arrays;
import java.util.Locale;
import occam.neural.Epoch;
import occam.neural.History;
import occam.plot.chart.Digits;
import occam.plot.chart.Draw;
import occam.plot.chart.Line;
import occam.plot.chart.LineChart;
import occam.plot.chart.Sentence;
import occam.plot.chart.Span;
import occam.plot.chart.Theme;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Where each patience would have stopped one training: below the curve a line for each, so that none hides another. */
public final class Patience {
    private static final int MARK = 10;
    private static final int ENTRY = 20;
    private static final int MOST = 12;
    private static final double APART = 0.07;
    private static final double SMALL = 0.005;

    private Patience() {}

    /**
     * A line for each patience.
     *
     * @throws occam.InvalidInput if no epoch is done, or a patience is below 1
     */
    public static XYChart of(History whole, int... all) {
        var patiences = Arrays.stream(given(all, "patiences")).distinct().toArray();
        unless(patiences.length <= MOST, "at most %d patiences can be read, was %d", MOST, patiences.length);
        given(whole, "whole").withPatience(1);
        var chart = Theme.xy("epoch", "validation loss", Theme.WIDTH, Theme.HEIGHT + ENTRY * patiences.length);
        chart.getStyler().setMarkerSize(MARK);
        chart.getStyler().setLegendLayout(LegendLayout.Vertical);
        var losses = Span.of(whole.epochs().stream().mapToDouble(Patience::loss));
        unless(!losses.isEmpty(), "there is nothing to draw: no validation loss is finite; try a lower learning rate");
        curve(chart, whole);
        double apart = APART * (losses.high() - losses.low());
        for (int i = 0; i < patiences.length; i++) {
            stop(chart, patiences[i], whole.withPatience(patiences[i]), losses.low(), i + 1, apart);
        }
        return chart.finished().saying(sentence(whole, patiences));
    }

    private static String sentence(History whole, int... patiences) {
        var epochs = whole.epochs().stream().mapToDouble(Epoch::number).toArray();
        var curve = Sentence.course(
                epochs, whole.epochs().stream().mapToDouble(Patience::loss).toArray());
        return Sentence.of(
                "Validation loss over " + Sentence.count(epochs.length, "epoch") + " " + curve,
                Arrays.stream(patiences)
                        .mapToObj(p -> told(p, whole.withPatience(p)))
                        .toList());
    }

    private static String told(int patience, History stopped) {
        var kept = stopped.best();
        return String.format(
                Locale.ROOT,
                "a patience of %d ends in epoch %d and keeps epoch %d, with %s",
                patience,
                stopped.last().number(),
                kept.number(),
                Sentence.number(loss(kept)));
    }

    private static void curve(LineChart chart, History whole) {
        var epochs = whole.epochs().stream().mapToDouble(Epoch::number).toArray();
        var losses = whole.epochs().stream().mapToDouble(Patience::loss).toArray();
        var line = Line.line("validation loss", epochs, losses);
        Draw.curve(chart, line, Theme.INK, Theme.HAIR);
        chart.getSeriesMap().get(line.name()).setShowInLegend(false);
    }

    private static void stop(LineChart chart, int patience, History stopped, double lowest, int row, double apart) {
        int last = stopped.last().number();
        double height = lowest - row * apart;
        var color = Theme.color(row - 1);
        var name = String.format(
                Locale.ROOT,
                "patience %d: trains %d epochs, keeps %d, costs %s",
                patience,
                last,
                stopped.kept(),
                cost(loss(stopped.keptEpoch()) - lowest));
        var both = new double[] {height, height};
        // Half an epoch to the left of the first: XChart would write the number of every epoch if all were equally far
        // apart.
        line(chart, name + " (until kept)", new double[] {0.5, stopped.kept()}, both, color, Theme.SOLID);
        line(chart, name + " (wait)", new double[] {stopped.kept(), last}, both, color, Theme.DASHED);
        var kept = chart.add(name, new double[] {stopped.kept()}, new double[] {height});
        kept.setXYSeriesRenderStyle(XYSeriesRenderStyle.Scatter);
        kept.setMarker(SeriesMarkers.CIRCLE);
        kept.setMarkerColor(color);
    }

    /** With more decimals where two would show nothing. */
    private static String cost(double cost) {
        return cost == 0 || Math.abs(cost) >= SMALL ? String.format(Locale.ROOT, "%.2f", cost) : Digits.three(cost);
    }

    private static void line(LineChart chart, String name, double[] x, double[] y, Color color, BasicStroke stroke) {
        var series = chart.add(name, x, y);
        series.setLineColor(color);
        series.setLineStyle(stroke);
        series.setMarker(SeriesMarkers.NONE);
        series.setShowInLegend(false);
    }

    private static double loss(Epoch epoch) {
        return epoch.validation().loss();
    }
}
