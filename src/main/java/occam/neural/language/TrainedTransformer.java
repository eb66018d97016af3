package occam.neural.language;

import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.Function;
import occam.neural.language.numbers.FloatNumbers;

/**
 * A language model that has learned.
 *
 * @param model what was trained, and how
 * @param alphabet the characters that it knows
 * @param weights as training has left them
 * @param history how training went
 */
public record TrainedTransformer(
        Transformer model, Alphabet alphabet, LanguageWeights weights, LanguageHistory history) {
    private static final int TOGETHER = 16;
    private static final int LONGEST = 100_000;

    /**
     * Checks that its parts are there.
     *
     * @throws occam.InvalidInput if one is missing
     */
    public TrainedTransformer {
        given(model, "model");
        given(alphabet, "alphabet");
        given(weights, "weights");
        given(history, "history");
    }

    /**
     * The mean of {@code −ln p} over the text's characters after the first, in nats, each with what precedes it in its window; {@code e} to its power is the
     * perplexity.
     *
     * @throws occam.InvalidInput if the text is shorter than 2 characters, or has one that the model does not know
     */
    public double loss(String text) {
        return loss(text, false, 1);
    }

    /**
     * The same with dropout left on, as in training.
     *
     * @param seed of the masks
     * @throws occam.InvalidInput as {@link #loss}
     */
    public double lossWithDropout(String text, long seed) {
        return loss(text, true, seed);
    }

    private double loss(String text, boolean isDropping, long seed) {
        var ids = alphabet.encode(text);
        unless(ids.length >= 2, "a text needs 2 characters or more, so that there is one to foretell, was '%s'", text);
        return in(TOGETHER, seed, box -> new TextLoss(box, model.sizes(), TOGETHER, isDropping).of(ids, ids.length));
    }

    /**
     * The probability of each character of the alphabet to come after this text, of which the model sees the end.
     *
     * @throws occam.InvalidInput if the text is empty, or has a character that the model does not know
     */
    public double[] next(String text) {
        var ids = alphabet.encode(text);
        unless(ids.length >= 1, "the model continues a text, which must have 1 character or more");
        return in(1, 1, box -> new Sampling(box, model.sizes()).probabilities(ids, ids.length, 1));
    }

    /**
     * The text and what the model writes after it, character by character from {@code p^(1/temperature)}, normalized; at 0 always the most
     * likely one.
     *
     * @param start what it continues
     * @param characters how many it writes
     * @param temperature 1 for the model's own probabilities
     * @throws occam.InvalidInput if the start is empty or has characters that the model does not know, the count is not 1 to 100,000, or
     *     the temperature negative or infinite
     */
    public String write(String start, int characters, double temperature, long seed) {
        var ids = alphabet.encode(start);
        unless(ids.length >= 1, "the model continues a text, which must have 1 character or more");
        unless(
                characters >= 1 && characters <= LONGEST,
                "a model writes 1 to %,d characters, was %,d",
                LONGEST,
                characters);
        unless(
                temperature >= 0 && Double.isFinite(temperature),
                "the temperature must be a finite number, 0 or more, was %s; 1 is the model's own",
                temperature);
        var random = new SplittableRandom(seed);
        var all = in(1, 1, box -> new Sampling(box, model.sizes()).write(ids, characters, temperature, random));
        return decode(all);
    }

    private String decode(int... ids) {
        var text = new StringBuilder();
        Arrays.stream(ids).forEach(id -> text.append(alphabet.characters().charAt(id)));
        return text.toString();
    }

    private <T> T in(int sequences, long seed, Function<LanguageBox<?>, T> work) {
        var masks = new SplittableRandom(seed);
        try (var box = new LanguageBox<>(model, alphabet.size(), sequences, new FloatNumbers(), masks)) {
            box.set(weights);
            return work.apply(box);
        }
    }

    @Override
    public String toString() {
        return weights.count() + " weights, " + history;
    }
}
