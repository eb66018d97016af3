package occam.data;

import static occam.Refusal.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldTest {
    /** Row {@code i} holds the number {@code i}. */
    private static Dataset numbered(int rows) {
        var x = IntStream.range(0, rows).mapToObj(i -> new double[] {i}).toArray(double[][]::new);
        return new Dataset(List.of("i"), x, new double[rows], 0);
    }

    private static Dataset classes(double... labels) {
        return new Dataset(List.of("i"), numbered(labels.length).x(), labels, 3);
    }

    private static List<Integer> numbers(Dataset data) {
        return Arrays.stream(data.x()).map(row -> (int) row[0]).toList();
    }

    @ParameterizedTest
    @CsvSource({"10, 2", "10, 3", "10, 10", "443, 10", "2, 2"})
    void eachRowIsHeldOutOnceAndTrainsInAllOtherFolds(int rows, int count) {
        var folds = Fold.of(numbered(rows), count, 5);
        assertThat(folds).hasSize(count);
        assertThat(folds.stream().flatMap(fold -> numbers(fold.validation()).stream()))
                .containsExactlyInAnyOrderElementsOf(numbers(numbered(rows)));
        assertThat(folds)
                .allSatisfy(fold -> assertThat(
                                Stream.of(fold.train(), fold.validation()).flatMap(part -> numbers(part).stream()))
                        .containsExactlyInAnyOrderElementsOf(numbers(numbered(rows))));
        var sizes = folds.stream().mapToInt(fold -> fold.validation().rows()).summaryStatistics();
        assertThat(sizes.getMax() - sizes.getMin()).isLessThanOrEqualTo(1);
    }

    @Test
    void theSeedDealsTheRows() {
        assertThat(numbers(Fold.of(numbered(50), 5, 1).get(0).validation()))
                .isEqualTo(numbers(Fold.of(numbered(50), 5, 1).get(0).validation()))
                .isNotEqualTo(numbers(Fold.of(numbered(50), 5, 2).get(0).validation()))
                .isNotEqualTo(List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9));
    }

    /** 212 malignant and 357 benign rows. */
    @Test
    void everyFoldHasItsShareOfEveryClass() {
        assertThat(Fold.of(Datasets.breastCancer(), 10, 1)).allSatisfy(fold -> {
            long malignant =
                    Arrays.stream(fold.validation().y()).filter(y -> y == 0).count();
            assertThat(malignant).isBetween(21L, 22L);
            assertThat(fold.validation().rows()).isBetween(56, 57);
        });
    }

    @Test
    void aClassOfTwoRowsIsInEveryTrainingPart() {
        assertThat(Fold.of(classes(0, 0, 0, 0, 0, 0, 0, 2, 2), 3, 1))
                .allSatisfy(fold -> assertThat(fold.train().y()).contains(2));
    }

    @Test
    void whatCannotBeDealtIsRefused() {
        refused(
                "folds must be from 2 to the number of rows, 5, was 1; with as many folds as rows, each row is left"
                        + " out once",
                () -> Fold.of(numbered(5), 1, 1));
        refused(
                "folds must be from 2 to the number of rows, 5, was 6; with as many folds as rows, each row is left"
                        + " out once",
                () -> Fold.of(numbered(5), 6, 1));
        refused(
                "all 4 rows are of one class; there is nothing to tell apart",
                () -> Fold.of(classes(1, 1, 1, 1), 2, 1));
        refused(
                "class 2 has one row only: without it, no fold could learn that class",
                () -> Fold.of(classes(0, 0, 0, 2), 2, 1));
    }

    @Test
    void bothPartsOfAFoldAreOfOneTable() {
        refused(
                "the training rows have 3 classes as target, the data has a number; make both alike",
                () -> new Fold(classes(0, 1), numbered(2)));
        refused(
                "the training rows have other columns: the data lacks [i], and has [x] besides; choose and order"
                        + " columns by columns(...)",
                () -> new Fold(numbered(2), Datasets.sine(2, 1, 1)));
    }
}
