package occam.neural;

/**
 * One step of the forward pass: a layer of the description, with the ReLU behind it if it has weights.
 *
 * @param layer what it does
 * @param relu whether a ReLU follows in the same step
 * @param output what comes out
 * @param carrier the index of DeepLearning4J's layer that does it; dropout before a dense layer is done by that layer
 */
record Stage(Layer layer, boolean relu, Shape output, int carrier) {
    boolean hasWeights() {
        return hasWeights(layer);
    }

    static boolean hasWeights(Layer layer) {
        return layer instanceof Layer.Dense
                || layer instanceof Layer.Convolution
                || layer instanceof SequenceLayer.Embedding
                || layer instanceof SequenceLayer.SelfAttention;
    }

    /** Whether its outputs are those of hidden units. */
    boolean isHidden() {
        return relu || layer instanceof Layer.Relu;
    }

    boolean drops() {
        return layer instanceof Layer.Dropout || layer instanceof Layer.SpatialDropout;
    }

    @Override
    public String toString() {
        return relu ? layer + ", relu" : layer.toString();
    }
}
