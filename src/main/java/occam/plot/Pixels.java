package occam.plot;

import static occam.InvalidInput.unless;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;

/**
 * An image of numbers from 0 (white) to 1 (black), with a word below.
 *
 * @param values row by row, a square number of them
 */
record Pixels(double[] values, String caption) implements Figure {
    Pixels {
        int side = (int) Math.round(Math.sqrt(values.length));
        unless(
                side > 0 && side * side == values.length,
                "an image needs a square number of pixels in a row, was %d",
                values.length);
    }

    private static final int SIZE = 72;
    private static final int EDGE = 6;
    private static final int FOOT = 22;

    @Override
    public int width() {
        return SIZE + 2 * EDGE;
    }

    @Override
    public int height() {
        return SIZE + EDGE + FOOT;
    }

    @Override
    public void paint(Graphics2D graphics) {
        int side = (int) Math.sqrt(values.length);
        for (int i = 0; i < values.length; i++) {
            float light = (float) (1 - Math.max(0, Math.min(1, values[i])));
            int left = i % side * SIZE / side;
            int top = i / side * SIZE / side;
            graphics.setColor(new Color(light, light, light));
            graphics.fillRect(EDGE + left, EDGE + top, Math.max(1, SIZE / side), Math.max(1, SIZE / side));
        }
        graphics.setColor(new Color(0xCCCCCC));
        graphics.drawRect(EDGE, EDGE, SIZE, SIZE);
        graphics.setColor(Theme.INK);
        graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
        int across = (width() - graphics.getFontMetrics().stringWidth(caption)) / 2;
        graphics.drawString(caption, across, SIZE + EDGE + FOOT - 7);
    }
}
