package occam.plot.sweep;

import static java.util.stream.Collectors.toMap;
import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import occam.plot.chart.Sentence;
import occam.plot.chart.Span;
import occam.sweep.Cell;
import occam.sweep.Measure;
import occam.sweep.Runs;

/**
 * The trials of a sweep over two knobs on their grid.
 *
 * @param cells in which a trial has ended, by {@code column·rows + row}, in the order of the sweep
 * @param numbers the mean over the seeds by column, then row; NaN where there is none
 */
record KnobGrid(Knobs across, Knobs up, Measure measure, Map<Integer, Cell> cells, double[][] numbers) {
    /** A tile must be a pixel at least. */
    private static final int MOST = 300;

    static KnobGrid of(Runs runs, Measure measure) {
        given(measure, "measure");
        unless(
                given(runs, "runs").grid().size() == 2,
                "a map needs a sweep over a grid of two knobs, this one has %d; see Sweep.over(...).and(...)",
                runs.grid().size());
        return of(runs, Knobs.of(runs.grid().get(0)), Knobs.of(runs.grid().get(1)), measure);
    }

    static KnobGrid of(Runs runs, Knobs across, Knobs up, Measure measure) {
        checkSize(across, up);
        var cells = runs.cells().stream()
                .collect(toMap(
                        cell -> place(across, cell) * up.count() + place(up, cell),
                        cell -> cell,
                        (a, b) -> a,
                        LinkedHashMap::new));
        var numbers = IntStream.range(0, across.count())
                .mapToObj(column -> IntStream.range(0, up.count())
                        .mapToDouble(row -> number(cells.get(column * up.count() + row), measure))
                        .toArray())
                .toArray(double[][]::new);
        return new KnobGrid(across, up, measure, cells, numbers);
    }

    private static void checkSize(Knobs across, Knobs up) {
        unless(
                across.count() <= MOST && up.count() <= MOST,
                "a map has room for %d values of each knob, was %d by %d",
                MOST,
                across.count(),
                up.count());
    }

    private static int place(Knobs knobs, Cell cell) {
        double value = cell.settings().get(knobs.knob());
        int place = knobs.index(value);
        unless(place >= 0, "a trial has the %s %s, which is not on the grid of the sweep", knobs.knob(), value);
        return place;
    }

    /** NaN for a cell that is not there, since the map has none. */
    private static double number(Cell cell, Measure measure) {
        return cell == null ? Double.NaN : cell.sample(measure).mean();
    }

    /** The numbers that there are. */
    double[] finite() {
        return Arrays.stream(numbers)
                .flatMapToDouble(Arrays::stream)
                .filter(Double::isFinite)
                .toArray();
    }

    boolean isRun(int column, int row) {
        return cells.containsKey(column * up.count() + row);
    }

    boolean hasNumber(int column, int row) {
        return Double.isFinite(numbers[column][row]);
    }

    boolean isFull() {
        return cells.size() == across.count() * up.count();
    }

    boolean hasDiverged() {
        return cells.size() > finite().length;
    }

    int seeds() {
        return cells.values().stream()
                .mapToInt(cell -> cell.trials().size())
                .max()
                .orElse(0);
    }

    /** A map of it in words: what it is of, and where the best number stands. */
    String sentence(String upName) {
        int all = across.count() * up.count();
        var parts = Stream.concat(
                best().map(this::told).stream(),
                Stream.of(
                                all - cells.size() + " of " + all + " are not run yet",
                                cells.size() - finite().length + " of " + all + " diverged or failed")
                        .filter(part -> !part.startsWith("0 ")));
        return Sentence.of(
                String.format(
                        Locale.ROOT,
                        "%s by %s from %s and %s, %d × %d cells",
                        measure,
                        across.knob(),
                        ends(across),
                        upName.equals(up.knob().toString()) ? upName + " from " + ends(up) : upName,
                        across.count(),
                        up.count()),
                parts.toList());
    }

    private String told(int[] best) {
        var span = Span.of(finite());
        return String.format(
                Locale.ROOT,
                "from %s, best at %s = %s and %s = %s",
                Sentence.range(span.low(), span.high()),
                across.knob(),
                Sentence.number(across.values()[best[0]]),
                up.knob(),
                Sentence.number(up.values()[best[1]]));
    }

    private static String ends(Knobs knobs) {
        return Sentence.range(knobs.values()[0], knobs.values()[knobs.count() - 1]);
    }

    /** The place of the best number, of equals the first that was run, as in {@link Runs#best}; empty while there is none. */
    Optional<int[]> best() {
        return cells.keySet().stream()
                .map(i -> new int[] {i / up.count(), i % up.count()})
                .filter(place -> hasNumber(place[0], place[1]))
                .max(Comparator.comparingDouble(
                        place -> (measure.moreIsBetter() ? 1 : -1) * numbers[place[0]][place[1]]));
    }
}
