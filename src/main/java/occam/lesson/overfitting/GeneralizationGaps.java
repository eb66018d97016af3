package occam.lesson.overfitting;

import java.util.Comparator;
import java.util.function.ToDoubleFunction;
import occam.exercise.Exercise;
import occam.neural.Epoch;
import occam.neural.History;

/** The exercise on the generalization gap. */
final class GeneralizationGaps {
    private GeneralizationGaps() {}

    static final Exercise<ToDoubleFunction<History>> EXERCISE = Exercise.<ToDoubleFunction<History>>of(
                    "generalization-gap", Histories.calls(ToDoubleFunction::applyAsDouble))
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
                    history -> validationLoss(history.best())
                            - trainingLoss(first(history, GeneralizationGaps::trainingLoss)))
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
                    This is the gap at the epoch whose weights the training kept. The exercise asks for the last epoch that was trained.
                    """, history -> gap(history.keptEpoch()))
            .misconception(
                    """
                    This is the mean gap over all epochs. The exercise asks for the last one: what overfits comes at the end.
                    """,
                    history -> history.epochs().stream()
                            .mapToDouble(GeneralizationGaps::gap)
                            .average()
                            .orElseThrow())
            .misconception(
                    """
                    This is the largest gap of all epochs. The exercise asks for the last one.
                    """,
                    history -> history.epochs().stream()
                            .mapToDouble(GeneralizationGaps::gap)
                            .max()
                            .orElseThrow())
            .misconception("""
                    This is the gap after the first epoch. The exercise asks for the last one.
                    """, history -> gap(history.epochs().get(0)))
            .misconception("""
                    This divides the difference by the training loss. As that nears 0 it grows without bound; the gap is the difference itself.
                    """, history -> gap(history.last()) / trainingLoss(history.last()))
            .misconception("""
                    This is the training loss alone. The gap compares the validation loss with it.
                    """, history -> trainingLoss(history.last()))
            .misconception("""
                    This is by how much the validation loss has risen from its lowest. The gap compares it with the training loss.
                    """, history -> validationLoss(history.last()) - validationLoss(history.best()))
            .misconception("""
                    This adds the two losses. The gap is their difference.
                    """, history -> validationLoss(history.last()) + trainingLoss(history.last()))
            .misconception("""
                    This cuts off what is below 0. A gap below 0 does happen, and tells you something: with wrong training labels,
                    validation looks better at first.
                    """, history -> Math.max(0, gap(history.last())))
            .misconception(
                    """
                This is the sum of the gaps over all epochs. The exercise asks for the last one.
                """,
                    history -> history.epochs().stream()
                            .mapToDouble(GeneralizationGaps::gap)
                            .sum())
            .matters("""
                The gap says how much of what was learned holds on new rows; but a model can have a small gap and be bad on both, so do not
                choose by the gap alone.
                """);

    static double gap(Epoch epoch) {
        return validationLoss(epoch) - trainingLoss(epoch);
    }

    static double validationLoss(Epoch epoch) {
        return epoch.validation().loss();
    }

    static double trainingLoss(Epoch epoch) {
        return epoch.train().loss();
    }

    /** The epoch where a number is smallest; the first of equals. */
    static Epoch first(History history, ToDoubleFunction<Epoch> number) {
        return history.epochs().stream().min(Comparator.comparingDouble(number)).orElseThrow();
    }
}
