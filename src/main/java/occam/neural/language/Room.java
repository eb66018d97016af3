package occam.neural.language;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import occam.neural.glassbox.Matrix;

/** All that the layers of one model share: numbers, the batch, the generator of masks, and every matrix, so that none is forgotten in the end. */
final class Room<M extends Matrix<M>> implements AutoCloseable {
    private final TextNumbers<M> numbers;
    private final int rows;
    private final TextBatch batch;
    private final SplittableRandom masks;
    private final List<M> matrices = new ArrayList<>();

    /** For so many characters at once. */
    Room(TextNumbers<M> numbers, int rows, SplittableRandom masks) {
        this.numbers = numbers;
        this.rows = rows;
        this.batch = new TextBatch(rows);
        this.masks = masks;
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
