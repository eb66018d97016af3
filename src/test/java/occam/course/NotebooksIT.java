package occam.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every lesson and every solution, executed on the real kernel. */
class NotebooksIT {
    @TestFactory
    Stream<DynamicTest> runsAndItsClaimsHold() throws Exception {
        var project = Project.here();
        var options = Options.given();
        var sources = Sources.in(project.notebooks()).startingWith(options.lesson());
        var environment = Environment.ready(project, options);
        var rules = new ExerciseRules(sources, Prompts.ofLibrary());
        var executor = new Executor(project, environment, rules, sources.files().size());
        return sources.files().stream().map(file -> test(executor, task(project, sources, file))).toList().stream();
    }

    private static Executor.Task task(Project project, Sources sources, Path file) {
        var result = sources.in(project.target().resolve("it"), file);
        return new Executor.Task(sources.label(file), file, result, OptionalInt.empty());
    }

    private static DynamicTest test(Executor executor, Executor.Task task) {
        var running = executor.start(task);
        return DynamicTest.dynamicTest(
                task.name(),
                () -> assertThat(String.join("\n", running.join().problems())).isEmpty());
    }
}
