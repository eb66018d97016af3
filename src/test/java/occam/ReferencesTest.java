package occam;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import occam.data.Tables;
import org.junit.jupiter.api.Test;

/** Every work that is named is in the references, and none is there that nobody names. */
class ReferencesTest {
    private static final Path PROJECT = Path.of(System.getProperty("basedir", ""));
    private static final Pattern ENTRY = Pattern.compile("@\\w+\\{(\\w+),\\n(.*?)\\n\\}\\n", Pattern.DOTALL);
    private static final Pattern FIELD = Pattern.compile("^ *(\\w+) = \\{(.*?)\\},?$", Pattern.MULTILINE);
    private static final Pattern ACCENT = Pattern.compile("\\{?\\\\(['`\"v])\\{?([A-Za-z])\\}*");
    private static final String NAME = "(?:[Vv]an (?:der )?|D')?\\p{Lu}[\\p{L}'’-]+";
    private static final String YEAR = "((?:18|19|20)\\d\\d)(?!\\d)";

    /** Authors, then the year after a comma or in brackets. */
    private static final Pattern CITATION = Pattern.compile("(?<![\\p{L}'-])(" + NAME + "(?:, " + NAME
            + ")*(?: and (?:others|" + NAME + "))?(?: et al\\.?)?)(?:,? | \\()" + YEAR + "\\)?");

    private static final Pattern LINKED =
            Pattern.compile("\\[([^\\[\\]]+)\\]\\((https?://[^\\s]+?)\\)(?=[\\s,.;:)]|$)");
    private static final Pattern COMMENT = Pattern.compile("/\\*\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern INITIAL = Pattern.compile("\\b\\p{Lu}\\. \\p{Lu}");
    private static final int NEAR = 250;
    private static final List<Work> WORKS = works();

    /** As a text names it. */
    private record Work(String key, List<String> names, String year, Optional<String> link) {
        static Work of(MatchResult entry) {
            var fields = FIELD.matcher(entry.group(2))
                    .results()
                    .collect(Collectors.toMap(field -> field.group(1), field -> field.group(2)));
            var names = Arrays.stream(letters(fields.get("author")).split(" and "))
                    .map(author -> author.replaceFirst(",.*", ""))
                    .toList();
            return new Work(entry.group(1), names, fields.get("year"), link(fields));
        }

        private static Optional<String> link(Map<String, String> fields) {
            var doi = Optional.ofNullable(fields.get("doi")).map("https://doi.org/"::concat);
            var eprint = Optional.ofNullable(fields.get("eprint")).map("https://arxiv.org/abs/"::concat);
            return doi.or(() -> eprint).or(() -> Optional.ofNullable(fields.get("url")));
        }

        /** One author, two, or three with their names, of more the first. */
        String authors() {
            int count = names.size();
            if (count == 1) {
                return names.get(0);
            }
            return count > 3 || names.contains("others")
                    ? names.get(0) + " and others"
                    : String.join(", ", names.subList(0, count - 1)) + " and " + names.get(count - 1);
        }

        /** Whether the year stands not far behind the first author. */
        boolean isNamedIn(String text) {
            var first = names.get(0);
            return IntStream.iterate(text.indexOf(first), at -> at >= 0, at -> text.indexOf(first, at + 1))
                    .mapToObj(at -> text.substring(at, Math.min(text.length(), at + first.length() + NEAR)))
                    .anyMatch(behind -> behind.contains(year));
        }
    }

    private static String letters(String tex) {
        var plain = ACCENT.matcher(tex)
                .replaceAll(accent -> accent.group(2)
                        + Map.of("'", "\u0301", "`", "\u0300", "\"", "\u0308", "v", "\u030c")
                                .get(accent.group(1)));
        return Normalizer.normalize(plain.replaceAll("[{}]", ""), Normalizer.Form.NFC);
    }

    private static List<Work> works() {
        return ENTRY.matcher(MarkdownCells.read(PROJECT.resolve("src/book/references.bib")))
                .results()
                .map(Work::of)
                .toList();
    }

    /** Of two of one first author and year, the one whose authors are named as they are. */
    private static Optional<Work> work(MatchResult citation) {
        var first = citation.group(1).split(", | and | et al")[0];
        return WORKS.stream()
                .filter(work -> work.year().equals(citation.group(2))
                        && work.names().get(0).equals(first))
                .min(comparing(work -> !work.authors().equals(citation.group(1))));
    }

    private static Stream<String> notebooks() {
        return Stream.concat(MarkdownCells.lessons(), MarkdownCells.solutions()).flatMap(MarkdownCells::of);
    }

    private static Stream<String> pages() {
        var pages = files("src/book", ".md").map(MarkdownCells::read);
        return Stream.concat(
                pages,
                Stream.of("README.md", "data/README.md").map(PROJECT::resolve).map(MarkdownCells::read));
    }

    private static Stream<String> bank() {
        var questions = Tables.questions().stream()
                .map(row -> row.getString("short") + " " + row.getString("full") + " " + row.getString("trap"));
        return Stream.concat(questions, Tables.choices().stream().map(row -> row.getString("text")));
    }

    private static Stream<String> comments() {
        return files("src/main/java", ".java")
                .map(MarkdownCells::read)
                .flatMap(source -> COMMENT.matcher(source).results())
                .map(comment -> comment.group().replaceAll("\\s*\\n\\s*\\* ?", " "));
    }

    private static Stream<Path> files(String folder, String ending) {
        try (var files = Files.walk(PROJECT.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void eachEntryIsWhole() {
        assertThat(WORKS).hasSizeGreaterThan(100).allSatisfy(work -> {
            assertThat(work.names()).as(work.key()).isNotEmpty().allMatch(name -> name.matches("[\\p{L}' -]+"));
            assertThat(work.year()).as(work.key()).matches("\\d{4}");
            assertThat(work.key()).contains(work.year());
        });
        assertThat(WORKS).extracting(Work::key).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void whoIsNamedWithAYearIsInTheReferences() {
        var missing = Stream.of(notebooks(), pages(), bank())
                .flatMap(texts -> texts)
                .flatMap(text -> CITATION.matcher(text).results())
                .filter(citation -> work(citation).isEmpty())
                .map(MatchResult::group);
        assertThat(missing.filter(named -> !named.matches("(?:November|Repository,) \\d+")))
                .isEmpty();
    }

    @Test
    void aLessonNamesAuthorsAllInOneWayAndLinksTheirWork() {
        assertThat(notebooks()).allSatisfy(cell -> {
            var links = LINKED.matcher(cell)
                    .results()
                    .collect(Collectors.toMap(link -> link.group(1), link -> link.group(2), (a, b) -> a));
            CITATION.matcher(cell).results().forEach(citation -> {
                var work = work(citation).orElseThrow();
                assertThat(citation.group(1)).isEqualTo(work.authors());
                work.link()
                        .ifPresent(
                                link -> assertThat(links).as(citation.group()).containsEntry(citation.group(), link));
            });
        });
    }

    @Test
    void theSourceOfAMethodIsInTheReferences() {
        var missing = new ArrayList<String>();
        comments().forEach(comment -> {
            int from = 0;
            for (var year :
                    Pattern.compile("\\b" + YEAR).matcher(comment).results().toList()) {
                var before = comment.substring(Math.max(from, year.start() - NEAR), year.start());
                if (INITIAL.matcher(before).find()
                        && WORKS.stream().noneMatch(work -> work.isNamedIn(before + year.group()))) {
                    missing.add(before + year.group());
                }
                from = year.end();
            }
        });
        assertThat(missing).isEmpty();
        assertThat(comments().filter(comment -> comment.contains("Source:"))).hasSizeGreaterThan(50);
    }

    @Test
    void noWorkIsThereThatNobodyNames() {
        var evidence = Tables.questions().stream()
                .map(row -> row.getString("evidence"))
                .collect(joining(";"));
        var texts = Stream.of(notebooks(), pages(), bank(), comments())
                .flatMap(text -> text)
                .toList();
        assertThat(WORKS)
                .filteredOn(
                        work -> !evidence.contains(work.key()) && texts.stream().noneMatch(work::isNamedIn))
                .isEmpty();
    }

    @Test
    void eachLessonEndsWithTwoOrThreeWorksToReadFurther() {
        for (int lesson : IntStream.rangeClosed(1, 12).toArray()) {
            var summary = MarkdownCells.ofLesson(lesson).stream()
                    .filter(cell -> cell.startsWith("## Summary"))
                    .findFirst()
                    .orElseThrow();
            var further = Pattern.compile(
                            "\n\\*\\*Read further:\\*\\*\n\n((?:- .*\n(?: +.*\n)*){2,3})\n\\*\\*Next:\\*\\*")
                    .matcher(summary);
            assertThat(further.find()).as("lesson %d", lesson).isTrue();
            assertThat(further.group(1).split("\n(?=- )"))
                    .allMatch(line -> CITATION.matcher(line).find() && line.contains(": "));
        }
    }
}
