package occam.neural.train;

import static occam.Refusal.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import occam.data.Datasets;
import occam.neural.Engine;
import occam.neural.Epoch;
import occam.neural.History;
import occam.neural.History.Ending;
import occam.neural.Network;
import occam.neural.Optimizer;
import occam.neural.Score;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryTest {
    private static History of(double... losses) {
        var epochs = IntStream.rangeClosed(1, losses.length)
                .mapToObj(k -> new Epoch(k, new Score(0, 1), new Score(losses[k - 1], 0.5), 1))
                .toList();
        return new History(epochs, losses.length, Ending.COMPLETE);
    }

    @ParameterizedTest
    @CsvSource({"1, 3, 2, STOPPED_EARLY", "2, 4, 2, STOPPED_EARLY", "3, 8, 5, COMPLETE", "99, 8, 5, COMPLETE"})
    void patienceIsAboutEpochsInARowWithoutANewMinimum(int patience, int last, int kept, Ending ending) {
        var stopped = of(5, 3, 4, 3, 2, 2, 9, 3).withPatience(patience);
        assertThat(stopped.last().number()).isEqualTo(last);
        assertThat(stopped.kept()).isEqualTo(kept);
        assertThat(stopped.ending()).isEqualTo(ending);
    }

    /** One training tells what every patience would have done: that is what makes them cheap to compare. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8, 30})
    void itIsWhatTrainingWithThatPatienceGives(int patience) {
        var split = Datasets.moons(120, 0.3, 1).split(0.4, 0.3, 1);
        var network =
                Network.mlp(2, 24, 2).optimizer(Optimizer.adam(0.05)).epochs(30).on(Engine.glassBox());
        var whole = Trainer.fit(network, split, 4).history();
        var stopped = Trainer.fit(network.earlyStopping(patience), split, 4).history();
        assertThat(whole.withPatience(patience)).isEqualTo(stopped);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 7, 9, 40})
    void alsoWhereNotEveryEpochIsScored(int patience) {
        var split = Datasets.moons(120, 0.3, 1).split(0.4, 0.3, 1);
        var network = Network.mlp(2, 24, 2)
                .optimizer(Optimizer.adam(0.05))
                .epochs(31)
                .scoreEvery(3)
                .on(Engine.glassBox());
        var whole = Trainer.fit(network, split, 4).history();
        var stopped = Trainer.fit(network.earlyStopping(patience), split, 4).history();
        assertThat(whole.withPatience(patience)).isEqualTo(stopped);
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        refused("patience must be 1 epoch or more, was 0", () -> of(1, 2).withPatience(0));
        refused(
                "there is no epoch to stop after: training was interrupted before the first was scored",
                () -> new History(List.of(), 0, Ending.INTERRUPTED).withPatience(1));
    }
}
