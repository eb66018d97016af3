package occam.course;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** An executed notebook that is about to become a page of the book. */
record Draft(JsonObject notebook) {
    private static final Gson GSON = new Gson();

    /** What a reader is to guess before seeing what the next cell gives. */
    private static final String PREDICTION = "**Before you run";

    private static final String OWN_TYPES = "application/vnd.occam.";

    private static final String PICTURE = "image/png";

    static Draft of(Path executed) throws IOException {
        return new Draft(JsonParser.parseString(Files.readString(executed)).getAsJsonObject());
    }

    /**
     * With the markup of figures that answer, where the run has written it, in the place of their pictures.
     *
     * @param folder where it is
     * @param link to that folder, from the page
     */
    Draft withFigures(Path folder, String link) throws IOException {
        for (var cell : cells()) {
            replace(outputs(cell.getAsJsonObject()), folder, link);
        }
        return this;
    }

    private JsonArray cells() {
        return notebook.getAsJsonArray("cells");
    }

    private static JsonArray outputs(JsonObject cell) {
        var outputs = cell.getAsJsonArray("outputs");
        return outputs == null ? new JsonArray() : outputs;
    }

    private static void replace(JsonArray outputs, Path folder, String link) throws IOException {
        int last = 0;
        for (var each = outputs.iterator(); each.hasNext(); ) {
            var output = each.next().getAsJsonObject();
            int number = explorer(output);
            var markup = folder.resolve(number + ".html");
            if (number > 0 && Files.exists(markup)) {
                if (number == last) {
                    each.remove();
                } else {
                    var html = "<div data-frames=\"" + link + "\">" + Files.readString(markup) + "</div>";
                    output.add("data", GSON.toJsonTree(Map.of("text/html", html)));
                }
                last = number;
            }
        }
    }

    /** Which of its notebook's figures that answer the output belongs to, from 1; 0 if to none. */
    private static int explorer(JsonObject output) {
        var metadata = output.getAsJsonObject("metadata");
        var marks = metadata == null ? null : metadata.getAsJsonObject("occam");
        return marks == null || !marks.has("explorer")
                ? 0
                : marks.get("explorer").getAsInt();
    }

    /** With what a reader is to predict folded away until asked for. */
    Draft withPredictionsFolded() {
        boolean asked = false;
        for (var each : cells()) {
            var cell = each.getAsJsonObject();
            if (cell.get("cell_type").getAsString().equals("code")) {
                if (asked && !outputs(cell).isEmpty()) {
                    tag(cell, "hide-output");
                }
                asked = false;
            } else {
                asked = Notebook.joined(cell.get("source")).contains(PREDICTION);
            }
        }
        return this;
    }

    private static void tag(JsonObject cell, String tag) {
        var metadata = cell.getAsJsonObject("metadata");
        if (!metadata.has("tags")) {
            metadata.add("tags", new JsonArray());
        }
        metadata.getAsJsonArray("tags").add(tag);
    }

    /** Without what only programs read. */
    Draft withoutOwnTypes() {
        for (var cell : cells()) {
            for (var output : outputs(cell.getAsJsonObject())) {
                var data = output.getAsJsonObject().getAsJsonObject("data");
                if (data != null) {
                    data.keySet().removeIf(type -> type.startsWith(OWN_TYPES));
                }
            }
        }
        return this;
    }

    /** With some words for each picture that has none. */
    Draft withWords() {
        for (var cell : cells()) {
            for (var output : outputs(cell.getAsJsonObject())) {
                describe(output.getAsJsonObject());
            }
        }
        return this;
    }

    private static void describe(JsonObject output) {
        var data = output.getAsJsonObject("data");
        if (data != null && data.has(PICTURE)) {
            var metadata = child(child(output, "metadata"), PICTURE);
            if (!metadata.has("alt")) {
                metadata.addProperty("alt", "Figure drawn by the code above");
            }
        }
    }

    private static JsonObject child(JsonObject parent, String name) {
        if (!parent.has(name)) {
            parent.add(name, new JsonObject());
        }
        return parent.getAsJsonObject(name);
    }

    /** With a text after its first cell. */
    Draft withText(String markdown) {
        var text = Map.of("cell_type", "markdown", "id", "book", "metadata", Map.of(), "source", markdown);
        var cells = List.copyOf(cells().asList());
        var all = new JsonArray();
        all.add(cells.get(0));
        all.add(GSON.toJsonTree(text));
        cells.subList(1, cells.size()).forEach(all::add);
        notebook.add("cells", all);
        return this;
    }

    void write(Path file) throws IOException {
        Folders.write(file, GSON.toJson(notebook));
    }
}
