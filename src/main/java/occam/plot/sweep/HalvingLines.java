package occam.plot.sweep;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import occam.neural.Epoch;
import occam.plot.chart.Draw;
import occam.plot.chart.Figure;
import occam.plot.chart.Legend;
import occam.plot.chart.Legend.Entry;
import occam.plot.chart.Line;
import occam.plot.chart.LineChart;
import occam.plot.chart.Panels;
import occam.plot.chart.Span;
import occam.plot.chart.Theme;
import occam.plot.chart.Ticks;
import occam.sweep.Halved;
import occam.sweep.Measure;
import occam.sweep.Settings;
import occam.sweep.Trial;

/**
 * The lines of successive halving. Each rung repeats what a training was on the rung before, and goes on: so the last training of a
 * setting is its whole line.
 *
 * @param left how many settings were left, by the epochs of their rung
 */
public record HalvingLines(LineChart chart, Map<Integer, String> left, Figure legend, String sentence)
        implements Figure {
    private static final int HEAD = 16;
    private static final int LIGHT = 0xA6;
    private static final int DARK = 0x6A;

    /** The settings that ended alike, each by its last training. */
    private record Group(List<Trial> trials, Entry entry) {
        double[] ends(ToDoubleFunction<Epoch> number) {
            return trials.stream()
                    .mapToDouble(trial -> number.applyAsDouble(trial.history().last()))
                    .toArray();
        }
    }

    /**
     * Draws it.
     *
     * @throws occam.InvalidInput if nothing has ended well
     */
    public static Figure of(Halved halved) {
        var trials = given(halved, "halved").rungs().stream().flatMap(rung -> rung.trials().stream());
        unless(trials.anyMatch(HalvingLines::isDone), "there is nothing to draw: no trial has ended well");
        unless(
                halved.epochsEach().size() >= halved.rungs().size(),
                "each of %d rungs needs its epochs, was %s",
                halved.rungs().size(),
                halved.epochsEach());
        var groups = groups(halved);
        var chart = frame(halved, groups);
        groups.forEach(group -> draw(chart, group));
        return new HalvingLines(chart.finished(), left(halved), legend(groups, lost(halved)), HalvingWords.of(halved));
    }

    private static Map<Integer, String> left(Halved halved) {
        var left = IntStream.range(0, halved.rungs().size())
                .boxed()
                .collect(groupingBy(
                        halved.epochsEach()::get,
                        TreeMap::new,
                        mapping(k -> "" + halved.rungs().get(k).trials().size(), joining(", "))));
        left.computeIfPresent(
                left.firstKey(), (epoch, settings) -> settings + (settings.equals("1") ? " setting" : " settings"));
        left.putIfAbsent(1, "");
        return left;
    }

    private static boolean isDone(Trial trial) {
        return trial.state() == Trial.State.DONE;
    }

    /** The lightest first, so that darker ones and the best lie above them. */
    private static List<Group> groups(Halved halved) {
        var groups = new ArrayList<Group>();
        int last = halved.rungs().size() - 1;
        for (int k = 0; k < last; k++) {
            var next = done(halved, k + 1);
            var name =
                    (k == 0 ? "dropped after epoch " : "") + halved.epochsEach().get(k);
            add(groups, rest(halved, k, next), name, grey(k, last), Theme.HAIR);
        }
        var best = best(halved, last);
        add(groups, rest(halved, last, best), "not the best", grey(last, last), Theme.HAIR);
        best.forEach(one -> add(groups, only(halved, last, one), "best: " + one, Theme.color(0), Theme.BOLD));
        return groups;
    }

    private static void add(List<Group> groups, List<Trial> trials, String name, Color color, BasicStroke stroke) {
        if (!trials.isEmpty()) {
            groups.add(new Group(trials, new Entry(name, color, stroke)));
        }
    }

    private static Color grey(int rung, int last) {
        int level = last == 0 ? LIGHT : LIGHT + (DARK - LIGHT) * rung / last;
        return new Color(level, level, level);
    }

    private static List<Settings> done(Halved halved, int rung) {
        return halved.rungs().get(rung).trials().stream()
                .filter(HalvingLines::isDone)
                .map(Trial::settings)
                .toList();
    }

    /** None if all on the last rung have diverged. */
    private static List<Settings> best(Halved halved, int last) {
        return halved.rungs().get(last).trials().stream().anyMatch(HalvingLines::isDone)
                ? List.of(halved.winner().settings())
                : List.of();
    }

    private static List<Trial> rest(Halved halved, int rung, List<Settings> goOn) {
        return halved.rungs().get(rung).trials().stream()
                .filter(trial -> isDone(trial) && !goOn.contains(trial.settings()))
                .toList();
    }

    private static List<Trial> only(Halved halved, int rung, Settings one) {
        return halved.rungs().get(rung).trials().stream()
                .filter(trial -> trial.settings().equals(one))
                .toList();
    }

    private static LineChart frame(Halved halved, List<Group> groups) {
        var chart = Theme.xy("epoch", Measure.VALIDATION_LOSS.toString(), Theme.WIDTH, Theme.HEIGHT);
        var styler = chart.getStyler();
        styler.setLegendVisible(false);
        int most = halved.epochsEach().stream().mapToInt(n -> n).max().orElseThrow();
        styler.setXAxisMin(0.0);
        styler.setXAxisMax(Math.max(Math.log(most), 1));
        // XChart's own names only keep room for those of the rungs, which are painted over them
        styler.setXAxisTickLabelsColor(Theme.NOTHING);
        styler.setAxisTickMarksColor(Theme.NOTHING);
        styler.setPlotGridVerticalLinesVisible(false);
        bound(chart, groups);
        return chart;
    }

    private static void bound(LineChart chart, List<Group> groups) {
        var losses = groups.stream()
                .flatMap(group -> group.trials.stream())
                .flatMapToDouble(trial -> DoubleStream.of(losses(trial)))
                .toArray();
        double top = Shades.topOfLosses(groups.stream()
                .flatMapToDouble(group ->
                        DoubleStream.of(group.ends(epoch -> epoch.validation().loss())))
                .toArray());
        double low = Span.of(losses).low();
        chart.getStyler().setYAxisMin(low);
        chart.getStyler().setYAxisMax(top > low ? top : low + 1);
    }

    private static double[] losses(Trial trial) {
        return trial.history().epochs().stream()
                .mapToDouble(epoch -> epoch.validation().loss())
                .toArray();
    }

    private static double place(Epoch epoch) {
        return Math.log(epoch.number());
    }

    private static void draw(LineChart chart, Group group) {
        for (var trial : group.trials) {
            var x = trial.history().epochs().stream()
                    .mapToDouble(HalvingLines::place)
                    .toArray();
            var line = Line.line("line " + chart.getSeriesMap().size(), x, losses(trial));
            Draw.bare(chart, line, group.entry.color(), group.entry.stroke());
        }
        var ends = group.ends(epoch -> epoch.validation().loss());
        Draw.points(chart, group.entry.name(), group.ends(HalvingLines::place), ends, group.entry.color());
    }

    /** How many settings of the first rung left no line. */
    private static long lost(Halved halved) {
        return halved.rungs().stream()
                .flatMap(rung -> rung.trials().stream())
                .filter(trial -> !isDone(trial))
                .map(Trial::settings)
                .distinct()
                .count();
    }

    /** The greys in one row, the best, whose name is long, in another. */
    private static Figure legend(List<Group> groups, long lost) {
        var cross = Entry.cross(lost + " diverged or failed", Theme.INK);
        var entries = Stream.concat(groups.stream().map(Group::entry), lost == 0 ? Stream.empty() : Stream.of(cross))
                .toList();
        return new Panels(
                Stream.of(true, false)
                        .map(best -> entries.stream()
                                .filter(entry -> best == entry.name().startsWith("best"))
                                .toList())
                        .filter(row -> !row.isEmpty())
                        .<Figure>map(row -> new Legend(row, Theme.WIDTH))
                        .toList(),
                1);
    }

    @Override
    public int width() {
        return chart.getWidth();
    }

    @Override
    public int height() {
        return HEAD + chart.getHeight() + legend.height();
    }

    @Override
    public void paint(Graphics2D graphics) {
        given(graphics, "graphics");
        graphics.translate(0, HEAD);
        chart.paint(graphics, chart.getWidth(), chart.getHeight());
        graphics.setFont(Theme.TEXT);
        graphics.setColor(Theme.INK);
        left.forEach((epoch, settings) -> paintRung(graphics, epoch, settings));
        graphics.translate(0, chart.getHeight());
        legend.paint(graphics);
    }

    private void paintRung(Graphics2D graphics, int epoch, String settings) {
        double place = Math.log(epoch);
        Ticks.name(graphics, chart, place, "" + epoch);
        double across =
                chart.getScreenXFromChart(place) - graphics.getFontMetrics().stringWidth(settings) / 2.0;
        graphics.drawString(settings, (float) across, 0);
    }
}
