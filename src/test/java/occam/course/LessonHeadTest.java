package occam.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import occam.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LessonHeadTest {
    private static final String CELL = """
            # 01 · Overfitting

            **Question.** Why does a model
            that knows all fail?

            **You will be able to**
            - tell why
            - say it
              in one sentence

            **Minutes.** 40 · **Before this.** nothing
            """;

    @Test
    void whatTheCellSaysIsRead() {
        assertThat(LessonHead.parse(CELL, "01.ipynb"))
                .isEqualTo(new LessonHead(
                        "01 · Overfitting",
                        "Why does a model that knows all fail?",
                        List.of("tell why", "say it in one sentence"),
                        40,
                        "nothing"));
    }

    @ParameterizedTest
    @CsvSource({
        "# 01,             ## 01,   a title such as \"# 01 · Overfitting\"",
        "**Question.**,    Ask:,    \"**Question.** ...\"",
        "- tell why,       tell,    \"**You will be able to**\" and a list",
        "**Minutes.** 40,  40 min,  \"**Minutes.** 40\"",
        "**Before this.**, After:,  \"**Before this.** ...\""
    })
    void whatItLacksIsNamed(String part, String other, String lacks) {
        assertThatThrownBy(() -> LessonHead.parse(CELL.replace(part, other), "01.ipynb"))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("01.ipynb: its first text lacks " + lacks);
    }
}
