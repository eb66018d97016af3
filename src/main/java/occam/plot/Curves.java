package occam.plot;

import static occam.InvalidInput.unless;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import occam.neural.Epoch;
import occam.neural.Epoch.Score;
import occam.neural.History;
import occam.sweep.Runs;
import occam.sweep.Sample;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * Learning curves: loss and accuracy side by side. With more than two variants only validation rows are drawn, and with more than three
 * no bands, since more than that cannot be read.
 */
record Curves(List<Curve> curves) {
    private static final int WITH_TRAINING = 2;
    private static final int WITH_BANDS = 3;

    /** One line in each of both charts. */
    record Curve(String name, List<History> histories, Function<Epoch, Score> set, Color color, BasicStroke stroke) {
        /** As far as the shortest history goes: where one has stopped early there is no mean to take. */
        Line line(ToDoubleFunction<Score> number, boolean withBand) {
            int epochs =
                    histories.stream().mapToInt(h -> h.epochs().size()).min().orElseThrow();
            unless(epochs > 0, "there is no epoch to draw: training was interrupted before the first was done");
            var x = histories.get(0).epochs().stream()
                    .limit(epochs)
                    .mapToDouble(Epoch::number)
                    .toArray();
            var samples =
                    IntStream.range(0, epochs).mapToObj(e -> sample(e, number)).toList();
            var line = Line.line(name, x, samples);
            return withBand ? line : Line.line(name, x, line.y());
        }

        private Sample sample(int epoch, ToDoubleFunction<Score> number) {
            return new Sample(histories.stream()
                    .mapToDouble(h -> number.applyAsDouble(set.apply(h.epochs().get(epoch))))
                    .toArray());
        }
    }

    static Figure of(History history) {
        return both(history).figure("");
    }

    private static Curves both(History history) {
        return new Curves(List.of(
                new Curve("training", List.of(history), Epoch::train, Theme.color(1), Theme.DASHED),
                new Curve("validation", List.of(history), Epoch::validation, Theme.color(0), Theme.SOLID)));
    }

    /** Only the losses, a panel for each history. */
    static Figure losses(Map<?, History> histories) {
        unless(!histories.isEmpty(), "there is no training to draw: give at least one history");
        var panels = new ArrayList<Figure>();
        histories.forEach((name, history) -> panels.add(Figure.of(both(history).titled(name.toString()))));
        var charts = new Panels(panels, Math.min(panels.size(), 2));
        return Panels.column(
                charts, new Legend(both(histories.values().iterator().next()).entries(), charts.width()));
    }

    private XYChart titled(String name) {
        var chart = chart("loss", Score::loss, Theme.SMALL_WIDTH, Theme.SMALL_HEIGHT);
        chart.setTitle(name);
        // From 0, so that what is flat looks flat, and high looks high.
        chart.getStyler().setYAxisMin(0.0);
        return chart;
    }

    static Figure of(Runs runs) {
        var curves = new ArrayList<Curve>();
        boolean both = runs.variants().size() <= WITH_TRAINING;
        for (var name : runs.variants()) {
            var color = Theme.color(runs.variants().indexOf(name));
            var histories = runs.histories(name);
            if (both) {
                curves.add(new Curve(name + ", training", histories, Epoch::train, color, Theme.DASHED));
            }
            var label = both ? name + ", validation" : name;
            curves.add(new Curve(label, histories, Epoch::validation, color, Theme.SOLID));
        }
        return new Curves(curves).figure(both ? "" : "validation ");
    }

    private Figure figure(String prefix) {
        var charts = Panels.row(
                Figure.of(chart(prefix + "loss", Score::loss, Theme.PANEL, Theme.HEIGHT)),
                Figure.of(chart(prefix + "accuracy", Score::accuracy, Theme.PANEL, Theme.HEIGHT)));
        return Panels.column(charts, new Legend(entries(), charts.width()));
    }

    private List<Legend.Entry> entries() {
        return curves.stream()
                .map(curve -> new Legend.Entry(curve.name, curve.color, curve.stroke))
                .toList();
    }

    private XYChart chart(String label, ToDoubleFunction<Score> number, int width, int height) {
        var chart = Theme.xy("epoch", label, width, height);
        chart.getStyler().setLegendVisible(false);
        long variants = curves.stream().map(Curve::color).distinct().count();
        for (var curve : curves) {
            var series = Draw.line(chart, curve.line(number, variants <= WITH_BANDS), curve.color);
            series.setLineStyle(curve.stroke);
            series.setMarker(SeriesMarkers.NONE);
        }
        return chart;
    }
}
