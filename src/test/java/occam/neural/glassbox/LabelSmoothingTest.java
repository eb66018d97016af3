package occam.neural.glassbox;

import static occam.Refusal.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import occam.data.Dataset;
import occam.data.Split;
import occam.neural.Digits;
import occam.neural.Engine;
import occam.neural.Network;
import occam.neural.Optimizer;
import occam.neural.train.TrainedNetwork;
import occam.neural.train.Trainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Targets that leave a share to the other classes. GlassBoxParityTest holds the engines against each other, step by step. */
class LabelSmoothingTest {
    private static final Split SPLIT = Digits.noisy();

    private static Network network(double share) {
        return Digits.network().labelSmoothing(share);
    }

    /** On one row the cross-entropy is least where the probabilities are the targets. */
    @Test
    void theMinimumIsAtTheSmoothedTargets() {
        var network = Network.mlp(2, 3).optimizer(Optimizer.sgd(1)).labelSmoothing(0.3);
        try (var box = new GlassBox<>(network, 1, Precision.DOUBLE, GlassBox.EPSILON);
                var x = new DoubleMatrix(1, 2)) {
            x.set(new double[] {1, -1});
            for (int step = 0; step < 500; step++) {
                box.step(x, new int[] {2}, (mask, rate, scale) -> {});
            }
            assertThat(box.infer(x).values()).containsExactly(new double[] {0.1, 0.1, 0.8}, within(1e-10));
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void theHistoryShowsTheLossOnTheLabelsAsTheyAre(Engine engine) {
        var trained = Trainer.fit(network(0.4).on(engine), SPLIT, 1);
        var shown = trained.history().last();
        assertThat(shown.train().loss()).isEqualTo(loss(trained, SPLIT.train()), within(1e-5));
        assertThat(shown.validation().loss()).isEqualTo(loss(trained, SPLIT.validation()), within(1e-5));
    }

    private static double loss(TrainedNetwork trained, Dataset data) {
        var p = trained.probabilities(data.x());
        return IntStream.range(0, data.rows())
                .mapToDouble(i -> -Math.log(p[i][(int) data.y()[i]]))
                .average()
                .orElseThrow();
    }

    /** With 4 of 10 parts spread over 10 classes no training row needs more than .64. */
    @ParameterizedTest
    @EnumSource(Engine.class)
    void itKeepsTheNetworkFromBeingSure(Engine engine) {
        assertThat(confidence(network(0).epochs(200).on(engine))).isGreaterThan(0.95);
        assertThat(confidence(network(0.4).epochs(200).on(engine))).isEqualTo(0.64, within(0.04));
    }

    private static double confidence(Network network) {
        return Arrays.stream(Trainer.fit(network, SPLIT, 2)
                        .probabilities(SPLIT.train().x()))
                .mapToDouble(p -> Arrays.stream(p).max().orElseThrow())
                .average()
                .orElseThrow();
    }

    @Test
    void bothEnginesGoTheSameWay() {
        var network = network(0.2).optimizer(Optimizer.sgd(0.05)).epochs(3);
        var theirs = Trainer.fit(network, SPLIT, 3);
        var ours = Trainer.fit(network.on(Engine.glassBox()), SPLIT, 3);
        assertThat(ours.weights(2)[3]).containsExactly(theirs.weights(2)[3], within(1e-4));
        assertThat(ours.history().last().train().loss())
                .isEqualTo(theirs.history().last().train().loss(), within(1e-4));
    }

    @Test
    void aDescriptionNamesItOnlyWhereThereIsSome() {
        assertThat(network(0.1).toString()).contains("label smoothing 0.1");
        assertThat(network(0)).hasToString(Digits.network().toString());
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1, Double.NaN})
    void aShareThatLeavesNoLabelIsRefused(double share) {
        refused(
                "label smoothing must be 0 or more and below 1, was " + share + "; 0.1 is usual",
                () -> Network.mlp(4, 2).labelSmoothing(share));
    }
}
