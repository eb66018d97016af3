package occam.neural.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import occam.InvalidInput;
import occam.data.Dataset;
import occam.data.Datasets;
import occam.data.Split;
import occam.neural.Engine;
import occam.neural.Network;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Very many rows are looked at part by part, so that an interrupt is heard between. */
class PartsTest {
    private static final Split SPLIT = Datasets.moons(100, 0.2, 1).split(0.5, 0.3, 1);
    private static final TrainedNetwork TRAINED =
            Trainer.fit(Network.mlp(2, 8, 2).epochs(3), SPLIT, 1);
    private static final int MANY = 70_000;

    @AfterEach
    void clearInterrupt() {
        Thread.interrupted();
    }

    private static double[][] rows(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> SPLIT.test().x()[i % SPLIT.test().rows()])
                .toArray(double[][]::new);
    }

    @Test
    void manyRowsGetWhatFewGet() {
        var x = rows(MANY);
        var probabilities = TRAINED.probabilities(x);
        assertThat(probabilities).hasDimensions(MANY, 2);
        assertThat(probabilities[MANY - 1])
                .containsExactly(TRAINED.probabilities(rows(20))[(MANY - 1) % 20], within(1e-6));
        assertThat(TRAINED.classify(x)).hasSize(MANY);
    }

    @Test
    void anInterruptIsHeardBetweenTwoPartsOfManyRows() {
        Thread.currentThread().interrupt();
        var x = rows(MANY);
        assertThatThrownBy(() -> TRAINED.probabilities(x))
                .isExactlyInstanceOf(InvalidInput.class)
                .hasMessage("the network was interrupted after 65536 of 70000 rows; ask again");
        assertThat(TRAINED.classify(rows(20))).hasSize(20);
    }

    /** What was learned is there; only its score is not. */
    @ParameterizedTest
    @ValueSource(strings = {"DEEPLEARNING4J", "GLASS_BOX"})
    void aScoreThatAnInterruptCutsIsNone(String engine) {
        var many = new Dataset(SPLIT.train().columns(), rows(MANY), new double[MANY], 2).split(0.02, 0.97, 1);
        var network = Network.mlp(2, 8, 2).on(Engine.valueOf(engine));
        try (var learner = Engines.learner(network, many, 1)) {
            assertThat(learner.onValidation()).isPresent();
            Thread.currentThread().interrupt();
            assertThat(learner.onTrain()).as("few rows").isPresent();
            assertThat(learner.onValidation()).isEmpty();
        }
    }
}
