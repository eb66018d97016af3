package occam.tuning;

import static occam.Refusal.refused;
import static occam.neural.Optimizer.sgd;
import static org.assertj.core.api.Assertions.assertThat;

import occam.data.Dataset;
import occam.data.Datasets;
import occam.data.Split;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TuningTest {
    private final Tuning exam = Tuning.of(Datasets.moons(150, 0.3, 1), 1).budget(4);

    @AfterEach
    void thisThreadGoesOn() {
        Thread.interrupted();
    }

    @Test
    void eachRunAndEachRepetitionCostsOne() {
        assertThat(exam.run("plain", exam.network()).left()).isEqualTo(3);
        var again = exam.repeat("plain");
        assertThat(again.run()).isEqualTo(2);
        assertThat(again.left()).isEqualTo(2);
        exam.run("dropout", exam.network().dropout(0.3), Split::standardized);
        exam.repeat("dropout");
        assertThat(exam.left()).isZero();
        refused(
                "all 4 runs are used up; look at board(), and submit(\"...\") the one that you believe in",
                () -> exam.run("decay", exam.network()));
        refused(
                "all 4 runs are used up; look at board(), and submit(\"...\") the one that you believe in",
                () -> exam.repeat("plain"));
        assertThat(exam).hasToString("60 training and 30 validation rows, 60 test rows under seal; 0 of 4 runs left");
    }

    @Test
    void theBoardHasTheBestFirstAndMeansOverTheRunsOfAName() {
        var one = exam.run("plain", exam.network());
        var two = exam.repeat("plain");
        var lost = exam.run("nothing learned", exam.network().optimizer(sgd(1e-9)));
        var board = exam.board();
        assertThat(board.stringColumn("name").asList()).containsExactly("plain", "nothing learned");
        assertThat(board.intColumn("runs").asList()).containsExactly(2, 1);
        assertThat(one.validationLoss()).isNotEqualTo(two.validationLoss());
        assertThat(board.doubleColumn("validation loss").asDoubleArray())
                .containsExactly((one.validationLoss() + two.validationLoss()) / 2, lost.validationLoss());
        assertThat(lost.toString())
                .startsWith("run 3 of 4, 'nothing learned': validation loss 1.")
                .contains("; the best so far is 'plain' with 0.")
                .endsWith("; 1 left");
    }

    @Test
    void whatDivergesStandsLastAndCannotBeSubmitted() {
        exam.run("wild", exam.network().optimizer(sgd(1e12)));
        exam.run("plain", exam.network());
        assertThat(exam.board().stringColumn("name").asList()).containsExactly("plain", "wild");
        refused(
                "'wild' has diverged, its loss is not a number; submit another one from board()",
                () -> exam.submit("wild"));
    }

    @Test
    void namesAreNewOrKnown() {
        refused("nothing has been run yet; begin with exam.run(\"plain\", exam.network())", () -> exam.submit("plain"));
        refused("nothing has been run yet; begin with exam.run(\"plain\", exam.network())", () -> exam.curves());
        refused(
                "a run needs a name of 1 to 36 characters, to find it on the board and above its curves, was ' '",
                () -> exam.run(" ", exam.network()));
        exam.run("plain", exam.network());
        refused(
                "there is a run 'plain' already: repeat(\"plain\") runs it under another seed; what is new needs a new name",
                () -> exam.run("plain", exam.network()));
        refused("there is no run 'plane'; the board has [plain]", () -> exam.submit("plane"));
        refused("there is no run 'plane'; the board has [plain]", () -> exam.repeat("plane"));
        refused("there is no run 'plane'; the board has [plain]", () -> exam.curves("plane"));
        assertThat(exam.left()).isEqualTo(3);
    }

    @Test
    void theBudgetIsFixedWithTheFirstRun() {
        refused("a budget has from 4 to 200 runs, was 3", () -> exam.budget(3));
        refused("a budget has from 4 to 200 runs, was 201", () -> exam.budget(201));
        exam.run("plain", exam.network());
        refused("the budget is fixed with the first run; begin a new exam for another budget", () -> exam.budget(8));
    }

    @Test
    void aPreparationThatFailsCostsNothing() {
        refused(
                "the preparation of 'null' gives null; it takes the raw rows and returns them prepared, as rows -> rows.standardized() does",
                () -> exam.run("null", exam.network(), rows -> null));
        refused(
                "the preparation of 'thrown' threw java.lang.IllegalStateException: no; try it on exam.rows() first",
                () -> exam.run("thrown", exam.network(), rows -> {
                    throw new IllegalStateException("no");
                }));
        refused(
                "n must be between 1 and the 60 training rows, was 70",
                () -> exam.run("many", exam.network(), rows -> rows.takeTrain(70)));
        refused(
                "the preparation of 'column' must keep the columns and classes of the rows, 60 rows × 2 columns, 2 classes, and gives 60 rows × 1 columns, 2 classes",
                () -> exam.run("column", exam.network(), rows -> rows.mapRows(data -> data.columns("x1"))));
        refused(
                "the preparation of 'classes' must keep the columns and classes of the rows, 60 rows × 2 columns, 2 classes, and gives 60 rows × 2 columns, 3 classes",
                () -> exam.run("classes", exam.network(), rows -> rows.mapRows(TuningTest::oneMoreClass)));
        assertThat(exam.left()).isEqualTo(4);
        assertThat(exam.fouls().rowCount()).isZero();
    }

    private static Dataset oneMoreClass(Dataset data) {
        return new Dataset(data.columns(), data.x(), data.y(), 3);
    }

    @Test
    void aRunThatIsInterruptedIsNotOnTheBoard() {
        Thread.currentThread().interrupt();
        refused(
                "'plain' was interrupted, so it is not on the board and costs no run",
                () -> exam.run("plain", exam.network()));
        Thread.interrupted();
        assertThat(exam.left()).isEqualTo(4);
        exam.run("plain", exam.network());
        Thread.currentThread().interrupt();
        refused(
                "the searches were interrupted, so the test rows stay sealed; submit again",
                () -> exam.submit("plain"));
        Thread.interrupted();
        assertThat(exam.submit("plain").submitted()).isEqualTo("plain");
    }

    @Test
    void aSecondLookIsRefusedAndIsAFoul() {
        exam.run("plain", exam.network());
        exam.submit("plain");
        exam.run("dropout", exam.network().dropout(0.3));
        refused(
                "'dropout' is refused: the test rows were sealed for one look, and 'plain' has had it, so another would choose by test; begin a"
                        + " new exam under another seed. It costs no run, and stands in fouls()",
                () -> exam.submit("dropout"));
        assertThat(exam.fouls().stringColumn("foul").asList()).containsExactly("a second look");
    }

    @Test
    void aLeakIsRefusedCostsNothingAndStandsInTheFouls() {
        assertThat(exam.rows().test()).isEqualTo(exam.rows().validation());
        refused(
                "'leak' is refused: the rows are scaled by the means and standard deviations of rows that include test rows; fit the scaler on"
                        + " the training rows, as standardized() does. It costs no run, and stands in fouls()",
                () -> exam.run(
                        "leak",
                        exam.network(),
                        rows -> rows.mapRows(occam.data.Scaler.fit(Datasets.moons(150, 0.3, 1))::apply)));
        assertThat(exam.left()).isEqualTo(4);
        assertThat(exam.fouls().stringColumn("entry").asList()).containsExactly("leak");
        assertThat(exam.fouls().stringColumn("foul").asList()).containsExactly("a scaler that saw test rows");
    }
}
