package occam.notebook;

import java.util.Locale;
import java.util.stream.Collectors;
import occam.Html;
import occam.tuning.Evaluation;
import occam.tuning.Evaluation.Verdict;

/** What the referee says of a submission: the verdict, why, and the table of all contenders. */
final class Evaluations {
    private Evaluations() {}

    static Rendering render(Evaluation ruling) {
        var table = TableHtml.render(ruling.table());
        var notes = ruling.notes().stream()
                .map(note -> "<br><small>" + Html.escape(note) + "</small>")
                .collect(Collectors.joining());
        var html = String.format(
                Locale.ROOT,
                "<div style=\"border-left:4px solid %s;padding:2px 10px;margin:4px 0\"><b>%s</b><br>%s%s</div>",
                ruling.passed() ? "#009E73" : "#E69F00",
                Html.escape(heading(ruling)),
                Html.escape(ruling.reason()),
                notes);
        var lines = heading(ruling) + "\n" + ruling.reason() + "\n" + String.join("\n", ruling.notes());
        return Rendering.html(
                html + table.data().get("text/html"),
                lines.strip() + "\n" + table.data().get("text/plain"));
    }

    private static String heading(Evaluation ruling) {
        return String.format(
                Locale.ROOT, "%s %s: %s", ruling.passed() ? "✓" : "✗", ruling.submitted(), words(ruling.verdict()));
    }

    private static String words(Verdict verdict) {
        return switch (verdict) {
            case AHEAD -> "ahead of the searches' best";
            case LEVEL -> "level with the searches' best";
            case TOO_WEAK -> "regularized too weakly";
            case TOO_STRONG -> "regularized too strongly";
            case WRONG_KIND -> "the wrong kind of regularization";
            case BEHIND -> "behind the searches' best";
        };
    }
}
