package occam;

/**
 * A mistake in what the caller gave: one line that says what was given, what is allowed and what to do instead.
 *
 * <p>It carries no stack trace, since the line is for the reader of a notebook, and the frames would be the library's own.
 */
public final class InvalidInput extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With the whole line that the reader gets. */
    public InvalidInput(String message) {
        super(message, null, false, false);
    }

    /**
     * Does nothing if {@code allowed}, else throws.
     *
     * @param format as in {@link String#format}, with the values that were given
     * @throws InvalidInput if not {@code allowed}
     */
    public static void unless(boolean allowed, String format, Object... given) {
        if (!allowed) {
            throw new InvalidInput(String.format(java.util.Locale.ROOT, format, given));
        }
    }
}
