package occam.neural;

import static occam.Refusal.refused;
import static occam.neural.Layer.batchNorm;
import static occam.neural.Layer.convolution;
import static occam.neural.Layer.dense;
import static occam.neural.Layer.dropout;
import static occam.neural.Layer.maxPool;
import static occam.neural.Layer.relu;
import static occam.neural.Layer.spatialDropout;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import occam.data.Dataset;
import occam.data.Split;
import occam.penalty.Penalty;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Networks that are described layer by layer, as DeepLearning4J carries them out. */
class LayerTest {
    private static final int ROWS = 2000;

    /** Everything at once, on images of 8 × 8. */
    private static Network whole(Layer first, Layer second, Layer last) {
        return Network.conv(
                        8,
                        8,
                        convolution(4, 3),
                        batchNorm(),
                        relu(),
                        first,
                        maxPool(2),
                        convolution(6, 3),
                        relu(),
                        second,
                        maxPool(2),
                        dense(12),
                        batchNorm(),
                        relu(),
                        last,
                        dense(10))
                .epochs(2);
    }

    private static Network plain() {
        return whole(dropout(0), spatialDropout(0), dropout(0));
    }

    // structure

    @Test
    void everyLayerGivesTheShapeThatDeepLearning4jGives() {
        var network = whole(dropout(0.1), spatialDropout(0.1), dropout(0.1));
        var outputs = Dl4j.build(network, 1).feedForward(Nd4j.rand(3, 64), true);
        for (var stage : network.architecture().stages()) {
            boolean done =
                    !(stage.layer() instanceof Layer.Dropout) || stage.output().isMap();
            if (done) {
                assertThat(outputs.get(stage.carrier() + 1).length())
                        .isEqualTo(3L * stage.output().numbers());
            }
        }
        assertThat(outputs.get(1).shape()).containsExactly(3, 4, 8, 8);
    }

    static Stream<Network> networks() {
        return Stream.of(
                plain(),
                whole(dropout(0.1), spatialDropout(0.1), dropout(0.1)),
                Network.sequential(64, batchNorm(), dense(7), relu(), batchNorm(), dense(10)),
                Network.conv(8, 8, maxPool(2), convolution(3, 2), dense(10)),
                Network.conv(8, 8, dropout(0.1), batchNorm(), convolution(3, 2), relu(), dropout(0.2), dense(10)),
                Network.conv(8, 8, convolution(3, 3), maxPool(8), relu(), batchNorm(), dropout(0.2), dense(10)));
    }

    @ParameterizedTest
    @MethodSource("networks")
    void theParametersAreTheTrainedOnesOfDeepLearning4j(Network network) {
        var built = Dl4j.build(network, 1);
        long running = built.paramTable().entrySet().stream()
                .filter(parameter -> parameter.getKey().endsWith("mean")
                        || parameter.getKey().endsWith("var"))
                .mapToLong(parameter -> parameter.getValue().length())
                .sum();
        assertThat((long) network.parameters()).isEqualTo(built.numParams() - running);
        assertThat(built.output(Nd4j.rand(3, 64), false).shape()).containsExactly(3, 10);
    }

    @Test
    void aNetworkKnowsItsSizes() {
        assertThat(plain().sizes()).containsExactly(64, 4, 6, 12, 10);
    }

    /** A kernel that only looks at the pixel on its left moves the image to the right: rows are rows, and the borders are zeros. */
    @Test
    void aConvolutionSeesTheImageRowByRowWithZerosAround() {
        var network = Network.conv(3, 4, convolution(1, 3), dense(2)).batch(2).epochs(1);
        var built = Dl4j.build(network, 1);
        var kernel = new float[9];
        kernel[3] = 1;
        built.setParam("0_W", Nd4j.createFromArray(kernel).reshape(1, 1, 3, 3));
        var image = Nd4j.createFromArray(new float[][] {{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}});
        assertThat(built.feedForward(image, false).get(1).dup('c').data().asFloat())
                .containsExactly(0, 1, 2, 3, 0, 5, 6, 7, 0, 9, 10, 11);
        var weights = new TrainedNetwork(network, built, new History(List.of(), 0, History.Ending.COMPLETE)).weights(1);
        assertThat(weights).hasDimensions(9, 1);
        assertThat(weights[3][0]).isEqualTo(1);
    }

    // place and rate of dropout

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
        var split = digits();
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

    // training

    private static Split digits() {
        return Steps.noisyDigits();
    }

    @Test
    void aRateOfZeroIsThePlainNetworkToTheLastBit() {
        var bare = Network.conv(
                        8,
                        8,
                        convolution(4, 3),
                        batchNorm(),
                        relu(),
                        maxPool(2),
                        convolution(6, 3),
                        relu(),
                        maxPool(2),
                        dense(12),
                        batchNorm(),
                        relu(),
                        dense(10))
                .epochs(2);
        var expected = Trainer.fit(bare, digits(), 1);
        var zero = Trainer.fit(plain(), digits(), 1);
        assertThat(zero.history()).isEqualTo(expected.history());
        for (int layer = 1; layer <= 4; layer++) {
            assertThat(zero.weights(layer)).isDeepEqualTo(expected.weights(layer));
        }
        assertThat(Trainer.fit(whole(dropout(0), spatialDropout(0.1), dropout(0)), digits(), 1)
                        .history())
                .isNotEqualTo(expected.history());
    }

    @Test
    void aRateOfZeroDrawsNoMaskThatWouldChangeTheOthers() {
        var one = Network.sequential(64, dense(12), relu(), dense(8), relu(), dropout(0.5), dense(10));
        var two = Network.sequential(
                64, dropout(0), dense(12), relu(), dropout(0), dense(8), relu(), dropout(0.5), dense(10));
        assertThat(Trainer.fit(two.epochs(2), digits(), 1).weights(1))
                .isDeepEqualTo(Trainer.fit(one.epochs(2), digits(), 1).weights(1));
    }

    @Test
    void theSameSeedTrainsTheSameConvolutionalNetwork() {
        var network = whole(dropout(0.1), spatialDropout(0.2), dropout(0.5));
        var first = Trainer.fit(network, digits(), 3);
        assertThat(Trainer.fit(network, digits(), 3).history()).isEqualTo(first.history());
        assertThat(Trainer.fit(network, digits(), 4).history()).isNotEqualTo(first.history());
    }

    @Test
    void aConvolutionalNetworkLearnsTheDigits() {
        var split = occam.data.Datasets.digits().split(0.6, 0.2, 1).takeTrain(200);
        var network = Network.conv(8, 8, convolution(8, 3), relu(), maxPool(2), dense(10))
                .optimizer(Optimizer.adam(1e-2))
                .epochs(6);
        assertThat(Trainer.fit(network, split, 1).score(split.test()).accuracy())
                .isGreaterThan(0.8);
    }

    /** Inputs of 0 and labels that are balanced leave only decay to move anything. */
    @Test
    void scaleAndShiftOfANormalizationFeelNoPenalty() {
        var blank = new Dataset(
                IntStream.range(0, 16).mapToObj(j -> "p" + j).toList(),
                new double[40][16],
                IntStream.range(0, 40).mapToDouble(i -> i % 2).toArray(),
                2);
        var plain = Network.conv(4, 4, convolution(2, 3), batchNorm(), relu(), dense(2))
                .batch(20)
                .epochs(3);
        for (var network : List.of(
                plain.penalty(Penalty.elasticNet(1, 0.5)),
                plain.proximal(Penalty.l1(0.5)),
                plain.optimizer(Optimizer.adamW(1e-3, 10)))) {
            var trained = Trainer.fit(network, blank.split(0.5, 0.25, 1), 1);
            var free = Trainer.fit(plain, blank.split(0.5, 0.25, 1), 1);
            assertThat(trained.normalization(1).gamma())
                    .containsExactly(free.normalization(1).gamma());
            assertThat(trained.normalization(1).beta())
                    .containsExactly(free.normalization(1).beta());
            assertThat(trained.weightNorm()).isLessThan(free.weightNorm());
            assertThat(trained.weights(1)[4][0]).isNotEqualTo(free.weights(1)[4][0]);
        }
    }

    @Test
    void biasesOfAConvolutionFeelNoPenalty() {
        var plain = Network.conv(4, 4, convolution(2, 3), relu(), dense(2)).optimizer(Optimizer.sgd(0.1));
        var free = afterOneStep(plain);
        for (var network : List.of(
                plain.penalty(Penalty.elasticNet(1, 0.5)),
                plain.proximal(Penalty.l1(0.5)),
                plain.optimizer(Optimizer.sgd(0.1).weightDecay(1)))) {
            var penalized = afterOneStep(network);
            assertThat(penalized.getParam("0_b")).isEqualTo(free.getParam("0_b"));
            assertThat(penalized.getParam("0_W")).isNotEqualTo(free.getParam("0_W"));
        }
    }

    private static MultiLayerNetwork afterOneStep(Network network) {
        var built = Dl4j.build(network, 1);
        built.setParam("0_b", Nd4j.createFromArray(new float[][] {{0.1f, -0.2f}}));
        built.fit(Nd4j.ones(2, 16), Nd4j.eye(2));
        return built;
    }

    @Test
    void theRunningVarianceIsThatOfTheTrainingRows() {
        var split = digits();
        var network = Network.sequential(64, batchNorm(), dense(10)).batch(60).epochs(100);
        var learned = Trainer.fit(network, split, 1).normalization(1);
        int pixel = 20;
        var column =
                Arrays.stream(split.train().x()).mapToDouble(row -> row[pixel]).toArray();
        var statistics = new org.apache.commons.math3.stat.descriptive.DescriptiveStatistics(column);
        assertThat(learned.mean()[pixel]).isEqualTo(statistics.getMean(), within(1e-3));
        assertThat(learned.variance()[pixel]).isEqualTo(statistics.getPopulationVariance(), within(2e-3));
    }

    @Test
    void nonZerosAndWeightsAreThoseOfLayersThatHaveWeights() {
        var trained = Trainer.fit(plain(), digits(), 1);
        assertThat(trained.nonZeros()).isEqualTo(9 * 4 + 36 * 6 + 24 * 12 + 12 * 10);
        assertThat(trained.weights(2)).hasDimensions(36, 6);
        assertThat(trained.weights(4)).hasDimensions(12, 10);
        assertThat(trained.biases(3)).hasSize(12);
        refused("the layer must be between 1 and 4, was 5", () -> trained.weights(5));
        refused(
                "the network has 2 batch normalizations, numbered from 1; there is no number 3",
                () -> trained.normalization(3));
    }

    // what is refused

    @Test
    void spatialDropoutNeedsFeatureMaps() {
        refused(
                "spatial dropout drops whole channels of feature maps, but gets 64 units; use dropout(0.2)",
                () -> Network.sequential(64, spatialDropout(0.2), dense(10)));
        refused(
                "spatial dropout drops whole channels of feature maps, but gets 12 units; use dropout(0.2)",
                () -> whole(dropout(0), dropout(0), spatialDropout(0.2)));
        refused(
                "spatial dropout drops whole channels of feature maps, but gets 8 × 8 pixels in 1 channels; use dropout(0.2)",
                () -> Network.conv(8, 8, spatialDropout(0.2), dense(10)));
    }

    @Test
    void aKernelIsNoLargerThanItsImage() {
        refused(
                "the kernel is 9 × 9, larger than the 8 × 8 pixels that come in; make it smaller",
                () -> Network.conv(8, 8, convolution(4, 9), dense(10)));
        refused(
                "the kernel is 3 × 3, larger than the 2 × 2 pixels that come in; make it smaller",
                () -> Network.conv(8, 8, maxPool(4), convolution(4, 3), dense(10)));
        assertThat(Network.conv(8, 8, convolution(4, 8), dense(10)).sizes()).containsExactly(64, 4, 10);
    }

    @Test
    void layersThatDoNotFitAreRefused() {
        refused(
                "a convolution needs an image or feature maps, but gets 64 units; use dense(...)",
                () -> Network.sequential(64, convolution(4, 3), dense(10)));
        refused(
                "maxPool(3) must divide the sides of the maps, but gets 8 × 8 pixels in 4 channels",
                () -> Network.conv(8, 8, convolution(4, 3), maxPool(3), dense(10)));
        refused(
                "the last layer must be dense, with a unit for each class, was relu; end with dense(10) for ten classes",
                () -> Network.conv(8, 8, dense(10), relu()));
        refused(
                "the last layer must be dense, with a unit for each class, was none; end with dense(10) for ten classes",
                () -> Network.conv(8, 8));
        refused("an image needs 1 × 1 pixels or more, was 0 × 8", () -> Network.conv(0, 8, dense(10)));
        refused("a network needs 1 input or more, was 0", () -> Network.sequential(0, dense(10)));
    }

    @Test
    void numbersOfALayerAreChecked() {
        refused("a dense layer needs 1 unit or more, was 0", () -> dense(0));
        refused("a convolution needs 1 filter or more, was 0", () -> convolution(0, 3));
        refused("the kernel of a convolution must be 1 pixel or more, was 0", () -> convolution(3, 0));
        refused("the size of maxPool must be 1 pixel or more, was 0", () -> maxPool(0));
        refused(
                "what dropout keeps must be scaled by a finite number above 0, was 0.0; 1/(1 − rate) keeps the mean",
                () -> dropout(0.5).scaledBy(0));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, -0.1, 1.5, Double.NaN})
    void aRateOfDroppingIsBelowOne(double rate) {
        var line = " must be 0 or more and below 1, was " + rate
                + "; it is the share that is dropped, not the share that is kept";
        refused("dropout" + line, () -> dropout(rate));
        refused("spatialDropout" + line, () -> spatialDropout(rate));
    }
}
