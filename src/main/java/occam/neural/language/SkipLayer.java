package occam.neural.language;

import java.util.stream.Stream;
import occam.neural.glassbox.Matrix;
import occam.neural.language.numbers.TextNumbers;

/**
 * A residual connection, {@code x + f(x)}: what comes in also goes around.
 *
 * <p>Source: K. He and others, Deep Residual Learning for Image Recognition (2016).
 */
final class SkipLayer<M extends Matrix<M>> implements TextLayer<M> {
    private final TextLayer<M> inner;
    private final TextNumbers<M> numbers;
    private final M sum;
    private final M slope;

    SkipLayer(TextLayer<M> inner, int width, Room<M> room) {
        this.inner = inner;
        this.numbers = room.numbers();
        this.sum = room.rows(width);
        this.slope = room.rows(width);
    }

    @Override
    public M forward(M x, boolean training) {
        numbers.copy(x, sum);
        numbers.add(sum, inner.forward(x, training));
        return sum;
    }

    /** {@code Δ + f'(x)Δ}. */
    @Override
    public M backward(M delta) {
        numbers.copy(delta, slope);
        numbers.add(slope, inner.backward(delta));
        return slope;
    }

    @Override
    public Stream<Weight<M>> weights() {
        return inner.weights();
    }
}
