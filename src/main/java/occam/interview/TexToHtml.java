package occam.interview;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import occam.Html;
import occam.InvalidInput;

/**
 * A text of the question bank on its way to HTML: equations in TeX stand between dollars ({@code $$} for one in a line of its own), code
 * between backticks, and all else is plain. Equations come out in the notation that Anki and MathJax share.
 */
final class TexToHtml {
    private static final Pattern PART =
            Pattern.compile("`([^`]+)`|\\$\\$([^$]+)\\$\\$|\\$([^$]+)\\$|[^`$]+|([`$])", Pattern.DOTALL);

    private TexToHtml() {}

    /**
     * As HTML in one line.
     *
     * @param where what the text belongs to, for the message
     * @throws InvalidInput if a dollar or a backtick opens and nothing closes it
     */
    static String html(String text, String where) {
        return PART.matcher(text).results().map(part -> html(part, text, where)).collect(Collectors.joining());
    }

    private static String html(MatchResult part, String text, String where) {
        InvalidInput.unless(
                part.group(4) == null,
                "%s: each $ and each ` needs a second one that closes it, and one %s is left in \"%s\"",
                where,
                part.group(4),
                text);
        if (part.group(1) != null) {
            return "<code>" + line(part.group(1)) + "</code>";
        }
        if (part.group(2) != null) {
            return "\\[" + tex(part.group(2)) + "\\]";
        }
        return part.group(3) != null ? "\\(" + tex(part.group(3)) + "\\)" : line(part.group());
    }

    private static String line(String text) {
        return Html.escape(text).replaceAll("\\R", "<br/>").replace("\t", "&#9;");
    }

    /** For TeX one white space is as good as another. */
    private static String tex(String equation) {
        return Html.escape(equation.strip().replaceAll("(?U)[\\s\\p{Cntrl}]+", " "));
    }
}
