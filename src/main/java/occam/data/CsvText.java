package occam.data;

import static occam.InvalidInput.unless;

import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import occam.InvalidInput;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.QuoteMode;

/**
 * The cells of a CSV text, row by row: commas between them, quotes around what has commas, quotes or line ends in it, and two quotes for
 * one inside. A line ends as on any system; a line without a cell is none.
 *
 * <p>Source: RFC 4180.
 */
final class CsvText {
    /** What is empty without quotes is null, so that a line without a cell can be told from an empty text. */
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setIgnoreSurroundingSpaces(true)
            .setIgnoreEmptyLines(false)
            .setNullString("")
            .setQuoteMode(QuoteMode.ALL_NON_NULL)
            .get();

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final Pattern LINE_END = Pattern.compile("\\R");

    private final CSVParser parser;
    private final Iterator<CSVRecord> records;

    CsvText(Reader text) throws IOException {
        parser = FORMAT.parse(withoutMark(text));
        records = parser.iterator();
    }

    /** A row, and the line in which it begins. */
    record Row(int line, List<String> cells) {}

    /** The next row, or none at the end. */
    Optional<Row> row() throws IOException {
        int line = (int) parser.getCurrentLineNumber() + 1;
        while (hasNext(line)) {
            var row = row(records.next(), line);
            if (row.isPresent()) {
                return row;
            }
            line = (int) parser.getCurrentLineNumber() + 1;
        }
        return Optional.empty();
    }

    private static Optional<Row> row(CSVRecord cells, int line) {
        if (cells.size() == 1 && cells.get(0) == null) {
            return Optional.empty();
        }
        var texts = cells.stream().map(CsvText::text).toList();
        unless(
                texts.stream().noneMatch(text -> text.indexOf(0) >= 0),
                "line %d has a byte 0, so this is no text; save the table as CSV in UTF-8",
                line);
        return Optional.of(new Row(line, texts));
    }

    private static String text(String cell) {
        return cell == null ? "" : LINE_END.matcher(cell).replaceAll("\n");
    }

    /** The encoding's mark, with which some programs begin a file, is no part of the first name. */
    private static Reader withoutMark(Reader text) throws IOException {
        var reader = new PushbackReader(text);
        int first = reader.read();
        if (first != BYTE_ORDER_MARK && first >= 0) {
            reader.unread(first);
        }
        return reader;
    }

    private boolean hasNext(int line) throws IOException {
        try {
            return records.hasNext();
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException) {
                throw e.getCause();
            }
            throw new InvalidInput(complaint(line, e.getCause().getMessage()));
        }
    }

    private String complaint(int line, String said) {
        return said.contains("EOF")
                ? String.format(
                        Locale.ROOT,
                        "the quote that opens in line %d is never closed; inside quotes, write a quote twice",
                        line)
                : String.format(
                        Locale.ROOT,
                        "line %d has text after a closing quote; inside quotes, write a quote twice",
                        parser.getCurrentLineNumber());
    }
}
