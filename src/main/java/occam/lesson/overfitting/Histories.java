package occam.lesson.overfitting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import occam.exercise.Calls;
import occam.neural.Epoch;
import occam.neural.History;
import occam.neural.History.Ending;
import occam.neural.Score;

/** Histories that an answer is tried on: drawn, short, and with what real ones seldom have, such as equal losses. */
final class Histories {
    private static final int COUNT = 40;

    private Histories() {}

    static <F> Calls<F> calls(BiFunction<F, History, Object> call) {
        return Calls.on(all(), Histories::words, call);
    }

    static List<History> all() {
        var random = new SplittableRandom(1);
        return Stream.generate(() -> history(random)).limit(COUNT).toList();
    }

    /** A loss that falls at first, then strays in steps of a twentieth, so that some are equal. */
    static double[] losses(SplittableRandom random, int epochs) {
        var losses = new double[epochs];
        int twentieths = 20 + random.nextInt(10);
        for (int i = 0; i < epochs; i++) {
            twentieths = Math.max(1, twentieths + random.nextInt(-4, i < epochs / 2 ? 3 : 5));
            losses[i] = twentieths / 20.0;
        }
        return losses;
    }

    private static History history(SplittableRandom random) {
        int count = 1 + random.nextInt(9);
        var train = losses(random, count);
        var validation = losses(random, count);
        var epochs = new ArrayList<Epoch>();
        for (int i = 0; i < count; i++) {
            epochs.add(new Epoch(i + 1, score(train[i], random), score(validation[i], random), 1));
        }
        var complete = new History(epochs, count, Ending.COMPLETE);
        return random.nextBoolean()
                ? complete
                : new History(epochs, complete.best().number(), Ending.STOPPED_EARLY);
    }

    private static Score score(double loss, SplittableRandom random) {
        return new Score(loss, random.nextInt(1, 101) / 100.0);
    }

    private static String words(History history) {
        return String.format(
                Locale.ROOT,
                "training losses %s, validation losses %s",
                words(history, epoch -> epoch.train().loss()),
                words(history, epoch -> epoch.validation().loss()));
    }

    private static String words(History history, ToDoubleFunction<Epoch> number) {
        return words(history.epochs().stream().mapToDouble(number).toArray());
    }

    static String words(double[] losses) {
        return Arrays.stream(losses)
                .mapToObj(loss -> String.format(Locale.ROOT, "%.2f", loss))
                .collect(Collectors.joining(", "));
    }
}
