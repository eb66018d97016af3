package occam.neural.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import occam.data.Datasets;
import occam.neural.Masks;
import occam.neural.Network;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Dl4jModelTest {
    private static final Network NETWORK = Network.mlp(2, 8, 2);
    private static final double[][] X = Arrays.copyOf(Datasets.moons(40, 0.1, 1).x(), 20);

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 19, 20, 50})
    void thePartsTogetherAreTheWhole(int together) {
        var model = new Dl4jModel(Dl4j.build(NETWORK, 1), NETWORK.architecture());
        assertThat(model.probabilities(Batches.matrix(X), together))
                .hasSize(40)
                .containsExactly(model.probabilities(X), within(1e-6));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void weightsThatAreHandedOverAnswerTheSame(long seed) {
        var first = new Dl4jModel(Dl4j.build(NETWORK, seed), NETWORK.architecture());
        var second = new Dl4j().model(NETWORK, first.weights());
        assertThat(second.probabilities(X)).containsExactly(first.probabilities(X));
        assertThat(second.outputs(X, Masks.NONE).get(1)).containsExactly(first.probabilities(X), within(1e-6));
    }
}
