package occam.notebook;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.Set;
import jdk.jshell.JShell;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControl.ClassBytecodes;
import occam.InvalidInput;

/**
 * Keeps a cell from ending the kernel, and all that it has learned with it. What a cell calls is looked up in its compiled class, before
 * that is loaded: so neither comments, strings nor the way it is written matter. An exit that a library or reflection calls is not seen.
 *
 * <p>Source: the Java Virtual Machine Specification, 4.4, "The Constant Pool".
 */
final class Exits {
    private static final Set<String> ENDS =
            Set.of("java/lang/System.exit", "java/lang/Runtime.exit", "java/lang/Runtime.halt");

    private Exits() {}

    /**
     * From now on refuses what would end the process that runs the shell.
     *
     * @return whether it could be done: only where the module {@code jdk.jshell} is open to the library, as on the kernel of the course
     */
    static boolean refuseIn(JShell shell) {
        try {
            var field = JShell.class.getDeclaredField("executionControl");
            field.setAccessible(true);
            field.set(shell, guarded((ExecutionControl) field.get(shell)));
            return true;
        } catch (ReflectiveOperationException | RuntimeException e) {
            return false;
        }
    }

    private static ExecutionControl guarded(ExecutionControl control) {
        return (ExecutionControl) Proxy.newProxyInstance(
                Exits.class.getClassLoader(), new Class<?>[] {ExecutionControl.class}, (self, method, arguments) -> {
                    if (arguments != null && arguments.length > 0 && arguments[0] instanceof ClassBytecodes[] classes) {
                        check(classes);
                    }
                    try {
                        return method.invoke(control, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private static void check(ClassBytecodes[] classes) {
        for (var type : classes) {
            in(type.bytecodes()).ifPresent(call -> {
                throw new InvalidInput(
                        call.replace("java/lang/", "")
                                + " would end the kernel, with all that this notebook has computed: leave it out; to stop the kernel use the menu of Jupyter");
            });
        }
    }

    /** The call in this class file that ends a process; empty if there is none. */
    static Optional<String> in(byte[] classFile) {
        try {
            return ConstantPool.read(new DataInputStream(new ByteArrayInputStream(classFile)))
                    .methods()
                    .filter(ENDS::contains)
                    .findFirst();
        } catch (IOException e) {
            // whoever loads it will say what is wrong with it
            return Optional.empty();
        }
    }
}
