package occam.neural.glassbox;

import java.util.function.BiFunction;

/**
 * Single or double precision.
 *
 * @param maker of zeros, in so many rows and columns
 * @param maps the arithmetic of feature maps
 * @param normalizing that of batch normalization
 */
record Precision<M extends Matrix<M>>(BiFunction<Integer, Integer, M> maker, Maps<M> maps, Normalizing<M> normalizing) {
    static final Precision<FloatMatrix> SINGLE =
            new Precision<>(FloatMatrix::new, new FloatMaps(), new FloatNormalizing());

    static final Precision<DoubleMatrix> DOUBLE =
            new Precision<>(DoubleMatrix::new, new DoubleMaps(), new DoubleNormalizing());

    M matrix(int rows, int columns) {
        return maker.apply(rows, columns);
    }

    Buffer<M> buffer(int rows, int columns) {
        return new Buffer<>(() -> matrix(rows, columns));
    }
}
