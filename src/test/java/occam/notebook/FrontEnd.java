package occam.notebook;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** A front end as the widgets' protocol has it: keeps the models that a kernel opens, and does what a reader does. */
final class FrontEnd implements Comms {
    private static final Gson GSON = new Gson();

    final Map<String, Model> models = new LinkedHashMap<>();
    final List<Model> closed = new ArrayList<>();
    private final Map<String, BiConsumer<Channel, String>> targets = new LinkedHashMap<>();
    Place place = new Place("cell", "run 1");

    /** One model, as far as the front end knows it. */
    final class Model implements Channel {
        final String id;
        final String target;
        final Map<String, Object> metadata;
        final JsonObject state;
        final Map<String, byte[]> bytes = new LinkedHashMap<>();
        final BlockingQueue<String> told = new LinkedBlockingQueue<>();
        final Consumer<String> heard;

        Model(String id, String target, JsonObject state, Map<String, Object> metadata, Consumer<String> heard) {
            this.id = id;
            this.target = target;
            this.metadata = metadata;
            this.state = state;
            this.heard = heard;
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public synchronized void send(String data, List<byte[]> buffers) {
            var message = GSON.fromJson(data, JsonObject.class);
            if (message.get("method").getAsString().equals("update")) {
                message.getAsJsonObject("state")
                        .entrySet()
                        .forEach(entry -> state.add(entry.getKey(), entry.getValue()));
            }
            for (int i = 0; i < buffers.size(); i++) {
                JsonArray path = message.getAsJsonArray("buffer_paths").get(i).getAsJsonArray();
                bytes.put(path.get(path.size() - 1).getAsString(), buffers.get(i));
            }
            told.add(data);
        }

        @Override
        public void close() {
            models.remove(id);
            closed.add(this);
        }

        synchronized String text(String key) {
            return state.get(key).getAsString();
        }

        String name() {
            return text("_model_name");
        }

        /** What the front end sends when the reader moves something. */
        void update(String key, Object value) {
            heard.accept(
                    GSON.toJson(Map.of("method", "update", "state", Map.of(key, value), "buffer_paths", List.of())));
        }

        void click() {
            heard.accept(GSON.toJson(Map.of("method", "custom", "content", Map.of("event", "click"))));
        }

        /** Waits until the kernel has told a value that satisfies the reader. */
        void await(String key, String value) {
            try {
                while (!text(key).equals(value)) {
                    if (told.poll(20, TimeUnit.SECONDS) == null) {
                        throw new AssertionError(key + " stayed " + text(key) + ", not " + value);
                    }
                }
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    /** As a front end with the widget manager does when it meets a kernel. */
    Model connect() {
        var control = new Model("control", "jupyter.widget.control", new JsonObject(), Map.of(), data -> {});
        targets.get("jupyter.widget.control").accept(control, "{}");
        return control;
    }

    void requestStates(Model control) {
        targets.get("jupyter.widget.control").accept(control, "{\"method\":\"request_states\"}");
    }

    List<Model> all(String name) {
        return models.values().stream()
                .filter(model -> model.name().equals(name))
                .toList();
    }

    Model only(String name) {
        var all = all(name);
        if (all.size() != 1) {
            throw new AssertionError(all.size() + " models are a " + name);
        }
        return all.get(0);
    }

    @Override
    public Channel open(String target, Map<String, String> data, Map<String, Object> metadata, Consumer<String> heard) {
        var state = GSON.fromJson(data.get("state"), JsonObject.class);
        var model = new Model("model-" + (models.size() + closed.size()), target, state, metadata, heard);
        models.put(model.id, model);
        return model;
    }

    @Override
    public void serve(String target, BiConsumer<Channel, String> heard) {
        targets.put(target, heard);
    }

    @Override
    public Place place() {
        return place;
    }
}
