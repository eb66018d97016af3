package occam.interview.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import occam.Refusal;
import occam.data.Tables;
import occam.interview.Questions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerJudgeTest {
    private static Mark mark(String question, int number, String answer) {
        return AnswerJudge.judge(question, answer).points().get(number - 1).mark();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // a denial
                "scale-intercept | 1 | No, the intercept is not penalized. | SAID",
                "drop-what | 2 | In inference dropout is still active. | OPPOSITE",
                "adamw-step | 1 | AdamW adds λw to the gradient. | OPPOSITE",
                // the words of another subject
                "bayes-priors | 1 | L1 is the Gaussian prior and L2 is the Laplace prior. | OPPOSITE",
                "bayes-priors | 2 | L1 is the Gaussian prior and L2 is the Laplace prior. | OPPOSITE",
                "bayes-priors | 1 | Unlike L1, L2 has a Gaussian prior. | SAID",
                "l2-zeros-never | 4 | L2 gives exact zeros. | OPPOSITE",
                "bv-penalty | 1 | The variance falls and the bias rises. | SAID",
                "bv-penalty | 2 | The variance falls and the bias rises. | SAID",
                "bv-penalty | 1 | The bias falls and the variance rises. | OPPOSITE",
                // a correction
                "bayes-priors | 1 | L2 is Laplace. No wait, scratch that: L2 has the Gaussian prior. | SAID",
                // a doubt
                "bayes-priors | 1 | Maybe L2 has a Gaussian prior, I guess. | HALF",
                // what others say
                "drop-what | 2 | People say dropout is still active in inference. | NOT_SAID",
                // another spelling
                "bayes-priors | 1 | L-2 is the gausian prior. | SAID",
                // a yes and a no
                "myth-zero-irrelevant | 1 | Yes, a zero means it is irrelevant. | OPPOSITE",
                "myth-zero-irrelevant | 1 | No. | SAID"
            })
    void eachRuleDecides(String question, int number, String answer, Mark mark) {
        assertThat(mark(question, number, answer)).isEqualTo(mark);
    }

    @Test
    void theWordsThatDecidedAreMarked() {
        var answer = "In short: L2 has the Gaussian prior.";
        assertThat(AnswerJudge.judge("bayes-priors", answer).points().get(0).words())
                .extracting(words -> answer.substring(words.from(), words.to()))
                .containsExactly("L2", "Gaussian");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "?!... --- ,,,",
                "😀😀",
                "<b>&amp;</b>",
                "مرحبا بالعالم",
                "Beim Training wird nichts gesagt.",
                "\\",
                "{",
                "$$"
            })
    void whatSaysNothingSaysNothing(String answer) {
        assertThat(AnswerJudge.judge("drop-what", answer).points())
                .hasSize(5)
                .allSatisfy(judged -> assertThat(judged.mark()).isEqualTo(Mark.NOT_SAID));
    }

    @Test
    void aVeryLongAnswerIsReadFromItsBeginning() {
        var answer = "L2 has the Gaussian prior. " + "word ".repeat(200_000);
        assertThat(mark("bayes-priors", 1, answer)).isEqualTo(Mark.SAID);
    }

    @Test
    void aQuestionWithoutPointsHasNone() {
        assertThat(AnswerJudge.judge("no such question", "anything").points()).isEmpty();
        assertThat(KeyPoints.of("no such question")).isEmpty();
    }

    @Test
    void nothingIsNoAnswer() {
        Refusal.refused("answer" + Refusal.NULL, () -> AnswerJudge.judge("drop-what", null));
    }

    /** The first points are those that were there before the first rule; those of six more questions were added after the measurement. */
    @Test
    void thePointsAreThoseOfTheLabels() {
        assertThat(Tables.points().stream().limit(460).map(AnswerJudgeTest::point))
                .containsExactlyElementsOf(Answers.table("points").stream()
                        .map(AnswerJudgeTest::point)
                        .toList());
        assertThat(Tables.points().rowCount()).isEqualTo(490);
    }

    private static Map<String, Object> point(tech.tablesaw.api.Row row) {
        return Stream.of("id", "number", "point", "opposite")
                .collect(Collectors.toMap(
                        name -> name,
                        name -> String.valueOf(row.getObject(name)).replaceAll("\\.0$", "")));
    }

    @Test
    void everyPointHasItsWaysAndItsQuestion() {
        var capitals = Pattern.compile("(?<![A-Za-z*{])[A-Z][A-Z0-9]+(?![A-Za-z}])");
        Tables.points().stream().forEach(row -> {
            assertThat(Questions.named(row.getString("id"))).isNotNull();
            assertThat(Way.all(row.getString("said"))).isNotEmpty();
            var ways = (row.getString("said") + " " + row.getString("wrong")).replaceAll("\\{[^}]*}", "");
            assertThat(capitals.matcher(ways).results().map(found -> found.group()))
                    .as(row.getString("id"))
                    .allMatch(name -> Concepts.has(name) || name.equals("YES") || name.equals("NO"));
        });
    }

    /** A point's own contrary is never taken for the point, nor the point for its contrary. */
    @Test
    void aPointAndItsContraryAreToldApart() {
        Tables.points().stream()
                .map(row -> row.getString("id"))
                .distinct()
                .forEach(id -> KeyPoints.of(id).forEach(point -> {
                    assertThat(mark(id, point.number(), point.says()))
                            .as(point.says())
                            .isNotEqualTo(Mark.OPPOSITE);
                    assertThat(mark(id, point.number(), point.opposite()))
                            .as(point.opposite())
                            .isNotEqualTo(Mark.SAID);
                }));
    }

    /** Measured: .971 and 1.000 on the half that was looked at, .909 and .933 on the half that was kept; .904 and .933 there with the rules for short answers. */
    @Test
    void whatItSaysIsMostlyRight() {
        var looked = Figures.of(Figures::isLookedAt);
        var kept = Figures.of(id -> !Figures.isLookedAt(id));
        assertThat(looked.precision(Mark.SAID)).as(looked.table()).isGreaterThan(.95);
        assertThat(looked.precision(Mark.OPPOSITE)).as(looked.table()).isGreaterThan(.95);
        assertThat(kept.precision(Mark.SAID)).as(kept.table()).isGreaterThan(.9);
        assertThat(kept.precision(Mark.OPPOSITE)).as(kept.table()).isGreaterThan(.9);
        assertThat(looked.recall(Mark.SAID)).isGreaterThan(.7);
        assertThat(kept.recall(Mark.SAID)).isGreaterThan(.6);
        assertThat(kept.coverage()).isGreaterThan(.8);
    }
}
