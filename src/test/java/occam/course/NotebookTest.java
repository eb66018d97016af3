package occam.course;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static occam.Refusal.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import occam.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NotebookTest {
    private static final int FILES = 1000;
    private static final Path FIXTURE = Path.of("src/test/resources/course/poses-an-exercise.ipynb");
    private static final String SHOWS = """
            {"cells": [
              {"cell_type": "markdown", "source": ["# Title\\n", "text"], "metadata": {"tags": ["exercise:gap"]}},
              {"cell_type": "code", "source": "1 + 1", "metadata": {"tags": ["picture"]}, "outputs": [
                {"output_type": "stream", "name": "stdout", "text": "2"},
                {"output_type": "display_data", "data": {"image/png": "aGk=", "text/plain": ["2"]}},
                {"output_type": "display_data", "data": {"application/vnd.occam.claim+json":
                  {"statement": "s", "value": "1", "bound": "0 or more", "margin": "1", "holds": true}}},
                {"output_type": "display_data", "data": {"application/vnd.occam.check+json":
                  {"exercise": "gap", "verdict": "PASSED"}}},
                {"output_type": "error", "ename": "E", "traceback": ["a", "b"]}]}],
              "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
            """;

    private static final List<String> VALUES =
            List.of("null", "[]", "{}", "1", "true", "[null]", "[[1]]", "\"text\"", "{\"a\": null}");

    private static final List<BiFunction<String, Random, String>> MANGLINGS = List.of(
            (text, random) -> text.substring(0, at(text, random)),
            (text, random) -> text.substring(at(text, random)),
            (text, random) -> inserted(text, random, "" + (char) random.nextInt(0xD800)),
            (text, random) -> inserted(text, random, "[".repeat(10_000)),
            (text, random) -> inserted(text, random, "\n"),
            (text, random) -> without(text, at(text, random)),
            NotebookTest::anotherValue,
            NotebookTest::anotherValue,
            NotebookTest::anotherValue,
            (text, random) -> {
                var keys = List.of(
                        "cells",
                        "cell_type",
                        "source",
                        "tags",
                        "outputs",
                        "output_type",
                        "data",
                        "traceback",
                        "margin");
                return text.replaceFirst("\"" + keys.get(random.nextInt(keys.size())) + "\"", "\"other\"");
            });

    @TempDir
    private Path folder;

    private static int at(String text, Random random) {
        return random.nextInt(text.length() + 1);
    }

    private static String inserted(String text, Random random, String more) {
        return new StringBuilder(text).insert(at(text, random), more).toString();
    }

    private static String without(String text, int from) {
        return text.substring(0, from) + text.substring(Math.min(text.length(), from + 1));
    }

    /** A string, a number, a list or what a field holds, replaced by something of another kind. */
    private static String anotherValue(String text, Random random) {
        var value = java.util.regex.Pattern.compile("(?<=: )(\"[^\"]*\"|[0-9]+|\\[[^\\[\\]]*])")
                .matcher(text);
        var places = value.results().toList();
        if (places.isEmpty()) {
            return text;
        }
        var place = places.get(random.nextInt(places.size()));
        return text.substring(0, place.start())
                + VALUES.get(random.nextInt(VALUES.size()))
                + text.substring(place.end());
    }

    @Test
    @Timeout(600)
    void aMangledNotebookIsReadOrRefusedInOneLine() throws IOException {
        var sources = List.of(SHOWS, SHOWS, Files.readString(FIXTURE));
        int read = 0;
        for (int seed = 0; seed < FILES; seed++) {
            var random = new Random(seed);
            var text = sources.get(random.nextInt(sources.size()));
            for (int times = random.nextInt(3); times >= 0; times--) {
                text = MANGLINGS.get(random.nextInt(MANGLINGS.size())).apply(text, random);
            }
            Charset encoding = random.nextInt(20) == 0 ? UTF_16 : UTF_8;
            read += answers("seed " + seed, Files.write(folder.resolve("mangled.ipynb"), text.getBytes(encoding)))
                    ? 1
                    : 0;
        }
        assertThat(read).isBetween(FILES / 20, FILES / 2);
    }

    private static boolean answers(String seed, Path file) throws IOException {
        try {
            var notebook = Notebook.read(file);
            assertThat(Stream.of(
                            notebook.firstMarkdown(),
                            notebook.claims(),
                            notebook.checks(),
                            notebook.failure(),
                            notebook.picture("picture")))
                    .as(seed)
                    .doesNotContainNull();
            return true;
        } catch (InvalidInput e) {
            assertThat(e.getMessage())
                    .as(seed)
                    .startsWith(file + " is not a notebook: ")
                    .hasLineCount(1);
            return false;
        }
    }

    @Test
    void whatANotebookShowsIsFound() throws IOException {
        var notebook = Notebook.read(Files.writeString(folder.resolve("shows.ipynb"), SHOWS));
        assertThat(notebook.firstMarkdown()).isEqualTo("# Title\ntext");
        assertThat(notebook.cells().get(0).exercise()).contains("gap");
        assertThat(notebook.claims()).extracting(StoredClaim::statement).containsExactly("s");
        assertThat(notebook.checks()).extracting(Notebook.Check::verdict).containsExactly("PASSED");
        assertThat(notebook.picture("picture")).contains("aGk=");
        assertThat(notebook.failure())
                .hasValueSatisfying(said -> assertThat(said).contains("1 + 1", "a\n  b"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"cells\": [null]}",
                "{\"cells\": [{\"source\": \"a\"}]}",
                "{\"cells\": [{\"cell_type\": \"code\"}]}",
                "{\"cells\": [{\"cell_type\": \"code\", \"source\": {}}]}",
                "{\"cells\": [{\"cell_type\": \"code\", \"source\": \"1\", \"outputs\": [null]}]}"
            })
    void aCellThatIsNoneIsNamed(String text) throws IOException {
        var file = Files.writeString(folder.resolve("own.ipynb"), text);
        refused(file + " is not a notebook: cell 1 is not as the format has it", () -> Notebook.read(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "{}", "{\"cells\": null}", "{\"worksheets\": []}"})
    void aFileWithoutCellsIsNoNotebook(String text) throws IOException {
        var file = Files.writeString(folder.resolve("own.ipynb"), text);
        refused(file + " is not a notebook: it has no cells", () -> Notebook.read(file));
    }

    @Test
    void aFolderANameAndAnotherEncodingAreNoNotebook() throws IOException {
        var none = folder.resolve("none.ipynb");
        refused(none + " is not a notebook: there is no plain file of that name", () -> Notebook.read(none));
        refused(folder + " is not a notebook: there is no plain file of that name", () -> Notebook.read(folder));
        var file = Files.write(folder.resolve("own.ipynb"), SHOWS.getBytes(UTF_16));
        refused(file + " is not a notebook: it is not in UTF-8", () -> Notebook.read(file));
    }
}
