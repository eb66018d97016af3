package occam.course.session;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;

/**
 * Runs one kernel after another in one JVM: what is loaded and compiled once serves all notebooks of a course, which is half of what a
 * short one takes. Each has a shell, sockets and variables of its own. After one that leaves much in memory the JVM ends.
 */
public final class Sessions {
    /** What is printed after each, on a line by itself. */
    static final String ENDED = "occam: this session has ended";

    private final Method kernel;

    private Sessions(Method kernel) {
        this.kernel = kernel;
    }

    /**
     * Each line of standard input asks for a session: a connection file and, after tabs, variables as {@code NAME=value}, which the library
     * finds as system properties. A kernel that fails ends the JVM.
     *
     * @param arguments the main class of the kernel, which returns when its session is over
     */
    public static void main(String... arguments) throws IOException {
        try {
            new Sessions(Class.forName(arguments[0]).getMethod("main", String[].class)).runAll();
        } catch (ReflectiveOperationException e) {
            e.printStackTrace();
            // threads of the kernel may be left, and would keep a JVM that nobody can reach
            Runtime.getRuntime().halt(1);
        }
    }

    private void runAll() throws IOException, ReflectiveOperationException {
        var out = System.out;
        var requests = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (var line = requests.readLine(); line != null; line = requests.readLine()) {
            run(Session.of(line));
            if (isFull()) {
                System.exit(0);
            }
            out.println(ENDED);
        }
    }

    private void run(Session session) throws ReflectiveOperationException {
        session.variables().forEach(System::setProperty);
        kernel.invoke(null, (Object) new String[] {session.connectionFile()});
        session.variables().keySet().forEach(System::clearProperty);
        release();
        // Native memory is free only when the objects that hold it are.
        System.gc();
    }

    /** A thread or a library that began in a session may keep what its cells have made; if that is much, the next one is better off in a new JVM. */
    private static boolean isFull() {
        var memory = Runtime.getRuntime();
        return memory.totalMemory() - memory.freeMemory() > memory.maxMemory() / 4;
    }

    /** Threads of a kernel outlive it by a minute, and by its class loader they would keep all that its cells have made. */
    private static void release() {
        var own = Sessions.class.getClassLoader();
        Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getContextClassLoader() != null && thread.getContextClassLoader() != own)
                .forEach(thread -> thread.setContextClassLoader(own));
    }
}
