package occam.course;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KernelSpecTest {
    private static final Path FOLDER = Path.of("kernels", "java");
    private static final Jars JARS = new Jars(FOLDER.resolve("jars-1"), FOLDER.resolve("occam-1/occam.jar"));
    private static final Path JDK = Path.of("jvm", "17");

    @Test
    void theCoreTypeIsToldToOpenBlas_OrLeftToItsOwnChoice() {
        assertThat(KernelSpec.variables(Optional.of("Haswell")))
                .isEqualTo(Map.of("OMP_NUM_THREADS", "1", "OPENBLAS_CORETYPE", "Haswell"));
        assertThat(KernelSpec.variables(Optional.empty())).isEqualTo(Map.of("OMP_NUM_THREADS", "1"));
    }

    @Test
    void aKernelOfBeforeThatComputesOtherDigitsIsToldInOneLine(@TempDir Path folder) throws Exception {
        Folders.write(folder.resolve("kernel.json"), """
                {"env": {"OPENBLAS_CORETYPE": "SkylakeX"}, "metadata": {"occam": "installed by mvn -Pkernel"}}
                """);
        assertThat(KernelSpec.otherDigits(folder))
                .contains("The kernel that you installed in " + folder
                        + " computes other last digits than the lessons show: mvn -Pkernel renews it.");
    }

    @Test
    void aKernelThatComputesTheCoursesDigits_OrThoseAskedFor_IsNotToldOf(@TempDir Path folder) throws Exception {
        Folders.write(
                folder.resolve("kernel.json"), KernelSpec.installed(FOLDER, JARS, JDK, "Linux", Optional.empty()));
        assertThat(KernelSpec.otherDigits(folder)).isEmpty();
        Folders.write(
                folder.resolve("kernel.json"),
                KernelSpec.installed(FOLDER, JARS, JDK, "Linux", Optional.of("Nehalem")));
        assertThat(KernelSpec.otherDigits(folder)).isEmpty();
    }

    private static JsonObject installed(String system) throws Exception {
        return JsonParser.parseString(KernelSpec.installed(FOLDER, JARS, JDK, system, Optional.empty()))
                .getAsJsonObject();
    }

    private static String argument(JsonObject spec, int index) {
        return spec.getAsJsonArray("argv").get(index).getAsString();
    }

    @Test
    void theInstalledKernelIsStartedByTheScriptBesideIt_WhichKnowsTheJdk() throws Exception {
        var spec = installed("Linux");
        assertThat(argument(spec, 1)).isEqualTo(FOLDER.resolve("start.py").toString());
        assertThat(argument(spec, 2)).isEqualTo(JDK.toString());
    }

    @Test
    void pythonHasTheNameThatEachSystemKnows() throws Exception {
        assertThat(argument(installed("Linux"), 0)).isEqualTo("python3");
        assertThat(argument(installed("Mac OS X"), 0)).isEqualTo("python3");
        assertThat(argument(installed("Windows 11"), 0)).isEqualTo("python");
    }

    @Test
    void theInstalledJarsAreOnTheClassPath() throws Exception {
        var argv = installed("Linux").getAsJsonArray("argv");
        assertThat(argv.get(argv.size() - 3).getAsString()).isEqualTo(JARS.classPath());
        assertThat(argv.get(argv.size() - 4).getAsString()).isEqualTo("-cp");
        assertThat(argv.get(argv.size() - 1).getAsString()).isEqualTo("{connection_file}");
    }

    @Test
    void editorsMatchItByLanguage_AndInterruptItByMessage() throws Exception {
        var spec = installed("Linux");
        assertThat(spec.get("language").getAsString()).isEqualTo("java");
        assertThat(spec.get("interrupt_mode").getAsString()).isEqualTo("message");
        assertThat(spec.get("display_name").getAsString()).isEqualTo("Java (Occam)");
        assertThat(spec.getAsJsonObject("env").get("OMP_NUM_THREADS").getAsString())
                .isEqualTo("1");
    }
}
