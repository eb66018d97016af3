package occam.data;

import static occam.Refusal.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import occam.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatasetTest {
    private static final Dataset DATA =
            new Dataset(List.of("a", "b"), new double[][] {{1, 2}, {3, 4}, {5, 6}}, new double[] {0, 1, 1}, 2);

    @Test
    void rowsAreTakenInTheOrderAsked() {
        var taken = DATA.rows(2, 0, 2);
        assertThat(taken.x()).isDeepEqualTo(new double[][] {{5, 6}, {1, 2}, {5, 6}});
        assertThat(taken.y()).containsExactly(1, 0, 1);
        assertThat(taken.classes()).isEqualTo(2);
    }

    @Test
    void columnsAreTakenInTheOrderAsked() {
        var taken = DATA.columns("b", "a");
        assertThat(taken.columns()).containsExactly("b", "a");
        assertThat(taken.x()).isDeepEqualTo(new double[][] {{2, 1}, {4, 3}, {6, 5}});
        refused("there is no column 'c'; the columns are [a, b]", () -> DATA.columns("a", "c"));
    }

    @Test
    void changingValuesMakesNewOnes() {
        assertThat(DATA.mapValues(v -> v * 10).x()[1]).containsExactly(30, 40);
        assertThat(DATA.x()[1]).containsExactly(3, 4);
    }

    @Test
    void theTableHasTheTargetLast() {
        var table = DATA.table();
        assertThat(table.columnNames()).containsExactly("a", "b", "target");
        assertThat(table.doubleColumn("b").asDoubleArray()).containsExactly(2, 4, 6);
        assertThat(table.doubleColumn("target").asDoubleArray()).containsExactly(0, 1, 1);
    }

    @Test
    void textSaysTheShape() {
        assertThat(DATA).hasToString("3 rows × 2 columns, 2 classes");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY})
    void onlyFiniteNumbersComeIn(double value) {
        refused(
                "row 2 of column 'b' is " + value + "; remove or fill such rows first",
                () -> new Dataset(List.of("a", "b"), new double[][] {{1, 2}, {3, value}}, new double[2], 0));
        refused(
                "the target of row 2 is " + value + "; remove or fill such rows first",
                () -> DATA.withTargets(new double[] {1, value, 0}));
    }

    @Test
    void shapesMustFit() {
        refused(
                "x has 1 rows and y has 2: give one target for each row",
                () -> new Dataset(List.of("a"), new double[][] {{1}}, new double[2], 0));
        refused(
                "row 2 has 1 values for 2 columns",
                () -> new Dataset(List.of("a", "b"), new double[][] {{1, 2}, {3}}, new double[2], 0));
    }

    @ParameterizedTest
    @ValueSource(doubles = {2, -1, 0.5})
    void aClassOutsideTheClassesIsRefused(double label) {
        refused(
                "the class of row 3 must be a whole number from 0 to 1, was " + label,
                () -> DATA.withTargets(new double[] {0, 1, label}));
    }

    @Test
    void aRowThatIsNotThereIsRefused() {
        refused("there is no row with index 3; the indices are 0 to 2", () -> DATA.rows(0, 3));
        refused("there is no row with index -1; the indices are 0 to 2", () -> DATA.rows(-1));
    }

    /** Tablesaw takes no two names that differ in case at most. */
    @Test
    void theTableHoldsEveryColumnWhateverItsName() {
        var names = List.of("x", "X", "x", "Target", "target");
        var table = new Dataset(names, new double[][] {{1, 2, 3, 4, 5}}, new double[] {6}, 0).table();
        assertThat(table.columnNames()).containsExactly("x", "X'", "x''", "Target", "target'", "target''");
        assertThat(table.doubleColumn("target''").asDoubleArray()).containsExactly(6);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, Integer.MIN_VALUE, Integer.MAX_VALUE, 1_000_000_001})
    void anIdIsNoClass(int classes) {
        refused(
                "classes must be between 0, where the target is a number, and 16,777,216, was " + classes
                        + "; an id is no class",
                () -> new Dataset(List.of(), new double[0][], new double[0], classes));
    }

    @Test
    void aChangeThatMakesNoNumbersIsNamedAsTheCause() {
        refused(
                "the change makes NaN of the value 1.0, and values must be finite",
                () -> DATA.mapValues(v -> Math.log(-v)));
    }

    @Test
    void nothingIsNoPartOfADataset() {
        var x = new double[][] {{1}, null};
        refused("number 2 of x" + Refusal.NULL, () -> new Dataset(List.of("a"), x, new double[2], 0));
        refused("columns" + Refusal.NULL, () -> new Dataset(null, new double[0][], new double[0], 0));
        refused("y" + Refusal.NULL, () -> new Dataset(List.of("a"), new double[0][], null, 0));
        refused("change" + Refusal.NULL, () -> DATA.mapValues(null));
        refused("number 1 of names" + Refusal.NULL, () -> DATA.columns((String) null));
    }
}
