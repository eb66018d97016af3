package occam.linear;

import static occam.Refusal.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import occam.InvalidInput;
import occam.data.Dataset;
import occam.penalty.Penalty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables that a model was not fitted on, and numbers that no square has room for. */
class OtherTableTest {
    private static final double[][] CORNERS = {{-1, -1}, {-1, 1}, {1, -1}, {1, 1}};
    private static final Dataset NUMBERS = new Dataset(List.of("u", "v"), CORNERS, new double[] {-4, -2, 2, 4}, 0);
    private static final Dataset CLASSES = new Dataset(List.of("u", "v"), CORNERS, new double[] {0, 1, 0, 1}, 2);

    static Stream<Dataset> others() {
        return Stream.of(
                NUMBERS.columns("v", "u"),
                NUMBERS.columns("u"),
                new Dataset(List.of("u", "w"), CORNERS, NUMBERS.y(), 0),
                new Dataset(List.of("u", "v", "w"), new double[][] {{1, 2, 3}}, new double[] {1}, 0));
    }

    @ParameterizedTest
    @MethodSource("others")
    void aModelIsAskedOnlyAboutItsColumns(Dataset other) {
        var number = Linear.fit(NUMBERS, Penalty.l2(0.1));
        var path = Linear.path(NUMBERS, Penalty::l1, 1, 0.1);
        Stream.<Runnable>of(
                        () -> number.meanSquaredError(other),
                        () -> path.models().get(1).meanSquaredError(other),
                        () -> Linear.fit(CLASSES, Penalty.l2(0.1)).logLoss(withClasses(other)),
                        () -> Linear.fit(CLASSES, Penalty.l2(0.1)).accuracy(withClasses(other)))
                .forEach(asked -> assertThatThrownBy(asked::run)
                        .isExactlyInstanceOf(InvalidInput.class)
                        .hasMessageStartingWith("the model was fitted on other columns: the data "));
    }

    private static Dataset withClasses(Dataset data) {
        return new Dataset(data.columns(), data.x(), new double[data.rows()], 2);
    }

    @Test
    void aModelMadeByHandKnowsNoNames() {
        var byHand = new LinearModel(new double[] {3, 1}, 0, 0);
        assertThat(byHand.meanSquaredError(NUMBERS)).isZero();
        assertThatCode(() -> byHand.meanSquaredError(NUMBERS.columns("v", "u"))).doesNotThrowAnyException();
    }

    @Test
    void aRegressionKnowsNoProbabilities() {
        refused(
                "the model was fitted to a number, and knows no probabilities; use predict(...), or fit it to two classes",
                () -> Linear.fit(NUMBERS, Penalty.l2(0.1)).probability(1, 2));
    }

    @Test
    void aGridHasTwoFiniteEnds() {
        refused(
                "a log grid needs two finite ends and 1,000,000 values at most, was 1.0 to Infinity, 5 values",
                () -> Linear.logGrid(1, Double.POSITIVE_INFINITY, 5));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e308, 1e200, 1e155, 1e-155, 1e-200, 1e-308})
    void whatOverflowsOrVanishesIsRefusedBeforeTheWork(double unit) {
        for (var data : List.of(NUMBERS, CLASSES)) {
            var other = data.mapValues(v -> v * unit);
            for (var penalty :
                    List.of(Penalty.none(), Penalty.l1(0.1), Penalty.l2(0.1), Penalty.elasticNet(0.1, 0.5))) {
                assertThatThrownBy(() -> Linear.fit(other, penalty))
                        .isExactlyInstanceOf(InvalidInput.class)
                        .hasMessageContaining("column 'u' has values up to")
                        .hasMessageContaining("give it in a unit");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-90, 1e-40, 1e40, 1e90})
    void largeAndSmallUnitsAreTakenAsTheyAre(double unit) {
        var weights =
                Linear.fit(NUMBERS.mapValues(v -> v * unit), Penalty.none()).weights();
        assertThat(weights[0] * unit).isCloseTo(3, within(1e-9));
        assertThat(weights[1] * unit).isCloseTo(1, within(1e-9));
    }

    @Test
    void aColumnThatKeepsStillGetsNothing() {
        var still =
                new Dataset(List.of("u", "still"), new double[][] {{1, 5}, {2, 5}, {4, 5}}, new double[] {1, 2, 4}, 0);
        for (var penalty : List.of(Penalty.none(), Penalty.l1(1e-9), Penalty.l2(1e-9))) {
            assertThat(Linear.fit(still, penalty).weights()[1]).isZero();
        }
    }
}
