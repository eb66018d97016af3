package occam.neural.language;

import java.util.stream.Stream;
import occam.neural.glassbox.Matrix;
import occam.neural.language.numbers.TextNumbers;

/**
 * Layer normalization, {@code γ ∘ (x − mean)/√(variance + 1e-5) + β}, over the numbers of each character by itself.
 *
 * <p>Source: J. Ba, J. Kiros and G. Hinton, Layer Normalization (2016).
 */
final class NormLayer<M extends Matrix<M>> implements TextLayer<M> {
    private final TextNumbers<M> numbers;
    private final Weight<M> gamma;
    private final Weight<M> beta;
    private final M standardized;
    private final M roots;
    private final M output;
    private final M slope;

    NormLayer(String name, int width, Room<M> room) {
        this.numbers = room.numbers();
        this.gamma = new Weight<>(name + ".gamma", Weight.Kind.NORMALIZATION, 1, width, room);
        this.beta = new Weight<>(name + ".beta", Weight.Kind.NORMALIZATION, 1, width, room);
        this.standardized = room.rows(width);
        this.roots = room.rows(1);
        this.output = room.rows(width);
        this.slope = room.rows(width);
    }

    @Override
    public M forward(M x, boolean training) {
        numbers.normalize(x, gamma.value(), beta.value(), standardized, roots, output);
        return output;
    }

    /** The mean and the variance move with {@code x}: what each number gets back, less its share of what all get. */
    @Override
    public M backward(M delta) {
        numbers.normalizationGradients(delta, standardized, gamma.gradient(), beta.gradient());
        numbers.normalizationSlope(delta, gamma.value(), standardized, roots, slope);
        return slope;
    }

    @Override
    public Stream<Weight<M>> weights() {
        return Stream.of(gamma, beta);
    }
}
