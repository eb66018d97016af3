package occam.neural.glassbox;

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
import java.util.SplittableRandom;
import java.util.stream.Stream;
import occam.neural.Architecture;
import occam.neural.Backend;
import occam.neural.Masks;
import occam.neural.Mode;
import occam.neural.Model;
import occam.neural.Network;
import occam.neural.Shape;
import occam.neural.Weights;
import occam.neural.dl4j.Dl4j;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One set of weights, asked on both engines. */
class GlassBoxModelTest {
    private static final List<Network> NETWORKS = List.of(
            Network.mlp(16, 7, 5, 3).dropout(0.4).inputDropout(0.2),
            Network.sequential(16, dense(7), batchNorm(), relu(), dropout(0.3), dense(5), dropout(0.2), dense(3)),
            Network.conv(
                    4,
                    4,
                    convolution(5, 3),
                    batchNorm(),
                    relu(),
                    spatialDropout(0.4),
                    maxPool(2),
                    dropout(0.3),
                    convolution(2, 2),
                    relu(),
                    dense(6),
                    relu(),
                    dense(3)),
            Network.conv(2, 8, batchNorm(), convolution(2, 1), maxPool(2), relu(), dense(3)),
            Network.mlp(16, 3)
                    .with(new Architecture(
                            new Shape(4, 2, 2, 1), List.of(convolution(3, 2), relu(), spatialDropout(0.5), dense(3)))));

    private static final double[][] X = EnginePair.rows(9, 16);

    static Stream<Network> networks() {
        return NETWORKS.stream();
    }

    static Stream<Arguments> questions() {
        return NETWORKS.stream()
                .flatMap(network -> Stream.of(
                                Mode.inference(), Mode.training(3), Mode.batchStatistics(), Mode.knockedOut(0.4, 2))
                        .filter(mode -> network.hiddenLayers() > 0 || !(mode instanceof Mode.KnockedOut))
                        .map(mode -> Arguments.of(network, mode)));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void everyStageGivesWhatItGivesOnDeepLearning4j(Network network, Mode mode) {
        var weights = weights(network);
        var theirs = new Dl4j().model(network, weights).outputs(X, masks(network, mode));
        var ours = GlassBoxBackend.inDouble().model(network, weights).outputs(X, masks(network, mode));
        assertThat(ours).hasSameSizeAs(theirs);
        for (int stage = 0; stage < ours.size(); stage++) {
            assertThat(ours.get(stage)).containsExactly(theirs.get(stage), within(1e-4));
        }
    }

    /** Anew for each pass, since they are drawn on the way. */
    private static Masks masks(Network network, Mode mode) {
        return Masks.of(mode, network.architecture());
    }

    @ParameterizedTest
    @MethodSource("networks")
    void probabilitiesAreWhatTheLastStageGives(Network network) {
        var model = GlassBoxBackend.inSingle().model(network, weights(network));
        assertThat(model.probabilities(X)).containsExactly(last(model), within(1e-12));
    }

    private static double[] last(Model model) {
        var outputs = model.outputs(X, Masks.NONE);
        return outputs.get(outputs.size() - 1);
    }

    /** Others than training begins with, since biases and running means would be 0. */
    private static Weights weights(Network network) {
        var random = new SplittableRandom(8);
        return new Weights(new Dl4j()
                .initial(network, 1).parts().stream()
                        .map(part -> new Weights.Part(
                                part.layer(),
                                part.name(),
                                part.shape(),
                                random.doubles(part.values().length, 0.1, 0.9).toArray()))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("networks")
    void whatIsSetIsGivenBack(Network network) {
        var weights = weights(network);
        try (var box = new GlassBox<>(network, 2, Precision.DOUBLE, GlassBox.EPSILON)) {
            box.set(weights);
            assertThat(box.weights().parts()).hasSameSizeAs(weights.parts());
            for (var part : weights.parts()) {
                var back = box.weights().find(part.layer(), part.name()).orElseThrow();
                assertThat(back.values()).isEqualTo(part.values());
            }
            assertThat(box.weights().matrices().map(Weights.Part::shape).toList())
                    .isEqualTo(weights.matrices().map(Weights.Part::shape).toList());
        }
    }

    static Stream<Backend> engines() {
        return Stream.of(new Dl4j(), GlassBoxBackend.inSingle(), GlassBoxBackend.inDouble());
    }

    /** Two hidden layers that are described alike have masks of their own. */
    @ParameterizedTest
    @MethodSource("engines")
    void eachHiddenLayerHasItsOwnMask(Backend engine) {
        var network = Network.mlp(16, 4, 4, 3);
        var masks =
                Masks.of(Mode.thinned(new double[] {1, 0, 1, 1}, new double[] {0, 1, 1, 2}), network.architecture());
        var model = engine.model(network, weights(network));
        var whole = model.outputs(X, Masks.NONE);
        var thinned = model.outputs(X, masks);
        for (int i = 0; i < X.length; i++) {
            assertThat(thinned.get(0)[4 * i + 1]).isZero();
            assertThat(thinned.get(0)[4 * i]).isEqualTo(whole.get(0)[4 * i]);
            assertThat(thinned.get(1)[4 * i]).isZero();
            assertThat(thinned.get(1)[4 * i + 1]).isNotZero();
        }
    }
}
