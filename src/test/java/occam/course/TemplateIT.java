package occam.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The notebook that a new lesson starts from, executed on the real kernel. */
class TemplateIT {
    @TempDir
    private Path results;

    /** With its solutions, as the tests run every lesson. */
    @ParameterizedTest
    @ValueSource(strings = {"lesson.ipynb", "solutions/lesson.ipynb"})
    void theTemplateRunsAndItsClaimsAndChecksHold(String name) throws Exception {
        var project = Project.here();
        var sources = Sources.in(project.root().resolve(".github"));
        var rules = new ExerciseRules(sources, Prompts.ofLibrary());
        var executor = new Executor(project, Environment.ready(project, Options.given()), rules, 1);
        var file = sources.folder().resolve(name);
        var task = new Executor.Task("template " + name, file, results.resolve("lesson.ipynb"), Condition.USUAL);
        assertThat(executor.start(task).join().problems()).isEmpty();
        assertThat(Notebook.read(task.result()).checks()).hasSize(1);
    }
}
