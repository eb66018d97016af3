package occam.plot.sweep;

import java.awt.Graphics2D;
import java.util.Locale;
import occam.plot.chart.Digits;
import occam.plot.chart.Theme;

/**
 * What the colours of a map mean, with the levels of its contours.
 *
 * @param open whether there are numbers beyond the bad end
 */
record ColorBar(Shades shades, boolean open, int height) {
    private static final int WIDTH = 14;
    private static final int CLEAR = 13;
    private static final double LARGE = 1e6;
    private static final double FINE = 1e-4;
    private static final double COARSE = 1e-3;

    void paint(Graphics2D graphics, int left) {
        for (int y = 0; y < height; y++) {
            graphics.setColor(Shades.shade(1 - (double) y / (height - 1)));
            graphics.fillRect(left, y, WIDTH, 1);
        }
        graphics.setFont(Theme.TEXT);
        for (double level : shades.levels()) {
            level(graphics, left, level);
        }
        name(graphics, left, shades.good(), "");
        name(graphics, left, shades.bad(), !open ? "" : shades.bad() < shades.good() ? "≤ " : "≥ ");
    }

    private int y(double number) {
        return (int) Math.round((1 - shades.share(number)) * (height - 1));
    }

    private void level(Graphics2D graphics, int left, double level) {
        int y = y(level);
        graphics.setColor(HeatMap.line(shades.share(level)));
        graphics.setStroke(Theme.HAIR);
        graphics.drawLine(left, y, left + WIDTH - 1, y);
        // both ends have their own names
        if (y > CLEAR && y < height - CLEAR) {
            name(graphics, left, level, "");
        }
    }

    private void name(Graphics2D graphics, int left, double number, String prefix) {
        graphics.setColor(Theme.INK);
        graphics.drawString(prefix + text(number), left + WIDTH + 5, y(number) + 4);
    }

    /** With as many digits as tell the levels apart. */
    private String text(double number) {
        double span = Math.abs(shades.good() - shades.bad());
        double size = Math.max(Math.abs(shades.good()), Math.abs(shades.bad()));
        if (size >= LARGE || span > 0 && span < FINE || span == 0 && size < COARSE && size > 0) {
            return Digits.by(number, span > 0 && Double.isFinite(span) ? span / 10 : size / 100);
        }
        int digits = span == 0 ? 3 : (int) Math.max(0, Math.min(6, 1 - Math.floor(Math.log10(span))));
        return String.format(Locale.ROOT, "%." + digits + "f", number);
    }
}
