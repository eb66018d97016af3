package occam.sweep;

import static occam.sweep.Knob.weightDecay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import occam.InvalidInput;
import occam.linear.Linear;
import occam.neural.Epoch;
import occam.neural.History;
import occam.neural.Score;

/** A process that writes trials which nobody has trained, as fast as it can. */
final class StoreChild {
    /** As many as a crowd of processes writes in a few seconds, each long enough to be torn. */
    static final int TRIALS = 40;

    private static final int EPOCHS = 150;

    private static final Optional<ProcessHandle> TEST = ProcessHandle.current().parent();

    private StoreChild() {}

    static Search search() {
        return Sweep.over(weightDecay(Linear.logGrid(1, 1e-3, TRIALS))).seeds(1);
    }

    static Header header() {
        var settings = new ArrayList<Settings>();
        for (double value : Linear.logGrid(1, 1e-3, TRIALS)) {
            settings.add(Settings.NONE.with(Knob.WEIGHT_DECAY, value));
        }
        return Header.of(settings, List.of(1000L), SweepChild.BASE.epochs(EPOCHS), SweepChild.SPLIT);
    }

    static List<Planned> plan() {
        return IntStream.range(0, TRIALS)
                .mapToObj(k ->
                        new Planned(Variant.variant("trial " + k, SweepChild.BASE.epochs(EPOCHS)), Settings.NONE, 1000))
                .toList();
    }

    /** That of a number, whoever makes it. */
    static Trial trial(Planned planned, int number) {
        var epochs = IntStream.rangeClosed(1, EPOCHS)
                .mapToObj(k -> new Epoch(k, new Score(number + 1.0 / k, 1.0 / 3), new Score(0.1 + number, 0.5), k))
                .toList();
        return new Trial(
                planned.variant().name(),
                planned.settings(),
                planned.seed(),
                new History(epochs, EPOCHS, History.Ending.COMPLETE),
                new Score(number, 1),
                "");
    }

    /**
     * Starts it.
     *
     * @param limit of the size of a file that it may write, in blocks of the shell; none if 0
     */
    static Process start(Path file, Path said, int limit, String... how) throws IOException {
        var java = Stream.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-cp",
                System.getProperty("java.class.path"),
                StoreChild.class.getName(),
                file.toString());
        var shell = limit == 0
                ? Stream.<String>of()
                : Stream.of("/bin/sh", "-c", "ulimit -f " + limit + "; exec \"$@\"", "sh");
        return new ProcessBuilder(
                        Stream.of(shell, java, Stream.of(how)).flatMap(s -> s).toList())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(said.toFile()))
                .start();
    }

    public static void main(String[] arguments) throws IOException {
        var file = Path.of(arguments[0]);
        try {
            if (arguments.length == 1) {
                writeInTurns(file);
            } else {
                begin(file, Path.of(arguments[1]), Path.of(arguments[2]));
            }
        } catch (InvalidInput refused) {
            System.out.println(refused.getMessage());
            System.exit(1);
        }
    }

    /** Waits for the others, begins, and holds the file until it is told to end. */
    private static void begin(Path file, Path go, Path end) {
        var search = SweepChild.search().resumeFrom(file);
        System.out.println("ready");
        await(go);
        search.run(SweepChild.BASE, SweepChild.SPLIT, planned -> {
            await(end);
            var score = new Score(0.5, 0.5);
            var history = new History(List.of(new Epoch(1, score, score, 1)), 1, History.Ending.COMPLETE);
            return new Trial(planned.variant().name(), planned.settings(), planned.seed(), history, score, "");
        });
        System.out.println("done");
    }

    private static void await(Path file) {
        while (!Files.exists(file)) {
            endWithTheTest();
            LockSupport.parkNanos(100_000);
        }
    }

    /** Nobody would tell it to end any more. */
    private static void endWithTheTest() {
        if (!TEST.map(ProcessHandle::isAlive).orElse(false)) {
            System.exit(2);
        }
    }

    /** Says the number of each trial that it was told is kept. Others get their turn after three. */
    private static void writeInTurns(Path path) {
        var plan = plan();
        var header = header();
        for (int left = TRIALS; left > 0; ) {
            try (var file = TrialFile.open(path, header)) {
                var kept = file.kept(plan);
                var missing = IntStream.range(0, TRIALS)
                        .filter(k -> !kept.containsKey(k))
                        .limit(3);
                left = TRIALS - kept.size();
                missing.forEach(k -> {
                    file.keep(k, trial(plan.get(k), k));
                    System.out.println("kept " + k);
                });
            } catch (InvalidInput refused) {
                if (!refused.getMessage().contains("is in use by a sweep")) {
                    throw refused;
                }
                endWithTheTest();
                LockSupport.parkNanos(1_000_000);
            }
        }
    }
}
