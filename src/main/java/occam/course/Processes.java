package occam.course;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Starts programs, and ends them all when this JVM is told to end. */
final class Processes {
    private static boolean ending;

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(Processes::endAll));
    }

    private Processes() {}

    /** Waits for a program and gives its exit code; once this JVM is ending it neither starts one nor returns. */
    static int run(ProcessBuilder program) throws IOException, InterruptedException {
        var code = start(program).waitFor();
        waitIfEnding();
        return code;
    }

    /** Once this JVM is ending, what has come of a program is no longer of interest, and this does not return. */
    static void waitIfEnding() throws InterruptedException {
        synchronized (Processes.class) {
            if (!ending) {
                return;
            }
        }
        Thread.currentThread().join();
    }

    /** Leaves it running; it ends with this JVM. */
    static synchronized Process start(ProcessBuilder program) throws IOException {
        if (ending) {
            throw new IOException("interrupted");
        }
        return program.start();
    }

    private static void endAll() {
        synchronized (Processes.class) {
            ending = true;
        }
        var running = ProcessHandle.current().descendants().toList();
        running.forEach(ProcessHandle::destroy);
        if (!running.isEmpty()) {
            System.out.println("Interrupted: ending what was started.");
        }
        running.forEach(Processes::insist);
    }

    private static void insist(ProcessHandle process) {
        try {
            process.onExit().get(2, TimeUnit.SECONDS);
        } catch (Exception e) {
            process.destroyForcibly();
        }
    }

    /** A program that hears nothing and is heard in {@code log} only, in UTF-8 if it is Python's. */
    static ProcessBuilder logged(List<String> command, java.nio.file.Path log) throws IOException {
        java.nio.file.Files.createDirectories(log.getParent());
        var program = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        program.environment().put("PYTHONUTF8", "1");
        return program;
    }
}
