package occam.notebook;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import occam.Html;
import occam.exercise.Markdown;

/** Text with markup: front ends render it, equations and folds included; elsewhere it is read as it is, without tags. */
final class PlainText {
    /** A sign as an entity, such as a dollar that begins no equation. */
    private static final Pattern NUMBERED = Pattern.compile("&#(\\d{2,3});");

    private PlainText() {}

    /** JupyterLab breaks plain text anywhere at the window's edge; this breaks between words. */
    static Rendering render(String words) {
        return Rendering.html("<pre style=\"white-space:pre-wrap\">" + Html.escape(words) + "</pre>", words);
    }

    static Rendering render(Markdown markdown) {
        var plain = signs(markdown.text())
                .replaceAll("</?(details|summary|small|mark|span)>", "")
                .replaceAll("<sup>([^<]*)</sup>", " ($1)")
                .replace("<br>", "\n")
                .replaceAll("\\\\([*_\\[\\]#|~])", "$1")
                .replaceAll("\n> ", "\n")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&")
                .replaceAll("\n{3,}", "\n\n")
                .strip();
        return Rendering.text(plain).with("text/markdown", markdown.text());
    }

    private static String signs(String text) {
        return NUMBERED.matcher(text)
                .replaceAll(sign -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(sign.group(1)))));
    }
}
