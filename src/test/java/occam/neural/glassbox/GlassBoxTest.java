package occam.neural.glassbox;

import static occam.neural.Layer.batchNorm;
import static occam.neural.Layer.convolution;
import static occam.neural.Layer.dense;
import static occam.neural.Layer.maxPool;
import static occam.neural.Layer.relu;
import static occam.neural.Layer.spatialDropout;
import static occam.neural.Residual.residual;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import occam.neural.Digits;
import occam.neural.Engine;
import occam.neural.Layer;
import occam.neural.Learner;
import occam.neural.Network;
import occam.neural.Optimizer;
import occam.neural.dl4j.Dl4j;
import occam.neural.glassbox.GlassLayer.Masking;
import occam.penalty.Penalty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The arithmetic of the glass box by itself: GlassBoxParityTest and GlassBoxGoldenTest hold it against others. */
class GlassBoxTest {
    private static final int[] LABELS = {0, 2, 1, 1, 0};

    private static double[] random(int count, long seed) {
        return new SplittableRandom(seed).doubles(count, -1, 1).toArray();
    }

    private static void randomWeights(GlassBox<?> box) {
        var values = Boxes.values(box);
        Boxes.set(
                box,
                IntStream.range(0, values.size())
                        .mapToObj(k -> random(values.get(k).length, k))
                        .toList());
    }

    // float and double

    @ParameterizedTest
    @ValueSource(strings = {"Matrix.java", "Loss.java", "Steps.java", "Maps.java", "Normalizing.java"})
    void theFloatAndTheDoubleEngineAreTheSameWordForWord(String file) throws IOException {
        var folder = Path.of("src/main/java/occam/neural/glassbox");
        var translated = Files.readString(folder.resolve("Float" + file))
                .replace("(float) ", "")
                .replace("sgemm", "dgemm")
                .replace("float", "double")
                .replace("Float", "Double");
        assertThat(words(Files.readString(folder.resolve("Double" + file)))).isEqualTo(words(translated));
    }

    /** Lines may break elsewhere. */
    private static String words(String source) {
        return source.replaceAll("\\s+", "");
    }

    // gradients

    static Stream<Network> architectures() {
        return Stream.of(
                Network.mlp(4, 3),
                Network.mlp(4, 6, 5, 3),
                Network.mlp(4, 6, 5, 3).dropout(0.5).inputDropout(0.2),
                Network.sequential(4, dense(6), Layer.dropout(0.3), dense(5), relu(), dense(3)),
                Network.sequential(4, dense(6), batchNorm(), relu(), Layer.dropout(0.3), batchNorm(), dense(3)),
                Network.sequential(4, dense(6), relu(), residual(dense(6), relu()), dense(3)),
                Network.sequential(
                        4,
                        residual(dense(5), relu(), residual(batchNorm(), Layer.dropout(0.4)), dense(4)),
                        relu(),
                        dense(3)),
                Network.conv(3, 4, convolution(2, 3), residual(batchNorm(), relu(), convolution(2, 2)), dense(3)),
                Network.conv(3, 4, convolution(2, 3), relu(), dense(3)),
                Network.conv(5, 3, convolution(2, 2), convolution(3, 3), batchNorm(), relu(), dense(3)),
                Network.conv(4, 6, Layer.dropout(0.2), convolution(2, 3), maxPool(2), relu(), dense(3)),
                Network.conv(4, 4, convolution(3, 1), spatialDropout(0.3), batchNorm(), maxPool(4), dense(3)));
    }

    /** Central differences of the mean of {@code −ln p}, under fixed masks. */
    @ParameterizedTest
    @MethodSource("architectures")
    void theGradientsAreTheSlopesOfTheLoss(Network network) {
        try (var box = new GlassBox<>(network, 5, Precision.DOUBLE, GlassBox.EPSILON)) {
            randomWeights(box);
            double steepest = 0;
            for (var parameter : box.parameters()) {
                var slopes = slopes(parameter.value(), () -> loss(network, box));
                try (var x = x(network)) {
                    box.gradients(x, LABELS, masks());
                }
                assertThat(parameter.gradient().values()).containsExactly(slopes, within(1e-8));
                steepest = Math.max(
                        steepest, Arrays.stream(slopes).map(Math::abs).max().orElseThrow());
            }
            assertThat(steepest).isGreaterThan(0.05);
        }
    }

    private static double loss(Network network, GlassBox<DoubleMatrix> box) {
        try (var x = x(network)) {
            var p = box.train(x, masks()).softmax().values();
            return IntStream.range(0, 5)
                    .mapToDouble(i -> -Math.log(p[3 * i + LABELS[i]]) / 5)
                    .sum();
        }
    }

    /** Anew for each pass, since dropout on the input spoils it. */
    private static DoubleMatrix x(Network network) {
        var x = new DoubleMatrix(5, network.inputs());
        x.set(random(5 * network.inputs(), 9));
        return x;
    }

    /** The same at each call. */
    private static Masking<DoubleMatrix> masks() {
        var random = new SplittableRandom(4);
        return (mask, rate, scale) -> mask.draw(rate, scale, random);
    }

    private static double[] slopes(DoubleMatrix parameter, DoubleSupplier loss) {
        double h = 1e-5;
        var at = parameter.values();
        var slopes = new double[at.length];
        for (int i = 0; i < at.length; i++) {
            slopes[i] = (moved(parameter, at, i, h, loss) - moved(parameter, at, i, -h, loss)) / (2 * h);
        }
        parameter.set(at);
        return slopes;
    }

    private static double moved(DoubleMatrix parameter, double[] at, int i, double by, DoubleSupplier loss) {
        var values = at.clone();
        values[i] += by;
        parameter.set(values);
        return loss.getAsDouble();
    }

    // dropout

    @Test
    void aMaskDropsTheRateAndScalesTheRest() {
        try (var mask = new FloatMatrix(100, 1000)) {
            var values = mask.draw(0.2, 1.25, new SplittableRandom(1)).values();
            assertThat(values).containsOnly(0, 1.25);
            assertThat(Arrays.stream(values).filter(m -> m == 0).count() / 1e5).isEqualTo(0.2, within(0.005));
        }
    }

    // speed

    static Stream<Optimizer> optimizers() {
        return Stream.of(Optimizer.sgd(0.01), Optimizer.momentum(0.01, 0.9), Optimizer.adamW(1e-3, 0.1));
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void aStepAllocatesNothing(Optimizer optimizer) {
        allocatesNothing(Network.mlp(64, 12, 10).dropout(0.5).optimizer(optimizer));
    }

    @Test
    void aStepOfFeatureMapsAllocatesNothing() {
        allocatesNothing(Network.conv(
                8,
                8,
                Layer.dropout(0.1),
                convolution(3, 3),
                batchNorm(),
                relu(),
                maxPool(2),
                convolution(2, 3),
                relu(),
                spatialDropout(0.3),
                dense(10)));
    }

    private static void allocatesNothing(Network described) {
        var network = described
                .penalty(Penalty.elasticNet(0.01, 0.5))
                .proximal(Penalty.l1(0.01))
                .groupLasso(0.01)
                .keepZeros()
                .activationL1(0.01)
                .labelSmoothing(0.1)
                .on(Engine.glassBox());
        try (var learner = new GlassBoxLearner<>(network, Digits.noisy(), 1, Precision.SINGLE)) {
            learner.begin(new Dl4j().initial(network, 1));
            var order = IntStream.range(0, 32).toArray();
            steps(learner, order, 1000);
            long before = allocated();
            steps(learner, order, 1000);
            // asking takes some; the smallest object at each step would be 16,000
            assertThat(allocated() - before).isLessThan(4000);
        }
    }

    private static void steps(Learner learner, int[] order, int count) {
        for (int step = 0; step < count; step++) {
            learner.step(order, 0, order.length);
        }
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean())
                .getThreadAllocatedBytes(Thread.currentThread().getId());
    }

    /** What halves at each step would be subnormal after 127 of them. */
    @Test
    void whatBecomesSubnormalIsZero() {
        try (var w = new FloatMatrix(1, 3);
                var g = new FloatMatrix(1, 3)) {
            w.set(new double[] {1, -0.7, 0.01});
            for (int t = 1; t <= 200; t++) {
                w.descend(g, 0.5, 1);
                assertThat(w.values()).satisfies(GlassBoxTest::hasNoSubnormals);
            }
            assertThat(w.values()).containsOnly(0);
        }
    }

    @Test
    void adamsMomentsNeverBecomeSubnormal() {
        try (var w = new FloatMatrix(1, 2);
                var g = new FloatMatrix(1, 2);
                var m = new FloatMatrix(1, 2);
                var v = new FloatMatrix(1, 2)) {
            m.set(new double[] {1e-30, -1e-33});
            v.set(new double[] {1.2e-38, 1.2e-37});
            for (int t = 1; t <= 500; t++) {
                w.adam(g, m, v, 1e-3, 0, GlassBox.EPSILON, t);
                assertThat(m.values()).satisfies(GlassBoxTest::hasNoSubnormals);
                assertThat(v.values()).satisfies(GlassBoxTest::hasNoSubnormals);
            }
        }
    }

    private static void hasNoSubnormals(double[] values) {
        assertThat(Arrays.stream(values)).allMatch(a -> a == 0 || Math.abs(a) >= Float.MIN_NORMAL);
    }
}
