package occam.course;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import occam.InvalidInput;

/**
 * A lesson for a teacher's class: without outputs and solutions, and each exercise as two cells, one to fill in and one that nbgrader
 * grades.
 */
final class HandOut {
    private static final String STUB = "// YOUR CODE HERE";
    private static final Pattern CHECK = Pattern.compile("[A-Za-z_][\\w.]*\\.check\\(.*\\)(?=;?$)");
    private static final Pattern TO_SOLUTION = Pattern.compile("^\\[Solution]\\(|]\\((\\./)?solutions/");

    private static final Gson GSON = new Gson();

    private final Path lesson;
    private final JsonArray cells = new JsonArray();
    private String asked = "";

    private HandOut(Path lesson) {
        this.lesson = lesson;
    }

    /** Fills the folder with copies of these lessons and nothing else. */
    static void write(Sources lessons, Path folder) throws IOException {
        var copies = new LinkedHashMap<Path, String>();
        for (var lesson : lessons.files()) {
            copies.put(lessons.in(folder, lesson), of(lesson));
        }
        Folders.delete(folder);
        for (var copy : copies.entrySet()) {
            Folders.write(copy.getKey(), copy.getValue());
        }
    }

    /** @throws InvalidInput if an exercise is not followed by a cell that a check ends */
    static String of(Path lesson) throws IOException {
        Notebook.read(lesson);
        var notebook = JsonParser.parseString(Files.readString(lesson)).getAsJsonObject();
        var copy = new HandOut(lesson);
        notebook.getAsJsonArray("cells").forEach(cell -> copy.add(cell.getAsJsonObject()));
        copy.unlessAsked("the lesson ends");
        notebook.add("cells", copy.cells);
        notebook.addProperty("nbformat_minor", 5);
        return Notebook.file(sorted(notebook));
    }

    private void add(JsonObject json) {
        var cell = GSON.fromJson(json, Notebook.Cell.class);
        if (!json.has("id")) {
            json.addProperty("id", "cell-" + (cells.size() + 1));
        }
        if (cell.isMarkdown()) {
            addText(json, cell);
        } else if (!asked.isEmpty() && cell.text().contains(STUB)) {
            addExercise(json, cell.text());
        } else if (cell.type().equals("code")) {
            addCode(json, cell.text());
        } else {
            addCell(json, cell.text());
        }
    }

    private void addText(JsonObject json, Notebook.Cell cell) {
        cell.exercise().ifPresent(exercise -> {
            unlessAsked("the next exercise begins");
            asked = exercise;
        });
        var text = withoutSolution(cell.text());
        if (!text.isBlank()) {
            addCell(json, text);
        }
    }

    private static String withoutSolution(String text) {
        return text.lines().anyMatch(TO_SOLUTION.asPredicate())
                ? text.lines()
                        .filter(TO_SOLUTION.asPredicate().negate())
                        .collect(Collectors.joining("\n"))
                        .stripTrailing()
                : text;
    }

    private void unlessAsked(String before) {
        InvalidInput.unless(
                asked.isEmpty(),
                "%s: exercise %s has no cell with %s before %s",
                lesson.getFileName(),
                asked,
                STUB,
                before);
    }

    private void addExercise(JsonObject json, String text) {
        var lines = text.stripTrailing().lines().toList();
        var check = CHECK.matcher(lines.get(lines.size() - 1));
        InvalidInput.unless(
                check.lookingAt(),
                "%s: the cell of exercise %s must end with its check on one line, such as GAP.check(gap), not with: %s",
                lesson.getFileName(),
                asked,
                lines.get(lines.size() - 1));
        var test = json.deepCopy();
        test.addProperty("id", json.get("id").getAsString() + "-check");
        mark(json, Map.of("solution", true, "grade", false, "locked", false, "grade_id", asked));
        mark(test, Map.of("solution", false, "grade", true, "locked", true, "points", 1, "grade_id", asked + "-check"));
        asked = "";
        addCode(json, String.join("\n", lines.subList(0, lines.size() - 1)).stripTrailing());
        addCode(test, "grade(" + check.group() + ");");
    }

    private static void mark(JsonObject cell, Map<String, Object> role) {
        var nbgrader = GSON.toJsonTree(role).getAsJsonObject();
        nbgrader.addProperty("schema_version", 3);
        nbgrader.addProperty("task", false);
        cell.getAsJsonObject("metadata").add("nbgrader", nbgrader);
    }

    private void addCode(JsonObject json, String text) {
        json.add("outputs", new JsonArray());
        json.add("execution_count", JsonNull.INSTANCE);
        json.getAsJsonObject("metadata").remove("execution");
        addCell(json, text);
    }

    private void addCell(JsonObject json, String text) {
        var lines = GSON.toJsonTree(List.of(text.split("(?<=\n)")));
        json.add("source", text.isEmpty() ? new JsonArray() : lines);
        cells.add(json);
    }

    private static JsonElement sorted(JsonElement json) {
        if (json.isJsonArray()) {
            var sorted = new JsonArray();
            json.getAsJsonArray().forEach(element -> sorted.add(sorted(element)));
            return sorted;
        }
        if (!json.isJsonObject()) {
            return json;
        }
        var sorted = new JsonObject();
        new TreeMap<>(json.getAsJsonObject().asMap()).forEach((key, value) -> sorted.add(key, sorted(value)));
        return sorted;
    }
}
