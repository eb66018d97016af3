package occam.interview.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import occam.data.Tables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tech.tablesaw.api.Row;

/** Replies of one short sentence, each written before the rules for it, and the sentences of the course themselves. */
class ShortAnswerTest {
    private record Reply(String question, int number, String wanted, String text) {
        private static Reply of(Row row) {
            return new Reply(row.getString("id"), row.getInt("number"), row.getString("mark"), row.getString("answer"));
        }

        private static List<Reply> all() {
            return Answers.table("short").stream().map(Reply::of).toList();
        }

        private Mark mark() {
            return marked(question, number, text);
        }

        private boolean isWrong() {
            return Set.of(Mark.SAID, Mark.OPPOSITE).contains(mark())
                    && !mark().name().equals(wanted);
        }

        private Stream<Mark> ofTheOthers() {
            return AnswerJudge.judge(question, text).points().stream()
                    .filter(judged -> judged.point().number() != number)
                    .map(JudgedPoint::mark);
        }
    }

    private static Mark marked(String question, int number, String answer) {
        return AnswerJudge.judge(question, answer).points().get(number - 1).mark();
    }

    private static long found(Mark mark) {
        return Reply.all().stream()
                .filter(reply -> reply.wanted().equals(mark.name()) && reply.mark() == mark)
                .count();
    }

    @Test
    void noVerdictIsWrong() {
        assertThat(Reply.all()).filteredOn(Reply::isWrong).isEmpty();
    }

    /** A right reply says the contrary of no other point, and what is not right says no other one. */
    @Test
    void noOtherPointIsMistaken() {
        assertThat(Reply.all())
                .allSatisfy(reply -> assertThat(reply.ofTheOthers())
                        .as(reply.text())
                        .doesNotContain(reply.wanted().equals("SAID") ? Mark.OPPOSITE : Mark.SAID));
    }

    /** Found: 37 of 43 and 38 of 43; before the rule for short answers 32 and 23. */
    @Test
    void mostAreFound() {
        assertThat(found(Mark.OPPOSITE)).isGreaterThanOrEqualTo(37);
        assertThat(found(Mark.SAID)).isGreaterThanOrEqualTo(38);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "drop-what | 2 | Dropout is on at inference. | OPPOSITE",
                "drop-what | 2 | If dropout is on at inference. | CANNOT_TELL",
                "scale-intercept | 1 | The intercept is penalized too. | OPPOSITE",
                "scale-intercept | 1 | There is a penalty and an intercept. | CANNOT_TELL",
                "es-what | 3 | Patience is how many epochs you wait. | SAID"
            })
    void oneWayIsEnoughInAShortOne(String question, int number, String answer, Mark mark) {
        assertThat(marked(question, number, answer)).isEqualTo(mark);
    }

    @Test
    void theCoursesOwnSentencesAreHeard() {
        var missed = new ArrayList<String>();
        Tables.points().forEach(row -> {
            assertThat(typed(row, "point")).as(row.getString("point")).isEqualTo(Mark.SAID);
            var opposite = typed(row, "opposite");
            assertThat(opposite).as(row.getString("opposite")).isIn(Mark.OPPOSITE, Mark.NOT_SAID);
            if (opposite == Mark.NOT_SAID) {
                missed.add(row.getString("opposite"));
            }
        });
        assertThat(missed).hasSizeLessThanOrEqualTo(2);
    }

    private static Mark typed(Row row, String column) {
        return marked(row.getString("id"), (int) row.getDouble("number"), row.getString(column));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // nearly all of its words
                "leak-what | 3 | So I'd say a leak makes a reported error too low. | SAID",
                "leak-what | 3 | A leak makes the reported error too high. | OPPOSITE",
                // one more denial
                "leak-what | 3 | A leak never makes the reported error too low. | NOT SAID",
                // said by others, or doubted
                "leak-what | 3 | People say a leak makes the reported error too low. | NOT SAID",
                "leak-what | 3 | Maybe a leak makes the reported error too low. | NOT SAID",
                // another formula
                "drop-what | 4 | In training the kept outputs are multiplied by 1 - p. | NOT SAID"
            })
    void anOwnSentenceIsReadAsAWhole(String question, int number, String answer, String mark) {
        boolean isSaid = marked(question, number, answer) == Mark.SAID;
        assertThat(isSaid).isEqualTo(mark.equals("SAID"));
        assertThat(marked(question, number, answer) == Mark.OPPOSITE || !mark.equals("OPPOSITE"))
                .isTrue();
    }
}
