package occam.plot;

import static occam.InvalidInput.unless;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import occam.linear.BiasVariance;
import occam.plot.Legend.Entry;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Error, bias² and variance by {@code λ}, a panel for each problem, on one scale, so that the panels can be compared. */
record TradeOff(double[] lambdas, double highest) {
    private static final List<Entry> PARTS = List.of(
            new Entry("mean squared error", Theme.INK, Theme.SOLID),
            new Entry("bias²", Theme.color(0), Theme.SOLID),
            new Entry("variance", Theme.color(1), Theme.DASHED));
    private static final List<ToDoubleFunction<BiasVariance>> NUMBERS =
            List.of(BiasVariance::meanSquaredError, BiasVariance::squaredBias, BiasVariance::variance);

    static Figure of(double[] lambdas, Map<String, List<BiasVariance>> problems) {
        problems.forEach((name, parts) -> unless(
                parts.size() == lambdas.length,
                "'%s' has %d measurements for %d λ: give one for each",
                name,
                parts.size(),
                lambdas.length));
        var drawn = new TradeOff(lambdas, highest(problems));
        var panels = new ArrayList<Figure>();
        problems.forEach((name, parts) -> panels.add(Figure.of(drawn.panel(name, parts))));
        var charts = new Panels(panels, Math.min(panels.size(), 2));
        return Panels.column(charts, new Legend(PARTS, charts.width()));
    }

    private static double highest(Map<String, List<BiasVariance>> problems) {
        return problems.values().stream()
                .flatMap(List::stream)
                .mapToDouble(BiasVariance::meanSquaredError)
                .max()
                .orElse(1);
    }

    private XYChart panel(String name, List<BiasVariance> parts) {
        var chart = Plots.logX(Theme.xy("λ", "squared error", Theme.SMALL_WIDTH, Theme.SMALL_HEIGHT));
        chart.setTitle(name);
        chart.getStyler().setLegendVisible(false);
        chart.getStyler().setYAxisMin(0.0);
        chart.getStyler().setYAxisMax(highest);
        for (int k = 0; k < PARTS.size(); k++) {
            var entry = PARTS.get(k);
            var line = chart.addSeries(
                    entry.name(),
                    lambdas,
                    parts.stream().mapToDouble(NUMBERS.get(k)).toArray());
            line.setLineColor(entry.color());
            line.setLineStyle(entry.stroke());
            line.setMarker(SeriesMarkers.NONE);
        }
        mark(chart, parts);
        return chart;
    }

    private void mark(XYChart chart, List<BiasVariance> parts) {
        var best = parts.stream()
                .min(Comparator.comparingDouble(BiasVariance::meanSquaredError))
                .orElseThrow();
        Draw.points(
                chart,
                "smallest error",
                new double[] {lambdas[parts.indexOf(best)]},
                new double[] {best.meanSquaredError()},
                Theme.INK);
    }
}
