package occam.catalog;

import java.util.Arrays;
import java.util.stream.Stream;
import occam.interview.Drills;
import occam.lesson.overfitting.Overfitting;
import occam.lesson.overfitting.Overfitting.Stop;

/** Wrong answers to the exercises on early stopping. */
final class WrongStops {
    private WrongStops() {}

    static Stream<Trial<?>> all() {
        return Trials.all(stopping(), drill());
    }

    private static Trials<?> stopping() {
        return Trials.of(Overfitting.EARLY_STOPPING)
                .named(
                        "an equal loss is a new minimum",
                        "Of equal losses it takes the later one for the best, and",
                        (losses, patience) -> {
                            int best = 1;
                            for (int epoch = 1; epoch <= losses.length; epoch++) {
                                best = losses[epoch - 1] <= losses[best - 1] ? epoch : best;
                                if (epoch - best >= patience) {
                                    return new Stop(epoch, best);
                                }
                            }
                            return new Stop(losses.length, best);
                        })
                .named(
                        "one epoch more of patience",
                        "It waits one epoch too long. With patience 1, the first",
                        (losses, patience) -> right(losses, patience + 1))
                .named(
                        "one epoch less of patience",
                        "At least here: It stops one epoch too early. With patience 2, two epochs",
                        (losses, patience) -> right(losses, patience - 1))
                .named(
                        "keeps the last weights",
                        "It stops where it should, but keeps the last weights",
                        (losses, patience) -> new Stop(
                                right(losses, patience).last(),
                                right(losses, patience).last()))
                .named(
                        "both from 0",
                        "Both numbers are one too small: they are places in the",
                        (losses, patience) -> new Stop(
                                right(losses, patience).last() - 1,
                                right(losses, patience).kept() - 1))
                .named(
                        "last from 0",
                        "The epoch that is kept is right, the last one is one too",
                        (losses, patience) -> new Stop(
                                right(losses, patience).last() - 1,
                                right(losses, patience).kept()))
                .named(
                        "swapped",
                        "The two numbers are swapped: `new Stop(last, kept)`",
                        (losses, patience) -> new Stop(
                                right(losses, patience).kept(),
                                right(losses, patience).last()))
                .named(
                        "never stops",
                        "It never stops: patience is not used. Ask after each",
                        (losses, patience) -> new Stop(
                                losses.length, right(losses, losses.length + 1).kept()))
                .named(
                        "looks beyond the stop",
                        "It puts back the best of all epochs, also of those after",
                        (losses, patience) -> new Stop(
                                right(losses, patience).last(),
                                right(losses, losses.length + 1).kept()))
                .named(
                        "beyond the end",
                        "Where nothing stops it, the last epoch lies beyond the end",
                        (losses, patience) -> new Stop(
                                right(losses, patience).kept() + patience,
                                right(losses, patience).kept()))
                .named(
                        "rises in a row",
                        "It waits for losses that rise one after the other. What",
                        (losses, patience) -> {
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
                .named(
                        "the wait is not reset",
                        "It never goes back to 0 when it counts. Patience is about",
                        (losses, patience) -> {
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
                .named(
                        "compared with the epoch before",
                        "It takes each loss below that of the epoch before for a",
                        (losses, patience) -> {
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
                .named(
                        "keeps the last of equals",
                        "It stops where it should, but of equal losses it keeps",
                        (losses, patience) -> {
                            var stop = right(losses, patience);
                            int kept = stop.kept();
                            for (int i = kept; i < stop.last(); i++) {
                                kept = losses[i] == losses[kept - 1] ? i + 1 : kept;
                            }
                            return new Stop(stop.last(), kept);
                        })
                .refused("the first epoch is no minimum", (losses, patience) -> {
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
                        "It stops where it should, but keeps the last weights",
                        (losses, patience) -> new Stop(
                                right(losses, patience + 1).last(),
                                right(losses, patience + 1).last()))
                .named(
                        "kept from 0",
                        "The last epoch is right, the one that is kept is one too",
                        (losses, patience) -> new Stop(
                                right(losses, patience).last(),
                                right(losses, patience).kept() - 1))
                .named(
                        "the epoch of the lowest of all",
                        "It looks for the lowest of all losses first",
                        (losses, patience) -> {
                            double lowest = Arrays.stream(losses).min().orElseThrow();
                            int best = 0;
                            while (losses[best] != lowest) {
                                best++;
                            }
                            return new Stop(Math.min(losses.length, best + 1 + patience), best + 1);
                        });
    }
}
