package occam.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabTest {
    @TempDir
    private Path root;

    @BeforeEach
    void setUp() throws Exception {
        for (var name : new String[] {"01-a", "solutions/01-a", "02-b"}) {
            Folders.write(root.resolve("notebooks").resolve(name + ".ipynb"), "ours");
        }
        prepare(Map.of());
    }

    @Test
    void solutionsStandWhereTheLessonsLinkTo() {
        assertThat(mine("01-a")).hasContent("ours");
        assertThat(mine("01-a").resolveSibling("solutions/01-a.ipynb")).hasContent("ours");
    }

    @Test
    void whatTheReaderWroteIsNeverOverwritten() throws Exception {
        Folders.write(mine("01-a"), "mine");
        prepare(Map.of());
        assertThat(mine("01-a")).hasContent("mine");
    }

    @Test
    void aFreshLessonComesWithItsSolution_AndTheOldOnesAreKept() throws Exception {
        Folders.write(mine("01-a"), "mine");
        Folders.write(mine("solutions/01-a"), "mine too");
        prepare(Map.of("fresh", "01"));
        assertThat(mine("01-a")).hasContent("ours");
        assertThat(mine("01-a.old-1")).hasContent("mine");
        assertThat(mine("solutions/01-a")).hasContent("ours");
        assertThat(mine("solutions/01-a.old-1")).hasContent("mine too");
    }

    @Test
    void whatTheReaderDidNotChangeIsNotKeptTwice() throws Exception {
        prepare(Map.of("fresh", "01"));
        assertThat(mine("01-a.old-1")).doesNotExist();
        assertThat(mine("solutions/01-a.old-1")).doesNotExist();
    }

    @Test
    void otherLessonsAreLeftAlone() throws Exception {
        Folders.write(mine("02-b"), "mine");
        prepare(Map.of("fresh", "01"));
        assertThat(mine("02-b")).hasContent("mine");
    }

    private Path mine(String name) {
        return root.resolve(".lab").resolve(name + ".ipynb");
    }

    private void prepare(Map<String, String> options) throws Exception {
        new Lab(new Project(root), Options.of(options::get)).prepareCopy();
    }
}
