package occam.notebook;

import com.google.gson.Gson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * One model of Jupyter's widgets: a state that kernel and front end both have. What is set here is told there, what the reader does there is
 * heard here, and echoed for other views of the same notebook.
 */
final class Widget {
    private static final Gson GSON = new Gson();

    private final Map<String, Object> state;
    private final Comms.Channel channel;
    private volatile Consumer<Map<String, Object>> reader = change -> {};

    /** @param state what the front end is told at once; pictures are set afterwards */
    Widget(Comms comms, Map<String, Object> state) {
        this.state = new LinkedHashMap<>(state);
        this.channel = comms.open(
                Widgets.TARGET,
                Map.of("state", GSON.toJson(state), "buffer_paths", "[]"),
                Map.of("version", Widgets.PROTOCOL),
                this::heard);
    }

    /** How another model's state names this one. */
    String reference() {
        return "IPY_MODEL_" + id();
    }

    String id() {
        return channel.id();
    }

    /** From now on hears what the reader changed, or what a button says. */
    void onChange(Consumer<Map<String, Object>> newReader) {
        reader = newReader;
    }

    void set(String key, Object value) {
        set(Map.of(key, value));
    }

    /** Tells the front end, in one message, what of this it does not know yet; bytes go as a buffer. */
    synchronized void set(Map<String, Object> values) {
        var message = new Message();
        values.forEach((key, value) -> {
            if (!value.equals(state.put(key, value))) {
                message.put(key, value);
            }
        });
        if (!message.isEmpty()) {
            channel.send(GSON.toJson(message.update("update")), message.buffers);
        }
    }

    /** Has the front end put the reader's keys here. */
    void focus() {
        channel.send(GSON.toJson(Map.of("method", "custom", "content", Map.of("do", "focus"))), List.of());
    }

    private void heard(String json) {
        var data = GSON.fromJson(json, Heard.class);
        switch (String.valueOf(data.method)) {
            case "update" -> changed(data.state);
            case "custom" -> reader.accept(data.content);
            case "request_state" -> channel.send(GSON.toJson(whole().update("update")), whole().buffers);
            default -> {
                // a front end may say more than it must
            }
        }
    }

    private void changed(Map<String, Object> change) {
        synchronized (this) {
            state.putAll(change);
            channel.send(
                    GSON.toJson(Map.of("method", "echo_update", "state", change, "buffer_paths", List.of())),
                    List.of());
        }
        reader.accept(change);
    }

    synchronized Message whole() {
        var message = new Message();
        state.forEach(message::put);
        return message;
    }

    void close() {
        channel.close();
    }

    /** What a front end sends. */
    private static final class Heard {
        String method;
        Map<String, Object> state = Map.of();
        Map<String, Object> content = Map.of();
    }

    /** A state without its bytes, and those beside it, with the keys under which they belong. */
    static final class Message {
        final Map<String, Object> state = new LinkedHashMap<>();
        final List<String> keys = new ArrayList<>();
        final List<byte[]> buffers = new ArrayList<>();

        private void put(String key, Object value) {
            if (value instanceof byte[] bytes) {
                keys.add(key);
                buffers.add(bytes);
            } else {
                state.put(key, value);
            }
        }

        private boolean isEmpty() {
            return state.isEmpty() && keys.isEmpty();
        }

        private Map<String, Object> update(String method) {
            return Map.of(
                    "method",
                    method,
                    "state",
                    state,
                    "buffer_paths",
                    keys.stream().map(List::of).toList());
        }
    }
}
