package occam.plot;

import static occam.InvalidInput.unless;

import java.awt.Graphics2D;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Figures in rows, each row as high as its highest.
 *
 * @param columns how many stand in a row
 */
record Panels(List<Figure> parts, int columns) implements Figure {
    Panels {
        parts = List.copyOf(parts);
        unless(!parts.isEmpty(), "there is nothing to draw: give at least one panel");
    }

    static Panels row(Figure... parts) {
        return new Panels(List.of(parts), parts.length);
    }

    static Panels column(Figure... parts) {
        return new Panels(List.of(parts), 1);
    }

    private List<List<Figure>> rows() {
        return IntStream.iterate(0, from -> from < parts.size(), from -> from + columns)
                .mapToObj(from -> parts.subList(from, Math.min(from + columns, parts.size())))
                .toList();
    }

    private static int height(List<Figure> row) {
        return row.stream().mapToInt(Figure::height).max().orElseThrow();
    }

    @Override
    public int width() {
        return rows().stream()
                .mapToInt(row -> row.stream().mapToInt(Figure::width).sum())
                .max()
                .orElseThrow();
    }

    @Override
    public int height() {
        return rows().stream().mapToInt(Panels::height).sum();
    }

    @Override
    public void paint(Graphics2D graphics) {
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
