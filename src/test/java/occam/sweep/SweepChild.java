package occam.sweep;

import static occam.sweep.Knob.dropout;
import static occam.sweep.Knob.learningRate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import occam.InvalidInput;
import occam.data.Datasets;
import occam.data.Split;
import occam.neural.Network;

/** A sweep in a process of its own, which can be killed. */
final class SweepChild {
    static final Split SPLIT =
            Datasets.moons(80, 0.2, 1).split(0.5, 0.25, 1).standardized().withTrainLabelNoise(0.2);
    static final Network BASE = Network.mlp(2, 8, 2).batch(10).epochs(6);

    private SweepChild() {}

    /** 24 trials. */
    static Search search() {
        return Sweep.over(learningRate(1e-3, 1e-2, 1e-1, 1))
                .and(dropout(0, 0.5))
                .seeds(3);
    }

    /** On this many threads; one that hangs does so in the second half of its trials, and one that halves writes what came of that. */
    static Process start(Path file, String threads, String... how) throws IOException {
        var command = Stream.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dorg.bytedeco.javacpp.maxphysicalbytes=0",
                "-cp",
                System.getProperty("java.class.path"),
                SweepChild.class.getName(),
                file.toString());
        var builder = new ProcessBuilder(Stream.concat(command, Stream.of(how)).toList());
        builder.environment().putAll(Map.of("OCCAM_THREADS", threads, "OMP_NUM_THREADS", "1"));
        builder.redirectErrorStream(true);
        builder.redirectOutput(file.resolveSibling("output-" + threads).toFile());
        return builder.start();
    }

    public static void main(String[] arguments) throws IOException {
        if (List.of(arguments).contains("halves")) {
            Files.writeString(Path.of(arguments[0]), HalvingTest.halvedInFull());
            return;
        }
        boolean hangs = arguments.length > 1;
        try {
            search().resumeFrom(Path.of(arguments[0])).run(BASE, SPLIT, planned -> {
                if (hangs && planned.settings().get(Knob.LEARNING_RATE) >= 0.1) {
                    hang();
                }
                return planned.run(SPLIT);
            });
        } catch (InvalidInput refused) {
            System.err.println(refused.getMessage());
            System.exit(1);
        }
    }

    private static void hang() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
