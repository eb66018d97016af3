package occam.plot.sweep;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Locale;
import occam.plot.chart.Digits;
import occam.plot.chart.Theme;

/** What the tiles of a map mean that are not a colour: the best, what diverged, what is still to be run. */
record MapKey(KnobGrid grid) {
    private static final int ROW = 20;
    private static final int SIZE = 11;
    private static final int GAP = 6;
    private static final int BETWEEN = 18;
    private static final double SMALL = 5e-4;
    private static final double LARGE = 1e6;

    void paint(Graphics2D graphics, int y) {
        graphics.setFont(Theme.TEXT);
        grid.best().ifPresent(place -> entry(graphics, 0, y, best(place), Theme.color(1), Color.WHITE));
        int x = 0;
        if (grid.hasDiverged()) {
            x = entry(graphics, 0, y + ROW, "diverged or failed", Theme.LOST, Theme.LOST);
            HeatMap.cross(graphics, new Rectangle2D.Double(0, y + ROW, SIZE, SIZE));
        }
        if (!grid.isFull()) {
            entry(graphics, x, y + ROW, "to be run", Theme.GRID, HeatMap.EMPTY);
        }
    }

    private String best(int[] place) {
        return String.format(
                Locale.ROOT,
                "best: %s %s, %s %s, %s",
                grid.across().knob(),
                Knobs.name(grid.across().values()[place[0]]),
                grid.up().knob(),
                Knobs.name(grid.up().values()[place[1]]),
                number(grid.numbers()[place[0]][place[1]]));
    }

    /** With three decimals where they say something. */
    private static String number(double value) {
        boolean ordinary = value == 0 || Math.abs(value) >= SMALL && Math.abs(value) < LARGE;
        return ordinary ? String.format(Locale.ROOT, "%.3f", value) : Digits.three(value);
    }

    private static int entry(Graphics2D graphics, int x, int y, String name, Color frame, Color ground) {
        var tile = new Rectangle2D.Double(x, y, SIZE, SIZE);
        graphics.setColor(ground);
        graphics.fill(tile);
        graphics.setColor(frame);
        graphics.setStroke(Theme.SOLID);
        graphics.draw(tile);
        graphics.setColor(Theme.INK);
        graphics.drawString(name, x + SIZE + GAP, y + SIZE - 1);
        return x + SIZE + GAP + graphics.getFontMetrics().stringWidth(name) + BETWEEN;
    }
}
