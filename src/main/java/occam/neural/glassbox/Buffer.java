package occam.neural.glassbox;

import java.util.function.Supplier;

/** A matrix that is made when it is first asked for: what only training needs is not there in a network that only answers. */
final class Buffer<M extends Matrix<M>> implements AutoCloseable {
    private final Supplier<M> maker;
    private M matrix;

    Buffer(Supplier<M> maker) {
        this.maker = maker;
    }

    M get() {
        if (matrix == null) {
            matrix = maker.get();
        }
        return matrix;
    }

    @Override
    public void close() {
        if (matrix != null) {
            matrix.close();
        }
    }
}
