package occam.neural.train;

import static occam.Refusal.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import occam.data.Split;
import occam.neural.Digits;
import occam.neural.Engine;
import occam.neural.Layer;
import occam.neural.Network;
import occam.neural.Optimizer;
import occam.penalty.Penalty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PruningTest {
    private static final Split SPLIT = Digits.noisy();
    private static final int WEIGHTS = 64 * 24 + 24 * 24 + 24 * 10;
    private static final TrainedNetwork TRAINED = Trainer.fit(Digits.network(), SPLIT, 1);

    private static double[] all(TrainedNetwork network) {
        return IntStream.rangeClosed(1, 3)
                .mapToObj(network::weights)
                .flatMap(Arrays::stream)
                .flatMapToDouble(Arrays::stream)
                .toArray();
    }

    // magnitude

    @Test
    void theSmallestShareOfAllLayersTogetherBecomesZero() {
        var before = all(TRAINED);
        var after = all(TRAINED.pruned(0.75));
        var sizes = Arrays.stream(before).map(Math::abs).sorted().toArray();
        double bound = sizes[WEIGHTS * 3 / 4];
        for (int i = 0; i < WEIGHTS; i++) {
            assertThat(after[i]).isEqualTo(Math.abs(before[i]) < bound ? 0 : before[i]);
        }
        assertThat(TRAINED.pruned(0.75).nonZeros()).isEqualTo(WEIGHTS / 4);
    }

    @Test
    void biasesStayAndSoDoesTheNetworkThatWasPruned() {
        var before = all(TRAINED);
        var pruned = TRAINED.pruned(0.9);
        assertThat(pruned.biases(1)).containsExactly(TRAINED.biases(1));
        assertThat(all(TRAINED)).containsExactly(before);
        assertThat(all(TRAINED.pruned(0))).containsExactly(before);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.5, 1, Double.NaN})
    void aShareThatLeavesNoWeightIsRefused(double share) {
        refused(
                "the share to prune must be 0 or more and below 1, was " + share
                        + "; it is the share of weights that become 0, and 1 would leave none",
                () -> TRAINED.pruned(share));
    }

    // fine-tuning

    static Stream<Network> trainings() {
        return Stream.of(Optimizer.sgd(0.05), Optimizer.momentum(0.02, 0.9), Optimizer.adamW(5e-3, 0.1))
                .map(Digits.network()::optimizer)
                .flatMap(network -> Stream.of(
                        network,
                        network.penalty(Penalty.l2(0.01)).dropout(0.3),
                        network.proximal(Penalty.l1(0.01)).groupLasso(0.01)))
                .flatMap(network -> Stream.of(network, network.on(Engine.glassBox())));
    }

    @ParameterizedTest
    @MethodSource("trainings")
    void whatIsZeroStaysZeroAndTheRestMoves(Network network) {
        var pruned = TRAINED.pruned(0.8);
        var before = all(pruned);
        var after = all(Trainer.fineTune(pruned, network.keepZeros(), SPLIT, 2));
        int moved = 0;
        for (int i = 0; i < WEIGHTS; i++) {
            if (before[i] == 0) {
                assertThat(after[i]).isZero();
            }
            moved += before[i] != after[i] ? 1 : 0;
        }
        assertThat(moved).isGreaterThan(WEIGHTS / 10);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void withoutKeepingThemTheZerosComeBack(Engine engine) {
        var network = Digits.network().epochs(2).on(engine);
        var tuned = Trainer.fineTune(TRAINED.pruned(0.8), network, SPLIT, 2);
        assertThat(tuned.nonZeros()).isGreaterThan(WEIGHTS / 2);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void itBeginsWithTheWeightsThatItGets(Engine engine) {
        var still = Digits.network().optimizer(Optimizer.sgd(1e-12)).epochs(1).on(engine);
        var tuned = Trainer.fineTune(TRAINED, still, SPLIT, 2);
        assertThat(all(tuned)).containsExactly(all(TRAINED), within(1e-6));
        assertThat(tuned.biases(2)).containsExactly(TRAINED.biases(2), within(1e-6));
    }

    @Test
    void bothEnginesTuneToTheSame() {
        var network = Digits.network().optimizer(Optimizer.sgd(0.05)).epochs(3).keepZeros();
        var theirs = Trainer.fineTune(TRAINED.pruned(0.5), network, SPLIT, 2);
        var ours = Trainer.fineTune(TRAINED.pruned(0.5), network.on(Engine.glassBox()), SPLIT, 2);
        assertThat(all(ours)).containsExactly(all(theirs), within(1e-4));
    }

    @Test
    void otherSizesAreRefused() {
        refused(
                "fine-tuning needs the layers that the weights come from, [64 units, dense 24, relu, dense 24, relu, dense 10]; "
                        + "was [64 units, dense 24, relu, dense 10]",
                () -> Trainer.fineTune(TRAINED, Network.mlp(64, 24, 10), SPLIT, 1));
    }

    // bytes

    @Test
    void aZeroIsStoredOnlyWhereAllNumbersAre() {
        var pruned = TRAINED.pruned(0.75);
        int biases = 24 + 24 + 10;
        assertThat(TRAINED.footprint().dense()).isEqualTo(4L * (WEIGHTS + biases));
        assertThat(pruned.footprint().dense()).isEqualTo(TRAINED.footprint().dense());
        int starts = 64 + 24 + 24 + 3;
        assertThat(pruned.footprint().sparse()).isEqualTo(8L * WEIGHTS / 4 + 4L * (starts + biases));
        assertThat(TRAINED.footprint().sparse())
                .isGreaterThan(TRAINED.footprint().dense());
    }

    // dead units

    private static final double[][] X = SPLIT.validation().x();

    private static void sameOutput(TrainedNetwork a, TrainedNetwork b) {
        var expected = a.probabilities(X);
        var actual = b.probabilities(X);
        for (int i = 0; i < X.length; i++) {
            assertThat(actual[i]).containsExactly(expected[i], within(1e-6));
        }
    }

    @Test
    void withoutItsDeadUnitsANetworkIsSmallerAndSaysTheSame() {
        var network = Digits.network().epochs(40).groupLasso(0.5).on(Engine.glassBox());
        var trained = Trainer.fit(network, SPLIT, 1);
        var smaller = trained.withoutDeadUnits();
        sameOutput(trained, smaller);
        assertThat(smaller.description().sizes().get(1)).isBetween(1, 23);
        assertThat(smaller.description().parameters()).isLessThan(network.parameters());
        assertThat(smaller.history()).isEqualTo(trained.history());
        assertThat(smaller.description().engine()).isEqualTo(Engine.GLASS_BOX);
    }

    /** Changes one network by hand, unit numbers from 0. */
    private static TrainedNetwork changed(
            TrainedNetwork network, java.util.function.BiConsumer<double[][], Integer> change) {
        var copy = network.pruned(0);
        var weights = IntStream.rangeClosed(1, 3).mapToObj(copy::weights).toList();
        IntStream.range(0, 3).forEach(l -> change.accept(weights.get(l), l));
        var biases = IntStream.rangeClosed(1, 3).mapToObj(copy::biases).toList();
        Arrays.setAll(biases.get(0), unit -> unit % 2 == 0 ? 0.7 : -0.7);
        Arrays.fill(biases.get(1), 0.4);
        var changed = Parameters.dense(weights, biases);
        return new TrainedNetwork(
                copy.description(), Engines.model(copy.description(), changed), copy.history(), copy.columns());
    }

    private static void zeroColumn(double[][] w, int column) {
        Arrays.stream(w).forEach(row -> row[column] = 0);
    }

    /** The bias of the one is above 0, that of the other below. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void aUnitWithoutInputsGoesIntoTheNextBiases(int unit) {
        var dead = changed(TRAINED, (w, l) -> {
            if (l == 0) {
                zeroColumn(w, unit);
            }
        });
        var smaller = dead.withoutDeadUnits();
        assertThat(smaller.description().sizes()).containsExactly(64, 23, 24, 10);
        sameOutput(dead, smaller);
    }

    @Test
    void aUnitThatNobodyHearsGoes() {
        var dead = changed(TRAINED, (w, l) -> {
            if (l == 1) {
                Arrays.fill(w[5], 0);
            }
        });
        var smaller = dead.withoutDeadUnits();
        assertThat(smaller.description().sizes()).containsExactly(64, 23, 24, 10);
        sameOutput(dead, smaller);
    }

    /** Unit 2 of the second layer hears only unit 0 of the first, which hears nothing; unit 1 of the first is heard only by a unit that nobody hears. */
    @Test
    void whatDiesInTurnGoesToo() {
        var dead = changed(TRAINED, (w, l) -> {
            if (l == 0) {
                zeroColumn(w, 0);
            } else if (l == 1) {
                double heard = w[0][2];
                zeroColumn(w, 2);
                w[0][2] = heard;
                Arrays.fill(w[1], 0);
                w[1][7] = 1;
            } else {
                Arrays.fill(w[7], 0);
            }
        });
        var smaller = dead.withoutDeadUnits();
        assertThat(smaller.description().sizes()).containsExactly(64, 22, 22, 10);
        sameOutput(dead, smaller);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void aLayerThatIsAllDeadKeepsOneUnitThatSaysNothing(int layer) {
        var dead = changed(TRAINED, (w, l) -> {
            if (l == layer) {
                Arrays.stream(w).forEach(row -> Arrays.fill(row, 0));
            }
        });
        var smaller = dead.withoutDeadUnits();
        assertThat(smaller.description().sizes()).isEqualTo(List.of(64, 1, 1, 10));
        sameOutput(dead, smaller);
    }

    @Test
    void withDropoutTheRestIsDescribedAsItWas() {
        var network =
                Digits.network().dropout(0.5).inputDropout(0.1).groupLasso(0.5).epochs(30);
        var trained = Trainer.fit(network.on(Engine.glassBox()), SPLIT, 1);
        var smaller = trained.withoutDeadUnits();
        sameOutput(trained, smaller);
        assertThat(smaller.description().toString()).contains("dropout 0.5", "dropout 0.1");
    }

    @Test
    void otherLayersThanDenseOnesAreRefused() {
        var network = Network.sequential(64, Layer.dense(8), Layer.batchNorm(), Layer.relu(), Layer.dense(10));
        var trained = Trainer.fit(network.epochs(1), SPLIT, 1);
        refused(
                "dead units can be removed between dense layers with ReLU or dropout only, "
                        + "the network is [64 units, dense 8, batch norm, relu, dense 10]",
                trained::withoutDeadUnits);
    }
}
