package occam;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;

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

    /**
     * The same value, which is there: no null, and none in it if it is a collection, a map or an array, however deep.
     *
     * @param name what the caller calls it, such as {@code split}
     * @throws InvalidInput if it is null, or has a null in it
     */
    public static <T> T given(T value, String name) {
        unless(
                value != null,
                "%s must be given, was null: run the cell that makes it first, and see that it succeeds",
                name);
        int at = 1;
        for (var part : parts(value)) {
            given(part, "number " + at + " of " + name);
            at++;
        }
        return value;
    }

    private static Collection<?> parts(Object whole) {
        if (whole instanceof Object[] array) {
            return Arrays.asList(array);
        }
        if (whole instanceof Map<?, ?> map) {
            return map.values();
        }
        return whole instanceof Collection<?> collection ? collection : List.of();
    }
}
