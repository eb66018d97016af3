package occam.data;

import static occam.InvalidInput.unless;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The cells of a CSV text, row by row: commas between them, quotes around what has commas, quotes or line ends in it, and two quotes for
 * one inside. A line ends as on any system; a line without a cell is none.
 *
 * <p>Source: RFC 4180.
 */
final class CsvText {
    private static final int END = -1;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Reader text;
    private int next;
    private int line = 1;

    /** From the first character on, which may be a mark of the encoding. */
    CsvText(Reader text) throws IOException {
        this.text = text;
        next = text.read();
        if (next == BYTE_ORDER_MARK) {
            next = text.read();
        }
    }

    /** A row, and the line in which it begins. */
    record Row(int line, List<String> cells) {}

    /** The next row, or none at the end. */
    Optional<Row> row() throws IOException {
        while (next != END) {
            int begin = line;
            boolean quoted = startsQuoted();
            var cells = cells();
            if (quoted || cells.size() > 1 || !cells.get(0).isEmpty()) {
                return Optional.of(new Row(begin, cells));
            }
        }
        return Optional.empty();
    }

    private List<String> cells() throws IOException {
        var cells = new ArrayList<String>();
        cells.add(cell());
        while (next == ',') {
            advance();
            cells.add(cell());
        }
        if (next != END) {
            advance();
        }
        return cells;
    }

    private boolean startsQuoted() throws IOException {
        while (next == ' ' || next == '\t') {
            advance();
        }
        return next == '"';
    }

    private String cell() throws IOException {
        return startsQuoted() ? quoted() : plain();
    }

    private String plain() throws IOException {
        var cell = new StringBuilder();
        while (!endsCell()) {
            cell.append(advance());
        }
        return cell.toString().strip();
    }

    private String quoted() throws IOException {
        int begin = line;
        var cell = new StringBuilder();
        advance();
        while (next != '"' || advance() == '"' && next == '"') {
            unless(
                    next != END,
                    "the quote that opens in line %d is never closed; inside quotes, write a quote twice",
                    begin);
            cell.append(advance());
        }
        startsQuoted();
        unless(endsCell(), "line %d has text after a closing quote; inside quotes, write a quote twice", line);
        return cell.toString();
    }

    private boolean endsCell() {
        return next == ',' || next == '\n' || next == '\r' || next == END;
    }

    /** Steps over a character; any line end is {@code \n}. */
    private char advance() throws IOException {
        int here = next;
        unless(here != 0, "line %d has a byte 0, so this is no text; save the table as CSV in UTF-8", line);
        next = text.read();
        if (here == '\r' && next == '\n') {
            next = text.read();
        }
        if (here == '\r' || here == '\n') {
            line++;
            return '\n';
        }
        return (char) here;
    }
}
