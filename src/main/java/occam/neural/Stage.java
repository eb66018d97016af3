package occam.neural;

/**
 * One step of the forward pass: a layer of the description, with the ReLU behind it if it has weights.
 *
 * @param layer what it does
 * @param relu whether a ReLU follows in the same step
 * @param output what comes out
 */
public record Stage(Layer layer, boolean relu, Shape output) {
    /** Whether it has weights that penalties act on. */
    public boolean hasWeights() {
        return hasWeights(layer);
    }

    /** Whether it has anything that training sets. */
    public boolean hasParameters() {
        return hasWeights() || layer instanceof Layer.BatchNorm;
    }

    static boolean hasWeights(Layer layer) {
        return layer instanceof Layer.Dense
                || layer instanceof Layer.Convolution
                || layer instanceof SequenceLayer.Embedding
                || layer instanceof SequenceLayer.SelfAttention;
    }

    /** Whether its outputs are those of hidden units. */
    public boolean isHidden() {
        return relu || layer instanceof Layer.Relu;
    }

    /** Whether it is dropout of one kind or another. */
    public boolean drops() {
        return layer instanceof Layer.Dropout || layer instanceof Layer.SpatialDropout;
    }

    @Override
    public String toString() {
        return relu ? layer + ", relu" : layer.toString();
    }
}
