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
        return control(
                name,
                Map.of("children", children.stream().map(Widget::reference).toList()));
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
