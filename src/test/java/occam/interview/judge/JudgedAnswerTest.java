package occam.interview.judge;

import static org.assertj.core.api.Assertions.assertThat;

import occam.interview.Questions;
import org.junit.jupiter.api.Test;

class JudgedAnswerTest {
    private static String page(String typed) {
        return Questions.named("bayes-priors").judge(typed).text();
    }

    @Test
    void eachPointHasASignAndItsWords() {
        assertThat(page("L2 has a Gaussian prior, L1 a Gaussian prior."))
                .contains("**✓ said**: L2 corresponds to a Gaussian prior")
                .contains("**✗ said the opposite**: L1 corresponds to a Laplace prior")
                .contains("**– not said**")
                .contains(">Gaussian</span><sup>✓1</sup>");
    }

    @Test
    void nothingOfTheAnswerIsMarkup() {
        assertThat(page("<script>x</script> $a$ <b>L2</b>\n\nhas a \"Gaussian\" prior"))
                .doesNotContain("<script>", "<b>", "$a$")
                .contains("&lt;script&gt;", "<span>&#36;</span>a<span>&#36;</span>", "<br><br>");
    }

    @Test
    void ofALongAnswerTheBeginningIsShown() {
        assertThat(page("word ".repeat(10_000)).length()).isLessThan(6_000);
    }

    @Test
    void aQuestionWithoutPointsSaysSo() {
        var other = Questions.all().stream()
                .filter(question -> KeyPoints.of(question.id()).isEmpty())
                .findFirst()
                .orElseThrow();
        assertThat(other.judge("anything").text()).contains("no key points");
    }
}
