package occam.data;

import static occam.Refusal.refused;
import static occam.data.SealedTest.metric;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import occam.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SealedTestTest {
    private static final Dataset ROWS = Datasets.sine(7, 0.1, 1);

    /** A "model" is a number here; its first score is itself, its second that on the rows. */
    private static SealedTest<Integer> once() {
        return SealedTest.once(ROWS, metric("first", (m, data) -> m), metric("second", (m, data) -> m * data.rows()));
    }

    @Test
    void aLookGivesEveryMetricThatWasNamed() {
        assertThat(once().look("three", 3).toString()).isEqualTo("{first=3.0, second=21.0}");
    }

    @Test
    void aSecondLookIsRefusedAndNotCounted() {
        var sealed = once();
        sealed.look("three", 3);
        refused(
                "these rows were sealed for one look, and 'three' has had it; judge 'four' by fresh rows, or by"
                        + " validation rows",
                () -> sealed.look("four", 4));
        assertThat(sealed.looks()).isEqualTo(1);
    }

    @Test
    void whereLooksAreCountedEachIsNoted() {
        var sealed = SealedTest.counted(ROWS, metric("score", (Integer m, Dataset data) -> m));
        assertThat(sealed.looks()).isZero();
        sealed.look("three", 3);
        sealed.look("four", 4);
        assertThat(sealed.looks()).isEqualTo(2);
        assertThat(sealed.table().rowCount()).isEqualTo(2);
        assertThat(sealed.table().stringColumn("judged").asList()).containsExactly("three", "four");
        assertThat(sealed.table().doubleColumn("score").asDoubleArray()).containsExactly(3, 4);
        assertThat(sealed).hasToString("7 sealed rows, 2 looks, judged by [score]");
    }

    @Test
    void aLookThatFailsIsNotCounted() {
        var sealed = SealedTest.once(ROWS, metric("division", (Integer m, Dataset data) -> 1 / m));
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> sealed.look("zero", 0))
                .isInstanceOf(ArithmeticException.class);
        assertThat(sealed.looks()).isZero();
    }

    @Test
    void looksFromManyThreadsAreAllCounted() {
        var sealed = SealedTest.counted(ROWS, metric("score", (Integer m, Dataset data) -> m));
        IntStream.range(0, 1000).parallel().forEach(k -> sealed.look("model " + k, k));
        assertThat(sealed.looks()).isEqualTo(1000);
    }

    @Test
    void noMetricIsRefused() {
        refused("name one metric or more before the rows are sealed", () -> SealedTest.once(ROWS));
        refused("name one metric or more before the rows are sealed", () -> SealedTest.counted(ROWS));
    }

    /** What a table of the looks could not hold would be lost with the look. */
    @ParameterizedTest
    @CsvSource({"a, a", "Accuracy, accuracy", "a, LOOK", "judged, a", "İ, i̇"})
    void namesThatATableCannotHoldAreRefusedBeforeTheLook(String one, String other) {
        refused(
                "each metric needs a name of its own, other than by capitals, and none is called one of [look, judged]; were [%s, %s]"
                        .formatted(one, other),
                () -> SealedTest.once(ROWS, metric(one, (m, d) -> 0), metric(other, (m, d) -> 1)));
    }

    @Test
    void aLookThatCannotBeNotedIsNotSpent() {
        var sealed = SealedTest.once(ROWS, metric("ratio", (Integer m, Dataset data) -> 0.0 / m));
        refused(
                "'ratio' of 'zero' is NaN, so the look is not spent; judge a model whose numbers are finite",
                () -> sealed.look("zero", 0));
        refused("the record of the looks needs a name of what is judged", () -> sealed.look(" ", 1));
        refused("judged" + Refusal.NULL, () -> sealed.look(null, 1));
        refused("model" + Refusal.NULL, () -> sealed.look("nothing", null));
        assertThat(sealed.look("one", 1)).containsEntry("ratio", 0.0);
        assertThat(sealed.table().rowCount()).isEqualTo(1);
    }

    @Test
    void aLossThatIsInfiniteIsANumberToo() {
        var sealed = SealedTest.once(ROWS, metric("loss", (Integer m, Dataset data) -> 1.0 / m));
        assertThat(sealed.look("sure and wrong", 0)).containsEntry("loss", Double.POSITIVE_INFINITY);
        assertThat(sealed.looks()).isEqualTo(1);
    }

    @Test
    void nothingToSealAndNothingToJudgeByAreRefused() {
        refused("there is no row to seal", () -> SealedTest.once(ROWS.rows(new int[0]), metric("a", (m, d) -> 0)));
        refused("rows" + Refusal.NULL, () -> SealedTest.once(null, metric("a", (m, d) -> 0)));
        refused("value" + Refusal.NULL, () -> metric("a", null));
        refused("a metric needs a name, which stands above its column", () -> metric("", (m, d) -> 0));
    }
}
