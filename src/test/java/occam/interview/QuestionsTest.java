package occam.interview;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static occam.Refusal.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class QuestionsTest {
    private static final Path PROJECT = Path.of(System.getProperty("basedir", ""));
    private static final int LAST_LESSON_WITH_ANSWERS = 11;
    private static final Pattern HEADING = Pattern.compile("^#{2,3} (.*)$", Pattern.MULTILINE);
    private static final Map<Integer, List<String>> HEADINGS = headings();

    private static Stream<Question> questions() {
        return Questions.all().stream();
    }

    private static Stream<String> texts(Question question) {
        var answer = question.answer();
        return Stream.of(
                question.asks(),
                answer.brief(),
                answer.full(),
                answer.trap(),
                question.topic(),
                question.shown().heading());
    }

    @Test
    void eachQuestionIsWhole() {
        assertThat(questions()).allSatisfy(QuestionsTest::whole);
    }

    private static void whole(Question question) {
        assertThat(question.id()).matches("[a-z0-9]+(-[a-z0-9]+)*").hasSizeLessThanOrEqualTo(32);
        assertThat(texts(question))
                .allSatisfy(text -> assertThat(text)
                        .isNotBlank()
                        .isEqualTo(text.strip())
                        .doesNotContain("\n")
                        .matches("[^$]*(\\$[^$]+\\$[^$]*)*"));
        assertThat(question.level()).isBetween(1, 3);
        assertThat(question.asks()).matches(".*[.?]");
        assertThat(question.answer().brief()).hasSizeLessThanOrEqualTo(300);
    }

    @Test
    void equationsCloseTheirBraces() {
        assertThat(questions().flatMap(QuestionsTest::texts))
                .allSatisfy(text -> assertThat(depth(text)).isZero());
    }

    private static int depth(String text) {
        int depth = 0;
        for (char c : text.replace("\\{", "").replace("\\}", "").toCharArray()) {
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            assertThat(depth).isNotNegative();
        }
        return depth;
    }

    @Test
    void quotesAndBackslashesComeThroughTheTable() {
        assertThat(Questions.named("lasso-unique").answer().trap()).isEqualTo("\"It is convex, so it is unique.\"");
        assertThat(Questions.named("bn-modes").answer().full())
                .startsWith("$\\gamma(x-m)/\\sqrt{v+\\varepsilon} + \\beta$, for each unit");
        assertThat(Questions.named("l2-norm-vs-weight").shown().heading())
                .isEqualTo("Deeper: \"every weight shrinks\" is false");
    }

    @Test
    void noQuestionAndNoAnswerStandsTwice() {
        for (Function<Question, String> of : List.<Function<Question, String>>of(
                Question::id,
                Question::asks,
                q -> q.answer().brief(),
                q -> q.answer().full())) {
            assertThat(questions().map(of)).doesNotHaveDuplicates();
        }
    }

    @Test
    void whatFollowsIsAnotherQuestionAndNotEasier() {
        assertThat(questions())
                .allSatisfy(question -> assertThat(question.follow().stream().map(Questions::named))
                        .allSatisfy(next -> {
                            assertThat(next).isNotEqualTo(question);
                            assertThat(next.level()).isGreaterThanOrEqualTo(question.level());
                        }));
    }

    @Test
    void followingNeverGoesInACircle() {
        assertThat(questions()).allSatisfy(question -> {
            var next = question;
            for (int k = 0; k < Questions.all().size() && next.follow().isPresent(); k++) {
                next = Questions.named(next.follow().get());
            }
            assertThat(next.follow()).isEmpty();
        });
    }

    @Test
    void aThirdOfWhatIsNotDeepIsFollowed() {
        var easier = questions().filter(question -> question.level() < 3).toList();
        var followed = easier.stream().filter(question -> question.follow().isPresent());
        assertThat(followed.count()).isGreaterThanOrEqualTo((easier.size() + 2) / 3);
    }

    @Test
    void thereAreEnoughOfEachTopicAndLevel() {
        assertThat(Questions.all()).hasSizeGreaterThanOrEqualTo(150);
        assertThat(questions().collect(groupingBy(Question::topic, counting())).values())
                .allMatch(count -> count >= 8);
        assertThat(questions().collect(groupingBy(Question::level, counting())).values())
                .allMatch(count -> count >= 30);
    }

    @Test
    void aTopicStandsInOnePiece() {
        var changes = Stream.iterate(1, i -> i < Questions.all().size(), i -> i + 1)
                .filter(i -> !Questions.all()
                        .get(i)
                        .topic()
                        .equals(Questions.all().get(i - 1).topic()));
        assertThat(changes.count()).isEqualTo(Questions.topics().size() - 1);
    }

    @Test
    void theLessonHasTheSection() {
        assertThat(questions().map(Question::shown)).allSatisfy(shown -> {
            assertThat(HEADINGS).containsKey(shown.lesson());
            assertThat(HEADINGS.get(shown.lesson())).contains(shown.heading());
        });
    }

    @Test
    void eachLessonButTheInterviewAnswersSome() {
        for (int lesson = 1; lesson <= LAST_LESSON_WITH_ANSWERS; lesson++) {
            int number = lesson;
            assertThat(questions().filter(question -> question.shown().lesson() == number))
                    .hasSizeGreaterThanOrEqualTo(8);
        }
    }

    @Test
    void whatIsNotThereIsSaid() {
        refused("there is no question 'l3-zeros'; Questions.all() has them", () -> Questions.named("l3-zeros"));
    }

    private static Map<Integer, List<String>> headings() {
        try (var files = Files.list(PROJECT.resolve("notebooks"))) {
            return files.filter(file -> file.getFileName().toString().matches("\\d\\d-.*\\.ipynb"))
                    .collect(Collectors.toMap(
                            QuestionsTest::number, QuestionsTest::headings, (a, b) -> a, TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int number(Path notebook) {
        return Integer.parseInt(notebook.getFileName().toString().substring(0, 2));
    }

    private static List<String> headings(Path notebook) {
        try {
            var cells = new Gson()
                    .fromJson(Files.readString(notebook), JsonObject.class)
                    .getAsJsonArray("cells");
            return StreamSupport.stream(cells.spliterator(), false)
                    .map(JsonElement::getAsJsonObject)
                    .filter(cell -> cell.get("cell_type").getAsString().equals("markdown"))
                    .flatMap(cell -> HEADING.matcher(source(cell.get("source"))).results())
                    .map(heading -> heading.group(1).strip())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String source(JsonElement source) {
        return source instanceof JsonArray lines
                ? StreamSupport.stream(lines.spliterator(), false)
                        .map(JsonElement::getAsString)
                        .collect(Collectors.joining())
                : source.getAsString();
    }
}
