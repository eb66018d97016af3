package occam.notebook;

import java.awt.image.BufferedImage;
import java.util.HashMap;

/** Pictures as small PNG files of few colours, which halves a notebook. */
final class Png {
    private Png() {}

    static byte[] small(BufferedImage image) {
        int width = image.getWidth();
        var pixels = image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
        var palette = Palette.of(pixels);
        return PngFile.ofPalette(width, palette.colors(), indices(pixels, palette));
    }

    /**
     * For a picture that soon makes room for the next: larger, and in a fraction of the time.
     *
     * @param image with its pixels as {@code 0xAARRGGBB}
     */
    static byte[] quick(BufferedImage image) {
        var pixels = image.getRaster().getDataElements(0, 0, image.getWidth(), image.getHeight(), null);
        return PngFile.ofColors(image.getWidth(), (int[]) pixels);
    }

    private static int[] indices(int[] pixels, Palette palette) {
        var places = new HashMap<Integer, Integer>();
        var indices = new int[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            boolean isAsBefore = i > 0 && pixels[i] == pixels[i - 1];
            indices[i] = isAsBefore ? indices[i - 1] : places.computeIfAbsent(pixels[i], palette::nearest);
        }
        return indices;
    }
}
