package occam.plot;

import static java.util.stream.Collectors.toMap;
import static occam.InvalidInput.unless;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import occam.sweep.Cell;
import occam.sweep.Measure;
import occam.sweep.Runs;

/**
 * The trials of a sweep over two knobs on their grid.
 *
 * @param cells in which a trial has ended, by {@code column·rows + row}
 * @param numbers the mean over the seeds by column, then row; NaN where there is none
 */
record KnobGrid(Knobs across, Knobs up, Measure measure, Map<Integer, Cell> cells, double[][] numbers) {
    static KnobGrid of(Runs runs, Measure measure) {
        unless(
                runs.grid().size() == 2,
                "a map needs a sweep over a grid of two knobs, this one has %d; see Sweep.over(...).and(...)",
                runs.grid().size());
        return of(runs, Knobs.of(runs.grid().get(0)), Knobs.of(runs.grid().get(1)), measure);
    }

    static KnobGrid of(Runs runs, Knobs across, Knobs up, Measure measure) {
        var cells = runs.cells().stream()
                .collect(toMap(cell -> place(across, cell) * up.count() + place(up, cell), cell -> cell));
        var numbers = IntStream.range(0, across.count())
                .mapToObj(column -> IntStream.range(0, up.count())
                        .mapToDouble(row -> number(cells.get(column * up.count() + row), measure))
                        .toArray())
                .toArray(double[][]::new);
        return new KnobGrid(across, up, measure, cells, numbers);
    }

    private static int place(Knobs knobs, Cell cell) {
        return knobs.index(cell.settings().get(knobs.knob()));
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

    /** The place of the best number; empty while there is none. */
    Optional<int[]> best() {
        return Stream.iterate(0, i -> i + 1)
                .limit((long) across.count() * up.count())
                .map(i -> new int[] {i / up.count(), i % up.count()})
                .filter(place -> hasNumber(place[0], place[1]))
                .max(Comparator.comparingDouble(
                        place -> (measure.moreIsBetter() ? 1 : -1) * numbers[place[0]][place[1]]));
    }
}
