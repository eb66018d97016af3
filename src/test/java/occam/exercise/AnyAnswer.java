package occam.exercise;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.function.Function;
import java.util.function.Supplier;

/** An answer of any exercise's type. */
public final class AnyAnswer {
    private AnyAnswer() {}

    /** One that does the same whatever it is given. */
    public static <F> F of(Exercise<F> exercise, Supplier<Object> body) {
        return given(exercise, arguments -> body.get());
    }

    /** One that may look at what it is given. */
    @SuppressWarnings("unchecked")
    public static <F> F given(Exercise<F> exercise, Function<Object[], Object> body) {
        InvocationHandler handler =
                (self, method, arguments) -> body.apply(arguments == null ? new Object[0] : arguments);
        var type = Arrays.stream(exercise.answers().right().getClass().getInterfaces())
                .findFirst()
                .orElseThrow();
        return (F) Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler);
    }
}
