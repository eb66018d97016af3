package occam.notebook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import occam.Html;
import occam.InvalidInput;
import occam.exercise.Dialogue;
import occam.exercise.Dialogue.Key;
import occam.exercise.Dialogue.Page;
import occam.job.Undisturbed;

/**
 * A dialogue as widgets: what was said, the page, a button for each key, and a field in which the keys are typed. After each press the field has
 * the reader's keyboard, since a button that vanishes would lose it.
 */
final class LiveDialogue implements Explorers.Opened {
    private final WidgetGroup group;
    private final Widget said;
    private final Widget text;
    private final Widget row;
    private final Widget typed;
    private final Widget box;

    /** By what stands on them. Each key has its own, so that a second press of one does not meet what has taken its place. */
    private final Map<String, Button> buttons = new LinkedHashMap<>();

    private Page page;

    private record Button(Widget widget, Widget layout) {}

    LiveDialogue(Dialogue dialogue, Widgets widgets) {
        page = dialogue.page();
        group = new WidgetGroup(widgets);
        said = group.control("HTML", Map.of("value", ""));
        text = group.output();
        row = group.wrapped(List.of());
        typed = group.control("Text", field());
        typed.onChange(this::typed);
        box = group.box("VBox", List.of(said, text, row, typed));
        show();
    }

    private Map<String, Object> field() {
        var style = group.style("DescriptionStyle", Map.of("description_width", "initial"));
        return Map.of(
                "description",
                "Keys",
                "tooltip",
                "what you press instead of a button",
                "value",
                "",
                "placeholder",
                "",
                "style",
                style.reference());
    }

    /** Shows all of it, and where there are no widgets its first page. */
    Rendering render() {
        var reference = Map.of("version_major", 2, "version_minor", 0, "model_id", box.id());
        return PlainText.render(page.text()).with(Widgets.VIEW, reference);
    }

    private void typed(Map<String, Object> change) {
        var value = String.valueOf(change.getOrDefault("value", ""));
        if ("submit".equals(change.get("event"))) {
            press(key -> key.sign().isEmpty());
        } else if (!value.isEmpty()) {
            press(key -> !key.sign().isEmpty() && value.endsWith(key.sign()));
        }
    }

    private synchronized void press(Predicate<Key> which) {
        Undisturbed.run(() -> {
            page.keys().stream().filter(which).findFirst().ifPresent(this::turn);
            typed.set("value", "");
        });
    }

    private void turn(Key key) {
        try {
            page = key.next().get();
            show();
        } catch (RuntimeException e) {
            // whatever it is, the reader sees it, and may press again
            said.set("value", "<div role=\"alert\">✗ " + Html.escape(inOneLine(e)) + "</div>");
        }
        typed.focus();
    }

    private static String inOneLine(RuntimeException reason) {
        return reason instanceof InvalidInput ? reason.getMessage() : String.valueOf(reason);
    }

    private void show() {
        said.set("value", told());
        text.set("outputs", List.of(output()));
        page.keys().forEach(key -> buttons.computeIfAbsent(key.label(), this::button));
        row.set(
                "children",
                WidgetGroup.references(
                        buttons.values().stream().map(Button::widget).toList()));
        buttons.forEach((label, button) -> button.layout.set("display", isOnPage(label) ? "" : "none"));
        typed.set("placeholder", hint());
    }

    private boolean isOnPage(String label) {
        return page.keys().stream().anyMatch(key -> key.label().equals(label));
    }

    /** Who sees the page does not need it twice; who hears it is told as soon as it is there. */
    private String told() {
        return "<div role=\"status\">" + Html.escape(page.said()) + "<span style=\"" + LiveFigure.UNSEEN + "\"> "
                + Html.escape(words().replace("**", "")) + "</span></div>";
    }

    private String words() {
        return String.valueOf(PlainText.render(page.text()).data().get("text/plain"));
    }

    private Map<String, Object> output() {
        return Map.of(
                "output_type",
                "display_data",
                "data",
                Map.of("text/markdown", page.text().text(), "text/plain", words()),
                "metadata",
                Map.of());
    }

    private Button button(String label) {
        var layout = group.layout(Map.of("display", "none", "width", "auto"));
        var widget = group.control("Button", Map.of("description", label, "layout", layout.reference()));
        widget.onChange(change -> {
            if ("click".equals(change.get("event"))) {
                press(key -> key.label().equals(label));
            }
        });
        return new Button(widget, layout);
    }

    private String hint() {
        return page.keys().stream()
                .map(key -> key.sign().isEmpty() ? "Enter: " + key.name() : key.sign())
                .collect(Collectors.joining(" · "));
    }

    @Override
    public void close() {
        group.close();
    }
}
