package occam.notebook;

import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import occam.Html;
import occam.exercise.ProgressTable;
import occam.exercise.Report;
import occam.exercise.Report.Example;
import occam.exercise.Report.Verdict;

/** What a check found, and how far the reader has come. */
final class Checks {
    static final String TYPE = "application/vnd.occam.check+json";

    private static final int LONG = 300;
    private static final String START = "Your code goes where the stub says so.";

    private Checks() {}

    static Rendering render(Report report) {
        var html = new StringBuilder(String.format(
                Locale.ROOT,
                "<div style=\"border-left:4px solid %s;padding:2px 10px;margin:4px 0\"><b>%s</b><br>%s",
                color(report.verdict()),
                Html.escape(heading(report)),
                message(report)));
        report.example().ifPresent(example -> html.append(table(example)).append(small(example.right())));
        report.notes().forEach(note -> html.append("<br>").append(small(note)));
        return Rendering.html(html + "</div>", text(report))
                .with(
                        TYPE,
                        Map.of(
                                "exercise",
                                report.exercise(),
                                "verdict",
                                report.verdict().name()));
    }

    static Rendering render(ProgressTable progress) {
        var table = TableHtml.whole(progress.table());
        return progress.trouble().isEmpty()
                ? table
                : Rendering.html(
                        table.data().get("text/html") + "<small>" + Html.escape(progress.trouble()) + "</small>",
                        table.data().get("text/plain") + "\n" + progress.trouble());
    }

    /** Told apart by sign and words too. */
    private static String color(Verdict verdict) {
        return switch (verdict) {
            case PASSED -> "#009E73";
            case NOT_YET -> "#888888";
            case MISCONCEPTION -> "#E69F00";
            default -> "#D55E00";
        };
    }

    private static String heading(Report report) {
        var name = report.title();
        return switch (report.verdict()) {
            case PASSED -> "✓ " + name + ": passed";
            case NOT_YET -> "○ " + name + ": not yet";
            case MISCONCEPTION -> "✗ " + name + ": a known misconception";
            case DIFFERENT -> "✗ " + name + ": not the same as the reference";
            case THREW -> "✗ " + name + ": your code threw something";
            case GIVEN_UP -> "✗ " + name + ": given up";
        };
    }

    /** A hint stays folded until the reader wants it. */
    private static String message(Report report) {
        return report.verdict() == Verdict.NOT_YET
                ? START + "<details><summary>Hint</summary>" + words(report.message()) + "</details>"
                : words(report.message());
    }

    private static String small(String text) {
        return text.isEmpty() ? "" : "<small>" + words(text) + "</small>";
    }

    private static String words(String text) {
        return Html.escape(text).replaceAll("`([^`]+)`", "<code>$1</code>");
    }

    private static String table(Example example) {
        return rows(example).entrySet().stream()
                .map(row -> String.format(
                        Locale.ROOT,
                        "<tr><td style=\"text-align:left\">%s</td><td style=\"text-align:left\">%s</td></tr>",
                        row.getKey(),
                        Html.escape(row.getValue())))
                .collect(Collectors.joining("", "<table>", "</table>"));
    }

    private static Map<String, String> rows(Example example) {
        var rows = new LinkedHashMap<String, String>();
        rows.put("for", example.input());
        rows.put("expected", value(example.expected(), example.got()));
        rows.put("yours", value(example.got(), example.expected()));
        return rows;
    }

    /** Numbers with all their digits where fewer would look the same. */
    private static String value(Object value, Object other) {
        var text = text(value, Checks::few);
        var shown = text.equals(text(other, Checks::few)) ? text(value, Checks::whole) : text;
        return shown.length() > LONG ? shown.substring(0, LONG) + " …" : shown;
    }

    private static String few(Object value) {
        return value instanceof Double number
                ? Numbers.number(number)
                : inOneLine(Renderings.all().of(value).data().get("text/plain").toString());
    }

    private static String whole(Object value) {
        var text = Arrays.deepToString(new Object[] {value});
        return text.substring(1, text.length() - 1);
    }

    /** What is returned together is shown together. */
    private static String text(Object value, Function<Object, String> one) {
        if (value instanceof Record record && Modifier.isPublic(value.getClass().getModifiers())) {
            return Arrays.stream(value.getClass().getRecordComponents())
                    .map(part -> part.getName() + " = " + text(part(record, part), one))
                    .collect(Collectors.joining("; "));
        }
        return value instanceof Object[] several && !(value instanceof double[][])
                ? Arrays.stream(several).map(each -> text(each, one)).collect(Collectors.joining("; "))
                : one.apply(value);
    }

    private static Object part(Record record, RecordComponent part) {
        try {
            return part.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            return e;
        }
    }

    private static String inOneLine(String text) {
        return text.replaceFirst("\n", ": ").replace("\n", "; ");
    }

    private static String text(Report report) {
        var hint = report.verdict() == Verdict.NOT_YET ? "Hint: " : "";
        var lines =
                new ArrayList<>(List.of(heading(report), hint + report.message().replace("`", "")));
        report.example().ifPresent(example -> rows(example).forEach((name, value) -> lines.add(name + ": " + value)));
        report.example().map(Example::right).filter(right -> !right.isEmpty()).ifPresent(lines::add);
        lines.addAll(report.notes());
        return String.join("\n  ", lines);
    }
}
