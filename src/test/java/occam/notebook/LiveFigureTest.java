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
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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

    private static String status(String where, String words) {
        return "<div role=\"status\" style=\"line-height: 1.5\"><span style=\"position: absolute; width: 1px; height: 1px;"
                + " overflow: hidden; clip-path: inset(50%)\">" + where + ": </span>" + words + "</div>";
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
                        Stream.of(frontEnd.only("IntSliderModel"), frontEnd.only("CheckboxModel")), texts().stream())
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
        assertThat(words().text("value")).isEqualTo(status("n = 3, double = off", "it is 3"));
        frontEnd.only("IntSliderModel").update("value", 7);
        words().await("value", status("n = 7, double = off", "it is 7"));
        frontEnd.only("CheckboxModel").update("value", true);
        words().await("value", status("n = 7, double = on", "it is 14"));
    }

    @Test
    void aMoveIsEchoedForOtherViews() {
        Explorers.render(NUMBERS);
        var slider = frontEnd.only("IntSliderModel");
        slider.update("value", 7);
        var echo = JsonParser.parseString(slider.told.remove()).getAsJsonObject();
        assertThat(echo.get("method").getAsString()).isEqualTo("echo_update");
        assertThat(echo.getAsJsonObject("state").get("value").getAsInt()).isEqualTo(7);
    }

    @Test
    void aChoiceAndAButtonAreMovesToo() {
        Explorers.render(explore(
                choice("data", "moons", "circles"),
                again("again", 5),
                (data, seed) -> View.of().saying("%s %d", data, seed)));
        assertThat(words().text("value")).isEqualTo(status("data = moons, again = 5", "moons 5"));
        frontEnd.only("DropdownModel").update("index", 1);
        words().await("value", status("data = circles, again = 5", "circles 5"));
        frontEnd.only("ButtonModel").click();
        frontEnd.only("ButtonModel").click();
        words().await("value", status("data = circles, again = 7", "circles 7"));
    }

    @Test
    void aPlayerTakesItsSliderWithIt() {
        Explorers.render(explore(slider("n", 1, 9).played(), n -> View.of().saying("it is %d", n)));
        frontEnd.only("PlayModel").update("value", 4);
        words().await("value", status("n = 5", "it is 5"));
        assertThat(frontEnd.only("IntSliderModel").state.get("value").getAsInt())
                .isEqualTo(5);
    }

    @Test
    void aPlayerTakesASliderOfAGridWithItToo() {
        Explorers.render(explore(
                slider("λ", new double[] {0.001, 0.1, 10}).played(),
                x -> View.of().saying("it is %.3f", x)));
        frontEnd.only("PlayModel").update("value", 2);
        words().await("value", status("λ = 10", "it is 10.000"));
        assertThat(frontEnd.only("SelectionSliderModel").state.get("index").getAsInt())
                .isEqualTo(2);
    }

    /** A screen reader hears the value of such a slider, and of the others only the place. */
    @Test
    void aSliderOfWholeNumbersTellsTheNumber() {
        Explorers.render(explore(slider("n", -3, 9).at(2), n -> View.of().saying("it is %d", n)));
        var slider = frontEnd.only("IntSliderModel");
        assertThat(slider.state.get("min").getAsInt()).isEqualTo(-3);
        assertThat(slider.state.get("max").getAsInt()).isEqualTo(9);
        assertThat(slider.state.get("value").getAsInt()).isEqualTo(2);
        slider.update("value", -1);
        words().await("value", status("n = -1", "it is -1"));
    }

    @Test
    void withAUnitItTellsTheLabel() {
        Explorers.render(explore(slider("n", 1, 3).unit("pixels"), n -> "x"));
        assertThat(frontEnd.only("SelectionSliderModel")
                        .state
                        .get("_options_labels")
                        .toString())
                .isEqualTo("[\"1 pixels\",\"2 pixels\",\"3 pixels\"]");
    }

    @Test
    void manyControlsStandSideBySide() {
        var five = IntStream.range(0, 5).mapToObj(i -> onOff("switch " + i)).toList();
        Explorers.render(explore(List.copyOf(five), at -> "x"));
        assertThat(frontEnd.all("LayoutModel"))
                .anySatisfy(layout -> assertThat(layout.state.toString()).contains("\"flex_flow\":\"row wrap\""));
    }

    @Test
    void whatStandsBesideThePictureTakesRoomOnlyIfItIsThere() {
        Explorers.render(explore(slider("n", 1, 3), n -> n == 1 ? View.of() : View.of("text " + n)));
        var beside = texts().get(1);
        var room = frontEnd.models.get(beside.text("layout").substring("IPY_MODEL_".length()));
        assertThat(room.text("display")).isEqualTo("none");
        frontEnd.only("IntSliderModel").update("value", 2);
        room.await("display", "");
        assertThat(beside.text("value")).contains("text 2");
    }

    @Test
    void whereThereAreNoWidgetsItsPictureIsSeen() {
        var rendering = Explorers.render(explore(
                slider("n", 1, 3),
                n -> View.of(Plots.lines("x", "y", Line.line("a", new double[] {0, n}, new double[] {0, 1})))
                        .saying("up to %d", n)));
        assertThat(rendering.data())
                .containsKeys("image/png", "application/vnd.jupyter.widget-view+json")
                .containsEntry("text/plain", "a figure with controls, at n = 1: up to 1");
        assertThat(rendering.metadata()).containsKey("image/png");
    }

    @Test
    void aMoveIsToldInOneMessageForThePictureAndWhatStaysIsNotTold() {
        Explorers.render(explore(
                slider("n", 1, 3),
                n -> View.of(Plots.lines("x", "y", Line.line("a", new double[] {0, n}, new double[] {0, 1})))
                        .saying("up to %d", n)));
        var image = frontEnd.only("ImageModel");
        frontEnd.models.values().forEach(model -> model.told.clear());
        frontEnd.only("IntSliderModel").update("value", 3);
        words().await("value", status("n = 3", "up to 3"));
        assertThat(image.told).hasSize(1);
        assertThat(texts().get(1).told).isEmpty();
        assertThat(image.text("tooltip")).startsWith("Y by x");
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
        frontEnd.only("IntSliderModel").update("value", 4);
        line.await("value", "<div role=\"alert\">✗ n = 4: IllegalStateException: no &lt;four&gt;</div>");
        frontEnd.only("IntSliderModel").update("value", 5);
        line.await("value", "<div role=\"alert\">✗ n = 5: n cannot be 5</div>");
        frontEnd.only("IntSliderModel").update("value", 6);
        words().await("value", status("n = 6", "it is 6"));
        line.await("value", "");
    }

    @Test
    void oneThatFailsWhereItStandsAtFirstCanStillBeMoved() {
        Explorers.render(explore(slider("n", 0, 9), n -> View.of().saying("it is %d", 12 / n)));
        assertThat(texts().get(0).text("value")).contains("n = 0: ArithmeticException");
        frontEnd.only("IntSliderModel").update("value", 4);
        words().await("value", status("n = 4", "it is 3"));
    }

    @Test
    void aCellThatIsRunAgainLeavesNeitherModelsNorThreadsNorFiguresOfBefore() {
        var shown = new ArrayList<WeakReference<Explorer>>();
        shown.add(shownAndMoved(1));
        int once = frontEnd.models.size();
        for (int run = 2; run <= 200; run++) {
            shown.add(shownAndMoved(run));
            frontEnd.closed.clear();
        }
        assertThat(frontEnd.models).hasSize(once);
        assertThat(threads()).isLessThan(10);
        for (int tries = 0; tries < 100 && alive(shown) > 1; tries++) {
            System.gc();
        }
        assertThat(alive(shown)).isOne();
    }

    private WeakReference<Explorer> shownAndMoved(int run) {
        frontEnd.place = new Comms.Place("cell", "run " + run);
        var explorer = explore(
                slider("n", 1, 9).played(),
                again("again", run),
                (n, seed) -> View.of().saying("it is %d", n * seed));
        Explorers.render(explorer);
        frontEnd.only("IntSliderModel").update("value", 7);
        words().await("value", status("n = 7, again = " + run, "it is " + 7 * run));
        return new WeakReference<>(explorer);
    }

    private static long threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("occam-"))
                .count();
    }

    private static long alive(List<WeakReference<Explorer>> explorers) {
        return explorers.stream().filter(explorer -> explorer.get() != null).count();
    }

    @Test
    void twoFiguresOfACellAndThoseOfAnotherStayOpen() {
        Explorers.render(NUMBERS);
        Explorers.render(NUMBERS);
        frontEnd.place = new Comms.Place("another", "run 2");
        Explorers.render(NUMBERS);
        assertThat(frontEnd.all("IntSliderModel")).hasSize(3);
        assertThat(frontEnd.closed).isEmpty();
    }

    @Test
    void whatHasBeenClosedDrawsNoMore() {
        Explorers.render(NUMBERS);
        var slider = frontEnd.only("IntSliderModel");
        var old = words();
        frontEnd.place = new Comms.Place("cell", "run 2");
        Explorers.render(NUMBERS);
        slider.update("value", 9);
        frontEnd.only("IntSliderModel").update("value", 5);
        words().await("value", status("n = 5, double = off", "it is 5"));
        assertThat(old.text("value")).isEqualTo(status("n = 3, double = off", "it is 3"));
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
