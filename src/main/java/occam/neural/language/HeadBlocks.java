package occam.neural.language;

import occam.neural.glassbox.Blocks;
import occam.neural.glassbox.Blocks.Place;
import occam.neural.glassbox.Blocks.Size;

/**
 * Which products attention is made of, for each sequence and each head: queries, keys and values stand side by side in one matrix, and the
 * heads side by side in each of them.
 */
record HeadBlocks(int sequences, int heads, int length, int width) {
    private Place queries() {
        return inputs(0);
    }

    private Place keys() {
        return inputs(1);
    }

    private Place values() {
        return inputs(2);
    }

    private Place inputs(int which) {
        return new Place(which * width, 3 * width * length, width / heads, 3 * width, false);
    }

    private Place outputs() {
        return new Place(0, width * length, width / heads, width, false);
    }

    private Place scores() {
        return new Place(0, heads * length * length, length * length, length, false);
    }

    private double scale() {
        return 1 / Math.sqrt((double) width / heads);
    }

    private Size square() {
        return new Size(length, length, width / heads);
    }

    private Size tall() {
        return new Size(length, width / heads, length);
    }

    private Blocks of(Size size, Place a, Place b, Place c, double factor) {
        return new Blocks(sequences, heads, size, a, b, c, factor);
    }

    /** {@code S = QKᵀ/√d}. */
    Blocks toScores() {
        return of(square(), queries(), keys().transposed(), scores(), scale());
    }

    /** {@code O = AV}. */
    Blocks toOutputs() {
        return of(tall(), scores(), values(), outputs(), 1);
    }

    /** {@code ∇A = ΔVᵀ}. */
    Blocks onProbabilities() {
        return of(square(), outputs(), values().transposed(), scores(), 1);
    }

    /** {@code ∇V = AᵀΔ}. */
    Blocks onValues() {
        return of(tall(), scores().transposed(), outputs(), values(), 1);
    }

    /** {@code ∇Q = ∇S·K/√d}. */
    Blocks onQueries() {
        return of(tall(), scores(), keys(), queries(), scale());
    }

    /** {@code ∇K = ∇Sᵀ·Q/√d}. */
    Blocks onKeys() {
        return of(tall(), scores().transposed(), queries(), keys(), scale());
    }
}
