package occam.catalog;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import occam.interview.Drills;
import occam.lesson.overfitting.Overfitting;
import occam.lesson.overfitting.Overfitting.Stop;
import occam.neural.Epoch;

/** Right answers to the exercises of lesson 01. */
final class RightCurves {
    private RightCurves() {}

    static Stream<Trial<?>> all() {
        return Trials.all(gap(), bestEpoch(), stopping(), drill());
    }

    private static Trials<?> gap() {
        return Trials.of(Overfitting.GENERALIZATION_GAP)
                .right(
                        "by the last epoch",
                        history -> history.last().validation().loss()
                                - history.last().train().loss())
                .right("by index, turned round twice", history -> {
                    var epochs = history.epochs();
                    Epoch last = epochs.get(epochs.size() - 1);
                    return -(last.train().loss() - last.validation().loss());
                })
                .right("a loop that keeps the last one", history -> {
                    double gap = 0;
                    for (var epoch : history.epochs()) {
                        gap = epoch.validation().loss() - epoch.train().loss();
                    }
                    return gap;
                })
                .right(
                        "a stream",
                        history -> history.epochs().stream()
                                .skip(history.epochs().size() - 1)
                                .mapToDouble(epoch -> epoch.validation().loss()
                                        - epoch.train().loss())
                                .sum());
    }

    private static Trials<?> bestEpoch() {
        return Trials.of(Overfitting.BEST_EPOCH)
                .right("forwards with <", history -> {
                    double lowest = Double.POSITIVE_INFINITY;
                    int best = -1;
                    for (int i = 0; i < history.epochs().size(); i++) {
                        double loss = history.epochs().get(i).validation().loss();
                        if (loss < lowest) {
                            lowest = loss;
                            best = i + 1;
                        }
                    }
                    return best;
                })
                .right("backwards with <=", history -> {
                    int best = history.epochs().size() - 1;
                    for (int i = best; i >= 0; i--) {
                        if (history.epochs().get(i).validation().loss()
                                <= history.epochs().get(best).validation().loss()) {
                            best = i;
                        }
                    }
                    return history.epochs().get(best).number();
                })
                .right(
                        "the minimum of a stream",
                        history -> history.epochs().stream()
                                .min(Comparator.comparingDouble(
                                        epoch -> epoch.validation().loss()))
                                .orElseThrow()
                                .number())
                .right(
                        "sorted, which is stable",
                        history -> history.epochs().stream()
                                .sorted(Comparator.comparing(
                                        epoch -> epoch.validation().loss()))
                                .map(Epoch::number)
                                .findFirst()
                                .orElse(0));
    }

    private static Trials<?> stopping() {
        return Trials.of(Overfitting.EARLY_STOPPING)
                .right("a counter", (losses, patience) -> {
                    double lowest = Double.MAX_VALUE;
                    int kept = 0;
                    int waited = 0;
                    for (int i = 0; i < losses.length; i++) {
                        if (losses[i] < lowest) {
                            lowest = losses[i];
                            kept = i + 1;
                            waited = 0;
                        } else if (++waited == patience) {
                            return new Stop(i + 1, kept);
                        }
                    }
                    return new Stop(losses.length, kept);
                })
                .right("a while loop", (losses, patience) -> {
                    int last = 1;
                    int kept = 1;
                    while (last < losses.length && last - kept < patience) {
                        last++;
                        kept = losses[last - 1] < losses[kept - 1] ? last : kept;
                    }
                    return new Stop(last, kept);
                })
                .right(
                        "best of each beginning",
                        (losses, patience) -> IntStream.rangeClosed(1, losses.length)
                                .mapToObj(last -> new Stop(last, firstLowest(losses, last)))
                                .filter(stop -> stop.last() - stop.kept() >= patience)
                                .findFirst()
                                .orElse(new Stop(losses.length, firstLowest(losses, losses.length))));
    }

    private static int firstLowest(double[] losses, int epochs) {
        double lowest = Arrays.stream(losses, 0, epochs).min().orElseThrow();
        return 1
                + IntStream.range(0, epochs)
                        .filter(i -> losses[i] == lowest)
                        .findFirst()
                        .orElseThrow();
    }

    private static Trials<?> drill() {
        return Trials.of(Drills.EARLY_STOPPING.exercise())
                .right("patience that runs out", (losses, patience) -> {
                    int best = 0;
                    int left = patience;
                    int i = 1;
                    for (; i < losses.length && left > 0; i++) {
                        left--;
                        if (losses[i] < losses[best]) {
                            best = i;
                            left = patience;
                        }
                    }
                    return new Stop(i, best + 1);
                })
                .right("the last epoch by the best one", (losses, patience) -> {
                    int best = 0;
                    for (int i = 0; i < Math.min(losses.length, best + patience + 1); i++) {
                        if (losses[i] < losses[best]) {
                            best = i;
                        }
                    }
                    return new Stop(Math.min(losses.length, best + 1 + patience), best + 1);
                })
                .right("by recursion", (losses, patience) -> stop(losses, patience, 1, 1));
    }

    private static Stop stop(double[] losses, int patience, int epoch, int best) {
        if (epoch == losses.length || epoch - best >= patience) {
            return new Stop(epoch, best);
        }
        return stop(losses, patience, epoch + 1, losses[epoch] < losses[best - 1] ? epoch + 1 : best);
    }
}
