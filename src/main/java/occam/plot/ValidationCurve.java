package occam.plot;

import java.awt.Color;
import java.util.Locale;
import java.util.stream.IntStream;
import occam.linear.CrossValidation;
import occam.linear.CrossValidation.Choice;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** The error of a cross-validation by {@code λ}, and the two choices: told apart by shape as well, so that grey print will do. */
final class ValidationCurve {
    private static final Color BARS = new Color(0xB0B0B0);
    private static final int MARK = 13;

    private ValidationCurve() {}

    static XYChart of(CrossValidation cv) {
        int finished = cv.errorsByFold().size();
        var folds = finished < cv.folds() ? finished + " of " + cv.folds() : "" + finished;
        var chart = Plots.logX(Theme.xy(
                "λ", String.format(Locale.ROOT, "held-out error, %s folds", folds), Theme.WIDTH, Theme.HEIGHT));
        chart.getStyler().setErrorBarsColor(BARS);
        chart.getStyler().setMarkerSize(MARK);
        if (finished < 2) {
            mean(chart, cv, new double[cv.lambdas().length]);
        } else {
            mean(chart, cv, cv.standardErrors());
            choices(chart, cv);
        }
        return chart;
    }

    private static void mean(XYChart chart, CrossValidation cv, double[] bars) {
        boolean spread = IntStream.range(0, bars.length).anyMatch(i -> bars[i] > 0);
        var name = spread ? "mean ± standard error" : "mean";
        var series = chart.addSeries(name, cv.lambdas(), cv.errors(), spread ? bars : null);
        series.setLineColor(Theme.color(0));
        series.setLineStyle(Theme.SOLID);
        series.setMarker(SeriesMarkers.NONE);
    }

    private static void choices(XYChart chart, CrossValidation cv) {
        var minimum = cv.minimum();
        var simplest = cv.oneStandardError();
        if (minimum.equals(simplest)) {
            choice(chart, "minimum and one-SE", minimum, SeriesMarkers.CIRCLE);
            return;
        }
        reach(chart, minimum, simplest);
        choice(chart, "minimum", minimum, SeriesMarkers.CIRCLE);
        choice(chart, "one-SE", simplest, SeriesMarkers.DIAMOND);
    }

    /** How far up the rule allows to go, from the one choice to the other. */
    private static void reach(XYChart chart, Choice minimum, Choice simplest) {
        double height = minimum.error() + minimum.standardError();
        var series = chart.addSeries(
                "reach",
                new double[] {minimum.lambda(), minimum.lambda(), simplest.lambda()},
                new double[] {minimum.error(), height, height});
        series.setLineColor(Theme.INK);
        series.setLineStyle(Theme.DASHED);
        series.setMarker(SeriesMarkers.NONE);
        series.setShowInLegend(false);
    }

    private static void choice(XYChart chart, String name, Choice choice, Marker marker) {
        var series = chart.addSeries(
                String.format(Locale.ROOT, "%s: λ = %.2g", name, choice.lambda()),
                new double[] {choice.lambda()},
                new double[] {choice.error()});
        series.setXYSeriesRenderStyle(XYSeriesRenderStyle.Scatter);
        series.setMarker(marker);
        series.setMarkerColor(marker == SeriesMarkers.CIRCLE ? Theme.INK : Theme.color(1));
    }
}
