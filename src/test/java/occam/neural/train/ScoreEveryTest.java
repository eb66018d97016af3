package occam.neural.train;

import static occam.Refusal.refused;
import static org.assertj.core.api.Assertions.assertThat;

import occam.data.Datasets;
import occam.data.Split;
import occam.neural.Engine;
import occam.neural.Epoch;
import occam.neural.History;
import occam.neural.Network;
import occam.neural.Optimizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScoreEveryTest {
    private static final Split SPLIT = Datasets.moons(120, 0.3, 1).split(0.5, 0.25, 1);
    private static final Network NETWORK = Network.mlp(2, 8, 2).epochs(7);

    @ParameterizedTest
    @EnumSource(Engine.class)
    void fewerScoresChangeNoWeight(Engine engine) {
        var network = NETWORK.on(engine).dropout(0.2);
        var often = Trainer.fit(network, SPLIT, 3);
        var rarely = Trainer.fit(network.scoreEvery(3), SPLIT, 3);
        assertThat(rarely.weights(1)).isDeepEqualTo(often.weights(1));
        assertThat(rarely.history().last()).isEqualTo(often.history().last());
    }

    @Test
    void theLastEpochIsScoredWhateverItsNumber() {
        var history = Trainer.fit(NETWORK.scoreEvery(3), SPLIT, 3).history();
        assertThat(history.epochs()).extracting(Epoch::number).containsExactly(3, 6, 7);
        assertThat(history.keptEpoch()).isEqualTo(history.last());
        assertThat(history).asString().startsWith("7 epochs, keeps epoch 7: train loss");
    }

    @Test
    void earlyStoppingChoosesAmongTheScoredAndCountsEpochs() {
        var network = NETWORK.epochs(200)
                .optimizer(Optimizer.adam(0.05))
                .earlyStopping(12)
                .scoreEvery(5);
        var history = Trainer.fit(network, SPLIT, 3).history();
        assertThat(history.ending()).isEqualTo(History.Ending.STOPPED_EARLY);
        assertThat(history.kept())
                .isEqualTo(history.best().number())
                .isEqualTo(history.keptEpoch().number());
        assertThat(history.epochs()).extracting(Epoch::number).allMatch(number -> number % 5 == 0);
    }

    @Test
    void aFilmShowsEpochsThatWereNotScored() {
        var frames = Trainer.film(NETWORK.scoreEvery(7), SPLIT, 3, 2, 7);
        assertThat(frames.get(0).history()).hasToString("no epoch scored, complete");
        assertThat(frames.get(1).history().keptEpoch().number()).isEqualTo(7);
    }

    @Test
    void isAtLeastOne() {
        refused("a network is scored every 1 epoch or more, was 0", () -> NETWORK.scoreEvery(0));
    }
}
