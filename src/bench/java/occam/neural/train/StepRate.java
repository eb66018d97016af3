package occam.neural.train;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import occam.data.Dataset;
import occam.data.Split;
import occam.neural.Engine;
import occam.neural.Layer;
import occam.neural.Learner;
import occam.neural.Network;

/** Adam steps a second of one of our engines, gathering of the rows included; the most of ten spells of a fifth of a second. */
public final class StepRate {
    private static final int SPELLS = 10;

    private final Network network;
    private final int batch;

    private StepRate(Network network, int batch) {
        this.network = network;
        this.batch = batch;
    }

    /** The arguments are the engine, how many models train side by side, the rows of a batch, what comes in, and the layers. */
    public static void main(String[] args) throws ExecutionException, InterruptedException {
        int batch = Integer.parseInt(args[2]);
        var layers = Arrays.stream(args).skip(4).map(StepRate::layer).toArray(Layer[]::new);
        var network = network(args[3], layers).batch(batch).on(Engine.valueOf(args[0]));
        System.out.println(new StepRate(network, batch).together(Integer.parseInt(args[1])));
    }

    /** {@code 64} numbers, or {@code 8x8} pixels. */
    private static Network network(String input, Layer... layers) {
        var sides = input.split("x");
        return sides.length == 1
                ? Network.sequential(Integer.parseInt(input), layers)
                : Network.conv(Integer.parseInt(sides[0]), Integer.parseInt(sides[1]), layers);
    }

    /** {@code c16} is a convolution of 3 × 3 with 16 filters, a bare number a dense layer. */
    private static Layer layer(String name) {
        return switch (name) {
            case "relu" -> Layer.relu();
            case "norm" -> Layer.batchNorm();
            case "pool" -> Layer.maxPool(2);
            case "dropout" -> Layer.dropout(0.5);
            case "spatial" -> Layer.spatialDropout(0.2);
            default ->
                name.startsWith("c")
                        ? Layer.convolution(Integer.parseInt(name.substring(1)), 3)
                        : Layer.dense(Integer.parseInt(name));
        };
    }

    private double together(int models) throws ExecutionException, InterruptedException {
        var pool = Executors.newFixedThreadPool(models);
        try {
            Callable<double[]> one = this::rates;
            var sums = new double[SPELLS];
            for (var rates : pool.invokeAll(Collections.nCopies(models, one))) {
                var each = rates.get();
                IntStream.range(0, SPELLS).forEach(spell -> sums[spell] += each[spell]);
            }
            return Arrays.stream(sums).max().orElseThrow();
        } finally {
            pool.shutdown();
        }
    }

    private double[] rates() {
        try (var learner = Engines.learner(network, split(), 1)) {
            rate(learner, 1.5); // warm-up
            return IntStream.range(0, SPELLS)
                    .mapToDouble(spell -> rate(learner, 0.2))
                    .toArray();
        }
    }

    private double rate(Learner learner, double seconds) {
        var order = IntStream.range(0, batch).toArray();
        long start = System.nanoTime();
        int count = 0;
        while (System.nanoTime() - start < seconds * 1e9) {
            for (int step = 0; step < 10; step++) {
                learner.step(order, 0, batch);
            }
            count += 10;
        }
        return count / ((System.nanoTime() - start) / 1e9);
    }

    private Split split() {
        var random = new SplittableRandom(1);
        int columns = network.inputs();
        var x = Stream.generate(() -> random.doubles(columns, -1, 1).toArray())
                .limit(4L * batch)
                .toArray(double[][]::new);
        var y = IntStream.range(0, x.length)
                .mapToDouble(i -> i % network.classes())
                .toArray();
        List<String> names = IntStream.range(0, columns).mapToObj(j -> "x" + j).toList();
        return new Dataset(names, x, y, network.classes()).split(0.5, 0.25, 1);
    }
}
