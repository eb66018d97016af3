package occam.plot.linear;

import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import occam.linear.BiasVariance;
import occam.plot.chart.Draw;
import occam.plot.chart.Figure;
import occam.plot.chart.FittedText;
import occam.plot.chart.Legend;
import occam.plot.chart.Legend.Entry;
import occam.plot.chart.Line;
import occam.plot.chart.LineChart;
import occam.plot.chart.Panels;
import occam.plot.chart.Sentence;
import occam.plot.chart.Sound;
import occam.plot.chart.Span;
import occam.plot.chart.Theme;

/** Error, bias² and variance by {@code λ}, a panel for each problem, on one scale, so that the panels can be compared. */
public record TradeOff(double[] lambdas, double highest) {
    private static final List<Entry> PARTS = List.of(
            new Entry("mean squared error", Theme.INK, Theme.SOLID),
            new Entry("bias²", Theme.color(0), Theme.SOLID),
            new Entry("variance", Theme.color(1), Theme.DASHED));
    private static final List<ToDoubleFunction<BiasVariance>> NUMBERS =
            List.of(BiasVariance::meanSquaredError, BiasVariance::squaredBias, BiasVariance::variance);

    /**
     * A panel for each problem, all on one scale.
     *
     * @throws occam.InvalidInput if there is no problem, or one with more or fewer measurements than {@code λ}
     */
    public static Figure of(double[] lambdas, Map<String, List<BiasVariance>> problems) {
        given(lambdas, "lambdas");
        given(problems, "problems")
                .forEach((name, parts) -> unless(
                        parts.size() == lambdas.length,
                        "'%s' has %d measurements for %d λ: give one for each",
                        name,
                        parts.size(),
                        lambdas.length));
        Sound.checkLambdas(lambdas);
        var drawn = new TradeOff(lambdas, highest(problems));
        var charts = problems.entrySet().stream()
                .map(problem -> drawn.panel(problem.getKey(), problem.getValue()))
                .toList();
        var panels = new Panels(charts.stream().map(Figure::of).toList(), Math.min(charts.size(), 2));
        return Panels.column(panels, new Legend(Legend.withCross(PARTS, charts), panels.width()))
                .saying(drawn.sentence(problems));
    }

    private String sentence(Map<String, List<BiasVariance>> problems) {
        var across = Span.of(lambdas);
        return Sentence.of(
                String.format(
                        Locale.ROOT,
                        "Mean squared error, bias² and variance by λ from %s, in %s",
                        Sentence.range(across.low(), across.high()),
                        Sentence.count(problems.size(), "panel")),
                problems.entrySet().stream()
                        .map(problem -> problem.getKey() + told(problem.getValue()))
                        .toList());
    }

    private String told(List<BiasVariance> parts) {
        return parts.stream()
                .filter(part -> Double.isFinite(part.meanSquaredError()))
                .min(Comparator.comparingDouble(BiasVariance::meanSquaredError))
                .map(best -> String.format(
                        Locale.ROOT,
                        " has the smallest error, %s, at λ = %s, of bias² %s and variance %s",
                        Sentence.number(best.meanSquaredError()),
                        Sentence.number(lambdas[parts.indexOf(best)]),
                        Sentence.number(best.squaredBias()),
                        Sentence.number(best.variance())))
                .orElse(": nowhere finite");
    }

    private static double highest(Map<String, List<BiasVariance>> problems) {
        var errors =
                Span.of(problems.values().stream().flatMap(List::stream).mapToDouble(BiasVariance::meanSquaredError));
        unless(
                problems.isEmpty() || !errors.isEmpty(),
                "there is nothing to draw: no error of %s is finite",
                problems.keySet());
        return errors.high();
    }

    private LineChart panel(String name, List<BiasVariance> parts) {
        var chart = Theme.logX("λ", "squared error", Theme.SMALL_WIDTH, Theme.SMALL_HEIGHT);
        Theme.title(chart, FittedText.named(name));
        chart.getStyler().setLegendVisible(false);
        chart.getStyler().setYAxisMin(0.0);
        chart.getStyler().setYAxisMax(highest > 0 ? highest : 1);
        for (int k = 0; k < PARTS.size(); k++) {
            var entry = PARTS.get(k);
            var numbers = parts.stream().mapToDouble(NUMBERS.get(k)).toArray();
            Draw.curve(chart, Line.line(entry.name(), lambdas, numbers), entry.color(), entry.stroke());
        }
        parts.stream()
                .filter(part -> Double.isFinite(part.meanSquaredError()))
                .min(Comparator.comparingDouble(BiasVariance::meanSquaredError))
                .ifPresent(best -> mark(chart, lambdas[parts.indexOf(best)], best.meanSquaredError()));
        return chart.finished();
    }

    private static void mark(LineChart chart, double lambda, double error) {
        Draw.points(chart, "smallest error", new double[] {lambda}, new double[] {error}, Theme.INK);
    }
}
