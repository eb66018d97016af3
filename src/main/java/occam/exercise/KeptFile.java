package occam.exercise;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLockInterruptionException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import occam.file.WholeFile;

/**
 * A file that keeps a value for each name: of what the reader has done. It is written beside and then moved, so that a stop never leaves
 * half of it, and under a lock, since several notebooks may run at once. What cannot be written is kept until it can.
 *
 * @param <V> a record of numbers, words and truth values
 */
public final class KeptFile<V> {
    private static final int VERSION = 1;

    /** Names once began with the number of a lesson; what was kept under such a name is the same thing's. */
    private static final Pattern LESSON = Pattern.compile("^\\d\\d-");

    private static final Gson GSON = new GsonBuilder().setPrettyPrinting().create();

    private final Path file;
    private final Form<V> form;
    private final Map<String, V> pending = new TreeMap<>();

    /** In this folder, which is made when something is first kept. */
    public KeptFile(Path folder, Form<V> form) {
        file = folder.resolve(form.name + ".json");
        this.form = form;
    }

    /**
     * What is in the file.
     *
     * @param name the file's, without ending
     * @param entries what the values are, in the plural
     * @param event what writes one
     * @param type of a value
     * @param and an earlier value and a later one as one
     */
    public record Form<V>(String name, String entries, String event, Class<V> type, BinaryOperator<V> and) {}

    /**
     * What is known.
     *
     * @param values a value for each name
     * @param trouble one line if the file could not be read, and the values are those of this session; else empty
     */
    public record Kept<V>(Map<String, V> values, String trouble) {}

    /** Keeps a value: one line if there was trouble with the file; empty if it is kept. */
    public String note(String name, V value) {
        return note(Map.of(name, value));
    }

    /** Keeps several values at once, all or none: one line if there was trouble with the file; empty if they are kept. */
    public synchronized String note(Map<String, V> values) {
        values.forEach((name, value) -> pending.merge(name, value, form.and));
        try {
            return calmly(this::keep);
        } catch (IOException | RuntimeException e) {
            return String.format(
                    Locale.ROOT,
                    "Your progress could not be kept in %s: %s. It lasts until the kernel stops.",
                    file,
                    reason(e));
        }
    }

    private interface Work<T> {
        T done() throws IOException;
    }

    /** An interrupt closes a file under the hand that writes or reads it: it waits until that is done, or the work begins again. */
    private static <T> T calmly(Work<T> work) throws IOException {
        boolean interrupted = Thread.interrupted();
        try {
            while (true) {
                try {
                    return work.done();
                } catch (ClosedByInterruptException | FileLockInterruptionException e) {
                    interrupted |= Thread.interrupted();
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private String keep() throws IOException {
        Files.createDirectories(file.getParent());
        try (var channel = FileChannel.open(
                file.resolveSibling(form.name + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.lock();
            var trouble = setAsideIfTorn();
            write(all(read()));
            pending.clear();
            return trouble;
        }
    }

    private Map<String, V> all(Map<String, V> kept) {
        var all = new TreeMap<>(kept);
        pending.forEach((name, value) -> all.merge(name, value, form.and));
        return all;
    }

    private void write(Map<String, V> values) throws IOException {
        var content = new JsonObject();
        content.addProperty("version", VERSION);
        content.add(form.entries, GSON.toJsonTree(values));
        WholeFile.write(file, GSON.toJson(content));
    }

    /** What is on file.
     *
     * @throws JsonParseException if it is torn
     * @throws IOException if it cannot be read, or is another version's
     */
    private Map<String, V> read() throws IOException {
        if (!Files.exists(file)) {
            return Map.of();
        }
        var text = Files.readString(file);
        int version = untorn(() -> JsonParser.parseString(text)
                .getAsJsonObject()
                .getAsJsonPrimitive("version")
                .getAsInt());
        if (version != VERSION) {
            throw new IOException(String.format(
                    Locale.ROOT,
                    "it was written by another version of Occam (format %d, this one knows %d)",
                    version,
                    VERSION));
        }
        return untorn(
                () -> values(JsonParser.parseString(text).getAsJsonObject().getAsJsonObject(form.entries)));
    }

    private Map<String, V> values(JsonObject entries) {
        var values = new TreeMap<String, V>();
        for (var name : entries.keySet()) {
            var value = Objects.requireNonNull(GSON.fromJson(entries.get(name), form.type), name);
            values.merge(LESSON.matcher(name).replaceFirst(""), value, form.and);
        }
        return values;
    }

    private static <T> T untorn(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (RuntimeException e) {
            throw new JsonParseException(e);
        }
    }

    private String setAsideIfTorn() throws IOException {
        try {
            read();
            return "";
        } catch (JsonParseException e) {
            var aside = IntStream.iterate(1, number -> number + 1)
                    .mapToObj(number -> file.resolveSibling(form.name + ".json.torn-" + number))
                    .filter(path -> !Files.exists(path))
                    .findFirst()
                    .orElseThrow();
            Files.move(file, aside);
            return String.format(
                    Locale.ROOT,
                    "Your progress in %s could not be read. It is kept as %s, and a new file is begun.",
                    file,
                    aside.getFileName());
        }
    }

    /** What is on file, and what could not be written there. */
    public synchronized Kept<V> kept() {
        try {
            return new Kept<>(all(calmly(this::read)), "");
        } catch (IOException e) {
            return unreadable(reason(e));
        } catch (JsonParseException e) {
            return unreadable(String.format(
                    Locale.ROOT, "it is torn; the next %s sets it aside and begins a new one", form.event));
        }
    }

    private Kept<V> unreadable(String reason) {
        return new Kept<>(
                all(Map.of()), String.format(Locale.ROOT, "Your progress in %s could not be read: %s.", file, reason));
    }

    /** The exceptions of files often say no more than the path, but their names are plain. */
    private static String reason(Exception e) {
        if (e instanceof FileSystemException failed) {
            return failed.getReason() != null
                    ? failed.getReason()
                    : e.getClass()
                            .getSimpleName()
                            .replace("Exception", "")
                            .replaceAll("(?<!^)([A-Z])", " $1")
                            .toLowerCase(Locale.ROOT);
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
