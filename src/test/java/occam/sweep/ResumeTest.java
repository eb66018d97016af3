package occam.sweep;

import static occam.Refusal.refused;
import static occam.sweep.Knob.dropout;
import static occam.sweep.Knob.learningRate;
import static occam.sweep.Knob.weightDecay;
import static occam.sweep.SweepChild.BASE;
import static occam.sweep.SweepChild.SPLIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import occam.InvalidInput;
import occam.neural.Epoch;
import occam.neural.History;
import occam.neural.Score;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A sweep that was stopped goes on where it was, however it was stopped. */
@Timeout(240) // a child that never writes would stop the build
class ResumeTest {
    private static final Search SEARCH = SweepChild.search();

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("trials.jsonl");
    }

    private List<String> lines() throws IOException {
        return Files.readAllLines(file());
    }

    /** The numbers of the trials that the file has, line by line. */
    private List<Integer> numbers() throws IOException {
        return lines().stream()
                .skip(1)
                .map(line -> JsonParser.parseString(line)
                        .getAsJsonObject()
                        .get("number")
                        .getAsInt())
                .toList();
    }

    private static List<Integer> allNumbers() {
        return IntStream.range(0, 24).boxed().toList();
    }

    /** Runs what is missing and says what ran. */
    private record Resumed(Runs runs, List<Planned> ran) {
        static Resumed from(Path file) {
            var ran = Collections.synchronizedList(new ArrayList<Planned>());
            var runs = SEARCH.resumeFrom(file).run(BASE, SPLIT, planned -> {
                ran.add(planned);
                return planned.run(SPLIT);
            });
            return new Resumed(runs, ran);
        }
    }

    private static void assertSame(Runs runs, Runs others) {
        assertThat(runs).isEqualTo(others);
        assertThat(runs.table().print(100)).isEqualTo(others.table().print(100));
    }

    @Test
    void killedInTheMiddleItRepeatsNoneLosesNoneAndGivesTheSameTable() throws Exception {
        var child = SweepChild.start(file(), "2", "hangs");
        while (child.isAlive() && (!Files.exists(file()) || lines().size() < 13)) {
            child.waitFor(10, TimeUnit.MILLISECONDS);
        }
        assertThat(child.isAlive())
                .as(Files.readString(folder.resolve("output-2")))
                .isTrue();
        child.destroyForcibly().waitFor();
        assertThat(numbers()).containsExactlyInAnyOrderElementsOf(allNumbers().subList(0, 12));
        var kept = Files.readString(file());
        var resumed = Resumed.from(file());
        assertThat(Files.readString(file())).startsWith(kept);
        assertThat(resumed.ran).hasSize(12);
        assertThat(numbers()).containsExactlyInAnyOrderElementsOf(allNumbers());
        assertSame(resumed.runs, SEARCH.run(BASE, SPLIT));
        assertThat(Resumed.from(file()).ran).isEmpty();
    }

    @Test
    void theSameNumbersComeFromOneAndFourThreads() throws Exception {
        var all = new ArrayList<Runs>();
        for (var threads : List.of("1", "4")) {
            Files.deleteIfExists(file());
            assertThat(SweepChild.start(file(), threads).waitFor()).isZero();
            assertThat(numbers()).containsExactlyInAnyOrderElementsOf(allNumbers());
            var read = Resumed.from(file());
            assertThat(read.ran).isEmpty();
            all.add(read.runs);
        }
        assertSame(all.get(0), all.get(1));
    }

    @Test
    void withoutAThreadNothingRunsAndOneLineSaysSo() throws Exception {
        var child = SweepChild.start(file(), "0");
        assertThat(child.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(child.exitValue()).isEqualTo(1);
        assertThat(folder.resolve("output-0"))
                .hasContent(
                        "OCCAM_THREADS must be a number of threads, 1 or more, was '0'; leave it unset for all cores");
        assertThat(lines()).as("the sweep, and no trial").hasSize(1);
    }

    /** A file of the sweep with trials that were not trained, for what concerns only the file. */
    private void write() {
        SEARCH.resumeFrom(file()).run(BASE, SPLIT, planned -> quick(planned));
    }

    private static Trial quick(Planned planned) {
        var score = new Score(0.1 + 0.2, 1.0 / 3);
        var epoch = new Epoch(1, score, score, Math.PI * 1e-300);
        var history = new History(List.of(epoch), 1, History.Ending.COMPLETE);
        return new Trial(planned.variant().name(), planned.settings(), planned.seed(), history, score, "");
    }

    private Resumed quickly() {
        var ran = Collections.synchronizedList(new ArrayList<Planned>());
        var runs = SEARCH.resumeFrom(file()).run(BASE, SPLIT, planned -> {
            ran.add(planned);
            return quick(planned);
        });
        return new Resumed(runs, ran);
    }

    @Test
    void aTornLastLineIsRunAgainWhereverItIsTorn() throws IOException {
        write();
        var whole = Files.readString(file());
        var runs = quickly().runs;
        int last = whole.lastIndexOf('\n', whole.length() - 2) + 1;
        // each place at both ends, and some in between
        for (int end = last; end <= whole.length(); end += end < last + 5 || end >= whole.length() - 12 ? 1 : 7) {
            Files.writeString(file(), whole.substring(0, end));
            var resumed = quickly();
            // without its line break a line is whole all the same
            assertThat(resumed.ran).hasSize(end == last ? 1 : end < whole.length() - 1 ? 1 : 0);
            assertThat(resumed.runs).isEqualTo(runs);
            assertThat(Files.readString(file())).startsWith(whole.substring(0, end));
            assertThat(quickly().ran).isEmpty();
        }
    }

    @Test
    void numbersComeBackToTheLastBitAndWhatIsNoNumberToo() {
        var odd = new Score(Double.NaN, Double.NEGATIVE_INFINITY);
        var epoch = new Epoch(1, odd, new Score(Double.MIN_VALUE, -0.0), Math.nextUp(1.0));
        var search =
                Sweep.over(weightDecay(0, 1.0 / 3, Double.MAX_VALUE)).seeds(1).resumeFrom(file());
        var runs = search.run(BASE, SPLIT, planned -> switch ((int)
                Math.min(2, planned.settings().get(Knob.WEIGHT_DECAY) * 3)) {
            case 0 -> throw new IllegalStateException("torn \"apart\", η ≠ 0");
            default ->
                new Trial(
                        planned.variant().name(),
                        planned.settings(),
                        planned.seed(),
                        new History(List.of(epoch), 1, History.Ending.STOPPED_EARLY),
                        odd,
                        "");
        });
        var read = search.run(BASE, SPLIT, planned -> {
            throw new AssertionError("it is there");
        });
        assertThat(read).isEqualTo(runs);
        assertThat(read.table().stringColumn("state").asList())
                .containsExactly(
                        "failed: java.lang.IllegalStateException: torn \"apart\", η ≠ 0", "diverged", "diverged");
    }

    @Test
    void anotherSweepsFileIsRefusedAndStaysAsItIs() throws IOException {
        write();
        var before = Files.readString(file());
        refusedAs("knobs were [LEARNING_RATE, DROPOUT], now they are [DROPOUT]", Sweep.over(dropout(0)));
        refusedAs(
                "values of [LEARNING_RATE, DROPOUT] were others",
                Sweep.over(learningRate(1e-3, 1e-2, 1e-1, Math.nextUp(1.0))).and(dropout(0, 0.5)));
        refusedAs("seeds were [1000, 1001, 1002], now they are [1000, 1001]", SEARCH.seeds(2));
        var file = file();
        var network = BASE.epochs(7);
        refused(
                "%s holds the trials of another sweep: its network was %s, now it is %s; give resumeFrom another file"
                        .formatted(file, BASE, network),
                () -> SEARCH.resumeFrom(file).run(network, SPLIT));
        for (var other : List.of(SPLIT.withTrainLabelNoise(0.5), SPLIT.takeTrain(39))) {
            refused(
                    file + " holds the trials of another sweep: its split had other rows or labels;"
                            + " give resumeFrom another file",
                    () -> SEARCH.resumeFrom(file).run(BASE, other));
        }
        assertThat(Files.readString(file)).isEqualTo(before);
    }

    private void refusedAs(String difference, Search search) {
        refused(
                file() + " holds the trials of another sweep: its " + difference + "; give resumeFrom another file",
                () -> search.resumeFrom(file()).run(BASE, SPLIT));
    }

    @Test
    void aFileThatNoSweepHasWrittenIsRefusedAndStaysAsItIs() throws IOException {
        for (var text : List.of("a,b\n1,2\n", "{\"version\": 1}", "\n", "{\"occamSweep\":1,\"knobs\":[\"L")) {
            Files.writeString(file(), text);
            refused(
                    file() + " is not a file that a sweep has written; give resumeFrom another, which need not be there"
                            + " yet",
                    () -> quickly());
            assertThat(file()).hasContent(text);
        }
        Files.writeString(
                file(), "{\"occamSweep\":2,\"knobs\":[],\"settings\":[],\"seeds\":[],\"network\":\"\",\"data\":\"\"}");
        refused(
                file()
                        + " was written by another version of Occam (format 2, this one knows 1); give resumeFrom another"
                        + " file",
                () -> quickly());
    }

    @Test
    void anEmptyFileIsBegun() throws IOException {
        Files.createFile(file());
        assertThat(quickly().ran).hasSize(24);
        assertThat(quickly().ran).isEmpty();
    }

    @Test
    void aFileThatIsInUseIsRefused() {
        var inside = Collections.synchronizedList(new ArrayList<String>());
        SEARCH.resumeFrom(file()).run(BASE, SPLIT, planned -> {
            assertThatThrownBy(this::quickly).satisfies(refusal -> inside.add(refusal.getMessage()));
            return quick(planned);
        });
        assertThat(inside)
                .hasSize(24)
                .containsOnly(
                        file() + " is in use by a sweep that is running; wait for it, or give resumeFrom another file");
    }

    @Test
    void aFileThatCannotBeWrittenIsRefusedInOneLine() {
        assertThatThrownBy(() -> SEARCH.resumeFrom(folder).run(BASE, SPLIT))
                .isExactlyInstanceOf(InvalidInput.class)
                .hasMessageStartingWith("the trials cannot be kept in " + folder + ": ")
                .hasMessageEndingWith("; give resumeFrom a file that can be written")
                .hasNoCause();
    }
}
