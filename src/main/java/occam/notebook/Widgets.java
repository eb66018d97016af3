package occam.notebook;

import com.google.gson.Gson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Jupyter's widgets, version 2.1 of their messages, as a kernel without Python speaks them: it opens models, and tells a front end that comes
 * later, or whose page was loaded again, which there are.
 */
final class Widgets {
    static final String TARGET = "jupyter.widget";
    static final String PROTOCOL = "2.1.0";

    /** The media type of what shows a model. */
    static final String VIEW = "application/vnd.jupyter.widget-view+json";

    private static final String CONTROL = "jupyter.widget.control";
    private static final String CONTROLS = "@jupyter-widgets/controls";
    private static final String BASE = "@jupyter-widgets/base";
    private static final String VERSION = "2.0.0";
    private static final String OUTPUT = "@jupyter-widgets/output";
    private static final String OUTPUT_VERSION = "1.0.0";

    private final Comms comms;
    private final SavedFigures saved;
    private final Map<String, Widget> open = new LinkedHashMap<>();
    private volatile boolean areSeen;

    Widgets(Comms comms) {
        this(comms, new SavedFigures(Optional.empty()));
    }

    /** @param saved what a front end is told of models that a kernel before this one had */
    Widgets(Comms comms, SavedFigures saved) {
        this.comms = comms;
        this.saved = saved;
        comms.serve(CONTROL, this::answer);
    }

    /** Whether a front end that can show widgets has said so, as it does when it meets the kernel. */
    boolean areSeen() {
        return areSeen;
    }

    /** Which cell asks. */
    Comms.Place place() {
        return comms.place();
    }

    /** A model of the controls' package, such as {@code SelectionSlider}. */
    Widget control(String name, Map<String, Object> state) {
        return open(CONTROLS, name, CONTROLS, name, state);
    }

    /** What a cell's output would show, as the front end renders it: Markdown with equations and links, say. */
    Widget output(Map<String, Object> state) {
        var all = new LinkedHashMap<>(state);
        all.putAll(
                Map.of("_model_module_version", OUTPUT_VERSION, "_view_module_version", OUTPUT_VERSION, "msg_id", ""));
        return open(OUTPUT, "Output", OUTPUT, "Output", all);
    }

    /** How a model is laid out, by the words of CSS. */
    Widget layout(Map<String, Object> state) {
        return open(BASE, "Layout", BASE, "Layout", state);
    }

    /** How a control with a name is styled. */
    Widget style(String name, Map<String, Object> state) {
        return open(CONTROLS, name, BASE, "Style", state);
    }

    private synchronized Widget open(String module, String model, String views, String view, Map<String, Object> own) {
        var widget = new Widget(comms, state(module, model, views, view, own));
        open.put(widget.id(), widget);
        return widget;
    }

    private static Map<String, Object> state(
            String module, String model, String views, String view, Map<String, Object> own) {
        var state = new LinkedHashMap<String, Object>(Map.of(
                "_model_module", module,
                "_model_module_version", VERSION,
                "_model_name", model + "Model",
                "_view_module", views,
                "_view_module_version", VERSION,
                "_view_name", view + "View"));
        state.putAll(own);
        return state;
    }

    synchronized void close(Widget widget) {
        open.remove(widget.id());
        widget.close();
    }

    synchronized int count() {
        return open.size();
    }

    private void answer(Comms.Channel channel, String json) {
        areSeen = true;
        if (json.contains("\"request_states\"")) {
            sendAll(channel);
        }
    }

    private synchronized void sendAll(Comms.Channel channel) {
        var states = new LinkedHashMap<String, Object>();
        saved.markup().forEach((id, markup) -> states.put(id, described(html(markup))));
        var paths = new ArrayList<List<String>>();
        var buffers = new ArrayList<byte[]>();
        open.forEach((id, widget) -> {
            var whole = widget.whole();
            states.put(id, described(whole.state));
            whole.keys.forEach(key -> paths.add(List.of(id, "state", key)));
            buffers.addAll(whole.buffers);
        });
        channel.send(
                new Gson().toJson(Map.of("method", "update_states", "states", states, "buffer_paths", paths)), buffers);
    }

    private static Map<String, Object> html(String markup) {
        return state(CONTROLS, "HTML", CONTROLS, "HTML", Map.of("value", markup));
    }

    private static Map<String, Object> described(Map<String, Object> state) {
        return Map.of(
                "model_name", state.get("_model_name"),
                "model_module", state.get("_model_module"),
                "model_module_version", state.get("_model_module_version"),
                "state", state);
    }
}
