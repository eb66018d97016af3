package occam.course;

import com.google.gson.FormattingStyle;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.annotations.SerializedName;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import occam.InvalidInput;

/** What we read of a notebook's file; the rest of the format is nbformat's. */
record Notebook(List<Cell> cells) {
    private static final Gson GSON = new Gson();

    /** Writes as nbformat does, so that what Jupyter saves differs only where somebody changed it. */
    private static final Gson AS_NBFORMAT = new GsonBuilder()
            .setFormattingStyle(FormattingStyle.PRETTY.withIndent(" "))
            .disableHtmlEscaping()
            .serializeNulls()
            .create();

    private static final Pattern ANSI = Pattern.compile("\u001b\\[[0-9;]*[A-Za-z]");

    /** What the tag of a cell that poses an exercise starts with; the exercise's name follows. */
    static final String EXERCISE = "exercise:";

    record Cell(@SerializedName("cell_type") String type, JsonElement source, Metadata metadata, List<Output> outputs) {
        boolean isMarkdown() {
            return type.equals("markdown");
        }

        boolean isTagged(String tag) {
            return metadata != null && metadata.tags != null && metadata.tags.contains(tag);
        }

        /** The name of the exercise that it poses. */
        Optional<String> exercise() {
            return Stream.ofNullable(metadata)
                    .flatMap(data -> Stream.ofNullable(data.tags).flatMap(List::stream))
                    .filter(tag -> isMarkdown() && tag.startsWith(EXERCISE))
                    .map(tag -> tag.substring(EXERCISE.length()))
                    .findFirst();
        }

        String text() {
            return joined(source);
        }

        Stream<Output> shown() {
            return Stream.ofNullable(outputs).flatMap(List::stream);
        }
    }

    record Metadata(List<String> tags) {}

    /** What the check of an exercise said of the answer that it was given. */
    record Check(String exercise, String verdict) {
        static final String MIME = "application/vnd.occam.check+json";
    }

    record Output(
            @SerializedName("output_type") String type,
            Map<String, JsonElement> data,
            JsonObject metadata,
            JsonElement text,
            List<String> traceback) {
        boolean isError() {
            return type.equals("error");
        }

        Optional<JsonElement> data(String mime) {
            return Optional.ofNullable(data).map(shown -> shown.get(mime));
        }

        /** The message as a reader sees it, without its colours. */
        String message() {
            return ANSI.matcher(String.join("\n", traceback)).replaceAll("").strip();
        }
    }

    /** @throws InvalidInput in one line, if the file is no notebook */
    static Notebook read(Path file) throws IOException {
        InvalidInput.unless(
                Files.isRegularFile(file), "%s is not a notebook: there is no plain file of that name", file);
        try {
            var notebook = GSON.fromJson(Files.readString(file), Notebook.class);
            InvalidInput.unless(
                    notebook != null && notebook.cells != null, "%s is not a notebook: it has no cells", file);
            notebook.check(file);
            return notebook;
        } catch (CharacterCodingException e) {
            throw new InvalidInput(file + " is not a notebook: it is not in UTF-8");
        } catch (JsonParseException e) {
            throw new InvalidInput(file + " is not a notebook: " + e.getMessage());
        }
    }

    private void check(Path file) {
        for (int i = 0; i < cells.size(); i++) {
            try {
                askAll(cells.get(i));
            } catch (RuntimeException e) {
                throw new InvalidInput(file + " is not a notebook: cell " + (i + 1) + " is not as the format has it");
            }
        }
    }

    /** Asks a cell for all that is ever asked of it: nobody who does so later has to know what a file may lack. */
    private static void askAll(Cell cell) {
        cell.text();
        cell.exercise();
        cell.shown().forEach(output -> output.data("image/png").ifPresent(Notebook::joined));
        cell.shown().filter(Output::isError).forEach(Output::message);
        var alone = new Notebook(List.of(cell));
        alone.claims().forEach(StoredClaim::room);
        alone.checks().forEach(check -> Objects.requireNonNull(check.verdict()));
        alone.failure();
    }

    /** The format keeps a text whole or as the list of its lines. */
    static String joined(JsonElement text) {
        return text.isJsonArray()
                ? StreamSupport.stream(text.getAsJsonArray().spliterator(), false)
                        .map(JsonElement::getAsString)
                        .collect(Collectors.joining())
                : text.getAsString();
    }

    /** The text of a notebook's file. */
    static String file(JsonElement notebook) {
        return AS_NBFORMAT.toJson(notebook) + "\n";
    }

    String firstMarkdown() {
        return cells.stream()
                .filter(Cell::isMarkdown)
                .map(Cell::text)
                .findFirst()
                .orElse("");
    }

    List<StoredClaim> claims() {
        return shown(StoredClaim.MIME, StoredClaim.class);
    }

    List<Check> checks() {
        return shown(Check.MIME, Check.class);
    }

    private <T> List<T> shown(String mime, Class<T> type) {
        return cells.stream()
                .flatMap(Cell::shown)
                .flatMap(output -> output.data(mime).stream())
                .map(shown -> GSON.fromJson(shown, type))
                .toList();
    }

    /** Those that are executed. */
    List<Cell> code() {
        return cells.stream()
                .filter(cell -> !cell.isMarkdown() && !cell.text().isBlank())
                .toList();
    }

    /** The cell that failed: its number among those with code, its first lines, and what it said. */
    Optional<String> failure() {
        var code = code();
        return code.stream()
                .filter(cell -> cell.shown().anyMatch(Output::isError))
                .findFirst()
                .map(cell -> "Code cell " + (code.indexOf(cell) + 1) + " failed:\n"
                        + indented(cell.text(), "  | ", 15)
                        + cell.shown()
                                .filter(Output::isError)
                                .map(error -> indented(error.message(), "  ", 25))
                                .collect(Collectors.joining()));
    }

    private static String indented(String text, String margin, int most) {
        var lines = text.lines().limit(most).map(line -> margin + line + "\n").collect(Collectors.joining());
        return text.lines().count() > most ? lines + margin + "...\n" : lines;
    }

    /** The first picture of the cell that is tagged so, in base 64. */
    Optional<String> picture(String tag) {
        return new Notebook(cells.stream().filter(cell -> cell.isTagged(tag)).toList()).firstPicture();
    }

    Optional<String> firstPicture() {
        return cells.stream()
                .flatMap(Cell::shown)
                .map(output -> output.data("image/png"))
                .flatMap(Optional::stream)
                .findFirst()
                .map(picture -> Objects.requireNonNull(joined(picture)).replaceAll("\\s", ""));
    }
}
