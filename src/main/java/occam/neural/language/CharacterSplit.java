package occam.neural.language;

import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import java.util.SplittableRandom;

/**
 * A text to learn, the text after it, and another author's or novel's, none of which overlap.
 *
 * @param alphabet the characters of all
 * @param novel what training texts are taken from
 * @param validation what comes later in the same novel
 * @param other from another novel
 * @param length of the training text
 * @param seed of the place in the novel where the training text begins
 */
public record CharacterSplit(Alphabet alphabet, String novel, String validation, String other, int length, long seed) {
    private static final int SHORTEST = 2;

    /**
     * Checks its parts.
     *
     * @throws occam.InvalidInput if one is missing, too short, or longer than what it is taken from
     */
    public CharacterSplit {
        given(alphabet, "alphabet");
        unless(
                length >= SHORTEST && length <= given(novel, "novel").length(),
                "the training text must have 2 to %,d characters, as many as there are before validation, was %,d",
                novel.length(),
                length);
        unless(
                given(validation, "validation text").length() >= SHORTEST
                        && given(other, "other text").length() >= SHORTEST,
                "the validation text and the other one must have 2 characters or more each");
    }

    /**
     * A novel, of which the end is for validation, and as much of another one.
     *
     * @param validation characters for validation
     * @param seed of the place where a shorter training text begins
     * @throws occam.InvalidInput if a text is too short for that
     */
    public static CharacterSplit of(String novel, String other, int validation, long seed) {
        int most = Math.min(
                given(novel, "novel").length() - SHORTEST,
                given(other, "other novel").length());
        unless(
                validation >= SHORTEST && validation <= most,
                "validation must have 2 to %,d characters of such novels, was %,d",
                most,
                validation);
        int end = novel.length() - validation;
        return new CharacterSplit(
                Alphabet.of(novel, other),
                novel.substring(0, end),
                novel.substring(end),
                other.substring(0, validation),
                end,
                seed);
    }

    /**
     * With a shorter training text, at a place that the seed decides.
     *
     * @throws occam.InvalidInput if shorter than 2 characters or longer than the novel
     */
    public CharacterSplit takeTrain(int characters) {
        return new CharacterSplit(alphabet, novel, validation, other, characters, seed);
    }

    /** With the training text at another place. */
    public CharacterSplit seed(long changed) {
        return new CharacterSplit(alphabet, novel, validation, other, length, changed);
    }

    /** The training text. */
    public String train() {
        int start = new SplittableRandom(seed).nextInt(novel.length() - length + 1);
        return novel.substring(start, start + length);
    }

    @Override
    public String toString() {
        return String.format(
                java.util.Locale.ROOT,
                "%,d characters to learn, %,d for validation, %,d of another novel, %d different ones",
                length,
                validation.length(),
                other.length(),
                alphabet.size());
    }
}
