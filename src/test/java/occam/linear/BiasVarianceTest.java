package occam.linear;

import static occam.Refusal.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import occam.data.Dataset;
import occam.data.Datasets;
import occam.penalty.Penalty;
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

    /** Both ways measure the same, though one gives predictions of a path, the other a function. */
    @Test
    void alongAPathItIsWhatEachStrengthGivesByItself() {
        var points = new Dataset(
                List.of("x"),
                DoubleStream.of(POINTS).mapToObj(x -> new double[] {x}).toArray(double[][]::new),
                DoubleStream.of(POINTS).map(Datasets.sineCurve()).toArray(),
                0);
        double[] lambdas = {1, 0.1, 0.01};
        var along = BiasVariance.path(points, 20, 3, s -> Linear.path(Datasets.sine(25, 0.3, s), Penalty::l2, lambdas));
        assertThat(along).hasSize(3);
        for (int i = 0; i < lambdas.length; i++) {
            var penalty = Penalty.l2(lambdas[i]);
            var single = BiasVariance.measure(
                    Datasets.sineCurve(), POINTS, 20, 3, s -> Polynomial.fit(Datasets.sine(25, 0.3, s), 1, penalty));
            assertThat(along.get(i).squaredBias()).isEqualTo(single.squaredBias(), within(1e-12));
            assertThat(along.get(i).variance()).isEqualTo(single.variance(), within(1e-12));
            assertThat(along.get(i).meanSquaredError()).isEqualTo(single.meanSquaredError(), within(1e-12));
        }
        assertThat(along.get(0).squaredBias()).isGreaterThan(along.get(2).squaredBias());
    }

    @Test
    void aPathNeedsTwoTrainingSetsAsWell() {
        refused(
                "draws must be 2 or more, was 1; a variance needs at least two training sets",
                () -> BiasVariance.path(
                        Datasets.sine(5, 0, 1), 1, 1, s -> Linear.path(Datasets.sine(5, 1, s), Penalty::l2)));
    }
}
