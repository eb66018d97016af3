package occam.course;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * A lesson or its solutions as a reader gets them: a lesson without outputs, which would tell what is to be predicted, and solutions under a
 * name of their own, since JupyterLab shows a tab's file and not its folder.
 */
record ReaderCopy(Sources sources, Path file) {
    private static final Pattern TO_SOLUTIONS = Pattern.compile("(]\\(solutions/[^)#]*?)\\.ipynb");

    Path in(Path folder) {
        var place = sources.in(folder, file);
        return sources.isLesson(file) ? place : place.resolveSibling(Sources.name(file) + "-solutions.ipynb");
    }

    String text() throws IOException {
        var text = TO_SOLUTIONS.matcher(Files.readString(file)).replaceAll("$1-solutions.ipynb");
        return sources.isLesson(file) ? withoutOutputs(text) : text;
    }

    private static String withoutOutputs(String text) {
        var notebook = JsonParser.parseString(text).getAsJsonObject();
        for (var cell : notebook.getAsJsonArray("cells")) {
            clear(cell.getAsJsonObject());
        }
        return Notebook.file(notebook);
    }

    private static void clear(JsonObject cell) {
        if (cell.has("outputs")) {
            cell.add("outputs", new JsonArray());
            cell.add("execution_count", JsonNull.INSTANCE);
        }
    }
}
