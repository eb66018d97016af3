package occam.notebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Models that are opened for one figure, and end with it. */
final class WidgetGroup {
    private final Widgets widgets;
    private final List<Widget> members = new ArrayList<>();

    WidgetGroup(Widgets widgets) {
        this.widgets = widgets;
    }

    Widget control(String name, Map<String, Object> state) {
        return kept(widgets.control(name, state));
    }

    /** One below the other, or side by side. */
    Widget box(String name, List<Widget> children) {
        return control(name, Map.of("children", references(children)));
    }

    /** Side by side, and where there is no room for more, below. */
    Widget wrapped(List<Widget> children) {
        var layout = layout(Map.of("flex_flow", "row wrap", "align_items", "center"));
        return control("HBox", Map.of("children", references(children), "layout", layout.reference()));
    }

    Widget output() {
        return kept(widgets.output(Map.of("outputs", List.of())));
    }

    static List<String> references(List<Widget> widgets) {
        return widgets.stream().map(Widget::reference).toList();
    }

    Widget layout(Map<String, Object> state) {
        return kept(widgets.layout(state));
    }

    Widget style(String name, Map<String, Object> state) {
        return kept(widgets.style(name, state));
    }

    private synchronized Widget kept(Widget widget) {
        members.add(widget);
        return widget;
    }

    synchronized void close() {
        members.forEach(widgets::close);
        members.clear();
    }
}
