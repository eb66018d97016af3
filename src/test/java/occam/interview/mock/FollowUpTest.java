package occam.interview.mock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import occam.data.Tables;
import occam.interview.Question;
import occam.interview.Questions;
import occam.interview.judge.AnswerJudge;
import occam.interview.judge.KeyPoint;
import occam.interview.judge.KeyPoints;
import occam.interview.judge.Mark;
import occam.interview.mock.Assignment.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FollowUpTest {
    private static final Set<String> WITH_POINTS = Questions.all().stream()
            .map(Question::id)
            .filter(id -> !KeyPoints.of(id).isEmpty())
            .collect(Collectors.toSet());

    private static final Pattern IMPERATIVE = Pattern.compile(
            "(?i)\\b(write|describe|give|define|begin|state|say|name|compute|compare|add|root|multiply|count|draw|divide)\\b");

    private static Stream<KeyPoint> points() {
        return WITH_POINTS.stream().flatMap(id -> KeyPoints.of(id).stream());
    }

    private static List<String> texts(KeyPoint point) {
        var back = FollowUp.on(point);
        return List.of(back.hint(), back.missing(), back.opposite());
    }

    @Test
    void moreThanAHundredQuestionsHavePoints_AndEachPointHasWhatIsAskedBack() {
        assertThat(WITH_POINTS).hasSize(106);
        assertThat(points().toList())
                .hasSize(Tables.followUps().rowCount())
                .allSatisfy(point -> assertThat(texts(point))
                        .doesNotHaveDuplicates()
                        .allSatisfy(text -> assertThat(text.length()).isBetween(10, 200)));
    }

    /** Whoever types a hint as the answer has not said the point, neither in its own words nor in others. */
    @Test
    void noHintTellsThePoint() {
        assertThat(points()).allSatisfy(point -> {
            assertThat(texts(point)).noneMatch(text -> plain(text).contains(plain(point.says())));
            assertThat(judged(FollowUp.on(point).hint(), point)).isNotEqualTo(Mark.SAID);
        });
    }

    private static Mark judged(String answer, KeyPoint point) {
        return AnswerJudge.judge(point.question(), answer)
                .points()
                .get(point.number() - 1)
                .mark();
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    @Test
    void whatIsAskedBackIsAQuestion() {
        assertThat(points())
                .allSatisfy(point -> assertThat(texts(point).subList(1, 3))
                        .as(point.says())
                        .allMatch(text ->
                                text.contains("?") || IMPERATIVE.matcher(text).find()));
    }

    @Test
    void eachOfTheseHasADeeperOneWithPointsAndNoneLeadsBackToItself() {
        assertThat(WITH_POINTS).allSatisfy(id -> {
            var deeper = Deeper.after(id).orElseThrow();
            assertThat(WITH_POINTS).contains(deeper.then()).isNotEqualTo(id);
            assertThat(deeper.then()).isNotEqualTo(id);
            assertThat(deeper.asks().length()).isBetween(15, 200);
        });
        assertThat(Deeper.after("no such question")).isEmpty();
    }

    /** A deeper one may be as easy as the first, seen from there, but then it is another matter. */
    @Test
    void mostThatGoDeeperAreNotEasier() {
        long easier = WITH_POINTS.stream()
                .filter(id ->
                        Questions.named(Deeper.after(id).orElseThrow().then()).level()
                                < Questions.named(id).level())
                .count();
        assertThat(easier).isLessThan(35);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void eachAssignmentLeadsToAQuestion(Kind kind) {
        assertThat(Assignment.of(kind)).hasSizeGreaterThanOrEqualTo(10).allSatisfy(each -> {
            assertThat(Questions.named(each.question()).id()).isEqualTo(each.question());
            assertThat(each.place().isEmpty()).isEqualTo(kind == Kind.SITUATION);
        });
    }

    @Test
    void situationsAreJudged() {
        assertThat(Assignment.of(Kind.SITUATION))
                .hasSizeGreaterThan(30)
                .allSatisfy(each -> assertThat(WITH_POINTS).contains(each.question()));
    }
}
