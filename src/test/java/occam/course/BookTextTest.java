package occam.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BookTextTest {
    @ParameterizedTest
    @CsvSource({
        "src/book/a.md,            ../../README.md,                 index.md",
        "src/book/a.md,            options.md#all,                  options.md#all",
        "src/book/a.md,            ../../notebooks/01-x.ipynb#A-b,  01-x.ipynb#A-b",
        ".github/CONTRIBUTING.md,  ../src/book/benchmarks.md,       benchmarks.md",
        ".github/CONTRIBUTING.md,  CHANGELOG.md,                    changes.md",
        "data/README.md,           ../.github/SECURITY.md,          security.md"
    })
    void aLinkLeadsToThePageOfTheBook(String page, String link, String led) {
        assertThat(BookText.of(Path.of(page), "see [it](" + link + ").")).isEqualTo("see [it](" + led + ").");
    }

    @Test
    void whatIsElsewhereStaysAsItIs() {
        var text = "[out](https://example.org/a.md) and [here](#below) and `f(x)`";
        assertThat(BookText.of(Path.of("src/book/a.md"), text)).isEqualTo(text);
    }

    @Test
    void aDrawingThatNeedsAScriptBecomesItsText() {
        var drawing = "```mermaid\ngraph TD\n    a --> b\n```\n";
        assertThat(BookText.of(Path.of("src/book/a.md"), drawing)).isEqualTo("```text\n    a --> b\n```\n");
    }
}
