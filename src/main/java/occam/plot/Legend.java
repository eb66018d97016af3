package occam.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.util.List;

/**
 * What the lines of several charts mean, once for all of them, in one centred row.
 *
 * @param width that of the charts above
 */
record Legend(List<Entry> entries, int width) implements Figure {
    private static final int HEIGHT = 30;
    private static final int SAMPLE = 26;
    private static final int GAP = 6;
    private static final int BETWEEN = 20;

    /** One kind of line. */
    record Entry(String name, Color color, BasicStroke stroke) {}

    @Override
    public int height() {
        return HEIGHT;
    }

    @Override
    public void paint(Graphics2D graphics) {
        graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
        var metrics = graphics.getFontMetrics();
        int across = (width - entries.stream().mapToInt(e -> room(e, metrics)).sum() + BETWEEN) / 2;
        for (var entry : entries) {
            graphics.setColor(entry.color());
            graphics.setStroke(entry.stroke());
            graphics.drawLine(across, HEIGHT / 2, across + SAMPLE, HEIGHT / 2);
            graphics.setColor(Theme.INK);
            graphics.drawString(entry.name(), across + SAMPLE + GAP, HEIGHT / 2 + 4);
            across += room(entry, metrics);
        }
    }

    private static int room(Entry entry, FontMetrics metrics) {
        return SAMPLE + GAP + metrics.stringWidth(entry.name()) + BETWEEN;
    }
}
