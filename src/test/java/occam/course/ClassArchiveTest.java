package occam.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassArchiveTest {
    @TempDir
    private Path folder;

    private ClassArchive archive(int jdk) {
        return new ClassArchive(folder.resolve("classes.jsa"), jdk);
    }

    @Test
    void aJdkIsToldInItsOwnWords() {
        var file = folder.resolve("classes.jsa");
        var part = folder.resolve("part");
        assertThat(archive(17).make(part)).containsExactly("-XX:ArchiveClassesAtExit=" + part);
        assertThat(archive(24).use()).contains("-XX:SharedArchiveFile=" + file);
        assertThat(archive(25).make(part)).containsExactly("-XX:AOTCacheOutput=" + part);
        assertThat(archive(25).use()).contains("-XX:AOTCache=" + file);
    }

    @Test
    void oneThatIsThere_OrCouldNotBeMade_IsNotMadeAgain() throws Exception {
        Files.createFile(archive(17).file());
        archive(17).makeOnce(null, null);
        assertThat(archive(17).file()).isEmptyFile();
    }

    @Test
    void itStandsBesideTheLibraries_WhichABuildOfOursLeavesAsTheyAre() {
        var before = ClassArchive.of(new Jars(folder, Path.of("occam-1/occam.jar")));
        var after = ClassArchive.of(new Jars(folder, Path.of("occam-2/occam.jar")));
        assertThat(before.file()).hasParentRaw(folder).isEqualTo(after.file());
    }
}
