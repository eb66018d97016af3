package occam.exercise;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import occam.exercise.Report.Verdict;

/**
 * The file that keeps what the reader has passed. It is written beside and then moved, so that a stop never leaves half of it, and under
 * a lock, since several notebooks may run at once. What cannot be written is kept until it can.
 */
final class ProgressFile {
    private static final int VERSION = 1;
    private static final Gson GSON = new GsonBuilder().setPrettyPrinting().create();
    private static final ProgressFile OF_READER = new ProgressFile(DataFolder.ofReader());

    private final Path file;
    private final Map<String, Tries> pending = new TreeMap<>();

    ProgressFile(Path folder) {
        file = folder.resolve("progress.json");
    }

    static ProgressFile ofReader() {
        return OF_READER;
    }

    private record Content(int version, Map<String, Tries> exercises) {}

    /** @return one line if there was trouble with the file; empty if the report is kept, or is nothing to keep */
    synchronized String note(Report report) {
        if (report.verdict() == Verdict.NOT_YET || report.verdict() == Verdict.GIVEN_UP) {
            return "";
        }
        pending.merge(report.exercise(), new Tries(report.passed(), 1), Tries::and);
        try {
            return keep();
        } catch (IOException e) {
            return "Your progress could not be kept in %s: %s. It lasts until the kernel stops."
                    .formatted(file, reason(e));
        }
    }

    private String keep() throws IOException {
        Files.createDirectories(file.getParent());
        try (var channel = FileChannel.open(
                file.resolveSibling("progress.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.lock();
            var trouble = setAsideIfTorn();
            write(new Content(VERSION, all(read())));
            pending.clear();
            return trouble;
        }
    }

    private Map<String, Tries> all(Map<String, Tries> kept) {
        var all = new TreeMap<>(kept);
        pending.forEach((exercise, tries) -> all.merge(exercise, tries, Tries::and));
        return all;
    }

    private void write(Content content) throws IOException {
        var part = file.resolveSibling("progress.json.part");
        Files.writeString(part, GSON.toJson(content));
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** What is on file.
     *
     * @throws JsonParseException if it is torn
     * @throws IOException if it cannot be read, or is another version's
     */
    private Map<String, Tries> read() throws IOException {
        if (!Files.exists(file)) {
            return Map.of();
        }
        var text = Files.readString(file);
        int version = version(text);
        if (version != VERSION) {
            throw new IOException("it was written by another version of Occam (format %d, this one knows %d)"
                    .formatted(version, VERSION));
        }
        return exercises(text);
    }

    private static int version(String text) {
        try {
            return JsonParser.parseString(text)
                    .getAsJsonObject()
                    .getAsJsonPrimitive("version")
                    .getAsInt();
        } catch (RuntimeException e) {
            throw new JsonParseException(e);
        }
    }

    private static Map<String, Tries> exercises(String text) {
        var exercises = GSON.fromJson(text, Content.class).exercises();
        if (exercises == null || exercises.containsValue(null)) {
            throw new JsonParseException("no exercises");
        }
        return exercises;
    }

    private String setAsideIfTorn() throws IOException {
        try {
            read();
            return "";
        } catch (JsonParseException e) {
            var aside = IntStream.iterate(1, number -> number + 1)
                    .mapToObj(number -> file.resolveSibling("progress.json.torn-" + number))
                    .filter(path -> !Files.exists(path))
                    .findFirst()
                    .orElseThrow();
            Files.move(file, aside);
            return "Your progress in %s could not be read. It is kept as %s, and a new file is begun."
                    .formatted(file, aside.getFileName());
        }
    }

    /** What is on file, and what could not be written there. */
    synchronized Progress progress() {
        try {
            return new Progress(Exercises.table(all(read())), "");
        } catch (IOException e) {
            return unreadable(reason(e));
        } catch (JsonParseException e) {
            return unreadable("it is torn; the next check sets it aside and begins a new one");
        }
    }

    private Progress unreadable(String reason) {
        return new Progress(
                Exercises.table(all(Map.of())), "Your progress in %s could not be read: %s.".formatted(file, reason));
    }

    /** The exceptions of files often say no more than the path, but their names are plain. */
    private static String reason(IOException e) {
        if (e instanceof FileSystemException failed) {
            return failed.getReason() != null
                    ? failed.getReason()
                    : e.getClass()
                            .getSimpleName()
                            .replace("Exception", "")
                            .replaceAll("(?<!^)([A-Z])", " $1")
                            .toLowerCase(Locale.ROOT);
        }
        return e.getMessage();
    }
}
