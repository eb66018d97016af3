package occam.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The first page is one page, names every lesson, and what it and the pages behind it link to is there. */
class FrontPageTest {
    private static final Path ROOT = Project.here().root();
    private static final Path BOOK = ROOT.resolve("src/book");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(?:#[^)]*)?\\)");

    static Stream<Path> pages() throws IOException {
        var pages = new ArrayList<>(List.of(ROOT.resolve("README.md")));
        for (var folder : List.of(BOOK, ROOT.resolve(".github"))) {
            Folders.files(folder).stream()
                    .filter(file -> file.toString().endsWith(".md"))
                    .forEach(pages::add);
        }
        return pages.stream();
    }

    private static List<String> links(Path page) throws IOException {
        return LINK.matcher(Files.readString(page))
                .results()
                .map(link -> link.group(1))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void whatAPageLinksToIsThere(Path page) throws IOException {
        assertThat(links(page))
                .filteredOn(link -> !link.equals("playground.gif"))
                .allSatisfy(
                        link -> assertThat(page.resolveSibling(link)).as(link).exists());
    }

    @Test
    void theReadmeIsOnePage() throws IOException {
        assertThat(Files.size(ROOT.resolve("README.md"))).isLessThanOrEqualTo(8 * 1024);
    }

    @Test
    void theReadmeLeadsToEveryLesson() throws IOException {
        assertThat(links(ROOT.resolve("README.md")))
                .containsAll(
                        lessons().map(file -> "notebooks/" + file.getFileName()).toList());
    }

    @Test
    void theReadmeLeadsToEveryPageOfTheBook() throws IOException {
        var pages = Folders.files(BOOK).stream()
                .filter(file -> file.toString().endsWith(".md"))
                .filter(file -> !file.endsWith("index.md"));
        assertThat(links(ROOT.resolve("README.md")))
                .containsAll(pages.map(page -> "src/book/" + page.getFileName()).toList());
    }

    @Test
    void everyLessonIsDescribedUnderItsTitle() throws IOException {
        var described = Files.readAllLines(BOOK.resolve("lessons.md"));
        for (var lesson : lessons().toList()) {
            var title =
                    Notebook.read(lesson).firstMarkdown().lines().findFirst().orElseThrow();
            assertThat(described.contains("#" + title)).as(title).isTrue();
        }
    }

    private static Stream<Path> lessons() throws IOException {
        return Sources.in(Project.here().notebooks()).lessons().files().stream();
    }
}
