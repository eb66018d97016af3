package occam.neural;

import java.util.List;
import java.util.stream.Stream;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * How many bytes the parameters of a network take, in {@code float}.
 *
 * @param dense 4 for each weight and bias
 * @param sparse weights in compressed rows: 4 for a value that is not 0, 4 for its column, 4 for where each row begins and for the end of
 *     the last; biases as they are
 */
public record Footprint(long dense, long sparse) {
    private static final long NUMBER = 4;

    static Footprint of(List<INDArray> weights, long parameters) {
        long others = parameters - weights.stream().mapToLong(INDArray::length).sum();
        return new Footprint(
                NUMBER * parameters,
                NUMBER * others
                        + weights.stream().mapToLong(Footprint::compressed).sum());
    }

    private static long compressed(INDArray weights) {
        return NUMBER * (2 * nonZeros(Stream.of(weights)) + weights.size(0) + 1);
    }

    /** How many numbers are not exactly 0. */
    static int nonZeros(Stream<INDArray> all) {
        return all.mapToInt(weights ->
                        weights.neq(0).castTo(DataType.INT32).sumNumber().intValue())
                .sum();
    }
}
