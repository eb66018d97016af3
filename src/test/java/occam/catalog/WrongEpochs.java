package occam.catalog;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import occam.lesson.overfitting.Overfitting;
import occam.neural.Epoch;

/** Wrong answers to the exercises on the gap and on the best epoch. */
final class WrongEpochs {
    private WrongEpochs() {}

    static Stream<Trial<?>> all() {
        return Trials.all(gap(), bestEpoch());
    }

    private static double gap(Epoch epoch) {
        return epoch.validation().loss() - epoch.train().loss();
    }

    private static Trials<?> gap() {
        return Trials.of(Overfitting.GENERALIZATION_GAP)
                .named(
                        "accuracies",
                        "This compares accuracies. The exercise asks for losses: a",
                        history -> history.last().train().accuracy()
                                - history.last().validation().accuracy())
                .named(
                        "validation accuracy minus training accuracy",
                        "This compares accuracies, and even of these a gap above 0",
                        history -> history.last().validation().accuracy()
                                - history.last().train().accuracy())
                .named(
                        "at the best epoch",
                        "This is the gap after the best epoch. What overfits comes",
                        history -> gap(history.best()))
                .named(
                        "at the epoch kept",
                        "This is the gap at the epoch whose weights the training",
                        history -> gap(history.epochs().get(history.kept() - 1)))
                .named(
                        "at the first epoch",
                        "This is the gap after the first epoch. The exercise asks",
                        history -> gap(history.epochs().get(0)))
                .named(
                        "training minus validation",
                        "This is training loss − validation loss: the sign is",
                        history -> -gap(history.last()))
                .named(
                        "its size",
                        "This drops the sign. A gap below 0 does happen: with",
                        history -> Math.abs(gap(history.last())))
                .named(
                        "not below 0",
                        "This cuts off what is below 0. A gap below 0 does happen",
                        history -> Math.max(0, gap(history.last())))
                .named(
                        "a ratio",
                        "This is a ratio. As the training loss nears 0 it grows",
                        history -> history.last().validation().loss()
                                / history.last().train().loss())
                .named(
                        "relative to the training loss",
                        "This divides the difference by the training loss. As that",
                        history -> gap(history.last()) / history.last().train().loss())
                .named(
                        "in percent",
                        "This is 100 times what is asked, everywhere",
                        history -> 100 * gap(history.last()))
                .named(
                        "the mean over the epochs",
                        "This is the mean gap over all epochs. The exercise asks",
                        history -> history.epochs().stream()
                                .mapToDouble(WrongEpochs::gap)
                                .average()
                                .orElseThrow())
                .named(
                        "the largest",
                        "This is the largest gap of all epochs. The exercise asks",
                        history -> history.epochs().stream()
                                .mapToDouble(WrongEpochs::gap)
                                .max()
                                .orElseThrow())
                .named(
                        "the sum over the epochs",
                        "This is the sum of the gaps over all epochs. The exercise",
                        history -> history.epochs().stream()
                                .mapToDouble(WrongEpochs::gap)
                                .sum())
                .named(
                        "the difference of the lowest losses",
                        "This takes each loss at its own lowest point. The two",
                        history -> lowest(
                                        history.epochs(),
                                        epoch -> epoch.validation().loss())
                                - lowest(
                                        history.epochs(), epoch -> epoch.train().loss()));
    }

    private static double lowest(List<Epoch> epochs, ToDoubleFunction<Epoch> loss) {
        return epochs.stream().mapToDouble(loss).min().orElseThrow();
    }

    private static Trials<?> bestEpoch() {
        return Trials.of(Overfitting.BEST_EPOCH)
                .named(
                        "from 0",
                        "This is one too small: it is the place in the list, which",
                        history -> history.best().number() - 1)
                .named("the last of equals", "Of equal losses this takes the last epoch. The first has", history -> {
                    double lowest = Double.MAX_VALUE;
                    int best = 0;
                    for (var epoch : history.epochs()) {
                        if (epoch.validation().loss() <= lowest) {
                            lowest = epoch.validation().loss();
                            best = epoch.number();
                        }
                    }
                    return best;
                })
                .named(
                        "the highest loss",
                        "This is the epoch with the highest validation loss. Lower",
                        history -> history.epochs().stream()
                                .max(Comparator.comparingDouble(
                                        epoch -> epoch.validation().loss()))
                                .orElseThrow()
                                .number())
                .named(
                        "the lowest training loss",
                        "This is the epoch with the lowest training loss. That one",
                        history -> history.epochs().stream()
                                .min(Comparator.comparingDouble(
                                        epoch -> epoch.train().loss()))
                                .orElseThrow()
                                .number())
                .named(
                        "the best accuracy",
                        "This is the epoch with the highest validation accuracy",
                        history -> history.epochs().stream()
                                .reduce((a, b) -> b.validation().accuracy()
                                                > a.validation().accuracy()
                                        ? b
                                        : a)
                                .orElseThrow()
                                .number())
                .named(
                        "the smallest gap",
                        "This is the epoch with the smallest difference validation",
                        history -> history.epochs().stream()
                                .min(Comparator.comparingDouble(WrongEpochs::gap))
                                .orElseThrow()
                                .number())
                .named(
                        "the epoch kept",
                        "This is the epoch whose weights the training kept. Under",
                        history -> history.kept())
                .named(
                        "the last epoch",
                        "This is the last epoch. Its weights are the best ones",
                        history -> history.epochs().size())
                .named("a minimum that begins at 0", "It returns 0 whatever it is given", history -> {
                    double lowest = 0;
                    int best = 0;
                    for (var epoch : history.epochs()) {
                        if (epoch.validation().loss() < lowest) {
                            lowest = epoch.validation().loss();
                            best = epoch.number();
                        }
                    }
                    return best;
                })
                .refused("a minimum that begins at 1", history -> {
                    double lowest = 1;
                    int best = 1;
                    for (var epoch : history.epochs()) {
                        if (epoch.validation().loss() < lowest) {
                            lowest = epoch.validation().loss();
                            best = epoch.number();
                        }
                    }
                    return best;
                })
                .named("the first rise ends it", "This stops at the first rise. Validation losses are", history -> {
                    int i = 1;
                    while (i < history.epochs().size()
                            && history.epochs().get(i).validation().loss()
                                    <= history.epochs().get(i - 1).validation().loss()) {
                        i++;
                    }
                    return i;
                })
                .named(
                        "the last epoch is not looked at",
                        "The last epoch is left out of the search: the loop ends",
                        history -> {
                            int best = 0;
                            for (int i = 1; i < history.epochs().size() - 1; i++) {
                                best = history.epochs().get(i).validation().loss()
                                                < history.epochs()
                                                        .get(best)
                                                        .validation()
                                                        .loss()
                                        ? i
                                        : best;
                            }
                            return best + 1;
                        })
                .named(
                        "compared with the epoch before only",
                        "This is the last epoch whose loss is below that of the",
                        history -> {
                            int best = 1;
                            for (int i = 1; i < history.epochs().size(); i++) {
                                best = history.epochs().get(i).validation().loss()
                                                < history.epochs()
                                                        .get(i - 1)
                                                        .validation()
                                                        .loss()
                                        ? i + 1
                                        : best;
                            }
                            return best;
                        });
    }
}
