package occam.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import jdk.jshell.Snippet.Status;
import jdk.jshell.SnippetEvent;
import occam.exercise.Handed;
import occam.exercise.ProgressFile;
import occam.exercise.Report;
import occam.exercise.Report.Verdict;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The model answers as a reader runs them: typed into a shell as they are shown. */
class DrillSourcesTest {
    /** What the set-up cell of the lesson imports for them. */
    private static final List<String> IMPORTS = List.of(
            "import static occam.interview.Drills.*;",
            "import static occam.notebook.Lesson.*;",
            "import java.util.*;",
            "import java.util.function.*;",
            "import java.util.stream.*;",
            "import occam.lesson.lambda.ChoosingLambda.*;",
            "import occam.lesson.dropout.Dropouts.*;",
            "import occam.lesson.language.LanguageModels.*;",
            "import occam.lesson.overfitting.Overfitting.*;",
            "import occam.linear.*;");

    private static final Set<Status> FINE = Set.of(Status.VALID, Status.OVERWRITTEN);

    private static JShell shell;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() {
        shell = JShell.builder()
                .executionEngine("local")
                .compilerOptions("-classpath", System.getProperty("java.class.path"))
                .build();
        IMPORTS.forEach(DrillSourcesTest::run);
    }

    @AfterAll
    static void stop() {
        shell.close();
    }

    static Stream<Arguments> drills() {
        return Drills.ALL.stream().map(drill -> Arguments.of(drill.exercise().id(), drill));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("drills")
    <F> void theModelAnswerThatIsShownPasses(String id, Drill<F> drill) {
        assertThat(drill.model().text()).contains("```java\n" + drill.source() + "\n```");
        var report = checked(drill, drill.source());
        assertThat(report.verdict()).as(report.message()).isEqualTo(Verdict.PASSED);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("drills")
    <F> void theStubOfTheSameTypeIsNotYetAnAnswer(String id, Drill<F> drill) {
        var head = drill.source().substring(0, drill.source().indexOf("->"));
        var report = checked(drill, head + "-> {\n    // YOUR CODE HERE\n    throw notYet();\n};");
        assertThat(report.verdict()).isEqualTo(Verdict.NOT_YET);
    }

    /** On a whiteboard and in a cell. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("drills")
    void aModelAnswerIsShort(String id, Drill<?> drill) {
        assertThat(drill.source().lines()).hasSizeLessThanOrEqualTo(18).allMatch(line -> line.length() <= 110);
    }

    @SuppressWarnings("unchecked")
    private <F> Report checked(Drill<F> drill, String source) {
        run(source);
        run("occam.exercise.Handed.over(%s);".formatted(name(source)));
        return drill.exercise().check((F) Handed.taken(), new ProgressFile(folder));
    }

    private static String name(String source) {
        return source.substring(0, source.indexOf(" =")).replaceFirst(".* ", "");
    }

    private static void run(String source) {
        assertThat(shell.eval(source)).as(source).allMatch(DrillSourcesTest::isFine, "compiles and runs");
    }

    private static boolean isFine(SnippetEvent event) {
        return FINE.contains(event.status()) && event.exception() == null;
    }
}
