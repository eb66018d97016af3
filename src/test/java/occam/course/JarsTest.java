package occam.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import occam.course.jar.SmallJar;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JarsTest {
    @TempDir
    private Path folder;

    private Path jjava;
    private Path occam;
    private Path library;
    private Path natives;

    @BeforeEach
    void build() throws Exception {
        jjava = Files.writeString(folder.resolve("jjava.jar"), "kernel");
        occam = Files.writeString(folder.resolve("occam-0.1.0.jar"), "one");
        library = SmallJar.write(folder.resolve("gson.jar"), Map.of("Gson.class", "gson"));
        natives = SmallJar.write(folder.resolve("openblas-linux.jar"), Map.of("libopenblas.so", "elf"));
    }

    private Jars linked() throws IOException {
        return Jars.linked(folder.resolve("kernel"), jjava, occam, List.of(library, natives));
    }

    private List<Path> kept() throws IOException {
        try (Stream<Path> all = Files.list(folder.resolve("kernel"))) {
            return all.toList();
        }
    }

    @Test
    void aRebuildInPlaceLeavesTheJarsOfARunningKernelAlone() throws Exception {
        var running = linked();
        Files.writeString(occam, "two");
        var next = linked();
        assertThat(running.occam()).hasContent("one");
        assertThat(next.occam()).hasContent("two");
    }

    @Test
    void aRebuildKeepsThePlacesOfAllOtherJars() throws Exception {
        var before = linked();
        Files.writeString(occam, "two");
        var after = linked();
        assertThat(after.librariesPath()).isEqualTo(before.librariesPath());
        assertThat(after.classPath()).isEqualTo(before.librariesPath() + File.pathSeparator + after.occam());
    }

    @Test
    void theKernelsJarIsFirst_OursLast_BetweenThemOneWithAllClassesAndThoseOfNatives() throws Exception {
        var jars = linked();
        assertThat(jars.classPath().split(File.pathSeparator))
                .containsExactly(
                        jars.folder().resolve("jjava.jar").toString(),
                        jars.folder().resolve("lib/libraries.jar").toString(),
                        jars.folder().resolve("lib/openblas-linux.jar").toString(),
                        jars.occam().toString());
    }

    @Test
    void theSameContentIsTheSameFolder() throws Exception {
        assertThat(linked()).isEqualTo(linked());
        assertThat(kept()).hasSize(2);
    }

    @Test
    void aLibraryThatIsReplacedUnderItsNameMakesAnotherFolder() throws Exception {
        var before = linked();
        var kept = Files.readAllBytes(before.folder().resolve("lib/libraries.jar"));
        SmallJar.write(library, Map.of("Gson.class", "gson, newer"));
        assertThat(linked()).isNotEqualTo(before);
        assertThat(before.folder().resolve("lib/libraries.jar")).hasBinaryContent(kept);
    }

    @Test
    void onlyTheLatestAreKept() throws Exception {
        for (int build = 0; build < 8; build++) {
            Files.writeString(occam, "build " + build);
            linked();
        }
        assertThat(kept())
                .hasSize(5)
                .contains(linked().folder(), linked().occam().getParent());
    }
}
