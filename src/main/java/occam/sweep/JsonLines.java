package occam.sweep;

import static java.nio.charset.StandardCharsets.UTF_8;
import static occam.InvalidInput.unless;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import occam.InvalidInput;
import occam.neural.Epoch.Score;
import occam.neural.History;

/**
 * A file with a line for the sweep and one for each trial, which is written at once and forced to the disk. A line that a stop has torn
 * is left where it is, and read as if it were not there.
 *
 * <p>Not a channel, which an interrupt would close in the middle of a line.
 */
final class JsonLines implements TrialFile {
    private static final Gson GSON =
            new GsonBuilder().serializeSpecialFloatingPointValues().create();

    private final Path path;
    private final RandomAccessFile file;
    private final List<String> lines;

    /** A trial, with its number in the plan, which has the rest. */
    private record Line(int number, History history, Score test, String failure) {
        boolean isWhole() {
            return history != null && test != null && failure != null;
        }
    }

    private JsonLines(Path path, RandomAccessFile file, Header asked) throws IOException {
        this.path = path;
        this.file = file;
        var bytes = new byte[Math.toIntExact(file.length())];
        file.readFully(bytes);
        lines = new String(bytes, UTF_8).lines().toList();
        checkHeader(asked);
        if (bytes[bytes.length - 1] != '\n') {
            file.write('\n');
        }
    }

    static JsonLines open(Path path, Header header) {
        try {
            if (!Files.exists(path) || Files.size(path) == 0) {
                begin(path, header);
            }
            return opened(path, header);
        } catch (IOException e) {
            throw trouble(path, e);
        }
    }

    private static InvalidInput trouble(Path path, IOException e) {
        return new InvalidInput(String.format(
                Locale.ROOT,
                "the trials cannot be kept in %s: %s; give resumeFrom a file that can be written",
                path,
                e));
    }

    /** Written beside and moved, so that no stop leaves half of it. */
    private static void begin(Path path, Header header) throws IOException {
        var whole = path.toAbsolutePath();
        Files.createDirectories(whole.getParent());
        var part = whole.resolveSibling(whole.getFileName() + ".part");
        Files.writeString(part, GSON.toJson(header) + "\n");
        Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE);
    }

    private static JsonLines opened(Path path, Header header) throws IOException {
        var file = new RandomAccessFile(path.toFile(), "rw");
        try {
            lock(path, file);
            return new JsonLines(path, file, header);
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private static void lock(Path path, RandomAccessFile file) throws IOException {
        boolean free;
        try {
            free = file.getChannel().tryLock() != null;
        } catch (OverlappingFileLockException e) {
            free = false;
        }
        unless(free, "%s is in use by a sweep that is running; wait for it, or give resumeFrom another file", path);
    }

    /** Before anything is written, so that a file that is something else stays as it is. */
    private void checkHeader(Header asked) {
        var held = parsed(lines.get(0), Header.class).filter(Header::isWhole);
        unless(
                held.isPresent(),
                "%s is not a file that a sweep has written; give resumeFrom another, which need not be there yet",
                path);
        held.orElseThrow().mustBe(asked, path);
    }

    private static <T> Optional<T> parsed(String line, Class<T> type) {
        try {
            return Optional.ofNullable(GSON.fromJson(line, type));
        } catch (RuntimeException e) {
            // torn, or no such thing: Gson has several exceptions for it, and the constructors of the records others
            return Optional.empty();
        }
    }

    @Override
    public Map<Integer, Trial> kept(List<Planned> plan) {
        var kept = new HashMap<Integer, Trial>();
        lines.stream()
                .skip(1)
                .flatMap(line -> parsed(line, Line.class).stream())
                .filter(Line::isWhole)
                .filter(line -> line.number >= 0 && line.number < plan.size())
                .forEach(line -> kept.putIfAbsent(line.number, trial(plan.get(line.number), line)));
        return kept;
    }

    private static Trial trial(Planned planned, Line line) {
        return new Trial(
                planned.variant().name(), planned.settings(), planned.seed(), line.history, line.test, line.failure);
    }

    @Override
    public synchronized Trial keep(int number, Trial trial) {
        // what was interrupted is not the trial that was asked for
        if (!Thread.currentThread().isInterrupted()) {
            write(GSON.toJson(new Line(number, trial.history(), trial.test(), trial.failure())) + "\n");
        }
        return trial;
    }

    private void write(String line) {
        try {
            file.write(line.getBytes(UTF_8));
            file.getFD().sync();
        } catch (IOException e) {
            throw trouble(path, e);
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw trouble(path, e);
        }
    }
}
