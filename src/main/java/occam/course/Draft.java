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

/** A notebook that is about to become a page, with what the template has to know in its metadata. */
record Draft(String name, JsonObject notebook) {
    private static final Gson GSON = new Gson();

    static Draft ofNotebook(String name, Path executed, Map<String, Object> page) throws IOException {
        var notebook = JsonParser.parseString(Files.readString(executed)).getAsJsonObject();
        notebook.getAsJsonObject("metadata").add("occam", GSON.toJsonTree(page));
        return new Draft(name, notebook);
    }

    /** A page of its own at the top of the course. */
    static Draft ofText(String name, String title, String markdown, String index) {
        var cell = Map.of("cell_type", "markdown", "id", "text", "metadata", Map.of(), "source", markdown);
        var page = Map.of("title", title, "root", "", "index", index);
        var notebook =
                Map.of("nbformat", 4, "nbformat_minor", 5, "metadata", Map.of("occam", page), "cells", List.of(cell));
        return new Draft(name + ".ipynb", GSON.toJsonTree(notebook).getAsJsonObject());
    }

    /**
     * With the markup of figures that answer, where the run has written it, in the place of their pictures.
     *
     * @param folder where it is
     * @param link to that folder, from the page
     */
    Draft withFigures(Path folder, String link) throws IOException {
        for (var cell : notebook.getAsJsonArray("cells")) {
            var outputs = cell.getAsJsonObject().getAsJsonArray("outputs");
            if (outputs != null) {
                replace(outputs, folder, link);
            }
        }
        return this;
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

    void write(Path folder) throws IOException {
        Folders.write(folder.resolve(name), GSON.toJson(notebook));
    }
}
