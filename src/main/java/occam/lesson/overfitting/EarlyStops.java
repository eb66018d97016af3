package occam.lesson.overfitting;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import occam.exercise.Calls;
import occam.exercise.Exercise;
import occam.exercise.Piece;
import occam.lesson.overfitting.Overfitting.EarlyStopping;
import occam.lesson.overfitting.Overfitting.Stop;

/** The exercise on early stopping. */
final class EarlyStops {
    private static final int COUNT = 60;

    private EarlyStops() {}

    /** What is returned, from what should be. */
    private interface Returned {
        Stop of(Stop right, double[] losses, int patience);
    }

    private static final Piece<EarlyStopping> RULE = Piece.<EarlyStopping>of(EarlyStops::right)
            .or(
                    """
                    It stops at the first rise, whatever the patience. Validation losses are noisy, and one rise means little.
                    """,
                    (losses, patience) ->
                            stop(losses, 1, (all, epoch, best, waited) -> all[epoch - 1] <= all[epoch - 2] ? 0 : 1))
            .or(
                    """
                    It starts to wait anew when the loss is below that of the epoch before. Compare with the lowest so far: a loss that
                    climbs in zigzag would never stop.
                    """,
                    (losses, patience) -> stop(
                            losses,
                            patience,
                            (all, epoch, best, waited) -> all[epoch - 1] < all[epoch - 2] ? 0 : waited + 1))
            .or("""
                    It waits one epoch too long. With patience 1, the first epoch without a new minimum is the last.
                    """, (losses, patience) -> right(losses, patience + 1))
            .or(
                    """
                    It takes a loss that only equals the minimum for a new minimum. On a plateau it would train for ever.
                    """,
                    (losses, patience) -> stop(
                            losses,
                            patience,
                            (all, epoch, best, waited) -> all[epoch - 1] <= all[best - 1] ? 0 : waited + 1))
            .or(
                    """
                    It never goes back to 0 when it counts. Patience is about epochs in a row: a new minimum starts it anew.
                    """,
                    (losses, patience) -> stop(
                            losses,
                            patience,
                            (all, epoch, best, waited) -> all[epoch - 1] < all[best - 1] ? waited : waited + 1))
            .or("""
                    It never stops: patience is not used. Ask after each epoch how long the best one is ago.
                    """, (losses, patience) -> right(losses, Integer.MAX_VALUE))
            .or("""
                    Of equal losses it takes the later one for the best, and so it waits longer. A loss that only equals the minimum is no
                    new one: compare with < rather than <=.
                    """, EarlyStops::laterOfEquals)
            .or("""
                    It stops one epoch too early. With patience 2, two epochs in a row without a new minimum are needed.
                    """, (losses, patience) -> right(losses, Math.max(1, patience - 1)))
            .or("""
                    It stops after as many epochs as the patience is, whatever the losses are. Patience begins anew with each new minimum.
                    """, (losses, patience) -> {
                int last = Math.min(patience, losses.length);
                return new Stop(last, right(Arrays.copyOf(losses, last), last).kept());
            })
            .or("""
                    It never finds a minimum and keeps the first epoch: no loss is below 0. Begin the search with the first loss, or with infinity.
                    """, (losses, patience) -> new Stop(Math.min(patience, losses.length), 1))
            .or("""
                    It never finds a minimum: no loss is below 0. Begin the search with the first loss, or with infinity.
                    """, (losses, patience) -> new Stop(Math.min(patience, losses.length), 0))
            .or(
                    """
                    It takes the highest loss for the best. Lower is better.
                    """,
                    (losses, patience) ->
                            right(Arrays.stream(losses).map(loss -> -loss).toArray(), patience))
            .or(
                    """
                    It waits for losses that rise one after the other. What counts is that no epoch is below the minimum, whether they rise or not.
                    """,
                    (losses, patience) -> stop(
                            losses,
                            patience,
                            (all, epoch, best, waited) -> all[epoch - 1] > all[epoch - 2] ? waited + 1 : 0))
            .or("""
                    It looks for the lowest of all losses first, and lets patience run out after it. Training that has stopped sees no later loss.
                    """, (losses, patience) -> {
                int best = right(losses, losses.length).kept();
                return new Stop(Math.min(losses.length, best + patience), best);
            })
            .or("""
                    It takes each loss below that of the epoch before for a new minimum, and keeps that epoch. Compare with the lowest so far.
                    """, EarlyStops::lastFall);

    private static final Piece<Returned> RETURNED = Piece.<Returned>of((right, losses, patience) -> right)
            .or("""
                    It stops where it should, but keeps the last weights: just those that patience has found to be worse. Put the best
                    epoch's back.
                    """, (right, losses, patience) -> new Stop(right.last(), right.last()))
            .or("""
                    Both numbers are one too small: they are places in the array, which start at 0. Epochs are numbered from 1.
                    """, (right, losses, patience) -> new Stop(right.last() - 1, right.kept() - 1))
            .or(
                    """
                    It puts back the best of all epochs, also of those after the stop. These are never trained: their weights do not
                    exist.
                    """,
                    (right, losses, patience) ->
                            new Stop(right.last(), right(losses, losses.length).kept()))
            .or("""
                    The epoch that is kept is right, the last one is one too small: the epoch at which patience runs out was trained too.
                    """, (right, losses, patience) -> new Stop(right.last() - 1, right.kept()))
            .or("""
                    The last epoch is right, the one that is kept is one too small: epochs are numbered from 1.
                    """, (right, losses, patience) -> new Stop(right.last(), right.kept() - 1))
            .or("""
                    The two numbers are swapped: `new Stop(last, kept)`.
                    """, (right, losses, patience) -> new Stop(right.kept(), right.last()))
            .or("""
                    It always keeps the epoch that lies `patience` before the last. If nothing stops it, that need not be the best.
                    """, (right, losses, patience) -> new Stop(right.last(), Math.max(1, right.last() - patience)))
            .or("""
                    The last epoch is one too large: no epoch is trained after that at which patience runs out.
                    """, (right, losses, patience) -> new Stop(right.last() + 1, right.kept()))
            .or("""
                    It says that all epochs are trained. The last one is that at which patience runs out.
                    """, (right, losses, patience) -> new Stop(losses.length, right.kept()))
            .or(
                    """
                    Where nothing stops it, it keeps the last epoch. The best one is put back then too.
                    """,
                    (right, losses, patience) ->
                            isStopped(right, patience) ? right : new Stop(right.last(), right.last()))
            .or("""
                    Where nothing stops it, the last epoch lies beyond the end: there are as many epochs as losses.
                    """, (right, losses, patience) -> new Stop(right.kept() + patience, right.kept()))
            .or("""
                    It stops where it should, but of equal losses it keeps the last. A loss that only equals the minimum is no new one.
                    """, (right, losses, patience) -> new Stop(right.last(), lastOfEquals(losses, right)));

    private static EarlyStopping answer(EarlyStopping rule, Returned returned) {
        return (losses, patience) -> returned.of(rule.stop(losses, patience), losses, patience);
    }

    private static boolean isStopped(Stop right, int patience) {
        return right.last() - right.kept() >= patience;
    }

    static final Exercise<EarlyStopping> EXERCISE = Exercise.<EarlyStopping>of("early-stopping", calls())
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
            .answer(RULE.with(RETURNED, EarlyStops::answer))
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

    private static Stop lastFall(double[] losses, int patience) {
        int best = 1;
        int epoch = 1;
        while (epoch < losses.length && epoch - best < patience) {
            epoch++;
            best = losses[epoch - 1] < losses[epoch - 2] ? epoch : best;
        }
        return new Stop(epoch, best);
    }

    private static int lastOfEquals(double[] losses, Stop right) {
        return IntStream.rangeClosed(right.kept(), right.last())
                .filter(epoch -> losses[epoch - 1] == losses[right.kept() - 1])
                .max()
                .orElseThrow();
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
        return Calls.<EarlyStopping, Input>on(
                        inputs,
                        Input::words,
                        (rule, input) -> rule.stop(input.losses().clone(), input.patience()))
                .trait("patience 1", inputs, input -> input.patience() == 1)
                .trait("one epoch", inputs, input -> input.losses().length == 1)
                .trait(
                        "losses that never stop it",
                        inputs,
                        input -> !isStopped(right(input.losses(), input.patience()), input.patience()));
    }
}
