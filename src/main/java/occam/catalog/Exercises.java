package occam.catalog;

import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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

    /** Those of each lesson, from the first on; where a lesson stands here is its number. */
    private static final List<List<? extends List<? extends Exercise<?>>>> LESSONS = List.of(
            List.of(Overfitting.ALL),
            List.of(Geometry.ALL),
            List.of(Sparsity.ALL),
            List.of(ChoosingLambda.ALL),
            List.of(Dropouts.ALL),
            List.of(DropoutInNetworks.ALL),
            List.of(WeightDecay.ALL),
            List.of(Stopping.ALL),
            List.of(Smaller.ALL),
            List.of(Shift.ALL),
            List.of(FinalTuning.ALL),
            List.of(Quizzes.ALL, Bugs.ALL, Drills.exercises()));

    /** The lesson with the final exercise, which an evaluation decides. */
    private static final int FINAL = 11;

    /** That on the interview. */
    static final int INTERVIEW = LESSONS.size();

    /** Every exercise, lesson by lesson. */
    public static List<Exercise<?>> all() {
        return IntStream.rangeClosed(1, LESSONS.size())
                .boxed()
                .flatMap(Exercises::ofLesson)
                .toList();
    }

    static Stream<Exercise<?>> ofLesson(int lesson) {
        return LESSONS.get(lesson - 1).stream().flatMap(List::stream);
    }

    /**
     * The number of the lesson that an exercise belongs to.
     *
     * @throws occam.InvalidInput if it belongs to none
     */
    public static int lesson(Exercise<?> exercise) {
        given(exercise, "exercise");
        var lesson = IntStream.rangeClosed(1, LESSONS.size())
                .filter(number -> ofLesson(number).anyMatch(exercise::equals))
                .findFirst();
        unless(
                lesson.isPresent(),
                "no lesson has the exercise '%s'; Exercises.all() lists those of the course",
                exercise.id());
        return lesson.getAsInt();
    }

    /** How far the reader has come: a row for each exercise, with what was passed on this machine, in this session or before. */
    public static ProgressTable progress() {
        return progress(ProgressFile.ofReader());
    }

    static ProgressTable progress(ProgressFile file) {
        var kept = file.kept();
        return new ProgressTable(table(kept.values()), kept.trouble());
    }

    /**
     * How far the reader has come in one lesson: a row for each of its exercises.
     *
     * @throws occam.InvalidInput if the lesson has no exercise
     */
    public static ProgressTable progress(int lesson) {
        unless(
                lesson >= 1 && lesson <= LESSONS.size(),
                "lesson %d has no exercises; the lessons are 1 to %d",
                lesson,
                LESSONS.size());
        var all = progress();
        var rows = all.table().intColumn("lesson").isEqualTo(lesson);
        return new ProgressTable(all.table().where(rows).removeColumns("lesson"), all.trouble());
    }

    /** What is ready for an interview: each drill, quiz, bug hunt and lesson, and the share of the cards that is known. */
    public static ProgressTable checklist() {
        return Checklist.on(Drill.Desk.ofReader(), Cards.all()).progress();
    }

    private static Table table(Map<String, Tries> kept) {
        var table = Table.create(
                IntColumn.create("lesson"),
                StringColumn.create("exercise"),
                StringColumn.create("state"),
                IntColumn.create("tries"));
        for (int lesson = 1; lesson <= LESSONS.size(); lesson++) {
            int number = lesson;
            ids(lesson).forEach(id -> addRow(table, number, id, kept.getOrDefault(id, Tries.NONE)));
        }
        return table;
    }

    private static Stream<String> ids(int lesson) {
        return Stream.concat(
                ofLesson(lesson).map(Exercise::id), Stream.of(Tuning.FINAL).filter(id -> lesson == FINAL));
    }

    private static void addRow(Table table, int lesson, String id, Tries tries) {
        table.intColumn("lesson").append(lesson);
        table.stringColumn("exercise").append(Titles.of(id));
        table.stringColumn("state").append(tries.state());
        table.intColumn("tries").append(tries.tries());
    }
}
