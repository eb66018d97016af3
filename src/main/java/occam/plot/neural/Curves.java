package occam.plot.neural;

import static java.util.stream.Collectors.joining;
import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import occam.neural.Epoch;
import occam.neural.History;
import occam.neural.Score;
import occam.plot.chart.Draw;
import occam.plot.chart.Figure;
import occam.plot.chart.FittedText;
import occam.plot.chart.Legend;
import occam.plot.chart.Line;
import occam.plot.chart.LineChart;
import occam.plot.chart.Panels;
import occam.plot.chart.Sentence;
import occam.plot.chart.Theme;
import occam.sweep.Runs;
import occam.sweep.Sample;

/**
 * Learning curves: loss and accuracy side by side. With more than two variants only validation rows are drawn, and with more than three
 * no bands, since more than that cannot be read. A variant that diverges goes as far as its losses are finite under every seed.
 */
public record Curves(List<Curve> curves) {
    private static final int WITH_TRAINING = 2;
    private static final int WITH_BANDS = 3;
    private static final int TOLD = 6;

    /** However little the loss of one that diverges is above the others. */
    private static final double AT_ONCE = 0;

    /** One line in each of both charts; none if there is no history. */
    record Curve(String name, List<History> histories, Function<Epoch, Score> set, Color color, BasicStroke stroke) {
        /** As far as the shortest history goes: where one has stopped early there is no mean to take. */
        Line line(ToDoubleFunction<Score> number, boolean withBand) {
            int epochs =
                    histories.stream().mapToInt(h -> h.epochs().size()).min().orElse(0);
            if (epochs == 0) {
                return Line.line(name, new double[] {Double.NaN}, new double[] {Double.NaN});
            }
            var x = histories.get(0).epochs().stream()
                    .limit(epochs)
                    .mapToDouble(Epoch::number)
                    .toArray();
            if (histories.size() == 1) {
                return Line.line(name, x, heights(histories.get(0), number));
            }
            var heights = histories.stream().map(h -> heights(h, number)).toList();
            var samples = IntStream.range(0, epochs)
                    .mapToObj(e -> new Sample(
                            heights.stream().mapToDouble(each -> each[e]).toArray()))
                    .toList();
            var line = Line.line(name, x, samples);
            return withBand ? line : Line.line(name, x, line.y());
        }

        /** The accuracy of weights that are no numbers is none. */
        private double[] heights(History history, ToDoubleFunction<Score> number) {
            return history.epochs().stream()
                    .map(set)
                    .mapToDouble(score -> Double.isFinite(score.loss()) ? number.applyAsDouble(score) : Double.NaN)
                    .toArray();
        }

        boolean isLost() {
            return line(Score::loss, false).isLost();
        }

        /** What became of one that is lost. */
        String fate() {
            return histories.isEmpty() ? ": no epoch" : ": diverged";
        }

        Legend.Entry entry() {
            return isLost() ? Legend.Entry.cross(name + fate(), color) : new Legend.Entry(name, color, stroke);
        }
    }

    /**
     * Of one training.
     *
     * @throws occam.InvalidInput if no epoch is done
     */
    public static Figure of(History history) {
        unless(
                !given(history, "history").epochs().isEmpty(),
                "there is no epoch to draw: training was interrupted before the first was done");
        return new Curves(both(history)).figure("");
    }

    private static List<Curve> both(History history) {
        var some = Stream.of(history).filter(h -> !h.epochs().isEmpty()).toList();
        return List.of(
                new Curve("training", some, Epoch::train, Theme.color(1), Theme.DASHED),
                new Curve("validation", some, Epoch::validation, Theme.color(0), Theme.SOLID));
    }

    /** Only the losses, a panel for each history. */
    public static Figure losses(Map<?, History> histories) {
        unless(!given(histories, "histories").isEmpty(), "there is no training to draw: give at least one history");
        checkSomething(
                histories.values().stream().flatMap(h -> both(h).stream()).toList());
        var charts = histories.entrySet().stream()
                .map(entry ->
                        new Curves(both(entry.getValue())).titled(entry.getKey().toString()))
                .toList();
        var panels = new Panels(charts.stream().map(Figure::of).toList(), Math.min(charts.size(), 2));
        var entries = both(histories.values().iterator().next()).stream()
                .map(curve -> new Legend.Entry(curve.name, curve.color, curve.stroke))
                .toList();
        return Panels.column(panels, new Legend(Legend.withCross(entries, charts), panels.width()))
                .saying(Sentence.of(
                        "Loss on training and validation rows by epoch, in " + Sentence.count(charts.size(), "panel"),
                        histories.entrySet().stream()
                                .map(each -> each.getKey() + ": "
                                        + new Curves(both(each.getValue()))
                                                .told(Score::loss)
                                                .collect(joining(", ")))
                                .toList()));
    }

    /** How each line goes. */
    private Stream<String> told(ToDoubleFunction<Score> number) {
        return curves.stream().map(curve -> {
            var line = curve.line(number, false);
            return curve.name + " " + Sentence.course(line.x(), line.y());
        });
    }

    private LineChart titled(String name) {
        var chart = Theme.xy("epoch", "loss", Theme.SMALL_WIDTH, Theme.SMALL_HEIGHT);
        // From 0, so that what is flat looks flat, and high looks high.
        chart.getStyler().setYAxisMin(0.0);
        boolean isLost = curves.stream().allMatch(Curve::isLost);
        Theme.title(chart, FittedText.named(name) + (isLost ? curves.get(0).fate() : ""));
        return curves.get(0).histories.isEmpty() ? chart.finished() : drawn(chart, Score::loss, AT_ONCE);
    }

    /**
     * Of a sweep, the mean over the seeds in a band.
     *
     * @throws occam.InvalidInput if no trial has ended
     */
    public static Figure of(Runs runs) {
        var names = given(runs, "runs").variants();
        unless(!names.isEmpty(), "there is no trial to draw: the sweep was interrupted before the first was done");
        var curves = new ArrayList<Curve>();
        boolean both = names.size() <= WITH_TRAINING;
        for (int k = 0; k < names.size(); k++) {
            var name = names.get(k);
            var color = Theme.color(k);
            var histories = runs.histories(name).stream()
                    .filter(history -> !history.epochs().isEmpty())
                    .toList();
            if (both) {
                curves.add(new Curve(name + ", training", histories, Epoch::train, color, Theme.DASHED));
            }
            var label = both ? name + ", validation" : name;
            curves.add(new Curve(label, histories, Epoch::validation, color, Theme.stroke(k)));
        }
        return new Curves(curves).figure(both ? "" : "validation ");
    }

    private static void checkSomething(List<Curve> curves) {
        unless(
                curves.stream().anyMatch(curve -> !curve.histories.isEmpty()),
                "there is no epoch to draw: each training failed, or was interrupted before its first was done");
        unless(
                !curves.stream().allMatch(Curve::isLost),
                "there is nothing to draw: no loss is finite, not even that of the first epoch; try a lower learning rate");
    }

    private Figure figure(String prefix) {
        checkSomething(curves);
        var charts = List.of(
                drawn(Theme.xy("epoch", prefix + "loss", Theme.PANEL, Theme.HEIGHT), Score::loss, AT_ONCE),
                drawn(Theme.xy("epoch", prefix + "accuracy", Theme.PANEL, Theme.HEIGHT), Score::accuracy, Draw.ASTRAY));
        var panels = new Panels(charts.stream().map(Figure::of).toList(), 2);
        var entries = curves.stream().map(Curve::entry).toList();
        return Panels.column(panels, new Legend(Legend.withCross(entries, charts), panels.width()))
                .saying(sentence(prefix));
    }

    private String sentence(String prefix) {
        long epochs = curves.stream()
                .flatMap(curve -> curve.histories.stream())
                .mapToInt(history -> history.epochs().size())
                .max()
                .orElse(0);
        var parts = Stream.concat(
                Stream.of("loss: " + told(Score::loss).limit(TOLD).collect(joining(", "))),
                Stream.of("accuracy: " + told(Score::accuracy).limit(TOLD).collect(joining(", "))));
        return Sentence.of(
                String.format(Locale.ROOT, "%sloss and %1$saccuracy over %d epochs", prefix, epochs),
                parts.map(part -> part + (curves.size() > TOLD ? " and " + (curves.size() - TOLD) + " more" : ""))
                        .toList());
    }

    /**
     * Draws the curves.
     *
     * @param times as {@link Draw#bound}
     */
    private LineChart drawn(LineChart chart, ToDoubleFunction<Score> number, double times) {
        chart.getStyler().setLegendVisible(false);
        long variants = curves.stream().map(Curve::color).distinct().count();
        var lines = curves.stream()
                .map(curve -> curve.line(number, variants <= WITH_BANDS))
                .toList();
        for (int k = 0; k < lines.size(); k++) {
            Draw.curve(chart, lines.get(k), curves.get(k).color, curves.get(k).stroke);
        }
        Draw.bound(chart, lines, times);
        return chart.finished();
    }
}
