package occam.neural.glassbox;

import java.util.stream.Stream;
import occam.neural.Weights;

/**
 * A layer of the glass-box engine: what goes forward and what comes back. Between the layers go matrices with a row for each row of the
 * batch, or, for feature maps, for each pixel; they are the layers' own, and the next pass writes over them.
 */
interface GlassLayer<M extends Matrix<M>> extends AutoCloseable {
    /** Where masks come from. */
    interface Masking<M> {
        /** Fills the mask with 0 for what is dropped, with probability {@code rate}, and {@code scale} for what is kept. */
        void fill(M mask, double rate, double scale);
    }

    /** What comes out in inference; {@code x} may be spoiled. */
    M infer(M x);

    /** What comes out in training. */
    default M train(M x, Masking<M> masks) {
        return infer(x);
    }

    /** From {@code Δ}, the slope of the loss on what came out in training, the gradients of its parameters. */
    default void gradients(M delta) {}

    /** From {@code Δ} the slope of the loss on what went in. */
    M slope(M delta);

    /** What the optimizer sets. */
    default Stream<Parameter<M>> parameters() {
        return Stream.empty();
    }

    /** Of these, what penalties act on. */
    default Stream<M> weights() {
        return Stream.empty();
    }

    /** What training has set. */
    default Stream<Weights.Part> parts() {
        return Stream.empty();
    }

    /** Takes its own of these. */
    default void set(Weights weights) {}

    @Override
    default void close() {}
}
