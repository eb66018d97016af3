package occam.course;

import static occam.Refusal.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KernelsTest {
    private static final String OURS = "{\"metadata\": {\"occam\": \"installed by mvn -Pkernel\"}}";

    @TempDir
    private Path folder;

    private Path own() {
        return folder.resolve("own");
    }

    private Path system() {
        return folder.resolve("system");
    }

    private Kernels kernels() {
        return new Kernels(own(), List.of(system()));
    }

    private static Path kernel(Path folder, String json) throws IOException {
        Folders.write(folder.resolve("kernel.json"), json);
        return folder;
    }

    @Test
    void aFreeNameIsJava() throws Exception {
        kernel(system().resolve("python3"), "{}");
        assertThat(kernels().freeName().text()).isEqualTo("java");
        assertThat(kernels().freeName().other()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"own/java", "system/java", "system/Java"})
    void anotherKernelThatIsCalledJavaKeepsItsName(String place) throws Exception {
        var other = kernel(folder.resolve(place), "{\"metadata\": {}}");
        assertThat(kernels().freeName().text()).isEqualTo("occam");
        assertThat(kernels().freeName().other()).contains(other);
    }

    @Test
    void aFolderCalledJavaIsNotTakenForOurs() throws Exception {
        Files.createDirectories(own().resolve("java"));
        assertThat(kernels().freeName().text()).isEqualTo("occam");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no json", "[]", "{\"metadata\": 1}", "{\"metadata\": null}"})
    void aKernelThatCannotBeReadIsNotOurs(String json) throws Exception {
        kernel(own().resolve("java"), json);
        assertThat(kernels().freeName().text()).isEqualTo("occam");
        assertThat(kernels().installed()).isEmpty();
    }

    @Test
    void whatWeInstalledIsNoOther() throws Exception {
        kernel(own().resolve("java"), OURS);
        assertThat(kernels().freeName().text()).isEqualTo("java");
    }

    @Test
    void withoutAnyFreeNameBothKernelsAreNamed() throws Exception {
        var java = kernel(system().resolve("java"), "{}");
        var occam = kernel(own().resolve("occam"), "{}");
        refused(
                "Other kernels have both names, java and occam: " + java + ", " + occam + ". Move one of them away.",
                () -> kernels().freeName());
    }

    @Test
    void onlyWhatWeInstalledForThisUserIsOurs() throws Exception {
        var ours = kernel(own().resolve("occam"), OURS);
        kernel(own().resolve("java"), "{}");
        kernel(system().resolve("java"), OURS);
        assertThat(kernels().installed()).containsExactly(ours);
    }

    @Test
    void jupytersAnswerIsRead() {
        var data = folder.resolve("share").toString().replace("\\", "\\\\");
        assertThat(Kernels.folders("{\"config\": [\"/etc\"], \"data\": [\"" + data + "\"]}"))
                .containsExactly(folder.resolve("share").resolve("kernels"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "pyenv: jupyter: command not found", "[]", "{}", "{\"data\": 1}"})
    void anotherAnswerNamesNoFolder(String answer) {
        assertThat(Kernels.folders(answer)).isEmpty();
    }
}
