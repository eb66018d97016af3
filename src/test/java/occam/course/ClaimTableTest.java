package occam.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClaimTableTest {
    private final ClaimTable table = ClaimTable.of(List.of(
            outcome(1, claim("gain", "0.5", true), claim("a, b", "2", true)),
            outcome(2, claim("gain", "-0.25", false), claim("a, b", "1", true)),
            outcome(3, claim("gain", "NaN", false))));

    @Test
    void failuresAreCountedByRun() {
        assertThat(table.failures()).containsExactly("01-lesson: \"gain\" fails in 2 of 3 runs");
    }

    @Test
    void theWorstIsTheLeastMargin_AndNoNumberIsWorseThanAny() {
        assertThat(table.rows().get(0).worst().margin()).isEqualTo("NaN");
        assertThat(table.rows().get(1).worst().margin()).isEqualTo("1");
    }

    @Test
    void theCsvHasALineForEachClaimAndRun() {
        assertThat(table.csv().lines())
                .containsExactly(
                        "lesson,claim,bound,run,value,margin,holds",
                        "01-lesson,gain,\"> 0\",\"seed 1\",7,0.5,true",
                        "01-lesson,gain,\"> 0\",\"seed 2\",7,-0.25,false",
                        "01-lesson,gain,\"> 0\",\"seed 3\",7,NaN,false",
                        "01-lesson,\"a, b\",\"> 0\",\"seed 1\",7,2,true",
                        "01-lesson,\"a, b\",\"> 0\",\"seed 2\",7,1,true");
    }

    @Test
    void thePageMarksWhatFailed_AndWhatWasNotClaimed() {
        assertThat(table.markdown())
                .contains("| gain | > 0 | **NaN** | 0.500 | **-0.250** | **NaN** |")
                .contains("| a, b | > 0 | 1.00 | 2.00 | 1.00 | none |");
    }

    @Test
    void aSolutionsClaimIsNotItsLessons() {
        var both = ClaimTable.of(List.of(
                outcome("01-lesson", 1, claim("gain", "1", true)),
                outcome("solutions/01-lesson", 1, claim("gain", "2", true))));
        assertThat(both.rows()).extracting(ClaimTable.Row::lesson).containsExactly("01-lesson", "solutions/01-lesson");
    }

    private static StoredClaim claim(String statement, String margin, boolean holds) {
        return new StoredClaim(statement, "7", "> 0", margin, holds);
    }

    private static Executor.Outcome outcome(int seed, StoredClaim... claims) {
        return outcome("01-lesson", seed, claims);
    }

    private static Executor.Outcome outcome(String label, int seed, StoredClaim... claims) {
        var task = new Executor.Task(label, Path.of("01-lesson.ipynb"), Path.of("r"), Condition.seed(seed));
        return new Executor.Outcome(task, List.of(claims), List.of());
    }
}
