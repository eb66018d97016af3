package occam.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "it's L2,it&#39;s L2",
                "a < b & c,a &lt; b &amp; c",
                "$x$,<span>&#36;</span>x<span>&#36;</span>",
                "\\(x\\),<span>&#92;</span>(x<span>&#92;</span>)",
                "# *a* _b_,&#35; &#42;a&#42; &#95;b&#95;",
                "[a](b) | `c` ~d~,&#91;a&#93;(b) &#124; &#96;c&#96; &#126;d&#126;",
                "😀,😀",
            })
    void whatIsTypedLooksAsItWasTyped(String typed, String shown) {
        assertThat(Markdown.typed(typed)).isEqualTo(shown);
    }

    @Test
    void aLineBreakIsOneHoweverItIsWritten() {
        assertThat(Markdown.typed("a\r\nb\nc\rd")).isEqualTo("a<br>b<br>c<br>d");
    }
}
