package occam.course;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftTest {
    private static final String PICTURE = """
            {"output_type": "display_data", "data": {"text/plain": "figure"}, "metadata": {"occam": {"drawn": "1", "explorer": %d}}}""";

    @TempDir
    Path folder;

    private String outputs(String... outputs) throws IOException {
        var notebook = folder.resolve("a.ipynb");
        Files.writeString(notebook, """
                {"metadata": {}, "cells": [{"cell_type": "markdown", "source": "m"}, {"cell_type": "code", "outputs": [%s]}]}""".formatted(String.join(",", outputs)));
        var draft = Draft.of(notebook).withFigures(folder, "frames/a/");
        return draft.notebook()
                .getAsJsonArray("cells")
                .get(1)
                .getAsJsonObject()
                .get("outputs")
                .toString();
    }

    @Test
    void theMarkupOfAFigureThatAnswersStandsInThePlaceOfItsPictureAndWords() throws IOException {
        Files.writeString(folder.resolve("1.html"), "<div>handles</div>");
        var claim = "{\"output_type\": \"display_data\", \"data\": {\"text/plain\": \"claim\"}, \"metadata\": {}}";
        var shown = JsonParser.parseString(outputs(PICTURE.formatted(1), PICTURE.formatted(1), claim))
                .getAsJsonArray();
        assertThat(shown).hasSize(2);
        assertThat(shown.get(0).getAsJsonObject().getAsJsonObject("data").toString())
                .isEqualTo("{\"text/html\":\"<div data-frames=\\\"frames/a/\\\"><div>handles</div></div>\"}");
        assertThat(shown.get(1).toString()).contains("claim");
    }

    @Test
    void withoutMarkupThePictureStays() throws IOException {
        var shown = JsonParser.parseString(outputs(PICTURE.formatted(1), PICTURE.formatted(1)))
                .getAsJsonArray();
        assertThat(shown).hasSize(2);
        assertThat(shown.toString()).contains("figure");
    }

    @Test
    void twoFiguresOfACellAreTwo() throws IOException {
        Files.writeString(folder.resolve("1.html"), "one");
        Files.writeString(folder.resolve("2.html"), "two");
        var shown = JsonParser.parseString(outputs(PICTURE.formatted(1), PICTURE.formatted(2), PICTURE.formatted(2)))
                .getAsJsonArray();
        assertThat(shown).hasSize(2);
        assertThat(shown.toString()).contains("one", "two");
    }

    private Draft draft(String... cells) throws IOException {
        var notebook = folder.resolve("b.ipynb");
        Files.writeString(notebook, "{\"cells\": [" + String.join(",", cells) + "]}");
        return Draft.of(notebook);
    }

    private static String text(String words) {
        return "{\"cell_type\": \"markdown\", \"source\": [\"" + words + "\"]}";
    }

    private static String code(String outputs) {
        return "{\"cell_type\": \"code\", \"metadata\": {}, \"source\": \"x\", \"outputs\": [" + outputs + "]}";
    }

    @Test
    void onlyWhatFollowsAPredictionIsFolded() throws IOException {
        var shown = "{\"output_type\": \"stream\", \"text\": \"7\"}";
        var cells = draft(code(shown), text("**Before you run:** guess"), code(shown), text("Read it"), code(shown))
                .withPredictionsFolded()
                .notebook()
                .getAsJsonArray("cells");
        assertThat(cells.get(0).toString()).doesNotContain("hide-output");
        assertThat(cells.get(2).toString()).contains("\"tags\":[\"hide-output\"]");
        assertThat(cells.get(4).toString()).doesNotContain("hide-output");
    }

    @Test
    void whatOnlyProgramsReadIsLeftOut() throws IOException {
        var claim = "{\"data\": {\"text/html\": \"h\", \"application/vnd.occam.claim+json\": {}}}";
        assertThat(draft(code(claim)).withoutOwnTypes().notebook().toString())
                .contains("text/html")
                .doesNotContain("vnd.occam");
    }

    @Test
    void aTextStandsAfterTheFirstCell() throws IOException {
        var cells = draft(text("title"), text("rest"))
                .withText("how to run it")
                .notebook()
                .getAsJsonArray("cells");
        assertThat(cells).hasSize(3);
        assertThat(cells.get(1).toString()).contains("how to run it");
        assertThat(cells.get(2).toString()).contains("rest");
    }
}
