package occam.neural.glassbox;

import occam.neural.Weights;

/** Rows on their way through the layers of a trained network. */
final class ForwardPass<M extends Matrix<M>> implements AutoCloseable {
    private final Precision<M> precision;
    private M a;

    ForwardPass(double[][] x, Precision<M> precision) {
        this.precision = precision;
        this.a = precision.matrix(x.length, x[0].length);
        for (int i = 0; i < x.length; i++) {
            a.setRow(i, x[i]);
        }
    }

    /** {@code A ← AW + b}. */
    void dense(Weights.Part w, Weights.Part b) {
        var z = precision.matrix(a.rows(), w.shape().get(1));
        try (M weights = matrix(w);
                M biases = matrix(b)) {
            z.product(a, weights).plus(biases);
        }
        a.close();
        a = z;
    }

    private M matrix(Weights.Part part) {
        var matrix = precision.matrix(part.shape().get(0), part.shape().get(1));
        matrix.set(part.values());
        return matrix;
    }

    /** {@code A ← max(0, A)}. */
    void relu() {
        a.relu();
    }

    /** {@code A ← e^A / Σ e^A} in each row. */
    void softmax() {
        a.softmax();
    }

    /** {@code A ← A ∘ M}. */
    void times(double... mask) {
        try (M factors = precision.matrix(a.rows(), a.columns())) {
            factors.set(mask);
            a.times(factors);
        }
    }

    double[] values() {
        return a.values();
    }

    @Override
    public void close() {
        a.close();
    }
}
