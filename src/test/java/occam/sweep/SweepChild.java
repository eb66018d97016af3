package occam.sweep;

import static occam.sweep.Knob.dropout;
import static occam.sweep.Knob.learningRate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import occam.InvalidInput;
import occam.data.Datasets;
import occam.data.Split;
import occam.neural.Network;

/** A sweep in a process of its own, which can be killed. */
final class SweepChild {
    static final Split SPLIT =
            Datasets.moons(80, 0.2, 1).split(0.5, 0.25, 1).standardized().withTrainLabelNoise(0.2);
    static final Network BASE = Network.mlp(2, 8, 2).batch(10).epochs(20);

    private SweepChild() {}

    /** 24 trials. */
    static Search search() {
        return Sweep.over(learningRate(1e-3, 1e-2, 1e-1, 1))
                .and(dropout(0, 0.5))
                .seeds(3);
    }

    static Process start(Path file, String threads) throws IOException {
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                SweepChild.class.getName(),
                file.toString());
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(java.util.Map.of("OCCAM_THREADS", threads, "OMP_NUM_THREADS", "1"));
        builder.redirectOutput(file.resolveSibling("output-" + threads).toFile());
        return builder.start();
    }

    public static void main(String[] arguments) {
        try {
            search().resumeFrom(Path.of(arguments[0])).run(BASE, SPLIT);
        } catch (InvalidInput refused) {
            System.err.println(refused.getMessage());
            System.exit(1);
        }
    }
}
