package occam.neural;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All numbers that training has set, as engines hand them to each other; nobody changes the arrays but who has made a {@link #copy}. */
public record Weights(List<Part> parts) {
    /** Keeps the order, which is that of the layers. */
    public Weights {
        parts = List.copyOf(parts);
    }

    /**
     * One array of them.
     *
     * @param layer that it belongs to, from 0, counting only layers that have any
     * @param name {@code W} and {@code b}; {@code Wq}, {@code Wk}, {@code Wv} and {@code Wo} of attention; {@code gamma}, {@code beta},
     *     {@code mean} and {@code var} of a batch normalization
     * @param shape a dense layer's is {@code inputs × outputs}, a convolution's {@code filters × channels × kernel × kernel}
     * @param values the last index runs fastest
     */
    public record Part(int layer, String name, List<Integer> shape, double... values) {
        boolean isWeight() {
            return name.startsWith("W");
        }

        private Part copy() {
            return new Part(layer, name, shape, values.clone());
        }
    }

    /** The same in arrays of its own, which may be changed. */
    public Weights copy() {
        return new Weights(parts.stream().map(Part::copy).toList());
    }

    /** That of a layer with this name. */
    public Optional<Part> find(int layer, String name) {
        return parts.stream()
                .filter(part -> part.layer == layer && part.name.equals(name))
                .findFirst();
    }

    /** What penalties act on: neither biases nor normalizations. */
    public Stream<Part> matrices() {
        return parts.stream().filter(Part::isWeight);
    }

    /** {@code √ΣW²} over these. */
    public static double norm(Stream<Part> matrices) {
        return Math.sqrt(matrices.flatMapToDouble(part -> Arrays.stream(part.values))
                .map(w -> w * w)
                .sum());
    }

    /** How many of them are not exactly 0. */
    public static long nonZeros(Stream<Part> matrices) {
        return matrices.flatMapToDouble(part -> Arrays.stream(part.values))
                .filter(w -> w != 0)
                .count();
    }
}
