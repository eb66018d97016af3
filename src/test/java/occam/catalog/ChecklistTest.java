package occam.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import occam.exercise.Exercise;
import occam.exercise.ProgressFile;
import occam.exercise.ProgressTable;
import occam.exercise.Report;
import occam.exercise.Report.Verdict;
import occam.interview.Bank;
import occam.interview.Bugs;
import occam.interview.Cards;
import occam.interview.Desks;
import occam.interview.Drill;
import occam.interview.Drills;
import occam.interview.Quizzes;
import occam.interview.SetClock;
import occam.lesson.sparsity.Sparsity;
import occam.penalty.Penalty;
import occam.tuning.Tuning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told to be ready. */
class ChecklistTest {
    private final SetClock clock = new SetClock();

    @TempDir
    Path folder;

    private Drill.Desk desk() {
        return Desks.in(folder, clock);
    }

    private Cards cards() {
        return Desks.cards(Bank.three(), folder, clock);
    }

    private ProgressTable checklist() {
        return Checklist.on(desk(), cards()).progress();
    }

    private List<String> row(String part, String what) {
        var table = checklist().table();
        int row = IntStream.range(0, table.rowCount())
                .filter(i -> table.getString(i, "part").equals(part)
                        && table.getString(i, "what").equals(what))
                .findFirst()
                .orElseThrow();
        return Stream.of("state", "best time", "a good one", "ready")
                .map(column -> table.getString(row, column))
                .filter(cell -> !cell.isEmpty())
                .toList();
    }

    private void passed(Exercise<?> exercise) {
        new ProgressFile(folder).note(Report.of(exercise.id(), Verdict.PASSED, ""));
    }

    @Test
    void theFinalExerciseIsReadyOncePassed() {
        assertThat(row("final exercise", "digits")).containsExactly("not yet", "not yet");
        new ProgressFile(folder).note(Report.of(Tuning.FINAL, Verdict.DIFFERENT, ""));
        assertThat(row("final exercise", "digits").get(1)).isEqualTo("not yet");
        new ProgressFile(folder).note(Report.of(Tuning.FINAL, Verdict.PASSED, ""));
        assertThat(row("final exercise", "digits")).containsExactly("passed, 2 tries", "yes");
    }

    private void drilled(int seconds) {
        var drill = Desks.at(desk(), Drills.SOFT_THRESHOLD);
        drill.start();
        clock.moved(Duration.ofSeconds(seconds));
        drill.check(Penalty::softThreshold);
    }

    @Test
    void atFirstNothingIsReadyAndNothingIsWritten() {
        var table = checklist().table();
        assertThat(table.stringColumn("ready").asSet()).containsExactly("not yet");
        assertThat(table.where(table.stringColumn("part").isEqualTo("drill")).rowCount())
                .isEqualTo(Drills.ALL.size());
        assertThat(table.where(table.stringColumn("part").isEqualTo("quiz")).rowCount())
                .isEqualTo(Quizzes.ALL.size());
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aDrillIsReadyOnceItsBestTimeIsGood() {
        assertThat(row("drill", "soft threshold")).containsExactly("not yet", "one minute", "not yet");
        Desks.at(desk(), Drills.SOFT_THRESHOLD).check(Penalty::softThreshold);
        assertThat(row("drill", "soft threshold")).containsExactly("passed, 1 try", "one minute", "not yet");
        drilled(61);
        assertThat(row("drill", "soft threshold"))
                .containsExactly("passed, 2 tries", "1 min 01 s", "one minute", "not yet");
        drilled(60);
        drilled(90);
        assertThat(row("drill", "soft threshold"))
                .containsExactly("passed, 4 tries", "1 min 00 s", "one minute", "yes");
    }

    @Test
    void aQuizIsReadyOnceItIsPassed() {
        passed(Quizzes.PENALTIES);
        assertThat(row("quiz", "penalties")).containsExactly("passed, 1 try", "yes");
        assertThat(row("quiz", "training")).containsExactly("not yet", "not yet");
    }

    @Test
    void aBugHuntHasALineOfItsOwn() {
        passed(Bugs.TRAINING);
        assertThat(row("find the bug", "five bugs that judge")).containsExactly("not yet", "not yet");
        assertThat(row("find the bug", "five bugs that train")).containsExactly("passed, 1 try", "yes");
    }

    @Test
    void aLessonIsReadyOnceAllItsExercisesArePassed() {
        int all = Sparsity.ALL.size();
        Sparsity.ALL.stream().skip(1).forEach(this::passed);
        assertThat(row("exercises", "lesson 3")).containsExactly("%d of %d passed".formatted(all - 1, all), "not yet");
        passed(Sparsity.LASSO_STEP);
        assertThat(row("exercises", "lesson 3")).containsExactly("%d of %d passed".formatted(all, all), "yes");
    }

    /** Each exercise stands in one line: those of lesson 13 with a line of their own are not counted again. */
    @Test
    void noExerciseIsCountedTwice() {
        Exercises.all().forEach(this::passed);
        var table = checklist().table();
        var others = table.where(table.stringColumn("part").isEqualTo("exercises"));
        int counted = others.stringColumn("state").asList().stream()
                .mapToInt(state -> Integer.parseInt(state.replaceFirst(".* of (\\d+) .*", "$1")))
                .sum();
        assertThat(counted + Drills.ALL.size() + Quizzes.ALL.size() + Bugs.ALL.size())
                .isEqualTo(Exercises.all().size());
    }

    @Test
    void cardsAreReadyOnceNineOfTenAreKnown() {
        var cards = cards();
        for (int known = 0; known < 3; known++) {
            assertThat(row("cards", "all topics")).containsExactly("%d of 3 known".formatted(known), "not yet");
            cards.next();
            cards.grade(2);
        }
        assertThat(row("cards", "all topics")).containsExactly("3 of 3 known", "yes");
        clock.moved(Duration.ofDays(2));
        cards.next();
        cards.grade(0);
        assertThat(row("cards", "all topics")).containsExactly("2 of 3 known", "not yet");
    }

    @Test
    void troubleWithAFileIsOneLineAndTheRestIsTold() throws IOException {
        drilled(30);
        for (var file : Map.of("drills", "{\"version\": 1, \"dr", "cards", "{\"version\": 9}")
                .entrySet()) {
            Files.writeString(folder.resolve(file.getKey() + ".json"), file.getValue());
        }
        assertThat(checklist().trouble())
                .isEqualTo(
                        "Your progress in %s could not be read: it is torn; the next check sets it aside and begins a new one."
                                        .formatted(folder.resolve("drills.json"))
                                + " Your progress in %s could not be read: it was written by another version of Occam (format 9, this one knows 1)."
                                        .formatted(folder.resolve("cards.json")));
        assertThat(row("drill", "soft threshold")).containsExactly("passed, 1 try", "one minute", "not yet");
        assertThat(folder.resolve("drills.json")).hasContent("{\"version\": 1, \"dr");
    }
}
