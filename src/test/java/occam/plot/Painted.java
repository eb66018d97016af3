package occam.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import occam.plot.chart.Figure;

/** What a figure has put on the page. */
public final class Painted {
    private Painted() {}

    public static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    public static long count(BufferedImage image, Color color) {
        return Arrays.stream(pixels(image)).filter(rgb -> rgb == color.getRGB()).count();
    }

    /** Something on white, and the same when it is drawn again. */
    public static void isPainted(Figure figure) {
        var image = figure.image(1);
        assertThat(new Color(image.getRGB(0, 0))).isEqualTo(Color.WHITE);
        assertThat(count(image, Color.WHITE)).isLessThan(995L * image.getWidth() * image.getHeight() / 1000);
        assertThat(Arrays.equals(pixels(figure.image(1)), pixels(image)))
                .as("drawn twice")
                .isTrue();
    }
}
