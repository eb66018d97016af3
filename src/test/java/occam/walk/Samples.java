package occam.walk;

import java.lang.reflect.Array;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Values for each type that a public method asks for: as a lesson would give them, and as nobody should. */
final class Samples {
    private static final int FEW = 3;

    private final Map<Class<?>, List<Object>> found = new LinkedHashMap<>();

    /** Keeps a few of each class of the library, for the methods that ask for one. */
    void keep(Object value) {
        var one = value instanceof List<?> several && !several.isEmpty() ? several.get(0) : value;
        if (one == null || one instanceof Throwable || one.getClass().isEnum()) {
            return;
        }
        var few = found.computeIfAbsent(one.getClass(), type -> new ArrayList<>());
        if (few.size() < FEW && !few.contains(one)) {
            few.add(one);
        }
    }

    /** As a lesson would give them; none if nothing of the kind is known. */
    List<?> usual(Type type) {
        if (Plain.USUAL.containsKey(type)) {
            return Plain.USUAL.get(type);
        }
        var raw = raw(type);
        if (type instanceof TypeVariable<?> || type instanceof WildcardType) {
            return usual(raw);
        }
        if (raw.isArray()) {
            return arrays(component(type));
        }
        if (Collection.class.isAssignableFrom(raw)) {
            return lists(argument(type, 0));
        }
        if (raw == Map.class) {
            return maps(argument(type, 0), argument(type, 1));
        }
        if (raw == Optional.class) {
            var inside = usual(argument(type, 0)).stream().limit(1).map(Optional::of);
            return Stream.concat(Stream.of(Optional.empty()), inside).toList();
        }
        return Stream.concat(known(raw), Functions.usual(type, this::usual)).toList();
    }

    private Stream<?> known(Class<?> raw) {
        return raw.isEnum()
                ? Arrays.stream(raw.getEnumConstants())
                : found.entrySet().stream()
                        .filter(entry -> raw.isAssignableFrom(entry.getKey()))
                        .flatMap(entry -> entry.getValue().stream());
    }

    private List<?> arrays(Type component) {
        return usual(component).stream()
                .limit(2)
                .map(element -> {
                    var array = Array.newInstance(raw(component), 1);
                    Array.set(array, 0, element);
                    return array;
                })
                .toList();
    }

    private List<?> lists(Type element) {
        var elements = usual(element).stream().limit(2).toList();
        return elements.isEmpty() ? List.of() : List.of(List.of(elements.get(0)), elements);
    }

    private List<?> maps(Type key, Type value) {
        var keys = usual(key);
        var values = usual(value);
        return keys.isEmpty() || values.isEmpty() ? List.of() : List.of(Map.of(keys.get(0), values.get(0)));
    }

    /** Nothing, what is empty, what has nothing in it, and what is no number or too large for its type's own purpose. */
    List<?> hostile(Type type) {
        var raw = raw(type);
        var values = new ArrayList<Object>(Plain.HOSTILE.getOrDefault(type, List.of()));
        if (!raw.isPrimitive()) {
            values.add(null);
        }
        if (raw.isArray() && values.size() == 1) {
            values.add(Array.newInstance(raw.getComponentType(), 0));
            values.add(Array.newInstance(raw.getComponentType(), 2));
        }
        if (raw.isAssignableFrom(List.class) && Collection.class.isAssignableFrom(raw)) {
            values.add(List.of());
            values.add(Arrays.asList(null, null));
        }
        if (raw == Map.class) {
            values.add(Map.of());
        }
        Functions.broken(type).forEach(values::add);
        return values;
    }

    static Type argument(Type type, int at) {
        return type instanceof ParameterizedType parameterized && at < parameterized.getActualTypeArguments().length
                ? parameterized.getActualTypeArguments()[at]
                : Object.class;
    }

    private static Type component(Type type) {
        return type instanceof GenericArrayType array
                ? array.getGenericComponentType()
                : ((Class<?>) type).getComponentType();
    }

    static Class<?> raw(Type type) {
        if (type instanceof Class<?> plain) {
            return plain;
        }
        if (type instanceof ParameterizedType parameterized) {
            return raw(parameterized.getRawType());
        }
        if (type instanceof GenericArrayType array) {
            return raw(array.getGenericComponentType()).arrayType();
        }
        return type instanceof TypeVariable<?> variable
                ? raw(variable.getBounds()[0])
                : raw(((WildcardType) type).getUpperBounds()[0]);
    }
}
