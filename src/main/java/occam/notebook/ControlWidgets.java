package occam.notebook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import occam.explore.Control;

/** The widgets of a figure's controls. Each tells the place in its control's values to which the reader moved it. */
final class ControlWidgets {
    private static final int PLAYED_EACH = 150;

    private final WidgetGroup group;
    private final Map<String, Object> look;

    ControlWidgets(WidgetGroup group) {
        this.group = group;
        this.look = Map.of(
                "layout",
                        group.layout(Map.of("width", "520px", "max_width", "100%"))
                                .reference(),
                "style",
                        group.style("DescriptionStyle", Map.of("description_width", "140px"))
                                .reference());
    }

    Widget of(Control<?> control, IntConsumer moved) {
        return switch (control.look()) {
            case SLIDER -> slider(control, moved);
            case CHOICE -> listed("Dropdown", control, Map.of(), moved);
            case SWITCH -> onOff(control, moved);
            case AGAIN -> again(control, moved);
        };
    }

    private Widget slider(Control<?> control, IntConsumer moved) {
        var slider = listed("SelectionSlider", control, Map.of("continuous_update", true, "readout", true), moved);
        return control.isPlayed() ? group.box("HBox", List.of(slider, player(control, slider, moved))) : slider;
    }

    private Widget listed(String name, Control<?> control, Map<String, Object> more, IntConsumer moved) {
        var labels = IntStream.range(0, control.values().size())
                .mapToObj(control::label)
                .toList();
        var state = described(control);
        state.putAll(more);
        state.putAll(Map.of("_options_labels", labels, "index", control.start()));
        var widget = group.control(name, state);
        widget.onChange(change -> number(change, "index", moved));
        return widget;
    }

    private Widget player(Control<?> control, Widget slider, IntConsumer moved) {
        var player = group.control(
                "Play",
                Map.of(
                        "value",
                        control.start(),
                        "min",
                        0,
                        "max",
                        control.values().size() - 1,
                        "interval",
                        PLAYED_EACH,
                        "tooltip",
                        "run through " + control.name()));
        player.onChange(change -> number(change, "value", place -> {
            slider.set("index", place);
            moved.accept(place);
        }));
        return player;
    }

    private Widget onOff(Control<?> control, IntConsumer moved) {
        var state = described(control);
        state.put("value", control.start() == 1);
        var widget = group.control("Checkbox", state);
        widget.onChange(change -> {
            if (change.get("value") instanceof Boolean isOn) {
                moved.accept(isOn ? 1 : 0);
            }
        });
        return widget;
    }

    private Widget again(Control<?> control, IntConsumer moved) {
        var next = new int[] {control.start()};
        var widget = group.control("Button", Map.of("description", control.name(), "icon", "refresh"));
        widget.onChange(change -> {
            if ("click".equals(change.get("event"))) {
                next[0] = (next[0] + 1) % control.values().size();
                moved.accept(next[0]);
            }
        });
        return widget;
    }

    private Map<String, Object> described(Control<?> control) {
        var state = new HashMap<>(look);
        state.put("description", control.name());
        return state;
    }

    private static void number(Map<String, Object> change, String key, IntConsumer heard) {
        if (change.get(key) instanceof Number number) {
            heard.accept(number.intValue());
        }
    }
}
