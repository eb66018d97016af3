package occam.notebook;

import static occam.explore.Control.again;
import static occam.explore.Control.choice;
import static occam.explore.Control.onOff;
import static occam.explore.Control.slider;
import static occam.explore.Explorer.explore;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import occam.InvalidInput;
import occam.explore.Explorer;
import occam.explore.View;
import occam.notebook.FrontEnd.Model;
import occam.plot.Plots;
import occam.plot.chart.Line;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LiveFigureTest {
    private final FrontEnd frontEnd = new FrontEnd();
    private Model control;

    @BeforeEach
    void connect() {
        Explorers.showOn(new Widgets(frontEnd));
        control = frontEnd.connect();
    }

    @AfterEach
    void withoutFrontEnd() {
        Explorers.showOn(new Widgets(new FrontEnd()));
    }

    private static final Explorer NUMBERS = explore(
            slider("n", 1, 9).at(3),
            onOff("double"),
            (n, isDouble) -> View.of("text").saying("it is %d", isDouble ? 2 * n : n));

    private static String status(String words) {
        return "<div role=\"status\">" + words + "</div>";
    }

    /** The last of three texts: a line for errors, what stands beside the picture, and the words. */
    private Model words() {
        return texts().get(2);
    }

    private List<Model> texts() {
        return frontEnd.all("HTMLModel");
    }

    @Test
    void eachModelIsOpenedAsTheProtocolAsks() {
        Explorers.render(NUMBERS);
        assertThat(frontEnd.models.values()).allSatisfy(model -> {
            assertThat(model.target).isEqualTo("jupyter.widget");
            assertThat(model.metadata).containsEntry("version", "2.1.0");
            assertThat(model.state.keySet())
                    .contains(
                            "_model_module",
                            "_model_module_version",
                            "_view_module",
                            "_view_module_version",
                            "_view_name");
            assertThat(model.text("_model_module_version")).isEqualTo("2.0.0");
        });
    }

    @Test
    void theCellsValueIsTheBoxOfAllThatIsSeen() {
        var reference = (Map<?, ?>) Explorers.render(NUMBERS).data().get("application/vnd.jupyter.widget-view+json");
        var box = frontEnd.models.get(String.valueOf(reference.get("model_id")));
        assertThat(box.name()).isEqualTo("VBoxModel");
        var shown = Stream.concat(
                        Stream.of(frontEnd.only("SelectionSliderModel"), frontEnd.only("CheckboxModel")),
                        texts().stream())
                .map(model -> "IPY_MODEL_" + model.id)
                .toList();
        assertThat(box.state.get("children").toString())
                .contains(shown.get(0), shown.get(1), shown.get(2), shown.get(4));
    }

    @Test
    void theSliderHasTheValuesInWordsAndStandsWhereTheControlDoes() {
        Explorers.render(explore(
                slider("λ", new double[] {0.001, 0.1, 10}).at(0.1).unit("nats"), x -> "x"));
        var slider = frontEnd.only("SelectionSliderModel");
        assertThat(slider.state.get("_options_labels").toString())
                .isEqualTo("[\"0.001 nats\",\"0.1 nats\",\"10 nats\"]");
        assertThat(slider.state.get("index").getAsInt()).isEqualTo(1);
        assertThat(slider.text("description")).isEqualTo("λ");
    }

    @Test
    void aMoveIsAnsweredByWhatIsDrawnThere() {
        Explorers.render(NUMBERS);
        assertThat(words().text("value")).isEqualTo(status("it is 3"));
        frontEnd.only("SelectionSliderModel").update("index", 6);
        words().await("value", status("it is 7"));
        frontEnd.only("CheckboxModel").update("value", true);
        words().await("value", status("it is 14"));
    }

    @Test
    void aMoveIsEchoedForOtherViews() {
        Explorers.render(NUMBERS);
        var slider = frontEnd.only("SelectionSliderModel");
        slider.update("index", 6);
        var echo = JsonParser.parseString(slider.told.remove()).getAsJsonObject();
        assertThat(echo.get("method").getAsString()).isEqualTo("echo_update");
        assertThat(echo.getAsJsonObject("state").get("index").getAsInt()).isEqualTo(6);
    }

    @Test
    void aChoiceAndAButtonAreMovesToo() {
        Explorers.render(explore(
                choice("data", "moons", "circles"),
                again("again", 5),
                (data, seed) -> View.of().saying("%s %d", data, seed)));
        assertThat(words().text("value")).isEqualTo(status("moons 5"));
        frontEnd.only("DropdownModel").update("index", 1);
        words().await("value", status("circles 5"));
        frontEnd.only("ButtonModel").click();
        frontEnd.only("ButtonModel").click();
        words().await("value", status("circles 7"));
    }

    @Test
    void aPlayerTakesItsSliderWithIt() {
        Explorers.render(explore(slider("n", 1, 9).played(), n -> View.of().saying("it is %d", n)));
        frontEnd.only("PlayModel").update("value", 4);
        words().await("value", status("it is 5"));
        assertThat(frontEnd.only("SelectionSliderModel").state.get("index").getAsInt())
                .isEqualTo(4);
    }

    @Test
    void thePictureComesAsBytesInItsSizeOnThePage() throws IOException {
        Explorers.render(explore(
                slider("n", 1, 3),
                n -> Plots.lines("x", "y", Line.line("a", new double[] {0, n}, new double[] {0, 1}))));
        var image = frontEnd.only("ImageModel");
        var picture = ImageIO.read(new ByteArrayInputStream(image.bytes.get("value")));
        assertThat(picture.getWidth()).isEqualTo(2 * Integer.parseInt(image.text("width")));
        assertThat(picture.getHeight()).isEqualTo(2 * Integer.parseInt(image.text("height")));
    }

    @Test
    void anErrorIsOneLineAndTheNextMoveTakesItAway() {
        Explorers.render(explore(slider("n", 1, 9), n -> {
            if (n == 4) {
                throw new IllegalStateException("no <four>");
            }
            InvalidInput.unless(n != 5, "n cannot be 5");
            return View.of().saying("it is %d", n);
        }));
        var line = texts().get(0);
        frontEnd.only("SelectionSliderModel").update("index", 3);
        line.await("value", "<div role=\"alert\">✗ n = 4: IllegalStateException: no &lt;four&gt;</div>");
        frontEnd.only("SelectionSliderModel").update("index", 4);
        line.await("value", "<div role=\"alert\">✗ n = 5: n cannot be 5</div>");
        frontEnd.only("SelectionSliderModel").update("index", 5);
        words().await("value", status("it is 6"));
        line.await("value", "");
    }

    @Test
    void oneThatFailsWhereItStandsAtFirstCanStillBeMoved() {
        Explorers.render(explore(slider("n", 0, 9), n -> View.of().saying("it is %d", 12 / n)));
        assertThat(texts().get(0).text("value")).contains("n = 0: ArithmeticException");
        frontEnd.only("SelectionSliderModel").update("index", 4);
        words().await("value", status("it is 3"));
    }

    @Test
    void aCellThatIsRunAgainLeavesNothingOpenOfBefore() {
        Explorers.render(NUMBERS);
        int once = frontEnd.models.size();
        for (int run = 2; run <= 200; run++) {
            frontEnd.place = new Comms.Place("cell", "run " + run);
            Explorers.render(NUMBERS);
        }
        assertThat(frontEnd.models).hasSize(once);
        assertThat(frontEnd.closed).hasSize(199 * once);
    }

    @Test
    void twoFiguresOfACellAndThoseOfAnotherStayOpen() {
        Explorers.render(NUMBERS);
        Explorers.render(NUMBERS);
        frontEnd.place = new Comms.Place("another", "run 2");
        Explorers.render(NUMBERS);
        assertThat(frontEnd.all("SelectionSliderModel")).hasSize(3);
        assertThat(frontEnd.closed).isEmpty();
    }

    @Test
    void whatHasBeenClosedDrawsNoMore() {
        Explorers.render(NUMBERS);
        var slider = frontEnd.only("SelectionSliderModel");
        var old = words();
        frontEnd.place = new Comms.Place("cell", "run 2");
        Explorers.render(NUMBERS);
        slider.update("index", 8);
        frontEnd.only("SelectionSliderModel").update("index", 4);
        words().await("value", status("it is 5"));
        assertThat(old.text("value")).isEqualTo(status("it is 3"));
    }

    @Test
    void aPageThatIsLoadedAgainIsToldAllModels() {
        Explorers.render(explore(
                slider("n", 1, 3),
                n -> Plots.lines("x", "y", Line.line("a", new double[] {0, n}, new double[] {0, 1}))));
        control.told.clear();
        frontEnd.requestStates(control);
        var answer = JsonParser.parseString(control.told.remove()).getAsJsonObject();
        assertThat(answer.get("method").getAsString()).isEqualTo("update_states");
        assertThat(answer.getAsJsonObject("states").keySet()).isEqualTo(frontEnd.models.keySet());
        var image = frontEnd.only("ImageModel");
        assertThat(answer.get("buffer_paths").toString()).isEqualTo("[[\"" + image.id + "\",\"state\",\"value\"]]");
        assertThat(answer.getAsJsonObject("states")
                        .getAsJsonObject(image.id)
                        .get("model_name")
                        .getAsString())
                .isEqualTo("ImageModel");
    }

    @Test
    void withoutWidgetsItIsThePictureAndTheWordsAndNoWidgetIsStored() {
        Explorers.showOn(new Widgets(new FrontEnd()));
        var rendering = Explorers.render(NUMBERS);
        assertThat(rendering.data()).containsEntry("text/plain", "it is 3");
        assertThat(rendering.data()).doesNotContainKey("application/vnd.jupyter.widget-view+json");
        assertThat(frontEnd.models).isEmpty();
    }
}
