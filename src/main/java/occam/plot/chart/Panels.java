package occam.plot.chart;

import static java.util.stream.Collectors.joining;
import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import java.awt.Graphics2D;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Figures in rows, each row as high as its highest.
 *
 * @param columns how many stand in a row
 * @param told a sentence for all of them; empty to leave it to each
 */
public record Panels(List<Figure> parts, int columns, String told) implements Figure {
    /** Of the pixels of a page. */
    static final long MOST = 6_000_000;

    /**
     * In a picture that memory holds.
     *
     * @throws occam.InvalidInput if there is none, no column, or the picture is too large
     */
    public Panels {
        given(told, "sentence");
        parts = List.copyOf(given(parts, "panels"));
        unless(!parts.isEmpty(), "there is nothing to draw: give at least one panel");
        unless(columns >= 1, "panels need 1 column or more, was %d", columns);
        checkSize(width(parts, columns), height(parts, columns));
    }

    /**
     * Each with a sentence of its own.
     *
     * @throws occam.InvalidInput if there is none, no column, or the picture is too large
     */
    public Panels(List<Figure> parts, int columns) {
        this(parts, columns, "");
    }

    /** With one sentence for all. */
    public Panels saying(String sentence) {
        return new Panels(parts, columns, sentence);
    }

    /**
     * Whether there is memory for a picture.
     *
     * @throws occam.InvalidInput if not
     */
    public static void checkSize(long width, long height) {
        unless(
                width * height <= MOST,
                "a figure of %,d × %,d pixels is too large, at most %,d in all can be drawn: ask for fewer panels",
                width,
                height,
                MOST);
    }

    /** Side by side. */
    public static Panels row(Figure... parts) {
        return new Panels(List.of(parts), parts.length);
    }

    /** One below the other. */
    public static Panels column(Figure... parts) {
        return new Panels(List.of(parts), 1);
    }

    private List<List<Figure>> rows() {
        return rows(parts, columns);
    }

    private static List<List<Figure>> rows(List<Figure> parts, int columns) {
        return IntStream.iterate(0, from -> from < parts.size(), from -> from + Math.min(columns, parts.size()))
                .mapToObj(from -> parts.subList(from, Math.min(from + columns, parts.size())))
                .toList();
    }

    private static int height(List<Figure> row) {
        return row.stream().mapToInt(Figure::height).max().orElseThrow();
    }

    private static int width(List<Figure> parts, int columns) {
        return rows(parts, columns).stream()
                .mapToInt(row -> row.stream().mapToInt(Figure::width).sum())
                .max()
                .orElseThrow();
    }

    private static int height(List<Figure> parts, int columns) {
        return rows(parts, columns).stream().mapToInt(Panels::height).sum();
    }

    @Override
    public String sentence() {
        return told.isEmpty()
                ? parts.stream()
                        .map(Figure::sentence)
                        .filter(part -> !part.isEmpty())
                        .collect(joining(" "))
                : told;
    }

    @Override
    public int width() {
        return width(parts, columns);
    }

    @Override
    public int height() {
        return height(parts, columns);
    }

    @Override
    public void paint(Graphics2D graphics) {
        given(graphics, "graphics");
        int down = 0;
        for (var row : rows()) {
            int across = 0;
            for (var part : row) {
                var place = (Graphics2D) graphics.create();
                place.translate(across, down);
                part.paint(place);
                place.dispose();
                across += part.width();
            }
            down += height(row);
        }
    }
}
