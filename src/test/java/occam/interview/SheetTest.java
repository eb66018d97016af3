package occam.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import occam.Refusal;
import occam.interview.Question.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;

class SheetTest {
    private static final String HTML = Sheet.html(Questions.all());
    private final Document page = Markup.parsed(HTML);

    @Test
    void eachEntryIsAQuestionOfTheBank_WithSomethingSaidToIt() {
        var asked = Questions.all().stream().map(Question::asks).map(SheetTest::shown);
        assertThat(texts("dt")).hasSizeGreaterThan(30).doesNotHaveDuplicates().isSubsetOf(asked.toList());
        assertThat(texts("dd")).hasSameSizeAs(texts("dt")).noneMatch(String::isBlank);
    }

    @Test
    void theEntriesBeforeTheAdviceAreEquations() {
        var equations = HTML.substring(HTML.indexOf("<h2>"), HTML.indexOf("<h2>When to use which"));
        assertThat(Stream.of(equations.split("<dt>")).skip(1))
                .allMatch(entry -> entry.contains("<dd>")
                        && entry.substring(entry.indexOf("<dd>")).contains("\\("));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Words. $S(z,t) = z - t$ it is. More words.|$S(z,t) = z - t$ it is.",
                "With $x$, long words, $y$. Then $a + b + c + d$.|Then $a + b + c + d$.",
                "It is $x = 1. Or y = 2. Or z$ here.|It is $x = 1. Or y = 2. Or z$ here.",
                "First $w \\leftarrow w - \\eta g$. Then $v \\leftarrow .9v + g$|First $w \\leftarrow w - \\eta g$. Then $v \\leftarrow .9v + g$"
            })
    void onlySentencesWithAnEquationAreTaken_AndThoseWhole(String full, String taken) {
        assertThat(Sheet.equations(new Answer("Short.", full, "A trap."))).isEqualTo(taken);
    }

    @Test
    void thePageAsksNothingOfTheNetwork() {
        assertThat(HTML).doesNotContain("http", "//").contains("src=\"tex-svg.js\"");
    }

    @Test
    void noEquationIsLeftInTheBanksNotation() {
        assertThat(page.getElementsByTagName("main").item(0).getTextContent()).doesNotContain("$", "`");
    }

    @Test
    void theComparisonIsWholeForEachOfTheThree() {
        var rows = Sheet.comparison().text().lines().toList();
        assertThat(rows).startsWith("| | L1 | L2 | dropout |", "|:--|:--|:--|:--|");
        assertThat(rows.stream().skip(2).map(row -> row.split("(?<!\\\\)\\|", -1)))
                .hasSizeGreaterThan(8)
                .allSatisfy(cells -> assertThat(cells).hasSize(6))
                .allSatisfy(cells -> assertThat(List.of(cells).subList(1, 5)).noneMatch(String::isBlank))
                .extracting(cells -> cells[1].strip())
                .contains("gradient", "cost", "take it")
                .doesNotHaveDuplicates();
        assertThat(texts("td")).hasSize(3 * (rows.size() - 2) + 1);
    }

    @Test
    void aBankWithoutOneOfItsQuestionsIsRefused() {
        Refusal.refused(
                "the sheet wants the question lasso-objective, and the bank has none of that id",
                () -> Sheet.html(List.of()));
    }

    private List<String> texts(String tag) {
        var all = page.getElementsByTagName(tag);
        return IntStream.range(0, all.getLength())
                .mapToObj(i -> all.item(i).getTextContent())
                .toList();
    }

    private static String shown(String text) {
        return text.replaceAll("\\$([^$]*)\\$", "\\\\($1\\\\)").replace("`", "");
    }
}
