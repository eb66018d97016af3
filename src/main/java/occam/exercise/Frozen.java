package occam.exercise;

import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.BaseStream;

/**
 * What an answer returned, as it was at that moment: none of the reader's own methods is needed to compare or to show it, and no later
 * call changes it.
 */
final class Frozen {
    private static final int MOST = 10_000;
    private static final int LONG = 1_000_000;
    private static final int DEEPEST = 10;

    private Frozen() {}

    /** What is of no kind that an exercise asks for: no more is known than its words. */
    public record Words(Class<?> of, String text) {
        @Override
        public String toString() {
            return text;
        }
    }

    /** To be called on the answer's own thread, since a list's iterator or a {@code toString} may be the reader's, and without end. */
    static Object of(Object value) {
        return of(value, 0);
    }

    private static Object of(Object value, int depth) {
        if (isFixed(value)) {
            return value;
        }
        if (depth == DEEPEST) {
            return words(value, String.format(Locale.ROOT, "something nested more than %d deep", DEEPEST));
        }
        if (value.getClass().isArray()) {
            return array(value, depth);
        }
        if (value instanceof List<?> list) {
            return list(list, depth);
        }
        return other(value, depth);
    }

    private static Object other(Object value, int depth) {
        if (value instanceof Set<?> set) {
            return list(set, depth) instanceof List<?> copy ? new LinkedHashSet<>(copy) : words(set, said(set));
        }
        if (value instanceof Map<?, ?> map) {
            return map(map, depth);
        }
        if (value instanceof BaseStream<?, ?> stream) {
            return list(once(stream), depth);
        }
        if (value instanceof Optional<?> optional) {
            return optional.map(each -> of(each, depth + 1));
        }
        if (value instanceof Number number && value.getClass().getName().startsWith("java.")) {
            return number.doubleValue();
        }
        return value instanceof Record record && isOurs(record) ? record(record, depth) : words(value, said(value));
    }

    private static boolean isFixed(Object value) {
        return value == null
                || value instanceof Boolean
                || value instanceof Double
                || value instanceof Float
                || value instanceof Long
                || value instanceof Integer
                || value instanceof Short
                || value instanceof Byte
                || value instanceof Character
                || value instanceof Words
                || value instanceof OptionalDouble
                || value instanceof OptionalInt
                || value instanceof OptionalLong
                || value instanceof String text && text.length() <= MOST
                || value instanceof Enum<?> && isOurs(value);
    }

    private static boolean isOurs(Object value) {
        return value.getClass().getName().startsWith("occam.");
    }

    private static Object array(Object array, int depth) {
        var component = array.getClass().getComponentType();
        int length = Array.getLength(array);
        if (length > LONG) {
            return words(array, String.format(Locale.ROOT, "%,d values", length));
        }
        var copy = Array.newInstance(component.isPrimitive() || component.isArray() ? component : Object.class, length);
        if (component.isPrimitive()) {
            System.arraycopy(array, 0, copy, 0, length);
        } else {
            Arrays.setAll((Object[]) copy, i -> of(((Object[]) array)[i], component.isArray() ? depth : depth + 1));
        }
        return copy;
    }

    /** Its size is its own word only; what it hands out is counted. */
    private static Object list(Iterable<?> list, int depth) {
        var copy = new ArrayList<Object>();
        for (var element : list) {
            if (copy.size() == MOST) {
                return words(list, String.format(Locale.ROOT, "a list of more than %,d elements", MOST));
            }
            copy.add(of(element, depth + 1));
        }
        return Collections.unmodifiableList(copy);
    }

    private static <T> Iterable<T> once(BaseStream<T, ?> stream) {
        return stream::iterator;
    }

    private static Object map(Map<?, ?> map, int depth) {
        var copy = new LinkedHashMap<Object, Object>();
        for (var entry : map.entrySet()) {
            if (copy.size() == MOST) {
                return words(map, String.format(Locale.ROOT, "a map of more than %,d entries", MOST));
            }
            copy.put(of(entry.getKey(), depth + 1), of(entry.getValue(), depth + 1));
        }
        return Collections.unmodifiableMap(copy);
    }

    private static Object record(Record record, int depth) {
        var components = record.getClass().getRecordComponents();
        var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            var constructor = record.getClass().getDeclaredConstructor(types);
            constructor.trySetAccessible();
            return constructor.newInstance(Arrays.stream(components)
                    .map(component -> of(part(record, component), depth + 1))
                    .toArray());
        } catch (ReflectiveOperationException | IllegalArgumentException e) {
            return words(record, said(record));
        }
    }

    static Object part(Record record, RecordComponent component) {
        try {
            component.getAccessor().trySetAccessible();
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Words words(Object value, String text) {
        return new Words(value.getClass(), text.length() > MOST ? text.substring(0, MOST) + " …" : text);
    }

    private static String said(Object value) {
        try {
            return String.valueOf(value.toString());
        } catch (Throwable thrown) {
            return String.format(
                    Locale.ROOT,
                    "a %s whose toString() throws %s",
                    Thrown.name(value.getClass()),
                    Thrown.name(thrown.getClass()));
        }
    }
}
