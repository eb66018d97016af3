package occam.neural;

import java.util.stream.Stream;

/**
 * How many bytes the parameters of a network take, in {@code float}.
 *
 * @param dense 4 for each weight and bias
 * @param sparse weights in compressed rows: 4 for a value that is not 0, 4 for its column, 4 for where each row begins and for the end of
 *     the last; biases as they are
 */
public record Footprint(long dense, long sparse) {
    private static final long NUMBER = 4;

    /** Of these weights, and of the biases beside them. */
    public static Footprint of(Weights weights) {
        return new Footprint(
                NUMBER
                        * weights.parts().stream()
                                .mapToLong(part -> part.values().length)
                                .sum(),
                weights.parts().stream().mapToLong(Footprint::sparse).sum());
    }

    private static long sparse(Weights.Part part) {
        return NUMBER * (part.isWeight() ? compressed(part) : part.values().length);
    }

    private static long compressed(Weights.Part part) {
        return 2 * Weights.nonZeros(Stream.of(part)) + part.shape().get(0) + 1;
    }
}
