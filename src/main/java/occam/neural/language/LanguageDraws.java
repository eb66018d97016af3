package occam.neural.language;

import static occam.InvalidInput.given;

import java.util.Arrays;
import java.util.SplittableRandom;
import occam.neural.language.numbers.FloatNumbers;

/** What a seed draws for a training, the first weights and the windows of each step, so that another engine can train alike. */
public final class LanguageDraws {
    private final Transformer model;
    private final int characters;
    private final int[] text;
    private final SplittableRandom masks;
    private final SplittableRandom places;
    private final SplittableRandom weights;

    /**
     * As {@link LanguageTrainer} draws.
     *
     * @throws occam.InvalidInput if something is missing
     */
    public LanguageDraws(Transformer model, CharacterSplit split, long seed) {
        var random = new SplittableRandom(seed);
        this.model = given(model, "model");
        this.characters = given(split, "split").alphabet().size();
        this.text = split.alphabet().encode(split.train());
        this.masks = random.split();
        this.places = random.split();
        this.weights = random.split();
    }

    /** Before the first step. */
    public LanguageWeights first() {
        try (var box = new LanguageBox<>(model, characters, 1, new FloatNumbers(), masks)) {
            box.begin(weights);
            return box.values();
        }
    }

    /** Of the next step, each a stretch of the training text, one character longer than the model sees. */
    public int[][] windows() {
        var windows = new int[model.plan().batch()][];
        int length = length();
        for (int k = 0; k < windows.length; k++) {
            int from = place();
            windows[k] = Arrays.copyOfRange(text, from, from + length + 1);
        }
        return windows;
    }

    SplittableRandom masks() {
        return masks;
    }

    int[] text() {
        return text;
    }

    int length() {
        return Math.min(model.sizes().context(), text.length - 1);
    }

    /** Where the next window begins. */
    int place() {
        return places.nextInt(text.length - length());
    }

    void begin(LanguageBox<?> box) {
        box.begin(weights);
    }
}
