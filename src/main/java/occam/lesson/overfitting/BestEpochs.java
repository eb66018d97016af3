package occam.lesson.overfitting;

import static occam.lesson.overfitting.GeneralizationGaps.first;
import static occam.lesson.overfitting.GeneralizationGaps.gap;
import static occam.lesson.overfitting.GeneralizationGaps.trainingLoss;
import static occam.lesson.overfitting.GeneralizationGaps.validationLoss;

import java.util.Comparator;
import java.util.function.BiPredicate;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import occam.exercise.Exercise;
import occam.neural.Epoch;
import occam.neural.History;

/** The exercise on the best epoch. */
final class BestEpochs {
    private BestEpochs() {}

    static final Exercise<ToIntFunction<History>> EXERCISE = Exercise.<ToIntFunction<History>>of(
                    "best-epoch", Histories.calls(ToIntFunction::applyAsInt))
            .asks("""
                Given the history of a training, return the number of its best epoch: the one with the lowest validation loss, and the
                **first** of these if several are equal. Epochs are numbered from 1. `history.best()` would tell you, but write the search
                yourself, over `history.epochs()`.
                """)
            .hints("""
                Go through `history.epochs()` and remember the epoch with the lowest `validation().loss()` so far. The answer is its
                `number()`.
                """)
            .answer(history -> history.best().number())
            .misconception("""
                    This is one too small: it is the place in the list, which starts at 0. Epochs are numbered from 1.
                    """, history -> history.best().number() - 1)
            .misconception(
                    """
                    This is the epoch with the highest validation accuracy. Accuracy moves in steps of one row, has many ties, and does
                    not see how sure the network is. The two need not have the same best epoch.
                    """,
                    history -> first(history, epoch -> -epoch.validation().accuracy())
                            .number())
            .misconception(
                    """
                    This is the epoch with the lowest training loss. That one is nearly always the last: the training loss never warns you.
                    """,
                    history -> first(history, GeneralizationGaps::trainingLoss).number())
            .misconception("""
                    This is the last epoch. Its weights are the best ones only if training ended before it did harm.
                    """, history -> history.last().number())
            .misconception("""
                    This is the epoch whose weights the training kept. Under early stopping it is the best one; otherwise it is just the
                    last.
                    """, History::kept)
            .misconception("""
                    Of equal losses this takes the last epoch. The first has the same loss for less training: compare with < rather than
                    <=.
                    """, BestEpochs::lastOfEquals)
            .misconception(
                    """
                    This is the epoch with the smallest gap between both losses. That is often an early one, where both are bad.
                    """,
                    history -> first(history, epoch -> Math.abs(gap(epoch))).number())
            .misconception(
                    """
                    This is the epoch with the smallest difference validation − training, that is the one where validation looks best beside
                    training. Both may be bad there.
                    """, history -> first(history, GeneralizationGaps::gap).number())
            .misconception("""
                    This stops at the first rise. Validation losses are noisy: a lower one may come later.
                    """, BestEpochs::beforeFirstRise)
            .misconception(
                    """
                    This is the epoch with the highest validation loss. Lower is better.
                    """,
                    history -> first(history, epoch -> -validationLoss(epoch)).number())
            .misconception(
                    """
                    The last epoch is left out of the search: the loop ends one too early.
                    """,
                    history -> history.epochs().stream()
                            .limit(Math.max(1, history.epochs().size() - 1))
                            .min(Comparator.comparingDouble(GeneralizationGaps::validationLoss))
                            .orElseThrow()
                            .number())
            .misconception(
                    """
                    The first epoch is left out of the search: the loop begins one too late, and nothing stands for what it skips.
                    """,
                    history -> history.epochs().stream()
                            .skip(history.epochs().size() > 1 ? 1 : 0)
                            .min(Comparator.comparingDouble(GeneralizationGaps::validationLoss))
                            .orElseThrow()
                            .number())
            .misconception("""
                    This is one too large. `number()` counts from 1 already.
                    """, history -> history.best().number() + 1)
            .misconception(
                    """
                    This is the epoch with the highest training accuracy. That one is nearly always the last: nothing measured on training rows
                    warns you.
                    """,
                    history ->
                            first(history, epoch -> -epoch.train().accuracy()).number())
            .misconception(
                    """
                    This is the epoch with the lowest sum of both losses. The training loss has no say in it: it falls whatever happens.
                    """,
                    history -> first(history, epoch -> validationLoss(epoch) + trainingLoss(epoch))
                            .number())
            .misconception("""
                    This stops at the first loss that is not lower than the one before. Validation losses are noisy: a lower one may come later.
                    """, BestEpochs::beforeFirstHalt)
            .misconception("""
                    This is always the first epoch. If you search for the lowest, begin with the first loss, not with 0: no loss is below 0.
                    """, history -> 1)
            .misconception("""
                This is the last epoch whose loss is below that of the one before. Compare each loss with the lowest so far.
                """, BestEpochs::lastFall)
            .matters("""
                No later epoch was better on the validation rows, so this is where early stopping goes back to.
                """);

    private static int lastOfEquals(History history) {
        double lowest = validationLoss(history.best());
        return history.epochs().stream()
                .filter(epoch -> validationLoss(epoch) == lowest)
                .mapToInt(Epoch::number)
                .max()
                .orElseThrow();
    }

    private static int beforeFirstRise(History history) {
        return beforeFirst(history, (loss, before) -> loss > before);
    }

    private static int beforeFirstHalt(History history) {
        return beforeFirst(history, (loss, before) -> loss >= before);
    }

    private static int lastFall(History history) {
        var epochs = history.epochs();
        return 1
                + IntStream.range(1, epochs.size())
                        .filter(i -> validationLoss(epochs.get(i)) < validationLoss(epochs.get(i - 1)))
                        .max()
                        .orElse(0);
    }

    private static int beforeFirst(History history, BiPredicate<Double, Double> worse) {
        var epochs = history.epochs();
        return IntStream.range(1, epochs.size())
                .filter(i -> worse.test(validationLoss(epochs.get(i)), validationLoss(epochs.get(i - 1))))
                .findFirst()
                .orElse(epochs.size());
    }
}
