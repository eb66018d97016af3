package occam.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JarsTest {
    @TempDir
    private Path folder;

    private Path jjava;
    private Path occam;
    private Path library;

    @BeforeEach
    void build() throws Exception {
        jjava = Files.writeString(folder.resolve("jjava.jar"), "kernel");
        occam = Files.writeString(folder.resolve("occam-0.1.0.jar"), "one");
        library = Files.writeString(folder.resolve("gson.jar"), "gson");
    }

    private Jars linked() throws IOException {
        return Jars.linked(folder.resolve("kernel"), jjava, occam, List.of(library));
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
    void eachJarIsNamed_TheKernelsFirst_OursLast() throws Exception {
        var jars = linked();
        assertThat(jars.classPath().split(File.pathSeparator))
                .containsExactly(
                        jars.folder().resolve("jjava.jar").toString(),
                        jars.folder().resolve("lib/gson.jar").toString(),
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
        Files.delete(library);
        Files.writeString(library, "gson, newer");
        assertThat(linked()).isNotEqualTo(before);
        assertThat(before.folder().resolve("lib/gson.jar")).hasContent("gson");
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
