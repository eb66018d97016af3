package occam;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A mistake in what the caller gave: one line that says what was given, what is allowed and what to do instead.
 *
 * <p>It carries no stack trace, since the line is for the reader of a notebook, and the frames would be the library's own.
 */
public final class InvalidInput extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final Pattern LINE_BREAKS = Pattern.compile("[\\p{Cntrl}\\x{85}\\x{2028}\\x{2029}]+");
    private static final int LONGEST = 1000;

    /** With the whole line that the reader gets; a line break in what it quotes becomes a space. */
    public InvalidInput(String message) {
        super(LINE_BREAKS.matcher(message).replaceAll(" "), null, false, false);
    }

    /**
     * Does nothing if {@code allowed}, else throws.
     *
     * @param format as in {@link String#format}, with the values that were given, of which very long ones are cut
     * @throws InvalidInput if not {@code allowed}
     */
    public static void unless(boolean allowed, String format, Object... given) {
        if (!allowed) {
            var shown = Arrays.stream(given).map(InvalidInput::cut).toArray();
            throw new InvalidInput(String.format(Locale.ROOT, format, shown));
        }
    }

    /**
     * What was given, which must be there, and so must all that it holds.
     *
     * @param name of a parameter, as the caller reads it
     * @throws InvalidInput if it is null, or an array or a collection with a null in it
     */
    public static <T> T given(String name, T value) {
        unless(value != null, "%s must be given, was null", name);
        int empty = parts(value).indexOf(null);
        unless(empty < 0, "%s must hold no null, but number %d of it is", name, empty + 1);
        return value;
    }

    private static List<Object> parts(Object value) {
        if (value instanceof Object[] array) {
            return Arrays.asList(array);
        }
        return new ArrayList<>(value instanceof Collection<?> all ? all : List.of());
    }

    private static Object cut(Object value) {
        if (!(value instanceof CharSequence || value instanceof Collection || value instanceof Map)) {
            return value;
        }
        var text = value.toString();
        return text.length() <= LONGEST
                ? text
                : text.substring(0, LONGEST) + String.format(Locale.ROOT, "… (%,d characters)", text.length());
    }
}
