package occam.exercise;

/** What an exercise's stub throws: it has not been answered. */
public final class NotYet extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** One line, without a stack. */
    public NotYet() {
        super("not yet: your code goes here", null, false, false);
    }
}
