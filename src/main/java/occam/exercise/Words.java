package occam.exercise;

/**
 * What an exercise says to its reader.
 *
 * @param prompt what is asked, whole, in Markdown
 * @param hint a first step, for whoever does not know how to begin
 * @param why one sentence for whoever has passed: why it matters
 */
public record Words(String prompt, String hint, String why) {
    /** Takes hint and reason as one line each. */
    public Words {
        hint = line(hint);
        why = line(why);
    }

    /** A text block as one line. */
    public static String line(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
