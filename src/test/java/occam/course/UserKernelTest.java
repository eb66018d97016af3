package occam.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import occam.InvalidInput;
import occam.course.jar.SmallJar;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserKernelTest {
    @TempDir
    private Path folder;

    private Project project;
    private Path jjava;
    private Kernels kernels;

    @BeforeEach
    void makeProject() throws Exception {
        project = new Project(folder.resolve("project"));
        jjava = folder.resolve("jjava.jar");
        Folders.write(jjava, "kernel");
        Folders.write(project.target().resolve("occam-0.1.0.jar"), "library");
        library("openblas");
        SmallJar.write(project.target().resolve("lib/gson.jar"), Map.of("Gson.class", "gson"));
        Folders.write(project.python().resolve("start.py"), "script");
        kernels = new Kernels(folder.resolve("data/kernels"), List.of());
    }

    private void library(String name) throws IOException {
        SmallJar.write(project.target().resolve("lib/" + name + ".jar"), Map.of(name + ".so", "elf"));
    }

    private Path install(String name) {
        return new UserKernel(project, Options.of(option -> null)).install(kernels, name, jjava);
    }

    private List<String> installedFiles() throws IOException {
        return Folders.files(kernels.own()).stream()
                .map(file -> kernels.own().relativize(file).toString().replace('\\', '/'))
                .map(file -> file.replaceFirst("(jars|occam)-[0-9a-f]{12}", "$1"))
                .toList();
    }

    @Test
    void whatTheKernelNeedsStandsBesideIt_AndNothingElse() throws Exception {
        assertThat(install("java")).isEqualTo(kernels.own().resolve("java"));
        assertThat(installedFiles())
                .containsExactly(
                        "java/jars/jjava.jar",
                        "java/jars/lib/libraries.jar",
                        "java/jars/lib/openblas.jar",
                        "java/kernel.json",
                        "java/occam/occam.jar",
                        "java/start.py");
    }

    @Test
    void itDoesNotNameTheProject() throws Exception {
        var spec = Files.readString(install("java").resolve("kernel.json"));
        assertThat(spec)
                .doesNotContain(project.root().toString())
                .contains(kernels.own().resolve("java") + "");
    }

    private String classPath() throws IOException {
        return Files.readString(kernels.own().resolve("java/kernel.json"));
    }

    @Test
    void installingAgainRenewsIt_AndWhatRunsKeepsItsJars() throws Exception {
        install("java");
        var before = classPath();
        Folders.delete(project.target().resolve("lib"));
        library("openblas-2");
        install("java");
        assertThat(classPath()).isNotEqualTo(before);
        assertThat(installedFiles()).contains("java/jars/lib/openblas-2.jar", "java/jars/lib/openblas.jar");
    }

    @Test
    void installingTheSameAgainChangesNothing() throws Exception {
        install("java");
        var before = installedFiles();
        install("java");
        assertThat(installedFiles()).isEqualTo(before);
    }

    @Test
    void underAnotherNameItIsStillThereOnce() throws Exception {
        install("java");
        install("occam");
        assertThat(kernels.installed()).containsExactly(kernels.own().resolve("occam"));
    }

    @Test
    void whatAStopLeftIsCleared() throws Exception {
        Folders.write(kernels.own().resolve(".occam/new/lib/half.jar"), "ha");
        Folders.write(kernels.own().resolve(".occam/old-java/kernel.json"), "{}");
        install("java");
        assertThat(installedFiles())
                .allMatch(file -> file.startsWith("java/"))
                .doesNotContain("java/jars/lib/half.jar");
    }

    @Test
    void ifItCannotBeBuiltTheOneBeforeStays() throws Exception {
        install("java");
        var before = installedFiles();
        Files.delete(jjava);
        assertThatThrownBy(() -> install("java")).isInstanceOf(InvalidInput.class);
        assertThat(installedFiles()).containsAll(before);
        assertThat(kernels.installed()).hasSize(1);
    }

    @Test
    void aFolderThatCannotBeWrittenIsToldInOneLine() throws Exception {
        Folders.write(folder.resolve("data"), "a file");
        assertThatThrownBy(() -> install("java"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageStartingWith("Could not write to " + kernels.own().resolve("java") + " (")
                .hasMessageEndingWith(" JUPYTER_DATA_DIR names another folder.")
                .message()
                .hasLineCount(1);
    }

    @Test
    void onlyOursIsRemoved() throws Exception {
        var ours = install("occam");
        Folders.write(kernels.own().resolve("java/kernel.json"), "{}");
        assertThat(UserKernel.remove(kernels)).containsExactly(ours);
        assertThat(installedFiles()).containsExactly("java/kernel.json");
    }

    @Test
    void whereNothingIsInstalledNothingIsRemoved() throws Exception {
        assertThat(UserKernel.remove(kernels)).isEmpty();
        assertThat(kernels.own()).doesNotExist();
    }
}
