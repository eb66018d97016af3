package occam.plot.neural;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import org.junit.jupiter.api.Test;

class PixelsTest {
    @Test
    void anImageIsDarkWhereItsNumbersAreOne() {
        var pixels = new double[64];
        pixels[0] = 1;
        var image = new Pixels(pixels, "label 0").image(1);
        assertThat(new Color(image.getRGB(10, 10))).isEqualTo(Color.BLACK);
        assertThat(new Color(image.getRGB(40, 40))).isEqualTo(Color.WHITE);
    }
}
