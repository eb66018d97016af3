package occam.notebook;

import static occam.explore.Control.slider;
import static occam.explore.Explorer.explore;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import occam.explore.View;
import occam.plot.Plots;
import occam.plot.chart.Line;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SavedFiguresTest {
    @TempDir
    Path folder;

    private final FrontEnd frontEnd = new FrontEnd();

    @AfterEach
    void withoutFrontEnd() {
        Explorers.showOn(new Widgets(new FrontEnd()));
    }

    private SavedFigures saved(Object... outputs) throws IOException {
        var cells = List.of(
                Map.of("cell_type", "markdown", "source", "text"), Map.of("cell_type", "code", "outputs", outputs));
        var file = folder.resolve("lesson.ipynb");
        Files.writeString(file, new Gson().toJson(Map.of("cells", cells)));
        return SavedFigures.of(file.toString());
    }

    private static Map<String, Object> output(Map<String, Object> data) {
        return Map.of(
                "output_type", "execute_result", "data", data, "metadata", Map.of("image/png", Map.of("width", 580)));
    }

    private static Map<String, Object> view(String id) {
        return Map.of("version_major", 2, "model_id", id);
    }

    @Test
    void whatALiveFigureLeavesIsItsPictureForTheNextKernel() throws IOException {
        Explorers.showOn(new Widgets(frontEnd));
        frontEnd.connect();
        var rendering = Explorers.render(explore(
                slider("n", 1, 3),
                n -> View.of(Plots.lines("x", "y", Line.line("a", new double[] {0, n}, new double[] {0, 1})))
                        .saying("up to %d", n)));
        var saved = saved(Map.of("data", rendering.data(), "metadata", rendering.metadata()));
        var png = Base64.getEncoder().encodeToString(Base64.getDecoder().decode((String)
                rendering.data().get("image/png")));
        var size = (Map<?, ?>) rendering.metadata().get("image/png");
        var id = ((Map<?, ?>) rendering.data().get(Widgets.VIEW)).get("model_id");
        assertThat(saved.markup()).containsOnlyKeys(String.valueOf(id));
        assertThat(saved.markup().values().iterator().next())
                .contains(
                        "width=\"" + size.get("width") + "\" src=\"data:image/png;base64," + png + "\"",
                        "at n = 1: up to 1");
    }

    /** Those of a page that is loaded again while its kernel lives stand in the file too. */
    @Test
    void ofAModelThatIsOpenItIsToldWhatItIs() throws IOException {
        var widgets = new Widgets(frontEnd, saved(output(Map.of(Widgets.VIEW, view("model-0"), "text/plain", "old"))));
        widgets.control("HTML", Map.of("value", "new"));
        var control = frontEnd.connect();
        frontEnd.requestStates(control);
        assertThat(control.told.remove()).contains("new").doesNotContain("old");
    }

    @Test
    void aFrontEndThatConnectsIsToldOfThem() throws IOException {
        new Widgets(frontEnd, saved(output(Map.of(Widgets.VIEW, view("a"), "text/plain", List.of("two\n", "lines")))));
        var control = frontEnd.connect();
        frontEnd.requestStates(control);
        var states =
                JsonParser.parseString(control.told.remove()).getAsJsonObject().getAsJsonObject("states");
        assertThat(states.keySet()).containsExactly("a");
        var model = states.getAsJsonObject("a");
        assertThat(model.get("model_name").getAsString()).isEqualTo("HTMLModel");
        assertThat(model.getAsJsonObject("state").get("value").getAsString()).contains("two\nlines");
    }

    @Test
    void whatStandsInAFileCannotBecomeMarkup() throws IOException {
        var data = Map.of(Widgets.VIEW, view("a"), "text/plain", "<b>", "image/png", "\"><script>");
        assertThat(saved(output(data)).markup().get("a")).doesNotContain("<b>", "<script>", "<img");
    }

    @Test
    void otherOutputsAreLeftAlone() throws IOException {
        assertThat(saved(
                                output(Map.of("text/plain", "x")),
                                output(Map.of(Widgets.VIEW, Map.of())),
                                Map.of("name", "stdout"),
                                3)
                        .markup())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "{\"cells\": 3}", "{\"cells\": [{\"outputs\": [{\"data\": []}]}]}"})
    void aFileThatIsNoNotebookHasNone(String content) throws IOException {
        var file = folder.resolve("lesson.ipynb");
        Files.writeString(file, content);
        assertThat(SavedFigures.of(file.toString()).markup()).isEmpty();
    }

    @Test
    void withoutAFileThereAreNone() {
        assertThat(SavedFigures.of(null).markup()).isEmpty();
        assertThat(SavedFigures.of("no\0file").markup()).isEmpty();
        assertThat(SavedFigures.of(folder.resolve("none.ipynb").toString()).markup())
                .isEmpty();
    }
}
