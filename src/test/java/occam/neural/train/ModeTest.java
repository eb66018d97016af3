package occam.neural.train;

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
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import occam.data.Split;
import occam.neural.Activations;
import occam.neural.Digits;
import occam.neural.Mode;
import occam.neural.Network;
import org.apache.commons.math3.stat.StatUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a trained network says in each mode. */
class ModeTest {
    static final Split SPLIT = Digits.noisy();
    static final double[][] X = SPLIT.test().x();
    static final TrainedNetwork PLAIN = Trainer.fit(Digits.network(), SPLIT, 1);
    static final TrainedNetwork DROPPED =
            Trainer.fit(Digits.network().dropout(0.2, 0.5).inputDropout(0.1), SPLIT, 1);
    static final TrainedNetwork CONV = Trainer.fit(
            Network.conv(
                            8,
                            8,
                            convolution(6, 3),
                            batchNorm(),
                            relu(),
                            spatialDropout(0.2),
                            maxPool(2),
                            dropout(0.2),
                            batchNorm(),
                            dense(16),
                            relu(),
                            dropout(0.5),
                            dense(10))
                    .epochs(4),
            SPLIT,
            1);

    static Stream<TrainedNetwork> networks() {
        return Stream.of(PLAIN, DROPPED, CONV);
    }

    static double apart(double[][] a, double[][] b) {
        return IntStream.range(0, a.length)
                .mapToDouble(i -> IntStream.range(0, a[i].length)
                        .mapToDouble(k -> Math.abs(a[i][k] - b[i][k]))
                        .max()
                        .orElseThrow())
                .max()
                .orElseThrow();
    }

    static double[] ones(int count) {
        return DoubleStream.generate(() -> 1).limit(count).toArray();
    }

    // inference

    @ParameterizedTest
    @MethodSource("networks")
    void inferenceIsHowANetworkPredictsAnyway(TrainedNetwork network) {
        assertThat(apart(network.probabilities(X, Mode.inference()), network.probabilities(X)))
                .isLessThan(1e-6);
        assertThat(network.score(SPLIT.test(), Mode.inference()).loss())
                .isEqualTo(network.score(SPLIT.test()).loss(), within(1e-6));
    }

    @ParameterizedTest
    @MethodSource("networks")
    void nothingThatIsAskedChangesTheNetwork(TrainedNetwork network) {
        var before = network.probabilities(X);
        network.probabilities(X, Mode.training(1));
        network.activations(X, Mode.training(2));
        network.probabilities(X, Mode.knockedOut(0.5, 3));
        assertThat(network.probabilities(X)).isDeepEqualTo(before);
        assertThat(network.probabilities(X, Mode.inference()))
                .isDeepEqualTo(network.probabilities(X, Mode.inference()));
    }

    /** What a layer gives is not overwritten by the next one. */
    @Test
    void eachLayersOutputIsSeenAsItWas() {
        for (var mode : List.of(Mode.inference(), Mode.training(1))) {
            var given = CONV.activations(X, mode);
            assertThat(given.get(1).layer()).isEqualTo("batch norm");
            assertThat(Arrays.stream(given.get(1).values()[0]).min().orElseThrow())
                    .isNegative();
            for (int i = 0; i < X.length; i++) {
                assertThat(given.get(2).values()[i])
                        .containsExactly(Arrays.stream(given.get(1).values()[i])
                                .map(v -> Math.max(0, v))
                                .toArray());
            }
        }
    }

    // training

    @ParameterizedTest
    @MethodSource("networks")
    void aSeedGivesTheSameMasksOnEveryRunAndThread(TrainedNetwork network)
            throws InterruptedException, ExecutionException {
        var here = network.probabilities(X, Mode.training(4));
        assertThat(network.probabilities(X, Mode.training(4))).isDeepEqualTo(here);
        var pool = Executors.newFixedThreadPool(2);
        var running = IntStream.range(0, 4)
                .mapToObj(k -> pool.submit(() -> network.probabilities(X, Mode.training(4))))
                .toList();
        for (var there : running) {
            assertThat(there.get()).isDeepEqualTo(here);
        }
        pool.shutdown();
        if (network != PLAIN) {
            assertThat(apart(network.probabilities(X, Mode.training(5)), here)).isGreaterThan(0.01);
        }
    }

    @Test
    void withoutDropoutAndNormalizationTrainingIsInference() {
        assertThat(PLAIN.probabilities(X, Mode.training(1))).isDeepEqualTo(PLAIN.probabilities(X, Mode.inference()));
    }

    private static void dropped(Activations before, Activations behind, double rate) {
        int zeros = 0;
        int all = 0;
        for (int i = 0; i < X.length; i++) {
            for (int j = 0; j < before.values()[i].length; j++) {
                double from = before.values()[i][j];
                double to = behind.values()[i][j];
                if (to != 0) {
                    assertThat(to).isEqualTo(from / (1 - rate), within(1e-5 * Math.abs(to)));
                }
                zeros += from != 0 && to == 0 ? 1 : 0;
                all += from != 0 ? 1 : 0;
            }
        }
        assertThat((double) zeros / all).isEqualTo(rate, within(0.03));
    }

    @Test
    void eachLayersDropoutHasItsOwnRateBehindItsActivation() {
        var given = DROPPED.activations(X, Mode.training(6));
        assertThat(given)
                .extracting(Activations::layer)
                .containsExactly(
                        "dropout 0.1", "dense 24, relu", "dropout 0.2", "dense 24, relu", "dropout 0.5", "dense 10");
        dropped(new Activations("input", 64, X), given.get(0), 0.1);
        dropped(given.get(1), given.get(2), 0.2);
        dropped(given.get(3), given.get(4), 0.5);
        var inference = DROPPED.activations(X, Mode.inference());
        assertThat(inference.get(0).values()[3]).containsExactly(X[3], within(1e-6));
        assertThat(inference.get(4).values()).isDeepEqualTo(inference.get(3).values());
    }

    @Test
    void aConvolutionsDropoutGoesByPixelsAndASpatialOneByChannels() {
        var given = CONV.activations(X, Mode.training(6));
        assertThat(given.get(3).layer()).isEqualTo("spatial dropout 0.2");
        dropped(given.get(2), given.get(3), 0.2);
        int mixed = 0;
        int gone = 0;
        for (int i = 0; i < X.length; i++) {
            for (int k = 0; k < 6; k++) {
                var from = Arrays.copyOfRange(given.get(2).values()[i], 64 * k, 64 * k + 64);
                var to = Arrays.copyOfRange(given.get(3).values()[i], 64 * k, 64 * k + 64);
                boolean off = Arrays.stream(to).allMatch(v -> v == 0);
                gone += off ? 1 : 0;
                mixed += !off && IntStream.range(0, 64).anyMatch(p -> from[p] != 0 && to[p] == 0) ? 1 : 0;
            }
        }
        assertThat(mixed).isZero();
        assertThat(gone / (6.0 * X.length)).isEqualTo(0.2, within(0.05));
        dropped(given.get(4), given.get(5), 0.2);
        dropped(given.get(7), given.get(8), 0.5);
    }

    /** A wrong scale is met in training only. */
    @Test
    void aWrongScaleIsUsedInTrainingAndNotInInference() {
        var network = Network.sequential(64, dense(12), relu(), dropout(0.2).scaledBy(0.2), dense(10))
                .epochs(1);
        var trained = Trainer.fit(network, SPLIT, 1);
        var training = trained.activations(X, Mode.training(1));
        assertThat(training.get(1).layer()).isEqualTo("dropout 0.2 scaled by 0.2");
        assertThat(training.get(1).mean() / training.get(0).mean()).isEqualTo(0.8 * 0.2, within(0.01));
        var inference = trained.activations(X, Mode.inference());
        assertThat(inference.get(1).mean()).isEqualTo(inference.get(0).mean());
    }

    @Test
    void trainingNormalizesByTheGivenRowsAndInferenceByTheRunningMeans() {
        var normalized = CONV.normalization(2);
        for (var mode : List.of(Mode.training(6), Mode.inference())) {
            var given = CONV.activations(X, mode);
            var input = given.get(5);
            var output = given.get(6);
            for (int k = 0; k < 6; k++) {
                var channel = new org.apache.commons.math3.stat.descriptive.DescriptiveStatistics(input.channel(k));
                boolean byRows = mode instanceof Mode.Training;
                double mean = byRows ? channel.getMean() : normalized.mean()[k];
                double variance =
                        byRows ? channel.getPopulationVariance() : normalized.variance()[k];
                double first = (input.channel(k)[0] - mean) / Math.sqrt(variance + 1e-5);
                assertThat(output.channel(k)[0])
                        .isEqualTo(normalized.gamma()[k] * first + normalized.beta()[k], within(1e-4));
            }
        }
    }

    @Test
    void batchStatisticsDropNothingAndNormalizeByTheGivenRows() {
        var given = CONV.activations(X, Mode.batchStatistics());
        for (int i = 1; i < given.size(); i++) {
            if (given.get(i).layer().contains("dropout")) {
                assertThat(given.get(i).values()).isDeepEqualTo(given.get(i - 1).values());
            }
        }
        var normal = CONV.normalization(1);
        var channel = given.get(1).channel(2);
        assertThat(given.get(1).layer()).isEqualTo("batch norm");
        assertThat(StatUtils.mean(channel)).isEqualTo(normal.beta()[2], within(1e-4));
        assertThat(Math.sqrt(StatUtils.populationVariance(channel)))
                .isEqualTo(Math.abs(normal.gamma()[2]), within(1e-3));
    }

    @Test
    void withoutNormalizationBatchStatisticsAreInference() {
        assertThat(DROPPED.probabilities(X, Mode.batchStatistics()))
                .isDeepEqualTo(DROPPED.probabilities(X, Mode.inference()));
    }

    // what is refused

    @Test
    void whatANetworkCannotAnswerIsRefused() {
        refused("Monte Carlo needs 2 passes or more, was 1", () -> DROPPED.monteCarlo(X, 1, 1));
        refused(
                "the network has no dropout, so every pass would be the same; train it with dropout(0.5)",
                () -> PLAIN.monteCarlo(X, 10, 1));
        refused("there is no row to predict", () -> DROPPED.activations(new double[0][], Mode.inference()));
        refused("the share of units to kill must be between 0 and 1, was 1.5", () -> Mode.knockedOut(1.5, 1));
        refused(
                "the hidden layers have [24, 24] units, so the masks must too, was [24]",
                () -> PLAIN.probabilities(X, Mode.thinned(ones(24))));
        refused(
                "the hidden layers have [24, 24] units, so the masks must too, was [24, 23]",
                () -> PLAIN.score(SPLIT.test(), Mode.thinned(ones(24), ones(23))));
    }
}
