package occam.course;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonPrimitive;
import com.google.gson.JsonSerializer;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A program that executes one notebook after another, all in one JVM, which is warm after the first. */
final class Runner {
    private static final Gson JSON = new GsonBuilder()
            .registerTypeHierarchyAdapter(
                    Path.class, (JsonSerializer<Path>) (path, type, context) -> new JsonPrimitive(path.toString()))
            .create();

    private final Environment environment;
    private final Path script;
    private final Path reader;
    private final int threads;
    private Process process;

    /**
     * It starts with its first notebook.
     *
     * @param number its own among those that run side by side
     * @param threads how many cores a notebook may use
     */
    Runner(Project project, Environment environment, int number, int threads) {
        this.environment = environment;
        this.threads = threads;
        script = project.python().resolve("serve.py");
        reader = project.target().resolve("readers").resolve(String.valueOf(number));
    }

    /**
     * A notebook to execute.
     *
     * @param result where its executed copy goes
     * @param texts a file that says what its cells with a tag show
     * @param log where all goes that is said meanwhile
     * @param kernels where Jupyter finds the kernel
     * @param variables what is in the kernel's environment
     */
    record Request(Path notebook, Path result, Path texts, Path log, Path kernels, Map<String, String> variables) {}

    /** Waits until it is executed; if it could not be, there is no result, and the log says why. */
    synchronized void run(Request request) throws IOException, InterruptedException {
        beNewReader();
        if (process == null || !process.isAlive()) {
            process = Processes.start(program(request.log));
        }
        ask(JSON.toJson(request));
        Processes.waitIfEnding();
    }

    /** The progress of one who has not begun: nobody's own is touched, and each run shows the same. */
    private void beNewReader() throws IOException {
        Folders.delete(reader);
        Files.createDirectories(reader);
    }

    private ProcessBuilder program(Path log) throws IOException {
        var program = environment.plain(log, script.toString());
        program.environment()
                .putAll(Map.of(
                        "OCCAM_THREADS", "" + threads, "OCCAM_DATA", reader.toString(), "JUPYTER_NO_CONFIG", "1"));
        return program.redirectErrorStream(false).redirectOutput(Redirect.PIPE).redirectError(log.toFile());
    }

    private void ask(String request) {
        try {
            process.outputWriter(StandardCharsets.UTF_8)
                    .append(request)
                    .append('\n')
                    .flush();
            var unused = process.inputReader(StandardCharsets.UTF_8).readLine();
        } catch (IOException e) {
            // it has ended, and its log says why
        }
    }

    /** It starts again when there is something to run. */
    synchronized void end() {
        if (process != null) {
            close(process);
            process = null;
        }
    }

    /** What can no longer be asked for anything ends. */
    private static void close(Process process) {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            // it has ended by itself
        }
    }
}
