package occam.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class LastLinesTest {
    private static final Path PAGE = Path.of("index.html");
    private static final StoredClaim HOLDS = new StoredClaim("gain", "0.2", "at least 0.1", "0.1", true);
    private static final StoredClaim FAILS =
            new StoredClaim("gain of decay", "-0.0067", "at least 0", "-0.0067", false);

    private static Executor.Outcome outcome(List<StoredClaim> claims, String... faults) {
        var task = new Executor.Task("12-tuning", Path.of("12-tuning.ipynb"), Path.of("r"), Condition.USUAL);
        return new Executor.Outcome(task, claims, List.of(faults));
    }

    @Test
    void whereAllIsWellThePageIsAllThatIsSaid() {
        assertThat(LastLines.of(List.of(outcome(List.of(HOLDS))), PAGE)).containsExactly("Open " + PAGE.toUri());
    }

    @Test
    void aClaimThatFailsIsNoBrokenInstallation_AndIsToldByHowMuch() {
        assertThat(LastLines.of(List.of(outcome(List.of(HOLDS, FAILS)), outcome(List.of(HOLDS))), PAGE))
                .containsExactly(
                        "Everything is installed and ran to its end. Of the 3 claims that the lessons make about their own runs, 1 did not hold here:",
                        "  12-tuning: gain of decay: -0.0067, must be at least 0, is off by 0.0067",
                        "The pages are written all the same. Open " + PAGE.toUri());
    }

    @Test
    void aNotebookThatDidNotRunIsNamed_AndNothingIsSaidToHaveRun() {
        assertThat(LastLines.of(List.of(outcome(List.of(FAILS), "Code cell 2 failed: ...")), PAGE))
                .containsExactly(
                        "1 of 1 notebooks is not in order, as said above: 12-tuning",
                        "Of the 1 claims that the lessons make about their own runs, 1 did not hold here:",
                        "  12-tuning: gain of decay: -0.0067, must be at least 0, is off by 0.0067",
                        "The pages are written all the same. Open " + PAGE.toUri());
    }
}
