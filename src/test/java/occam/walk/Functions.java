package occam.walk;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** A reader's functions, which give the same whatever they are given. */
final class Functions {
    private Functions() {}

    /** Those that give something usual. */
    static Stream<?> usual(Type type, Function<Type, List<?>> values) {
        return onlyMethod(type)
                .filter(method -> method.getReturnType() != Samples.raw(type))
                .map(method ->
                        method.getReturnType() == void.class ? List.of("") : values.apply(returned(type, method)))
                .map(given -> given.stream().limit(2).map(value -> function(type, value)))
                .orElse(Stream.empty());
    }

    /** Those that give nothing, or no number. */
    static Stream<?> broken(Type type) {
        return onlyMethod(type)
                .filter(method -> !method.getReturnType().isPrimitive() || method.getReturnType() == double.class)
                .map(method -> Stream.of(function(type, method.getReturnType() == double.class ? Double.NaN : null)))
                .orElse(Stream.empty());
    }

    private static Optional<Method> onlyMethod(Type type) {
        var raw = Samples.raw(type);
        var all = Arrays.stream(raw.getMethods())
                .filter(method -> Modifier.isAbstract(method.getModifiers()))
                .toList();
        var isFunction = raw.isInterface() && !raw.isSealed() && !Collection.class.isAssignableFrom(raw);
        return isFunction && all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
    }

    /** A {@code UnaryOperator} has one type, and declares its method as a {@code Function} of two. */
    private static Type returned(Type type, Method method) {
        var variables = List.of(method.getDeclaringClass().getTypeParameters());
        if (!(method.getGenericReturnType() instanceof TypeVariable<?> variable) || !variables.contains(variable)) {
            return method.getGenericReturnType();
        }
        boolean own = method.getDeclaringClass() == Samples.raw(type);
        return Samples.argument(type, own ? variables.indexOf(variable) : 0);
    }

    private static Object function(Type type, Object value) {
        InvocationHandler handler = (self, method, arguments) -> switch (method.getName()) {
            case "equals" -> self == arguments[0];
            case "hashCode" -> 1;
            case "toString" -> "a function that gives " + value;
            default ->
                method.isDefault()
                        ? InvocationHandler.invokeDefault(self, method, arguments)
                        : method.getReturnType() == void.class ? null : value;
        };
        return Proxy.newProxyInstance(Functions.class.getClassLoader(), new Class<?>[] {Samples.raw(type)}, handler);
    }
}
