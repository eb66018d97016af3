package occam.linear;

import static occam.Refusal.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import occam.data.Datasets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BiasVarianceTest {
    private static final double[] POINTS =
            DoubleStream.iterate(-0.9, x -> x + 0.1).limit(19).toArray();

    private static BiasVariance ofDegree(int degree, int draws, long seed) {
        return BiasVariance.measure(
                Datasets.sineCurve(), POINTS, draws, seed, s -> Polynomial.fit(Datasets.sine(25, 0.3, s), degree));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 7})
    void squaredBiasAndVarianceAddUpToTheError(int degree) {
        var measured = ofDegree(degree, 40, 5);
        assertThat((measured.squaredBias() + measured.variance()) / measured.meanSquaredError())
                .isEqualTo(1, within(1e-9));
    }

    @Test
    void twoKindsOfPredictionsHaveTheMomentsThatOneCanCompute() {
        var measured = BiasVariance.measure(x -> 0, new double[] {-1, 0, 2}, 10, 1, s -> x -> s % 2 == 0 ? 1 : 3);
        assertThat(measured.squaredBias()).isEqualTo(4, within(1e-12));
        assertThat(measured.variance()).isEqualTo(1, within(1e-12));
        assertThat(measured.meanSquaredError()).isEqualTo(5, within(1e-12));
    }

    @Test
    void aStiffModelErrsByBiasAndASupplerOneByVariance() {
        var line = ofDegree(1, 60, 1);
        var cubic = ofDegree(3, 60, 1);
        assertThat(line.squaredBias()).isGreaterThan(10 * cubic.squaredBias());
        assertThat(line.squaredBias()).isGreaterThan(line.variance());
        assertThat(cubic.variance()).isGreaterThan(cubic.squaredBias());
    }

    @Test
    void theSameSeedMeasuresTheSameAsALoopOnOneThread() {
        long seed = 4;
        int draws = 12;
        assertThat(ofDegree(3, draws, seed)).isEqualTo(ofDegree(3, draws, seed));
        double error = LongStream.range(seed * draws, seed * draws + draws)
                .mapToObj(s -> Polynomial.fit(Datasets.sine(25, 0.3, s), 3))
                .flatMapToDouble(fit ->
                        DoubleStream.of(POINTS).map(x -> Math.pow(fit.applyAsDouble(x) - Math.sin(Math.PI * x), 2)))
                .average()
                .orElseThrow();
        assertThat(ofDegree(3, draws, seed).meanSquaredError()).isEqualTo(error, within(1e-12));
    }

    @Test
    void anotherSeedDrawsOtherTrainingSets() {
        assertThat(ofDegree(3, 12, 1)).isNotEqualTo(ofDegree(3, 12, 2));
    }

    @Test
    void oneTrainingSetHasNoVariance() {
        refused("draws must be 2 or more, was 1; a variance needs at least two training sets", () -> ofDegree(3, 1, 1));
    }
}
