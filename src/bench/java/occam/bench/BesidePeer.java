package occam.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import occam.linear.Linear;
import occam.penalty.Penalty;

/**
 * Our path and a peer's on one problem, in turn, in one run: seconds, and the duality gap of both computed from their weights alone.
 * A peer is a command that gets a folder as its last argument. There it finds {@code x.f32} ({@code p} columns of 1,000 floats),
 * {@code y.f64} and {@code lambdas.f64}, all little-endian; it writes {@code weights.f64} ({@code p} weights for each λ) and prints
 * the seconds that its solver took as its last line.
 */
public final class BesidePeer {
    private static final int TURNS = 3;

    private final LassoProblem problem;
    private final Path folder;
    private final List<String> peer;

    private BesidePeer(LassoProblem problem, Path folder, List<String> peer) {
        this.problem = problem;
        this.folder = folder;
        this.peer = peer;
    }

    /** The arguments are {@code p} and, to run beside it, the peer's command. */
    public static void main(String[] args) throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("lasso");
        try {
            var problem = LassoProblem.of(Integer.parseInt(args[0]));
            new BesidePeer(problem, folder, List.of(args).subList(1, args.length)).run();
        } finally {
            for (var file : List.of("x.f32", "y.f64", "lambdas.f64", "weights.f64")) {
                Files.deleteIfExists(folder.resolve(file));
            }
            Files.deleteIfExists(folder);
        }
    }

    private void run() throws IOException, InterruptedException {
        write("x.f32", problem.data().x());
        write("y.f64", problem.data().y());
        write("lambdas.f64", problem.lambdas());
        ours(); // the first is warm-up
        var seconds = new ArrayList<Double>();
        var peers = new ArrayList<Double>();
        for (int turn = 0; turn < TURNS; turn++) {
            seconds.add(ours());
            if (!peer.isEmpty()) {
                peers.add(theirs());
            }
        }
        say("ours, median", median(seconds));
        if (!peer.isEmpty()) {
            say("peer, median", median(peers));
            say("peer / ours", median(peers) / median(seconds));
        }
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private double ours() {
        long start = System.nanoTime();
        var path = Linear.path(problem.data(), Penalty::l1, problem.lambdas());
        double seconds = (System.nanoTime() - start) / 1e9;
        say(
                "ours",
                seconds,
                path.models().stream().map(model -> model.weights()).toList());
        return seconds;
    }

    private double theirs() throws IOException, InterruptedException {
        var command = new ArrayList<>(peer);
        command.add(folder.toString());
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var lines = new String(process.getInputStream().readAllBytes()).strip().split("\n");
        if (process.waitFor() != 0) {
            throw new IllegalStateException("the peer failed: " + String.join(" ", command));
        }
        double seconds = Double.parseDouble(lines[lines.length - 1]);
        say("peer", seconds, weights());
        return seconds;
    }

    private void say(String who, double seconds, List<double[]> weights) {
        var gaps = List.of(0, weights.size() / 2, weights.size() - 1).stream()
                .map(i -> String.format(Locale.ROOT, "%.1e", problem.relativeGap(weights.get(i), problem.lambdas()[i])))
                .toList();
        System.out.printf(Locale.ROOT, "%s: %.2f s, gap at the first, middle and last λ %s%n", who, seconds, gaps);
    }

    private static void say(String what, double number) {
        System.out.printf(Locale.ROOT, "%s: %.2f%n", what, number);
    }

    private void write(String name, float[][] columns) throws IOException {
        try (var channel = channel(name)) {
            for (var column : columns) {
                var bytes = little(4 * column.length);
                bytes.asFloatBuffer().put(column);
                channel.write(bytes);
            }
        }
    }

    private void write(String name, double[] values) throws IOException {
        try (var channel = channel(name)) {
            var bytes = little(8 * values.length);
            bytes.asDoubleBuffer().put(values);
            channel.write(bytes);
        }
    }

    private FileChannel channel(String name) throws IOException {
        return FileChannel.open(folder.resolve(name), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private List<double[]> weights() throws IOException {
        var bytes = ByteBuffer.wrap(Files.readAllBytes(folder.resolve("weights.f64")))
                .order(ByteOrder.LITTLE_ENDIAN);
        var all = new double[bytes.remaining() / 8];
        bytes.asDoubleBuffer().get(all);
        int p = problem.data().x().length;
        return java.util.stream.IntStream.range(0, all.length / p)
                .mapToObj(i -> Arrays.copyOfRange(all, i * p, (i + 1) * p))
                .toList();
    }
}
