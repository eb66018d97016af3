package occam.course;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExerciseRulesTest {
    private static final Prompts NONE = new Prompts(Map.of(), Map.of());
    private static final JsonObject GAP = prompt("gap", "Subtract.\nTake care.");

    @TempDir
    private Path folder;

    @Test
    void aLessonWithoutExercisesNeedsNoSolution() throws Exception {
        assertThat(problemsOfLesson(List.of())).isEmpty();
    }

    @Test
    void aLessonAndItsSolutionPair() throws Exception {
        solution(GAP, check("gap", "PASSED"));
        assertThat(problemsOfLesson(List.of(GAP, check("gap", "NOT_YET")))).isEmpty();
        assertThat(problemsOfSolution(NONE)).isEmpty();
    }

    @Test
    void exercisesWithoutASolutionAreToldWithTheLesson() throws Exception {
        assertThat(problemsOfLesson(List.of(GAP, check("gap", "NOT_YET"))))
                .containsExactly("It has exercises, but there is no solutions/01-a");
    }

    @Test
    void aSolutionWithoutALessonIsTold() throws Exception {
        solution(GAP, check("gap", "PASSED"));
        assertThat(problemsOfSolution(NONE)).containsExactly("There is no lesson 01-a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PASSED", "MISCONCEPTION", "DIFFERENT", "FAILED", "ENDLESS"})
    void aStubMustSayNotYet(String verdict) throws Exception {
        solution(GAP, check("gap", "PASSED"));
        assertThat(problemsOfLesson(List.of(GAP, check("gap", verdict))))
                .containsExactly("Exercise gap: the stub says " + verdict + ", must be NOT_YET");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NOT_YET", "MISCONCEPTION", "DIFFERENT", "FAILED", "ENDLESS"})
    void aSolutionMustPass(String verdict) throws Exception {
        lesson(GAP, check("gap", "NOT_YET"));
        solution(GAP, check("gap", verdict));
        assertThat(problemsOfSolution(NONE))
                .containsExactly("Exercise gap: the solution says " + verdict + ", must be PASSED");
    }

    @Test
    void whatIsAskedMustBeChecked_AndTheReverse() throws Exception {
        solution(GAP, check("gap", "PASSED"));
        assertThat(problemsOfLesson(List.of(GAP, check("sum", "NOT_YET"))))
                .containsExactly("Exercise gap: no cell checks it", "Exercise sum: no cell is tagged exercise:sum");
    }

    @Test
    void anExerciseIsAskedOnce() throws Exception {
        solution(GAP, check("gap", "PASSED"));
        assertThat(problemsOfLesson(List.of(GAP, GAP, check("gap", "NOT_YET"))))
                .containsExactly("Exercise gap: several cells are tagged exercise:gap");
    }

    @Test
    void afterAFailureNobodyAsksForTheChecksThatDidNotRun() throws Exception {
        solution(GAP, check("gap", "PASSED"));
        var error = Map.of("output_type", "error", "traceback", List.of("no"));
        assertThat(problemsOfLesson(List.of(GAP, code(error)))).isEmpty();
    }

    @Test
    void bothHaveTheSameExercises() throws Exception {
        lesson(GAP, prompt("sum", "Add."));
        solution(GAP, check("gap", "PASSED"), prompt("mean", "Divide."), check("mean", "PASSED"));
        assertThat(problemsOfSolution(NONE))
                .containsExactly("Exercise sum: the solution lacks it", "Exercise mean: the lesson lacks it");
    }

    @Test
    void aPromptThatDiffersIsToldWithItsLine() throws Exception {
        lesson(GAP);
        solution(prompt("gap", "Subtract.\nBe quick."), check("gap", "PASSED"));
        assertThat(problemsOfSolution(NONE))
                .containsExactly("Exercise gap: the solution's prompt must be the lesson's word for word; "
                        + "line 2 is \"Be quick.\", must be \"Take care.\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\n\n<details><summary>Hint</summary>\n\nIt is easy.\n</details>",
                "\n\n[Solution](solutions/01-a.ipynb)",
                "\n\n[Solution](solutions/01-a.ipynb) and more\n\n<details>\nHint\n</details>\n"
            })
    void hintAndLinkAreNoPartOfThePrompt(String more) throws Exception {
        lesson(prompt("gap", "Subtract.\nTake care." + more));
        solution(GAP, check("gap", "PASSED"));
        assertThat(problemsOfSolution(NONE)).isEmpty();
    }

    @Test
    void theLibrarysTextCountsBeforeTheFiles() throws Exception {
        lesson(prompt("gap", "Old."));
        solution(prompt("gap", "Older."), check("gap", "PASSED"));
        var one = Map.of("exercise:gap", "New.");
        assertThat(problemsOfSolution(new Prompts(one, one))).isEmpty();
        assertThat(problemsOfSolution(new Prompts(one, Map.of()))).hasSize(1);
    }

    private List<String> problemsOfLesson(List<JsonObject> cells) throws Exception {
        return problems(write("01-a.ipynb", cells), NONE);
    }

    private List<String> problemsOfSolution(Prompts prompts) throws Exception {
        return problems(folder.resolve("solutions/01-a.ipynb"), prompts);
    }

    private List<String> problems(Path file, Prompts prompts) throws Exception {
        return new ExerciseRules(Sources.in(folder), prompts).problems(file, Notebook.read(file));
    }

    private void lesson(JsonObject... cells) throws Exception {
        write("01-a.ipynb", List.of(cells));
    }

    private void solution(JsonObject... cells) throws Exception {
        write("solutions/01-a.ipynb", List.of(cells));
    }

    private Path write(String name, List<JsonObject> cells) throws Exception {
        var all = new ArrayList<>(cells);
        all.add(json(
                Map.of("cell_type", "markdown", "metadata", Map.of("tags", List.of("end")), "source", "The end.")));
        Folders.write(folder.resolve(name), new Gson().toJson(Map.of("cells", all)));
        return folder.resolve(name);
    }

    private static JsonObject prompt(String exercise, String text) {
        return json(Map.of(
                "cell_type", "markdown", "metadata", Map.of("tags", List.of("exercise:" + exercise)), "source", text));
    }

    private static JsonObject check(String exercise, String verdict) {
        var data = Map.of(Notebook.Check.MIME, Map.of("exercise", exercise, "verdict", verdict));
        return code(Map.of("output_type", "execute_result", "data", data));
    }

    private static JsonObject code(Map<String, Object> output) {
        return json(Map.of("cell_type", "code", "source", "A.check(a)", "outputs", List.of(output)));
    }

    private static JsonObject json(Map<String, Object> cell) {
        return new Gson().toJsonTree(cell).getAsJsonObject();
    }
}
