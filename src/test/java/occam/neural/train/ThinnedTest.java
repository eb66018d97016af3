package occam.neural.train;

import static occam.neural.train.ModeTest.CONV;
import static occam.neural.train.ModeTest.PLAIN;
import static occam.neural.train.ModeTest.SPLIT;
import static occam.neural.train.ModeTest.X;
import static occam.neural.train.ModeTest.apart;
import static occam.neural.train.ModeTest.ones;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import occam.neural.Mode;
import occam.neural.Network;
import occam.neural.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Thinned networks, and units knocked out. */
class ThinnedTest {
    private static double[][] allKept(TrainedNetwork network) {
        return network.description().architecture().stages().stream()
                .filter(Stage::isHidden)
                .map(stage -> ones(stage.output().channels()))
                .toArray(double[][]::new);
    }

    @ParameterizedTest
    @MethodSource("occam.neural.train.ModeTest#networks")
    void maskOfOnesIsTheWholeNetwork(TrainedNetwork network) {
        assertThat(network.probabilities(X, Mode.thinned(allKept(network))))
                .isDeepEqualTo(network.probabilities(X, Mode.inference()));
        assertThat(network.probabilities(X, Mode.knockedOut(0, 1)))
                .isDeepEqualTo(network.probabilities(X, Mode.inference()));
    }

    @Test
    void aMaskTakesOutItsUnitAndNoOther() {
        var masks = allKept(CONV);
        masks[0][2] = 0;
        masks[1][5] = 0.5;
        var whole = CONV.activations(X, Mode.inference());
        var thinned = CONV.activations(X, Mode.thinned(masks));
        for (int k = 0; k < 6; k++) {
            assertThat(thinned.get(2).channel(k))
                    .containsExactly(
                            k == 2 ? new double[64 * X.length] : whole.get(2).channel(k));
        }
        assertThat(apart(thinned.get(7).values(), whole.get(7).values())).isGreaterThan(0);
        assertThat(CONV.probabilities(X, Mode.thinned(masks)))
                .isDeepEqualTo(thinned.get(9).values());
    }

    /** With one hidden layer, the geometric mean over all masks, normalized, is the network itself. */
    @Test
    void theGeometricMeanOfAllThinnedNetworksIsExactForOneHiddenLayer() {
        var trained = Trainer.fit(Network.mlp(64, 6, 10).dropout(0.5).epochs(5), SPLIT, 1);
        var some = Arrays.copyOf(X, 10);
        var logs = new double[10][10];
        for (int kept = 0; kept < 64; kept++) {
            int bits = kept;
            var mask =
                    IntStream.range(0, 6).mapToDouble(j -> 2 * (bits >> j & 1)).toArray();
            var probabilities = trained.probabilities(some, Mode.thinned(mask));
            for (int i = 0; i < 100; i++) {
                logs[i / 10][i % 10] += Math.log(probabilities[i / 10][i % 10]) / 64;
            }
        }
        for (var row : logs) {
            double sum = Arrays.stream(row).map(Math::exp).sum();
            Arrays.setAll(row, k -> Math.exp(row[k]) / sum);
        }
        assertThat(apart(logs, trained.probabilities(some))).isLessThan(1e-5);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.25, 0.5, 1})
    void aShareOfTheUnitsIsKilledForAllRowsAndTheRestIsNotScaled(double share) {
        var whole = PLAIN.activations(X, Mode.inference());
        var killed = PLAIN.activations(X, Mode.knockedOut(share, 3));
        int survivors = 0;
        int lost = 0;
        for (int k = 0; k < 24; k++) {
            boolean works = alive(whole.get(0).channel(k));
            if (alive(killed.get(0).channel(k))) {
                survivors++;
                assertThat(killed.get(0).channel(k))
                        .containsExactly(whole.get(0).channel(k));
            } else if (works) {
                lost++;
            }
        }
        // units that are always 0 may be among the killed ones or not
        long kill = Math.round(24 * share);
        assertThat(survivors).isLessThanOrEqualTo((int) (24 - kill));
        assertThat(lost).isBetween((int) kill - 6, (int) kill);
    }

    private static boolean alive(double[] outputs) {
        return Arrays.stream(outputs).anyMatch(v -> v > 0);
    }

    @Test
    void aSeedChoosesTheUnits() {
        var first = PLAIN.score(SPLIT.test(), Mode.knockedOut(0.5, 1));
        assertThat(PLAIN.score(SPLIT.test(), Mode.knockedOut(0.5, 1))).isEqualTo(first);
        assertThat(PLAIN.score(SPLIT.test(), Mode.knockedOut(0.5, 2))).isNotEqualTo(first);
    }

    @Test
    void withAllUnitsKilledOnlyBiasesAreLeft() {
        var probabilities = PLAIN.probabilities(X, Mode.knockedOut(1, 1));
        var biases = PLAIN.biases(3);
        double sum = Arrays.stream(biases).map(Math::exp).sum();
        for (var row : probabilities) {
            assertThat(row)
                    .containsExactly(
                            Arrays.stream(biases).map(b -> Math.exp(b) / sum).toArray(), within(1e-6));
        }
    }
}
