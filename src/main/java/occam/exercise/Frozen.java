package occam.exercise;

import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.Spliterators;
import java.util.stream.BaseStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What has parts, as it was at one moment and whatever becomes of it later: an array, a list, a map, an optional, a record.
 *
 * @param kind what it is, as far as that matters: an array and a list of the same parts are the same
 * @param names of the parts, if they have names
 * @param parts whole numbers as {@link Long}, other numbers as {@link Double}, what has parts as this, and all else as it is
 */
record Frozen(String kind, List<String> names, List<Object> parts) {
    private static final String IN_ORDER = "in order";
    private static final int DEEP = 20;

    /** A number, something that has parts, or anything else, which is left as it is. */
    static Object of(Object value) {
        return of(value, 0);
    }

    private static Object of(Object value, int depth) {
        if (value instanceof Number number) {
            return number(number);
        }
        return depth > DEEP ? value : parts(value, depth + 1).map(Object.class::cast).orElse(value);
    }

    private static Object number(Number number) {
        return number instanceof Integer || number instanceof Long || number instanceof Short || number instanceof Byte
                ? (Object) number.longValue()
                : (Object) number.doubleValue();
    }

    private static Optional<Frozen> parts(Object value, int depth) {
        if (value == null) {
            return Optional.empty();
        }
        if (value.getClass().isRecord()) {
            return Optional.of(record(value, depth));
        }
        if (value instanceof Map<?, ?> map) {
            return Optional.of(sorted("map", map.entrySet().stream().map(entry -> entry(entry, depth))));
        }
        if (value instanceof Map.Entry<?, ?> entry) {
            return Optional.of(entry(entry, depth));
        }
        if (value instanceof Set<?> set) {
            return Optional.of(sorted("set", set.stream().map(each -> of(each, depth))));
        }
        return optional(value)
                .map(each -> row("optional", each, depth))
                .or(() -> ordered(value).map(each -> row(IN_ORDER, each, depth)));
    }

    private static Frozen row(String kind, Stream<?> parts, int depth) {
        return new Frozen(kind, List.of(), parts.map(part -> of(part, depth)).toList());
    }

    private static Frozen entry(Map.Entry<?, ?> entry, int depth) {
        return row("entry", Stream.of(entry.getKey(), entry.getValue()), depth);
    }

    /** In an order that two of the same have, however they came by it. */
    private static Frozen sorted(String kind, Stream<?> parts) {
        return new Frozen(
                kind,
                List.of(),
                parts.map(Object.class::cast)
                        .sorted(Comparator.comparing(Frozen::first).thenComparing(String::valueOf))
                        .toList());
    }

    private static double first(Object part) {
        if (part instanceof Frozen frozen) {
            return frozen.parts.isEmpty() ? 0 : first(frozen.parts.get(0));
        }
        return part instanceof Number number ? number.doubleValue() : 0;
    }

    private static Frozen record(Object value, int depth) {
        var components = value.getClass().getRecordComponents();
        return new Frozen(
                value.getClass().getName(),
                Arrays.stream(components).map(RecordComponent::getName).toList(),
                Arrays.stream(components)
                        .map(component -> of(read(component, value), depth))
                        .toList());
    }

    static Object read(RecordComponent component, Object value) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component.getName() + " of " + value.getClass() + " cannot be read", e);
        }
    }

    private static Optional<Stream<?>> optional(Object value) {
        if (value instanceof Optional<?> optional) {
            return Optional.of(optional.stream());
        }
        if (value instanceof OptionalDouble optional) {
            return Optional.of(optional.stream().boxed());
        }
        if (value instanceof OptionalInt optional) {
            return Optional.of(optional.stream().boxed());
        }
        return value instanceof OptionalLong optional ? Optional.of(optional.stream().boxed()) : Optional.empty();
    }

    private static Optional<Stream<?>> ordered(Object value) {
        if (value.getClass().isArray()) {
            return Optional.of(IntStream.range(0, Array.getLength(value)).mapToObj(i -> Array.get(value, i)));
        }
        if (value instanceof Collection<?> collection) {
            return Optional.of(collection.stream());
        }
        return value instanceof BaseStream<?, ?> stream ? Optional.of(of(stream.iterator())) : Optional.empty();
    }

    private static Stream<?> of(Iterator<?> iterator) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(iterator, 0), false);
    }

    /** Whether the two have parts to be compared one by one. */
    boolean isLike(Frozen other) {
        return kind.equals(other.kind) && parts.size() == other.parts.size();
    }
}
