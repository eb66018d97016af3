package occam.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import occam.data.Datasets;
import occam.data.SparseDataset;
import occam.data.text.TextFeatures;
import occam.data.text.Texts;
import occam.linear.Linear;
import occam.linear.RegularizationPath;
import occam.penalty.Penalty;

/**
 * Our lasso path and a peer's on columns that are nearly all zeros, in turn, in one run: seconds, and the largest duality gap of both,
 * computed from their weights alone. The arguments are {@code novels} (words and pairs of two novels, λ max to λ max/100) or {@code
 * synthetic} (20,000 × 500,000, one number in 10,000 is not zero, 100 true weights of ±1, noise of .1, λ max to λ max/5), how many λ, and
 * the peer's command. That gets a folder as its last argument, with {@code starts.i32}, {@code indices.i32}, {@code values.f32}, {@code
 * y.f64} and {@code lambdas.f64}; it writes {@code weights.f64} and prints its solver's seconds on the clock and
 * on the processor as its last two lines; the latter are compared, since they are the same on a busy machine. Both are warm: ours after
 * 40 paths, glmnet after one, and the others compiled.
 */
public final class SparseBesidePeer {
    private static final int WARM_UP = 40;
    private static final int TURNS = 7;

    /** The processor's clock has steps of 10 ms. */
    private static final int REPEATS = 10;

    private static final OperatingSystemMXBean MACHINE =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final List<String> FILES =
            List.of("starts.i32", "indices.i32", "values.f32", "y.f64", "lambdas.f64", "weights.f64");

    private final SparseDataset data;
    private final double[] lambdas;
    private final Path folder;

    private SparseBesidePeer(SparseDataset data, double[] lambdas, Path folder) {
        this.data = data;
        this.lambdas = lambdas;
        this.folder = folder;
    }

    /** Runs one problem. */
    public static void main(String[] args) throws IOException, InterruptedException {
        boolean isText = args[0].equals("novels");
        var data = isText ? novels() : synthetic();
        double strongest = Linear.lambdaMax(data, Penalty::l1);
        var lambdas = Linear.logGrid(strongest, strongest / (isText ? 100 : 5), Integer.parseInt(args[1]));
        var folder = Files.createTempDirectory("sparse");
        try {
            System.out.println(data + ", " + data.bytes() / 1_000_000.0 + " MB");
            new SparseBesidePeer(data, lambdas, folder).run(List.of(args).subList(2, args.length));
        } finally {
            for (var file : FILES) {
                Files.deleteIfExists(folder.resolve(file));
            }
            Files.deleteIfExists(folder);
        }
    }

    private static SparseDataset novels() {
        var texts = Texts.novels();
        var rows = TextFeatures.words().withPairs().tfIdf().fit(texts).rows(texts);
        return new SparseDataset(rows.columns(), rows.starts(), rows.indices(), rows.values(), rows.y(), 0);
    }

    private static SparseDataset synthetic() {
        return Datasets.sparseLinear(20_000, Datasets.randomTruth(500_000, 100, 1), 1e-4, 0.1, 1);
    }

    private void run(List<String> peer) throws IOException, InterruptedException {
        write("starts.i32", data.starts());
        write("indices.i32", data.indices());
        write(
                "values.f32",
                IntStream.range(0, data.nonZeros())
                        .map(a -> Float.floatToIntBits(data.values()[a]))
                        .toArray());
        write("y.f64", data.y());
        write("lambdas.f64", lambdas);
        IntStream.range(0, WARM_UP).forEach(turn -> path());
        var seconds = new ArrayList<Double>();
        var peers = new ArrayList<Double>();
        for (int turn = 0; turn < TURNS; turn++) {
            seconds.add(ours());
            if (!peer.isEmpty()) {
                peers.add(theirs(peer));
            }
        }
        System.out.println("ours, least, median and most seconds: " + spread(seconds));
        if (!peer.isEmpty()) {
            var ratios = IntStream.range(0, TURNS)
                    .mapToObj(turn -> peers.get(turn) / seconds.get(turn))
                    .toList();
            System.out.println("peer: " + spread(peers) + "; times ours, turn by turn: " + spread(ratios));
        }
    }

    private static String spread(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        return String.format(
                Locale.ROOT,
                "%.3f, %.3f, %.3f",
                sorted.get(0),
                sorted.get(sorted.size() / 2),
                sorted.get(sorted.size() - 1));
    }

    private RegularizationPath path() {
        return Linear.path(data, Penalty::l1, lambdas);
    }

    private double ours() {
        long start = System.nanoTime();
        long computed = MACHINE.getProcessCpuTime();
        var path = path();
        IntStream.range(1, REPEATS).forEach(again -> path());
        double clock = (System.nanoTime() - start) / 1e9 / REPEATS;
        double seconds = (MACHINE.getProcessCpuTime() - computed) / 1e9 / REPEATS;
        System.out.printf(Locale.ROOT, "%.3f s on the clock, ", clock);
        say(
                "ours",
                seconds,
                path.models().stream().map(model -> model.weights()).toList());
        return seconds;
    }

    private double theirs(List<String> peer) throws IOException, InterruptedException {
        var command = new ArrayList<>(peer);
        command.add(folder.toString());
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var said = new String(process.getInputStream().readAllBytes()).strip();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("the peer failed: " + String.join(" ", command));
        }
        System.out.print(said.replace("\n", ", ") + ": ");
        double seconds = Double.parseDouble(said.substring(said.lastIndexOf('\n') + 1));
        say("peer", seconds, weights());
        return seconds;
    }

    private void say(String who, double seconds, List<double[]> weights) {
        double worst = IntStream.range(0, lambdas.length)
                .mapToDouble(i -> relativeGap(weights.get(i), lambdas[i]))
                .max()
                .orElseThrow();
        var last = Arrays.stream(weights.get(lambdas.length - 1))
                .filter(w -> w != 0)
                .count();
        System.out.printf(Locale.ROOT, "%s: %.3f s, largest gap %.1e, %d weights at last%n", who, seconds, worst, last);
    }

    /** As a share of the loss without weights, by its definition and nothing of the solver's. */
    private double relativeGap(double[] weights, double lambda) {
        int n = data.rows();
        var residual =
                centred(IntStream.range(0, n).mapToDouble(i -> data.y()[i]).toArray());
        var y = residual.clone();
        for (int j = 0; j < weights.length; j++) {
            for (int a = data.starts()[j]; weights[j] != 0 && a < data.starts()[j + 1]; a++) {
                residual[data.indices()[a]] -= weights[j] * data.values()[a];
            }
        }
        residual = centred(residual);
        double scale = Math.min(1, lambda / steepest(residual));
        double primal = 0;
        double dual = 0;
        double nothing = 0;
        for (int i = 0; i < n; i++) {
            primal += residual[i] * residual[i] / (2 * n);
            dual += (y[i] * y[i] - Math.pow(y[i] - scale * residual[i], 2)) / (2 * n);
            nothing += y[i] * y[i] / (2 * n);
        }
        return (primal + lambda * Arrays.stream(weights).map(Math::abs).sum() - dual) / nothing;
    }

    private static double[] centred(double[] v) {
        double mean = Arrays.stream(v).average().orElseThrow();
        return Arrays.stream(v).map(value -> value - mean).toArray();
    }

    private double steepest(double[] residual) {
        double steepest = 0;
        for (int j = 0; j + 1 < data.starts().length; j++) {
            double product = 0;
            for (int a = data.starts()[j]; a < data.starts()[j + 1]; a++) {
                product += data.values()[a] * residual[data.indices()[a]];
            }
            steepest = Math.max(steepest, Math.abs(product) / residual.length);
        }
        return steepest;
    }

    private void write(String name, int[] values) throws IOException {
        var bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asIntBuffer().put(values);
        Files.write(folder.resolve(name), bytes.array());
    }

    private void write(String name, double[] values) throws IOException {
        var bytes = ByteBuffer.allocate(8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asDoubleBuffer().put(values);
        Files.write(folder.resolve(name), bytes.array());
    }

    private List<double[]> weights() throws IOException {
        var bytes = ByteBuffer.wrap(Files.readAllBytes(folder.resolve("weights.f64")))
                .order(ByteOrder.LITTLE_ENDIAN);
        int p = data.columns().size();
        return IntStream.range(0, lambdas.length)
                .mapToObj(i -> {
                    var weights = new double[p];
                    bytes.asDoubleBuffer().position(i * p).get(weights);
                    return weights;
                })
                .toList();
    }
}
