package occam;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What stands in the notebooks, but for their code. */
public final class MarkdownCells {
    private static final Path PROJECT = Path.of(System.getProperty("basedir", ""));

    private MarkdownCells() {}

    /** The notebook of that lesson, cell by cell. */
    public static List<String> ofLesson(int number) {
        return lessons()
                .filter(file -> file.getFileName().toString().startsWith("%02d-".formatted(number)))
                .flatMap(MarkdownCells::of)
                .toList();
    }

    public static Stream<Path> lessons() {
        return notebooks("notebooks");
    }

    public static Stream<Path> solutions() {
        return notebooks("notebooks/solutions");
    }

    private static Stream<Path> notebooks(String folder) {
        try (var files = Files.list(PROJECT.resolve(folder))) {
            return files
                    .filter(file -> file.getFileName().toString().matches("\\d\\d-.*\\.ipynb"))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Stream<String> of(Path notebook) {
        var cells = new Gson().fromJson(read(notebook), JsonObject.class).getAsJsonArray("cells");
        return StreamSupport.stream(cells.spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .filter(cell -> cell.get("cell_type").getAsString().equals("markdown"))
                .map(cell -> source(cell.get("source")));
    }

    private static String source(JsonElement source) {
        return source instanceof JsonArray lines
                ? StreamSupport.stream(lines.spliterator(), false)
                        .map(JsonElement::getAsString)
                        .collect(Collectors.joining())
                : source.getAsString();
    }

    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
