package occam.course;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.File;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KernelSpecTest {
    private static final Path FOLDER = Path.of("kernels", "java");
    private static final Path JDK = Path.of("jvm", "17");

    @ParameterizedTest
    @CsvSource({"3, SkylakeX", "2, Haswell"})
    void theCoreTypeFollowsTheCpusVectors(int level, String type) {
        assertThat(KernelSpec.variables(level)).isEqualTo(Map.of("OMP_NUM_THREADS", "1", "OPENBLAS_CORETYPE", type));
    }

    @Test
    void withoutSuchVectorsTheLibraryChooses() {
        assertThat(KernelSpec.variables(0)).isEqualTo(Map.of("OMP_NUM_THREADS", "1"));
    }

    private static JsonObject installed(String system) {
        return JsonParser.parseString(KernelSpec.installed(FOLDER, JDK, system)).getAsJsonObject();
    }

    private static String argument(JsonObject spec, int index) {
        return spec.getAsJsonArray("argv").get(index).getAsString();
    }

    @Test
    void theInstalledKernelIsStartedByTheScriptBesideIt_WhichKnowsTheJdk() {
        var spec = installed("Linux");
        assertThat(argument(spec, 1)).isEqualTo(FOLDER.resolve("start.py").toString());
        assertThat(argument(spec, 2)).isEqualTo(JDK.toString());
    }

    @Test
    void pythonHasTheNameThatEachSystemKnows() {
        assertThat(argument(installed("Linux"), 0)).isEqualTo("python3");
        assertThat(argument(installed("Mac OS X"), 0)).isEqualTo("python3");
        assertThat(argument(installed("Windows 11"), 0)).isEqualTo("python");
    }

    @Test
    void theInstalledJarsAreOnTheClassPath_TheKernelsFirst() {
        var argv = installed("Linux").getAsJsonArray("argv");
        var classPath = argv.get(argv.size() - 3).getAsString();
        assertThat(classPath.split(File.pathSeparator))
                .containsExactly(
                        FOLDER.resolve("jjava.jar").toString(),
                        FOLDER.resolve("occam.jar").toString(),
                        FOLDER.resolve("lib") + File.separator + "*");
        assertThat(argv.get(argv.size() - 4).getAsString()).isEqualTo("-cp");
        assertThat(argv.get(argv.size() - 1).getAsString()).isEqualTo("{connection_file}");
    }

    @Test
    void editorsMatchItByLanguage_AndInterruptItByMessage() {
        var spec = installed("Linux");
        assertThat(spec.get("language").getAsString()).isEqualTo("java");
        assertThat(spec.get("interrupt_mode").getAsString()).isEqualTo("message");
        assertThat(spec.get("display_name").getAsString()).isEqualTo("Java (Occam)");
        assertThat(spec.getAsJsonObject("env").get("OMP_NUM_THREADS").getAsString())
                .isEqualTo("1");
    }
}
