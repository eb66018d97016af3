package occam.catalog;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import occam.lesson.overfitting.Overfitting;
import occam.lesson.overfitting.Overfitting.Stop;
import occam.lesson.stopping.Stopping;

/** Wrong answers to the exercises on smoothed stopping and on moving an image. */
final class WrongTrainings {
    private WrongTrainings() {}

    static Stream<Trial<?>> all() {
        return Trials.all(smoothed(), shift());
    }

    private static double[] means(double[] losses, int window) {
        return IntStream.rangeClosed(1, losses.length)
                .mapToDouble(epoch -> Arrays.stream(losses, Math.max(0, epoch - window), epoch)
                        .average()
                        .orElseThrow())
                .toArray();
    }

    private static Stop stop(double[] losses, int patience) {
        return Overfitting.EARLY_STOPPING.answers().right().stop(losses, patience);
    }

    private static int lowest(double[] losses, int epochs) {
        return 1
                + IntStream.range(0, epochs)
                        .reduce((a, b) -> losses[b] < losses[a] ? b : a)
                        .orElse(0);
    }

    private static Stop kept(double[] losses, int last) {
        return new Stop(last, lowest(losses, last));
    }

    private static Trials<?> smoothed() {
        return Trials.of(Stopping.SMOOTHED_STOPPING)
                .named(
                        "keeps the lowest mean",
                        "It puts back the epoch with the lowest mean. The mean",
                        (losses, patience, window) -> stop(means(losses, window), patience))
                .named(
                        "single losses",
                        "It does not smooth, or goes by the lowest of the last",
                        (losses, patience, window) -> stop(losses, patience))
                .named(
                        "always over the window",
                        "It always divides by the window, also while there are",
                        (losses, patience, window) -> {
                            var means = means(losses, window);
                            Arrays.setAll(means, i -> means[i] * Math.min(window, i + 1) / window);
                            return kept(losses, stop(means, patience).last());
                        })
                .named(
                        "all losses so far",
                        "It takes the mean of all losses so far. That forgets",
                        (losses, patience, window) -> kept(
                                losses,
                                stop(means(losses, losses.length), patience).last()))
                .named(
                        "one loss more",
                        "The window has one loss too many: with the present epoch",
                        (losses, patience, window) -> kept(
                                losses,
                                stop(means(losses, window + 1), patience).last()))
                .named(
                        "one loss less",
                        "At least here: The present epoch is not in the mean, or the window has",
                        (losses, patience, window) -> kept(
                                losses,
                                stop(means(losses, window - 1), patience).last()))
                .named(
                        "one epoch more of patience",
                        "It waits one epoch too long. With patience 1, the first",
                        (losses, patience, window) -> kept(
                                losses,
                                stop(means(losses, window), patience + 1).last()))
                .named(
                        "beyond the stop",
                        "It puts back the best of all epochs, also of those after",
                        (losses, patience, window) ->
                                new Stop(stop(means(losses, window), patience).last(), lowest(losses, losses.length)))
                .named(
                        "keeps the last",
                        "It keeps the last weights, which are those that patience",
                        (losses, patience, window) -> {
                            int last = stop(means(losses, window), patience).last();
                            return new Stop(last, last);
                        })
                .named(
                        "a moving average",
                        "It goes by a moving average that forgets bit by bit",
                        (losses, patience, window) -> {
                            var means = losses.clone();
                            for (int i = 1; i < means.length; i++) {
                                means[i] = means[i - 1] + (losses[i] - means[i - 1]) / window;
                            }
                            return kept(losses, stop(means, patience).last());
                        })
                .named(
                        "the smallest of the window",
                        "It does not smooth, or goes by the lowest of the last",
                        (losses, patience, window) -> {
                            var means = new double[losses.length];
                            Arrays.setAll(
                                    means,
                                    i -> Arrays.stream(losses, Math.max(0, i + 1 - window), i + 1)
                                            .min()
                                            .orElseThrow());
                            return kept(losses, stop(means, patience).last());
                        })
                .named(
                        "from 0",
                        "Both numbers are one too small: they are places in the",
                        (losses, patience, window) -> {
                            var stop = kept(
                                    losses,
                                    stop(means(losses, window), patience).last());
                            return new Stop(stop.last() - 1, stop.kept() - 1);
                        });
    }

    private static double[] each(int count, IntToDoubleFunction of) {
        return IntStream.range(0, count).mapToDouble(of).toArray();
    }

    private static Trials<?> shift() {
        return Trials.of(Stopping.IMAGE_SHIFT)
                .named(
                        "the other way",
                        "It moves the other way: the new pixel at r comes from r −",
                        (image, side, down, right) -> moved(image, side, -down, -right))
                .named(
                        "rows and columns swapped",
                        "Rows and columns are swapped: `down` is about rows, and a",
                        (image, side, down, right) -> moved(image, side, right, down))
                .named(
                        "round the edge",
                        "It wraps round: what leaves at one side comes in at the",
                        (image, side, down, right) -> each(
                                image.length,
                                i -> image[
                                        Math.floorMod(i / side - down, side) * side
                                                + Math.floorMod(i % side - right, side)]))
                .named(
                        "the edge repeated",
                        "It repeats the edge. With ink at the edge that draws a",
                        (image, side, down, right) -> each(
                                image.length,
                                i -> image[
                                        Math.max(0, Math.min(side - 1, i / side - down)) * side
                                                + Math.max(0, Math.min(side - 1, i % side - right))]))
                .named(
                        "into the next row",
                        "It moves along the array and forgets that a row ends",
                        (image, side, down, right) -> each(image.length, i -> {
                            int from = i - down * side - right;
                            return from >= 0 && from < image.length ? image[from] : 0;
                        }))
                .named(
                        "what was there stays",
                        "Where nothing comes in, the old pixels are still there",
                        (image, side, down, right) -> {
                            var moved = moved(image, side, down, right);
                            return each(image.length, i -> moved[i] == 0 ? image[i] : moved[i]);
                        })
                .named(
                        "written over while it is read",
                        "It writes into the image from which it still reads, so",
                        (image, side, down, right) -> {
                            for (int i = 0; i < image.length; i++) {
                                int r = i / side - down;
                                int c = i % side - right;
                                image[i] = Math.min(r, c) >= 0 && Math.max(r, c) < side ? image[r * side + c] : 0;
                            }
                            return image;
                        })
                .named(
                        "up and left forgotten",
                        "It moves down and right only: what is below 0 is taken",
                        (image, side, down, right) -> moved(image, side, Math.max(down, 0), Math.max(right, 0)))
                .named(
                        "rows only",
                        "It moves up and down only: `right` is not used",
                        (image, side, down, right) -> moved(image, side, down, 0))
                .named(
                        "transposed",
                        "Rows and columns of the result are swapped: the pixel in",
                        (image, side, down, right) -> {
                            var moved = moved(image, side, down, right);
                            return each(image.length, i -> moved[i % side * side + i / side]);
                        })
                .named(
                        "nothing moves",
                        "This gives back the image that was given, as it is",
                        (image, side, down, right) -> image)
                .named(
                        "the last row and column left out",
                        "The last row and the last column stay 0: the loops end",
                        (image, side, down, right) -> {
                            var moved = moved(image, side, down, right);
                            return each(image.length, i -> i / side == side - 1 || i % side == side - 1 ? 0 : moved[i]);
                        });
    }

    private static double[] moved(double[] image, int side, int down, int right) {
        return Stopping.IMAGE_SHIFT.answers().right().shift(image, side, down, right);
    }

    private static double[][] each(double[][] layers, UnaryOperator<double[]> of) {
        return Arrays.stream(layers).map(of).toArray(double[][]::new);
    }
}
