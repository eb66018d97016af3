package occam.notebook;

import occam.Html;
import occam.exercise.Markdown;

/** Text with markup: front ends render it, equations and folds included; elsewhere it is read as it is, without tags. */
final class PlainText {
    private PlainText() {}

    /** JupyterLab breaks plain text anywhere at the window's edge; this breaks between words. */
    static Rendering render(String words) {
        return Rendering.html("<pre style=\"white-space:pre-wrap\">" + Html.escape(words) + "</pre>", words);
    }

    static Rendering render(Markdown markdown) {
        var plain = markdown.text()
                .replaceAll("</?(details|summary|small)>", "")
                .replaceAll("\\\\([*_\\[\\]#|~])", "$1")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&")
                .replaceAll("\n{3,}", "\n\n")
                .strip();
        return Rendering.text(plain).with("text/markdown", markdown.text());
    }
}
