package occam.notebook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import occam.Html;
import occam.InvalidInput;
import occam.exercise.Dialogue;
import occam.exercise.Dialogue.Key;
import occam.exercise.Dialogue.Page;
import occam.exercise.Dialogue.Typing;
import occam.job.Undisturbed;

/**
 * A dialogue as widgets: what was said, the page, a field for words where the page has one, a button for each key, and a field in which the keys
 * are typed where it has none. After each press a field has the reader's keyboard, since a button that vanishes would lose it.
 */
final class LiveDialogue implements Explorers.Opened {
    private static final int ROWS = 6;

    private final WidgetGroup group;
    private final Widget said;
    private final Widget text;
    private final Widget words;
    private final Widget wordsLayout;
    private final Widget row;
    private final Widget typed;
    private final Widget typedLayout;
    private final Widget box;

    /** By what stands on them. Each key has its own, so that a second press of one does not meet what has taken its place. */
    private final Map<String, Button> buttons = new LinkedHashMap<>();

    private Page page;

    /** What stands in the field for words. */
    private String draft = "";

    private record Button(Widget widget, Widget layout) {}

    LiveDialogue(Dialogue dialogue, Widgets widgets) {
        page = dialogue.page();
        group = new WidgetGroup(widgets);
        said = group.control("HTML", Map.of("value", ""));
        text = group.output();
        wordsLayout = group.layout(Map.of("display", "none", "width", "calc(100% - 8px)"));
        words = group.control("Textarea", area());
        words.onChange(change -> draft = String.valueOf(change.getOrDefault("value", draft)));
        row = group.wrapped(List.of());
        typedLayout = group.layout(Map.of());
        typed = group.control("Text", field());
        typed.onChange(this::typed);
        box = group.box("VBox", List.of(said, text, words, row, typed));
        show();
    }

    /** It tells what is in it when the reader leaves it, as on the way to a button: not at each key. */
    private Map<String, Object> area() {
        return Map.of(
                "value",
                "",
                "rows",
                ROWS,
                "continuous_update",
                false,
                "placeholder",
                "",
                "tooltip",
                "your words; Tab leads to the buttons",
                "layout",
                wordsLayout.reference());
    }

    private Map<String, Object> field() {
        var style = group.style("DescriptionStyle", Map.of("description_width", "initial"));
        return Map.of(
                "layout",
                typedLayout.reference(),
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
            page.keys().stream().filter(which).findFirst().ifPresent(key -> turn(key.next()));
            typed.set("value", "");
        });
    }

    private synchronized void press(String label) {
        page.typing()
                .filter(typing -> typing.done().equals(label))
                .ifPresentOrElse(this::handIn, () -> press(key -> key.label().equals(label)));
    }

    /** What was typed is gone once it is taken. */
    private void handIn(Typing typing) {
        Undisturbed.run(() -> turn(() -> {
            var next = typing.next().apply(draft);
            empty();
            return next;
        }));
    }

    private void empty() {
        draft = "";
        words.set("value", "");
    }

    private void turn(Supplier<Page> next) {
        try {
            page = next.get();
            if (page.typing().isEmpty()) {
                empty();
            }
            show();
        } catch (RuntimeException e) {
            // whatever it is, the reader sees it, and may press again
            said.set("value", "<div role=\"alert\">✗ " + Html.escape(inOneLine(e)) + "</div>");
        }
        (page.typing().isPresent() ? words : typed).focus();
    }

    private static String inOneLine(RuntimeException reason) {
        return reason instanceof InvalidInput ? reason.getMessage() : String.valueOf(reason);
    }

    private void show() {
        said.set("value", told());
        text.set("outputs", List.of(output()));
        labels().forEach(label -> buttons.computeIfAbsent(label, this::button));
        row.set("children", WidgetGroup.references(inOrder()));
        buttons.forEach((label, button) -> button.layout.set("display", isOnPage(label) ? "" : "none"));
        words.set("placeholder", page.typing().map(Typing::name).orElse(""));
        wordsLayout.set("display", page.typing().isPresent() ? "" : "none");
        typedLayout.set("display", page.typing().isPresent() ? "none" : "");
        typed.set("placeholder", hint());
    }

    /** What hands in comes first: it is the next stop behind the field. */
    private Stream<String> labels() {
        return Stream.concat(
                page.typing().stream().map(Typing::done), page.keys().stream().map(Key::label));
    }

    /** Those of the page as it has them, then the others, which are not seen. */
    private List<Widget> inOrder() {
        return Stream.concat(labels(), buttons.keySet().stream())
                .distinct()
                .map(label -> buttons.get(label).widget)
                .toList();
    }

    private boolean isOnPage(String label) {
        return labels().anyMatch(label::equals);
    }

    /** Who sees the page does not need it twice; who hears it is told as soon as it is there. */
    private String told() {
        return "<div role=\"status\">" + Html.escape(page.said()) + "<span style=\"" + LiveFigure.UNSEEN + "\"> "
                + Html.escape(plain().replace("**", "")) + "</span></div>";
    }

    private String plain() {
        return String.valueOf(PlainText.render(page.text()).data().get("text/plain"));
    }

    private Map<String, Object> output() {
        return Map.of(
                "output_type",
                "display_data",
                "data",
                Map.of("text/markdown", page.text().text(), "text/plain", plain()),
                "metadata",
                Map.of());
    }

    private Button button(String label) {
        var layout = group.layout(Map.of("display", "none", "width", "auto"));
        var widget = group.control("Button", Map.of("description", label, "layout", layout.reference()));
        widget.onChange(change -> {
            if ("click".equals(change.get("event"))) {
                press(label);
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
