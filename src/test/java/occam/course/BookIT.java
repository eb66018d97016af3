package occam.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The whole book, made by Sphinx with its warnings as errors, of each notebook as it ran last or is stored. */
class BookIT {
    private static final Project PROJECT = Project.here();
    private static final long HEAVIEST = 1_500_000;
    private static final Pattern OUTSIDE = Pattern.compile("^(https?:)?//.*");
    private static final Pattern IN_STYLE = Pattern.compile("url\\([\"']?((?:https?:)?//[^)]*)\\)");

    private static final Map<Path, Document> PAGES = new TreeMap<>();

    @BeforeAll
    static void write() throws Exception {
        var environment = Environment.ready(PROJECT, Options.given());
        Book.of(PROJECT, Sources.in(PROJECT.notebooks())).write(environment);
        for (var file : Folders.files(PROJECT.course())) {
            if (file.toString().endsWith(".html") && !isSomebodyElses(file)) {
                PAGES.put(file, Jsoup.parse(Files.readString(file)));
            }
        }
    }

    /** Javadoc's pages, and the markup of figures that answer, which is no page. */
    private static boolean isSomebodyElses(Path file) {
        var first = PROJECT.course().relativize(file).getName(0).toString();
        return List.of("apidocs", "frames").contains(first);
    }

    private static Stream<Element> all(String selector) {
        return PAGES.values().stream().flatMap(page -> page.select(selector).stream());
    }

    @Test
    void eachNotebookIsAPage() throws Exception {
        var sources = Sources.in(PROJECT.notebooks());
        var book = Book.of(PROJECT, sources);
        assertThat(sources.files()).allSatisfy(file -> assertThat(PAGES).containsKey(book.page(file)));
    }

    @Test
    void nothingIsLoadedFromOutside() throws IOException {
        assertThat(all("script[src]"))
                .noneMatch(script -> OUTSIDE.matcher(script.attr("src")).matches());
        assertThat(all("link[rel~=stylesheet|icon|preload|preconnect]"))
                .noneMatch(link -> OUTSIDE.matcher(link.attr("href")).matches());
        assertThat(all("img, iframe, source, video"))
                .noneMatch(shown -> OUTSIDE.matcher(shown.attr("src")).matches());
        for (var file : Folders.files(PROJECT.course().resolve("_static"))) {
            if (file.toString().endsWith(".css")) {
                assertThat(IN_STYLE.matcher(Files.readString(file)).results())
                        .as(file.toString())
                        .isEmpty();
            }
        }
    }

    @Test
    void eachLinkWithinTheBookLands() throws IOException {
        var lost = new ArrayList<String>();
        for (var page : PAGES.entrySet()) {
            for (var link : page.getValue().select("a[href]")) {
                if (!lands(page.getKey(), link.attr("href"))) {
                    lost.add(PROJECT.course().relativize(page.getKey()) + " to " + link.attr("href"));
                }
            }
        }
        assertThat(lost).isEmpty();
    }

    private static boolean lands(Path page, String link) throws IOException {
        if (link.matches("^[a-z]+:.*") || OUTSIDE.matcher(link).matches()) {
            return true;
        }
        var parts = URLDecoder.decode(link.replace("+", "%2B"), StandardCharsets.UTF_8)
                .split("#", 2);
        var file = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]).normalize();
        if (parts.length == 1 || parts[1].isEmpty()) {
            return Files.exists(file);
        }
        return !PAGES.containsKey(file) && Files.exists(file) || hasPlace(PAGES.get(file), parts[1]);
    }

    private static boolean hasPlace(Document page, String anchor) {
        return page != null && page.getElementById(anchor) != null;
    }

    /** But for a figure that answers, whose words stand below it and change with it. */
    @Test
    void eachPictureSaysWhatItIs() {
        assertThat(all("article img:not(.explorer img)"))
                .isNotEmpty()
                .noneMatch(picture -> picture.attr("alt").matches("|.*\\.png"));
    }

    @Test
    void picturesBelowTheFirstWaitUntilTheyAreSeen() {
        assertThat(PAGES.values())
                .allSatisfy(page -> assertThat(page.select("div.cell_output img:not(.explorer img)").stream()
                                .skip(1))
                        .allMatch(picture -> picture.attr("loading").equals("lazy")));
    }

    @Test
    void whatIsToBePredictedIsFolded() {
        var page = PAGES.get(PROJECT.course().resolve("01-overfitting.html"));
        assertThat(page.select("div.cell details.hide")).isNotEmpty();
    }

    @Test
    void noPageIsHeavy() throws IOException {
        for (var page : PAGES.entrySet()) {
            assertThat(weight(page.getKey(), page.getValue()))
                    .as(page.getKey().toString())
                    .isLessThan(HEAVIEST);
        }
    }

    /** What is fetched to show it, before anybody scrolls. */
    private static long weight(Path file, Document page) throws IOException {
        var loaded = Stream.of(
                        page.select("script[src]").eachAttr("src"),
                        page.select("link[rel=stylesheet]").eachAttr("href"),
                        page.select("img:not([loading=lazy])").eachAttr("src"))
                .flatMap(List::stream)
                .filter(link -> !link.startsWith("data:"))
                .map(link -> link.replaceFirst("\\?.*", ""));
        long sum = Files.size(file) + Files.size(PROJECT.course().resolve("_static/stix-two-math.woff2"));
        for (var link : loaded.toList()) {
            sum += Files.size(file.resolveSibling(URLDecoder.decode(link, StandardCharsets.UTF_8)));
        }
        return sum;
    }

    @Test
    void theSearchKnowsLessonsQuestionsAndPages() throws IOException {
        assertThat(Files.readString(PROJECT.course().resolve("searchindex.js")))
                .contains("\"01-overfitting\"", "\"questions-lasso\"", "\"teaching\"");
    }
}
