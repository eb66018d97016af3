package occam.neural.glassbox;

/** Makes the matrices of the glass-box engine: {@code FloatMatrix::new} or {@code DoubleMatrix::new}. */
@FunctionalInterface
interface Precision<M extends Matrix<M>> {
    M matrix(int rows, int columns);
}
