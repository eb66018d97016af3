package occam.neural.glassbox;

import static occam.neural.Layer.batchNorm;
import static occam.neural.Layer.convolution;
import static occam.neural.Layer.dense;
import static occam.neural.Layer.maxPool;
import static occam.neural.Layer.relu;
import static occam.neural.Residual.residual;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import occam.neural.Network;
import occam.neural.Optimizer;
import occam.neural.Weights;
import occam.neural.glassbox.GlassBoxGoldenTest.Snapshot;
import occam.penalty.Penalty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Convolution, batch normalization and pooling in double beside PyTorch 2.15; torch_feature_maps.py made the numbers. */
class FeatureMapsGoldenTest {
    private static final int[][] BATCHES = {{0, 4}, {4, 7}, {7, 9}};
    private static final Network BASE =
            Network.conv(6, 6, convolution(3, 3), batchNorm(), relu(), maxPool(2), convolution(2, 3), relu(), dense(3));

    private static final Network SUM =
            Network.conv(6, 6, convolution(2, 3), residual(batchNorm(), relu(), convolution(2, 3)), relu(), dense(3));

    private static final Map<String, Network> NETWORKS = Map.of(
            "sgd + l2", BASE.optimizer(Optimizer.sgd(0.05)).penalty(Penalty.l2(0.01)),
            "momentum", BASE.optimizer(Optimizer.momentum(0.02, 0.9)),
            "adam", BASE.optimizer(Optimizer.adam(0.005)),
            "adamW", BASE.optimizer(Optimizer.adamW(0.005, 0.1)),
            "momentum on a sum", SUM.optimizer(Optimizer.momentum(0.005, 0.9)),
            "adam on a sum", SUM.optimizer(Optimizer.adam(0.005)));

    static Stream<Snapshot> snapshots() throws IOException {
        try (InputStream file = FeatureMapsGoldenTest.class.getResourceAsStream("torch-feature-maps.csv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().map(Snapshot::of).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("snapshots")
    void theWeightsArePyTorchsToEightDigits(Snapshot expected) {
        try (var box = new GlassBox<>(NETWORKS.get(expected.name()), 4, Precision.DOUBLE, GlassBox.EPSILON);
                var batch = new DoubleMatrix(4, 36)) {
            box.set(begin(box.weights()));
            for (int step = 0; step < expected.step(); step++) {
                step(box, batch, BATCHES[step % 3]);
            }
            var actual = box.weights().parts().stream()
                    .filter(part -> !part.name().equals("var"))
                    .flatMapToDouble(part -> Arrays.stream(part.values()))
                    .toArray();
            assertThat(actual).containsExactly(expected.parameters(), within(1e-8));
        }
    }

    /** Numbers for each matrix; γ and variances are 1, all else is 0. */
    private static Weights begin(Weights zeros) {
        var matrices = zeros.matrices().toList();
        return new Weights(zeros.parts().stream()
                .map(part ->
                        new Weights.Part(part.layer(), part.name(), part.shape(), begin(part, matrices.indexOf(part))))
                .toList());
    }

    private static double[] begin(Weights.Part part, int matrix) {
        int count = part.values().length;
        var begin = new double[count];
        Arrays.fill(begin, part.name().equals("gamma") || part.name().equals("var") ? 1 : 0);
        return matrix < 0 ? begin : numbers(count, matrix);
    }

    private static double[] numbers(int count, int layer) {
        return IntStream.range(0, count)
                .mapToDouble(i -> ((37 * i + 11 * layer) % 23 - 11) / 16.0)
                .toArray();
    }

    private static void step(GlassBox<DoubleMatrix> box, DoubleMatrix batch, int[] rows) {
        batch.withShape(rows[1] - rows[0], 36);
        for (int i = rows[0]; i < rows[1]; i++) {
            int row = i;
            batch.setRow(
                    i - rows[0],
                    IntStream.range(0, 36)
                            .mapToDouble(j -> ((7 * row + 3 * j + row * j) % 11 - 5) / 4.0)
                            .toArray());
        }
        var labels = IntStream.range(rows[0], rows[1]).map(i -> i * i % 7 % 3).toArray();
        box.step(batch, labels, (mask, rate, scale) -> {});
    }
}
