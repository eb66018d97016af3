package occam.sweep;

import static java.nio.charset.StandardCharsets.UTF_8;
import static occam.InvalidInput.unless;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import occam.InvalidInput;
import occam.file.WholeFile;
import occam.job.Memory;

/**
 * A file with a line for the sweep and one for each trial, which is written at once and forced to the disk. A line that a stop has torn
 * is left where it is, and read as if it were not there; one that is whole and makes no sense is refused.
 *
 * <p>Not a channel, which an interrupt would close in the middle of a line.
 */
final class JsonLines implements TrialFile {
    static final Gson GSON =
            new GsonBuilder().serializeSpecialFloatingPointValues().create();

    /** Bytes in memory for one of the file: as it is, as text, and as trials. */
    private static final double UNFOLDED = 5;

    private final Path path;
    private final FileClaim claim;
    private final RandomAccessFile file;
    private final List<Text> lines;
    private boolean several;

    /** What stands between two line breaks, and whether it is UTF-8. */
    private record Text(String text, boolean isText) {
        static Text of(byte[] bytes) {
            var text = new String(bytes, UTF_8);
            // a crash of the machine may leave zeros where nothing had been written yet
            return new Text(text.replace("\0", "").strip(), Arrays.equals(bytes, text.getBytes(UTF_8)));
        }
    }

    private JsonLines(Path path, FileClaim claim, RandomAccessFile file, Header asked) throws IOException {
        this.path = path;
        this.claim = claim;
        this.file = file;
        this.lines = read();
        checkHeader(asked);
    }

    static JsonLines open(Path path, Header header) {
        try {
            var claim = FileClaim.on(path);
            try {
                if (!Files.exists(claim.file()) || Files.size(claim.file()) == 0) {
                    WholeFile.write(claim.file(), GSON.toJson(header) + "\n");
                }
                return opened(path, claim, header);
            } catch (IOException | RuntimeException e) {
                claim.close();
                throw e;
            }
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

    private static JsonLines opened(Path path, FileClaim claim, Header header) throws IOException {
        var file = new RandomAccessFile(claim.file().toFile(), "rw");
        try {
            return new JsonLines(path, claim, file, header);
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private List<Text> read() throws IOException {
        long length = file.length();
        Memory.mustHold("the trials in " + path, UNFOLDED * length, "give resumeFrom another file");
        unless(
                length < Integer.MAX_VALUE,
                "%s has %d bytes, more than can be read; give resumeFrom another file",
                path,
                length);
        var bytes = new byte[(int) length];
        file.readFully(bytes);
        var found = new ArrayList<Text>();
        int from = 0;
        for (int i = 0; i <= bytes.length; i++) {
            if (i == bytes.length || bytes[i] == '\n') {
                found.add(Text.of(Arrays.copyOfRange(bytes, from, i)));
                from = i + 1;
            }
        }
        return found;
    }

    /** Before anything is written, so that a file that is something else stays as it is. */
    private void checkHeader(Header asked) {
        var held = header(lines.get(0).text()).filter(Header::isWhole);
        unless(
                held.isPresent(),
                "%s is not a file that a sweep has written; give resumeFrom another, which need not be there yet",
                path);
        held.orElseThrow().mustBe(asked, path);
    }

    private static Optional<Header> header(String line) {
        try {
            return Optional.ofNullable(GSON.fromJson(line, Header.class));
        } catch (RuntimeException e) {
            // no such thing: Gson has several exceptions for it
            return Optional.empty();
        }
    }

    @Override
    public Map<Integer, Trial> kept(List<Planned> plan) {
        var kept = new HashMap<Integer, Trial>();
        for (int i = 1; i < lines.size(); i++) {
            var line = lines.get(i);
            if (!TrialLine.isTorn(line.text())) {
                add(kept, line, i + 1, plan);
            }
        }
        return kept;
    }

    /** What is there twice alike does no harm: two sweeps may have run at once before files were claimed. */
    private void add(Map<Integer, Trial> kept, Text line, int number, List<Planned> plan) {
        try {
            unless(line.isText(), "it is not UTF-8");
            var read = TrialLine.read(line.text());
            var trial = read.trial(plan);
            var before = kept.putIfAbsent(read.number(), trial);
            unless(before == null || before.equals(trial), "there is another result of trial %d above", read.number());
        } catch (IOException | RuntimeException e) {
            throw new InvalidInput(String.format(
                    Locale.ROOT,
                    "%s, line %d is not as a sweep has written it: %s; take the line out, and its trial runs again",
                    path,
                    number,
                    reason(e)));
        }
    }

    /** Gson tells a line of its own, which is always the first, and then where to read more. */
    private static String reason(Exception e) {
        var first = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        return first.replaceAll("at line \\d+ column", "at column");
    }

    @Override
    public synchronized Trial keep(int number, Trial trial) {
        // what was interrupted is not the trial that was asked for
        if (!Thread.currentThread().isInterrupted()) {
            write(new TrialLine(number, trial.history(), trial.test(), trial.failure()).json() + "\n");
        }
        return trial;
    }

    private void write(String line) {
        try {
            long end = file.length();
            try {
                var whole = endsInTheMiddle(end) ? "\n" + line : line;
                file.seek(end);
                file.write(whole.getBytes(UTF_8));
                if (!several) {
                    file.getFD().sync();
                }
            } catch (IOException e) {
                takeBack(end);
                throw e;
            }
        } catch (IOException e) {
            throw trouble(path, e);
        }
    }

    @Override
    public synchronized void together(Runnable trials) {
        several = true;
        try {
            trials.run();
        } finally {
            several = false;
            sync();
        }
    }

    private void sync() {
        try {
            file.getFD().sync();
        } catch (IOException e) {
            throw trouble(path, e);
        }
    }

    private boolean endsInTheMiddle(long end) throws IOException {
        file.seek(end - 1);
        return file.read() != '\n';
    }

    /** A full disk leaves a piece of a line, and the next one that finds room must not be glued to it. */
    private void takeBack(long end) {
        try {
            file.setLength(end);
        } catch (IOException e) {
            // it stays, and the next line begins on a line of its own
        }
    }

    @Override
    public void close() {
        try (claim) {
            file.close();
        } catch (IOException e) {
            throw trouble(path, e);
        }
    }
}
