package occam.course;

import static org.assertj.core.api.Assertions.assertThat;

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
        assertThat(running.folder().resolve("occam.jar")).hasContent("one");
        assertThat(next.folder().resolve("occam.jar")).hasContent("two");
    }

    @Test
    void theSameContentIsTheSameFolder() throws Exception {
        assertThat(linked()).isEqualTo(linked());
        assertThat(kept()).hasSize(1);
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
        assertThat(kept()).hasSize(4).contains(linked().folder());
    }
}
