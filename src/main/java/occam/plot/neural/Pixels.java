package occam.plot.neural;

import static java.util.stream.Collectors.joining;
import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.Locale;
import java.util.stream.IntStream;
import occam.data.Dataset;
import occam.plot.chart.Digits;
import occam.plot.chart.Figure;
import occam.plot.chart.Panels;
import occam.plot.chart.Sentence;
import occam.plot.chart.Theme;

/**
 * An image of numbers from 0 (white) to 1 (black), with a word below.
 *
 * @param values row by row, a square number of them
 */
public record Pixels(double[] values, String caption) implements Figure {
    /**
     * With a square of values.
     *
     * @throws occam.InvalidInput if the values are not a square
     */
    public Pixels {
        int side = (int) Math.round(Math.sqrt(values.length));
        unless(
                side > 0 && side * side == values.length,
                "an image needs a square number of pixels in a row, was %d",
                values.length);
    }

    private static final int SIZE = 72;
    private static final int EDGE = 6;
    private static final int FOOT = 22;
    private static final int IN_A_ROW = 8;

    /**
     * The first images of a data set, with their labels.
     *
     * @throws occam.InvalidInput if there is none, more than a picture can hold, or a row is not square
     */
    public static Figure of(Dataset digits, int count) {
        var panels = IntStream.range(0, Math.min(count, given(digits, "digits").rows()))
                .mapToObj(i -> (Figure) new Pixels(digits.x()[i], "label " + Digits.significant(digits.y()[i], 6)))
                .toList();
        int side = panels.isEmpty() ? 0 : (int) Math.round(Math.sqrt(digits.x()[0].length));
        return new Panels(panels, Math.min(panels.size(), IN_A_ROW))
                .saying(String.format(
                        Locale.ROOT,
                        "%s of %d × %2$d pixels: %s.",
                        Sentence.count(panels.size(), "image"),
                        side,
                        panels.stream().map(Figure::sentence).collect(joining(", "))));
    }

    @Override
    public String sentence() {
        return caption;
    }

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
        graphics.setColor(Theme.GRID);
        graphics.drawRect(EDGE, EDGE, SIZE, SIZE);
        graphics.setColor(Theme.INK);
        graphics.setFont(Theme.TEXT);
        int across = (width() - graphics.getFontMetrics().stringWidth(caption)) / 2;
        graphics.drawString(caption, across, SIZE + EDGE + FOOT - 7);
    }
}
