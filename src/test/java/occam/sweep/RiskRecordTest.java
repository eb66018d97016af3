package occam.sweep;

import static occam.Refusal.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import occam.sweep.RiskRecord.Chosen;
import occam.sweep.RiskRecord.Cost;
import occam.sweep.RiskRecord.Scores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RiskRecordTest {
    private static final Chosen RIDGE = new Chosen("ridge", 0.1);
    private static final Scores SCORES =
            new Scores(new long[] {4, 5, 6}, new Sample(0.9, 0.8, 0.85), new Sample(0.5, 0.6, 0.1));

    private static RiskRecord record(long seconds) {
        return new RiskRecord(RIDGE, SCORES, new Cost(Duration.ofSeconds(seconds), 48), 2);
    }

    @Test
    void aRowForEachEntry() {
        var table = record(1).table();
        assertThat(table.stringColumn("value").asList())
                .containsExactly(
                        "ridge",
                        "0.1",
                        "[4, 5, 6]",
                        "0.850",
                        "0.800 (seed 5)",
                        "0.400",
                        "0.100 (seed 6)",
                        "±0.050 and ±0.265",
                        "under 10 s",
                        "48 bytes",
                        "2");
        assertThat(table.stringColumn("entry").countUnique()).isEqualTo(table.rowCount());
    }

    @ParameterizedTest
    @CsvSource({
        "9,under 10 s",
        "10,under 1 min",
        "599,under 10 min",
        "3599,under 1 h",
        "3600,under 10 h",
        "36000,10 h or more"
    })
    void theTimeIsToldByItsSize(long seconds, String told) {
        assertThat(record(seconds).table().stringColumn("value").asList()).contains(told);
    }

    @ParameterizedTest
    @CsvSource({"0,0", "10,10", "0.00001,0.00001", "0.25,0.25"})
    void theStrengthIsToldInFull(double lambda, String told) {
        var record = new RiskRecord(new Chosen("ridge", lambda), SCORES, new Cost(Duration.ZERO, 48), 0);
        assertThat(record.table().stringColumn("value").get(1)).isEqualTo(told);
    }

    @Test
    void whatDoesNotFitIsRefused() {
        refused("lambda must be 0 or more and finite, was -1.0", () -> new Chosen("ridge", -1));
        refused(
                "a risk record needs both scores of each seed, was 3 seeds, 3 usual and 1 shifted scores",
                () -> new Scores(SCORES.seeds(), SCORES.usual(), new Sample(0.1)));
        refused(
                "the looks at the test rows must be 0 or more, were -1",
                () -> new RiskRecord(RIDGE, SCORES, new Cost(Duration.ZERO, 0), -1));
    }
}
