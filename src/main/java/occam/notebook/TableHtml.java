package occam.notebook;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import tech.tablesaw.api.NumberColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;
import tech.tablesaw.io.Destination;
import tech.tablesaw.io.html.HtmlWriteOptions;
import tech.tablesaw.io.html.HtmlWriter;

/** Tables as HTML, the first rows of long ones, with the number of rows below. */
final class TableHtml {
    private static final int SHOWN = 20;

    private TableHtml() {}

    static Rendering render(Table table) {
        return first(SHOWN, table);
    }

    /** All rows, however many. */
    static Rendering whole(Table table) {
        return first(table.rowCount(), table);
    }

    private static Rendering first(int most, Table table) {
        var shown = Table.create(table.name());
        table.first(most).columns().forEach(column -> shown.addColumns(readable(column)));
        var size = table.rowCount() <= most
                ? String.format(Locale.ROOT, "%d rows", table.rowCount())
                : String.format(Locale.ROOT, "the first %d of %,d rows", most, table.rowCount());
        return Rendering.html(
                wordsLeft(html(shown), table) + "<p><small>" + size + "</small></p>", shown.print(most) + "\n" + size);
    }

    private static Column<?> readable(Column<?> column) {
        if (!(column instanceof NumberColumn<?, ?> numbers)) {
            return column;
        }
        var text = StringColumn.create(column.name());
        for (int i = 0; i < column.size(); i++) {
            text.append(column.isMissing(i) ? "" : Numbers.number(numbers.getDouble(i)));
        }
        return text;
    }

    /** JupyterLab sets all cells to the right, which is for numbers. */
    private static String wordsLeft(String html, Table table) {
        var body = Jsoup.parseBodyFragment(html).outputSettings(new Document.OutputSettings().prettyPrint(false));
        for (int column = 0; column < table.columnCount(); column++) {
            if (!(table.column(column) instanceof NumberColumn<?, ?>)) {
                body.select("tr > *:nth-child(" + (column + 1) + ")").attr("style", "text-align:left");
            }
        }
        return body.body().html();
    }

    private static String html(Table table) {
        var writer = new StringWriter();
        try {
            new HtmlWriter()
                    .write(
                            table,
                            HtmlWriteOptions.builder(new Destination(writer))
                                    .escapeText(true)
                                    .build());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return writer.toString();
    }
}
