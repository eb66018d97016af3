package occam.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
    @TempDir
    Path folder;

    @Test
    void whatWasThereIsReplacedAndNothingStaysBeside() throws IOException {
        var file = folder.resolve("λ.json");
        WholeFile.write(file, "a longer text");
        WholeFile.write(file, "λ = 1");
        assertThat(file).hasContent("λ = 1");
        assertThat(folder).isDirectoryNotContaining(path -> !path.equals(file));
    }

    @Test
    void whereItCannotBeWrittenAllIsAsBefore() throws IOException {
        var taken = Files.createDirectories(folder.resolve("taken/inside")).getParent();
        assertThatThrownBy(() -> WholeFile.write(taken, "a")).isInstanceOf(IOException.class);
        assertThat(taken.resolve("inside")).isDirectory();
        assertThat(folder).isDirectoryNotContaining(path -> !path.equals(taken));
    }
}
