package occam.neural.glassbox;

import occam.neural.Objective;

/**
 * Makes the matrices of layers.
 *
 * @param room for so many rows, or images
 * @param precision of all numbers
 * @param epsilon {@code ε} of Adam, which parameters step with
 */
record Allocator<M extends Matrix<M>>(int room, Precision<M> precision, double epsilon) {
    /** For what has so many rows for each image. */
    M matrix(int pixels, int columns) {
        return precision.matrix(room * pixels, columns);
    }

    Buffer<M> buffer(int pixels, int columns) {
        return precision.buffer(room * pixels, columns);
    }

    Affine<M> affine(int inputs, int outputs, Objective objective, int pixels) {
        return new Affine<>(inputs, outputs, objective, this, pixels);
    }

    Parameter<M> parameter(int rows, int columns, Objective objective) {
        return new Parameter<>(() -> precision.matrix(rows, columns), objective, epsilon);
    }
}
