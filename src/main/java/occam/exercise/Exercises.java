package occam.exercise;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** All exercises of the course. */
public final class Exercises {
    private Exercises() {}

    /** Every exercise, lesson by lesson. */
    public static List<Exercise<?>> all() {
        return Stream.of(Overfitting.ALL, Geometry.ALL, Sparsity.ALL, ChoosingLambda.ALL)
                .flatMap(List::stream)
                .toList();
    }

    /** How far the reader has come: a row for each exercise, with what was passed on this machine, in this session or before. */
    public static Progress progress() {
        return ProgressFile.ofReader().progress();
    }

    static Table table(Map<String, Tries> kept) {
        var table = Table.create(
                IntColumn.create("lesson"),
                StringColumn.create("exercise"),
                StringColumn.create("state"),
                IntColumn.create("tries"));
        for (var exercise : all()) {
            var tries = kept.getOrDefault(exercise.id(), Tries.NONE);
            table.intColumn("lesson").append(exercise.lesson());
            table.stringColumn("exercise").append(exercise.title());
            table.stringColumn("state").append(tries.state());
            table.intColumn("tries").append(tries.tries());
        }
        return table;
    }
}
