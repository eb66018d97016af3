package occam.neural.language;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import occam.neural.glassbox.DoubleMatrix;
import occam.neural.language.numbers.DoubleNumbers;

/** Small models in double, on a made-up text. */
final class LanguageBoxes {
    static final int CHARACTERS = 7;
    static final int SEQUENCES = 3;
    static final Transformer TINY = Transformer.transformer(8, 2, 2, 6).batch(SEQUENCES);

    private LanguageBoxes() {}

    /** With weights that are neither small nor alike, from whole numbers, so that another language has the same. */
    static LanguageBox<DoubleMatrix> box(Transformer model, long seed) {
        return box(model, FineTuning.everything(), seed);
    }

    /** The same, of which steps change a part. */
    static LanguageBox<DoubleMatrix> box(Transformer model, FineTuning tuning, long seed) {
        var box = new LanguageBox<>(
                model, tuning, CHARACTERS, SEQUENCES, new DoubleNumbers(), new SplittableRandom(seed));
        for (int k = 0; k < box.weights().size(); k++) {
            var weight = box.weights().get(k);
            int count = weight.value().values().length;
            weight.begin(numbers(k, count, weight.name().endsWith("gamma") ? 1 : 0));
        }
        return box;
    }

    private static double[] numbers(int k, int count, double around) {
        return IntStream.range(0, count)
                .mapToDouble(i -> around + ((37 * i + 11 * k) % 23 - 11) / 32.0)
                .toArray();
    }

    static int[] text() {
        return IntStream.range(0, 60)
                .map(i -> (i * i + 3 * i + i / 5) % CHARACTERS)
                .toArray();
    }

    /** Sequences that begin at these places. */
    static void fill(LanguageBox<?> box, int length, int... starts) {
        box.batch().shape(starts.length, length);
        for (int k = 0; k < starts.length; k++) {
            box.batch().set(k, text(), starts[k]);
        }
    }
}
