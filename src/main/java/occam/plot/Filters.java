package occam.plot;

import static occam.InvalidInput.unless;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import occam.linear.Linear;
import occam.linear.Spectrum;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** The filters of gradient descent and of ridge regression over the directions of some data, whose own are points. */
final class Filters {
    private static final int POINTS = 101;

    private Filters() {}

    static Figure of(Spectrum spectrum, double step, int... steps) {
        var chart = Plots.logX(Theme.xy("s²/n of the direction", "share of least squares", Theme.WIDTH, Theme.HEIGHT));
        chart.getStyler().setLegendVisible(false);
        chart.getStyler().setYAxisMin(0.0).setYAxisMax(1.02);
        var entries = new ArrayList<Legend.Entry>();
        for (int i = 0; i < steps.length; i++) {
            unless(steps[i] >= 1, "the number of steps must be 1 or more, was %d", steps[i]);
            pair(chart, spectrum, step, steps[i], Theme.color(i));
            entries.add(new Legend.Entry("t = " + steps[i], Theme.color(i), Theme.SOLID));
        }
        entries.add(new Legend.Entry("ridge, λ = 1/(ηt)", Theme.INK, Theme.DASHED));
        return Panels.column(Figure.of(chart), new Legend(List.copyOf(entries), chart.getWidth()));
    }

    private static void pair(XYChart chart, Spectrum own, double step, int steps, Color color) {
        var v = own.eigenvalues();
        var smooth = new Spectrum(v.length == 1 ? v : Linear.logGrid(v[0], v[v.length - 1], POINTS));
        double lambda = 1 / (step * steps);
        line(chart, Line.line("ridge " + steps, smooth.eigenvalues(), smooth.ridge(lambda)), color, Theme.DASHED);
        line(
                chart,
                Line.line("descent " + steps, smooth.eigenvalues(), smooth.descent(step, steps)),
                color,
                Theme.SOLID);
        Draw.points(chart, "own " + steps, v, own.descent(step, steps), color);
    }

    private static void line(XYChart chart, Line line, Color color, BasicStroke stroke) {
        var series = Draw.line(chart, line, color);
        series.setLineStyle(stroke);
        series.setMarker(SeriesMarkers.NONE);
    }
}
