package occam.neural.language.numbers;

import java.util.SplittableRandom;
import occam.neural.glassbox.Matrix;

/**
 * The arithmetic of sequences: matrices with a row for each character of each sequence, one sequence after another. {@link FloatNumbers} and
 * {@link DoubleNumbers} are word for word the same, but for the functions in {@link FloatCurves} and {@link DoubleCurves}.
 */
public interface TextNumbers<M extends Matrix<M>> {
    /** Of zeros. */
    M matrix(int rows, int columns);

    /** The same numbers in the same rows and columns. */
    void copy(M x, M to);

    /** All 0. */
    void clear(M x);

    /** {@code to + x}, number by number. */
    void add(M to, M x);

    /** {@code to = table[id] + positions[t]} for each row, the {@code t}-th of its sequence. */
    void embed(M table, M positions, int[] ids, int length, M to);

    /** To the row of each id in {@code table}, and to that of each {@code t} in {@code positions}, what comes back to it is added. */
    void gather(M delta, int[] ids, int length, M table, M positions);

    /**
     * Layer normalization, {@code x̂ = (x − mean)/√(variance + ε)} over each row by itself, and {@code γx̂ + β}; {@code roots} keeps
     * {@code 1/√(variance + ε)}.
     */
    void normalize(M x, M gamma, M beta, M standardized, M roots, M to);

    /** {@code ∇γ = Σδx̂} and {@code ∇β = Σδ} over all rows. */
    void normalizationGradients(M delta, M standardized, M onGamma, M onBeta);

    /** {@code (g − mean(g) − x̂·mean(g∘x̂))/√(variance + ε)} in each row, with {@code g = γδ}. */
    void normalizationSlope(M delta, M gamma, M standardized, M roots, M to);

    /** {@code x·(1 + tanh u)/2} with {@code u = √(2/π)(x + .044715x³)}, in {@code to}, and its slope in {@code slopes}. */
    void gelu(M x, M slopes, M to);

    /** In each row of the scores, the {@code t}-th of its square, a softmax over the first {@code t + 1}; all later are 0. */
    void causalSoftmax(M scores);

    /** From {@code Δ} on the probabilities that on the scores, {@code P ∘ (Δ − Σ_j P_jΔ_j)}, in place. */
    void causalSlope(M probabilities, M delta);

    /** {@code e^z / Σ e^z} in each row, in place; gives {@code −Σ ln p(label)} over the rows. */
    double softmax(M logits, int[] labels);

    /** A mask: each number is 0 with probability {@code rate}, else {@code 1/(1 − rate)}. */
    void draw(M mask, double rate, SplittableRandom random);

    /** {@code g ← g + factor·w}. */
    void plus(M g, M w, double factor);

    /** {@code x ← x + share·(goal − x)}. */
    void towards(M x, M goal, double share);

    /** {@code x ← factor·x}. */
    void times(M x, double factor);

    /** A step of Adam on {@code w}, with a gradient that is first multiplied, and a decoupled decay. */
    void step(M w, M g, M m, M v, AdamStep step);
}
