package occam.neural.glassbox;

import java.util.ArrayList;
import java.util.List;
import occam.neural.Shape;

/**
 * What the windows of a convolution see of an image with zeros around it, a window for each pixel. Of each row of a window, the numbers
 * inside of the image lie side by side, in the image and in the window: a run.
 */
final class Windows {
    private final int pixels;
    private final int numbers;
    private final int size;
    private final int[] froms;
    private final int[] tos;
    private final int[] lengths;

    /** Of {@code kernel × kernel} pixels; an even one sees one pixel more below and to the right. */
    Windows(Shape image, int kernel) {
        var runs = runs(image, kernel);
        this.pixels = image.pixels();
        this.numbers = image.numbers();
        this.size = kernel * kernel * image.channels();
        this.froms = runs.stream().mapToInt(Run::from).toArray();
        this.tos = runs.stream().mapToInt(Run::to).toArray();
        this.lengths = runs.stream().mapToInt(Run::length).toArray();
    }

    private record Run(int from, int to, int length) {}

    private static List<Run> runs(Shape image, int kernel) {
        var runs = new ArrayList<Run>();
        for (int pixel = 0; pixel < image.pixels(); pixel++) {
            for (int i = 0; i < kernel; i++) {
                int row = pixel / image.width() + i - (kernel - 1) / 2;
                if (row >= 0 && row < image.height()) {
                    runs.add(run(image, kernel, pixel, row, i));
                }
            }
        }
        return runs;
    }

    private static Run run(Shape image, int kernel, int pixel, int row, int i) {
        int left = pixel % image.width() - (kernel - 1) / 2;
        int first = Math.max(0, left);
        int last = Math.min(image.width(), left + kernel);
        int channels = image.channels();
        return new Run(
                (row * image.width() + first) * channels,
                ((pixel * kernel + i) * kernel + first - left) * channels,
                (last - first) * channels);
    }

    /** How many windows an image has. */
    int count() {
        return pixels;
    }

    /** Of an image. */
    int numbers() {
        return numbers;
    }

    /** How many numbers a window has. */
    int size() {
        return size;
    }

    int runs() {
        return froms.length;
    }

    /** Where a run begins in the image. */
    int from(int run) {
        return froms[run];
    }

    /** Where it begins in the windows of the image. */
    int to(int run) {
        return tos[run];
    }

    int length(int run) {
        return lengths[run];
    }
}
