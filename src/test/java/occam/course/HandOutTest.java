package occam.course;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import occam.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HandOutTest {
    private static final Path FIXTURES = Path.of("src/test/resources/course");
    private static final Path LESSON = FIXTURES.resolve("poses-an-exercise.ipynb");

    @TempDir
    private Path folder;

    @Test
    void anExerciseBecomesACellToFillInAndALockedTest() throws Exception {
        var cells = cells(HandOut.of(LESSON));
        assertThat(text(cells.get(3))).isEqualTo("""
                DoubleBinaryOperator gap = (train, test) -> {
                    // YOUR CODE HERE
                    throw notYet();
                };""");
        assertThat(text(cells.get(4))).isEqualTo("grade(GAP.check(gap));");
        assertThat(nbgrader(cells.get(3))).isEqualTo(JsonParser.parseString("""
                {"schema_version": 3, "solution": true, "grade": false, "locked": false, "task": false,
                 "grade_id": "gap"}"""));
        assertThat(nbgrader(cells.get(4))).isEqualTo(JsonParser.parseString("""
                {"schema_version": 3, "solution": false, "grade": true, "locked": true, "task": false, "points": 1,
                 "grade_id": "gap-check"}"""));
    }

    @Test
    void onlyTheExerciseIsGraded() throws Exception {
        assertThat(cells(HandOut.of(LESSON)))
                .filteredOn(cell -> cell.getAsJsonObject("metadata").has("nbgrader"))
                .hasSize(2);
    }

    @Test
    void noTwoCellsHaveTheSameId() throws Exception {
        assertThat(cells(HandOut.of(LESSON)))
                .extracting(cell -> cell.get("id").getAsString())
                .containsExactly("cell-1", "cell-2", "cell-3", "cell-4", "cell-4-check", "cell-5");
    }

    @Test
    void thePromptKeepsItsHintAndLosesItsSolution() throws Exception {
        assertThat(text(cells(HandOut.of(LESSON)).get(2)))
                .startsWith("### Exercise: the gap\n")
                .endsWith("\n\n</details>")
                .doesNotContain("solutions/");
    }

    @Test
    void outputsAndCountsAreGone() throws Exception {
        var executed = """
                {"cells": [{"cell_type": "code", "id": "a", "execution_count": 3, "source": "1",
                            "metadata": {"execution": {"at": 1}, "tags": ["kept"]},
                            "outputs": [{"output_type": "execute_result", "data": {"text/plain": "1"}}]}],
                 "metadata": {}, "nbformat": 4, "nbformat_minor": 4}""";
        assertThat(HandOut.of(lesson(executed))).isEqualTo("""
                {
                 "cells": [
                  {
                   "cell_type": "code",
                   "execution_count": null,
                   "id": "a",
                   "metadata": {
                    "tags": [
                     "kept"
                    ]
                   },
                   "outputs": [],
                   "source": [
                    "1"
                   ]
                  }
                 ],
                 "metadata": {},
                 "nbformat": 4,
                 "nbformat_minor": 5
                }
                """);
    }

    /** The fixture is as nbformat writes, and so must be its copy where nothing is to be taken away. */
    @Test
    void whatIsKeptIsKeptToTheByte() throws Exception {
        var file = FIXTURES.resolve("shows-a-text.ipynb");
        assertThat(HandOut.of(file)).isEqualTo(Files.readString(file));
    }

    @Test
    void aCellThatDoesNotEndWithItsCheckIsToldOf() throws Exception {
        var lesson = lesson(Files.readString(LESSON).replace("\"GAP.check(gap)\"", "\"GAP.check(\\n\", \"  gap)\""));
        Refusal.refused(
                "lesson.ipynb: the cell of exercise gap must end with its check on one line, such as GAP.check(gap), "
                        + "not with:   gap)",
                () -> HandOut.of(lesson));
    }

    @Test
    void anExerciseWithoutACellIsToldOf() throws Exception {
        var lesson = lesson(Files.readString(LESSON).replace("// YOUR CODE HERE", "// yours"));
        Refusal.refused(
                "lesson.ipynb: exercise gap has no cell with // YOUR CODE HERE before the lesson ends",
                () -> HandOut.of(lesson));
    }

    @Test
    void theFolderHoldsTheLessonsAndNothingElse() throws Exception {
        Folders.write(folder.resolve("old.ipynb"), "{}");
        var sources = Sources.in(FIXTURES).startingWith("poses");
        HandOut.write(sources.lessons(), folder);
        assertThat(Folders.files(folder)).containsExactly(folder.resolve("poses-an-exercise.ipynb"));
    }

    @Test
    void aLessonThatCannotBeCopiedLeavesTheFolderAsItWas() throws Exception {
        var broken = Files.readString(LESSON).replace("// YOUR CODE HERE", "// yours");
        var out = folder.resolve("out");
        Folders.write(out.resolve("old.ipynb"), "{}");
        Refusal.refused(
                "lesson.ipynb: exercise gap has no cell with // YOUR CODE HERE before the lesson ends",
                () -> HandOut.write(new Sources(folder, List.of(lesson(broken))), out));
        assertThat(out.resolve("old.ipynb")).exists();
    }

    private Path lesson(String json) throws Exception {
        var file = folder.resolve("lesson.ipynb");
        Folders.write(file, json);
        return file;
    }

    private static List<JsonObject> cells(String notebook) {
        JsonArray cells = JsonParser.parseString(notebook).getAsJsonObject().getAsJsonArray("cells");
        return StreamSupport.stream(cells.spliterator(), false)
                .map(cell -> cell.getAsJsonObject())
                .toList();
    }

    private static JsonObject nbgrader(JsonObject cell) {
        return cell.getAsJsonObject("metadata").getAsJsonObject("nbgrader");
    }

    private static String text(JsonObject cell) {
        return Notebook.joined(cell.get("source"));
    }
}
