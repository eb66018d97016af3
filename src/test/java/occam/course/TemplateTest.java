package occam.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The notebook that a new lesson starts from has the shape that a lesson needs. */
class TemplateTest {
    private static final Path FILE = Project.here().root().resolve(".github/lesson.ipynb");

    private Notebook template;

    @BeforeEach
    void read() throws Exception {
        template = Notebook.read(FILE);
    }

    @Test
    void theIndexCouldBeMadeFromItsFirstCell() {
        assertThatCode(() -> LessonHead.parse(template.firstMarkdown(), FILE)).doesNotThrowAnyException();
    }

    @Test
    void itsCodeCellsAreShort_AndNothingIsStoredInThem() {
        assertThat(template.cells())
                .filteredOn(cell -> !cell.isMarkdown())
                .isNotEmpty()
                .allSatisfy(cell -> assertThat(cell.text().lines()).hasSizeLessThanOrEqualTo(15))
                .allSatisfy(cell -> assertThat(cell.shown()).isEmpty());
    }
}
