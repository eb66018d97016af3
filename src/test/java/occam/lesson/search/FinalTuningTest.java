package occam.lesson.search;

import static occam.neural.Engine.glassBox;
import static occam.sweep.Knob.dropout;
import static occam.sweep.Range.uniform;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import occam.data.Bootstrap;
import occam.data.Datasets;
import occam.lesson.search.FinalTuning.Rung;
import occam.neural.Network;
import occam.sweep.Sweep;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the exercises of lesson 12 ask for is what the library does. */
class FinalTuningTest {
    @ParameterizedTest
    @CsvSource({"10, 9, 3", "5, 4, 2", "2, 3, 3", "4, 3, 4"})
    void thePlanIsThatOfHalving(int settings, int epochs, int oneIn) {
        var halved = Sweep.halving(settings, 1, dropout(uniform(0, 0.8)))
                .keeping(oneIn)
                .run(
                        Network.mlp(2, 3, 2).epochs(epochs).on(glassBox()),
                        Datasets.moons(80, 0.1, 1).split(0.5, 0.25, 1));
        var trained = IntStream.range(0, halved.rungs().size())
                .mapToObj(k -> new Rung(
                        halved.rungs().get(k).trials().size(),
                        halved.epochsEach().get(k)))
                .toList();
        assertThat(FinalTuning.HALVING_PLAN.answers().right().rungs(settings, epochs, oneIn))
                .isEqualTo(trained);
    }

    @Test
    void thePairedIntervalIsThatOfTheBootstrapUpToOneRow() {
        var random = new SplittableRandom(3);
        int rows = 200;
        var first = new boolean[rows];
        var second = new boolean[rows];
        IntStream.range(0, rows).forEach(i -> first[i] = random.nextDouble() < 0.8);
        IntStream.range(0, rows).forEach(i -> second[i] = random.nextDouble() < 0.7);
        var differences = IntStream.range(0, rows)
                .mapToDouble(i -> (first[i] ? 1 : 0) - (second[i] ? 1 : 0))
                .toArray();
        var draws = new SplittableRandom(7);
        var resamples = Stream.generate(() -> IntStream.generate(() -> draws.nextInt(rows))
                        .limit(rows)
                        .toArray())
                .limit(2000)
                .toArray(int[][]::new);
        var exercise = FinalTuning.PAIRED_INTERVAL.answers().right().interval(first, second, resamples);
        var library = Bootstrap.mean(differences, 0.95, 2000, 7);
        assertThat(exercise[0]).isCloseTo(library.low(), within(1.0 / rows + 1e-12));
        assertThat(exercise[1]).isCloseTo(library.high(), within(1.0 / rows + 1e-12));
        assertThat(exercise[1] - exercise[0]).isGreaterThan(0.05);
    }
}
