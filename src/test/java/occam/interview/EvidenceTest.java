package occam.interview;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import occam.data.Tables;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Row;

/** Each effect that the bank says was measured is a claim of a lesson, and each work that it names is in the references. */
class EvidenceTest {
    private static final Path PROJECT = Path.of(System.getProperty("basedir", ""));
    private static final Pattern LESSON = Pattern.compile("[(;] ?lessons? (\\d+)(?: and (\\d+))?\\)");
    private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d\\d\\b");
    private static final Set<String> CLAIMS = claims();
    private static final Set<String> WORKS = works();

    private record Card(String id, String answer, List<String> evidence) {
        /** A row is a cursor of its table: what it says is read while it stands there. */
        static Card of(Row row) {
            var evidence = Arrays.stream(row.getString("evidence").split(";"));
            return new Card(
                    row.getString("id"),
                    row.getString("short") + " " + row.getString("full") + " " + row.getString("trap"),
                    evidence.filter(each -> !each.isEmpty()).toList());
        }
    }

    private static Stream<Card> questions() {
        return Tables.questions().stream().map(Card::of);
    }

    @Test
    void whatALessonMeasuredIsAClaimOfThatLesson() {
        questions()
                .forEach(question -> LESSON.matcher(question.answer()).results().forEach(named -> {
                    for (int group = 1; group <= 2; group++) {
                        if (named.group(group) != null) {
                            var start = "%02d:".formatted(Integer.parseInt(named.group(group)));
                            assertThat(question.evidence()).as(question.id()).anyMatch(each -> each.startsWith(start));
                        }
                    }
                }));
    }

    @Test
    void aLessonIsNamedAtTheEndOfWhatItMeasured_SinceAnAnswerStandsByItself() {
        assertThat(questions())
                .allSatisfy(
                        question -> assertThat(LESSON.matcher(question.answer()).replaceAll(""))
                                .as(question.id())
                                .doesNotContainIgnoringCase("lesson"));
    }

    @Test
    void allEvidenceExists() {
        var known = new TreeSet<>(CLAIMS);
        known.addAll(WORKS);
        assertThat(questions())
                .allSatisfy(question -> assertThat(known).as(question.id()).containsAll(question.evidence()));
    }

    @Test
    void aWorkThatIsNamedByItsYearIsInTheReferences() {
        assertThat(questions()
                        .filter(question -> YEAR.matcher(question.answer()).find()))
                .isNotEmpty()
                .allSatisfy(question ->
                        assertThat(question.evidence()).as(question.id()).anyMatch(WORKS::contains));
    }

    private static Set<String> works() {
        var entry = Pattern.compile("@\\w+\\{(\\w+),");
        return new TreeSet<>(entry.matcher(read(PROJECT.resolve("src/book/references.bib")))
                .results()
                .map(found -> found.group(1))
                .toList());
    }

    private static Set<String> claims() {
        try (var files = Files.list(PROJECT.resolve("notebooks"))) {
            return new TreeSet<>(files.filter(file -> file.toString().endsWith(".ipynb"))
                    .flatMap(EvidenceTest::claims)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> claims(Path notebook) {
        var lesson = notebook.getFileName().toString().substring(0, 2) + ":";
        var statement = Pattern.compile("\"statement\": (\"(?:[^\"\\\\]|\\\\.)*\")");
        return statement
                .matcher(read(notebook))
                .results()
                .map(found -> lesson + new Gson().fromJson(found.group(1), String.class));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
