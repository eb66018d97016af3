package occam.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
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
            assertThat(back.getRGB(x, 50) & 0xFF).isBetween(wanted - 5, wanted + 5);
        }
    }

    @Test
    void aQuickPictureIsTheSameToThePixel() throws IOException {
        var image = picture(120, 80, 200);
        var back = read(Png.quick(image));
        assertThat(back.getRGB(0, 0, 120, 80, null, 0, 120)).isEqualTo(image.getRGB(0, 0, 120, 80, null, 0, 120));
    }
}
