package occam.exercise;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import occam.exercise.Stopping.ImageShift;

/** The exercise on moving an image. */
final class ImageShifts {
    private ImageShifts() {}

    /** What an answer is given. */
    private record Input(int side, int down, int right) {
        double[] image() {
            return IntStream.rangeClosed(1, side * side).asDoubleStream().toArray();
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "image = %s, side = %d, down = %d, right = %d",
                    Arrays.toString(image()),
                    side,
                    down,
                    right);
        }
    }

    private static final List<Input> INPUTS = List.of(
            new Input(3, 1, 0),
            new Input(3, 0, 1),
            new Input(3, -1, 1),
            new Input(4, 2, -1),
            new Input(2, 0, 0),
            new Input(4, -3, 0));

    /** Where a pixel comes from along one side, if anywhere. */
    private interface Origin {
        int of(int place, int by, int side);
    }

    static final Exercise<ImageShift> EXERCISE = Exercise.<ImageShift>of(
                    "08-image-shift",
                    Calls.on(
                            INPUTS,
                            Input::toString,
                            (answer, in) -> answer.shift(in.image(), in.side(), in.down(), in.right())))
            .asks("""
                Write the augmentation itself: move an image by `down` and `right` pixels. The pixel in row `r` and column `c` is `image[r * side + c]`.
                What leaves the image is lost, and what comes in is 0. Return a new array.
                """)
            .hints("""
                Go over the places of the new image: which place of the old one does the pixel in row r and column c come from, and is that inside?
                """)
            .answer(moved((place, by, side) -> place - by))
            .misconception("""
                It wraps round: what leaves at one side comes in at the other, so a stroke from the right edge turns up at the left. Fill with 0.
                """, moved((place, by, side) -> Math.floorMod(place - by, side)))
            .misconception("""
                It moves the other way: the new pixel at r comes from r − down, not from r + down.
                """, moved((place, by, side) -> place + by))
            .misconception("""
                Rows and columns are swapped: `down` is about rows, and a row is `side` places long.
                """, (image, side, down, right) -> right(image, side, right, down))
            .misconception("""
                It repeats the edge. With ink at the edge that draws a stroke that nobody wrote. Fill with 0.
                """, moved((place, by, side) -> Math.max(0, Math.min(side - 1, place - by))))
            .misconception("""
                    It moves along the array and forgets that a row ends: what leaves at the right comes in one row lower at the left.
                    """, (image, side, down, right) -> along(image, down * side + right))
            .matters("""
                Each choice here says what you hold for harmless: a wrap or a repeated edge would tell the network that such images exist.
                """);

    private static double[] right(double[] image, int side, int down, int right) {
        return moved((place, by, length) -> place - by).shift(image, side, down, right);
    }

    private static ImageShift moved(Origin origin) {
        return (image, side, down, right) -> {
            IntPredicate inside = place -> place >= 0 && place < side;
            return IntStream.range(0, side * side)
                    .mapToDouble(pixel -> {
                        int row = origin.of(pixel / side, down, side);
                        int column = origin.of(pixel % side, right, side);
                        return inside.test(row) && inside.test(column) ? image[row * side + column] : 0;
                    })
                    .toArray();
        };
    }

    private static double[] along(double[] image, int by) {
        return IntStream.range(0, image.length)
                .mapToDouble(pixel -> pixel - by >= 0 && pixel - by < image.length ? image[pixel - by] : 0)
                .toArray();
    }
}
