package occam.lesson.overfitting;

import static occam.neural.Optimizer.adam;
import static org.assertj.core.api.Assertions.assertThat;

import occam.data.Datasets;
import occam.lesson.overfitting.Overfitting.Stop;
import occam.neural.History;
import occam.neural.Network;
import occam.neural.train.Trainer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EarlyStopsTest {
    /** The library's own early stopping, on trainings that do stop, is the oracle. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theReferenceStopsWhereTheTrainerDoes(long seed) {
        var split = Datasets.moons(200, 0.3, seed).split(0.3, 0.3, seed).withTrainLabelNoise(0.4);
        var network = Network.mlp(2, 16, 2).optimizer(adam(0.05)).epochs(40).batch(60);
        var whole = Trainer.fit(network, split, seed).history();
        var stopped = Trainer.fit(network.earlyStopping(2), split, seed).history();
        var losses = whole.epochs().stream()
                .mapToDouble(epoch -> epoch.validation().loss())
                .toArray();
        assertThat(stopped.ending()).isEqualTo(History.Ending.STOPPED_EARLY);
        assertThat(Overfitting.EARLY_STOPPING.answers().right().stop(losses, 2))
                .isEqualTo(new Stop(stopped.epochs().size(), stopped.kept()));
    }
}
