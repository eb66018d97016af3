package occam.neural.language;

/** Which weights of a transformer a decay acts on. */
public enum DecayGroup {
    /** What multiplies in projections, and the embeddings; not biases, not what layer normalization has. */
    MATRICES,
    /** What multiplies in projections alone. */
    WITHOUT_EMBEDDINGS,
    /** Everything, biases and layer normalizations too: against the custom, since a normalization that decays fades with all that it lets through. */
    EVERYTHING;

    boolean holds(Weight.Kind kind) {
        return switch (kind) {
            case MATRIX, LOW_RANK -> true;
            case EMBEDDING -> this != WITHOUT_EMBEDDINGS;
            case BIAS, NORMALIZATION -> this == EVERYTHING;
        };
    }
}
