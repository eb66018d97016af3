package occam.plot.neural;

import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import occam.linear.Linear;
import occam.linear.Spectrum;
import occam.plot.chart.Draw;
import occam.plot.chart.Figure;
import occam.plot.chart.Legend;
import occam.plot.chart.Line;
import occam.plot.chart.LineChart;
import occam.plot.chart.Panels;
import occam.plot.chart.Sentence;
import occam.plot.chart.Theme;

/** The filters of gradient descent and of ridge regression over the directions of some data, whose own are points. */
public final class Filters {
    private static final int POINTS = 101;

    private Filters() {}

    /**
     * A pair of lines for each number of steps.
     *
     * @throws occam.InvalidInput if the step is not below {@code 2/curvature}, or the steps are not 1 or more
     */
    public static Figure of(Spectrum spectrum, double step, int... steps) {
        check(spectrum);
        unless(given(steps, "steps").length > 0, "there is nothing to draw: give at least one number of steps");
        var chart = Theme.logX("s²/n of the direction", "share of least squares", Theme.WIDTH, Theme.HEIGHT);
        chart.getStyler().setLegendVisible(false);
        chart.getStyler().setYAxisMin(0.0).setYAxisMax(1.02);
        var entries = new ArrayList<Legend.Entry>();
        var times = Arrays.stream(steps).distinct().toArray();
        for (int i = 0; i < times.length; i++) {
            unless(times[i] >= 1, "the number of steps must be 1 or more, was %d", times[i]);
            pair(chart, spectrum, step, times[i], Theme.color(i));
            entries.add(new Legend.Entry("t = " + times[i], Theme.color(i), Theme.SOLID));
        }
        entries.add(new Legend.Entry("ridge, λ = 1/(ηt)", Theme.INK, Theme.DASHED));
        return Panels.column(Figure.of(chart.finished()), new Legend(List.copyOf(entries), chart.getWidth()))
                .saying(sentence(spectrum, step, times));
    }

    private static String sentence(Spectrum spectrum, double step, int... times) {
        var v = spectrum.eigenvalues();
        int last = v.length - 1;
        return Sentence.of(
                String.format(
                        Locale.ROOT,
                        "Share of least squares that gradient descent and ridge leave in %s of the data, from the weakest, s²/n = %s,"
                                + " to the strongest, %s (logarithmic)",
                        Sentence.count(v.length, "direction"),
                        Sentence.number(v[last]),
                        Sentence.number(v[0])),
                Arrays.stream(times)
                        .mapToObj(t -> told(t, spectrum.descent(step, t), spectrum.ridge(1 / (step * t))))
                        .toList());
    }

    private static String told(int steps, double[] descent, double[] ridge) {
        int last = descent.length - 1;
        return String.format(
                Locale.ROOT,
                "after %d steps descent leaves %s, ridge %s",
                steps,
                Sentence.range(descent[last], descent[0]),
                Sentence.range(ridge[last], ridge[0]));
    }

    private static void check(Spectrum spectrum) {
        var v = given(given(spectrum, "spectrum").eigenvalues(), "eigenvalues");
        unless(
                v.length > 0 && Arrays.stream(v).allMatch(value -> value > 0 && Double.isFinite(value)),
                "a filter needs a direction or more in which the data vary, each eigenvalue finite and above 0, was %s",
                Arrays.toString(v));
    }

    private static void pair(LineChart chart, Spectrum own, double step, int steps, Color color) {
        var v = own.eigenvalues();
        boolean single = v[0] == v[v.length - 1];
        var smooth = new Spectrum(single ? v : Linear.logGrid(v[0], v[v.length - 1], POINTS));
        double lambda = 1 / (step * steps);
        var at = smooth.eigenvalues();
        Draw.curve(chart, Line.line("ridge " + steps, at, smooth.ridge(lambda)), color, Theme.DASHED);
        Draw.curve(chart, Line.line("descent " + steps, at, smooth.descent(step, steps)), color, Theme.SOLID);
        Draw.points(chart, "own " + steps, v, own.descent(step, steps), color);
    }
}
