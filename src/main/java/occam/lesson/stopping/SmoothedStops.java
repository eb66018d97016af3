package occam.lesson.stopping;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.IntBinaryOperator;
import java.util.function.ToIntBiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import occam.exercise.Calls;
import occam.exercise.Exercise;
import occam.exercise.Piece;
import occam.lesson.overfitting.Overfitting.Stop;
import occam.lesson.stopping.Stopping.SmoothedStopping;

/** The exercise on early stopping by a running mean. */
final class SmoothedStops {
    private static final int COUNT = 40;
    private static final double CLEAR = 1e-3;

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

    /** The first two have equal means, of windows such that no rounding makes them differ; the others have none that decides anything. */
    private static final List<Input> INPUTS = Stream.concat(
                    Stream.of(
                            new Input(new double[] {4, 4, 2, 6, 1}, 1, 2),
                            new Input(new double[] {6, 4, 6, 4, 2, 8, 8}, 2, 2),
                            new Input(new double[] {5, 3, 4, 2, 6, 5, 1, 7}, 1, 2),
                            new Input(new double[] {4, 3, 2, 1}, 2, 3),
                            new Input(new double[] {3}, 1, 1),
                            new Input(new double[] {3, 2, 2.5, 1.5, 2, 3, 1}, 2, 1)),
                    IntStream.iterate(0, seed -> seed + 1)
                            .mapToObj(Input::random)
                            .filter(SmoothedStops::isClear)
                            .limit(COUNT))
            .toList();

    /** Whether no mean is so near to the lowest before it that rounding may decide. */
    private static boolean isClear(Input input) {
        var means = Smoothings.trailing(input.losses, input.window);
        return IntStream.range(1, means.length).allMatch(i -> Math.abs(means[i] - means[lowest(means, i) - 1]) > CLEAR);
    }

    /** The last epoch, from the smoothed losses. */
    private interface Rule {
        int last(double[] curve, int patience);
    }

    /** What is returned. */
    private interface Returned {
        Stop of(int last, double[] losses, double[] curve);
    }

    private static final Piece<Rule> RULE = Piece.<Rule>of(SmoothedStops::last)
            .or("""
                    It waits one epoch too long. With patience 1, the first epoch without a new minimum is the last.
                    """, (curve, patience) -> last(curve, patience + 1))
            .or("""
                    It stops one epoch too early. With patience 2, two epochs in a row without a new minimum are needed.
                    """, (curve, patience) -> last(curve, Math.max(1, patience - 1)))
            .or("""
                    A mean that only equals the minimum is taken for a new one. Compare with < rather than <=.
                    """, SmoothedStops::lastOfEquals)
            .or(
                    """
                    It waits for means that rise one after the other. What counts is that none is below the minimum, whether they rise or not.
                    """,
                    (curve, patience) -> waiting(
                            curve, patience, (epoch, waited) -> curve[epoch - 1] >= curve[epoch - 2] ? waited + 1 : 0))
            .or(
                    """
                    It never goes back to 0 when it counts. Patience is about epochs in a row: a new minimum starts it anew.
                    """,
                    (curve, patience) -> waiting(
                            curve,
                            patience,
                            (epoch, waited) ->
                                    curve[epoch - 1] >= curve[lowest(curve, epoch - 1) - 1] ? waited + 1 : waited))
            .or("""
                    It never stops: patience is not used.
                    """, (curve, patience) -> curve.length);

    private static final Piece<Returned> RETURNED = Piece.<Returned>of(
                    (last, losses, curve) -> new Stop(last, lowest(losses, last)))
            .or("""
                    It puts back the epoch with the lowest mean. The mean belongs to no weights: it is of several epochs, and the last of them may be a bad one.
                    """, (last, losses, curve) -> new Stop(last, lowest(curve, last)))
            .or("""
                    It keeps the last weights, which are those that patience has found to be worse.
                    """, (last, losses, curve) -> new Stop(last, last))
            .or("""
                    It puts back the best of all epochs, also of those after the stop, which are never trained.
                    """, (last, losses, curve) -> new Stop(last, lowest(losses, losses.length)))
            .or("""
                    Of equal losses it puts back the last. The first has the same loss for less training.
                    """, (last, losses, curve) -> new Stop(last, lowestOfEquals(losses, last)))
            .or("""
                    Both numbers are one too small: they are places in the array, which start at 0. Epochs are numbered from 1.
                    """, (last, losses, curve) -> new Stop(last - 1, lowest(losses, last) - 1))
            .or("""
                    The last epoch is right, the one that is kept is one too small: epochs are numbered from 1.
                    """, (last, losses, curve) -> new Stop(last, lowest(losses, last) - 1))
            .or("""
                    The last epoch is one too small: the epoch at which patience runs out was trained too.
                    """, (last, losses, curve) -> new Stop(last - 1, lowest(losses, last)))
            .or("""
                    The two numbers are swapped: `new Stop(last, kept)`.
                    """, (last, losses, curve) -> new Stop(lowest(losses, last), last));

    private static final Piece<SmoothedStopping> ANSWER = Smoothings.PIECE
            .with(RULE, (smoothing, rule) -> (Stopped) returned -> (losses, patience, window) -> {
                var curve = smoothing.of(losses, window);
                return returned.of(rule.last(curve, patience), losses, curve);
            })
            .with(RETURNED, Stopped::by);

    /** An answer but for what it returns. */
    private interface Stopped {
        SmoothedStopping by(Returned returned);
    }

    static final Exercise<SmoothedStopping> EXERCISE = Exercise.<SmoothedStopping>of(
                    "smoothed-stopping",
                    Calls.<SmoothedStopping, Input>on(
                                    INPUTS,
                                    Input::toString,
                                    (answer, in) -> answer.stop(in.losses().clone(), in.patience(), in.window()))
                            .trait("window 1", INPUTS, in -> in.window() == 1)
                            .trait("patience 1", INPUTS, in -> in.patience() == 1))
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
            .answer(ANSWER)
            .matters("""
                A mean of a few epochs lets a short patience do, where single losses jump. It decides when to stop, and single losses what to keep.
                """);

    private static int last(double[] curve, int patience) {
        return last(curve, patience, SmoothedStops::lowest);
    }

    private static int lastOfEquals(double[] curve, int patience) {
        return last(curve, patience, SmoothedStops::lowestOfEquals);
    }

    private static int last(double[] curve, int patience, ToIntBiFunction<double[], Integer> lowest) {
        return IntStream.rangeClosed(1, curve.length)
                .filter(epoch -> epoch - lowest.applyAsInt(curve, epoch) >= patience)
                .findFirst()
                .orElse(curve.length);
    }

    private static int waiting(double[] curve, int patience, IntBinaryOperator after) {
        int waited = 0;
        for (int epoch = 2; epoch <= curve.length; epoch++) {
            waited = after.applyAsInt(epoch, waited);
            if (waited >= patience) {
                return epoch;
            }
        }
        return curve.length;
    }

    /** The epoch with the lowest value among the first ones; the first of equals. */
    private static int lowest(double[] curve, int epochs) {
        return IntStream.rangeClosed(1, epochs)
                .reduce((best, epoch) -> curve[epoch - 1] < curve[best - 1] ? epoch : best)
                .orElseThrow();
    }

    private static int lowestOfEquals(double[] curve, int epochs) {
        return IntStream.rangeClosed(1, epochs)
                .reduce((best, epoch) -> curve[epoch - 1] <= curve[best - 1] ? epoch : best)
                .orElseThrow();
    }
}
