package occam.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QuestionPagesTest {
    private static final List<Question> BANK = Questions.all();
    private static final String ALL = String.join("\n", QuestionPages.of(BANK).values());

    @Test
    void eachTopicIsAPage_AfterThatOfTheMostAsked() {
        assertThat(QuestionPages.of(BANK)).hasSize(1 + Questions.topics().size());
        assertThat(ALL)
                .startsWith("# Asked most\n")
                .contains("| 15 | [Your model overfits. What do you do first?](#question-proc-first-steps) |");
        assertThat(QuestionPages.of(BANK).keySet()).allMatch(name -> name.matches("questions-[a-z0-9-]+"));
    }

    @Test
    void eachQuestionHasAPlaceOfItsOwn_AndAFoldedAnswer() {
        assertThat(BANK).allSatisfy(question -> assertThat(ALL).contains("(question-" + question.id() + ")=\n## "));
        assertThat(Pattern.compile("<details><summary>Answer</summary>")
                        .matcher(ALL)
                        .results())
                .hasSameSizeAs(BANK);
    }

    @Test
    void whatIsAskedNextIsThere() {
        var next = Pattern.compile("\\(#question-([^)]+)\\)")
                .matcher(ALL)
                .results()
                .map(link -> link.group(1));
        assertThat(next).isNotEmpty().allSatisfy(id -> assertThat(ALL).contains("(question-" + id + ")=\n"));
    }
}
