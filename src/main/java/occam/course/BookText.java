package occam.course;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Pages of the repository that are pages of the book too, with their links as they must be there. */
final class BookText {
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:\\s]+)(#[^)]*)?\\)");

    /** The book has no script that draws it. */
    private static final String DRAWING = "```text\n";

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
}
