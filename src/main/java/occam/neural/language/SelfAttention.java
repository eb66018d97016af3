package occam.neural.language;

import java.util.stream.Stream;
import occam.neural.glassbox.Blocks;
import occam.neural.glassbox.Matrix;

/**
 * Causal self-attention: for each head {@code O = softmax(QKᵀ/√d + mask)V} with {@code [Q K V] = XW}, and {@code OW'} of all heads side by
 * side. The mask is −∞ wherever a character would see a later one. Dropout acts on the probabilities.
 *
 * <p>Source: A. Vaswani and others, Attention Is All You Need (2017).
 */
final class SelfAttention<M extends Matrix<M>> implements TextLayer<M> {
    private final Sizes sizes;
    private final Room<M> room;
    private final TextLayer<M> inputs;
    private final TextLayer<M> outputs;
    private final DropLayer<M> dropout;
    private final boolean isDropping;
    private final M probabilities;
    private final M dropped;
    private final M heads;
    private final M onScores;
    private final M onInputs;
    private M joined;
    private M seen;
    private HeadBlocks blocks = new HeadBlocks(0, 1, 0, 0);
    private Blocks toScores;
    private Blocks toOutputs;
    private Blocks onProbabilities;
    private Blocks onValues;
    private Blocks onQueries;
    private Blocks onKeys;

    SelfAttention(String name, Sizes sizes, double dropout, Room<M> room) {
        int width = sizes.width();
        int squares = sizes.heads() * sizes.context();
        this.sizes = sizes;
        this.room = room;
        this.inputs = room.tuned(new Projection<>(name + ".inputs", width, 3 * width, false, room));
        this.outputs = room.tuned(new Projection<>(name + ".outputs", width, width, false, room));
        this.dropout = new DropLayer<>(dropout, squares, room);
        this.isDropping = dropout > 0;
        this.probabilities = room.rows(squares);
        this.dropped = room.rows(isDropping ? squares : 0);
        this.heads = room.rows(width);
        this.onScores = room.rows(squares);
        this.onInputs = room.rows(3 * width);
    }

    @Override
    public M forward(M x, boolean training) {
        shape();
        joined = inputs.forward(x, training);
        square(probabilities).products(toScores, joined, joined);
        room.numbers().causalSoftmax(probabilities);
        seen = training && isDropping ? dropped() : probabilities;
        heads.withRows(x.rows()).products(toOutputs, seen, joined);
        return outputs.forward(heads, training);
    }

    /** A copy, since the way back through the softmax needs what was there before. */
    private M dropped() {
        room.numbers().copy(probabilities, dropped);
        return dropout.forward(dropped, true);
    }

    @Override
    public M backward(M delta) {
        var onHeads = outputs.backward(delta);
        onInputs.withRows(delta.rows()).products(onValues, seen, onHeads);
        square(onScores).products(onProbabilities, onHeads, joined);
        dropout.backward(onScores);
        room.numbers().causalSlope(probabilities, onScores);
        onInputs.products(onQueries, onScores, joined);
        onInputs.products(onKeys, onScores, joined);
        return inputs.backward(onInputs);
    }

    /** A square of scores for each sequence and each head. */
    private M square(M scores) {
        var batch = room.batch();
        return scores.withShape(batch.sequences() * sizes.heads() * batch.length(), batch.length());
    }

    /** Made anew only for a batch of another shape. */
    private void shape() {
        var batch = room.batch();
        if (blocks.sequences() != batch.sequences() || blocks.length() != batch.length()) {
            blocks = new HeadBlocks(batch.sequences(), sizes.heads(), batch.length(), sizes.width());
            toScores = blocks.toScores();
            toOutputs = blocks.toOutputs();
            onProbabilities = blocks.onProbabilities();
            onValues = blocks.onValues();
            onQueries = blocks.onQueries();
            onKeys = blocks.onKeys();
        }
    }

    @Override
    public Stream<Weight<M>> weights() {
        return Stream.concat(inputs.weights(), outputs.weights());
    }
}
