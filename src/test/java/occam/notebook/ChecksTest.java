package occam.notebook;

import static occam.Refusal.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import occam.exercise.ProgressTable;
import occam.exercise.Report;
import occam.exercise.Report.Example;
import occam.exercise.Report.Verdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Table;

class ChecksTest {
    private final Recording display = new Recording(0);

    @BeforeEach
    void listen() {
        Lesson.showOn(display);
    }

    @AfterEach
    void plain() {
        Lesson.showOn(Display.plain());
    }

    private static Report report(Verdict verdict, Example example) {
        return new Report("best-epoch", verdict, "Use `a < b`.", Optional.ofNullable(example), List.of());
    }

    private static String html(Report report) {
        return Checks.render(report).data().get("text/html").toString();
    }

    private static String text(Report report) {
        return Checks.render(report).data().get("text/plain").toString();
    }

    @ParameterizedTest
    @EnumSource
    void theVerdictIsForProgramsToo(Verdict verdict) {
        assertThat(Checks.render(report(verdict, null)).data().get(Checks.TYPE))
                .isEqualTo(Map.of("exercise", "best-epoch", "verdict", verdict.name()));
    }

    @ParameterizedTest
    @CsvSource({
        "PASSED, ✓ best epoch: passed",
        "DIFFERENT, ✗ best epoch: not the same as the reference",
        "MISCONCEPTION, ✗ best epoch: a known misconception"
    })
    void theHeadingTellsTheVerdictInWords(Verdict verdict, String heading) {
        assertThat(text(report(verdict, null))).isEqualTo(heading + "\n  Use a < b.");
        assertThat(html(report(verdict, null))).contains(heading, "Use <code>a &lt; b</code>.");
    }

    @Test
    void aStubGetsItsHintFolded() {
        assertThat(text(report(Verdict.NOT_YET, null))).isEqualTo("○ best epoch: not yet\n  Hint: Use a < b.");
        assertThat(html(report(Verdict.NOT_YET, null)))
                .contains("<details><summary>Hint</summary>Use <code>a &lt; b</code>.</details>");
    }

    @Test
    void anExampleIsShownWithItsInput() {
        var report = report(Verdict.DIFFERENT, new Example("losses <1>, 2", 2, 3));
        assertThat(text(report)).endsWith("\n  for: losses <1>, 2\n  expected: 2\n  yours: 3");
        assertThat(html(report)).contains("losses &lt;1&gt;, 2").doesNotContain("<1>");
    }

    @Test
    void numbersThatLookAlikeAreShownInFull() {
        assertThat(text(report(Verdict.DIFFERENT, new Example("", 0.3, 0.300001))))
                .contains("expected: 0.3\n", "yours: 0.300001");
        assertThat(text(report(Verdict.DIFFERENT, new Example("", 1 / 3.0, 0.5))))
                .contains("expected: 0.3333\n");
        assertThat(text(report(Verdict.DIFFERENT, new Example("", 1.0, Double.NaN))))
                .contains("yours: NaN");
    }

    @Test
    void anyValueIsShown() {
        assertThat(text(report(Verdict.DIFFERENT, new Example("", new double[] {1, 2}, null))))
                .contains("expected: 2 numbers: 1  2\n", "yours: null");
        assertThat(text(report(Verdict.DIFFERENT, new Example("", "a", "b".repeat(10_000)))))
                .hasSizeLessThan(600);
    }

    @Test
    void whatIsReturnedTogetherIsShownTogether() {
        Object[] pair = {new double[] {1, 2}, 0.5};
        assertThat(text(report(Verdict.DIFFERENT, new Example("", pair, new double[][] {{1, 2}, {3, 4}}))))
                .contains("expected: 2 numbers: 1  2; 0.5000\n", "yours: 2 × 2: 1  2; 3  4");
    }

    @Test
    void aProgressOfManyRowsIsShownWhole() {
        var table =
                Table.create(IntColumn.create("lesson", IntStream.range(0, 50).toArray()));
        var whole = Checks.render(new ProgressTable(table, ""));
        assertThat(whole.data().get("text/html")).asString().contains(">0<", ">25<", ">49<", "50 rows");
        assertThat(whole.data().get("text/plain")).asString().contains(" 25 ", " 49 ");
    }

    @Test
    void whatTheAnswerPrintedIsEscaped() {
        var report = new Report("a", Verdict.PASSED, "why", Optional.empty(), List.of("<script>"));
        assertThat(html(report)).contains("&lt;script&gt;").doesNotContain("<script>");
    }

    @Test
    void progressIsATableWithItsTroubleBelow() {
        var table = Table.create(IntColumn.create("lesson", 1));
        assertThat(Checks.render(new ProgressTable(table, ""))).isEqualTo(TableHtml.render(table));
        assertThat(Checks.render(new ProgressTable(table, "It is <torn>."))
                        .data()
                        .get("text/html"))
                .asString()
                .contains("<table")
                .endsWith("<small>It is &lt;torn&gt;.</small>");
    }

    @Test
    void gradingFailsUnlessItIsPassed() {
        assertThatCode(() -> Lesson.grade(report(Verdict.PASSED, null))).doesNotThrowAnyException();
        refused(
                "Exercise best-epoch is not passed: Use `a < b`.",
                () -> Lesson.grade(report(Verdict.MISCONCEPTION, null)));
        assertThat(display.shown).hasSize(2);
    }
}
