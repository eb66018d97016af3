package occam.plot;

import static occam.InvalidInput.unless;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import occam.sweep.Axis;
import occam.sweep.Knob;
import occam.sweep.Measure;
import occam.sweep.Runs;
import occam.sweep.Trial;
import org.knowm.xchart.XYChart;

/** A number by one knob, a line for each value of the other; of a single knob one line in its spread. */
record KnobLines(Runs runs, Knobs across, Measure measure) {
    /** Beyond that viridis is too bright for a line on white. */
    private static final double BRIGHTEST = 0.85;

    private static final int NAMED = 5;

    static Figure of(Runs runs, Knob knob, Measure measure) {
        var axes = runs.grid();
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
                ? Figure.of(drawn.single())
                : drawn.parallel(Knobs.of(axes.get(axes.get(0).knob() == knob ? 1 : 0)));
    }

    private static Axis axis(List<Axis> axes, Knob knob) {
        return axes.stream().filter(axis -> axis.knob() == knob).findFirst().orElseThrow();
    }

    private XYChart chart() {
        var chart = Theme.xy(across.knob().toString(), measure.toString(), Theme.WIDTH, Theme.HEIGHT);
        return across.logStep() > 0 ? Plots.logX(chart) : chart;
    }

    private XYChart single() {
        var chart = chart();
        chart.getStyler().setLegendVisible(false);
        line("mean", runs).ifPresent(line -> Draw.line(chart, line, Theme.color(0)));
        return chart;
    }

    /** Of the cells that have a number: what diverged leaves no point. */
    private Optional<Line> line(String name, Runs some) {
        var cells = some.cells().stream()
                .filter(cell -> cell.isDone())
                .sorted(Comparator.comparingDouble(cell -> cell.settings().get(across.knob())))
                .toList();
        if (cells.isEmpty()) {
            return Optional.empty();
        }
        var x = cells.stream()
                .mapToDouble(cell -> cell.settings().get(across.knob()))
                .toArray();
        return Optional.of(Line.line(
                name, x, cells.stream().map(cell -> cell.sample(measure)).toList()));
    }

    private Figure parallel(Knobs other) {
        var grid = KnobGrid.of(runs, across, other, measure);
        var chart = chart();
        chart.getStyler().setLegendVisible(false);
        bound(chart, grid.finite());
        var entries = new ArrayList<Legend.Entry>();
        for (int j = 0; j < other.count(); j++) {
            var color = Shades.shade(BRIGHTEST * j / Math.max(1, other.count() - 1));
            var name = Knobs.name(other.values()[j]);
            row(grid, j, name).ifPresent(line -> Draw.line(chart, line, color));
            if (isNamed(j, other.count())) {
                entries.add(new Legend.Entry(j == 0 ? other.knob() + " " + name : name, color, Theme.SOLID));
            }
        }
        return Panels.column(Figure.of(chart), new Legend(entries, chart.getWidth()));
    }

    /** Some of them, evenly, if there are many. */
    private static boolean isNamed(int index, int count) {
        int gaps = Math.min(NAMED, count) - 1;
        return IntStream.rangeClosed(0, gaps)
                .anyMatch(k -> index == Math.round((float) k * (count - 1) / Math.max(1, gaps)));
    }

    private Optional<Line> row(KnobGrid grid, int row, String name) {
        var there = IntStream.range(0, across.count())
                .filter(i -> grid.hasNumber(i, row))
                .toArray();
        var x = IntStream.of(there).mapToDouble(i -> across.values()[i]).toArray();
        var y = IntStream.of(there).mapToDouble(i -> grid.numbers()[i][row]).toArray();
        return x.length == 0 ? Optional.empty() : Optional.of(Line.line(name, x, y));
    }

    /** A loss has no upper end: the worst go off the page, or the rest could not be told apart. */
    private void bound(XYChart chart, double[] numbers) {
        if (numbers.length > 0 && !measure.moreIsBetter()) {
            chart.getStyler().setYAxisMax(Shades.topOfLosses(numbers));
        }
    }
}
