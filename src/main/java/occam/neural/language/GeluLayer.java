package occam.neural.language;

import occam.neural.glassbox.Matrix;
import occam.neural.language.numbers.TextNumbers;

/**
 * {@code x·Φ(x)}, in the form {@code x·(1 + tanh(√(2/π)(x + .044715x³)))/2}.
 *
 * <p>Source: D. Hendrycks and K. Gimpel, Gaussian Error Linear Units (2016).
 */
final class GeluLayer<M extends Matrix<M>> implements TextLayer<M> {
    private final TextNumbers<M> numbers;
    private final M slopes;
    private final M output;

    GeluLayer(int width, Room<M> room) {
        this.numbers = room.numbers();
        this.slopes = room.rows(width);
        this.output = room.rows(width);
    }

    @Override
    public M forward(M x, boolean training) {
        numbers.gelu(x, slopes, output);
        return output;
    }

    @Override
    public M backward(M delta) {
        return delta.times(slopes);
    }
}
