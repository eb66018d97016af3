package occam.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * Adam steps a second of the glass box, DeepLearning4J and a peer, one thread each, in turns: each is a process of its own that prints its
 * rate as its last line, and the best of the turns counts. All have the environment of this process, OpenBLAS's core type included.
 */
public final class Steps {
    private static final int TURNS = 3;

    /** The rows of a batch, what comes in, and the layers. */
    private static final List<String> NETS = List.of(
            "32 64 64 relu 64 relu 10",
            "32 64 256 relu 256 relu 10",
            "128 784 512 relu 512 relu 10",
            "32 64 64 relu dropout norm 64 relu dropout norm 10",
            "32 8x8 c16 relu 10",
            "32 8x8 c16 norm relu 10",
            "32 8x8 c16 relu pool 10",
            "32 8x8 c16 relu spatial 10",
            "32 8x8 c16 norm relu pool c32 relu spatial 64 relu dropout 10");

    private final List<String> peer;

    private Steps(List<String> peer) {
        this.peer = peer;
    }

    /** The arguments are the peer's command; without them it is PyTorch, on the {@code python3} of the path. */
    public static void main(String[] args) throws IOException, InterruptedException {
        new Steps(args.length > 0 ? List.of(args) : List.of("python3", "src/bench/peers/torch_steps.py")).run();
    }

    private void run() throws IOException, InterruptedException {
        System.out.printf(
                "%n| Adam steps a second, one thread | glass box | two models at once | DeepLearning4J | PyTorch | PyTorch, fused |%n");
        System.out.printf("|---|---|---|---|---|---|%n");
        for (var net : NETS) {
            row(net);
        }
        System.out.println(
                "In brackets: the glass box is faster by. A peer that is missing: " + String.join(" ", peer));
    }

    private void row(String net) throws IOException, InterruptedException {
        var commands = List.of(
                ours("GLASS_BOX", 1, net),
                ours("GLASS_BOX", 2, net),
                ours("DEEPLEARNING4J", 1, net),
                command(peer, "plain " + net),
                command(peer, "fused " + net));
        var best = new double[commands.size()];
        for (int turn = 0; turn < TURNS; turn++) {
            for (int i = 0; i < best.length; i++) {
                best[i] = Math.max(best[i], rate(commands.get(i)).orElse(0));
            }
        }
        print(net, best);
    }

    private static void print(String net, double[] best) {
        var sizes = net.split(" ", 2);
        System.out.printf(
                Locale.ROOT, "| %s, batch %s | %.0f | %.2f × |", sizes[1], sizes[0], best[0], best[1] / best[0]);
        for (int i = 2; i < best.length; i++) {
            System.out.printf(Locale.ROOT, best[i] > 0 ? " %.0f (%.1f) |" : " missing |", best[i], best[0] / best[i]);
        }
        System.out.println();
    }

    private static List<String> ours(String engine, int models, String net) {
        var java = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        java.addAll(List.of("-Xmx1g", "-XX:+UseSerialGC", "-Dorg.bytedeco.javacpp.maxphysicalbytes=0"));
        java.addAll(List.of("-cp", System.getProperty("java.class.path"), "occam.neural.train.StepRate", engine));
        return command(java, models + " " + net);
    }

    private static List<String> command(List<String> start, String rest) {
        return Stream.concat(start.stream(), Arrays.stream(rest.split(" "))).toList();
    }

    /** None where the command does not start or does not end well. */
    private static OptionalDouble rate(List<String> command) throws InterruptedException {
        try {
            var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
            builder.environment().put("OMP_NUM_THREADS", "1");
            var process = builder.start();
            var lines =
                    new String(process.getInputStream().readAllBytes()).strip().split("\n");
            return process.waitFor() == 0
                    ? OptionalDouble.of(Double.parseDouble(lines[lines.length - 1]))
                    : OptionalDouble.empty();
        } catch (IOException e) {
            return OptionalDouble.empty();
        }
    }
}
