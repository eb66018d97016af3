package occam.plot.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What the lines of several charts mean, once for all of them, in a centred row, or in several where one has no room.
 *
 * @param width that of the charts above
 */
public record Legend(List<Entry> entries, int width) implements Figure {
    private static final int HEIGHT = 30;
    private static final int ROW = 20;
    private static final int SAMPLE = 26;
    private static final int GAP = 6;
    private static final int BETWEEN = 20;
    private static final int MOST = 24;
    private static final int ARM = 3;

    /** What stands before a name. */
    private enum Sign {
        LINE,
        CROSS
    }

    /** One kind of line, or of mark. */
    public record Entry(String name, Color color, BasicStroke stroke, Sign sign) {
        /** A line of this colour and stroke. */
        public Entry(String name, Color color, BasicStroke stroke) {
            this(name, color, stroke, Sign.LINE);
        }

        /** A cross of this colour. */
        public static Entry cross(String name, Color color) {
            return new Entry(name, color, new BasicStroke(1f), Sign.CROSS);
        }

        private void paint(Graphics2D graphics, int left, int middle) {
            graphics.setColor(color);
            graphics.setStroke(stroke);
            if (sign == Sign.LINE) {
                graphics.drawLine(left, middle, left + SAMPLE, middle);
            } else {
                int centre = left + SAMPLE / 2;
                graphics.drawLine(centre - ARM, middle - ARM, centre + ARM, middle + ARM);
                graphics.drawLine(centre - ARM, middle + ARM, centre + ARM, middle - ARM);
            }
        }
    }

    /** With what a cross means, if there is one. */
    public static List<Entry> withCross(List<Entry> entries, List<LineChart> charts) {
        var cross = Entry.cross(LineChart.CROSSED, Theme.INK);
        return charts.stream().anyMatch(LineChart::isCrossed)
                ? Stream.concat(entries.stream(), Stream.of(cross)).toList()
                : entries;
    }

    /** With names that fit, and as many as can be read. */
    public Legend {
        int room = width - SAMPLE - GAP - BETWEEN;
        var shown = entries.stream()
                .limit(entries.size() > MOST ? MOST - 1 : MOST)
                .map(entry -> new Entry(
                        FittedText.fitted(FittedText.named(entry.name), Theme.TEXT, room),
                        entry.color,
                        entry.stroke,
                        entry.sign));
        int left = entries.size() - MOST + 1;
        var more = new Entry(String.format(Locale.ROOT, "… and %d more", left), Theme.GRID, Theme.SOLID);
        entries = Stream.concat(shown, left > 1 ? Stream.of(more) : Stream.empty())
                .toList();
    }

    private List<List<Entry>> rows() {
        var rows = new ArrayList<List<Entry>>();
        double free = 0;
        for (var entry : entries) {
            double room = SAMPLE + GAP + FittedText.width(entry.name, Theme.TEXT) + BETWEEN;
            if (rows.isEmpty() || room - BETWEEN > free) {
                rows.add(new ArrayList<>());
                free = width;
            }
            rows.get(rows.size() - 1).add(entry);
            free -= room;
        }
        return rows;
    }

    @Override
    public String sentence() {
        return "";
    }

    @Override
    public int height() {
        return HEIGHT + ROW * Math.max(0, rows().size() - 1);
    }

    @Override
    public void paint(Graphics2D graphics) {
        graphics.setFont(Theme.TEXT);
        var rows = rows();
        for (int k = 0; k < rows.size(); k++) {
            paint(graphics, rows.get(k), HEIGHT / 2 + k * ROW);
        }
    }

    private void paint(Graphics2D graphics, List<Entry> row, int middle) {
        var metrics = graphics.getFontMetrics();
        int across = (width - row.stream().mapToInt(e -> room(e, metrics)).sum() + BETWEEN) / 2;
        for (var entry : row) {
            entry.paint(graphics, across, middle);
            graphics.setColor(Theme.INK);
            graphics.drawString(entry.name(), across + SAMPLE + GAP, middle + 4);
            across += room(entry, metrics);
        }
    }

    private static int room(Entry entry, FontMetrics metrics) {
        return SAMPLE + GAP + metrics.stringWidth(entry.name()) + BETWEEN;
    }
}
