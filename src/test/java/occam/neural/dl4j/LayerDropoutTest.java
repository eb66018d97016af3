package occam.neural.dl4j;

import static occam.neural.Layer.batchNorm;
import static occam.neural.Layer.convolution;
import static occam.neural.Layer.dense;
import static occam.neural.Layer.dropout;
import static occam.neural.Layer.maxPool;
import static occam.neural.Layer.relu;
import static occam.neural.Layer.spatialDropout;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import occam.neural.Digits;
import occam.neural.Layer;
import occam.neural.Network;
import occam.neural.train.Trainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Where the dropout of a layered network acts, how often, and by how much, in steps of DeepLearning4J. */
class LayerDropoutTest {
    private static final int ROWS = 2000;

    private static List<INDArray> training(Network network, String... ones) {
        var built = Dl4j.build(network, 5);
        for (var name : ones) {
            built.setParam(name, Nd4j.onesLike(built.getParam(name)));
        }
        return built.feedForward(Nd4j.zeros(ROWS, 16), true);
    }

    private static double zeros(INDArray values) {
        return 1 - Nd4j.math.countNonZero(values).sumNumber().doubleValue() / values.length();
    }

    private static void inverted(INDArray values, double rate) {
        assertThat(zeros(values)).isEqualTo(rate, within(0.02));
        assertThat(values.maxNumber().doubleValue()).isEqualTo(1 / (1 - rate), within(1e-5));
        assertThat(values.meanNumber().doubleValue()).isEqualTo(1, within(0.08));
    }

    /** The maps are ones before dropout: the input is 0, so all that is there is the bias. */
    @ParameterizedTest
    @ValueSource(doubles = {0.2, 0.8})
    void dropoutBehindAConvolutionDropsPixelByPixel(double rate) {
        var outputs =
                training(Network.conv(4, 4, convolution(3, 1), relu(), dropout(rate), maxPool(2), dense(2)), "0_b");
        inverted(outputs.get(2), rate);
        assertThat(outputs.get(2).shape()).containsExactly(ROWS, 3, 4, 4);
        // four pixels are kept or dropped independently
        assertThat(zeros(outputs.get(3))).isEqualTo(Math.pow(rate, 4), within(0.02));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.2, 0.8})
    void spatialDropoutDropsWholeChannels(double rate) {
        var outputs = training(
                Network.conv(4, 4, convolution(3, 1), relu(), spatialDropout(rate), maxPool(2), dense(2)), "0_b");
        inverted(outputs.get(2), rate);
        assertThat(zeros(outputs.get(3))).isEqualTo(rate, within(0.02));
        // not the same channels in all rows
        assertThat(zeros(outputs.get(3).max(0))).isZero();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.2, 0.8})
    void dropoutBeforeANormalizationActsOnItsInput(double rate) {
        var outputs = training(Network.sequential(16, dense(9), relu(), dropout(rate), batchNorm(), dense(2)), "0_b");
        inverted(outputs.get(2), rate);
        assertThat(outputs.get(3).meanNumber().doubleValue()).isEqualTo(0, within(1e-4));
    }

    /** All that a unit behind it can get is 0 or its weight, scaled. */
    @ParameterizedTest
    @ValueSource(doubles = {0.2, 0.8})
    void dropoutBetweenDenseLayersActsOnTheHiddenOutput(double rate) {
        var network = Network.sequential(16, dense(1), relu(), dropout(rate), dense(5), relu(), dense(2));
        inverted(training(network, "0_b", "1_W").get(2), rate);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.2, 0.8})
    void aWrongScaleHasTheSameMasksAndAnotherFactor(double rate) {
        var right = Network.sequential(16, dense(1), relu(), dropout(rate), dense(5), relu(), dense(2));
        var wrong = Network.sequential(16, dense(1), relu(), dropout(rate).scaledBy(rate), dense(5), relu(), dense(2));
        var expected = training(right, "0_b", "1_W").get(2).mul(rate * (1 - rate));
        assertThat(training(wrong, "0_b", "1_W").get(2).equalsWithEps(expected, 1e-6))
                .isTrue();
    }

    @Test
    void aScaleOfOneWithoutDroppingChangesNothing() {
        var split = Digits.noisy();
        Network none = Network.sequential(64, dense(12), relu(), dense(10)).epochs(2);
        Network one = Network.sequential(64, dense(12), relu(), new Layer.Dropout(0, 1), dense(10))
                .epochs(2);
        Network twice = Network.sequential(64, dense(12), relu(), dropout(1e-12).scaledBy(2), dense(10))
                .epochs(2);
        var expected = Trainer.fit(none, split, 1).weights(1);
        assertThat(Trainer.fit(one, split, 1).weights(1)).isDeepEqualTo(expected);
        assertThat(Trainer.fit(twice, split, 1).weights(1)[20]).isNotEqualTo(expected[20]);
    }

    @Test
    void theGradientHasTheFactorOfTheWrongScale() {
        // relu(b) · factor goes through weights of 1 and 0 to the softmax: dL/db = factor · (p₁ − y₁)
        double factor = 3;
        var built = Dl4j.build(
                Network.sequential(1, dense(1), relu(), dropout(1e-12).scaledBy(factor), dense(2)), 1);
        built.setParam("0_b", Nd4j.createFromArray(new float[][] {{0.5f}}));
        built.setParam("1_W", Nd4j.createFromArray(new float[][] {{1, 0}}));
        built.setInput(Nd4j.zeros(1, 1));
        built.setLabels(Nd4j.createFromArray(new float[][] {{0, 1}}));
        built.computeGradientAndScore();
        double p = 1 / (1 + Math.exp(-0.5 * factor));
        assertThat(built.gradient().getGradientFor("0_b").getDouble(0)).isEqualTo(factor * p, within(1e-5));
    }

    /** Dropout that only scales stands everywhere, so that the loss is a smooth function; the slope is a central difference. */
    @Test
    void withDropoutAnywhereTheGradientIsTheSlopeOfTheLoss() {
        Layer.Dropout three = dropout(1e-12).scaledBy(3);
        var network = Network.conv(
                4,
                4,
                three,
                convolution(3, 3),
                batchNorm(),
                relu(),
                three,
                convolution(2, 3),
                relu(),
                three,
                maxPool(2),
                three,
                batchNorm(),
                three,
                dense(5),
                relu(),
                three,
                dense(2));
        var built = Dl4j.build(network, 2);
        var random = new java.util.SplittableRandom(3);
        var x = Nd4j.createFromArray(random.doubles(8 * 16, -1, 1).toArray())
                .castTo(org.nd4j.linalg.api.buffer.DataType.FLOAT)
                .reshape(8, 16);
        var y = Nd4j.zeros(8, 2);
        IntStream.range(0, 8).forEach(i -> y.putScalar(i, i % 2, 1));
        var rows = new org.nd4j.linalg.dataset.DataSet(x, y);
        built.setInput(x);
        built.setLabels(y);
        built.computeGradientAndScore();
        for (var name : List.of("1_W", "2_gamma", "5_W", "9_beta", "10_W", "11_W")) {
            var gradient = built.gradient().getGradientFor(name).dup('c').ravel();
            var parameter = built.getParam(name);
            var places = IntStream.range(0, 6).map(i -> (int) (i * parameter.length() / 6));
            double[] misses = places.mapToDouble(i -> {
                        double h = 2e-3;
                        double from = parameter.dup('c').ravel().getDouble(i);
                        built.setParam(name, with(parameter, i, from + h));
                        double up = built.score(rows, true);
                        built.setParam(name, with(parameter, i, from - h));
                        double down = built.score(rows, true);
                        built.setParam(name, with(parameter, i, from));
                        // the gradient is the sum over the 8 rows, the loss their mean
                        return 8 * (up - down) / (2 * h) - gradient.getDouble(i);
                    })
                    .toArray();
            assertThat(gradient.norm2Number().doubleValue()).as(name).isGreaterThan(0.05);
            assertThat(misses)
                    .as(name)
                    .containsOnly(
                            new double[] {0},
                            within(0.03 + 0.03 * gradient.norm2Number().doubleValue()));
        }
    }

    private static INDArray with(INDArray parameter, int index, double value) {
        var flat = parameter.dup('c').ravel();
        flat.putScalar(index, value);
        return flat.reshape('c', parameter.shape());
    }
}
