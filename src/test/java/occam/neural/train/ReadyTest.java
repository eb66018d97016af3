package occam.neural.train;

import static occam.Refusal.refused;
import static occam.neural.Layer.batchNorm;
import static occam.neural.Layer.convolution;
import static occam.neural.Layer.dense;
import static occam.neural.Layer.maxPool;
import static occam.neural.Layer.relu;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import occam.InvalidInput;
import occam.data.Dataset;
import occam.data.Datasets;
import occam.data.Split;
import occam.neural.Engine;
import occam.neural.Mode;
import occam.neural.Network;
import occam.neural.Optimizer;
import occam.neural.Score;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be trained, or not be asked, says so before any work. */
class ReadyTest {
    private static final Split MOONS = Datasets.moons(200, 0.2, 1).split(0.7, 0.2, 1);
    private static final Split DIGITS = Datasets.digits().split(0.6, 0.2, 1).takeTrain(9);
    private static final Network PLAIN = Network.mlp(2, 4, 2).epochs(2);
    private static final Network NORMALIZED =
            Network.sequential(2, dense(4), batchNorm(), relu(), dense(2)).epochs(1);

    private static void refusedBefore(String reason, Runnable training) {
        assertThatThrownBy(training::run)
                .isExactlyInstanceOf(InvalidInput.class)
                .hasMessageContaining(reason)
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n"));
    }

    // a rest of one row

    @ParameterizedTest
    @CsvSource({"129, 32, 33", "129, 128, 129", "33, 32, 33", "3, 2, 3", "5, 1, 3", "4, 3, 4", "101, 10, 11"})
    void aRestOfOneRowBeforeABatchNormalizationIsRefusedAndAnotherSizeIsNamed(int rows, int batch, int other) {
        var split = MOONS.takeTrain(rows);
        refused(
                "batch normalization needs two rows or more in each step, and %d rows in batches of %d leave one; write batch(%d)"
                        .formatted(rows, batch, other),
                () -> Trainer.fit(NORMALIZED.batch(batch), split, 1));
        assertThat(Trainer.fit(NORMALIZED.batch(other), split, 1)
                        .history()
                        .last()
                        .train()
                        .loss())
                .isFinite();
    }

    @Test
    void oneRowIsTooFewForABatchNormalizationHoweverItIsTrained() {
        var one = MOONS.takeTrain(1);
        var network = NORMALIZED.batch(1);
        var start = Trainer.fit(NORMALIZED.batch(2), MOONS, 1);
        var reason = "batch normalization needs two rows or more in each step, and 1 rows in batches of 1 leave one";
        refusedBefore(reason, () -> Trainer.fit(network.earlyStopping(1), one, 1));
        refusedBefore(reason, () -> Trainer.film(network, one, 1, 1));
        refusedBefore(reason, () -> Trainer.fineTune(start, network, one, 1));
        assertThat(Trainer.fit(PLAIN.batch(1), one, 1).history().epochs()).hasSize(2);
    }

    /** Of a map there is a number for each pixel, so that one row has a variance; of a map of one pixel there is not. */
    @Test
    void featureMapsOfOneRowHaveAVarianceUntilTheyArePooledToOnePixel() {
        var maps = Network.conv(8, 8, convolution(2, 3), batchNorm(), relu(), dense(10))
                .epochs(1)
                .batch(4);
        assertThat(Trainer.fit(maps, DIGITS, 1).history().last().train().loss()).isFinite();
        var pixels = Network.conv(8, 8, convolution(2, 3), relu(), maxPool(8), batchNorm(), dense(10))
                .batch(4);
        refusedBefore("9 rows in batches of 4 leave one; write batch(5)", () -> Trainer.fit(pixels, DIGITS, 1));
    }

    @Test
    void oneRowHasNoVarianceInAModeThatNormalizesByTheRows() {
        var trained = Trainer.fit(NORMALIZED, MOONS, 1);
        double[][] one = {MOONS.test().x()[0]};
        for (var mode : List.of(Mode.training(1), Mode.batchStatistics())) {
            refusedBefore("takes mean and variance of the given rows", () -> trained.probabilities(one, mode));
            refusedBefore("takes mean and variance of the given rows", () -> trained.activations(one, mode));
        }
        assertThat(trained.probabilities(one, Mode.inference())).hasDimensions(1, 2);
    }

    // knobs that forbid each other

    @ParameterizedTest
    @CsvSource({"20, 4, 3", "20, 2, 1", "20, 20, 19", "8, 30, 7"})
    void aPatienceShorterThanTheTimeBetweenScoresIsRefused(int epochs, int every, int patience) {
        refused(
                "early stopping cannot have a patience of %d epochs where only every %d epochs are scored; write earlyStopping(%d) or scoreEvery(%d)"
                        .formatted(patience, every, every, patience),
                () -> Trainer.fit(PLAIN.epochs(epochs).scoreEvery(every).earlyStopping(patience), MOONS, 1));
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 1", "6, 4, 4", "6, 4, 5", "3, 4, 3", "2, 9, 2", "5, 2, 9", "3, 1, 2147483647"})
    void whateverIsTrainedKeepsAScoredEpochTheBest(int epochs, int every, int patience) {
        var network = PLAIN.epochs(epochs).earlyStopping(patience).scoreEvery(every);
        var history = Trainer.fit(network, MOONS, 1).history();
        assertThat(history.keptEpoch()).isEqualTo(history.best());
    }

    @Test
    void aFilmIsNotCutByEarlyStopping() {
        refusedBefore("earlyStopping(1) may end before", () -> Trainer.film(PLAIN.earlyStopping(1), MOONS, 1, 1, 2));
        refusedBefore("one or more, rising, was [2, 1]", () -> Trainer.film(PLAIN, MOONS, 1, 2, 1));
        refusedBefore("one or more, rising, was []", () -> Trainer.film(PLAIN, MOONS, 1));
    }

    @Test
    void whatActsOnHiddenUnitsNeedsSome() {
        var flat = Network.mlp(2, 2);
        refusedBefore("dropout drops hidden units, behind a ReLU, and the network has none", () -> flat.dropout(0.5));
        refusedBefore(
                "behind a ReLU", () -> Network.sequential(2, dense(4), dense(2)).dropout(0.5));
        refusedBefore("a group lasso acts on hidden units", () -> flat.groupLasso(0.1));
        refusedBefore("L1 on activations acts on what ReLUs give", () -> flat.activationL1(0.1));
        var trained = Trainer.fit(flat.epochs(1), MOONS, 1);
        refusedBefore(
                "only hidden units can be knocked out",
                () -> trained.probabilities(MOONS.test().x(), Mode.knockedOut(0.5, 1)));
        assertThat(flat.dropout(0).groupLasso(0).activationL1(0)).hasToString(flat.toString());
        refusedBefore("was []", () -> flat.dropout());
    }

    /** As many parameters, and as many units; but the numbers of one mean something else in the other. */
    @Test
    void fineTuningNeedsTheSameLayersInTheSameOrder() {
        var start = Trainer.fit(
                Network.sequential(2, dense(2), batchNorm(), dense(2)).epochs(1), MOONS, 1);
        var other = Network.sequential(2, batchNorm(), dense(2), dense(2)).epochs(1);
        assertThat(other.parameters()).isEqualTo(start.description().parameters());
        refusedBefore("fine-tuning needs the layers", () -> Trainer.fineTune(start, other, MOONS, 1));
    }

    // another table

    static Stream<Dataset> others() {
        var rows = MOONS.test();
        return Stream.of(
                rows.columns("x2", "x1"),
                new Dataset(List.of("x1", "x3"), rows.x(), rows.y(), 2),
                new Dataset(List.of("u", "v"), rows.x(), rows.y(), 2));
    }

    @ParameterizedTest
    @MethodSource("others")
    void aNetworkIsAskedOnlyAboutTheColumnsItWasTrainedOn(Dataset other) {
        var trained = Trainer.fit(PLAIN, MOONS, 1);
        var reason = "the network was trained on other columns: number ";
        for (var network : List.of(trained, trained.pruned(0.5), trained.withoutDeadUnits())) {
            refusedBefore(reason, () -> network.score(other));
            refusedBefore(reason, () -> network.score(other, Mode.inference()));
            assertThatCode(() -> network.score(MOONS.test())).doesNotThrowAnyException();
        }
        refusedBefore(reason, () -> Trainer.film(PLAIN, MOONS, 1, 2).get(0).score(other));
        refusedBefore(reason, () -> Trainer.fineTune(trained, PLAIN.batch(4), other.split(0.5, 0.25, 1), 1));
    }

    @Test
    void theFirstColumnThatDiffersIsNamed() {
        var trained = Trainer.fit(PLAIN, MOONS, 1);
        refused(
                "the network was trained on other columns: number 1 was 'x1', here it is 'x2'; data.columns(...) chooses and orders them",
                () -> trained.score(MOONS.test().columns("x2", "x1")));
        refused("there is no row to score", () -> trained.score(MOONS.test().rows(new int[0])));
    }

    @Test
    void oneClassIsNothingToTellApart() {
        var rows = new Dataset(List.of("u"), new double[9][1], new double[9], 1).split(0.5, 0.25, 1);
        refusedBefore("tells classes apart", () -> Trainer.fit(Network.mlp(1, 1).batch(2), rows, 1));
    }

    // numbers that overflow or vanish

    private static Split with(double factor, double offset) {
        return MOONS.mapRows(part -> part.mapValues(v -> v * factor + offset));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e155, -1e155, 1e300, 1e39, 1e25})
    void numbersWhoseSquaresAreNoFloatsAreRefused(double factor) {
        for (var engine : Engine.values()) {
            refusedBefore(
                    "a network takes finite numbers up to 1.8e19 in size, and row 1 has ",
                    () -> Trainer.fit(PLAIN.on(engine), with(factor, 0), 1));
        }
    }

    @ParameterizedTest
    @CsvSource({"1e-200, 0", "1e-45, 0", "1e-30, 0", "1, 1e10", "1e-9, 1", "0.1, 1e12"})
    void aColumnThatIsOneNumberInFloatsIsRefused(double factor, double offset) {
        refusedBefore("which a network cannot tell apart", () -> Trainer.fit(PLAIN, with(factor, offset), 1));
    }

    @ParameterizedTest
    @CsvSource({"1e-15, 0", "1e15, 0", "1, 1000", "0, 3"})
    void whatCanBeToldApartIsTrained(double factor, double offset) {
        assertThat(Trainer.fit(PLAIN, with(factor, offset), 1).history().epochs())
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, -1e155, 1e20})
    void aTrainedNetworkTakesNoSuchNumberEither(double number) {
        var trained = Trainer.fit(PLAIN.dropout(0.5), MOONS, 1);
        double[][] x = {{0, 1}, {number, 1}};
        var reason = "and row 2 has " + number + " in x1";
        refusedBefore(reason, () -> trained.probabilities(x));
        refusedBefore(reason, () -> trained.probabilities(x, Mode.inference()));
        refusedBefore(reason, () -> trained.classify(x));
        refusedBefore(reason, () -> trained.monteCarlo(x, 2, 1));
        refusedBefore(reason, () -> trained.activations(x, Mode.inference()));
    }

    @Test
    void aLearningRateThatIsNoFloatIsRefused() {
        refusedBefore("the learning rate 1.0E-50 is 0 in the numbers", () -> Optimizer.adam(1e-50));
    }

    @ParameterizedTest
    @EnumSource(
            value = Engine.class,
            names = {"DEEPLEARNING4J", "GLASS_BOX"})
    void whatDivergedIsNeverRight(Engine engine) {
        // nearly all rows are of class 0, which is what a network of NaN would be taken to say
        var y = IntStream.range(0, 60).mapToDouble(i -> i % 20 == 0 ? 1 : 0).toArray();
        var x = Arrays.stream(y).mapToObj(v -> new double[] {v, 1 - v}).toArray(double[][]::new);
        var split = new Dataset(List.of("u", "v"), x, y, 2).split(0.6, 0.2, 1);
        var network =
                PLAIN.optimizer(Optimizer.sgd(1e30)).epochs(4).dropout(0.5).on(engine);
        var trained = Trainer.fit(network, split, 1);
        assertThat(trained.score(split.test())).isEqualTo(new Score(Double.NaN, 0));
        assertThat(trained.history().last().validation().accuracy()).isZero();
        refusedBefore("the network has diverged", () -> trained.classify(x));
        refusedBefore("the network has diverged", () -> trained.pruned(0.5));
        assertThat(trained.monteCarlo(x, 2, 1).entropy()).containsOnly(Double.NaN);
    }

    // memory

    /** As large as this machine's heap whatever that is. */
    @ParameterizedTest
    @EnumSource(Engine.class)
    void aNetworkTooLargeForTheMachineIsRefusedWithItsSize(Engine engine) {
        int wide = (int) Math.sqrt(Runtime.getRuntime().maxMemory() / 12.0);
        var network = Network.mlp(2, wide, wide, 2).on(engine);
        assertThatThrownBy(() -> Trainer.fit(network, MOONS, 1))
                .isExactlyInstanceOf(InvalidInput.class)
                .hasMessageContaining("training the %,d parameters".formatted(network.parameters()))
                .hasMessageMatching(".* would take about [\\d,.]+ GB, and there is room for .*");
    }

    @Test
    void whatAnIntCannotCountIsRefused() {
        var line = "parameters, and no engine can train more than 2147483647";
        var wide = Network.mlp(2, 100_000, 100_000, 2);
        refusedBefore("the network has 10000600002 " + line, wide::parameters);
        refusedBefore(line, () -> Trainer.fit(wide, MOONS, 1));
        int most = Integer.MAX_VALUE;
        refusedBefore(line, Network.mlp(most, most, most, most, most)::parameters);
        refusedBefore("up to 2147483647 numbers", () -> Network.conv(100_000, 100_000, dense(2)));
        refusedBefore("up to 2147483647 numbers", () -> Network.conv(1000, 1000, convolution(3000, 3), dense(2)));
    }

    @Test
    void aFilmThatMemoryCannotHoldIsRefused() {
        int frames = 1_000_000;
        var network = PLAIN.epochs(frames).scoreEvery(frames);
        int[] all = IntStream.rangeClosed(1, frames).toArray();
        refusedBefore("a film of 1,000,000 frames would take about ", () -> Trainer.film(network, MOONS, 1, all));
    }

    @Test
    void aHistoryThatMemoryCannotHoldIsRefused() {
        refusedBefore(
                "what is told of 1 trainings of 2,147,483,647 epochs, scored every 1,",
                () -> Trainer.fit(PLAIN.epochs(Integer.MAX_VALUE), MOONS, 1));
    }
}
