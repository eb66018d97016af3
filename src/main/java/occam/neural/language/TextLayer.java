package occam.neural.language;

import java.util.stream.Stream;
import occam.neural.glassbox.Matrix;

/** What goes forward and what comes back. Matrices between layers have a row for each character; the next pass writes over them. */
interface TextLayer<M extends Matrix<M>> {
    /** What comes out; dropout only in training. */
    M forward(M x, boolean training);

    /** From the slope {@code Δ} of the loss on what came out, the gradients of the weights, and the slope on what went in; {@code Δ} may be spoiled. */
    M backward(M delta);

    /** What the optimizer sets. */
    default Stream<Weight<M>> weights() {
        return Stream.empty();
    }
}
