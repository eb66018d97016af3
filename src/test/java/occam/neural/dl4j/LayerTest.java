package occam.neural.dl4j;

import static occam.Refusal.refused;
import static occam.neural.Layer.batchNorm;
import static occam.neural.Layer.convolution;
import static occam.neural.Layer.dense;
import static occam.neural.Layer.dropout;
import static occam.neural.Layer.maxPool;
import static occam.neural.Layer.relu;
import static occam.neural.Layer.spatialDropout;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import occam.neural.Layer;
import occam.neural.Network;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.factory.Nd4j;

/** Networks that are described layer by layer, as DeepLearning4J carries them out. */
class LayerTest {
    /** Everything at once, on images of 8 × 8. */
    static Network whole(Layer first, Layer second, Layer last) {
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

    static Network plain() {
        return whole(dropout(0), spatialDropout(0), dropout(0));
    }

    // structure

    @Test
    void everyLayerGivesTheShapeThatDeepLearning4jGives() {
        var network = whole(dropout(0.1), spatialDropout(0.1), dropout(0.1));
        var outputs = Dl4j.build(network, 1).feedForward(Nd4j.rand(3, 64), true);
        var stages = network.architecture().stages();
        for (int i = 0; i < stages.size(); i++) {
            var stage = stages.get(i);
            boolean done =
                    !(stage.layer() instanceof Layer.Dropout) || stage.output().isMap();
            if (done) {
                assertThat(outputs.get(Carriers.of(network.architecture()).of(i) + 1)
                                .length())
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
        var weights = Dl4j.weights(network, built).find(0, "W").orElseThrow();
        assertThat(weights.shape()).containsExactly(1, 1, 3, 3);
        assertThat(weights.values()[3]).isEqualTo(1);
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
