package occam.course;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A lesson or its solutions as a reader gets them: a lesson without outputs, which would tell what is to be predicted, and solutions under a
 * name of their own, since JupyterLab shows a tab's file and not its folder.
 */
record ReaderCopy(Sources sources, Path file) {
    private static final Pattern TO_SOLUTIONS = Pattern.compile("(]\\(solutions/[^)#]*?)\\.ipynb");

    private static final Pattern NUMBER = Pattern.compile("^\\d+");

    Path in(Path folder) {
        var place = sources.in(folder, file);
        return sources.isLesson(file) ? place : place.resolveSibling(Sources.name(file) + "-solutions.ipynb");
    }

    /** The reader's copy from the time when the lesson had another number, if there is one. */
    Optional<Path> former(Path folder) throws IOException {
        var today = sources.files().stream()
                .map(each -> new ReaderCopy(sources, each).in(folder))
                .collect(Collectors.toSet());
        var place = in(folder);
        return Folders.files(place.getParent()).stream()
                .filter(other -> place.getParent().equals(other.getParent()))
                .filter(other -> title(other).equals(title(place)) && !today.contains(other))
                .findFirst();
    }

    /** What the reader wrote there, with today's number in its links and in its heading. */
    String renumbered(Path former) throws IOException {
        var before = Sources.name(former).replace(title(former), "");
        var now = Sources.name(in(former)).replace(title(former), "");
        var links = Sources.name(file).substring(now.length());
        return Files.readString(former)
                .replace(before + links, now + links)
                .replace("# " + before + " ·", "# " + now + " ·")
                .replace("to " + before + " ·", "to " + now + " ·");
    }

    /** Its name without the number. */
    private static String title(Path file) {
        return NUMBER.matcher(Sources.name(file)).replaceFirst("");
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
