package occam.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The kernel as it is installed for a user, found and run by a Jupyter that knows nothing of {@code target/}. */
class UserKernelIT {
    private static final Project PROJECT = Project.here();
    private static Environment environment;
    private static Path kernel;

    @TempDir
    private static Path data;

    @BeforeAll
    static void install() throws Exception {
        environment = Environment.ready(PROJECT, Options.given());
        var kernels = new Kernels(data.resolve("kernels"), List.of());
        kernel = new UserKernel(PROJECT, Options.given()).install(kernels, "java", environment.jjava());
    }

    @Test
    void jupyterSaysWhereItsKernelsAre_AndOurCopyUnderTargetDoesNotCount() throws Exception {
        var kernels = Kernels.ofReader(PROJECT, environment);
        assertThat(kernels.all())
                .contains(kernels.own())
                .noneMatch(folder -> folder.startsWith(PROJECT.target()))
                .allMatch(folder -> folder.endsWith("kernels"));
    }

    @Test
    void itRunsACell_AndItsClassesAreThoseInstalled() throws Exception {
        var result = run("where-is-occam", Map.of());
        var shown = result.cells().get(0).shown().toList();
        assertThat(Notebook.joined(shown.get(0).data("text/plain").orElseThrow()))
                .startsWith(kernel.toUri().getPath() + "occam-")
                .endsWith("/occam.jar");
    }

    @Test
    void withoutAnyJdkTheCellSaysSo() throws Exception {
        var spec = kernel.resolve("kernel.json");
        var whole = Files.readString(spec);
        var gone = data.resolve("jdk").toString();
        Folders.write(spec, whole.replace('"' + System.getProperty("java.home") + '"', '"' + gone + '"'));
        try {
            var result = run("one", Map.of("PATH", data.toString(), "JAVA_HOME", gone));
            assertThat(result.failure().orElseThrow())
                    .contains("This kernel's JDK is gone: " + gone + ". Install a JDK");
        } finally {
            Folders.write(spec, whole);
        }
    }

    private static Notebook run(String name, Map<String, String> variables) throws Exception {
        var result = data.resolve(name + ".ipynb");
        var source = PROJECT.root().resolve("src/test/resources/course").resolve(name + ".ipynb");
        var log = PROJECT.target().resolve("logs/user-kernel-" + name + ".log");
        var script = PROJECT.python().resolve("run.py").toString();
        var program = environment.plain(log, script, source.toString(), result.toString());
        program.environment()
                .putAll(Map.of(
                        "JUPYTER_DATA_DIR", data.toString(), "JUPYTER_PREFER_ENV_PATH", "0", "JUPYTER_PATH", ""));
        program.environment().putAll(variables);
        Processes.run(program);
        return Notebook.read(result);
    }
}
