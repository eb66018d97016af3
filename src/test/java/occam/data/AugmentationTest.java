package occam.data;

import static occam.Refusal.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.stat.StatUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class AugmentationTest {
    /** Many copies of one image of 3 × 3 pixels, and of class 1 of 2. */
    private static final Dataset NINE = images(3, 400, 1, 2, 3, 4, 5, 6, 7, 8, 9);

    private static Dataset images(int side, int rows, double... image) {
        var names = IntStream.range(0, side * side).mapToObj(j -> "p" + j).toList();
        var x = IntStream.range(0, rows).mapToObj(i -> image.clone()).toArray(double[][]::new);
        return new Dataset(
                names, x, IntStream.range(0, rows).mapToDouble(i -> 1).toArray(), 2);
    }

    private static void differ(double[][] a, double[][] b) {
        assertThat(Arrays.deepEquals(a, b)).isFalse();
    }

    static Stream<Augmentation> all() {
        return Stream.of(
                Augmentation.shift(1),
                Augmentation.move(1, -1),
                Augmentation.noise(0.1),
                Augmentation.mirror(0, 8),
                Augmentation.mirrorAll());
    }

    @ParameterizedTest
    @MethodSource("all")
    void targetsStayAndTheDataIsNotTouched(Augmentation augmentation) {
        var digits = Datasets.digits();
        var altered = augmentation.apply(digits, 3);
        assertThat(altered.y()).isEqualTo(digits.y());
        assertThat(altered.classes()).isEqualTo(10);
        assertThat(altered.columns()).isEqualTo(digits.columns());
        assertThat(digits.x()).isDeepEqualTo(Datasets.digits().x());
        differ(altered.x(), digits.x());
    }

    @ParameterizedTest
    @MethodSource("all")
    void theSeedDecides(Augmentation augmentation) {
        var digits = Datasets.digits();
        assertThat(augmentation.apply(digits, 3).x())
                .isDeepEqualTo(augmentation.apply(digits, 3).x());
    }

    @Test
    void anotherSeedDrawsAnew() {
        for (var augmentation : List.of(Augmentation.shift(1), Augmentation.noise(0.1))) {
            differ(augmentation.apply(NINE, 4).x(), augmentation.apply(NINE, 3).x());
        }
    }

    /** All eight ways by hand: down and to the right from −1 to 1, with white for what comes in. */
    @Test
    void aShiftGoesEachOfTheEightWaysAboutAsOften() {
        var ways = List.of(
                "5 6 0 8 9 0 0 0 0",
                "4 5 6 7 8 9 0 0 0",
                "0 4 5 0 7 8 0 0 0",
                "2 3 0 5 6 0 8 9 0",
                "0 1 2 0 4 5 0 7 8",
                "0 0 0 2 3 0 5 6 0",
                "0 0 0 1 2 3 4 5 6",
                "0 0 0 0 1 2 0 4 5");
        var moved = Arrays.stream(Augmentation.shift(1).apply(NINE, 1).x())
                .map(row -> Arrays.toString(row).replaceAll("\\.0|[\\[\\],]", ""))
                .toList();
        assertThat(new HashSet<>(moved)).hasSameElementsAs(ways);
        // 400 draws of 1 in 8: 50 ± 6.6, so four standard deviations.
        ways.forEach(way -> assertThat(moved.stream().filter(way::equals)).hasSizeBetween(24, 76));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0, 0 0 0 1 2 3 4 5 6",
        "0, 1, 0 1 2 0 4 5 0 7 8",
        "-1, -1, 5 6 0 8 9 0 0 0 0",
        "2, -2, 0 0 0 0 0 0 3 0 0",
        "0, 0, 1 2 3 4 5 6 7 8 9"
    })
    void aMoveIsDownAndToTheRight(int down, int right, String moved) {
        var row = Augmentation.move(down, right).apply(NINE, 1).x()[0];
        assertThat(Arrays.toString(row).replaceAll("\\.0|[\\[\\],]", "")).isEqualTo(moved);
    }

    @Test
    void aShiftByTwoReachesTwentyFourPlaces() {
        var point = images(
                7,
                3000,
                IntStream.range(0, 49).mapToDouble(i -> i == 24 ? 1 : 0).toArray());
        var places = Arrays.stream(Augmentation.shift(2).apply(point, 1).x())
                .map(row -> IntStream.range(0, 49)
                        .filter(i -> row[i] == 1)
                        .findFirst()
                        .orElse(-1))
                .distinct()
                .toList();
        assertThat(places).hasSize(24).allMatch(i -> i / 7 >= 1 && i / 7 <= 5 && i % 7 >= 1 && i % 7 <= 5);
    }

    @Test
    void noiseHasItsDeviationOnEachValueByItself() {
        var zeros = new Dataset(List.of("a", "b"), new double[50_000][2], new double[50_000], 0);
        var noisy = Augmentation.noise(0.3).apply(zeros, 1);
        var a = Arrays.stream(noisy.x()).mapToDouble(row -> row[0]).toArray();
        var b = Arrays.stream(noisy.x()).mapToDouble(row -> row[1]).toArray();
        var product = IntStream.range(0, a.length).mapToDouble(i -> a[i] * b[i]).toArray();
        for (var column : List.of(a, b)) {
            assertThat(StatUtils.mean(column)).isEqualTo(0, within(0.006));
            assertThat(StatUtils.variance(column)).isEqualTo(0.09, within(0.0025));
        }
        assertThat(StatUtils.mean(product)).isEqualTo(0, within(0.002));
        assertThat(Augmentation.noise(0).apply(NINE, 1).x()).isDeepEqualTo(NINE.x());
    }

    @Test
    void aMirrorSwapsLeftAndRightOfTheNamedClassesOnly() {
        double[] swapped = {3, 2, 1, 6, 5, 4, 9, 8, 7};
        assertThat(Augmentation.mirrorAll().apply(NINE, 1).x()[0]).containsExactly(swapped);
        assertThat(Augmentation.mirror(1).apply(NINE, 1).x()[0]).containsExactly(swapped);
        assertThat(Augmentation.mirror(0).apply(NINE, 1).x()[0]).containsExactly(NINE.x()[0]);
        assertThat(Augmentation.mirror(0, 1).apply(NINE, 1).x()[399]).containsExactly(swapped);
        var twice = Augmentation.mirrorAll().apply(Augmentation.mirrorAll().apply(NINE, 1), 2);
        assertThat(twice.x()).isDeepEqualTo(NINE.x());
    }

    @Test
    void onlyTrainingRowsGetCopiesAndTheyComeAfterTheirOriginals() {
        var split = Datasets.digits().split(0.6, 0.2, 5).takeTrain(100);
        var more = split.withTrainAugmentation(Augmentation.shift(1), 3);
        assertThat(more.train().rows()).isEqualTo(400);
        assertThat(more.validation()).isSameAs(split.validation());
        assertThat(more.test()).isSameAs(split.test());
        for (int i = 0; i < 400; i++) {
            assertThat(more.train().y()[i]).isEqualTo(split.train().y()[i % 100]);
        }
        assertThat(Arrays.copyOf(more.train().x(), 100))
                .isDeepEqualTo(split.train().x());
        differ(
                Arrays.copyOfRange(more.train().x(), 100, 200),
                Arrays.copyOfRange(more.train().x(), 200, 300));
    }

    @Test
    void anAugmentationIsPartOfTheRecipe() {
        var split = Datasets.digits().split(0.6, 0.2, 5).takeTrain(100);
        var again = split.withTrainAugmentation(Augmentation.noise(0.1), 1).redraw(8);
        var direct =
                Datasets.digits().split(0.6, 0.2, 8).takeTrain(100).withTrainAugmentation(Augmentation.noise(0.1), 1);
        assertThat(again.train().x()).isDeepEqualTo(direct.train().x());
    }

    /** Otherwise the second call would add rows that are there already. */
    @Test
    void twoAugmentationsInARowDrawApart() {
        var split = Datasets.digits().split(0.6, 0.2, 5).takeTrain(10);
        var twice = split.withTrainAugmentation(Augmentation.noise(0.1), 1)
                .withTrainAugmentation(Augmentation.noise(0.1), 1)
                .train();
        assertThat(twice.rows()).isEqualTo(40);
        for (int i = 0; i < 10; i++) {
            assertThat(twice.x()[20 + i]).isNotEqualTo(twice.x()[10 + i]);
        }
    }

    /** Who trains with one needs to know which it was, and whether two are the same. */
    @Test
    void theySayWhatTheyAre() {
        assertThat(Augmentation.shift(2)).hasToString("shift(2)").isEqualTo(Augmentation.shift(2));
        assertThat(Augmentation.noise(0.3)).hasToString("noise(0.3)").isNotEqualTo(Augmentation.noise(0.2));
        assertThat(Augmentation.mirror(8, 0)).hasToString("mirror(0, 8)").isEqualTo(Augmentation.mirror(0, 8));
        assertThat(Augmentation.mirrorAll()).hasToString("mirrorAll()");
        assertThat(Augmentation.none()).hasToString("none()");
        assertThat(Augmentation.none().apply(NINE, 1).x()).isDeepEqualTo(NINE.x());
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        var digits = Datasets.digits();
        var wide = Datasets.breastCancer();
        refused(
                "an image can be moved by 1 pixel or more, was 0; for no augmentation use none()",
                () -> Augmentation.shift(0));
        refused(
                "an image of 8 × 8 pixels cannot be moved by 8",
                () -> Augmentation.shift(8).apply(digits, 1));
        refused(
                "only a square image can be moved or mirrored, such as one of 8 × 8 = 64 columns; the data has 30, so use noise(...)",
                () -> Augmentation.shift(1).apply(wide, 1));
        refused(
                "only a square image can be moved or mirrored, such as one of 8 × 8 = 64 columns; the data has 30, so use noise(...)",
                () -> wide.split(0.6, 0.2, 1).withTrainAugmentation(Augmentation.mirrorAll(), 1));
        refused("the deviation of noise must be a finite number, 0 or more, was -0.1", () -> Augmentation.noise(-0.1));
        refused(
                "a mirror can turn one class into another or into none: name the classes that stay what they are, as in mirror(0, 8), or"
                        + " insist with mirrorAll()",
                Augmentation::mirror);
        refused(
                "there is no class 10 to mirror, the data has 1797 rows × 64 columns, 10 classes",
                () -> Augmentation.mirror(0, 10).apply(digits, 1));
        refused(
                "copies must be 1 or more, was 0",
                () -> digits.split(0.6, 0.2, 1).withTrainAugmentation(Augmentation.shift(1), 0));
    }
}
