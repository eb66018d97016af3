package occam.course;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import occam.Library;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a reader gets who types a lesson's cells and presses Tab at each dot before a method of the library. */
class CompletionIT {
    private static final String LESSON = "01-overfitting.ipynb";

    private static List<Call> calls;

    /** A call as the helper asked for it: in its cell, and if that gave nothing, on a line of its own. */
    private record Call(String line, String name, List<String> inCell, List<String> alone) {
        boolean isOfferedInItsCell() {
            return inCell.contains(name);
        }

        boolean isOffered() {
            return isOfferedInItsCell() || alone.contains(name);
        }
    }

    @BeforeAll
    static void ask(@TempDir Path folder) throws Exception {
        var project = Project.here();
        var environment = Environment.ready(project, Options.given());
        var log = folder.resolve("log");
        var result = folder.resolve("calls.json");
        var helper = project.root().resolve("src/test/python/complete.py").toString();
        var lesson = project.notebooks().resolve(LESSON).toString();
        var program = environment.module(log, helper, lesson, result.toString());
        methods().forEach(program.command()::add);
        assertThat(Processes.run(program)).as(() -> lastLine(log)).isZero();
        calls = List.of(new Gson().fromJson(Files.readString(result), Call[].class));
    }

    private static String lastLine(Path log) {
        try {
            return Folders.lastLine(log);
        } catch (java.io.IOException e) {
            return e.toString();
        }
    }

    private static Stream<String> methods() {
        return Library.CLASSES.stream()
                .filter(type -> !type.getPackageName().startsWith("occam.course"))
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .map(JavaMethod::getName)
                .distinct();
    }

    @Test
    void eachMethodThatTheLessonCallsIsOffered() {
        assertThat(calls).hasSizeGreaterThan(50).allMatch(Call::isOffered);
    }

    /** But for those that stand below a method or an import of the same cell, of which JShell knows nothing until the cell has run. */
    @Test
    void nearlyAllAreOfferedWhileTheCellIsTyped() {
        var late = calls.stream().filter(call -> !call.isOfferedInItsCell()).toList();
        assertThat(late).hasSizeLessThan(calls.size() / 8);
    }
}
