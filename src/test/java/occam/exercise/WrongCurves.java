package occam.exercise;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import occam.exercise.Overfitting.Stop;
import occam.neural.Epoch;

/** Wrong answers to the exercises of lesson 01. */
final class WrongCurves {
    private WrongCurves() {}

    static Stream<Trial<?>> all() {
        return Trials.all(gap(), bestEpoch(), stopping(), drill());
    }

    private static double gap(Epoch epoch) {
        return epoch.validation().loss() - epoch.train().loss();
    }

    private static Trials<?> gap() {
        return Trials.of(Overfitting.GENERALIZATION_GAP)
                .named(
                        "accuracies",
                        "?",
                        history -> history.last().train().accuracy()
                                - history.last().validation().accuracy())
                .named(
                        "validation accuracy minus training accuracy",
                        "?",
                        history -> history.last().validation().accuracy()
                                - history.last().train().accuracy())
                .named("at the best epoch", "?", history -> gap(history.best()))
                .named("at the epoch kept", "?", history -> gap(history.epochs().get(history.kept() - 1)))
                .named(
                        "at the first epoch",
                        "?",
                        history -> gap(history.epochs().get(0)))
                .named("training minus validation", "?", history -> -gap(history.last()))
                .named("its size", "?", history -> Math.abs(gap(history.last())))
                .named("not below 0", "?", history -> Math.max(0, gap(history.last())))
                .named(
                        "a ratio",
                        "?",
                        history -> history.last().validation().loss()
                                / history.last().train().loss())
                .named(
                        "relative to the training loss",
                        "?",
                        history -> gap(history.last()) / history.last().train().loss())
                .named("in percent", "?", history -> 100 * gap(history.last()))
                .named(
                        "the mean over the epochs",
                        "?",
                        history -> history.epochs().stream()
                                .mapToDouble(WrongCurves::gap)
                                .average()
                                .orElseThrow())
                .named(
                        "the largest",
                        "?",
                        history -> history.epochs().stream()
                                .mapToDouble(WrongCurves::gap)
                                .max()
                                .orElseThrow())
                .named(
                        "the sum over the epochs",
                        "?",
                        history -> history.epochs().stream()
                                .mapToDouble(WrongCurves::gap)
                                .sum())
                .named(
                        "the difference of the lowest losses",
                        "?",
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
                .named("from 0", "?", history -> history.best().number() - 1)
                .named("the last of equals", "?", history -> {
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
                        "?",
                        history -> history.epochs().stream()
                                .max(Comparator.comparingDouble(
                                        epoch -> epoch.validation().loss()))
                                .orElseThrow()
                                .number())
                .named(
                        "the lowest training loss",
                        "?",
                        history -> history.epochs().stream()
                                .min(Comparator.comparingDouble(
                                        epoch -> epoch.train().loss()))
                                .orElseThrow()
                                .number())
                .named(
                        "the best accuracy",
                        "?",
                        history -> history.epochs().stream()
                                .reduce((a, b) -> b.validation().accuracy()
                                                > a.validation().accuracy()
                                        ? b
                                        : a)
                                .orElseThrow()
                                .number())
                .named(
                        "the smallest gap",
                        "?",
                        history -> history.epochs().stream()
                                .min(Comparator.comparingDouble(WrongCurves::gap))
                                .orElseThrow()
                                .number())
                .named("the epoch kept", "?", history -> history.kept())
                .named("the last epoch", "?", history -> history.epochs().size())
                .named("a minimum that begins at 0", "?", history -> {
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
                .named("a minimum that begins at 1", "?", history -> {
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
                .named("the first rise ends it", "?", history -> {
                    int i = 1;
                    while (i < history.epochs().size()
                            && history.epochs().get(i).validation().loss()
                                    <= history.epochs().get(i - 1).validation().loss()) {
                        i++;
                    }
                    return i;
                })
                .named("the last epoch is not looked at", "?", history -> {
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
                .named("compared with the epoch before only", "?", history -> {
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

    private static Trials<?> stopping() {
        return Trials.of(Overfitting.EARLY_STOPPING)
                .named("an equal loss is a new minimum", "?", (losses, patience) -> {
                    int best = 1;
                    for (int epoch = 1; epoch <= losses.length; epoch++) {
                        best = losses[epoch - 1] <= losses[best - 1] ? epoch : best;
                        if (epoch - best >= patience) {
                            return new Stop(epoch, best);
                        }
                    }
                    return new Stop(losses.length, best);
                })
                .named("one epoch more of patience", "?", (losses, patience) -> right(losses, patience + 1))
                .named("one epoch less of patience", "?", (losses, patience) -> right(losses, patience - 1))
                .named(
                        "keeps the last weights",
                        "?",
                        (losses, patience) -> new Stop(
                                right(losses, patience).last(),
                                right(losses, patience).last()))
                .named(
                        "both from 0",
                        "?",
                        (losses, patience) -> new Stop(
                                right(losses, patience).last() - 1,
                                right(losses, patience).kept() - 1))
                .named(
                        "last from 0",
                        "?",
                        (losses, patience) -> new Stop(
                                right(losses, patience).last() - 1,
                                right(losses, patience).kept()))
                .named(
                        "swapped",
                        "?",
                        (losses, patience) -> new Stop(
                                right(losses, patience).kept(),
                                right(losses, patience).last()))
                .named(
                        "never stops",
                        "?",
                        (losses, patience) -> new Stop(
                                losses.length, right(losses, losses.length + 1).kept()))
                .named(
                        "looks beyond the stop",
                        "?",
                        (losses, patience) -> new Stop(
                                right(losses, patience).last(),
                                right(losses, losses.length + 1).kept()))
                .named(
                        "beyond the end",
                        "?",
                        (losses, patience) -> new Stop(
                                right(losses, patience).kept() + patience,
                                right(losses, patience).kept()))
                .named("rises in a row", "?", (losses, patience) -> {
                    int best = 0;
                    int rises = 0;
                    for (int i = 1; i < losses.length; i++) {
                        best = losses[i] < losses[best] ? i : best;
                        rises = losses[i] > losses[i - 1] ? rises + 1 : 0;
                        if (rises == patience) {
                            return new Stop(i + 1, best + 1);
                        }
                    }
                    return new Stop(losses.length, best + 1);
                })
                .named("the wait is not reset", "?", (losses, patience) -> {
                    int best = 0;
                    int waited = 0;
                    for (int i = 1; i < losses.length; i++) {
                        if (losses[i] < losses[best]) {
                            best = i;
                        } else if (++waited == patience) {
                            return new Stop(i + 1, best + 1);
                        }
                    }
                    return new Stop(losses.length, best + 1);
                })
                .named("compared with the epoch before", "?", (losses, patience) -> {
                    int best = 0;
                    int waited = 0;
                    for (int i = 1; i < losses.length; i++) {
                        if (losses[i] < losses[i - 1]) {
                            best = i;
                            waited = 0;
                        } else if (++waited == patience) {
                            return new Stop(i + 1, best + 1);
                        }
                    }
                    return new Stop(losses.length, best + 1);
                })
                .named("keeps the last of equals", "?", (losses, patience) -> {
                    var stop = right(losses, patience);
                    int kept = stop.kept();
                    for (int i = kept; i < stop.last(); i++) {
                        kept = losses[i] == losses[kept - 1] ? i + 1 : kept;
                    }
                    return new Stop(stop.last(), kept);
                })
                .named("the first epoch is no minimum", "?", (losses, patience) -> {
                    double lowest = Double.NaN;
                    int best = 0;
                    for (int i = 0; i < losses.length; i++) {
                        if (losses[i] < lowest) {
                            lowest = losses[i];
                            best = i;
                        } else if (i - best >= patience) {
                            return new Stop(i + 1, best + 1);
                        }
                    }
                    return new Stop(losses.length, best + 1);
                });
    }

    private static Stop right(double[] losses, int patience) {
        return Overfitting.EARLY_STOPPING.answers().right().stop(losses, patience);
    }

    private static Trials<?> drill() {
        return Trials.of(Drills.EARLY_STOPPING.exercise())
                .named(
                        "one epoch more, and keeps the last",
                        "?",
                        (losses, patience) -> new Stop(
                                right(losses, patience + 1).last(),
                                right(losses, patience + 1).last()))
                .named(
                        "kept from 0",
                        "?",
                        (losses, patience) -> new Stop(
                                right(losses, patience).last(),
                                right(losses, patience).kept() - 1))
                .named("the epoch of the lowest of all", "?", (losses, patience) -> {
                    double lowest = Arrays.stream(losses).min().orElseThrow();
                    int best = 0;
                    while (losses[best] != lowest) {
                        best++;
                    }
                    return new Stop(Math.min(losses.length, best + 1 + patience), best + 1);
                });
    }
}
