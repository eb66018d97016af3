package occam.neural.glassbox;

import java.util.List;
import java.util.stream.Stream;
import occam.neural.Objective;
import occam.neural.Weights;

/**
 * {@code γ·x̂ + β} with {@code x̂ = (x − m)/√(v + ε)} for each unit or channel: in training by mean and variance of the batch, in
 * inference by their running means.
 */
final class BatchNormLayer<M extends Matrix<M>> implements GlassLayer<M> {
    private static final double EPSILON = 1e-5;

    /** Of the newest batch in the running means. */
    private static final double SHARE = 0.1;

    private final int number;
    private final int channels;
    private final Normalizing<M> arithmetic;
    private final Parameter<M> gamma;
    private final Parameter<M> beta;
    private final M runningMean;
    private final M runningVariance;
    private final M mean;
    private final M variance;
    private final M inverseRoot;
    private final M standardized;
    private final M output;
    private final Buffer<M> slope;

    /** @param number among the layers that have parameters */
    BatchNormLayer(int number, int channels, int pixels, Objective objective, Allocator<M> allocator) {
        this.number = number;
        this.channels = channels;
        this.arithmetic = allocator.precision().normalizing();
        this.gamma = allocator.parameter(1, channels, objective.unpenalized());
        this.beta = allocator.parameter(1, channels, objective.unpenalized());
        this.runningMean = allocator.precision().matrix(1, channels);
        this.runningVariance = allocator.precision().matrix(1, channels);
        this.mean = allocator.precision().matrix(1, channels);
        this.variance = allocator.precision().matrix(1, channels);
        this.inverseRoot = allocator.precision().matrix(1, channels);
        this.standardized = allocator.matrix(pixels, channels);
        this.output = allocator.matrix(pixels, channels);
        this.slope = allocator.buffer(pixels, channels);
    }

    @Override
    public M infer(M x) {
        return normalized(x, runningMean, runningVariance);
    }

    /** By mean and variance of these rows, which leave nothing behind. */
    M byBatch(M x) {
        arithmetic.means(x.withColumns(channels), mean);
        arithmetic.variances(x, mean, variance);
        return normalized(x, mean, variance);
    }

    @Override
    public M train(M x, Masking<M> masks) {
        var normalized = byBatch(x);
        arithmetic.approach(runningMean, mean, SHARE);
        arithmetic.approach(runningVariance, variance, SHARE);
        return normalized;
    }

    private M normalized(M x, M m, M v) {
        arithmetic.inverseRoots(v, EPSILON, inverseRoot);
        arithmetic.standardize(x.withColumns(channels), m, inverseRoot, standardized);
        arithmetic.scale(standardized, gamma.value(), beta.value(), output.withColumns(channels));
        return output;
    }

    /** {@code ∇γ = ΣΔ∘x̂}, {@code ∇β = ΣΔ}. */
    @Override
    public void gradients(M delta) {
        arithmetic.products(delta.withColumns(channels), standardized, gamma.gradient());
        beta.gradient().columnSums(delta);
    }

    /** {@code γ/√(v + ε)·(Δ − ∇β/n − x̂·∇γ/n)}. */
    @Override
    public M slope(M delta) {
        arithmetic.slope(
                delta,
                standardized,
                inverseRoot.times(gamma.value()),
                gamma.gradient(),
                beta.gradient(),
                slope.get().withColumns(channels));
        return slope.get();
    }

    @Override
    public Stream<Parameter<M>> parameters() {
        return Stream.of(gamma, beta);
    }

    @Override
    public Stream<Weights.Part> parts() {
        return Stream.of(
                part("gamma", gamma.value()),
                part("beta", beta.value()),
                part("mean", runningMean),
                part("var", runningVariance));
    }

    private Weights.Part part(String name, M values) {
        return new Weights.Part(number, name, List.of(1, channels), values.values());
    }

    @Override
    public void set(Weights weights) {
        weights.find(number, "gamma").ifPresent(part -> gamma.value().set(part.values()));
        weights.find(number, "beta").ifPresent(part -> beta.value().set(part.values()));
        weights.find(number, "mean").ifPresent(part -> runningMean.set(part.values()));
        weights.find(number, "var").ifPresent(part -> runningVariance.set(part.values()));
    }

    @Override
    public void close() {
        gamma.close();
        beta.close();
        Stream.of(runningMean, runningVariance, mean, variance, inverseRoot, standardized, output)
                .forEach(Matrix::close);
        slope.close();
    }
}
