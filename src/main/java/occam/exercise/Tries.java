package occam.exercise;

/**
 * What is kept of an exercise.
 *
 * @param passed whether it was passed once; a later try does not take that back
 * @param tries how often it was checked with an answer that was not the stub
 */
public record Tries(boolean passed, int tries) {
    /** Of what was never checked. */
    public static final Tries NONE = new Tries(false, 0);

    Tries and(Tries more) {
        return new Tries(passed || more.passed, tries + more.tries);
    }

    /** What the reader sees. */
    public String state() {
        if (passed) {
            return "passed";
        }
        return tries > 0 ? "tried" : "not yet";
    }
}
