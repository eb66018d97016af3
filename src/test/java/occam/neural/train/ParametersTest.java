package occam.neural.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import occam.neural.Layer;
import occam.neural.Network;
import occam.neural.Weights;
import org.junit.jupiter.api.Test;

class ParametersTest {
    /** Engines have a filter's numbers together; the reader, as of every layer, those that lead into it in a column. */
    @Test
    void theFiltersOfAConvolutionAreColumns() {
        var stages = Network.conv(3, 4, Layer.convolution(2, 3), Layer.dense(2))
                .architecture()
                .stages();
        var filters = IntStream.range(0, 18).asDoubleStream().toArray();
        var weights = new Weights(List.of(new Weights.Part(0, "W", List.of(2, 1, 3, 3), filters)));

        var matrix = new Parameters(weights, stages).matrix(1);

        assertThat(matrix).hasDimensions(9, 2);
        assertThat(matrix[3]).containsExactly(3, 12);
    }
}
