package occam.neural.glassbox;

import static occam.Refusal.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import occam.data.Split;
import occam.neural.Digits;
import occam.neural.Engine;
import occam.neural.Mode;
import occam.neural.Network;
import occam.neural.glassbox.GlassLayer.Masking;
import occam.neural.train.TrainedNetwork;
import occam.neural.train.Trainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A penalty on what hidden units give. */
class ActivationL1Test {
    private static final double LAMBDA = 0.07;
    private static final int ROWS = 5;
    private static final int[] LABELS = {0, 2, 1, 1, 0};
    private static final Split SPLIT = Digits.noisy();

    /** Central differences of cross-entropy + λ times the sum of all hidden outputs, mean over the rows; biases are kept off the kink. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 0.5})
    void theGradientsAreTheSlopesOfLossPlusPenalty(double rate) {
        var network = Network.mlp(4, 6, 5, 3).dropout(rate).activationL1(LAMBDA);
        try (var box = new GlassBox<>(network, ROWS, Precision.DOUBLE, GlassBox.EPSILON)) {
            Boxes.set(box, randomLike(box));
            for (int k = 0; k < Boxes.values(box).size(); k++) {
                var slopes = slopes(rate, network.sizes(), box, k);
                try (var x = x()) {
                    box.gradients(x, LABELS, masks());
                }
                assertThat(box.parameters().get(k).gradient().values()).containsExactly(slopes, within(1e-7));
            }
        }
    }

    private static List<double[]> randomLike(GlassBox<?> box) {
        var random = new SplittableRandom(2);
        return Boxes.values(box).stream()
                .map(values -> random.doubles(values.length, -1, 1).toArray())
                .toList();
    }

    private static double[] slopes(double rate, List<Integer> sizes, GlassBox<DoubleMatrix> box, int parameter) {
        double h = 1e-6;
        var values = Boxes.values(box);
        var at = values.get(parameter);
        return IntStream.range(0, at.length)
                .mapToDouble(i -> {
                    double middle = at[i];
                    at[i] = middle + h;
                    double above = objective(rate, sizes, values);
                    at[i] = middle - h;
                    double below = objective(rate, sizes, values);
                    at[i] = middle;
                    return (above - below) / (2 * h);
                })
                .toArray();
    }

    /** In plain loops, with the masks that the box draws. */
    private static double objective(double rate, List<Integer> sizes, List<double[]> values) {
        var random = new SplittableRandom(4);
        try (var x = x()) {
            double[][] a = matrix(x.values(), ROWS);
            double sum = 0;
            for (int l = 0; l + 1 < sizes.size(); l++) {
                a = times(a, matrix(values.get(2 * l), sizes.get(l)), values.get(2 * l + 1));
                if (l + 2 < sizes.size()) {
                    a = hidden(a, rate, random);
                    sum += LAMBDA
                            * Arrays.stream(a).flatMapToDouble(Arrays::stream).sum();
                }
            }
            return (sum + crossEntropy(a)) / ROWS;
        }
    }

    private static double[][] hidden(double[][] z, double rate, SplittableRandom random) {
        return Arrays.stream(z)
                .map(row -> Arrays.stream(row)
                        .map(v -> Math.max(0, v) * (rate == 0 ? 1 : random.nextDouble() < rate ? 0 : 1 / (1 - rate)))
                        .toArray())
                .toArray(double[][]::new);
    }

    private static double crossEntropy(double[][] logits) {
        return IntStream.range(0, ROWS)
                .mapToDouble(
                        i -> Math.log(Arrays.stream(logits[i]).map(Math::exp).sum()) - logits[i][LABELS[i]])
                .sum();
    }

    private static double[][] times(double[][] a, double[][] w, double[] b) {
        return Arrays.stream(a)
                .map(row -> IntStream.range(0, b.length)
                        .mapToDouble(k -> b[k]
                                + IntStream.range(0, row.length)
                                        .mapToDouble(i -> row[i] * w[i][k])
                                        .sum())
                        .toArray())
                .toArray(double[][]::new);
    }

    private static double[][] matrix(double[] values, int rows) {
        int width = values.length / rows;
        return IntStream.range(0, rows)
                .mapToObj(i -> Arrays.copyOfRange(values, i * width, (i + 1) * width))
                .toArray(double[][]::new);
    }

    private static DoubleMatrix x() {
        var x = new DoubleMatrix(ROWS, 4);
        x.set(new SplittableRandom(9).doubles(4 * ROWS, -1, 1).toArray());
        return x;
    }

    private static Masking<DoubleMatrix> masks() {
        var random = new SplittableRandom(4);
        return (mask, rate, scale) -> mask.draw(rate, scale, random);
    }

    @Test
    void itMakesActivationsFewAndTheHistoryStaysFreeOfIt() {
        var network = Digits.network().epochs(30).on(Engine.glassBox());
        var plain = Trainer.fit(network, SPLIT, 1);
        var sparse = Trainer.fit(network.activationL1(0.05), SPLIT, 1);
        assertThat(active(sparse)).isLessThan(0.7 * active(plain));
        assertThat(sparse.history().last().train().loss())
                .isEqualTo(sparse.score(SPLIT.train()).loss(), within(1e-5));
    }

    /** The share of hidden outputs that are not 0. */
    private static double active(TrainedNetwork network) {
        return network.activations(SPLIT.validation().x(), Mode.inference()).stream()
                .limit(2)
                .flatMap(layer -> Arrays.stream(layer.values()))
                .flatMapToDouble(Arrays::stream)
                .map(Math::signum)
                .average()
                .orElseThrow();
    }

    @Test
    void deepLearning4jDoesNotHaveIt() {
        refused(
                "L1 on activations needs the glass box; write network.on(glassBox())",
                () -> Trainer.fit(Digits.network().activationL1(0.1), SPLIT, 1));
        refused(
                "lambda must be a finite number, 0 or more, was -1.0; 0 switches it off",
                () -> Network.mlp(2, 2).activationL1(-1));
    }
}
