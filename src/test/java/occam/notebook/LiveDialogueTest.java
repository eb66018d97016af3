package occam.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import occam.InvalidInput;
import occam.exercise.Dialogue;
import occam.exercise.Markdown;
import occam.interview.Bank;
import occam.interview.Cards;
import occam.interview.Desks;
import occam.interview.SetClock;
import occam.notebook.FrontEnd.Model;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveDialogueTest {
    private final FrontEnd frontEnd = new FrontEnd();

    @TempDir
    Path folder;

    @BeforeEach
    void connect() {
        Explorers.showOn(new Widgets(frontEnd));
        frontEnd.connect();
    }

    @AfterEach
    void withoutFrontEnd() {
        Explorers.showOn(new Widgets(new FrontEnd()));
    }

    private Cards cards() {
        return Desks.cards(Bank.three(), folder, new SetClock());
    }

    private Rendering shown(Dialogue dialogue) {
        return Renderings.all().of(dialogue);
    }

    private String text() {
        return text(frontEnd.only("OutputModel"));
    }

    private static String text(Model output) {
        return output.state
                .getAsJsonArray("outputs")
                .get(0)
                .getAsJsonObject()
                .getAsJsonObject("data")
                .get("text/markdown")
                .getAsString();
    }

    private String said() {
        return frontEnd.only("HTMLModel").text("value");
    }

    private Model keys() {
        return frontEnd.only("TextModel");
    }

    private Stream<Model> seenButtons() {
        return frontEnd.all("ButtonModel").stream()
                .filter(button -> !layout(button).text("display").equals("none"));
    }

    private Model layout(Model model) {
        return frontEnd.models.get(model.text("layout").substring("IPY_MODEL_".length()));
    }

    private List<String> labels() {
        return seenButtons().map(button -> button.text("description")).toList();
    }

    private Model button(String label) {
        return frontEnd.all("ButtonModel").stream()
                .filter(button -> button.text("description").equals(label))
                .findFirst()
                .orElseThrow();
    }

    private void type(String value) {
        keys().state.addProperty("value", value);
        keys().update("value", value);
    }

    private void enter() {
        keys().heard.accept("{\"method\":\"custom\",\"content\":{\"event\":\"submit\"}}");
    }

    @Test
    void theCellsValueIsTheBoxOfWhatIsSaidThePageTheButtonsAndTheField() {
        var data = shown(cards()).data();
        var box = frontEnd.models.get(String.valueOf(((Map<?, ?>) data.get(Widgets.VIEW)).get("model_id")));
        assertThat(box.state.get("children").toString())
                .containsSubsequence(
                        frontEnd.only("HTMLModel").id,
                        frontEnd.only("OutputModel").id,
                        frontEnd.only("HBoxModel").id,
                        keys().id);
        assertThat(data).containsEntry("text/plain", "ridge, level 1, new\n\n**What is b?**");
    }

    @Test
    void thePageIsAnOutputOfItsOwnPackage() {
        shown(cards());
        var output = frontEnd.only("OutputModel");
        assertThat(output.text("_model_module")).isEqualTo("@jupyter-widgets/output");
        assertThat(output.text("_model_module_version")).isEqualTo("1.0.0");
        assertThat(output.text("_view_module_version")).isEqualTo("1.0.0");
        assertThat(output.text("_view_name")).isEqualTo("OutputView");
    }

    @Test
    void buttonsLeadFromCardToCardInTheSameOutput() {
        shown(cards());
        assertThat(labels()).containsExactly("Show the answer");
        button("Show the answer").click();
        assertThat(text()).contains("What is b?", "Brief b.");
        assertThat(labels()).containsExactly("1 no idea", "2 parts", "3 right", "4 complete");
        int models = frontEnd.models.size();
        button("3 right").click();
        assertThat(said()).contains("role=\"status\">Known: box 2 of 5. It comes back in 1 day.<");
        assertThat(text()).contains("What is c?").doesNotContain("Brief");
        assertThat(labels()).containsExactly("Show the answer");
        button("Show the answer").click();
        assertThat(frontEnd.models).hasSize(models);
    }

    @Test
    void keysAloneLeadThroughTheCardsAndTheFieldIsEmptyAfterEach() {
        shown(cards());
        assertThat(keys().text("placeholder")).isEqualTo("Enter: Show the answer");
        enter();
        assertThat(keys().text("placeholder")).isEqualTo("1 · 2 · 3 · 4");
        type("1");
        assertThat(said()).contains("Missed: box 1 of 5.");
        assertThat(keys().text("value")).isEmpty();
        assertThat(text()).contains("What is c?");
    }

    @Test
    void aSecondPressDoesNotMeetWhatHasTakenItsPlace() {
        shown(cards());
        button("Show the answer").click();
        button("Show the answer").click();
        enter();
        type("9");
        assertThat(text()).contains("What is b?", "Brief b.");
        button("3 right").click();
        button("3 right").click();
        type("33");
        assertThat(text()).contains("What is c?").doesNotContain("Brief");
        assertThat(keys().text("value")).isEmpty();
        assertThat(cards().progress().table().intColumn("new").sum()).isEqualTo(2);
    }

    @Test
    void afterAPressTheReadersKeysGoIntoTheField() {
        shown(cards());
        assertThat(keys().told).noneMatch(message -> message.contains("focus"));
        button("Show the answer").click();
        assertThat(keys().told).anyMatch(message -> message.contains("{\"do\":\"focus\"}"));
    }

    @Test
    void twoInOneNotebookStandForThemselves() {
        shown(cards());
        frontEnd.place = new Comms.Place("another", "run 2");
        shown(cards().topic("lasso"));
        button("Show the answer").click();
        assertThat(frontEnd.all("OutputModel").stream().map(LiveDialogueTest::text))
                .satisfiesExactly(
                        first -> assertThat(first).contains("Brief b."),
                        second -> assertThat(second).contains("What is c?").doesNotContain("Brief"));
    }

    @Test
    void anInterruptedKernelKeepsTheGradeAndGoesOn() {
        shown(cards());
        button("Show the answer").click();
        Thread.currentThread().interrupt();
        button("4 complete").click();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(text()).contains("What is c?");
        enter();
        assertThat(text()).contains("Brief c.");
        assertThat(cards().progress().table().intColumn("box 2").sum()).isEqualTo(1);
    }

    private static Dialogue failing() {
        return new Dialogue() {
            @Override
            public String name() {
                return "failing";
            }

            @Override
            public Page page() {
                return new Page(
                        "said <i>",
                        new Markdown("a &lt; b"),
                        List.of(
                                new Key("1", "refused", () -> {
                                    throw new InvalidInput("no <one>");
                                }),
                                new Key("2", "broken", () -> {
                                    throw new IllegalStateException("two");
                                }),
                                new Key("3", "well", this::page)));
            }

            @Override
            public Markdown still() {
                return new Markdown("still");
            }
        };
    }

    private static Dialogue asking() {
        return new Dialogue() {
            @Override
            public String name() {
                return "asking";
            }

            @Override
            public Page page() {
                return asked("");
            }

            private Page asked(String said) {
                var typing =
                        new Typing("Your words", "Done", words -> words.isBlank() ? asked("Nothing.") : told(words));
                return new Page(
                        said,
                        new Markdown("What?"),
                        Optional.of(typing),
                        List.of(new Key("", "Hint", () -> asked("A hint."))));
            }

            private Page told(String words) {
                return new Page("", new Markdown("You: " + words), List.of(new Key("1", "Again", this::page)));
            }

            @Override
            public Markdown still() {
                return new Markdown("still");
            }
        };
    }

    private Model area() {
        return frontEnd.only("TextareaModel");
    }

    private void write(String words) {
        area().state.addProperty("value", words);
        area().update("value", words);
    }

    @Test
    void wordsAreTypedHandedInByTheFirstButtonAndGoneThen() {
        shown(asking());
        assertThat(labels()).containsExactly("Done", "Hint");
        assertThat(area().text("placeholder")).isEqualTo("Your words");
        assertThat(layout(area()).text("display")).isEmpty();
        assertThat(layout(keys()).text("display")).isEqualTo("none");
        write("two words");
        button("Hint").click();
        assertThat(said()).contains("A hint.");
        assertThat(area().text("value")).isEqualTo("two words");
        assertThat(area().told).anyMatch(message -> message.contains("{\"do\":\"focus\"}"));
        button("Done").click();
        assertThat(text()).isEqualTo("You: two words");
        assertThat(area().text("value")).isEmpty();
        assertThat(layout(area()).text("display")).isEqualTo("none");
        assertThat(layout(keys()).text("display")).isEmpty();
        type("1");
        button("Done").click();
        assertThat(said()).contains("Nothing.");
    }

    @Test
    void buttonsStandInTheOrderOfThePageWhateverCameBefore() {
        shown(asking());
        write("x");
        button("Done").click();
        button("1 Again").click();
        assertThat(frontEnd.only("HBoxModel").state.get("children").toString())
                .containsSubsequence(button("Done").id, button("Hint").id, button("1 Again").id);
    }

    @Test
    void whatFailsIsOneLineAndTheNextPressMayDoBetter() {
        shown(failing());
        assertThat(said()).contains(">said &lt;i&gt;<").contains("> a &lt; b</span>");
        type("1");
        assertThat(said()).isEqualTo("<div role=\"alert\">✗ no &lt;one&gt;</div>");
        button("2 broken").click();
        assertThat(said()).isEqualTo("<div role=\"alert\">✗ java.lang.IllegalStateException: two</div>");
        type("3");
        assertThat(said()).contains("role=\"status\"");
    }

    @Test
    void aCellThatIsRunAgainLeavesNeitherModelsNorDialoguesOfBefore() {
        var all = new ArrayList<WeakReference<Dialogue>>();
        all.add(shownAndGraded(1));
        int once = frontEnd.models.size();
        for (int run = 2; run <= 50; run++) {
            all.add(shownAndGraded(run));
            frontEnd.closed.clear();
        }
        assertThat(frontEnd.models).hasSize(once);
        for (int tries = 0; tries < 100 && alive(all) > 1; tries++) {
            System.gc();
        }
        assertThat(alive(all)).isLessThanOrEqualTo(1);
    }

    private WeakReference<Dialogue> shownAndGraded(int run) {
        frontEnd.place = new Comms.Place("cell", "run " + run);
        var cards = cards();
        shown(cards);
        enter();
        type("1");
        return new WeakReference<>(cards);
    }

    private static long alive(List<WeakReference<Dialogue>> dialogues) {
        return dialogues.stream().filter(dialogue -> dialogue.get() != null).count();
    }

    @Test
    void withoutWidgetsItIsTheCardWithItsAnswerFolded() {
        Explorers.showOn(new Widgets(new FrontEnd()));
        var cards = cards();
        var data = shown(cards).data();
        assertThat(data).containsEntry("text/markdown", cards.next().text()).doesNotContainKey(Widgets.VIEW);
        assertThat(frontEnd.models).isEmpty();
    }
}
