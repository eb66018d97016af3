package occam.course;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExecutorTest {
    @ParameterizedTest
    @CsvSource({"8, 32, 12, 8", "8, 5, 12, 2", "8, 32, 3, 3", "2, 1, 12, 1", "4, 0, 0, 1"})
    void asManySideBySideAsCoresMemoryAndNotebooksAllow(int cores, long gigabytes, int notebooks, int width) {
        assertThat(Executor.sideBySide(cores, gigabytes << 30, notebooks)).isEqualTo(width);
    }
}
