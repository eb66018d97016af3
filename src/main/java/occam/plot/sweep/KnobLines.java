package occam.plot.sweep;

import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import occam.plot.chart.Draw;
import occam.plot.chart.Figure;
import occam.plot.chart.Legend;
import occam.plot.chart.Line;
import occam.plot.chart.LineChart;
import occam.plot.chart.Panels;
import occam.plot.chart.Theme;
import occam.sweep.Axis;
import occam.sweep.Knob;
import occam.sweep.Measure;
import occam.sweep.Runs;
import occam.sweep.Trial;

/** A number by one knob, a line for each value of the other; of a single knob one line in its spread. */
public record KnobLines(Runs runs, Knobs across, Measure measure) {
    /** Neither too dark for a black page nor too bright for a white one. */
    private static final double DARKEST = 0.3;

    private static final double BRIGHTEST = 0.75;

    private static final int NAMED = 5;

    /**
     * A line for each value of the other knob, if there is one.
     *
     * @throws occam.InvalidInput if it was not a sweep over a grid of this knob and at most one other
     */
    public static Figure of(Runs runs, Knob knob, Measure measure) {
        given(knob, "knob");
        given(measure, "measure");
        var axes = given(runs, "runs").grid();
        unless(
                axes.stream().anyMatch(axis -> axis.knob() == knob) && axes.size() <= 2,
                "lines by the knob '%s' need a sweep over a grid of it and at most one other, was %s",
                knob,
                axes.stream().map(Axis::knob).toList());
        unless(
                runs.trials().stream().anyMatch(trial -> trial.state() == Trial.State.DONE),
                "there is nothing to draw: none of the %d trials has ended well",
                runs.trials().size());
        var drawn = new KnobLines(runs, Knobs.of(axis(axes, knob)), measure);
        return axes.size() == 1
                ? withLegend(drawn.single(), List.of())
                : drawn.parallel(Knobs.of(axes.get(axes.get(0).knob() == knob ? 1 : 0)));
    }

    private static Figure withLegend(LineChart chart, List<Legend.Entry> entries) {
        var all = Legend.withCross(entries, List.of(chart));
        return all.isEmpty() ? Figure.of(chart) : Panels.column(Figure.of(chart), new Legend(all, chart.getWidth()));
    }

    private static Axis axis(List<Axis> axes, Knob knob) {
        return axes.stream().filter(axis -> axis.knob() == knob).findFirst().orElseThrow();
    }

    private LineChart chart() {
        var chart = Theme.xy(across.knob().toString(), measure.toString(), Theme.WIDTH, Theme.HEIGHT);
        chart.getStyler().setLegendVisible(false);
        chart.getStyler().setXAxisLogarithmic(across.logStep() > 0);
        return chart;
    }

    private LineChart single() {
        var chart = chart();
        var cells = runs.cells().stream()
                .sorted(Comparator.comparingDouble(cell -> cell.settings().get(across.knob())))
                .toList();
        var x = cells.stream()
                .mapToDouble(cell -> cell.settings().get(across.knob()))
                .toArray();
        var samples = cells.stream().map(cell -> cell.sample(measure)).toList();
        Draw.line(chart, Line.line("mean", x, samples), Theme.color(0), Theme.SOLID);
        return chart.finished();
    }

    private Figure parallel(Knobs other) {
        var grid = KnobGrid.of(runs, across, other, measure);
        var chart = chart();
        bound(chart, grid.finite());
        var entries = new ArrayList<Legend.Entry>();
        for (int j = 0; j < other.count(); j++) {
            var color = Shades.shade(DARKEST + (BRIGHTEST - DARKEST) * j / Math.max(1, other.count() - 1));
            var name = Knobs.name(other.values()[j]);
            row(grid, j, name).ifPresent(line -> Draw.line(chart, line, color, Theme.SOLID));
            if (isNamed(j, other.count())) {
                entries.add(new Legend.Entry(j == 0 ? other.knob() + " " + name : name, color, Theme.SOLID));
            }
        }
        return withLegend(chart.finished().saying(grid.sentence(other.knob().toString())), entries);
    }

    /** Some of them, evenly, if there are many. */
    private static boolean isNamed(int index, int count) {
        int gaps = Math.min(NAMED, count) - 1;
        return IntStream.rangeClosed(0, gaps)
                .anyMatch(k -> index == Math.round((float) k * (count - 1) / Math.max(1, gaps)));
    }

    /** Of the cells that were run: one that diverged is a gap. */
    private Optional<Line> row(KnobGrid grid, int row, String name) {
        var there = IntStream.range(0, across.count())
                .filter(i -> grid.isRun(i, row))
                .toArray();
        var x = IntStream.of(there).mapToDouble(i -> across.values()[i]).toArray();
        var y = IntStream.of(there).mapToDouble(i -> grid.numbers()[i][row]).toArray();
        return x.length == 0 ? Optional.empty() : Optional.of(Line.line(name, x, y));
    }

    /** A loss has no upper end: the worst go off the page, or the rest could not be told apart. */
    private void bound(LineChart chart, double[] numbers) {
        if (numbers.length > 0 && !measure.moreIsBetter()) {
            chart.getStyler().setYAxisMax(Shades.topOfLosses(numbers));
        }
    }
}
