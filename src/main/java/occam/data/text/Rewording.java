package occam.data.text;

import static occam.InvalidInput.unless;

import java.util.List;
import java.util.SplittableRandom;

/** Says a paragraph in other words. Whether it is still by the same author only somebody who can read knows. */
@FunctionalInterface
public interface Rewording {
    /** The text in other words, with at least one word in it. */
    String apply(String text, SplittableRandom random);

    /**
     * Leaves out each word with this probability, and at least one stays.
     *
     * @throws occam.InvalidInput if the share is not from 0 to below 1
     */
    static Rewording drop(double share) {
        unless(share >= 0 && share < 1, "the share of dropped words must be from 0 to below 1, was %s", share);
        return new Wordings.Drop(share);
    }

    /**
     * Swaps this share of the words, each with the one that follows it. A bag of words is the same after it.
     *
     * @throws occam.InvalidInput if the share is not from 0 to 1
     */
    static Rewording swap(double share) {
        unless(share >= 0 && share <= 1, "the share of swapped words must be from 0 to 1, was %s", share);
        return new Wordings.Swap(share);
    }

    /** All the words in a random order: for a bag of words the same paragraph, for a reader none. */
    static Rewording shuffle() {
        return new Wordings.Mix();
    }

    /**
     * Replaces each word of the table by another one of its line, with this probability: a paraphrase.
     *
     * @param table lines of words that mean nearly the same, such as {@link #synonyms}
     * @throws occam.InvalidInput if the share is not from 0 to 1, a line has fewer than two words, or a word stands in two lines
     */
    static Rewording paraphrase(double share, List<List<String>> table) {
        unless(share >= 0 && share <= 1, "the share of replaced words must be from 0 to 1, was %s", share);
        return new Wordings.Paraphrase(share, Wordings.lines(table));
    }

    /** A small table of words that mean nearly the same in Austen's English, made for this course. */
    static List<List<String>> synonyms() {
        return Wordings.SYNONYMS;
    }
}
