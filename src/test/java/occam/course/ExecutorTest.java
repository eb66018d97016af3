package occam.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import occam.course.Executor.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExecutorTest {
    @ParameterizedTest
    @CsvSource({"8, 32, 12, 8", "8, 5, 12, 2", "8, 32, 3, 3", "2, 1, 12, 1", "4, 0, 0, 1"})
    void asManySideBySideAsCoresMemoryAndNotebooksAllow(int cores, long gigabytes, int notebooks, int width) {
        assertThat(Executor.sideBySide(cores, gigabytes << 30, notebooks)).isEqualTo(width);
    }

    private static Task task(String name) {
        return new Task(name, Path.of(name), Path.of(name), Condition.USUAL);
    }

    @Test
    void whatTookLongestComesFirst_AndBeforeItWhatHasNotRun(@TempDir Path times) throws IOException {
        var tasks = List.of(task("short"), task("long"), task("new"), task("cut short"));
        Files.writeString(times.resolve("short.txt"), "9.5");
        Files.writeString(times.resolve("long.txt"), "30.0");
        Files.writeString(times.resolve("cut-short.txt"), "");
        assertThat(Executor.longestFirst(tasks, times))
                .extracting(Task::label)
                .containsExactly("new", "cut short", "long", "short");
    }
}
