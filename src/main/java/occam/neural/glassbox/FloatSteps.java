package occam.neural.glassbox;

import occam.penalty.Separable;

/** What {@link Matrix} says of a step on {@code n} weights {@code w} with the gradient {@code g}, as one loop each. */
final class FloatSteps {
    /** Added and taken away again, it leaves 0 of what is below 1e-31, and everything that matters as it is. */
    private static final float TINY = (float) 0x1p-80;

    /** What is 1e-36 or more becomes 1 or more by it; what is smaller does not matter. */
    private static final float HUGE = (float) 0x1p120;

    private FloatSteps() {}

    /** What is on its way to the subnormal numbers becomes 0, since arithmetic on those takes a hundred times as long. */
    static float flush(float x) {
        return x + TINY - TINY;
    }

    /** 1 above 0, 0 at 0, −1 or less below, but for numbers smaller than 1e-36; a condition would be a branch for each number, which half of the time is guessed wrong. */
    static float step(float x) {
        return Math.min(1, x * HUGE);
    }

    /** As {@link Math#signum}, but for numbers smaller than 1e-36, and without its branches. */
    private static float sign(float x) {
        return Math.max(-1, step(x));
    }

    private static float sqrt(float x) {
        return (float) Math.sqrt(x);
    }

    static void plusSlope(int n, float[] g, float[] w, Separable penalty) {
        float l1 = (float) penalty.onAbsolute();
        float l2 = (float) penalty.onSquares();
        for (int i = 0; i < n; i++) {
            g[i] += l1 * sign(w[i]) + l2 * w[i];
        }
    }

    static void descend(int n, float[] w, float[] g, double eta, double lambda) {
        float rate = (float) eta;
        float keep = (float) (1 - eta * lambda);
        for (int i = 0; i < n; i++) {
            w[i] = flush(keep * w[i] - rate * g[i]);
        }
    }

    static void nesterov(int n, float[] w, float[] g, float[] v, double eta, double lambda, double mu) {
        float rate = (float) eta;
        float keep = (float) (1 - eta * lambda);
        float momentum = (float) mu;
        for (int i = 0; i < n; i++) {
            v[i] = flush(momentum * v[i] - rate * g[i]);
            w[i] = flush(keep * w[i] + momentum * v[i] - rate * g[i]);
        }
    }

    static void adam(
            int n, float[] w, float[] g, float[] m, float[] v, double eta, double lambda, double epsilon, int t) {
        float keep = (float) (1 - eta * lambda);
        float rate = (float) (eta / (1 - Matrix.power(Matrix.BETA1, t)));
        float unbiased = (float) (1 / (1 - Matrix.power(Matrix.BETA2, t)));
        float beta1 = (float) Matrix.BETA1;
        float beta2 = (float) Matrix.BETA2;
        float eps = (float) epsilon;
        for (int i = 0; i < n; i++) {
            m[i] = flush(beta1 * m[i] + (1 - beta1) * g[i]);
            v[i] = flush(beta2 * v[i] + (1 - beta2) * g[i] * g[i]);
            w[i] = flush(keep * w[i] - rate * m[i] / (sqrt(unbiased * v[i]) + eps));
        }
    }

    /** {@code S(w, t) = max(w − t, 0) + min(w + t, 0)}. */
    static void prox(int n, float[] w, Separable penalty, double eta) {
        float threshold = (float) (eta * penalty.onAbsolute());
        float shrink = (float) (1 / (1 + eta * penalty.onSquares()));
        for (int i = 0; i < n; i++) {
            w[i] = shrink * (Math.max(w[i] - threshold, 0) + Math.min(w[i] + threshold, 0));
        }
    }

    static void proxOfColumns(int rows, int columns, float[] w, double t) {
        for (int k = 0; k < columns; k++) {
            double length = Math.sqrt(squares(rows, columns, w, k));
            float kept = (float) (length > t ? 1 - t / length : 0);
            for (int i = k; i < rows * columns; i += columns) {
                w[i] *= kept;
            }
        }
    }

    static double squares(int rows, int columns, float[] w, int column) {
        double sum = 0;
        for (int i = column; i < rows * columns; i += columns) {
            double a = w[i];
            sum += a * a;
        }
        return sum;
    }

    static void add(int n, float[] to, int toStart, float[] from, int fromStart) {
        for (int j = 0; j < n; j++) {
            to[toStart + j] += from[fromStart + j];
        }
    }

    static void addToRows(int rows, int columns, float[] to, float[] row) {
        for (int i = 0; i < rows; i++) {
            add(columns, to, i * columns, row, 0);
        }
    }

    static void times(int n, float[] to, float[] a) {
        for (int i = 0; i < n; i++) {
            to[i] *= a[i];
        }
    }

    static void relu(int n, float[] z) {
        for (int i = 0; i < n; i++) {
            z[i] = Math.max(0, z[i]);
        }
    }

    static void whereAboveZero(int n, float[] to, float[] a) {
        for (int i = 0; i < n; i++) {
            to[i] *= step(a[i]);
        }
    }

    static void whereNotZero(int n, float[] to, float[] a) {
        for (int i = 0; i < n; i++) {
            to[i] = a[i] == 0 ? 0 : to[i];
        }
    }
}
