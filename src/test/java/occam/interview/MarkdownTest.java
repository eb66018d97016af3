package occam.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import occam.exercise.Markdown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MarkdownTest {
    private static final Path NOTEBOOKS = Path.of(System.getProperty("basedir", ""), "notebooks");

    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            value = {
                "List<String> & co@List&lt;String&gt; &amp; co",
                "a*b*c, x_1, [1], #2, a|b, ~@a\\*b\\*c, x\\_1, \\[1\\], \\#2, a\\|b, \\~",
                "$w_1 < w_2$ and a_b@$w_1 < w_2$ and a\\_b",
                "`List<T>` and <T>@`List<T>` and &lt;T&gt;",
                "$$a_1*b_2$$_@$$a_1*b_2$$\\_",
                "a\\b@a\\\\b"
            })
    void nothingButEquationsAndCodeIsMarkup(String words, String markdown) {
        assertThat(Markdown.escape(words)).isEqualTo(markdown);
    }

    static Stream<Path> lessons() throws IOException {
        try (var files = Files.list(NOTEBOOKS)) {
            return files
                    .filter(file -> file.getFileName().toString().matches("\\d\\d-.*ipynb"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void aPlaceLeadsToTheNotebookOfItsLesson(Path file) {
        var name = file.getFileName().toString();
        assertThat(SectionLinks.notebook(Integer.parseInt(name.substring(0, 2))))
                .isEqualTo(name);
    }

    @Test
    void aHeadingWithSignsIsStillALink() {
        assertThat(SectionLinks.link(new Question.Section(2, "Deeper: \"every weight\" (`w`) is <b>")))
                .isEqualTo("[lesson 02, Deeper: \"every weight\" (`w`) is &lt;b&gt;]"
                        + "(02-l1-against-l2.ipynb#Deeper:-%22every-weight%22-%28w%29-is-%3Cb%3E)");
    }

    @Test
    void noQuestionBreaksOutOfItsPlace() {
        var tag = Pattern.compile("<[^>]*>");
        assertThat(Questions.all()).allSatisfy(question -> {
            var outside = QuestionText.answer(question).replaceAll("\\$[^$]+\\$|`[^`]+`", "");
            assertThat(tag.matcher(outside).results().toList()).isEqualTo(List.of());
        });
    }
}
