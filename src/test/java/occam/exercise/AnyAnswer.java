package occam.exercise;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.function.Supplier;

/** An answer of any exercise's type. */
final class AnyAnswer {
    private AnyAnswer() {}

    /** One that does the same whatever it is given. */
    @SuppressWarnings("unchecked")
    static <F> F of(Exercise<F> exercise, Supplier<Object> body) {
        InvocationHandler handler = (self, method, arguments) -> body.get();
        var type = Arrays.stream(exercise.answers().right().getClass().getInterfaces())
                .findFirst()
                .orElseThrow();
        return (F) Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler);
    }
}
