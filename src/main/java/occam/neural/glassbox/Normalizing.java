package occam.neural.glassbox;

/**
 * The arithmetic of batch normalization, for each column by itself. {@link FloatNormalizing} and {@link DoubleNormalizing} are word for
 * word the same.
 */
interface Normalizing<M extends Matrix<M>> {
    /** {@code m = Σx/n}. */
    void means(M x, M to);

    /** {@code v = Σ(x − m)²/n}. */
    void variances(M x, M means, M to);

    /** {@code 1/√(v + ε)}. */
    void inverseRoots(M variances, double epsilon, M to);

    /** {@code x̂ = (x − m)·s} with {@code s = 1/√(v + ε)}. */
    void standardize(M x, M means, M inverseRoots, M to);

    /** {@code γ·x̂ + β}. */
    void scale(M standardized, M gamma, M beta, M to);

    /** {@code ∇γ = ΣΔ∘x̂}. */
    void products(M delta, M standardized, M to);

    /** The slope on {@code x}, {@code γs·(Δ − ∇β/n − x̂·∇γ/n)}, since {@code m} and {@code v} are made of {@code x}, too. */
    void slope(M delta, M standardized, M factors, M onGamma, M onBeta, M to);

    /** {@code running ← running + share·(now − running)}. */
    void approach(M running, M now, double share);
}
