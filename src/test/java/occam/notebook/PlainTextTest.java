package occam.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import occam.exercise.Markdown;
import occam.interview.Picture;
import org.junit.jupiter.api.Test;

class PlainTextTest {
    private static final Renderings ALL = Renderings.all();

    private static Object text(Markdown markdown, String type) {
        return ALL.of(markdown).data().get(type);
    }

    @Test
    void markdownStaysForThoseWhoRenderIt() {
        var markdown = new Markdown("**a** $w_1 < 2$ &lt;b&gt;");
        assertThat(text(markdown, "text/markdown")).isEqualTo(markdown.text());
        assertThat(ALL.of(markdown).data()).containsOnlyKeys("text/markdown", "text/plain");
    }

    @Test
    void othersGetItWithoutTagsAndEscapes() {
        var markdown = new Markdown(
                "<small>x\\_1</small>\n\n<details><summary>Answer</summary>\n\n`List<T>` &lt;T&gt; $w_1$\n\n</details>");
        assertThat(text(markdown, "text/plain")).isEqualTo("x_1\n\nAnswer\n\n`List<T>` <T> $w_1$");
    }

    @Test
    void aTellingIsRenderedSo() {
        var telling = Picture.DROPOUT_MASK.telling();
        assertThat(text(telling, "text/markdown")).asString().startsWith("<details><summary>");
        assertThat(text(telling, "text/plain")).asString().doesNotContain("<details>");
    }
}
