package occam.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import occam.InvalidInput;
import org.junit.jupiter.api.Test;

class SourcesTest {
    private static final Path FOLDER = Path.of("notebooks");
    private static final Path FIRST = FOLDER.resolve("01-overfitting.ipynb");
    private static final Path SECOND = FOLDER.resolve("02-l1.ipynb");
    private static final Path SOLUTION = FOLDER.resolve("solutions").resolve("01-overfitting.ipynb");
    private final Sources sources = new Sources(FOLDER, List.of(FIRST, SECOND, SOLUTION));

    @Test
    void aNumberChoosesTheLessonAndItsSolution() {
        assertThat(sources.startingWith("01").files()).containsExactly(FIRST, SOLUTION);
    }

    @Test
    void nothingChoosesAll() {
        assertThat(sources.startingWith("")).isEqualTo(sources);
    }

    @Test
    void anUnknownLessonIsToldWithThoseThereAre() {
        assertThatThrownBy(() -> sources.startingWith("99"))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("No lesson starts with 99; there are 01-overfitting, 02-l1");
    }

    @Test
    void solutionsAreNoLessons() {
        assertThat(sources.lessons().files()).containsExactly(FIRST, SECOND);
    }

    @Test
    void lessonAndSolutionArePairedByName() {
        assertThat(sources.solution(FIRST)).isEqualTo(SOLUTION);
        assertThat(sources.lesson(SOLUTION)).isEqualTo(FIRST);
    }

    @Test
    void aSolutionIsLabelledWithItsFolder() {
        assertThat(sources.label(SOLUTION)).isEqualTo("solutions/01-overfitting");
    }
}
