package occam.exercise;

import static java.util.stream.Collectors.joining;
import static occam.InvalidInput.given;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import occam.Html;

/**
 * What a notebook is to show as text: with equations, lists, tables and folds.
 *
 * @param text in Markdown, with TeX between dollars
 */
public record Markdown(String text) {
    private static final Pattern EQUATION_OR_CODE = Pattern.compile("\\$\\$.+?\\$\\$|\\$[^$]+\\$|`[^`]+`");
    private static final Pattern MARKUP = Pattern.compile("[\\\\*_\\[\\]#|~]");

    /**
     * Checks that there is some.
     *
     * @throws occam.InvalidInput if it is null
     */
    public Markdown {
        given(text, "text");
    }

    /** Words as they are, but for equations between dollars and code between backticks: nothing else in them is markup. */
    public static String escape(String words) {
        var escaped = new StringBuilder();
        int from = 0;
        for (var kept :
                EQUATION_OR_CODE.matcher(given(words, "words")).results().toList()) {
            escaped.append(plain(words.substring(from, kept.start()))).append(kept.group());
            from = kept.end();
        }
        return escaped.append(plain(words.substring(from))).toString();
    }

    /**
     * What a reader typed, as it looks: nothing in it is markup or an equation, and a line break stays one. Front ends look for equations in
     * what is shown, where an entity is its sign again, but not across elements.
     */
    public static String typed(String words) {
        return given(words, "words")
                .replaceAll("\\R", "\n")
                .codePoints()
                .mapToObj(Markdown::sign)
                .collect(joining());
    }

    private static String sign(int sign) {
        return switch (sign) {
            case '\n' -> "<br>";
            case '$', '\\' -> "<span>&#" + sign + ";</span>";
            case '`', '*', '_', '[', ']', '#', '|', '~' -> "&#" + sign + ";";
            default -> Html.escape(Character.toString(sign));
        };
    }

    private static String plain(String words) {
        var text = words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return MARKUP.matcher(text).replaceAll(Markdown::escaped);
    }

    private static String escaped(MatchResult mark) {
        return "\\\\" + (mark.group().equals("\\") ? "\\\\" : mark.group());
    }

    /** What shows when it is opened, by mouse or keyboard, and needs no script. */
    public static String folded(String title, String markdown) {
        return String.format(Locale.ROOT, "<details><summary>%s</summary>\n\n%s\n\n</details>", title, markdown);
    }
}
