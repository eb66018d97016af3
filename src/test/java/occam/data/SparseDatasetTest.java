package occam.data;

import static occam.Refusal.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SparseDatasetTest {
    private static final SparseDataset DATA = Datasets.sparseLinear(200, Datasets.randomTruth(300, 5, 1), 0.05, 0.1, 1);

    @Test
    void zerosComeAndGo() {
        var back = SparseDataset.of(DATA.dense());
        assertThat(back.starts()).isEqualTo(DATA.starts());
        assertThat(back.indices()).isEqualTo(DATA.indices());
        assertThat(back.values()).isEqualTo(DATA.values());
        assertThat(back.columns()).isEqualTo(DATA.columns());
        assertThat(DATA.bytes()).isEqualTo(8L * DATA.nonZeros() + 4 * 301);
    }

    @Test
    void rowsAreThoseOfTheSameNumbers() {
        int[] chosen = {7, 3, 3, 199, 0};
        assertThat(DATA.rows(chosen).dense().x())
                .isDeepEqualTo(DATA.dense().rows(chosen).x());
        assertThat(DATA.rows(chosen).y()).isEqualTo(DATA.dense().rows(chosen).y());
    }

    @Test
    void aFewColumnsAreThoseOfTheSameNumbers() {
        assertThat(DATA.columns(4, 0).x())
                .isDeepEqualTo(DATA.dense().columns("x5", "x1").x());
    }

    @Test
    void foldsAreThoseOfTheSameNumbers() {
        var folds = SparseFold.of(DATA, 3, 5);
        var expected = Fold.of(DATA.dense(), 3, 5);
        for (int k = 0; k < 3; k++) {
            assertThat(folds.get(k).train().dense().x())
                    .isDeepEqualTo(expected.get(k).train().x());
            assertThat(folds.get(k).validation().y())
                    .isEqualTo(expected.get(k).validation().y());
        }
    }

    /** 3,000 of 60,000 numbers, with the deviation of a count. */
    @Test
    void drawnNumbersAreAsDenseAsAsked() {
        assertThat((double) DATA.nonZeros()).isEqualTo(3000, within(4 * Math.sqrt(3000)));
        var full = Datasets.sparseLinear(5, new double[] {1, 2}, 1, 0, 1);
        assertThat(full.nonZeros()).isEqualTo(10);
        var x = full.dense().x();
        assertThat(full.y()[2]).isEqualTo(x[2][0] + 2 * x[2][1], within(1e-6));
    }

    static Stream<Arguments> bad() {
        double[] y = {1, 2};
        int[] one = {0, 1};
        return Stream.of(
                Arguments.of(
                        new int[] {0},
                        new int[0],
                        new float[0],
                        y,
                        "a data set needs rows and columns, was 0 columns, 2 rows"),
                Arguments.of(
                        one,
                        new int[] {0},
                        new float[] {1},
                        new double[0],
                        "a data set needs rows and columns, was 1 columns, 0 rows"),
                Arguments.of(
                        one,
                        new int[] {0},
                        new float[] {1, 2},
                        y,
                        "starts must be 2 numbers from 0 to 2 for 1 columns and 2 values"),
                Arguments.of(
                        one,
                        new int[] {0, 1},
                        new float[] {1},
                        y,
                        "there are 2 indices for 1 values: give the row of each"),
                Arguments.of(
                        one,
                        new int[] {2},
                        new float[] {1},
                        y,
                        "the rows of a column must rise from 0 to 1, but column 1 has 2 after -1"),
                Arguments.of(
                        new int[] {0, 2},
                        new int[] {1, 0},
                        new float[] {1, 2},
                        y,
                        "the rows of a column must rise from 0 to 1, but column 1 has 0 after 1"),
                Arguments.of(
                        new int[] {0, 2, 1},
                        new int[] {0},
                        new float[] {1},
                        y,
                        "starts must not fall, but column 2 begins at 2 and ends at 1"),
                Arguments.of(
                        one,
                        new int[] {1},
                        new float[] {Float.NaN},
                        y,
                        "row 2 of column 1 is NaN; remove or fill such rows first"),
                Arguments.of(
                        one,
                        new int[] {1},
                        new float[] {1},
                        new double[] {1, Double.NaN},
                        "the target of row 2 is NaN; remove or fill such rows first"));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void badPartsAreRefusedInOneLine(int[] starts, int[] indices, float[] values, double[] y, String line) {
        refused(line, () -> new SparseDataset(starts, indices, values, y));
    }

    @Test
    void otherBadInputIsRefusedInOneLine() {
        refused(
                "there are 200 rows and 1 targets: give one target for each row",
                () -> DATA.withTargets(new double[1]));
        refused("there is no row with index 200; the indices are 0 to 199", () -> DATA.rows(200));
        refused("a data set needs rows and columns, was 300 columns, 0 rows", () -> DATA.rows(new int[0]));
        refused(
                "the density must be above 0 and at most 1, was 0.0",
                () -> Datasets.sparseLinear(5, new double[] {1}, 0, 1, 1));
        refused(
                "the class of row 1 must be a whole number from 0 to 1, was 2.0",
                () -> new SparseDataset(List.of("a"), new int[] {0, 0}, new int[0], new float[0], new double[] {2}, 2));
        refused(
                "the training rows have other columns: the data lacks [x1, x2, x3, x4, x5, … 300 in all], and has [a] besides; choose"
                        + " and order columns by columns(...)",
                () -> new SparseFold(
                        DATA,
                        new SparseDataset(
                                List.of("a"), new int[] {0, 0}, new int[0], new float[0], new double[] {2}, 0)));
    }
}
