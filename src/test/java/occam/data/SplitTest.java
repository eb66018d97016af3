package occam.data;

import static occam.Refusal.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import occam.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SplitTest {
    private static final Dataset DATA = Datasets.moons(200, 0.2, 1);

    private static Split split(long seed) {
        return DATA.split(0.6, 0.25, seed);
    }

    static Stream<UnaryOperator<Split>> chains() {
        return Stream.of(
                s -> s,
                s -> s.takeTrain(30),
                s -> s.repeatTrain(2),
                s -> s.withTrainLabelNoise(0.4),
                s -> s.standardized(),
                s -> s.withColumnScales(1.5),
                s -> s.mapRows(SplitTest::doubled),
                s -> s.withTrainAugmentation(Augmentation.noise(0.1), 2),
                s -> s.takeTrain(30).withTrainLabelNoise(0.4).standardized().repeatTrain(3),
                s -> s.withTrainLabelNoise(0.4).standardized().takeTrain(20));
    }

    static Stream<UnaryOperator<Split>> trainOnly() {
        return Stream.of(
                s -> s.takeTrain(30),
                s -> s.repeatTrain(2),
                s -> s.withTrainLabelNoise(0.5),
                s -> s.withTrainAugmentation(Augmentation.noise(0.1), 2));
    }

    @ParameterizedTest
    @CsvSource({
        "200, .6, .25, 120, 50, 30",
        "10, .34, .33, 3, 4, 3",
        "3, .3, .3, 1, 1, 1",
        "1797, .6, .2, 1078, 360, 359"
    })
    void partsHaveTheirSharesOfTheRows(int rows, double train, double validation, int first, int second, int third) {
        var split = Datasets.moons(rows, 0, 1).split(train, validation, 1);
        assertThat(split.train().rows()).isEqualTo(first);
        assertThat(split.validation().rows()).isEqualTo(second);
        assertThat(split.test().rows()).isEqualTo(third);
        assertThat(split).hasToString("%d training, %d validation, %d test rows".formatted(first, second, third));
    }

    @Test
    void eachRowIsInExactlyOnePartWithItsTarget() {
        var split = split(3);
        var seen = Collections.newSetFromMap(new IdentityHashMap<double[], Boolean>());
        for (var part : List.of(split.train(), split.validation(), split.test())) {
            for (int i = 0; i < part.rows(); i++) {
                assertThat(seen.add(part.x()[i])).isTrue();
                int from = List.of(DATA.x()).indexOf(part.x()[i]);
                assertThat(part.y()[i]).isEqualTo(DATA.y()[from]);
            }
        }
        assertThat(seen).hasSize(DATA.rows());
    }

    @Test
    void theSameSeedSplitsTheSameAndAnotherSeedOtherwise() {
        same(split(3), split(3));
        assertThat(split(3).train().x()).isNotEqualTo(split(4).train().x());
        assertThat(split(3).test().x()).isNotEqualTo(split(4).test().x());
    }

    @ParameterizedTest
    @MethodSource("chains")
    void redrawingIsBuildingAfreshWithThatSeed(UnaryOperator<Split> chain) {
        same(chain.apply(split(1)).redraw(7), chain.apply(split(7)));
        same(chain.apply(split(1)).redraw(7).redraw(1), chain.apply(split(1)));
        assertThat(chain.apply(split(1)).redraw(7).train().x()[0])
                .isNotEqualTo(chain.apply(split(1)).train().x()[0]);
    }

    private static void same(Split actual, Split expected) {
        assertThat(actual.seed()).isEqualTo(expected.seed());
        same(actual.train(), expected.train());
        same(actual.validation(), expected.validation());
        same(actual.test(), expected.test());
    }

    private static void same(Dataset actual, Dataset expected) {
        assertThat(actual.x()).isDeepEqualTo(expected.x());
        assertThat(actual.y()).containsExactly(expected.y());
        assertThat(actual.columns()).isEqualTo(expected.columns());
        assertThat(actual.classes()).isEqualTo(expected.classes());
    }

    @ParameterizedTest
    @MethodSource("trainOnly")
    void whatIsDoneToTrainingRowsLeavesTheOthersAlone(UnaryOperator<Split> change) {
        var before = split(2);
        var after = change.apply(before);
        same(after.validation(), before.validation());
        same(after.test(), before.test());
        assertThat(after.train().y()).isNotEqualTo(before.train().y());
        assertThat(after.seed()).isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("chains")
    void noRowOfTheDataIsChanged(UnaryOperator<Split> chain) {
        var before = Arrays.stream(DATA.x()).map(double[]::clone).toArray(double[][]::new);
        var labels = DATA.y().clone();
        var split = split(5);
        var trainLabels = split.train().y().clone();
        chain.apply(split).redraw(6);
        assertThat(DATA.x()).isDeepEqualTo(before);
        assertThat(DATA.y()).containsExactly(labels);
        assertThat(split.train().y()).containsExactly(trainLabels);
    }

    private static Dataset doubled(Dataset data) {
        return data.mapValues(x -> 2 * x);
    }

    @Test
    void eachPartIsMappedByItself() {
        var scaler = Scaler.fit(split(9).train());
        var mapped = split(2).mapRows(scaler::apply);
        same(mapped.train(), scaler.apply(split(2).train()));
        same(mapped.validation(), scaler.apply(split(2).validation()));
        same(mapped.test(), scaler.apply(split(2).test()));
    }

    @Test
    void fixedRowsAreTheSameUnderEverySeed() {
        same(split(1).fixed(), split(1));
        same(split(1).fixed().redraw(7), split(1));
        same(split(1).fixed().redraw(7).redraw(8), split(1));
    }

    @ParameterizedTest
    @MethodSource("chains")
    void whatIsDoneToFixedRowsIsTheSameUnderEverySeedToo(UnaryOperator<Split> chain) {
        same(chain.apply(split(1).fixed()).redraw(7), chain.apply(split(1)));
        same(chain.apply(split(1)).fixed().redraw(7), chain.apply(split(1)));
    }

    @Test
    void theFirstTrainingRowsAreTaken() {
        var before = split(2).train();
        same(split(2).takeTrain(30).train(), before.rows(IntStream.range(0, 30).toArray()));
        same(split(2).takeTrain(before.rows()).train(), before);
    }

    @Test
    void repeatedRowsComeAsOftenAsAsked() {
        var train = split(2).train();
        var repeated = split(2).repeatTrain(3).train();
        assertThat(repeated.rows()).isEqualTo(3 * train.rows());
        for (var row : train.x()) {
            assertThat(Arrays.stream(repeated.x()).filter(r -> r == row)).hasSize(3);
        }
    }

    @Test
    void labelNoiseKeepsTheRowsAndTheirFeatures() {
        assertThat(split(2).withTrainLabelNoise(0.4).train().x())
                .isDeepEqualTo(split(2).train().x());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.004, 0.1, 0.4, 1})
    void exactlyThatShareOfLabelsIsRedrawn(double share) {
        // among a million classes a redrawn label is hardly ever the old one, so that redrawn labels can be counted
        var data = new Dataset(List.of("x"), new double[1000][1], new double[1000], 1_000_000);
        var split = data.split(0.5, 0.3, 1).withTrainLabelNoise(share);
        assertThat(Arrays.stream(split.train().y()).filter(y -> y != 0)).hasSize((int) Math.round(share * 500));
    }

    @Test
    void anotherSeedPutsItsNoiseElsewhere() {
        var data = new Dataset(List.of("x"), new double[1000][1], new double[1000], 1_000_000);
        var noisy = data.split(0.5, 0.3, 1).withTrainLabelNoise(0.4);
        assertThat(places(noisy.redraw(2))).isNotEqualTo(places(noisy)).hasSameSizeAs(places(noisy));
    }

    private static int[] places(Split split) {
        return IntStream.range(0, split.train().rows())
                .filter(i -> split.train().y()[i] != 0)
                .toArray();
    }

    @Test
    void redrawnLabelsAreRightByChanceOnceInAsManyAsThereAreClasses() {
        var split = Datasets.digits().split(0.6, 0.2, 1);
        var wrong = LongStream.range(0, 20)
                .map(seed -> {
                    var clean = split.redraw(seed).train().y();
                    var noisy =
                            split.redraw(seed).withTrainLabelNoise(0.4).train().y();
                    return IntStream.range(0, clean.length)
                            .filter(i -> clean[i] != noisy[i])
                            .count();
                })
                .summaryStatistics();
        assertThat(wrong.getMax()).isLessThanOrEqualTo(431);
        // 431 redrawn of 1,078, each wrong with probability .9: 387.9, standard error 6.2/√20
        assertThat(wrong.getAverage()).isBetween(387.9 - 5, 387.9 + 5);
    }

    @Test
    void theScalerKnowsTrainingRowsOnly() {
        var before = split(2);
        var x = Arrays.stream(DATA.x()).map(double[]::clone).toArray(double[][]::new);
        int changed = List.of(DATA.x()).indexOf(before.test().x()[0]);
        x[changed] = new double[] {1e6, -1e6};
        var other =
                new Dataset(DATA.columns(), x, DATA.y(), 2).split(0.6, 0.25, 2).standardized();
        same(other.train(), before.standardized().train());
        same(other.validation(), before.standardized().validation());
        assertThat(other.test().x()[0])
                .isNotEqualTo(before.standardized().test().x()[0]);
    }

    @Test
    void standardizingIsTheTrainingRowsScalerOnEachPart() {
        var split = split(2);
        var scaler = Scaler.fit(split.train());
        same(split.standardized().train(), scaler.apply(split.train()));
        same(split.standardized().validation(), scaler.apply(split.validation()));
        same(split.standardized().test(), scaler.apply(split.test()));
    }

    @Test
    void ordersArePermutationsAndEachIsAsLikely() {
        var random = new SplittableRandom(1);
        var counts = new int[3][3];
        for (int k = 0; k < 30_000; k++) {
            var order = Shuffle.order(3, random);
            assertThat(order).containsExactlyInAnyOrder(0, 1, 2);
            for (int i = 0; i < 3; i++) {
                counts[i][order[i]]++;
            }
        }
        assertThat(Arrays.stream(counts).flatMapToInt(Arrays::stream))
                .allSatisfy(n -> assertThat(n).isBetween(9_650, 10_350));
    }

    @ParameterizedTest
    @CsvSource({"0, 0.2", "0.6, 0", "0.6, 0.4", "-0.1, 0.2", "0.9, 0.2", "NaN, 0.2"})
    void sharesMustLeaveRowsForEachPart(double train, double validation) {
        refused(
                "the shares for training and validation must be above 0 and leave some rows for test, were " + train
                        + " and " + validation,
                () -> DATA.split(train, validation, 1));
    }

    @Test
    void anEmptyPartIsRefused() {
        refused(
                "each part of a split needs a row, was 1 for training, 0 for validation, 1 for test",
                () -> Datasets.moons(2, 0, 1).split(0.6, 0.1, 1));
        refused(
                "each part of a split needs a row, was 0 for training, 0 for validation, 0 for test",
                () -> new Dataset(List.of("x"), new double[0][], new double[0], 0).split(0.6, 0.2, 1));
    }

    @Test
    void stepsOutOfRangeAreRefused() {
        refused("n must be between 1 and the 120 training rows, was 121", () -> split(1).takeTrain(121));
        refused("n must be between 1 and the 120 training rows, was 0", () -> split(1).takeTrain(0));
        refused("times must be 1 or more, was 0", () -> split(1).repeatTrain(0));
        refused("the share of noisy labels must be between 0 and 1, was 1.5", () -> split(1).withTrainLabelNoise(1.5));
        refused(
                "the share of noisy labels must be between 0 and 1, was NaN",
                () -> split(1).withTrainLabelNoise(Double.NaN));
        refused(
                "label noise needs classes, but the target is a number",
                () -> Datasets.diabetes().split(0.6, 0.2, 1).withTrainLabelNoise(0.1));
    }

    @Test
    void partsWithOtherColumnsAreRefused() {
        var ending = "; choose and order columns by columns(...)";
        refused(
                "the training rows have other columns: the data has them in the order [x2, x1] in place of [x1, x2]"
                        + ending,
                () -> split(1).mapRows(rows -> rows.rows() == 120 ? rows : rows.columns("x2", "x1")));
        refused(
                "the rows before have other columns: the data lacks [x2]" + ending,
                () -> split(1).withTrainAugmentation((rows, seed) -> rows.columns("x1"), 1));
    }

    @Test
    void whatAReaderGivesForRowsMustGiveRows() {
        refused("change" + Refusal.NULL, () -> split(1).mapRows(null));
        refused("what a change makes of rows" + Refusal.NULL, () -> split(1).mapRows(rows -> null));
        refused("the test rows" + Refusal.NULL, () -> split(1).withTest(seed -> null));
        refused(
                "what an augmentation makes of rows" + Refusal.NULL,
                () -> split(1).withTrainAugmentation((rows, seed) -> null, 1));
    }

    @ParameterizedTest
    @ValueSource(ints = {139_811, Integer.MAX_VALUE})
    void moreRowsThanThereIsRoomForAreRefused(int times) {
        var line = "%,d times 120 training rows are more than 16,777,216; repeat them less often";
        refused(String.format(Locale.ROOT, line, times), () -> split(1).repeatTrain(times));
        refused(
                String.format(Locale.ROOT, line, times),
                () -> split(1).withTrainAugmentation(Augmentation.none(), times));
    }
}
