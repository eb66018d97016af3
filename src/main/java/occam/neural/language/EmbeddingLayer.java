package occam.neural.language;

import java.util.stream.Stream;
import occam.neural.glassbox.Matrix;

/** {@code X = E[character] + P[place]}: a row of weights for each character, and one for each place in the sequence. */
final class EmbeddingLayer<M extends Matrix<M>> implements TextLayer<M> {
    private final Room<M> room;
    private final Weight<M> table;
    private final Weight<M> positions;
    private final boolean isShared;
    private final M output;

    /** @param isShared whether the output has set the table's gradient already, since it uses the table too */
    EmbeddingLayer(int characters, Sizes sizes, boolean isShared, Room<M> room) {
        this.room = room;
        this.table = new Weight<>("embedding", Weight.Kind.EMBEDDING, characters, sizes.width(), room);
        this.positions = new Weight<>("position", Weight.Kind.EMBEDDING, sizes.context(), sizes.width(), room);
        this.isShared = isShared;
        this.output = room.rows(sizes.width());
    }

    Weight<M> table() {
        return table;
    }

    /** Of the batch: nothing comes in. */
    @Override
    public M forward(M none, boolean training) {
        var batch = room.batch();
        output.withRows(batch.rows());
        room.numbers().embed(table.value(), positions.value(), batch.ids(), batch.length(), output);
        return output;
    }

    @Override
    public M backward(M delta) {
        if (!isShared) {
            room.numbers().clear(table.gradient());
        }
        var batch = room.batch();
        room.numbers().gather(delta, batch.ids(), batch.length(), table.gradient(), positions.gradient());
        return delta;
    }

    @Override
    public Stream<Weight<M>> weights() {
        return Stream.of(table, positions);
    }
}
