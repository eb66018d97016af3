package occam;

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
        super(LINE_BREAKS.matcher(String.valueOf(message)).replaceAll(" "), null, false, false);
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
     * The same value, which is there: no null, and none in it if it is a collection, a map or an array, however deep.
     *
     * @param name what the caller calls it, such as {@code split}
     * @throws InvalidInput if it is null, or has a null in it
     */
    public static <T> T given(T value, String name) {
        if (!isWhole(value)) {
            refuse(value, name);
        }
        return value;
    }

    private static void refuse(Object value, String name) {
        unless(
                value != null,
                "%s must be given, was null: run the cell that makes it first, and see that it succeeds",
                name);
        int at = 1;
        for (var part : parts(value)) {
            if (!isWhole(part)) {
                refuse(part, "number " + at + " of " + name);
            }
            at++;
        }
    }

    private static boolean isWhole(Object value) {
        return value instanceof Object[] array
                ? isWhole(array)
                : value instanceof String || value != null && areWhole(parts(value));
    }

    /** Primitive arrays have no null in them, and may be many. */
    private static boolean isWhole(Object[] array) {
        var inner = array.getClass().getComponentType().getComponentType();
        boolean isFlat = inner != null && inner.isPrimitive();
        for (var part : array) {
            if (part == null || !isFlat && !isWhole(part)) {
                return false;
            }
        }
        return true;
    }

    private static boolean areWhole(Collection<?> parts) {
        if (parts.isEmpty()) {
            return true;
        }
        for (var part : parts) {
            if (!isWhole(part)) {
                return false;
            }
        }
        return true;
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
