package occam.neural.language.numbers;

/** The loops of {@link DoubleNumbers} over {@code n} numbers that stand side by side. */
final class DoubleRows {
    private static final double GELU = Math.sqrt(2 / Math.PI);
    private static final double HALF = 0.5;
    private static final double CUBE = 0.044715;

    /** Added and taken away again, it leaves 0 of what is below 1e-31: arithmetic on subnormal numbers takes a hundred times as long. */
    private static final double TINY = 0x1p-80;

    private DoubleRows() {}

    static void add(int n, double[] to, int toStart, double[] from, int fromStart) {
        for (int j = 0; j < n; j++) {
            to[toStart + j] += from[fromStart + j];
        }
    }

    /** Four sums side by side, since each addition waits for the one before. */
    static double sum(int n, double[] x, int start) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int end = start + n;
        int j = start;
        for (; j < end - 3; j += 4) {
            a += x[j];
            b += x[j + 1];
            c += x[j + 2];
            d += x[j + 3];
        }
        for (; j < end; j++) {
            a += x[j];
        }
        return a + b + (c + d);
    }

    /** {@code Σ(x − mean)²}. */
    static double squares(int n, double[] x, int start, double mean) {
        double a = 0;
        double b = 0;
        int end = start + n;
        int j = start;
        for (; j < end - 1; j += 2) {
            double left = x[j] - mean;
            double right = x[j + 1] - mean;
            a += left * left;
            b += right * right;
        }
        for (; j < end; j++) {
            a += (x[j] - mean) * (x[j] - mean);
        }
        return a + b;
    }

    static double dot(int n, double[] x, double[] y, int start) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int end = start + n;
        int j = start;
        for (; j < end - 3; j += 4) {
            a += x[j] * y[j];
            b += x[j + 1] * y[j + 1];
            c += x[j + 2] * y[j + 2];
            d += x[j + 3] * y[j + 3];
        }
        for (; j < end; j++) {
            a += x[j] * y[j];
        }
        return a + b + (c + d);
    }

    static void standardize(int n, double[] x, int start, double mean, double root, double[] to) {
        for (int j = start; j < start + n; j++) {
            to[j] = (x[j] - mean) * root;
        }
    }

    static void scale(int n, double[] x, int start, double[] gamma, double[] beta, double[] to) {
        for (int j = 0; j < n; j++) {
            to[start + j] = gamma[j] * x[start + j] + beta[j];
        }
    }

    static void products(int n, double[] a, double[] b, int start, double[] sums) {
        for (int j = 0; j < n; j++) {
            sums[j] += a[start + j] * b[start + j];
        }
    }

    static void times(int n, double[] a, int start, double[] factors, double[] to) {
        for (int j = 0; j < n; j++) {
            to[start + j] = a[start + j] * factors[j];
        }
    }

    static void slope(int n, double[] g, int start, double mean, double along, double[] hats, double root) {
        for (int j = start; j < start + n; j++) {
            g[j] = root * (g[j] - mean - hats[j] * along);
        }
    }

    /** Less the largest, which changes nothing and keeps the powers finite. */
    static void softmax(double[] z, int from, int to) {
        double max = largest(to - from, z, from);
        for (int j = from; j < to; j++) {
            z[j] = DoubleCurves.exp(z[j] - max);
        }
        double share = 1 / sum(to - from, z, from);
        for (int j = from; j < to; j++) {
            z[j] *= share;
        }
    }

    /** By a comparison that is guessed right as soon as a large one was seen; {@code Math.max} waits for the one before, ten cycles each. */
    private static double largest(int n, double[] z, int start) {
        double max = z[start];
        for (int j = start + 1; j < start + n; j++) {
            if (z[j] > max) {
                max = z[j];
            }
        }
        return max;
    }

    static void slope(int n, double[] p, double[] d, int start, double mean) {
        for (int j = start; j < start + n; j++) {
            d[j] = p[j] * (d[j] - mean);
        }
    }

    /** {@code u = √(2/π)(x + .044715x³)}; short loops, since Java makes vector instructions of no long one. */
    static void geluInside(int n, double[] x, double[] u) {
        for (int i = 0; i < n; i++) {
            u[i] = DoubleCurves.within(GELU * (x[i] + CUBE * x[i] * x[i] * x[i]));
        }
    }

    /** {@code tanh u}, in place; {@code room} is written over. */
    static void tanh(int n, double[] u, double[] room) {
        for (int i = 0; i < n; i++) {
            room[i] = DoubleCurves.tanhAbove(u[i]);
        }
        for (int i = 0; i < n; i++) {
            u[i] = room[i] / DoubleCurves.tanhBelow(u[i]);
        }
    }

    /** {@code x(1 + tanh u)/2} in {@code to}, and its slope where {@code tanh u} was. */
    static void gelu(int n, double[] x, double[] tanh, double[] to) {
        for (int i = 0; i < n; i++) {
            double t = tanh[i];
            to[i] = HALF * x[i] * (1 + t);
            tanh[i] = HALF * (1 + t) + x[i] * (1 - t * t) * (HALF * GELU + 3 * HALF * GELU * CUBE * x[i] * x[i]);
        }
    }

    static void towards(int n, double[] x, double[] goal, double share) {
        for (int i = 0; i < n; i++) {
            x[i] += share * (goal[i] - x[i]);
        }
    }

    static void times(int n, double[] x, double factor) {
        for (int i = 0; i < n; i++) {
            x[i] *= factor;
        }
    }

    static void step(int n, double[] w, double[] g, double[] m, double[] v, AdamStep step) {
        double keep = step.kept();
        double rate = step.rate();
        double unbiased = step.unbiased();
        double factor = step.factor();
        double beta1 = AdamStep.BETA1;
        double beta2 = AdamStep.BETA2;
        double eps = AdamStep.EPSILON;
        for (int i = 0; i < n; i++) {
            double gradient = factor * g[i];
            m[i] = beta1 * m[i] + (1 - beta1) * gradient + TINY - TINY;
            v[i] = beta2 * v[i] + (1 - beta2) * gradient * gradient + TINY - TINY;
            w[i] = keep * w[i] - rate * m[i] / (Math.sqrt(unbiased * v[i]) + eps);
        }
    }
}
