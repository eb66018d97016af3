package occam.course;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The book's texts that are not written for it alone: pages of the repository, with their links as they must be there, and how to run a notebook. */
final class BookText {
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:\\s]+)(#[^)]*)?\\)");

    /** The book has no script that draws it. */
    private static final String DRAWING = "```text\n";

    private static final String RUN_IT = """
            ```{dropdown} Run it, download it
            In a clone of the repository `mvn -Plab` opens JupyterLab; open `%s`. This page shows %s.

            %s
            ```
            """;

    /** By what they are called in the book. */
    static final Map<String, String> ELSEWHERE = elsewhere();

    private BookText() {}

    private static Map<String, String> elsewhere() {
        var pages = new LinkedHashMap<String, String>();
        pages.put("index.md", "README.md");
        pages.put("data.md", "data/README.md");
        pages.put("contributing.md", ".github/CONTRIBUTING.md");
        pages.put("changes.md", ".github/CHANGELOG.md");
        pages.put("security.md", ".github/SECURITY.md");
        pages.put("conduct.md", ".github/CODE_OF_CONDUCT.md");
        return pages;
    }

    /**
     * The text with each link to a file of the repository in the place of which the book has a page led there.
     *
     * @param page where the text stands, from the root
     */
    static String of(Path page, String text) {
        var withLinks = LINK.matcher(text).replaceAll(link -> Matcher.quoteReplacement(led(page, link)));
        return withLinks.replace("```mermaid\ngraph TD\n", DRAWING);
    }

    private static String led(Path page, MatchResult link) {
        var to = page.resolveSibling(link.group(1)).normalize().toString().replace('\\', '/');
        var anchor = link.group(2) == null ? "" : link.group(2);
        return "](" + inBook(to) + anchor + ")";
    }

    private static String inBook(String file) {
        return ELSEWHERE.entrySet().stream()
                .filter(page -> page.getValue().equals(file))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(file.replaceFirst("^(src/book|notebooks)/", ""));
    }

    /**
     * What a notebook's page says of running it.
     *
     * @param repository the project's name on GitHub, where it is known
     * @param ranHere whether the page shows a run on the machine that made it, or the stored one
     */
    static String ofRunning(Sources sources, Path file, Optional<String> repository, boolean ranHere) {
        return String.format(
                Locale.ROOT,
                RUN_IT,
                relative(sources, file),
                ranHere ? "run on the machine that made it" : "the run that is stored with the course",
                String.join(" · ", links(sources, file, repository)));
    }

    private static String relative(Sources sources, Path file) {
        return sources.folder().relativize(file).toString().replace('\\', '/');
    }

    private static List<String> links(Sources sources, Path file, Optional<String> repository) {
        var name = relative(sources, file);
        var links = new ArrayList<String>();
        links.add("{download}`Download the notebook <" + (sources.isLesson(file) ? "" : "../") + "originals/" + name
                + ">`");
        if (sources.isLesson(file)) {
            links.add("[Solutions](solutions/" + file.getFileName() + ")");
        }
        repository.ifPresent(where -> links.add("[Run it on Binder](https://mybinder.org/v2/gh/" + where
                + "/HEAD?urlpath=lab/tree/notebooks/" + name + ")"));
        return links;
    }
}
