package occam.sweep.json;

import static occam.InvalidInput.unless;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import occam.InvalidInput;
import occam.data.Dataset;

/**
 * Records as JSON objects, with a field for each component, and {@code kind} where a thing comes in several kinds. What is read may have been
 * written by hand: no field may be missing or too much, and records check their values themselves.
 */
final class RecordJson {
    private static final String KIND = "kind";

    private final Function<Dataset, String> names;
    private final Function<String, Dataset> tables;

    /** @param names tells rows by a name, under which {@code tables} gives them */
    RecordJson(Function<Dataset, String> names, Function<String, Dataset> tables) {
        this.names = names;
        this.tables = tables;
    }

    JsonElement write(Object value, Type type) {
        if (value instanceof Dataset rows) {
            return new JsonPrimitive(names.apply(rows));
        }
        if (value instanceof Collection<?> all) {
            var array = new JsonArray();
            all.forEach(one -> array.add(write(one, inner(type))));
            return array;
        }
        if (value instanceof Number number) {
            return new JsonPrimitive(number);
        }
        if (value instanceof Boolean bool) {
            return new JsonPrimitive(bool);
        }
        return Kinds.comesInSeveral(raw(type)) || value instanceof Record
                ? object(value, raw(type))
                : new JsonPrimitive(((Enum<?>) value).name());
    }

    private JsonObject object(Object value, Class<?> type) {
        var object = new JsonObject();
        if (Kinds.comesInSeveral(type)) {
            object.addProperty(KIND, Kinds.word(type, value).orElseThrow());
        }
        if (value instanceof Record) {
            for (var part : value.getClass().getRecordComponents()) {
                object.add(part.getName(), write(part(value, part), part.getGenericType()));
            }
        }
        return object;
    }

    private static Object part(Object value, RecordComponent part) {
        try {
            return part.getAccessor().invoke(value);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Reads a value of this type.
     *
     * @param where it stands, for who has to mend it
     * @throws occam.InvalidInput if it is none
     */
    Object read(JsonElement json, Type type, String where) {
        var raw = raw(type);
        try {
            if (raw == Dataset.class) {
                return tables.apply(json.getAsString());
            }
            if (Collection.class.isAssignableFrom(raw)) {
                return collection(json.getAsJsonArray(), type, where);
            }
            if (raw.isEnum()) {
                return constant(json.getAsString(), raw, where);
            }
            return raw.isPrimitive() || Number.class.isAssignableFrom(raw)
                    ? number(json.getAsJsonPrimitive(), raw)
                    : record(json.getAsJsonObject(), raw, where);
        } catch (InvalidInput e) {
            throw e;
        } catch (RuntimeException e) {
            // Gson has several for what is of another kind
            throw new InvalidInput(String.format(
                    Locale.ROOT,
                    "%s should be %s, was %s",
                    where,
                    raw.getSimpleName().toLowerCase(Locale.ROOT),
                    json));
        }
    }

    private Object collection(JsonArray array, Type type, String where) {
        var all = array.asList().stream().map(one -> read(one, inner(type), where));
        return raw(type) == SortedSet.class ? all.collect(Collectors.toCollection(TreeSet::new)) : all.toList();
    }

    private static Object constant(String name, Class<?> type, String where) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> ((Enum<?>) one).name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(String.format(
                        Locale.ROOT, "%s is '%s'; there are %s", where, name, List.of(type.getEnumConstants()))));
    }

    private static Object number(JsonPrimitive json, Class<?> type) {
        if (type == boolean.class) {
            unless(json.isBoolean(), "there should be true or false, was %s", json);
            return json.getAsBoolean();
        }
        unless(json.isNumber(), "there should be a number, was %s", json);
        if (type == long.class) {
            return Long.parseLong(json.getAsString());
        }
        return type == int.class || type == Integer.class
                ? (Object) Integer.parseInt(json.getAsString())
                : (Object) json.getAsDouble();
    }

    private Object record(JsonObject json, Class<?> type, String where) {
        if (!Kinds.comesInSeveral(type)) {
            return made(json, type, where, List.of());
        }
        unless(json.has(KIND), "%s has no 'kind', was %s", where, json);
        var word = json.get(KIND).getAsString();
        var bracket = Kinds.bracket(type, word);
        return bracket.isPresent() ? bracket.get() : made(json, Kinds.record(type, word), where, List.of(KIND));
    }

    private Object made(JsonObject json, Class<?> type, String where, List<String> more) {
        var parts = List.of(type.getRecordComponents());
        var known = parts.stream().map(RecordComponent::getName).toList();
        json.keySet()
                .forEach(name -> unless(
                        known.contains(name) || more.contains(name),
                        "%s has an unknown field '%s'; there are %s",
                        where,
                        name,
                        known));
        known.forEach(name -> unless(json.has(name), "%s lacks the field '%s'", where, name));
        return constructed(
                type,
                parts.stream().map(RecordComponent::getType).toArray(Class<?>[]::new),
                parts.stream()
                        .map(part ->
                                read(json.get(part.getName()), part.getGenericType(), where + "." + part.getName()))
                        .toArray());
    }

    private static Object constructed(Class<?> type, Class<?>[] types, Object... values) {
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof InvalidInput refusal ? refusal : new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> raw(Type type) {
        return (Class<?>) (type instanceof ParameterizedType several ? several.getRawType() : type);
    }

    private static Type inner(Type type) {
        return ((ParameterizedType) type).getActualTypeArguments()[0];
    }
}
