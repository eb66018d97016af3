package occam.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PngTest {
    private static BufferedImage picture(int width, int height, int colors) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, 0x01050301 * ((7 * x + 13 * y) % colors));
            }
        }
        return image;
    }

    private static BufferedImage read(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 1", "7, 3, 2", "300, 200, 48", "1, 500, 20"})
    void upToFortyEightColorsComeBackPixelForPixel(int width, int height, int colors) throws IOException {
        var image = picture(width, height, colors);
        var back = read(Png.small(image));
        assertThat(back.getRGB(0, 0, width, height, null, 0, width))
                .isEqualTo(image.getRGB(0, 0, width, height, null, 0, width));
    }

    @Test
    void ofMoreColorsEachIsTheNearestThatIsKept() throws IOException {
        var image = picture(100, 100, 50);
        var back = read(Png.small(image));
        for (int x = 0; x < 100; x++) {
            int wanted = image.getRGB(x, 50) & 0xFF;
            assertThat(back.getRGB(x, 50) & 0xFF).isBetween(wanted - 24, wanted + 24);
        }
    }

    /** Seventy greys that nobody tells apart, and a mark of 144 dots in a colour of its own. */
    @Test
    void aSmallMarkKeepsItsColor_WhereOthersGiveWay() throws IOException {
        var image = new BufferedImage(140, 100, BufferedImage.TYPE_INT_ARGB);
        for (int x = 0; x < 140; x++) {
            for (int y = 0; y < 100; y++) {
                image.setRGB(x, y, 0xFF646464 + 0x00010101 * (x / 2));
            }
        }
        image.createGraphics().fillRect(40, 40, 12, 12);
        var back = read(Png.small(image));
        assertThat(back.getRGB(42, 42)).isEqualTo(0xFFFFFFFF);
        assertThat(back.getRGB(100, 10) & 0xFF).isCloseTo(0x64 + 50, within(20));
        assertThat(IntStream.of(back.getRGB(0, 0, 140, 100, null, 0, 140)).distinct())
                .hasSizeLessThan(16);
    }

    @Test
    void aQuickPictureIsTheSameToThePixel() throws IOException {
        var image = picture(120, 80, 200);
        var back = read(Png.quick(image));
        assertThat(back.getRGB(0, 0, 120, 80, null, 0, 120)).isEqualTo(image.getRGB(0, 0, 120, 80, null, 0, 120));
    }
}
