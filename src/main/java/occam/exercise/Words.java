package occam.exercise;

/**
 * What an exercise says to its reader.
 *
 * @param prompt what is asked, whole, in Markdown
 * @param hint a first step, for whoever does not know how to begin
 * @param why one sentence for whoever has passed: why it matters
 */
record Words(String prompt, String hint, String why) {
    Words {
        hint = line(hint);
        why = line(why);
    }

    /** A text block as one line. */
    static String line(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
