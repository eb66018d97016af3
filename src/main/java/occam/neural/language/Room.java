package occam.neural.language;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import occam.neural.glassbox.Matrix;
import occam.neural.language.numbers.TextNumbers;

/** All that the layers of one model share: numbers, the batch, the generator of masks, and every matrix, so that none is forgotten in the end. */
final class Room<M extends Matrix<M>> implements AutoCloseable {
    private final TextNumbers<M> numbers;
    private final int rows;
    private final TextBatch batch;
    private final SplittableRandom masks;
    private final FineTuning tuning;
    private final List<M> matrices = new ArrayList<>();
    private final List<LowRank<M>> updates = new ArrayList<>();

    /** For so many characters at once. */
    Room(TextNumbers<M> numbers, int rows, SplittableRandom masks, FineTuning tuning) {
        this.numbers = numbers;
        this.rows = rows;
        this.batch = new TextBatch(rows);
        this.masks = masks;
        this.tuning = tuning;
    }

    TextNumbers<M> numbers() {
        return numbers;
    }

    TextBatch batch() {
        return batch;
    }

    SplittableRandom masks() {
        return masks;
    }

    FineTuning tuning() {
        return tuning;
    }

    /** The projection, or a low-rank update beside it. */
    TextLayer<M> tuned(Projection<M> projection) {
        if (tuning.rank() == 0) {
            return projection;
        }
        var update = new LowRank<>(projection, tuning.rank(), this);
        updates.add(update);
        return update;
    }

    void mergeUpdates() {
        updates.forEach(LowRank::merge);
    }

    /** Of zeros. */
    M matrix(int ofRows, int columns) {
        var matrix = numbers.matrix(ofRows, columns);
        matrices.add(matrix);
        return matrix;
    }

    /** With a row for each character. */
    M rows(int columns) {
        return matrix(rows, columns);
    }

    @Override
    public void close() {
        matrices.forEach(Matrix::close);
    }
}
