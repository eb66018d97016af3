package occam.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoredTextTest {
    private static final String NOTEBOOK = """
            {"cells": [
              {"cell_type": "markdown", "source": "Prose."},
              {"cell_type": "code", "source": "print", "outputs": [
                {"output_type": "stream", "name": "stdout", "text": ["one\\n", "two\\n"]}]},
              {"cell_type": "code", "source": "claim", "outputs": [
                {"output_type": "display_data",
                 "data": {"text/plain": "measured 0.25", "application/vnd.occam.other+json": {"value": 0.2512}},
                 "metadata": {}}]},
              {"cell_type": "code", "source": "figure", "outputs": [
                {"output_type": "execute_result", "data": {"text/plain": "figure", "image/png": "iVBO"},
                 "metadata": {"image/png": {"width": 7}, "occam": {"drawn": "06722e6c"}}}]}
            ]}""";

    @TempDir
    private Path folder;

    private List<String> differences(String run) throws Exception {
        var source = Files.writeString(folder.resolve("01-a.ipynb"), NOTEBOOK);
        var result = Files.writeString(folder.resolve("run.ipynb"), run);
        return StoredText.differences(new Executor.Task("01-a", source, result, Condition.USUAL));
    }

    @ParameterizedTest
    @CsvSource({
        "two, three, '01-a, code cell 1, line 2 of its output: stored is \"two\", this run shows \"three\"'",
        "measured 0.25, measured 0.26, '01-a, code cell 2, line 1 of its output: stored is \"measured 0.25\", this run shows \"measured 0.26\"'",
        "0.2512, 0.2513, '01-a, code cell 2, line 2 of its output: stored is \"{\"value\":0.2512}\", this run shows \"{\"value\":0.2513}\"'",
        "06722e6c, 06722e6d, '01-a, code cell 3, line 2 of its output: stored is \"{\"drawn\":\"06722e6c\"}\", this run shows \"{\"drawn\":\"06722e6d\"}\"'"
    })
    void whatDiffersIsNamedByNotebookCellAndLine(String stored, String shown, String told) throws Exception {
        assertThat(differences(NOTEBOOK.replace(stored, shown))).containsExactly(told);
    }

    @Test
    void whatIsMissingOrMoreDiffers() throws Exception {
        assertThat(differences(NOTEBOOK.replace(", \"two\\n\"", "")))
                .containsExactly(
                        "01-a, code cell 1, line 2 of its output: stored is \"two\", this run shows \"(nothing)\"");
    }

    @ParameterizedTest
    @CsvSource({"iVBO, iVBQ", "Prose., Other prose.", "\"width\": 7, \"width\": 8"})
    void pixelsAndProseAreNotCompared(String stored, String shown) throws Exception {
        assertThat(differences(NOTEBOOK.replace(stored, shown))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Linux, Haswell, true", "Linux, Nehalem, false", "Linux, , false", "Mac OS X, Haswell, false"})
    void digitsAreComparedWhereTheyAreTheCourses(String system, String coreType, boolean compared) {
        assertThat(StoredText.isComparedOn(system, Optional.ofNullable(coreType)))
                .isEqualTo(compared);
    }
}
