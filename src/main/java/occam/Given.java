package occam;

import static occam.InvalidInput.unless;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** What the caller must give: not {@code null}, which Java would tell late, and in words of its own. */
public final class Given {
    private Given() {}

    /**
     * The same.
     *
     * @param name of what is given, as the reader knows it
     * @throws occam.InvalidInput if it is {@code null}
     */
    public static <T> T given(String name, T value) {
        unless(value != null, "the %s must be given, was null", name);
        return value;
    }

    /**
     * A copy that cannot be changed.
     *
     * @param names of what is given
     * @throws occam.InvalidInput if the list or an element is {@code null}
     */
    public static <T> List<T> all(String names, List<T> values) {
        boolean whole = given(names, values).stream().allMatch(Objects::nonNull);
        unless(whole, "one of the %s was null: %s", names, values);
        return List.copyOf(values);
    }

    /**
     * The same as a list.
     *
     * @param names of what is given
     * @throws occam.InvalidInput if the array or an element is {@code null}
     */
    public static <T> List<T> all(String names, T[] values) {
        return all(names, Arrays.asList(given(names, values)));
    }
}
