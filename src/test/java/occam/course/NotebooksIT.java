package occam.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Isolated;

/** Every lesson and every solution, executed on the real kernel, shows what is stored of it. */
@Isolated("it keeps all cores busy")
class NotebooksIT {
    private static final Optional<String> CORE_TYPE =
            Cpu.here().coreType(Options.given().coreType());
    private static final boolean IS_COMPARED = StoredText.isComparedOn(System.getProperty("os.name"), CORE_TYPE);

    @TestFactory
    Stream<DynamicTest> runs_ItsClaimsHold_AndItShowsWhatIsStored() throws Exception {
        var project = Project.here();
        var options = Options.given();
        if (!IS_COMPARED) {
            System.out.println(
                    "The outputs are not compared with the stored ones here: that is done on Linux x86-64 with AVX2 only,"
                            + " with the course's own arithmetic.");
        }
        var sources = Sources.in(project.notebooks()).startingWith(options.lesson());
        var environment = Environment.ready(project, options);
        var rules = new ExerciseRules(sources, Prompts.ofLibrary());
        var executor = new Executor(project, environment, rules, sources.files().size());
        return sources.files().stream().map(file -> test(executor, task(project, sources, file))).toList().stream();
    }

    private static Executor.Task task(Project project, Sources sources, Path file) {
        var result = sources.in(project.target().resolve("it"), file);
        return new Executor.Task(sources.label(file), file, result, Condition.USUAL);
    }

    /** Where the arithmetic is another, the last digits are too, and with them now and then a choice. */
    private static List<String> problems(Executor.Outcome outcome) throws Exception {
        var problems = new ArrayList<>(outcome.problems());
        if (IS_COMPARED) {
            problems.addAll(StoredText.differences(outcome.task()));
        }
        return problems;
    }

    private static DynamicTest test(Executor executor, Executor.Task task) {
        var running = executor.start(task);
        return DynamicTest.dynamicTest(
                task.name(),
                () -> assertThat(String.join("\n", problems(running.join())))
                        .as("in order, and as stored; mvn -Pcourse -Dstore stores what is meant to change")
                        .isEmpty());
    }
}
