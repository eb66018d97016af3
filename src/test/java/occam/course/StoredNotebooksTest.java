package occam.course;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What must be true of the lessons and solutions as they are stored, which no kernel is needed to see. */
class StoredNotebooksTest {
    private final Path fixture = Path.of("src/test/resources/course/poses-an-exercise.ipynb");

    @Test
    void theirPromptsAreTheLibrarys() throws Exception {
        var sources = Sources.in(Project.here().notebooks());
        var rules = new ExerciseRules(sources, Prompts.ofLibrary());
        var stale = new ArrayList<String>();
        for (var file : sources.files()) {
            stale.addAll(stale(file, rules.texts(file)));
        }
        assertThat(stale).as("mvn -Pcourse -Dstore fills them in").isEmpty();
    }

    @Test
    void anotherTextWouldBeFound() throws Exception {
        assertThat(stale(fixture, Map.of("exercise:gap", "Another."))).containsExactly("poses-an-exercise: gap");
        assertThat(stale(fixture, Map.of())).isEmpty();
    }

    @Test
    void everyLessonCanBeHandedOut() throws Exception {
        for (var lesson : Sources.in(Project.here().notebooks()).lessons().files()) {
            assertThat(HandOut.of(lesson)).doesNotContain("](solutions/");
        }
    }

    @Test
    void nothingOfTheTemplateIsLeft() throws Exception {
        for (var file : Sources.in(Project.here().notebooks()).files()) {
            assertThat(Notebook.read(file).cells())
                    .extracting(Notebook.Cell::text)
                    .noneMatch(text -> text.contains("*Author:") || text.contains("00 · "));
        }
    }

    @Test
    void noCodeCellIsLongerThanAGlance() throws Exception {
        for (var file : withTheTemplate()) {
            assertThat(tooLong(file)).as(file.toString()).isEmpty();
        }
    }

    @Test
    void aCellOfOneLineTooManyOrOneSignTooWideWouldBeFound(@TempDir Path folder) throws Exception {
        var file = notebook(folder, "x\n".repeat(14) + "x", "x\n".repeat(15) + "x", "λ".repeat(96), "x".repeat(97));
        assertThat(tooLong(file)).containsExactly("x\n".repeat(15) + "x", "x".repeat(97));
    }

    /** With each later one JShell compiles all cells before it again, which takes a second or more. */
    @Test
    void packagesAreImportedInTheSetUpCell() throws Exception {
        for (var file : withTheTemplate()) {
            assertThat(importedLate(file)).as(file.toString()).isEmpty();
        }
    }

    @Test
    void aPackageThatIsImportedLateWouldBeFound(@TempDir Path folder) throws Exception {
        var file = notebook(folder, "import a.*;", "import b.C;\nimport static b.C.*; import d.E;\nc");
        assertThat(importedLate(file)).containsExactly("import static b.C.*; import d.E;");
    }

    private static List<Path> withTheTemplate() throws Exception {
        var root = Project.here().root();
        var template = Stream.of(".github/lesson.ipynb", ".github/solutions/lesson.ipynb");
        return Stream.concat(Sources.in(Project.here().notebooks()).files().stream(), template.map(root::resolve))
                .toList();
    }

    private static Path notebook(Path folder, String... code) throws Exception {
        var cells = Stream.of(code)
                .map(cell -> Map.of("cell_type", "code", "source", cell))
                .toList();
        return Files.writeString(folder.resolve("a.ipynb"), new Gson().toJson(Map.of("cells", cells)));
    }

    private static Stream<String> code(Path file) throws Exception {
        return Notebook.read(file).cells().stream()
                .filter(cell -> !cell.isMarkdown())
                .map(Notebook.Cell::text);
    }

    /** The code cells of more than 15 lines, or with a line of more than 96 signs. */
    private static List<String> tooLong(Path file) throws Exception {
        return code(file)
                .filter(code -> code.lines().count() > 15 || code.lines().anyMatch(line -> line.length() > 96))
                .toList();
    }

    private static List<String> importedLate(Path file) throws Exception {
        return code(file)
                .skip(1)
                .flatMap(String::lines)
                .filter(line -> line.matches("import .*\\*;.*"))
                .toList();
    }

    @Test
    void eachIsSmallEnoughToBeShownOnTheWeb() throws Exception {
        for (var file : Sources.in(Project.here().notebooks()).files()) {
            assertThat(Files.size(file)).as(file.toString()).isLessThan(600_000);
        }
    }

    private static List<String> stale(Path file, Map<String, String> texts) throws Exception {
        var stale = new ArrayList<String>();
        for (var cell : Notebook.read(file).cells()) {
            cell.exercise()
                    .filter(exercise ->
                            !cell.text().equals(texts.getOrDefault(Notebook.EXERCISE + exercise, cell.text())))
                    .ifPresent(exercise -> stale.add(Sources.name(file) + ": " + exercise));
        }
        return stale;
    }
}
