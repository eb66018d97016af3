package occam.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The notebook that a new lesson starts from, executed on the real kernel. */
class TemplateIT {
    @TempDir
    private Path results;

    /** With its solutions, as the tests run every lesson. */
    @Test
    void theTemplateRunsAndItsClaimsAndChecksHold() throws Exception {
        var project = Project.here();
        var sources = Sources.in(project.root().resolve(".github"));
        var rules = new ExerciseRules(sources, Prompts.ofLibrary());
        var executor = new Executor(project, Environment.ready(project, Options.given()), rules, 2);
        var tasks = List.of(task(sources, "lesson.ipynb"), task(sources, "solutions/lesson.ipynb"));
        for (var outcome : executor.executeAll(tasks)) {
            assertThat(outcome.problems()).as(outcome.task().name()).isEmpty();
            assertThat(Notebook.read(outcome.task().result()).checks()).hasSize(1);
        }
    }

    private Executor.Task task(Sources sources, String name) {
        var file = sources.folder().resolve(name);
        return new Executor.Task("template " + name, file, results.resolve(name), Condition.USUAL);
    }
}
