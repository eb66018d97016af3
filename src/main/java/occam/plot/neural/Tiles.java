package occam.plot.neural;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.util.List;
import occam.plot.chart.Figure;
import occam.plot.chart.FittedText;
import occam.plot.chart.Theme;

/**
 * Numbers as coloured squares in rows, with a caption below; what was dropped is crossed out.
 *
 * @param columns how many stand in a row
 * @param size the width of the picture without its margin
 */
record Tiles(List<Tile> tiles, int columns, int size, String caption) implements Figure {
    private static final int EDGE = 6;
    private static final int FOOT = 22;
    private static final Color FRAME = Theme.grey(100);
    private static final Color DROPPED = new Color(0xD5, 0x5E, 0x00, 50);

    /** One number. */
    record Tile(Color color, boolean dropped) {
        private static final Tile LOST = new Tile(Theme.LOST, true);

        /** White for 0 to black for 1; a tile of its own for what is not finite. */
        static Tile grey(double share) {
            if (!Double.isFinite(share)) {
                return LOST;
            }
            float light = (float) (1 - Math.max(0, Math.min(1, share)));
            return new Tile(new Color(light, light, light), false);
        }

        /** Orange for −1 through white to blue for 1; a tile of its own for what is not finite. */
        static Tile signed(double share) {
            if (!Double.isFinite(share)) {
                return LOST;
            }
            var end = Theme.color(share > 0 ? 0 : 1);
            double part = Math.min(1, Math.abs(share));
            return new Tile(
                    new Color(between(end.getRed(), part), between(end.getGreen(), part), between(end.getBlue(), part)),
                    false);
        }

        private static int between(int end, double part) {
            return (int) Math.round(255 + part * (end - 255));
        }

        static Tile crossed() {
            return new Tile(DROPPED, true);
        }
    }

    private int rows() {
        return (tiles.size() + columns - 1) / columns;
    }

    private int down(int row) {
        return EDGE + row * size / columns;
    }

    @Override
    public String sentence() {
        return caption;
    }

    @Override
    public int width() {
        return size + 2 * EDGE;
    }

    @Override
    public int height() {
        return down(rows()) + (caption.isEmpty() ? EDGE : FOOT);
    }

    @Override
    public void paint(Graphics2D graphics) {
        for (int i = 0; i < tiles.size(); i++) {
            tile(graphics, tiles.get(i), i % columns, i / columns);
        }
        graphics.setColor(FRAME);
        graphics.setStroke(new BasicStroke(1f));
        graphics.drawRect(EDGE, EDGE, size, down(rows()) - EDGE);
        graphics.setColor(Theme.INK);
        graphics.setFont(Theme.TEXT);
        var text = FittedText.fitted(caption, graphics.getFont(), width());
        int across = (width() - graphics.getFontMetrics().stringWidth(text)) / 2;
        graphics.drawString(text, across, height() - 7);
    }

    private void tile(Graphics2D graphics, Tile tile, int column, int row) {
        int left = EDGE + column * size / columns;
        int right = EDGE + (column + 1) * size / columns;
        graphics.setColor(tile.color());
        graphics.fillRect(left, down(row), right - left, down(row + 1) - down(row));
        if (tile.dropped()) {
            graphics.setColor(Theme.color(1));
            graphics.setStroke(Theme.HAIR);
            graphics.drawLine(left + 2, down(row) + 2, right - 3, down(row + 1) - 3);
            graphics.drawLine(left + 2, down(row + 1) - 3, right - 3, down(row) + 2);
        }
    }
}
