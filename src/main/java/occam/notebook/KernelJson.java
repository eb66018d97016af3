package occam.notebook;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;

/**
 * JSON in the types of the kernel's Gson, by reflection: it is not ours, and between two versions of JJava it has moved to another package,
 * so that no compiled call of a method that names it works on both.
 */
record KernelJson(Class<?> object) {
    /** @param message the kernel's class of a message whose {@code getData} gives JSON */
    static KernelJson ofData(Class<?> message) {
        return new KernelJson(method(message, "getData", 0).getReturnType());
    }

    /** What that message of a comm says. */
    static String data(Object message) {
        return call(method(message.getClass(), "getData", 0), message).toString();
    }

    /** Puts these into what the message is about to say. */
    void add(Object message, Map<String, String> parts) {
        var data = call(method(message.getClass(), "getData", 0), message);
        parts.forEach((name, json) -> call(method(object, "add", 2), data, name, parse(json)));
    }

    /** The JSON, as {@code comm} takes it in its method {@code send} of data, metadata and buffers. */
    void send(Object comm, String json, Object metadata, Object buffers) {
        call(method(comm.getClass(), "send", 3), comm, parse(json), metadata, buffers);
    }

    private Object parse(String json) {
        try {
            var parser = Class.forName(object.getPackageName() + ".JsonParser", true, object.getClassLoader());
            // the static method is younger than IJava's Gson
            return call(
                    parser.getMethod("parse", String.class),
                    parser.getConstructor().newInstance(),
                    json);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Method method(Class<?> type, String name, int parameters) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getName().equals(name) && method.getParameterCount() == parameters)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(type + " has no method " + name));
    }

    private static Object call(Method method, Object on, Object... arguments) {
        try {
            method.setAccessible(true);
            return method.invoke(on, arguments);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
