package occam.plot.chart;

import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import occam.job.Undisturbed;
import org.knowm.xchart.internal.chartpart.Chart;

/** Something that can be drawn at any size without loss. */
public interface Figure {
    /** Its width in pixels of the page. */
    int width();

    /** Its height in pixels of the page. */
    int height();

    /**
     * What it shows, in one sentence, from the numbers that it draws, for those who do not see it; empty for what is nothing by itself, such
     * as a legend.
     */
    String sentence();

    /** Draws itself from the origin, on a page that may be light or dark. */
    void paint(Graphics2D graphics);

    /**
     * A chart as a figure.
     *
     * @throws occam.InvalidInput if the chart cannot be painted
     */
    static Figure of(Chart<?, ?> chart) {
        given(chart, "chart");
        Undisturbed.run(() -> Sound.check(chart));
        return new ChartFigure(chart);
    }

    /** Eight digits that are the same if the same numbers are drawn, whatever the machine's fonts make of them. */
    default String fingerprint() {
        return Undisturbed.call(() -> Fingerprint.of(this));
    }

    /**
     * A picture with {@code scale²} dots for each pixel of the page, with no ground: what shows through is the page.
     *
     * @throws occam.InvalidInput if the scale is below 1, or the picture too large
     */
    default BufferedImage image(int scale) {
        long most = 4 * Panels.MOST;
        unless(
                scale >= 1 && scale <= 1000 && (long) width() * height() * scale * scale <= most,
                "the scale must be 1 or more, and the picture at most %,d dots, was scale %d for %d × %d pixels",
                most,
                scale,
                width(),
                height());
        return Undisturbed.call(() -> painted(scale));
    }

    private BufferedImage painted(int scale) {
        var image = new BufferedImage(width() * scale, height() * scale, BufferedImage.TYPE_INT_ARGB);
        var graphics = image.createGraphics();
        graphics.scale(scale, scale);
        smooth(graphics);
        paint(graphics);
        graphics.dispose();
        return image;
    }

    private static void smooth(Graphics2D graphics) {
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    }
}
