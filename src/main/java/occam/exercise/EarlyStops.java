package occam.exercise;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import occam.exercise.Overfitting.EarlyStopping;
import occam.exercise.Overfitting.Stop;

/** The exercise on early stopping. */
final class EarlyStops {
    private static final int COUNT = 60;

    private EarlyStops() {}

    static final Exercise<EarlyStopping> EXERCISE = Exercise.<EarlyStopping>of("01-early-stopping", calls())
            .asks("""
                Write early stopping. You get the validation loss after each epoch (`losses[0]` is that of epoch 1), and the patience.
                Training stops as soon as that many epochs **in a row** have brought no new minimum. Then the weights of the best epoch
                so far are put back. A loss that only equals the minimum is no new one. If nothing stops it, all epochs are trained.

                Return `new Stop(last, kept)`: the number of the last epoch that is trained, and the number of the epoch whose weights are
                put back, both from 1.
                """)
            .hints("""
                Remember the number of the best epoch. At each epoch: if its loss is below the best one's, it becomes the best; else, if its
                number − the best one's has reached the patience, it is the last.
                """)
            .answer(EarlyStops::right)
            .misconception("""
                    It stops where it should, but keeps the last weights: just those that patience has found to be worse. Put the best
                    epoch's back.
                    """, (losses, patience) -> {
                int last = right(losses, patience).last();
                return new Stop(last, last);
            })
            .misconception(
                    """
                    It stops at the first rise, whatever the patience. Validation losses are noisy, and one rise means little.
                    """,
                    (losses, patience) ->
                            stop(losses, 1, (all, epoch, best, waited) -> all[epoch - 1] <= all[epoch - 2] ? 0 : 1))
            .misconception(
                    """
                    It starts to wait anew when the loss is below that of the epoch before. Compare with the lowest so far: a loss that
                    climbs in zigzag would never stop.
                    """,
                    (losses, patience) -> stop(
                            losses,
                            patience,
                            (all, epoch, best, waited) -> all[epoch - 1] < all[epoch - 2] ? 0 : waited + 1))
            .misconception("""
                    It waits one epoch too long. With patience 1, the first epoch without a new minimum is the last.
                    """, (losses, patience) -> right(losses, patience + 1))
            .misconception(
                    """
                    It takes a loss that only equals the minimum for a new minimum. On a plateau it would train for ever.
                    """,
                    (losses, patience) -> stop(
                            losses,
                            patience,
                            (all, epoch, best, waited) -> all[epoch - 1] <= all[best - 1] ? 0 : waited + 1))
            .misconception(
                    """
                    It never goes back to 0 when it counts. Patience is about epochs in a row: a new minimum starts it anew.
                    """,
                    (losses, patience) -> stop(
                            losses,
                            patience,
                            (all, epoch, best, waited) -> all[epoch - 1] < all[best - 1] ? waited : waited + 1))
            .misconception("""
                    Both numbers are one too small: they are places in the array, which start at 0. Epochs are numbered from 1.
                    """, (losses, patience) -> {
                var right = right(losses, patience);
                return new Stop(right.last() - 1, right.kept() - 1);
            })
            .misconception(
                    """
                    It puts back the best of all epochs, also of those after the stop. These are never trained: their weights do not
                    exist.
                    """,
                    (losses, patience) -> new Stop(
                            right(losses, patience).last(),
                            right(losses, losses.length).kept()))
            .misconception("""
                    It never stops: patience is not used. Ask after each epoch how long the best one is ago.
                    """, (losses, patience) -> right(losses, Integer.MAX_VALUE))
            .misconception("""
                    Of equal losses it takes the later one for the best, and so it waits longer. A loss that only equals the minimum is no
                    new one: compare with < rather than <=.
                    """, EarlyStops::laterOfEquals)
            .misconception("""
                    It stops one epoch too early. With patience 2, two epochs in a row without a new minimum are needed.
                    """, (losses, patience) -> right(losses, Math.max(1, patience - 1)))
            .misconception("""
                    The epoch that is kept is right, the last one is one too small: the epoch at which patience runs out was trained too.
                    """, (losses, patience) -> {
                var right = right(losses, patience);
                return new Stop(right.last() - 1, right.kept());
            })
            .misconception("""
                    The last epoch is right, the one that is kept is one too small: epochs are numbered from 1.
                    """, (losses, patience) -> {
                var right = right(losses, patience);
                return new Stop(right.last(), right.kept() - 1);
            })
            .misconception("""
                    The two numbers are swapped: `new Stop(last, kept)`.
                    """, (losses, patience) -> {
                var right = right(losses, patience);
                return new Stop(right.kept(), right.last());
            })
            .matters("""
                It is the cheapest regularizer there is: it chooses the training time on validation rows, and saves the epochs that would
                only do harm.
                """);

    private static Stop right(double[] losses, int patience) {
        return stop(losses, patience, EarlyStops::sinceMinimum);
    }

    /** How many epochs it has waited, after one more. */
    private interface Waiting {
        int after(double[] losses, int epoch, int best, int waited);
    }

    private static int sinceMinimum(double[] losses, int epoch, int best, int waited) {
        return losses[epoch - 1] < losses[best - 1] ? 0 : waited + 1;
    }

    private static Stop stop(double[] losses, int patience, Waiting waiting) {
        int best = 1;
        int waited = 0;
        for (int epoch = 2; epoch <= losses.length; epoch++) {
            waited = waiting.after(losses, epoch, best, waited);
            best = losses[epoch - 1] < losses[best - 1] ? epoch : best;
            if (waited >= patience) {
                return new Stop(epoch, best);
            }
        }
        return new Stop(losses.length, best);
    }

    private static Stop laterOfEquals(double[] losses, int patience) {
        var falling = IntStream.range(0, losses.length)
                .mapToDouble(i -> losses[i] - 1e-9 * i)
                .toArray();
        return right(falling, patience);
    }

    private record Input(double[] losses, int patience) {
        String words() {
            return String.format(Locale.ROOT, "patience %d, losses %s", patience, Histories.words(losses));
        }
    }

    private static Calls<EarlyStopping> calls() {
        var random = new SplittableRandom(2);
        List<Input> inputs = Stream.generate(
                        () -> new Input(Histories.losses(random, 1 + random.nextInt(12)), 1 + random.nextInt(4)))
                .limit(COUNT)
                .toList();
        return Calls.on(
                inputs, Input::words, (rule, input) -> rule.stop(input.losses().clone(), input.patience()));
    }
}
