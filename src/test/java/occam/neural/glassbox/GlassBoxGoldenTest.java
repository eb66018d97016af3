package occam.neural.glassbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import occam.neural.Network;
import occam.neural.Optimizer;
import occam.penalty.Penalty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The glass box in double beside PyTorch 2.15; torch_trajectories.py made the numbers. */
class GlassBoxGoldenTest {
    private static final int[] SIZES = {4, 6, 5, 3};
    private static final int[][] BATCHES = {{0, 4}, {4, 8}, {8, 9}};

    private static final Map<String, Network> NETWORKS = Map.of(
            "sgd", network(Optimizer.sgd(0.05)),
            "sgd + l2", network(Optimizer.sgd(0.05)).penalty(Penalty.l2(0.01)),
            "sgd + l1", network(Optimizer.sgd(0.05)).penalty(Penalty.l1(0.01)),
            "momentum", network(Optimizer.momentum(0.02, 0.9)),
            "momentum + l2", network(Optimizer.momentum(0.02, 0.9)).penalty(Penalty.l2(0.01)),
            "adam", network(Optimizer.adam(0.01)),
            "adam + l2", network(Optimizer.adam(0.01)).penalty(Penalty.l2(0.01)),
            "adam + l1", network(Optimizer.adam(0.01)).penalty(Penalty.l1(0.01)),
            "adamW", network(Optimizer.adamW(0.01, 0.1)));

    private static Network network(Optimizer optimizer) {
        return Network.mlp(SIZES).optimizer(optimizer);
    }

    record Snapshot(String name, int step, double[] parameters) {
        static Snapshot of(String line) {
            var cells = line.split(",");
            var numbers = Arrays.stream(cells[2].split(" "))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            return new Snapshot(cells[0], Integer.parseInt(cells[1]), numbers);
        }

        @Override
        public String toString() {
            return "%s, %d steps".formatted(name, step);
        }
    }

    static Stream<Snapshot> snapshots() throws IOException {
        try (InputStream file = GlassBoxGoldenTest.class.getResourceAsStream("torch-trajectories.csv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().map(Snapshot::of).toList().stream();
        }
    }

    private static double[] weights(int layer) {
        int outputs = SIZES[layer + 1];
        return IntStream.range(0, SIZES[layer] * outputs)
                .mapToDouble(i -> ((37 * i + 11 * layer) % 23 - 11) / 16.0)
                .toArray();
    }

    private static double[] row(int i) {
        return IntStream.range(0, 4)
                .mapToDouble(j -> ((7 * i + 3 * j + i * j) % 11 - 5) / 4.0)
                .toArray();
    }

    @ParameterizedTest
    @MethodSource("snapshots")
    void theWeightsArePyTorchsToTenDigits(Snapshot expected) {
        try (var box = new GlassBox<>(NETWORKS.get(expected.name()), 4, Precision.DOUBLE, GlassBox.EPSILON);
                var batch = new DoubleMatrix(4, 4)) {
            Boxes.set(box, List.of(weights(0), new double[6], weights(1), new double[5], weights(2), new double[3]));
            for (int step = 0; step < expected.step(); step++) {
                step(box, batch, BATCHES[step % 3]);
            }
            var actual =
                    Boxes.values(box).stream().flatMapToDouble(Arrays::stream).toArray();
            assertThat(actual).containsExactly(expected.parameters(), within(1e-10));
        }
    }

    private static void step(GlassBox<DoubleMatrix> box, DoubleMatrix batch, int[] rows) {
        for (int i = rows[0]; i < rows[1]; i++) {
            batch.setRow(i - rows[0], row(i));
        }
        var labels = IntStream.range(rows[0], rows[1]).map(i -> i * i % 7 % 3).toArray();
        box.step(batch.withRows(rows[1] - rows[0]), labels, (mask, rate, scale) -> {});
    }
}
