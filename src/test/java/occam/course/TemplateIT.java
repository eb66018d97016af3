package occam.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The notebook that a new lesson starts from, executed on the real kernel. */
class TemplateIT {
    @TempDir
    private Path results;

    @Test
    void theTemplateRunsAndItsClaimsHold() throws Exception {
        var project = Project.here();
        var executor = new Executor(project, Environment.ready(project, Options.given()), 1);
        var template = project.root().resolve(".github/lesson.ipynb");
        var task = new Executor.Task("template", template, results.resolve("lesson.ipynb"), OptionalInt.empty());
        var outcome = executor.start(task).join();
        assertThat(outcome.problems()).isEmpty();
        assertThat(outcome.claims()).isNotEmpty();
    }
}
