package occam.exercise;

import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What has parts, {@link Frozen}, such that two of the same have them in the same order: an array, a list, a map, an optional, a record.
 *
 * @param kind what it is, as far as that matters: an array and a list of the same parts are the same
 * @param names of the parts, if they have names
 * @param parts whole numbers as {@link Long}, other numbers as {@link Double}, what has parts as this, and all else as it is
 */
public record Parts(String kind, List<String> names, List<Object> parts) {
    private static final String IN_ORDER = "in order";

    /** What says itself by what it is to be compared. */
    public interface ComparedBy {
        /** What stands for it in a comparison. */
        Object key();
    }

    /** A number, something that has parts, or anything else, which is left as it is. */
    static Object of(Object value) {
        if (value instanceof ComparedBy compared) {
            return of(compared.key());
        }
        return value instanceof Number number
                ? number(number)
                : parts(value).map(Object.class::cast).orElse(value);
    }

    private static Object number(Number number) {
        return number instanceof Integer || number instanceof Long || number instanceof Short || number instanceof Byte
                ? (Object) number.longValue()
                : (Object) number.doubleValue();
    }

    private static Optional<Parts> parts(Object value) {
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof Record record && !(value instanceof Frozen.Words)) {
            return Optional.of(record(record));
        }
        if (value instanceof Map<?, ?> map) {
            return Optional.of(sorted("map", map.entrySet().stream().map(entry -> entry(entry))));
        }
        if (value instanceof Set<?> set) {
            return Optional.of(sorted("set", set.stream().map(each -> of(each))));
        }
        return optional(value)
                .map(each -> row("optional", each))
                .or(() -> ordered(value).map(each -> row(IN_ORDER, each)));
    }

    private static Parts row(String kind, Stream<?> parts) {
        return new Parts(kind, List.of(), parts.map(part -> of(part)).toList());
    }

    private static Parts entry(Map.Entry<?, ?> entry) {
        return row("entry", Stream.of(entry.getKey(), entry.getValue()));
    }

    /** In an order that two of the same have, however they came by it. */
    private static Parts sorted(String kind, Stream<?> parts) {
        return new Parts(
                kind,
                List.of(),
                parts.map(Object.class::cast)
                        .sorted(Comparator.comparing(Parts::first).thenComparing(String::valueOf))
                        .toList());
    }

    private static double first(Object part) {
        if (part instanceof Parts several) {
            return several.parts.isEmpty() ? 0 : first(several.parts.get(0));
        }
        return part instanceof Number number ? number.doubleValue() : 0;
    }

    private static Parts record(Record value) {
        var components = value.getClass().getRecordComponents();
        return new Parts(
                value.getClass().getName(),
                Arrays.stream(components).map(RecordComponent::getName).toList(),
                Arrays.stream(components)
                        .map(component -> of(Frozen.part(value, component)))
                        .toList());
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
        return value instanceof OptionalLong optional
                ? Optional.of(optional.stream().boxed())
                : Optional.empty();
    }

    private static Optional<Stream<?>> ordered(Object value) {
        if (value.getClass().isArray()) {
            return Optional.of(IntStream.range(0, Array.getLength(value)).mapToObj(i -> Array.get(value, i)));
        }
        return value instanceof List<?> list ? Optional.of(list.stream()) : Optional.empty();
    }

    /** Whether the two have parts to be compared one by one. */
    boolean isLike(Parts other) {
        return kind.equals(other.kind) && parts.size() == other.parts.size();
    }
}
