package occam.neural.glassbox;

import java.util.List;
import java.util.stream.IntStream;
import occam.neural.Weights;

/** The weights of a box as bare arrays, weights and biases in turn. */
final class Boxes {
    private Boxes() {}

    static List<double[]> values(GlassBox<?> box) {
        return box.weights().parts().stream().map(Weights.Part::values).toList();
    }

    static void set(GlassBox<?> box, List<double[]> values) {
        var parts = box.weights().parts();
        box.set(new Weights(IntStream.range(0, parts.size())
                .mapToObj(k -> new Weights.Part(
                        parts.get(k).layer(), parts.get(k).name(), parts.get(k).shape(), values.get(k)))
                .toList()));
    }
}
