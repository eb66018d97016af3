package occam.notebook;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import occam.explore.Control;

/** The widgets of a figure's controls. Each tells the place in its control's values to which the reader moved it. */
final class ControlWidgets {
    private static final int PLAYED_EACH = 150;

    private static final int SHORTEST_NAME = 17;

    private final WidgetGroup group;

    /** Where their handles begin, behind their names, as CSS has it. */
    private final String names;

    private final Map<String, Object> look;

    /**
     * For these controls, which stand below each other.
     *
     * @param room for handle and value, in pixels
     */
    ControlWidgets(WidgetGroup group, List<Control<?>> controls, int room) {
        this.group = group;
        this.names = controls.stream()
                        .mapToInt(control -> control.name().length() + 1)
                        .reduce(SHORTEST_NAME, Math::max)
                + "ch";
        var width = String.format(Locale.ROOT, "calc(%s + %dpx)", names, room);
        this.look = Map.of(
                "layout",
                        group.layout(Map.of("width", width, "max_width", "100%", "margin", "2px"))
                                .reference(),
                "style",
                        group.style("DescriptionStyle", Map.of("description_width", names))
                                .reference());
    }

    Widget of(Control<?> control, IntConsumer moved) {
        return switch (control.look()) {
            case SLIDER -> slider(control, moved);
            case CHOICE -> dropdown(control, moved);
            case SWITCH -> onOff(control, moved);
            case AGAIN -> again(control, moved);
        };
    }

    private Widget slider(Control<?> control, IntConsumer moved) {
        var handle = isNumbered(control) ? numbered(control) : listed(control);
        handle.onMove(moved);
        return control.isPlayed()
                ? group.box("HBox", List.of(handle.widget, player(control, handle, moved)))
                : handle.widget;
    }

    private static boolean isNumbered(Control<?> control) {
        var first = control.values().get(0);
        return first instanceof Integer && control.label(0).equals(first.toString());
    }

    /** Of whole numbers a screen reader hears the number; of others only the place, since the widget has no words for it. */
    private Handle numbered(Control<?> control) {
        int first = (Integer) control.values().get(0);
        var state = described(control);
        state.putAll(Map.of("min", first, "max", first + last(control), "value", first + control.start()));
        return new Handle(group.control("IntSlider", state), "value", first);
    }

    private Handle listed(Control<?> control) {
        return new Handle(group.control("SelectionSlider", options(control)), "index", 0);
    }

    private Widget dropdown(Control<?> control, IntConsumer moved) {
        var handle = new Handle(group.control("Dropdown", options(control)), "index", 0);
        handle.onMove(moved);
        return handle.widget;
    }

    private Map<String, Object> options(Control<?> control) {
        var labels =
                IntStream.rangeClosed(0, last(control)).mapToObj(control::label).toList();
        var state = described(control);
        state.putAll(Map.of("_options_labels", labels, "index", control.start()));
        return state;
    }

    private Widget player(Control<?> control, Handle handle, IntConsumer moved) {
        var state = Map.<String, Object>of(
                "value",
                control.start(),
                "min",
                0,
                "max",
                last(control),
                "interval",
                PLAYED_EACH,
                "tooltip",
                "run through " + control.name());
        var player = new Handle(group.control("Play", state), "value", 0);
        player.onMove(place -> {
            handle.set(place);
            moved.accept(place);
        });
        return player.widget;
    }

    private static int last(Control<?> control) {
        return control.values().size() - 1;
    }

    /**
     * What tells a number when it is moved.
     *
     * @param first the number at the control's first place
     */
    private record Handle(Widget widget, String key, int first) {
        void onMove(IntConsumer moved) {
            widget.onChange(change -> {
                if (change.get(key) instanceof Number number) {
                    moved.accept(number.intValue() - first);
                }
            });
        }

        void set(int place) {
            widget.set(key, first + place);
        }
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
        var margin = String.format(Locale.ROOT, "2px 2px 2px calc(%s + 10px)", names);
        var layout = group.layout(Map.of("margin", margin)).reference();
        var widget =
                group.control("Button", Map.of("description", control.name(), "icon", "refresh", "layout", layout));
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
        // a name that is too long is cut, and without this the front end says "null" where the mouse rests
        state.put("tooltip", control.name());
        return state;
    }
}
