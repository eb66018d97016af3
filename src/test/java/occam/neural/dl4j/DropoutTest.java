package occam.neural.dl4j;

import static occam.Refusal.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import occam.neural.Digits;
import occam.neural.Network;
import occam.neural.train.Trainer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Where dropout acts, and how often. One input goes through one hidden unit to one of two classes, so that the log-odds of a row are
 * what the unit gave: 0 where something was dropped.
 */
class DropoutTest {
    private static final int ROWS = 20_000;

    /** The hidden unit is {@code weight·1 + bias}; the log-odds of the first class are its output. */
    private static double[] training(Network network, double weight, double bias) {
        return logOdds(built(network, weight, bias), true);
    }

    private static MultiLayerNetwork built(Network network, double weight, double bias) {
        var built = Dl4j.build(network, 5);
        built.setParam("0_W", Nd4j.createFromArray(new float[][] {{(float) weight}}));
        built.setParam("0_b", Nd4j.createFromArray(new float[][] {{(float) bias}}));
        built.setParam("1_W", Nd4j.createFromArray(new float[][] {{1, 0}}));
        return built;
    }

    private static double[] logOdds(MultiLayerNetwork network, boolean training) {
        float[] probabilities =
                network.output(Nd4j.ones(ROWS, 1), training).dup('c').data().asFloat();
        return IntStream.range(0, ROWS)
                .mapToDouble(i -> Math.log(probabilities[2 * i] / probabilities[2 * i + 1]))
                .toArray();
    }

    private static double shareOfZeros(double[] values) {
        return (double) Arrays.stream(values).filter(v -> Math.abs(v) < 1e-4).count() / values.length;
    }

    private static void onlyNear(double distance, double[] values, double... allowed) {
        double farthest = Arrays.stream(values)
                .map(v -> Arrays.stream(allowed).map(a -> Math.abs(v - a)).min().orElseThrow())
                .max()
                .orElseThrow();
        assertThat(farthest).isLessThan(distance);
    }

    private static Network line() {
        return Network.mlp(1, 1, 2);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.2, 0.5, 0.8})
    void theRateIsTheShareOfHiddenOutputsThatIsDropped(double rate) {
        var given = training(line().dropout(rate), 0, 1);
        assertThat(shareOfZeros(given)).isEqualTo(rate, within(0.012));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.2, 0.5, 0.8})
    void whatIsKeptIsScaledUpSoThatTheMeanStays(double rate) {
        var given = training(line().dropout(rate), 0, 1);
        onlyNear(1e-4, given, 0, 1 / (1 - rate));
        assertThat(Arrays.stream(given).average().orElseThrow()).isEqualTo(1, within(0.05));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.2, 0.8})
    void hiddenDropoutLeavesTheInputAlone(double rate) {
        // were the input dropped as well, the unit would be 0 more often than the rate says
        var given = training(line().dropout(rate), 1, 0);
        assertThat(shareOfZeros(given)).isEqualTo(rate, within(0.012));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.2, 0.8})
    void inputDropoutDropsInputsAndNothingElse(double rate) {
        assertThat(shareOfZeros(training(line().inputDropout(rate), 1, 0))).isEqualTo(rate, within(0.012));
        onlyNear(1e-5, training(line().inputDropout(rate), 0, 1), 1);
    }

    @Test
    void bothRatesActEachInItsPlace() {
        var given = training(line().inputDropout(0.5).dropout(0.2), 1, 0);
        assertThat(shareOfZeros(given)).isEqualTo(1 - 0.5 * 0.8, within(0.012));
    }

    @Test
    void dropoutFollowsTheActivation() {
        // a unit that is off before its activation gives 0 kept or dropped; one that is on loses bias and all
        onlyNear(1e-6, training(line().dropout(0.5), 0, -1), 0);
        assertThat(shareOfZeros(training(line().dropout(0.5), 1, 3))).isEqualTo(0.5, within(0.012));
    }

    @Test
    void eachHiddenLayerIsDroppedAndTheOutputIsNot() {
        var built = Dl4j.build(Network.mlp(1, 1, 1, 2).dropout(0.5), 5);
        for (var one : new String[] {"0_W", "1_W"}) {
            built.setParam(one, Nd4j.ones(1, 1));
        }
        built.setParam("2_W", Nd4j.createFromArray(new float[][] {{1, 0}}));
        built.setParam("2_b", Nd4j.createFromArray(new float[][] {{3, 0}}));
        var given = Arrays.stream(logOdds(built, true)).map(v -> v - 3).toArray();
        assertThat(shareOfZeros(given)).isEqualTo(0.75, within(0.012));
        onlyNear(1e-3, given, 0, 4);
    }

    @Test
    void withoutAHiddenLayerThereIsNothingToDrop() {
        refused(
                "dropout drops hidden units, behind a ReLU, and the network has none: [1 units, dense 2]; inputDropout(...) drops inputs",
                () -> Dl4j.build(Network.mlp(1, 2).dropout(0.5), 5));
    }

    @Test
    void inferenceDropsNothingAndRepeats() {
        var network = built(line().dropout(0.8).inputDropout(0.8), 1, 0);
        onlyNear(1e-5, logOdds(network, false), 1);
        assertThat(logOdds(network, false)).containsExactly(logOdds(network, false));
        assertThat(logOdds(network, true)).isNotEqualTo(logOdds(network, true));
    }

    @Test
    void aTrainedNetworkPredictsWithoutDropout() {
        var split = Digits.noisy();
        var trained =
                Trainer.fit(Digits.network().dropout(0.5).inputDropout(0.2).epochs(2), split, 1);
        var first = trained.probabilities(split.test().x());
        assertThat(trained.probabilities(split.test().x())).isDeepEqualTo(first);
        assertThat(trained.score(split.validation())).isEqualTo(trained.score(split.validation()));
    }

    @Test
    void aRateOfZeroIsTheSameNetworkToTheLastBit() {
        var split = Digits.noisy();
        var plain = Trainer.fit(Digits.network(), split, 1);
        var zero = Trainer.fit(Digits.network().dropout(0).inputDropout(0), split, 1);
        assertThat(zero.history()).isEqualTo(plain.history());
        assertThat(zero.weights(2)).isDeepEqualTo(plain.weights(2));
        var some = Trainer.fit(Digits.network().dropout(0.01), split, 1);
        assertThat(some.history()).isNotEqualTo(plain.history());
    }
}
