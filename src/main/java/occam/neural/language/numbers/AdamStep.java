package occam.neural.language.numbers;

/**
 * The numbers of one step of Adam: {@code m ← β₁m + (1 − β₁)cg; v ← β₂v + (1 − β₂)(cg)²; w ← (1 − ηλ)w − η·m̂/(√v̂ + ε)} with {@code m̂ =
 * m/(1 − β₁ᵗ)} and {@code v̂ = v/(1 − β₂ᵗ)}. One object for a whole training, since a step makes none.
 */
public final class AdamStep {
    static final double BETA1 = 0.9;
    static final double BETA2 = 0.99;
    static final double EPSILON = 1e-8;

    private double beta1Power = 1;
    private double beta2Power = 1;
    private double eta;
    private double lambda;
    private double factor;

    /** Before the first step. */
    public AdamStep() {}

    /** The next step: {@code η} and the factor {@code c} of all gradients. */
    public void next(double learningRate, double gradientFactor) {
        beta1Power *= BETA1;
        beta2Power *= BETA2;
        eta = learningRate;
        factor = gradientFactor;
    }

    /** With this {@code λ} for what comes now. */
    public AdamStep decaying(double weightDecay) {
        lambda = weightDecay;
        return this;
    }

    /** {@code ηλ} of another decay. */
    public double share(double lambda) {
        return eta * lambda;
    }

    /** {@code 1 − ηλ}. */
    double kept() {
        return 1 - eta * lambda;
    }

    /** {@code η/(1 − β₁ᵗ)}. */
    double rate() {
        return eta / (1 - beta1Power);
    }

    /** {@code 1/(1 − β₂ᵗ)}. */
    double unbiased() {
        return 1 / (1 - beta2Power);
    }

    /** {@code c}. */
    double factor() {
        return factor;
    }
}
