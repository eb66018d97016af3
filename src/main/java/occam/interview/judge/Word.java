package occam.interview.judge;

/**
 * A word of an answer.
 *
 * @param text in small letters, as {@link Tokens} writes it
 * @param stem without its ending
 * @param at where it stands
 * @param sentence the number of its sentence, from 0
 * @param clause the number of its clause in the whole text, from 0
 */
record Word(String text, String stem, Passage at, int sentence, int clause) {
    /** The same word, spelled right. */
    Word corrected(String right) {
        return new Word(text, right, at, sentence, clause);
    }
}
