package occam.linear;

import static occam.Refusal.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import occam.data.Dataset;
import occam.data.Datasets;
import occam.data.Scaler;
import occam.data.SparseDataset;
import occam.data.SparseFold;
import occam.penalty.Penalty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SparseTest {
    private static final SparseDataset WIDE = Datasets.sparseLinear(60, Datasets.randomTruth(150, 8, 1), 0.1, 0.3, 1);
    private static final SparseDataset TALL = Datasets.sparseLinear(90, Datasets.randomTruth(20, 6, 2), 0.2, 0.3, 2);

    /** Columns with twins, constants with zeros and without, and one whose mean is far from zero. */
    private static SparseDataset withOddColumns() {
        var x = WIDE.dense().x();
        for (int i = 0; i < x.length; i++) {
            x[i][1] = x[i][0];
            x[i][2] = 0;
            x[i][3] = 3.3f;
            x[i][4] = 100 + Math.sin(i);
            x[i][5] = i % 2 == 0 ? 50 : 0;
        }
        return SparseDataset.of(new Dataset(WIDE.columns(), x, WIDE.y(), 0));
    }

    private static SparseDataset classes(SparseDataset data) {
        double mean = Arrays.stream(data.y()).average().orElseThrow();
        var y = Arrays.stream(data.y()).map(v -> v > mean ? 1 : 0).toArray();
        return new SparseDataset(data.columns(), data.starts(), data.indices(), data.values(), y, 2);
    }

    private static List<List<Integer>> groups(int columns) {
        return IntStream.range(0, columns / 2)
                .mapToObj(g -> List.of(2 * g, 2 * g + 1))
                .toList();
    }

    static Stream<Arguments> problems() {
        var families =
                Stream.<DoubleFunction<Penalty>>of(Penalty::l1, Penalty::l2, lambda -> Penalty.elasticNet(lambda, 0.3));
        return families.flatMap(family -> Stream.of(WIDE, withOddColumns(), TALL, classes(WIDE), classes(TALL))
                .map(data -> Arguments.of(family.apply(0.02), data)));
    }

    @ParameterizedTest
    @MethodSource("problems")
    void aModelIsThatOfTheSameNumbersWithTheirZeros(Penalty penalty, SparseDataset data) {
        var model = Linear.fit(data, penalty);
        var expected = Linear.fit(data.dense(), penalty);
        assertThat(model.predict(data)).containsExactly(expected.predict(data.dense()), within(1e-6));
        assertThat(model.dualityGap()).isBetween(0.0, 1e-12);
        assertThat(model.target()).isEqualTo(expected.target());
        assertThat(model.columns()).isEqualTo(expected.columns());
    }

    @Test
    void leastSquaresAndGroupsAreThoseOfTheSameNumbers() {
        for (var penalty : List.of(Penalty.none(), Penalty.groupLasso(0.05, groups(20)))) {
            var model = Linear.fit(TALL, penalty);
            var expected = Linear.fit(TALL.dense(), penalty);
            assertThat(model.weights()).containsExactly(expected.weights(), within(1e-7));
            assertThat(model.dualityGap()).isBetween(0.0, 1e-12);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aPathIsThatOfTheSameNumbers(boolean areClasses) {
        var data = areClasses ? classes(WIDE) : WIDE;
        double strongest = Linear.lambdaMax(data, Penalty::l1);
        assertThat(strongest).isEqualTo(Linear.lambdaMax(data.dense(), Penalty::l1), within(1e-12));
        var path = Linear.path(data, Penalty::l1);
        var expected = Linear.path(data.dense(), Penalty::l1);
        assertThat(path.lambdas()).containsExactly(expected.lambdas(), within(1e-12));
        assertThat(path.dualityGap()).isLessThan(1e-11);
        for (int i = 0; i < path.models().size(); i += 9) {
            assertThat(path.models().get(i).weights())
                    .containsExactly(expected.models().get(i).weights(), within(1e-5));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void crossValidationIsThatOfTheSameNumbers(boolean areClasses) {
        var data = areClasses ? classes(TALL) : TALL;
        double[] lambdas = {0.1, 0.03, 0.01};
        var errors = CrossValidation.of(data, Penalty::l1, lambdas, 5, 1);
        var expected = CrossValidation.of(data.dense(), Penalty::l1, lambdas, 5, 1);
        assertThat(errors.errors()).containsExactly(expected.errors(), within(1e-6));
        assertThat(CrossValidation.of(data, Penalty::l2, 5, 1).lambdas()).hasSize(100);
        var folds = SparseFold.of(data, 5, 1);
        assertThat(CrossValidation.of(folds, Penalty::l1, lambdas).errorsByFold())
                .hasSize(5);
    }

    /** {@code X̃ᵀr/n = λ·sign(w)} on the support and at most {@code λ} off it, computed from the numbers with their zeros. */
    @Test
    void theConditionsOfAMinimumHold() {
        double lambda = 0.02;
        var model = Linear.fit(WIDE, Penalty.l1(lambda));
        var reference = Reference.of(WIDE.dense());
        var slopes = reference.slopes(reference.residual(model.weights())).toArray();
        assertThat(model.nonZeros()).isBetween(3, 100);
        for (int j = 0; j < slopes.length; j++) {
            double w = model.weights()[j];
            assertThat(Math.abs(slopes[j]) - lambda).isLessThan(1e-10);
            assertThat(w == 0 ? 0 : slopes[j] - lambda * Math.signum(w)).isEqualTo(0, within(1e-10));
        }
    }

    /** Where columns are at right angles each weight is a soft threshold. */
    @Test
    void columnsAtRightAnglesAreThresholdedOneByOne() {
        int p = 50;
        var starts = IntStream.rangeClosed(0, p).map(j -> 2 * j).toArray();
        var indices = IntStream.range(0, 2 * p).toArray();
        var values = new float[2 * p];
        var y = new double[2 * p];
        for (int i = 0; i < 2 * p; i++) {
            values[i] = i % 2 == 0 ? 1 : -1;
            y[i] = Math.sin(3 * i);
        }
        var model = Linear.fit(new SparseDataset(starts, indices, values, y), Penalty.l1(0.01));
        for (int j = 0; j < p; j++) {
            double least = (y[2 * j] - y[2 * j + 1]) / 2;
            assertThat(model.weights()[j]).isEqualTo(Penalty.softThreshold(least, 0.01 * p), within(1e-12));
        }
    }

    @Test
    void scalingKeepsZerosAndTheModelOfStandardizedColumns() {
        var scaler = Scaler.fit(WIDE);
        var expected = Scaler.fit(WIDE.dense());
        assertThat(scaler.means()).containsExactly(expected.means(), within(1e-12));
        assertThat(scaler.deviations()).containsExactly(expected.deviations(), within(1e-12));
        var scaled = scaler.apply(WIDE);
        assertThat(scaled.nonZeros()).isEqualTo(WIDE.nonZeros());
        assertThat(Linear.fit(scaled, Penalty.l1(0.05)).weights())
                .containsExactly(
                        Linear.fit(expected.apply(WIDE.dense()), Penalty.l1(0.05))
                                .weights(),
                        within(1e-6));
    }

    @Test
    void errorsAreThoseOfTheSameRows() {
        var model = Linear.fit(WIDE, Penalty.l1(0.02));
        assertThat(model.meanSquaredError(WIDE)).isEqualTo(model.meanSquaredError(WIDE.dense()), within(1e-12));
        var data = classes(WIDE);
        var logistic = Linear.fit(data, Penalty.l1(0.02));
        assertThat(logistic.logLoss(data)).isEqualTo(logistic.logLoss(data.dense()), within(1e-12));
        assertThat(logistic.accuracy(data)).isEqualTo(logistic.accuracy(data.dense()));
    }

    @Test
    void anInterruptKeepsTheModelsThatAreDone() {
        Thread.currentThread().interrupt();
        var path = Linear.path(WIDE, Penalty::l1, 1, 0.5);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(path.models()).isEmpty();
    }

    @Test
    void badInputIsRefusedInOneLine() {
        var ones = classes(WIDE).withTargets(Arrays.stream(WIDE.y()).map(v -> 1).toArray());
        refused(
                "logistic regression needs rows of both classes, all 60 are of class 1",
                () -> Linear.fit(ones, Penalty.l1(0.1)));
        refused(
                "columns that are nearly all zeros nearly always separate the classes, and without a penalty there is no minimum then;"
                        + " add l2(...) or l1(...)",
                () -> Linear.fit(classes(WIDE), Penalty.none()));
        refused("all 60 rows are of one class; there is nothing to tell apart", () -> SparseFold.of(ones, 3, 1));
        refused(
                "a cross-validation needs a fold or more, and there is none",
                () -> CrossValidation.of(List.of(), Penalty::l1, 1));
        refused(
                "the model was fitted on other columns: the data lacks [x21, x22, x23, x24, x25, … 130 in all]; choose and order"
                        + " columns by columns(...)",
                () -> Linear.fit(WIDE, Penalty.l1(1)).predict(TALL));
        refused(
                "the model was fitted to a number, the data has 2 classes",
                () -> Linear.fit(WIDE, Penalty.l1(1)).meanSquaredError(classes(WIDE)));
    }
}
