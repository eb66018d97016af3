package occam.data;

import static occam.Refusal.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatasetsTest {
    @ParameterizedTest
    @CsvSource({"digits, 1797, 64, 10", "breast cancer, 569, 30, 2", "diabetes, 442, 10, 0"})
    void packedTablesHaveTheirKnownShape(String name, int rows, int columns, int classes) {
        var data = Datasets.named(name);
        assertThat(data.rows()).isEqualTo(rows);
        assertThat(data.x()).hasDimensions(rows, columns);
        assertThat(data.columns()).hasSize(columns).doesNotHaveDuplicates();
        assertThat(data.classes()).isEqualTo(classes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"digits", "breast cancer", "diabetes"})
    void whatOneChangesInATableIsNotThereForTheNext(String name) {
        var mine = Datasets.named(name);
        double pixel = mine.x()[3][5];
        double target = mine.y()[3];
        mine.x()[3][5] = 17;
        mine.x()[4] = new double[0];
        mine.y()[3] = target + 1;
        var next = Datasets.named(name);
        assertThat(next.x()[3][5]).isEqualTo(pixel);
        assertThat(next.x()[4]).isNotEmpty();
        assertThat(next.y()[3]).isEqualTo(target);
    }

    @Test
    void digitsAreInkFromZeroToOne() {
        var values = Arrays.stream(Datasets.digits().x())
                .flatMapToDouble(Arrays::stream)
                .summaryStatistics();
        assertThat(values.getMin()).isZero();
        assertThat(values.getMax()).isEqualTo(1);
        // load_digits().data.mean() / 16 of scikit-learn 1.9.1
        assertThat(values.getAverage()).isEqualTo(4.884165 / 16, within(1e-6));
    }

    @Test
    void classesHaveTheirKnownCounts() {
        assertThat(counts(Datasets.digits())).containsExactly(178, 182, 177, 183, 181, 182, 181, 179, 174, 180);
        assertThat(counts(Datasets.breastCancer())).containsExactly(212, 357);
        assertThat(counts(Datasets.moons(101, 0.1, 1))).containsExactly(51, 50);
    }

    private static int[] counts(Dataset data) {
        var counts = new int[data.classes()];
        Arrays.stream(data.y()).forEach(y -> counts[(int) y]++);
        return counts;
    }

    @Test
    void diabetesIsRaw() {
        var data = Datasets.diabetes();
        assertThat(data.columns()).containsExactly("age", "sex", "bmi", "bp", "s1", "s2", "s3", "s4", "s5", "s6");
        assertThat(data.x()[0]).containsExactly(59, 2, 32.1, 101, 157, 93.2, 38, 4, 4.8598, 87);
        assertThat(data.y()[0]).isEqualTo(151);
    }

    @Test
    void aSineWithoutNoiseLiesOnItsCurve() {
        var data = Datasets.sine(50, 0, 3);
        for (int i = 0; i < data.rows(); i++) {
            assertThat(data.x()[i][0]).isBetween(-1.0, 1.0);
            assertThat(data.y()[i]).isEqualTo(Math.sin(Math.PI * data.x()[i][0]));
        }
    }

    @Test
    void theNoiseOfASineHasItsStandardDeviation() {
        var data = Datasets.sine(20_000, 0.3, 3);
        double square = IntStream.range(0, data.rows())
                .mapToDouble(i -> Math.pow(data.y()[i] - Math.sin(Math.PI * data.x()[i][0]), 2))
                .average()
                .orElseThrow();
        assertThat(Math.sqrt(square)).isEqualTo(0.3, within(0.006));
    }

    @Test
    void moonsWithoutNoiseAreHalfCircles() {
        var data = Datasets.moons(40, 0, 3);
        for (int i = 0; i < data.rows(); i++) {
            double fromX = data.x()[i][0] - (data.y()[i] == 0 ? 0 : 1);
            double fromY = data.x()[i][1] - (data.y()[i] == 0 ? 0 : 0.5);
            assertThat(Math.hypot(fromX, fromY)).isEqualTo(1, within(1e-12));
            assertThat(data.y()[i] == 0 ? fromY : -fromY).isGreaterThanOrEqualTo(0);
        }
    }

    @Test
    void circlesWithoutNoiseHaveTheRadiusOfTheirClass() {
        var data = Datasets.circles(40, 0, 3);
        for (int i = 0; i < data.rows(); i++) {
            assertThat(Math.hypot(data.x()[i][0], data.x()[i][1])).isEqualTo(data.y()[i] == 0 ? 1 : 0.5, within(1e-12));
        }
    }

    @Test
    void aSpiralTurnsByThePlaceOfItsRadiusAndTheOtherIsOpposite() {
        var data = Datasets.spirals(60, 0, 3);
        for (int i = 0; i < data.rows(); i++) {
            double radius = Math.hypot(data.x()[i][0], data.x()[i][1]);
            double angle = Math.PI * (3 * (radius - 0.1) + data.y()[i]);
            assertThat(radius).isBetween(0.1, 1.1);
            assertThat(data.x()[i][0]).isEqualTo(radius * Math.cos(angle), within(1e-9));
            assertThat(data.x()[i][1]).isEqualTo(radius * Math.sin(angle), within(1e-9));
        }
    }

    @Test
    void theSameSeedDrawsTheSameAndAnotherSeedAnother() {
        assertThat(Datasets.sine(9, 0.3, 1).y())
                .containsExactly(Datasets.sine(9, 0.3, 1).y());
        assertThat(Datasets.sine(9, 0.3, 1).y())
                .isNotEqualTo(Datasets.sine(9, 0.3, 2).y());
        assertThat(Datasets.moons(9, 0.3, 1).x())
                .isDeepEqualTo(Datasets.moons(9, 0.3, 1).x());
        assertThat(Datasets.moons(9, 0.3, 1).x()[0])
                .isNotEqualTo(Datasets.moons(9, 0.3, 2).x()[0]);
    }

    @Test
    void whatCannotBeDrawnIsRefused() {
        refused("rows must be 1 or more, was 0", () -> Datasets.sine(0, 0.1, 1));
        refused("rows must be 1 or more, was -1", () -> Datasets.moons(-1, 0.1, 1));
        refused("noise must be 0 or more, was -0.1", () -> Datasets.sine(5, -0.1, 1));
        refused("noise must be 0 or more, was NaN", () -> Datasets.moons(5, Double.NaN, 1));
    }

    @Test
    void anUnknownNameIsAnsweredWithTheKnownOnes() {
        refused(
                "there is no data set 'iris'; there are [breast cancer, diabetes, digits]",
                () -> Datasets.named("iris"));
    }
}
