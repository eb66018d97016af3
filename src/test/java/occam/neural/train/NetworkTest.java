package occam.neural.train;

import static occam.Refusal.refused;
import static occam.neural.Layer.dense;
import static occam.neural.Layer.dropout;
import static occam.neural.Layer.relu;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import occam.data.Dataset;
import occam.data.Datasets;
import occam.data.Split;
import occam.neural.Engine;
import occam.neural.History;
import occam.neural.Network;
import occam.neural.Optimizer;
import occam.penalty.Penalty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The description, and what is refused before anything is trained. */
class NetworkTest {
    private static final Network PLAIN = Network.mlp(2, 3, 2);

    static Stream<UnaryOperator<Network>> changes() {
        return Stream.of(
                n -> n.dropout(0.5),
                n -> n.inputDropout(0.5),
                n -> n.penalty(Penalty.l2(1)),
                n -> n.proximal(Penalty.l1(1)),
                n -> n.optimizer(Optimizer.sgd(0.1)),
                n -> n.epochs(2),
                n -> n.batch(3),
                n -> n.earlyStopping(1));
    }

    private static List<Object> all(Network network) {
        return List.of(network.architecture(), network.objective(), network.schedule());
    }

    @ParameterizedTest
    @MethodSource("changes")
    void aChangeGivesAnotherNetworkAndLeavesTheFirst(UnaryOperator<Network> change) {
        var before = all(PLAIN);
        assertThat(all(change.apply(PLAIN))).isNotEqualTo(before);
        assertThat(all(PLAIN)).isEqualTo(before);
    }

    @Test
    void changesAddUpInAnyOrder() {
        var there = PLAIN;
        var back = PLAIN;
        var list = changes().toList();
        for (int i = 0; i < list.size(); i++) {
            there = list.get(i).apply(there);
            back = list.get(list.size() - 1 - i).apply(back);
        }
        assertThat(all(there)).isEqualTo(all(back));
    }

    @Test
    void adamWIsAdamWithADecay() {
        assertThat(Optimizer.adamW(0.1, 0.2)).isEqualTo(Optimizer.adam(0.1).weightDecay(0.2));
        assertThat(Optimizer.momentum(0.1, 0.9).weightDecay(0.2).weightDecay()).isEqualTo(0.2);
        assertThat(Optimizer.sgd(0.1).weightDecay(0.2).learningRate()).isEqualTo(0.1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, -0.1, 1.5, Double.NaN})
    void aRateOfDroppingIsBelowOne(double rate) {
        var line = " must be 0 or more and below 1, was " + rate
                + "; it is the share that is dropped, not the share that is kept";
        refused("dropout" + line, () -> PLAIN.dropout(rate));
        refused("inputDropout" + line, () -> PLAIN.inputDropout(rate));
    }

    @Test
    void eachHiddenLayerCanHaveItsOwnRateAndALaterRateReplacesIt() {
        var network = Network.mlp(2, 3, 4, 2);
        assertThat(network.dropout(0.2, 0.5).architecture())
                .hasToString("[2 units, dense 3, relu, dropout 0.2, dense 4, relu, dropout 0.5, dense 2]");
        assertThat(network.dropout(0.2, 0.5).dropout(0.1).architecture())
                .isEqualTo(network.dropout(0.1, 0.1).architecture());
        assertThat(network.inputDropout(0.2).inputDropout(0.1).architecture())
                .hasToString("[2 units, dropout 0.1, dense 3, relu, dense 4, relu, dense 2]");
        assertThat(network.dropout(0.5)
                        .inputDropout(0.5)
                        .dropout(0)
                        .inputDropout(0)
                        .architecture())
                .isEqualTo(network.architecture());
    }

    @Test
    void ratesAreOneOrAsManyAsHiddenLayers() {
        var line = "dropout takes one rate for all hidden layers, or one for each of the 1, was ";
        refused(line + "[0.2, 0.5]", () -> PLAIN.dropout(0.2, 0.5));
        refused(line + "[]", () -> PLAIN.dropout());
    }

    @Test
    void layerByLayerAnMlpIsTheSameNetwork() {
        assertThat(Network.sequential(2, dense(3), relu(), dropout(0.5), dense(2))
                        .architecture())
                .isEqualTo(PLAIN.dropout(0.5).architecture());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.1, Double.NaN, Double.POSITIVE_INFINITY})
    void aLearningRateIsAboveZero(double rate) {
        var line =
                "the learning rate must be a finite number above 0, was " + rate + "; 1e-3 is a usual start for Adam";
        refused(line, () -> Optimizer.sgd(rate));
        refused(line, () -> Optimizer.momentum(rate, 0.9));
        refused(line, () -> Optimizer.adam(rate));
        refused(line, () -> Optimizer.adamW(rate, 0.1));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, Double.NaN, Double.POSITIVE_INFINITY})
    void aDecayIsFiniteAndNotNegative(double decay) {
        var line = "the weight decay must be a finite number, 0 or more, was " + decay + "; 0 switches it off";
        refused(line, () -> Optimizer.adamW(0.1, decay));
        refused(line, () -> Optimizer.sgd(0.1).weightDecay(decay));
        refused(line, () -> Optimizer.momentum(0.1, 0.9).weightDecay(decay));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1, Double.NaN})
    void momentumIsBelowOne(double momentum) {
        refused(
                "momentum must be 0 or more and below 1, was " + momentum + "; for none use sgd(...)",
                () -> Optimizer.momentum(0.1, momentum));
    }

    static Stream<int[]> noSizes() {
        return Stream.of(new int[0], new int[] {3}, new int[] {3, 0, 2}, new int[] {-1, 2});
    }

    @ParameterizedTest
    @MethodSource("noSizes")
    void aNetworkHasTwoSizesOrMore(int... sizes) {
        refused(
                "mlp needs an input and an output size, each 1 or more, was " + Arrays.toString(sizes)
                        + "; for example mlp(64, 128, 10)",
                () -> Network.mlp(sizes));
    }

    @Test
    void aScheduleCountsFromOne() {
        refused("epochs must be 1 or more, was 0", () -> PLAIN.epochs(0));
        refused("the batch must have 1 row or more, was 0", () -> PLAIN.batch(0));
        refused("patience must be 1 epoch or more, was 0", () -> PLAIN.earlyStopping(0));
    }

    private static Split moons() {
        return Datasets.moons(40, 0.1, 1).split(0.5, 0.25, 1);
    }

    @Test
    void aBatchLargerThanTheDataIsRefused() {
        refused(
                "the batch has 21 rows, but there are only 20 to train on; make it smaller",
                () -> Trainer.fit(PLAIN.batch(21), moons(), 1));
        assertThat(Trainer.fit(PLAIN.batch(20).epochs(1), moons(), 1).history().epochs())
                .hasSize(1);
    }

    @Test
    void aNetworkThatDoesNotFitTheDataIsRefused() {
        refused(
                "the network takes 3 inputs, the data has 2 columns",
                () -> Trainer.fit(Network.mlp(3, 2).batch(5), moons(), 1));
        refused(
                "the network ends in 3 classes, the data has 20 rows × 2 columns, 2 classes",
                () -> Trainer.fit(Network.mlp(2, 3).batch(5), moons(), 1));
        var numbers = Datasets.diabetes().split(0.6, 0.2, 1);
        refused(
                "the network ends in 2 classes, the data has 265 rows × 10 columns, a number as target",
                () -> Trainer.fit(Network.mlp(10, 2), numbers, 1));
    }

    @Test
    void aTrainedNetworkIsAskedOnlyWhatFits() {
        var trained = Trainer.fit(PLAIN.batch(5).epochs(1), moons(), 1);
        refused(
                "the network takes 2 inputs, the data has 1 columns",
                () -> trained.score(moons().test().columns("x1")));
        refused("the layer must be between 1 and 2, was 0", () -> trained.weights(0));
        refused("the layer must be between 1 and 2, was 3", () -> trained.biases(3));
        refused("the network takes 2 inputs, row 2 has 3", () -> trained.classify(new double[][] {{1, 2}, {1, 2, 3}}));
        refused("the network takes 2 inputs, row 1 has 1", () -> trained.probabilities(new double[][] {{1}}));
    }

    @Test
    void noRowsGiveNoPredictions() {
        var trained = Trainer.fit(PLAIN.batch(5).epochs(1), moons(), 1);
        refused("there is no row to predict", () -> trained.classify(new double[0][]));
        refused("there is no row to predict", () -> trained.probabilities(new double[0][]));
    }

    @Test
    void aFilmHasFramesOfItsOwnEpochsOnly() {
        refused(
                "the epochs to keep must be between 1 and the network's 3, were [1, 4]",
                () -> Trainer.film(PLAIN.batch(5).epochs(3), moons(), 1, 1, 4));
    }

    @Test
    void aDescriptionCanBeRead() {
        assertThat(PLAIN.dropout(0.5).inputDropout(0.2).optimizer(Optimizer.adamW(0.1, 1)))
                .hasToString("[2 units, dropout 0.2, dense 3, relu, dropout 0.5, dense 2], "
                        + "Adam[learningRate=0.1, weightDecay=1.0], None[], proximal None[], 50 epochs, batch 32");
    }

    @Test
    void lossOfANetworkThatDivergedIsNotANumber() {
        var wild = Network.mlp(2, 4, 2).batch(5).epochs(3).optimizer(Optimizer.sgd(1e30));
        var data = new Dataset(
                List.of("a", "b"), moons().train().x(), moons().train().y(), 2);
        var history = Trainer.fit(wild, data.split(0.5, 0.25, 1), 1).history();
        assertThat(history.last().validation().loss()).isNaN();
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aTrainingThatDivergesEndsThere(Engine engine) {
        var wild = Network.mlp(2, 4, 2)
                .batch(5)
                .epochs(1000)
                .optimizer(Optimizer.sgd(1e30))
                .on(engine);
        var history = Trainer.fit(wild.scoreEvery(1000), moons(), 1).history();
        assertThat(history.ending()).isEqualTo(History.Ending.DIVERGED);
        assertThat(history.last().number()).isLessThan(5).isEqualTo(history.kept());
        assertThat(history.toString()).contains("epochs, diverged, keeps epoch");
        var film = Trainer.film(wild, moons(), 1, 1, 500, 1000);
        assertThat(film).hasSize(3);
        assertThat(film.get(2).history().last().validation().loss()).isNaN();
    }
}
