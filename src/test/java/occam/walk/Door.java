package occam.walk;

import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A public constructor or method. */
record Door(Executable executable) {
    private static final int SHORT = 60;

    /** Those of a type, always in the same order; without the two that the compiler gives to each enum. */
    static Stream<Door> of(Class<?> type) {
        return Stream.<Executable>concat(
                        Arrays.stream(type.getDeclaredConstructors()), Arrays.stream(type.getDeclaredMethods()))
                .filter(door -> Modifier.isPublic(door.getModifiers()))
                .filter(door -> !door.isSynthetic() && !Modifier.isAbstract(door.getModifiers()))
                .filter(door -> !type.isEnum() || !List.of("values", "valueOf").contains(door.getName()))
                .map(Door::new)
                .sorted((a, b) -> a.toString().compareTo(b.toString()));
    }

    boolean hasReceiver() {
        return executable instanceof Method && !Modifier.isStatic(executable.getModifiers());
    }

    /** What it asks for, the receiver first if there is one. */
    List<Type> asked() {
        var asked = new ArrayList<Type>(List.of(executable.getGenericParameterTypes()));
        if (hasReceiver()) {
            asked.add(0, executable.getDeclaringClass());
        }
        return asked;
    }

    Object call(List<Object> given) throws Throwable {
        try {
            if (executable instanceof Constructor<?> constructor) {
                return constructor.newInstance(given.toArray());
            }
            int first = hasReceiver() ? 1 : 0;
            var receiver = hasReceiver() ? given.get(0) : null;
            return ((Method) executable)
                    .invoke(receiver, given.subList(first, given.size()).toArray());
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    String with(List<Object> given) {
        return given.stream().map(Door::words).collect(Collectors.joining(", ", name(), ")"));
    }

    /** How its calls begin in words. */
    String name() {
        var name = executable instanceof Method ? "." + executable.getName() : "";
        return executable.getDeclaringClass().getName().substring("occam.".length()) + name + "(";
    }

    private static String words(Object value) {
        if (value == null) {
            return "null";
        }
        var text = value.getClass().isArray() && Array.getLength(value) < SHORT
                ? Arrays.deepToString(new Object[] {value})
                : String.valueOf(value);
        var line = text.replaceAll("\\s+", " ").replaceAll("\\$\\$Lambda[^ ,)\\]]*|@[0-9a-f]+", "");
        return line.length() > SHORT ? line.substring(0, SHORT) + "…" : line;
    }

    @Override
    public String toString() {
        return executable.toString();
    }
}
