package occam.plot.linear;

import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import java.awt.Color;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import occam.linear.CrossValidation;
import occam.linear.CrossValidation.Choice;
import occam.plot.chart.LineChart;
import occam.plot.chart.Sentence;
import occam.plot.chart.Sound;
import occam.plot.chart.Span;
import occam.plot.chart.Theme;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** The error of a cross-validation by {@code λ}, and the two choices: told apart by shape as well, so that grey print will do. */
public final class ValidationCurve {
    private static final Color BARS = Theme.grey(170);
    private static final int MARK = 13;
    private static final double LARGEST = 1e150;

    private ValidationCurve() {}

    /**
     * Draws it with both choices marked.
     *
     * @throws occam.InvalidInput if no fold was finished
     */
    public static XYChart of(CrossValidation cv) {
        int finished = check(cv);
        var folds = finished < cv.folds() ? finished + " of " + cv.folds() : "" + finished;
        var chart = Theme.logX(
                "λ", String.format(Locale.ROOT, "held-out error, %s folds", folds), Theme.WIDTH, Theme.HEIGHT);
        chart.getStyler().setErrorBarsColor(BARS);
        chart.getStyler().setMarkerSize(MARK);
        var sound = sound(cv);
        unless(sound.lambdas().length > 0, "there is nothing to draw: at no λ is the error of each fold finite");
        if (finished < 2) {
            mean(chart, sound, new double[sound.lambdas().length]);
        } else {
            mean(chart, sound, sound.standardErrors());
            choices(chart, sound);
        }
        crosses(chart, cv, sound);
        return chart.finished().saying(sentence(chart.getYAxisTitle(), sound, finished));
    }

    private static String sentence(String about, CrossValidation cv, int finished) {
        var lambdas = Span.of(cv.lambdas());
        var curve = "the mean " + Sentence.course(cv.lambdas(), cv.errors());
        return Sentence.of(
                about + ", by λ from " + Sentence.range(lambdas.low(), lambdas.high())
                        + " (horizontal axis logarithmic)",
                finished < 2
                        ? List.of(curve)
                        : List.of(
                                curve,
                                choice("the minimum", cv.minimum()),
                                choice("the one-standard-error rule", cv.oneStandardError())));
    }

    private static String choice(String rule, Choice choice) {
        return String.format(
                Locale.ROOT,
                "%s takes λ = %s, with %s ± %s",
                rule,
                Sentence.number(choice.lambda()),
                Sentence.number(choice.error()),
                Sentence.number(choice.standardError()));
    }

    private static int check(CrossValidation cv) {
        Sound.checkLambdas(given(cv, "cv").lambdas());
        unless(
                cv.errorsByFold().stream().allMatch(fold -> fold.length == cv.lambdas().length),
                "each fold needs an error for each of %d λ",
                cv.lambdas().length);
        cv.errors();
        return cv.errorsByFold().size();
    }

    /** Squares of what is too large are not finite either. */
    private static boolean isSound(CrossValidation cv, int i) {
        return cv.errorsByFold().stream().allMatch(fold -> Math.abs(fold[i]) < LARGEST);
    }

    /** Only the strengths at which the error of each fold is finite. */
    private static CrossValidation sound(CrossValidation cv) {
        var kept = IntStream.range(0, cv.lambdas().length)
                .filter(i -> isSound(cv, i))
                .toArray();
        return new CrossValidation(
                at(kept, cv.lambdas()),
                cv.errorsByFold().stream().map(fold -> at(kept, fold)).toList(),
                cv.folds());
    }

    private static double[] at(int[] places, double[] numbers) {
        return IntStream.of(places).mapToDouble(i -> numbers[i]).toArray();
    }

    /** As high as the worst of the others. */
    private static void crosses(LineChart chart, CrossValidation cv, CrossValidation sound) {
        double top = Span.of(sound.errors()).high();
        IntStream.range(0, cv.lambdas().length)
                .filter(i -> !isSound(cv, i))
                .forEach(i -> chart.cross("mean", cv.lambdas()[i], top, Theme.color(0)));
    }

    private static void mean(LineChart chart, CrossValidation cv, double[] bars) {
        boolean spread = IntStream.range(0, bars.length).anyMatch(i -> bars[i] > 0);
        var name = spread ? "mean ± standard error" : "mean";
        var series = chart.addSeries(name, cv.lambdas(), cv.errors(), spread ? bars : null);
        series.setLineColor(Theme.color(0));
        series.setLineStyle(Theme.SOLID);
        series.setMarker(SeriesMarkers.NONE);
    }

    private static void choices(LineChart chart, CrossValidation cv) {
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
    private static void reach(LineChart chart, Choice minimum, Choice simplest) {
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

    private static void choice(LineChart chart, String name, Choice choice, Marker marker) {
        var series = chart.addSeries(
                String.format(Locale.ROOT, "%s: λ = %.2g", name, choice.lambda()),
                new double[] {choice.lambda()},
                new double[] {choice.error()});
        series.setXYSeriesRenderStyle(XYSeriesRenderStyle.Scatter);
        series.setMarker(marker);
        series.setMarkerColor(marker == SeriesMarkers.CIRCLE ? Theme.INK : Theme.color(1));
    }
}
