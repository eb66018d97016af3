package occam.neural;

import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import java.util.ArrayDeque;
import java.util.List;
import java.util.stream.Stream;

/**
 * A residual sum, {@code x + f(x)}: what comes in goes around some layers, and is added to what comes out of them. Only the glass box has
 * it. In the list of an {@link Architecture} the layers stand between two {@link Bracket brackets}.
 *
 * <p>Source: K. He, X. Zhang, S. Ren and J. Sun, Deep Residual Learning for Image Recognition (2016).
 *
 * @param layers {@code f}, which gives as many numbers as it takes
 */
public record Residual(List<Layer> layers) implements Layer {
    /** Keeps a copy. */
    public Residual {
        layers = List.copyOf(given(layers, "layers"));
    }

    /** Where the sum begins and ends. */
    public enum Bracket implements Layer {
        /** From here on, what comes in is kept. */
        BEGIN("residual("),
        /** Here it is added. */
        END(")");

        private final String name;

        Bracket(String name) {
            this.name = name;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /**
     * The sum of what comes in and of what these layers make of it.
     *
     * @throws occam.InvalidInput if there is none
     */
    public static Layer residual(Layer... layers) {
        unless(given(layers, "layers").length > 0, "a residual sum needs a layer or more to go around");
        return new Residual(List.of(layers));
    }

    /** With brackets in place of sums. */
    static List<Layer> flat(List<Layer> layers) {
        return layers.stream().flatMap(Residual::flat).toList();
    }

    private static Stream<Layer> flat(Layer layer) {
        if (!(layer instanceof Residual sum)) {
            return Stream.of(layer);
        }
        var inner = sum.layers.stream().flatMap(Residual::flat);
        return Stream.of(Stream.<Layer>of(Bracket.BEGIN), inner, Stream.<Layer>of(Bracket.END))
                .flatMap(part -> part);
    }

    /**
     * Does nothing if each sum adds numbers of one shape.
     *
     * @param shapes what goes into each layer, and, last, what comes out
     * @throws occam.InvalidInput if not
     */
    static void check(List<Layer> layers, List<Shape> shapes) {
        var begun = new ArrayDeque<Shape>();
        for (int i = 0; i < layers.size(); i++) {
            if (layers.get(i) == Bracket.BEGIN) {
                begun.push(shapes.get(i));
            } else if (layers.get(i) == Bracket.END) {
                var in = begun.pop();
                unless(
                        in.equals(shapes.get(i)),
                        "a residual sum adds what goes in and what comes out, so its layers must keep the shape, was %s to %s",
                        in,
                        shapes.get(i));
            }
        }
    }
}
