package occam.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.DoubleBinaryOperator;
import occam.exercise.KernelNumber;
import occam.exercise.NotYet;
import occam.exercise.ProgressFile;
import occam.exercise.Report;
import occam.exercise.Report.Verdict;
import occam.exercise.Tries;
import occam.penalty.Penalty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The clock of a drill, and what is kept of it. */
class DrillTest {
    private static final DoubleBinaryOperator RIGHT = Penalty::softThreshold;
    private static final DoubleBinaryOperator HARD = (z, t) -> Math.abs(z) > t ? z : 0;
    private static final DoubleBinaryOperator STUB = (z, t) -> {
        throw new NotYet();
    };

    private final SetClock clock = new SetClock();
    private Drill<DoubleBinaryOperator> drill;

    @TempDir
    Path folder;

    @BeforeEach
    void sitDown() {
        drill = Drills.SOFT_THRESHOLD.at(Drill.Desk.in(folder, clock));
    }

    private Report after(int seconds, DoubleBinaryOperator answer) {
        clock.moved(Duration.ofSeconds(seconds));
        return drill.check(answer);
    }

    private static BestTime best(Path folder) {
        return Drill.Desk.in(folder, new SetClock()).times().kept().values().get("drill-soft-threshold");
    }

    @Test
    void theStartSaysAGoodTime() {
        assertThat(drill.start().text())
                .isEqualTo(
                        "The time runs. A good one: **one minute**. The task is below: write from memory, then check.");
    }

    @Test
    void theTimeRunsFromTheStartToTheAnswerThatPasses() {
        drill.start();
        assertThat(after(20, HARD).notes()).containsExactly("Your time so far: 20 s.");
        assertThat(after(50, RIGHT).notes()).containsExactly("Your time: 1 min 10 s. A good one: one minute.");
        assertThat(best(folder)).isEqualTo(new BestTime(70));
    }

    /** So nothing of the clock is stored with a notebook: there the answer is the stub, or was never started. */
    @Test
    void aStubAndAnAnswerWithoutAStartTellNoTime() {
        assertThat(after(5, RIGHT).notes()).isEmpty();
        drill.start();
        assertThat(after(5, STUB)).isEqualTo(drill.exercise().check(STUB, new ProgressFile(folder)));
        assertThat(after(5, null).verdict()).isEqualTo(Verdict.NOT_YET);
        assertThat(after(5, RIGHT).notes()).containsExactly("Your time: 15 s. A good one: one minute.");
    }

    @Test
    void anAnswerThatPassesEndsTheTime() {
        drill.start();
        after(5, RIGHT);
        assertThat(after(5, RIGHT).notes()).isEmpty();
        assertThat(best(folder)).isEqualTo(new BestTime(5));
    }

    @Test
    void whatWasBegunInOneKernelIsNotBegunInTheNext() {
        drill.start();
        KernelNumber.next();
        assertThat(after(40, RIGHT).notes()).isEmpty();
    }

    @Test
    void aSecondStartBeginsAnewAndTheBestTimeIsKept() {
        for (int seconds : new int[] {40, 15, 30}) {
            drill.start();
            clock.moved(Duration.ofMinutes(9));
            drill.start();
            after(seconds, RIGHT);
        }
        assertThat(best(folder)).isEqualTo(new BestTime(15));
    }

    @Test
    void aClockThatIsSetBackGivesNoTimeBelowZero() {
        drill.start();
        assertThat(after(-30, RIGHT).notes()).containsExactly("Your time: 0 s. A good one: one minute.");
    }

    @Test
    void aDrillIsAnExerciseOfItsLessonToo() {
        after(0, HARD);
        after(0, RIGHT);
        assertThat(new ProgressFile(folder).kept().values())
                .containsEntry("drill-soft-threshold", new Tries(true, 2))
                .hasSize(1);
    }

    @Test
    void aTornFileOfTimesIsSetAsideInOneLineAndTheTimeIsKept() throws IOException {
        var file = Files.writeString(folder.resolve("drills.json"), "{\"version\": 1, \"drills\": {\"dr");
        drill.start();
        assertThat(after(5, RIGHT).notes())
                .containsExactly(
                        "Your time: 5 s. A good one: one minute.",
                        "Your progress in %s could not be read. It is kept as drills.json.torn-1, and a new file is begun."
                                .formatted(file));
        assertThat(folder.resolve("drills.json.torn-1")).hasContent("{\"version\": 1, \"drills\": {\"dr");
        assertThat(best(folder)).isEqualTo(new BestTime(5));
    }

    @Test
    void anotherVersionsFileOfTimesIsLeftAsItIs() throws IOException {
        var file = Files.writeString(folder.resolve("drills.json"), "{\"version\": 0, \"drills\": 3}");
        drill.start();
        assertThat(after(5, RIGHT).notes())
                .hasSize(2)
                .last()
                .asString()
                .startsWith(
                        "Your progress could not be kept in " + file + ": it was written by another version of Occam")
                .endsWith("It lasts until the kernel stops.");
        assertThat(file).hasContent("{\"version\": 0, \"drills\": 3}");
    }
}
