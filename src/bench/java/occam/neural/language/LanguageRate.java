package occam.neural.language;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import occam.neural.language.numbers.FloatNumbers;

/**
 * Steps of a small transformer of ours, drawing of the sequences included, for each second of processor time of the thread that makes them;
 * the most of ten spells. A peer is {@code src/bench/peers/torch_language.py}.
 */
public final class LanguageRate {
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
    private static final int CHARACTERS = 72;
    private static final int LETTERS = 60_000;

    private LanguageRate() {}

    /** The arguments are width, context, sequences in a batch, and the rate of dropout. */
    public static void main(String[] args) {
        var model = Transformer.transformer(Integer.parseInt(args[0]), 4, 2, Integer.parseInt(args[1]))
                .batch(Integer.parseInt(args[2]))
                .dropout(Double.parseDouble(args[3]))
                .weightDecay(0.1)
                .steps(1_000_000);
        var split = CharacterSplit.of(text(), text(), 1000, 1);
        try (var training = new LanguageTraining<>(model, split, 1, new FloatNumbers(), (share, detail, view) -> {})) {
            rate(training, 3); // warm-up
            System.out.println(IntStream.range(0, 10)
                    .mapToDouble(spell -> rate(training, 0.3))
                    .max()
                    .orElseThrow());
        }
    }

    private static String text() {
        var random = new SplittableRandom(1);
        return IntStream.range(0, LETTERS)
                .mapToObj(i -> Character.toString(' ' + random.nextInt(CHARACTERS)))
                .collect(Collectors.joining());
    }

    private static double rate(LanguageTraining<?> training, double seconds) {
        long start = CLOCK.getCurrentThreadCpuTime();
        int count = 0;
        while (CLOCK.getCurrentThreadCpuTime() - start < seconds * 1e9) {
            training.step();
            count++;
        }
        return count / ((CLOCK.getCurrentThreadCpuTime() - start) / 1e9);
    }
}
