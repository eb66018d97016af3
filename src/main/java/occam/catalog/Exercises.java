package occam.catalog;

import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import occam.exercise.Exercise;
import occam.exercise.ProgressFile;
import occam.exercise.ProgressTable;
import occam.exercise.Titles;
import occam.exercise.Tries;
import occam.interview.Bugs;
import occam.interview.Cards;
import occam.interview.Drill;
import occam.interview.Drills;
import occam.interview.Quizzes;
import occam.lesson.decay.WeightDecay;
import occam.lesson.dropout.Dropouts;
import occam.lesson.geometry.Geometry;
import occam.lesson.lambda.ChoosingLambda;
import occam.lesson.language.LanguageModels;
import occam.lesson.norm.DropoutInNetworks;
import occam.lesson.overfitting.Overfitting;
import occam.lesson.pruning.Smaller;
import occam.lesson.search.FinalTuning;
import occam.lesson.shift.Shift;
import occam.lesson.sparsity.Sparsity;
import occam.lesson.stopping.Stopping;
import occam.tuning.Tuning;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** All exercises of the course. */
public final class Exercises {
    private Exercises() {}

    /** Those of each lesson, by its number; a lesson that joins is one more line above the last. */
    private static final SortedMap<Integer, Supplier<List<? extends Exercise<?>>>> LESSONS =
            new TreeMap<>(Map.ofEntries(
                    lesson(1, () -> Overfitting.ALL),
                    lesson(2, () -> Geometry.ALL),
                    lesson(3, () -> Sparsity.ALL),
                    lesson(4, () -> ChoosingLambda.ALL),
                    lesson(5, () -> Dropouts.ALL),
                    lesson(6, () -> DropoutInNetworks.ALL),
                    lesson(7, () -> WeightDecay.ALL),
                    lesson(8, () -> Stopping.ALL),
                    lesson(9, () -> Smaller.ALL),
                    lesson(10, () -> Shift.ALL),
                    lesson(11, () -> LanguageModels.ALL),
                    lesson(12, () -> FinalTuning.ALL),
                    lesson(13, () -> OfInterview.ALL)));

    /** The lesson with the final exercise, which an evaluation decides. */
    private static final int FINAL = 12;

    /** That on the interview. */
    private static final int INTERVIEW = 13;

    /** Made when they are first asked for: a lesson has no use for those of the others. */
    private static Map.Entry<Integer, Supplier<List<? extends Exercise<?>>>> lesson(
            int number, Supplier<List<? extends Exercise<?>>> exercises) {
        return Map.entry(number, exercises);
    }

    /** Made when it is first needed. */
    private static final class OfInterview {
        static final List<Exercise<?>> ALL = Stream.of(Quizzes.ALL, Bugs.ALL, Drills.exercises())
                .<Exercise<?>>flatMap(List::stream)
                .toList();
    }

    private static List<Exercise<?>> of(int lesson) {
        return List.copyOf(LESSONS.get(lesson).get());
    }

    /** The lessons but the one on the interview, which asks of them all. */
    static SortedMap<Integer, List<Exercise<?>>> beforeInterview() {
        var before = new TreeMap<Integer, List<Exercise<?>>>();
        LESSONS.headMap(INTERVIEW).keySet().forEach(lesson -> before.put(lesson, of(lesson)));
        return before;
    }

    /** Every exercise, lesson by lesson. */
    public static List<Exercise<?>> all() {
        return LESSONS.keySet().stream().flatMap(lesson -> of(lesson).stream()).toList();
    }

    /**
     * The number of the lesson that an exercise belongs to.
     *
     * @throws occam.InvalidInput if it belongs to none
     */
    public static int lesson(Exercise<?> exercise) {
        given(exercise, "exercise");
        var lesson = LESSONS.keySet().stream()
                .filter(number -> of(number).contains(exercise))
                .findFirst();
        unless(
                lesson.isPresent(),
                "no lesson has the exercise '%s'; Exercises.all() lists those of the course",
                exercise.id());
        return lesson.get();
    }

    /** How far the reader has come: a row for each exercise, with what was passed on this machine, in this session or before. */
    public static ProgressTable progress() {
        return progress(ProgressFile.ofReader());
    }

    static ProgressTable progress(ProgressFile file) {
        var kept = file.kept();
        return new ProgressTable(table(LESSONS.keySet(), kept.values()), kept.trouble());
    }

    /**
     * How far the reader has come in one lesson: a row for each of its exercises.
     *
     * @throws occam.InvalidInput if the lesson has no exercise
     */
    public static ProgressTable progress(int lesson) {
        unless(
                LESSONS.containsKey(lesson),
                "lesson %d has no exercises; the lessons are %d to %d",
                lesson,
                LESSONS.firstKey(),
                LESSONS.lastKey());
        var kept = ProgressFile.ofReader().kept();
        return new ProgressTable(table(Set.of(lesson), kept.values()).removeColumns("lesson"), kept.trouble());
    }

    /** What is ready for an interview: each drill, quiz, bug hunt and lesson, and the share of the cards that is known. */
    public static ProgressTable checklist() {
        return Checklist.on(Drill.Desk.ofReader(), Cards.all()).progress();
    }

    private static Table table(Set<Integer> lessons, Map<String, Tries> kept) {
        var table = Table.create(
                IntColumn.create("lesson"),
                StringColumn.create("exercise"),
                StringColumn.create("state"),
                IntColumn.create("tries"));
        for (int lesson : lessons) {
            ids(lesson).forEach(id -> addRow(table, lesson, id, kept.getOrDefault(id, Tries.NONE)));
        }
        return table;
    }

    private static Stream<String> ids(int lesson) {
        return Stream.concat(
                of(lesson).stream().map(Exercise::id), Stream.of(Tuning.FINAL).filter(id -> lesson == FINAL));
    }

    private static void addRow(Table table, int lesson, String id, Tries tries) {
        table.intColumn("lesson").append(lesson);
        table.stringColumn("exercise").append(Titles.of(id));
        table.stringColumn("state").append(tries.state());
        table.intColumn("tries").append(tries.tries());
    }
}
