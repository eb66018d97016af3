package occam.data;

import static occam.InvalidInput.unless;

import java.util.SplittableRandom;
import java.util.function.DoublePredicate;
import java.util.function.IntUnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Rows as square images, pixel by pixel from the top left to the bottom right. */
final class Images {
    private Images() {}

    /** What becomes of one row. */
    interface Alteration {
        double[] of(int row, RandomGenerator random);
    }

    static Dataset altered(Dataset data, long seed, Alteration alteration) {
        var random = new SplittableRandom(seed);
        var x = new double[data.rows()][];
        for (int i = 0; i < x.length; i++) {
            x[i] = alteration.of(i, random);
        }
        return new Dataset(data.columns(), x, data.y(), data.classes());
    }

    /** How many pixels an image is wide and high. */
    static int side(Dataset data) {
        int columns = data.columns().size();
        int side = (int) Math.round(Math.sqrt(columns));
        unless(
                side * side == columns,
                "only a square image can be moved or mirrored, such as one of 8 × 8 = 64 columns; the data has %d, so use noise(...)",
                columns);
        return side;
    }

    static double[] shifted(double[] image, int pixels, RandomGenerator random) {
        int ways = 2 * pixels + 1;
        int none = ways * ways / 2;
        int drawn = random.nextInt(ways * ways - 1);
        int way = drawn < none ? drawn : drawn + 1;
        return shifted(image, way / ways - pixels, way % ways - pixels);
    }

    private static double[] shifted(double[] image, int down, int right) {
        int side = (int) Math.round(Math.sqrt(image.length));
        var moved = new double[image.length];
        for (int row = Math.max(0, down); row < Math.min(side, side + down); row++) {
            for (int column = Math.max(0, right); column < Math.min(side, side + right); column++) {
                moved[row * side + column] = image[(row - down) * side + column - right];
            }
        }
        return moved;
    }

    static Dataset mirrored(Dataset data, DoublePredicate those) {
        int side = side(data);
        IntUnaryOperator opposite = pixel -> pixel / side * side + side - 1 - pixel % side;
        return altered(
                data,
                0,
                (row, random) -> those.test(data.y()[row])
                        ? IntStream.range(0, side * side)
                                .mapToDouble(pixel -> data.x()[row][opposite.applyAsInt(pixel)])
                                .toArray()
                        : data.x()[row]);
    }
}
