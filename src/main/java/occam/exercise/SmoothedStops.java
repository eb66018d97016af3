package occam.exercise;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import occam.exercise.Overfitting.Stop;
import occam.exercise.Stopping.SmoothedStopping;

/** The exercise on early stopping by a running mean. */
final class SmoothedStops {
    private static final int COUNT = 40;

    private SmoothedStops() {}

    /** What an answer is given. */
    private record Input(double[] losses, int patience, int window) {
        static Input random(long seed) {
            var random = new SplittableRandom(seed);
            int epochs = 12 + random.nextInt(8);
            var losses = IntStream.range(0, epochs)
                    .mapToDouble(i -> Math.round(20 * (Math.abs(i - 6) / 6.0 + random.nextDouble())) / 10.0)
                    .toArray();
            return new Input(losses, 1 + random.nextInt(3), 2 + random.nextInt(3));
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT, "losses = %s, patience = %d, window = %d", Arrays.toString(losses), patience, window);
        }
    }

    private static List<Input> inputs() {
        return Stream.concat(
                        Stream.of(
                                new Input(new double[] {5, 3, 4, 2, 6, 5, 1, 7}, 1, 2),
                                new Input(new double[] {4, 3, 2, 1}, 2, 3),
                                new Input(new double[] {3}, 1, 1)),
                        IntStream.range(0, COUNT).mapToObj(Input::random))
                .toList();
    }

    /** The losses as the rule for stopping sees them. */
    private interface Smoothing {
        double[] of(double[] losses, int window);
    }

    static final Exercise<SmoothedStopping> EXERCISE = Exercise.<SmoothedStopping>of(
                    "08-smoothed-stopping",
                    Calls.on(
                            inputs(),
                            Input::toString,
                            (answer, in) -> answer.stop(in.losses().clone(), in.patience(), in.window())))
            .asks("""
                Write early stopping for a noisy curve. After each epoch take the **mean of the last `window` losses**, or of all so far while there are fewer.
                Training stops as soon as `patience` epochs in a row have brought no new minimum of this mean; one that only equals the minimum is no new one.
                Then the weights of the epoch with the lowest **single** loss so far are put back, the first of equals.

                Return `new Stop(last, kept)`: the number of the last epoch that is trained, and of the epoch whose weights are put back, both from 1. If
                nothing stops it, all epochs are trained.
                """)
            .hints("""
                Two searches run side by side: the lowest mean so far decides when to stop, and the lowest loss so far decides what to keep.
                """)
            .answer(SmoothedStops::right)
            .misconception("""
                It puts back the epoch with the lowest mean. The mean belongs to no weights: it is of several epochs, and the last of them may be a bad one.
                """, (losses, patience, window) -> {
                var means = trailing(losses, window);
                int last = last(means, patience);
                return new Stop(last, lowest(means, last));
            })
            .misconception("""
                    It does not smooth: one lucky epoch sets a minimum that the next ones cannot reach, and patience runs out.
                    """, (losses, patience, window) -> stop(losses, patience, window, (all, width) -> all))
            .misconception("""
                It keeps the last weights, which are those that patience has found to be worse.
                """, (losses, patience, window) -> {
                int last = right(losses, patience, window).last();
                return new Stop(last, last);
            })
            .misconception(
                    """
                    It always divides by the window, also while there are fewer losses. So the first means are too low, and nothing can go below them.
                    """,
                    (losses, patience, window) -> stop(
                            losses,
                            patience,
                            window,
                            (all, width) -> IntStream.range(0, all.length)
                                    .mapToDouble(i -> sum(all, Math.max(0, i - width + 1), i + 1) / width)
                                    .toArray()))
            .misconception(
                    """
                    The mean looks ahead, at losses of epochs that are not trained yet. Take the last ones only.
                    """,
                    (losses, patience, window) -> stop(
                            losses,
                            patience,
                            window,
                            (all, width) -> IntStream.range(0, all.length)
                                    .mapToDouble(i -> mean(all, i, Math.min(all.length, i + width)))
                                    .toArray()))
            .misconception("""
                    It takes the mean of all losses so far. That forgets nothing: it goes on falling long after the loss has begun to rise.
                    """, (losses, patience, window) -> right(losses, patience, losses.length))
            .misconception("""
                    It waits one epoch too long. With patience 1, the first epoch without a new minimum is the last.
                    """, (losses, patience, window) -> right(losses, patience + 1, window))
            .misconception(
                    """
                    It puts back the best of all epochs, also of those after the stop, which are never trained.
                    """,
                    (losses, patience, window) ->
                            new Stop(right(losses, patience, window).last(), lowest(losses, losses.length)))
            .matters("""
                A mean of a few epochs lets a short patience do, where single losses jump. It decides when to stop, and single losses what to keep.
                """);

    private static Stop right(double[] losses, int patience, int window) {
        return stop(losses, patience, window, SmoothedStops::trailing);
    }

    private static Stop stop(double[] losses, int patience, int window, Smoothing smoothing) {
        int last = last(smoothing.of(losses, window), patience);
        return new Stop(last, lowest(losses, last));
    }

    private static double[] trailing(double[] losses, int window) {
        return IntStream.range(0, losses.length)
                .mapToDouble(i -> mean(losses, Math.max(0, i - window + 1), i + 1))
                .toArray();
    }

    private static double mean(double[] losses, int from, int to) {
        return sum(losses, from, to) / (to - from);
    }

    private static double sum(double[] losses, int from, int to) {
        return Arrays.stream(losses, from, to).sum();
    }

    private static int last(double[] curve, int patience) {
        return IntStream.rangeClosed(1, curve.length)
                .filter(epoch -> epoch - lowest(curve, epoch) >= patience)
                .findFirst()
                .orElse(curve.length);
    }

    /** The epoch with the lowest value among the first ones; the first of equals. */
    private static int lowest(double[] curve, int epochs) {
        return IntStream.rangeClosed(1, epochs)
                .reduce((best, epoch) -> curve[epoch - 1] < curve[best - 1] ? epoch : best)
                .orElseThrow();
    }
}
