package occam.sweep;

import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;
import static occam.sweep.Measure.VALIDATION_LOSS;

import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Table;

/**
 * What came of successive halving, rung by rung.
 *
 * @param rungs those that were finished, each with the trials of the settings that were left, in the order in which they were drawn
 * @param epochsEach for how many epochs a rung trains each of its settings, at most
 */
public record Halved(List<Runs> rungs, List<Integer> epochsEach) {
    /**
     * Keeps copies of the lists.
     *
     * @throws occam.InvalidInput if there are not epochs for each rung, or one is missing
     */
    public Halved {
        rungs = List.copyOf(given(rungs, "rungs"));
        epochsEach = List.copyOf(given(epochsEach, "epochs"));
        unless(
                rungs.size() == epochsEach.size(),
                "each rung needs its epochs, was %d rungs and %d",
                rungs.size(),
                epochsEach.size());
    }

    /**
     * The setting with the smallest validation loss on the last rung; the first of equals. That loss flatters it, since it was chosen by it.
     *
     * @throws occam.InvalidInput if no rung was finished, or nothing on the last one has ended well
     */
    public Cell winner() {
        unless(!rungs.isEmpty(), "there is no winner: training was interrupted before the first rung was done");
        return rungs.get(rungs.size() - 1).best(VALIDATION_LOSS);
    }

    /** How many epochs were trained in all. */
    public int epochs() {
        return rungs.stream().mapToInt(Halved::spent).sum();
    }

    private static int spent(Runs rung) {
        return rung.trials().stream().mapToInt(Trial::epochs).sum();
    }

    /** A row for each rung: epochs of each setting, settings, the smallest validation loss, epochs spent. */
    public Table table() {
        return Table.create(
                IntColumn.create("rung", IntStream.rangeClosed(1, rungs.size()).toArray()),
                IntColumn.create("epochs", epochsEach.stream().mapToInt(n -> n).toArray()),
                each("settings", rung -> rung.trials().size()),
                DoubleColumn.create("best validation loss", rungs.stream().mapToDouble(Halved::smallestLoss)),
                each("epochs spent", Halved::spent));
    }

    private IntColumn each(String name, ToIntFunction<Runs> number) {
        return IntColumn.create(name, rungs.stream().mapToInt(number).toArray());
    }

    /** NaN, which is no number in a table, if nothing has ended well. */
    private static double smallestLoss(Runs rung) {
        return rung.trials().stream()
                .mapToDouble(VALIDATION_LOSS::of)
                .filter(Double::isFinite)
                .min()
                .orElse(Double.NaN);
    }

    @Override
    public String toString() {
        var settings =
                rungs.stream().map(rung -> String.valueOf(rung.trials().size())).collect(Collectors.joining(" → "));
        return String.format(Locale.ROOT, "%s settings, %d epochs in all", settings, epochs());
    }
}
