package occam.notebook;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import occam.Html;

/**
 * The live figures of a saved notebook whose kernel has gone. A front end finds only the names of their widgets, and would show an error in their
 * place: for it each is the picture that was saved beside the name, until its cell is run again.
 *
 * @param notebook nothing if it is not known
 */
record SavedFigures(Optional<Path> notebook) {
    private static final String BASE_64 = "[A-Za-z0-9+/=\\s]+";

    /** Those of the notebook for which Jupyter's server has started this kernel. */
    static SavedFigures ofThisNotebook() {
        return of(System.getenv("JPY_SESSION_NAME"));
    }

    static SavedFigures of(String file) {
        try {
            return new SavedFigures(Optional.ofNullable(file).map(Path::of));
        } catch (InvalidPathException e) {
            // the name of a console
            return new SavedFigures(Optional.empty());
        }
    }

    /** What is shown for each widget, by its name, as markup. */
    Map<String, String> markup() {
        var markup = new LinkedHashMap<String, String>();
        notebook.flatMap(SavedFigures::read).stream()
                .flatMap(file -> objects(file.get("cells")))
                .flatMap(cell -> objects(cell.get("outputs")))
                .forEach(output -> put(output, markup));
        return markup;
    }

    /** Nothing of a file that is not there, or no notebook. */
    private static Optional<JsonObject> read(Path file) {
        try {
            return Optional.ofNullable(new Gson().fromJson(Files.readString(file), JsonObject.class));
        } catch (IOException | JsonParseException e) {
            return Optional.empty();
        }
    }

    private static Stream<JsonObject> objects(JsonElement list) {
        return list instanceof JsonArray array
                ? StreamSupport.stream(array.spliterator(), false)
                        .filter(JsonElement::isJsonObject)
                        .map(JsonElement::getAsJsonObject)
                : Stream.empty();
    }

    private static JsonObject object(JsonObject parent, String name) {
        return parent.get(name) instanceof JsonObject object ? object : new JsonObject();
    }

    private static void put(JsonObject output, Map<String, String> markup) {
        var data = object(output, "data");
        var widget = text(object(data, Widgets.VIEW).get("model_id"));
        if (!widget.isEmpty()) {
            var size = object(object(output, "metadata"), "image/png");
            markup.put(
                    widget,
                    picture(text(data.get("image/png")), text(size.get("width"))) + "<div>"
                            + Html.escape(text(data.get("text/plain")))
                            + "</div><div>Run the cell, and it answers.</div>");
        }
    }

    private static String picture(String png, String width) {
        return png.matches(BASE_64)
                ? "<img alt=\"\" style=\"max-width: 100%\" width=\"" + Html.escape(width)
                        + "\" src=\"data:image/png;base64," + png + "\">"
                : "";
    }

    /** A file has long texts as lists of lines. */
    private static String text(JsonElement value) {
        if (value instanceof JsonArray lines) {
            return StreamSupport.stream(lines.spliterator(), false)
                    .map(SavedFigures::text)
                    .collect(Collectors.joining());
        }
        return value != null && value.isJsonPrimitive() ? value.getAsString() : "";
    }
}
