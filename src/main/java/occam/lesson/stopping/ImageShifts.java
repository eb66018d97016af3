package occam.lesson.stopping;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import occam.exercise.Calls;
import occam.exercise.Exercise;
import occam.lesson.stopping.Stopping.ImageShift;

/** The exercise on moving an image. */
final class ImageShifts {
    private ImageShifts() {}

    /** What an answer is given. */
    private record Input(int side, int down, int right) {
        double[] image() {
            return IntStream.rangeClosed(1, side * side).asDoubleStream().toArray();
        }

        /** An array that was not made for the answer is told as such. */
        Object answered(ImageShift answer) {
            var image = image();
            var moved = answer.shift(image, side, down, right);
            return moved == image ? List.of("the array that was given", moved) : moved;
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
            new Input(4, -3, 0),
            new Input(3, 0, -2),
            new Input(3, 4, 1));

    /** Where a pixel comes from along one side, if anywhere. */
    private interface Origin {
        int of(int place, int by, int side);
    }

    private static Calls<ImageShift> calls() {
        return Calls.<ImageShift, Input>on(INPUTS, Input::toString, (answer, in) -> in.answered(answer))
                .trait("down = 0 and right = 0", INPUTS, in -> in.down() == 0 && in.right() == 0)
                .trait("down = 0", INPUTS, in -> in.down() == 0)
                .trait("right = 0", INPUTS, in -> in.right() == 0);
    }

    static final Exercise<ImageShift> EXERCISE = Exercise.of("image-shift", calls())
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
                It moves up and down the right way, but left and right the other way: the new pixel at c comes from c − right.
                """, (image, side, down, right) -> right(image, side, down, -right))
            .misconception("""
                It moves left and right the right way, but up and down the other way: the new pixel at r comes from r − down.
                """, (image, side, down, right) -> right(image, side, -down, right))
            .misconception("""
                It moves up and down only: `right` is not used.
                """, (image, side, down, right) -> right(image, side, down, 0))
            .misconception("""
                It moves left and right only: `down` is not used.
                """, (image, side, down, right) -> right(image, side, 0, right))
            .misconception("""
                This is the image as it was.
                """, (image, side, down, right) -> image.clone())
            .misconception("""
                Where nothing comes in, the old pixels are still there: begin with a new array, which is all 0, not with a copy.
                """, ImageShifts::overOld)
            .misconception("""
                The numbers are right, but they stand in the image that was given: whoever asked for a moved copy has lost the original. Return a new array.
                """, (image, side, down, right) -> {
                var moved = right(image, side, down, right);
                System.arraycopy(moved, 0, image, 0, moved.length);
                return image;
            })
            .misconception(
                    """
                Where nothing is to be moved, this gives back the array that it was given. Return a new one then too.
                """,
                    (image, side, down, right) -> down == 0 && right == 0 ? image : right(image, side, down, right))
            .misconception("""
                It writes into the image from which it still reads, so that pixels are moved again and again. Return a new array.
                """, ImageShifts::smeared)
            .misconception("""
                Rows and columns of the result are swapped: the pixel in row r and column c stands at r * side + c.
                """, (image, side, down, right) -> transposed(right(image, side, down, right), side))
            .misconception(
                    """
                It moves one pixel too far.
                """,
                    (image, side, down, right) ->
                            right(image, side, down + (int) Math.signum(down), right + (int) Math.signum(right)))
            .misconception("""
                It turns the image over instead of moving it.
                """, (image, side, down, right) -> each(side, (r, c) -> image[r * side + side - 1 - c]))
            .misconception("""
                    It moves along the array and forgets that a row ends: what leaves at the right comes in one row lower at the left.
                    """, (image, side, down, right) -> along(image, down * side + right))
            .misconception("""
                It moves down and right only: what is below 0 is taken for 0.
                """, (image, side, down, right) -> right(image, side, Math.max(down, 0), Math.max(right, 0)))
            .misconception("""
                The last row and the last column stay 0: the loops end one too early.
                """, (image, side, down, right) -> {
                var moved = right(image, side, down, right);
                return each(side, (r, c) -> Math.max(r, c) == side - 1 ? 0 : moved[r * side + c]);
            })
            .misconception("""
                This gives back the image that was given, as it is.
                """, (image, side, down, right) -> image)
            .matters("""
                Each choice here says what you hold for harmless: a wrap or a repeated edge would tell the network that such images exist.
                """);

    private static double[] right(double[] image, int side, int down, int right) {
        return moved((place, by, length) -> place - by).shift(image, side, down, right);
    }

    private static double[] overOld(double[] image, int side, int down, int right) {
        return each(
                side,
                (r, c) -> isInside(r - down, side) && isInside(c - right, side)
                        ? image[(r - down) * side + c - right]
                        : image[r * side + c]);
    }

    private static double[] smeared(double[] image, int side, int down, int right) {
        for (int pixel = 0; pixel < image.length; pixel++) {
            int row = pixel / side - down;
            int column = pixel % side - right;
            image[pixel] = isInside(row, side) && isInside(column, side) ? image[row * side + column] : 0;
        }
        return image;
    }

    private static double[] transposed(double[] image, int side) {
        return each(side, (r, c) -> image[c * side + r]);
    }

    private static boolean isInside(int place, int side) {
        return place >= 0 && place < side;
    }

    /** A pixel of the new image. */
    private interface Pixel {
        double at(int row, int column);
    }

    private static double[] each(int side, Pixel pixel) {
        return IntStream.range(0, side * side)
                .mapToDouble(i -> pixel.at(i / side, i % side))
                .toArray();
    }

    private static ImageShift moved(Origin origin) {
        return (image, side, down, right) -> each(side, (r, c) -> {
            int row = origin.of(r, down, side);
            int column = origin.of(c, right, side);
            return isInside(row, side) && isInside(column, side) ? image[row * side + column] : 0;
        });
    }

    private static double[] along(double[] image, int by) {
        return IntStream.range(0, image.length)
                .mapToDouble(pixel -> pixel - by >= 0 && pixel - by < image.length ? image[pixel - by] : 0)
                .toArray();
    }
}
