package occam.exercise;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import occam.neural.Epoch;
import occam.neural.History;

/** The exercises of lesson 01. */
public final class Overfitting {
    private Overfitting() {}

    /** A rule that ends a training. */
    @FunctionalInterface
    public interface EarlyStopping {
        /**
         * Where a training ends.
         *
         * @param losses the validation loss after each epoch, if it is trained: {@code losses[0]} is that of epoch 1
         * @param patience how many epochs in a row may bring no new minimum; at least 1
         */
        Stop stop(double[] losses, int patience);
    }

    /**
     * Where a training ends.
     *
     * @param last the number of the last epoch that is trained, from 1
     * @param kept the number of the epoch whose weights are put back, from 1
     */
    public record Stop(int last, int kept) {}

    /** The four learning curves of {@link #DIAGNOSIS}, named as in the picture. */
    public enum Curve {
        /** Top left. */
        A,
        /** Top right. */
        B,
        /** Bottom left. */
        C,
        /** Bottom right. */
        D
    }

    /** What may be the matter with a training. */
    public enum Diagnosis {
        /** Nothing: both losses are low, close together, and at rest. */
        GOOD_FIT,
        /** It learns its own rows by heart. */
        OVERFITTING,
        /** It cannot fit even its own rows. */
        UNDERFITTING,
        /** It was cut off. */
        TOO_FEW_EPOCHS,
        /** Its steps are too large. */
        LEARNING_RATE_TOO_HIGH
    }

    /** From a history, how much worse the network does on new rows than on its own. */
    public static final Exercise<ToDoubleFunction<History>> GENERALIZATION_GAP = Exercise.<ToDoubleFunction<History>>of(
                    "01-generalization-gap", Histories.calls(ToDoubleFunction::applyAsDouble))
            .asks("""
                Given the history of a training, return its generalization gap: how much larger the **loss** is on validation rows than on
                training rows, after the **last** epoch.
                """)
            .hints("""
                `history.last()` is the last epoch. An epoch has `train()` and `validation()`, and each of these has `loss()` and
                `accuracy()`.
                """)
            .answer(history -> gap(history.last()))
            .misconception("""
                    This is training loss − validation loss: the sign is turned round. The gap is above 0 when validation is worse, that is
                    when its loss is larger.
                    """, history -> -gap(history.last()))
            .misconception(
                    """
                    This compares accuracies. The exercise asks for losses: a loss also sees how sure a wrong prediction is.
                    """,
                    history -> history.last().train().accuracy()
                            - history.last().validation().accuracy())
            .misconception("""
                    This is the gap after the best epoch. What overfits comes after that one, so the gap looks small there. The exercise
                    asks for the last epoch.
                    """, history -> gap(history.best()))
            .misconception("""
                    This drops the sign. A gap below 0 does happen: with wrong training labels, validation looks better at first.
                    """, history -> Math.abs(gap(history.last())))
            .misconception("""
                    This is a ratio. As the training loss nears 0 it grows without bound, even if the validation loss stays where it is.
                    The gap is a difference.
                    """, history -> validationLoss(history.last()) / trainingLoss(history.last()))
            .misconception(
                    """
                    This takes each loss at its own lowest point. The two belong to different epochs, so to different weights: there was
                    never a network with this gap.
                    """,
                    history -> validationLoss(history.best()) - trainingLoss(first(history, Overfitting::trainingLoss)))
            .misconception(
                    """
                    This compares accuracies, and even of these a gap above 0 means that validation is better. The exercise asks for losses,
                    where lower is better.
                    """,
                    history -> history.last().validation().accuracy()
                            - history.last().train().accuracy())
            .misconception("""
                    This is the validation loss alone. How large it is depends on the task too; the gap compares it with the training loss.
                    """, history -> validationLoss(history.last()))
            .misconception("""
                    This cuts off what is below 0. A gap below 0 does happen, and tells you something: with wrong training labels,
                    validation looks better at first.
                    """, history -> Math.max(0, gap(history.last())))
            .matters("""
                The gap says how much of what was learned holds on new rows; but a model can have a small gap and be bad on both, so do not
                choose by the gap alone.
                """);

    /** From a history, the epoch whose weights one would want back. */
    public static final Exercise<ToIntFunction<History>> BEST_EPOCH = Exercise.<ToIntFunction<History>>of(
                    "01-best-epoch", Histories.calls(ToIntFunction::applyAsInt))
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
                    """, history -> first(history, Overfitting::trainingLoss).number())
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
                    """, Overfitting::lastOfEquals)
            .misconception(
                    """
                    This is the epoch with the smallest gap between both losses. That is often an early one, where both are bad.
                    """,
                    history -> first(history, epoch -> Math.abs(gap(epoch))).number())
            .misconception("""
                    This is the epoch with the smallest difference validation − training, that is the one where validation looks best beside
                    training. Both may be bad there.
                    """, history -> first(history, Overfitting::gap).number())
            .misconception("""
                    This stops at the first rise. Validation losses are noisy: a lower one may come later.
                    """, Overfitting::beforeFirstRise)
            .misconception(
                    """
                    This is the epoch with the highest validation loss. Lower is better.
                    """,
                    history -> first(history, epoch -> -validationLoss(epoch)).number())
            .misconception("""
                    This is always the first epoch. If you search for the lowest, begin with the first loss, not with 0: no loss is below 0.
                    """, history -> 1)
            .matters("""
                No later epoch was better on the validation rows, so this is where early stopping goes back to.
                """);

    /** The rule that ends a training, and says which weights to put back. */
    public static final Exercise<EarlyStopping> EARLY_STOPPING = EarlyStops.EXERCISE;

    /** Four trainings, and what is wrong with each. */
    public static final Exercise<Function<Curve, Diagnosis>> DIAGNOSIS = Diagnoses.EXERCISE;

    static final List<Exercise<?>> ALL = List.of(GENERALIZATION_GAP, BEST_EPOCH, EARLY_STOPPING, DIAGNOSIS);

    /** Trains the four networks whose learning curves {@link #DIAGNOSIS} asks about. */
    public static Map<Curve, History> fourTrainings(long seed) {
        return Diagnoses.trainings(seed);
    }

    private static double gap(Epoch epoch) {
        return validationLoss(epoch) - trainingLoss(epoch);
    }

    private static double validationLoss(Epoch epoch) {
        return epoch.validation().loss();
    }

    private static double trainingLoss(Epoch epoch) {
        return epoch.train().loss();
    }

    /** The epoch where a number is smallest; the first of equals. */
    private static Epoch first(History history, ToDoubleFunction<Epoch> number) {
        return history.epochs().stream().min(Comparator.comparingDouble(number)).orElseThrow();
    }

    private static int lastOfEquals(History history) {
        double lowest = validationLoss(history.best());
        return history.epochs().stream()
                .filter(epoch -> validationLoss(epoch) == lowest)
                .mapToInt(Epoch::number)
                .max()
                .orElseThrow();
    }

    private static int beforeFirstRise(History history) {
        var epochs = history.epochs();
        return IntStream.range(1, epochs.size())
                .filter(i -> validationLoss(epochs.get(i)) > validationLoss(epochs.get(i - 1)))
                .findFirst()
                .orElse(epochs.size());
    }
}
