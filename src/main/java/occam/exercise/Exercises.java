package occam.exercise;

import static occam.InvalidInput.unless;

import java.util.Comparator;
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
        return Stream.of(
                        Overfitting.ALL,
                        Geometry.ALL,
                        Sparsity.ALL,
                        ChoosingLambda.ALL,
                        Dropouts.ALL,
                        DropoutInNetworks.ALL,
                        WeightDecay.ALL,
                        Stopping.ALL,
                        Smaller.ALL,
                        Shift.ALL,
                        FinalTuning.ALL,
                        Quizzes.ALL,
                        Bugs.ALL,
                        Drills.exercises())
                .flatMap(List::stream)
                .toList();
    }

    /** How far the reader has come: a row for each exercise, with what was passed on this machine, in this session or before. */
    public static Progress progress() {
        return ProgressFile.ofReader().progress();
    }

    /**
     * How far the reader has come in one lesson: a row for each of its exercises.
     *
     * @throws occam.InvalidInput if the lesson has no exercise
     */
    public static Progress progress(int lesson) {
        var all = progress();
        var rows = all.table().intColumn("lesson").isEqualTo(lesson);
        unless(
                !rows.isEmpty(),
                "lesson %d has no exercises; those with some are %s",
                lesson,
                all().stream().map(Exercise::lesson).distinct().toList());
        return new Progress(all.table().where(rows).removeColumns("lesson"), all.trouble());
    }

    /** Of all exercises, and of the final one, which a ruling decides. */
    private static List<String> ids() {
        return Stream.concat(all().stream().map(Exercise::id), Stream.of(Tuning.FINAL))
                .sorted(Comparator.comparingInt(Exercise::lessonOf))
                .toList();
    }

    static Table table(Map<String, Tries> kept) {
        var table = Table.create(
                IntColumn.create("lesson"),
                StringColumn.create("exercise"),
                StringColumn.create("state"),
                IntColumn.create("tries"));
        for (var id : ids()) {
            var tries = kept.getOrDefault(id, Tries.NONE);
            table.intColumn("lesson").append(Exercise.lessonOf(id));
            table.stringColumn("exercise").append(Titles.of(id));
            table.stringColumn("state").append(tries.state());
            table.intColumn("tries").append(tries.tries());
        }
        return table;
    }
}
