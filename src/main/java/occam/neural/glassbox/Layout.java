package occam.neural.glassbox;

import occam.neural.Shape;

/** The order of the numbers of images: the glass box has them pixel by pixel, each with all channels, everybody else channel by channel. */
final class Layout {
    private Layout() {}

    /** @param together how many numbers go together, as the weights to all units do */
    static double[] pixelByPixel(Shape image, int together, double... values) {
        return exchanged(image.channels(), image.pixels(), together, values);
    }

    static double[] channelByChannel(Shape image, int together, double... values) {
        return exchanged(image.pixels(), image.channels(), together, values);
    }

    static double[] transposed(int rows, int columns, double... values) {
        return exchanged(rows, columns, 1, values);
    }

    private static double[] exchanged(int rows, int columns, int together, double... values) {
        if (rows == 1 || columns == 1) {
            return values;
        }
        var exchanged = new double[values.length];
        int size = rows * columns * together;
        for (int i = 0; i < values.length; i++) {
            int cell = i % size / together;
            int to = cell % columns * rows + cell / columns;
            exchanged[i / size * size + to * together + i % together] = values[i];
        }
        return exchanged;
    }
}
