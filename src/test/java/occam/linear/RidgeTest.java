package occam.linear;

import static occam.Refusal.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import occam.data.Dataset;
import occam.data.Datasets;
import occam.penalty.Penalty;
import org.apache.commons.math3.linear.MatrixUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RidgeTest {
    private final Dataset tall = Reference.random(30, 6, 1);
    private final Dataset wide = Reference.random(12, 40, 2);

    /** How many weights the fit is worth, {@code Σ s²/(s² + nλ)}. */
    private static double free(Dataset data, double lambda) {
        return Arrays.stream(Ridge.of(data).spectrum().ridge(lambda)).sum();
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-3, 0.1, 1, 10})
    void degreesOfFreedomAreTheTraceOfTheHatMatrix(double lambda) {
        for (var data : new Dataset[] {tall, wide}) {
            var x = Reference.of(data).x();
            var gram = x.transpose()
                    .multiply(x)
                    .add(MatrixUtils.createRealIdentityMatrix(data.columns().size())
                            .scalarMultiply(data.rows() * lambda));
            var hat = x.multiply(MatrixUtils.inverse(gram)).multiply(x.transpose());
            assertThat(free(data, lambda)).isEqualTo(hat.getTrace(), within(1e-9));
        }
    }

    @Test
    void withoutPenaltyEveryWeightIsFree() {
        assertThat(free(tall, 0)).isEqualTo(6, within(1e-12));
        assertThat(free(wide, 0)).isEqualTo(11, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-3, 0.1, 1, 10})
    void leavingOneOutIsExact(double lambda) {
        for (var data : new Dataset[] {tall, wide}) {
            double refitted = IntStream.range(0, data.rows())
                    .mapToDouble(
                            i -> Math.pow(data.y()[i] - without(data, i, lambda).predict(data.x()[i]), 2))
                    .average()
                    .orElseThrow();
            assertThat(Ridge.of(data).leaveOneOutError(lambda)).isEqualTo(refitted, within(1e-10 * refitted));
        }
    }

    /** The penalty is on the sum, not on the mean: one row fewer must not change {@code nλ}. */
    private static LinearModel without(Dataset data, int row, double lambda) {
        var others = IntStream.range(0, data.rows()).filter(i -> i != row).toArray();
        return Linear.fit(data.rows(others), Penalty.l2(lambda * data.rows() / (data.rows() - 1)));
    }

    @Test
    void aPathOfRidgesIsThatOfSingleFits() {
        var path = Linear.path(Datasets.diabetes(), Penalty::l2);
        assertThat(path.lambdas()[0]).isEqualTo(10);
        assertThat(path.lambdas()[99]).isEqualTo(1e-3, within(1e-15));
        for (int i : new int[] {0, 50, 99}) {
            var single = Linear.fit(Datasets.diabetes(), Penalty.l2(path.lambdas()[i]));
            assertThat(path.models().get(i).weights()).containsExactly(single.weights(), within(1e-12));
        }
    }

    /** On this data some weights grow and change sign as the penalty does, but their length only falls. */
    @Test
    void theNormFallsThoughNotEveryWeightDoes() {
        var path = Linear.path(Datasets.diabetes().mapValues(v -> v), Penalty::l2, Linear.logGrid(1e4, 1e-4, 60));
        var norms = path.models().stream()
                .mapToDouble(m -> Arrays.stream(m.weights()).map(w -> w * w).sum())
                .toArray();
        assertThat(IntStream.range(1, norms.length).allMatch(i -> norms[i] >= norms[i - 1]))
                .isTrue();
        var s1 = path.weights("s1");
        assertThat(Arrays.stream(s1).map(Math::signum).distinct().count()).isGreaterThan(1);
    }

    @Test
    void aNegativeStrengthIsRefused() {
        refused(
                "lambda must be a finite number, 0 or more, was -1.0; for no penalty use none()",
                () -> Ridge.of(tall).model(-1));
    }
}
