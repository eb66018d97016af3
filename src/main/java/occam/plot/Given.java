package occam.plot;

import static occam.InvalidInput.unless;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What a figure was asked for, all of it there. */
final class Given {
    private Given() {}

    /**
     * The same value.
     *
     * @param name what the caller calls it
     * @throws occam.InvalidInput if it is null, or an array, a collection or a map with a null in it, however deep
     */
    static <T> T given(String name, T value) {
        unless(value != null, "%s must be given, was null", name);
        int at = 1;
        for (var part : parts(value)) {
            given("number %d of %s".formatted(at++, name), part);
        }
        return value;
    }

    private static Collection<?> parts(Object whole) {
        if (whole instanceof Object[] array) {
            return Arrays.asList(array);
        }
        if (whole instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .flatMap(entry -> Arrays.asList(entry.getKey(), entry.getValue()).stream())
                    .toList();
        }
        return whole instanceof Collection<?> all ? all : List.of();
    }
}
