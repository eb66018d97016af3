package occam.data;

import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import java.util.Arrays;
import java.util.Locale;
import java.util.SortedSet;
import java.util.SplittableRandom;
import java.util.function.DoublePredicate;
import java.util.function.DoubleSupplier;
import java.util.function.IntUnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * The augmentations as data, see {@link Augmentation}; where rows are images, these are square, pixel by pixel from the top left to the
 * bottom right.
 */
public final class Images {
    private Images() {}

    /**
     * See {@link Augmentation#shift}.
     *
     * @param pixels at most
     */
    public record Shift(int pixels) implements Augmentation {
        @Override
        public Dataset apply(Dataset data, long seed) {
            checkMove(data, pixels);
            return altered(data, seed, (row, random) -> moved(data.x()[row], random));
        }

        private double[] moved(double[] image, RandomGenerator random) {
            int ways = 2 * pixels + 1;
            int none = ways * ways / 2;
            int drawn = random.nextInt(ways * ways - 1);
            int way = drawn < none ? drawn : drawn + 1;
            return Images.moved(image, way / ways - pixels, way % ways - pixels);
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "shift(%d)", pixels);
        }
    }

    /**
     * See {@link Augmentation#move}.
     *
     * @param down pixels
     * @param right pixels
     */
    public record Move(int down, int right) implements Augmentation {
        @Override
        public Dataset apply(Dataset data, long seed) {
            checkMove(data, down);
            checkMove(data, right);
            return altered(data, seed, (row, random) -> Images.moved(data.x()[row], down, right));
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "move(%d, %d)", down, right);
        }
    }

    /**
     * See {@link Augmentation#noise}.
     *
     * @param deviation of a value
     */
    public record Noise(double deviation) implements Augmentation {
        @Override
        public Dataset apply(Dataset data, long seed) {
            return altered(data, seed, (row, random) -> noisy(data.x()[row], Normal.of(random)));
        }

        private double[] noisy(double[] values, DoubleSupplier normal) {
            return Arrays.stream(values)
                    .map(value -> value + deviation * normal.getAsDouble())
                    .toArray();
        }

        @Override
        public String toString() {
            return deviation == 0 ? "none()" : String.format(Locale.ROOT, "noise(%s)", deviation);
        }
    }

    /**
     * See {@link Augmentation#mirror}.
     *
     * @param classes that survive it
     */
    public record Mirror(SortedSet<Integer> classes) implements Augmentation {
        @Override
        public Dataset apply(Dataset data, long seed) {
            given(data, "data");
            for (int one : classes) {
                unless(one >= 0 && one < data.classes(), "there is no class %d to mirror, the data has %s", one, data);
            }
            return mirrored(data, target -> classes.contains((int) target));
        }

        @Override
        public String toString() {
            return "mirror" + classes.toString().replace('[', '(').replace(']', ')');
        }
    }

    /** See {@link Augmentation#mirrorAll}. */
    public record MirrorAll() implements Augmentation {
        @Override
        public Dataset apply(Dataset data, long seed) {
            return mirrored(data, target -> true);
        }

        @Override
        public String toString() {
            return "mirrorAll()";
        }
    }

    /** What becomes of one row. */
    private interface Alteration {
        double[] of(int row, RandomGenerator random);
    }

    private static Dataset altered(Dataset data, long seed, Alteration alteration) {
        var random = new SplittableRandom(seed);
        var x = new double[given(data, "data").rows()][];
        for (int i = 0; i < x.length; i++) {
            x[i] = alteration.of(i, random);
        }
        return new Dataset(data.columns(), x, data.y(), data.classes());
    }

    private static void checkMove(Dataset data, int pixels) {
        int side = side(data);
        unless(pixels < side && pixels > -side, "an image of %d × %d pixels cannot be moved by %d", side, side, pixels);
    }

    private static int side(Dataset data) {
        int columns = given(data, "data").columns().size();
        int side = side(columns);
        unless(
                side * side == columns,
                "only a square image can be moved or mirrored, such as one of 8 × 8 = 64 columns; the data has %d, so"
                        + " use noise(...)",
                columns);
        return side;
    }

    private static int side(int pixels) {
        return (int) Math.round(Math.sqrt(pixels));
    }

    private static double[] moved(double[] image, int down, int right) {
        int side = side(image.length);
        var moved = new double[image.length];
        for (int row = Math.max(0, down); row < Math.min(side, side + down); row++) {
            for (int column = Math.max(0, right); column < Math.min(side, side + right); column++) {
                moved[row * side + column] = image[(row - down) * side + column - right];
            }
        }
        return moved;
    }

    private static Dataset mirrored(Dataset data, DoublePredicate those) {
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
