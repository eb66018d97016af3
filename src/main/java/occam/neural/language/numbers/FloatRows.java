package occam.neural.language.numbers;

/** The loops of {@link FloatNumbers} over {@code n} numbers that stand side by side. */
final class FloatRows {
    private static final float GELU = (float) Math.sqrt(2 / Math.PI);
    private static final float HALF = (float) 0.5;
    private static final float CUBE = (float) 0.044715;

    /** Added and taken away again, it leaves 0 of what is below 1e-31: arithmetic on subnormal numbers takes a hundred times as long. */
    private static final float TINY = (float) 0x1p-80;

    private FloatRows() {}

    static void add(int n, float[] to, int toStart, float[] from, int fromStart) {
        for (int j = 0; j < n; j++) {
            to[toStart + j] += from[fromStart + j];
        }
    }

    /** Four sums side by side, since each addition waits for the one before. */
    static float sum(int n, float[] x, int start) {
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
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
    static float squares(int n, float[] x, int start, float mean) {
        float a = 0;
        float b = 0;
        int end = start + n;
        int j = start;
        for (; j < end - 1; j += 2) {
            float left = x[j] - mean;
            float right = x[j + 1] - mean;
            a += left * left;
            b += right * right;
        }
        for (; j < end; j++) {
            a += (x[j] - mean) * (x[j] - mean);
        }
        return a + b;
    }

    static float dot(int n, float[] x, float[] y, int start) {
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
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

    static void standardize(int n, float[] x, int start, float mean, float root, float[] to) {
        for (int j = start; j < start + n; j++) {
            to[j] = (x[j] - mean) * root;
        }
    }

    static void scale(int n, float[] x, int start, float[] gamma, float[] beta, float[] to) {
        for (int j = 0; j < n; j++) {
            to[start + j] = gamma[j] * x[start + j] + beta[j];
        }
    }

    static void products(int n, float[] a, float[] b, int start, float[] sums) {
        for (int j = 0; j < n; j++) {
            sums[j] += a[start + j] * b[start + j];
        }
    }

    static void times(int n, float[] a, int start, float[] factors, float[] to) {
        for (int j = 0; j < n; j++) {
            to[start + j] = a[start + j] * factors[j];
        }
    }

    static void slope(int n, float[] g, int start, float mean, float along, float[] hats, float root) {
        for (int j = start; j < start + n; j++) {
            g[j] = root * (g[j] - mean - hats[j] * along);
        }
    }

    /** Less the largest, which changes nothing and keeps the powers finite. */
    static void softmax(float[] z, int from, int to) {
        float max = largest(to - from, z, from);
        for (int j = from; j < to; j++) {
            z[j] = FloatCurves.exp(z[j] - max);
        }
        float share = 1 / sum(to - from, z, from);
        for (int j = from; j < to; j++) {
            z[j] *= share;
        }
    }

    /** By a comparison that is guessed right as soon as a large one was seen; {@code Math.max} waits for the one before, ten cycles each. */
    private static float largest(int n, float[] z, int start) {
        float max = z[start];
        for (int j = start + 1; j < start + n; j++) {
            if (z[j] > max) {
                max = z[j];
            }
        }
        return max;
    }

    static void slope(int n, float[] p, float[] d, int start, float mean) {
        for (int j = start; j < start + n; j++) {
            d[j] = p[j] * (d[j] - mean);
        }
    }

    /** {@code u = √(2/π)(x + .044715x³)}; short loops, since Java makes vector instructions of no long one. */
    static void geluInside(int n, float[] x, float[] u) {
        for (int i = 0; i < n; i++) {
            u[i] = FloatCurves.within(GELU * (x[i] + CUBE * x[i] * x[i] * x[i]));
        }
    }

    /** {@code tanh u}, in place; {@code room} is written over. */
    static void tanh(int n, float[] u, float[] room) {
        for (int i = 0; i < n; i++) {
            room[i] = FloatCurves.tanhAbove(u[i]);
        }
        for (int i = 0; i < n; i++) {
            u[i] = room[i] / FloatCurves.tanhBelow(u[i]);
        }
    }

    /** {@code x(1 + tanh u)/2} in {@code to}, and its slope where {@code tanh u} was. */
    static void gelu(int n, float[] x, float[] tanh, float[] to) {
        for (int i = 0; i < n; i++) {
            float t = tanh[i];
            to[i] = HALF * x[i] * (1 + t);
            tanh[i] = HALF * (1 + t) + x[i] * (1 - t * t) * (HALF * GELU + 3 * HALF * GELU * CUBE * x[i] * x[i]);
        }
    }

    static void towards(int n, float[] x, float[] goal, float share) {
        for (int i = 0; i < n; i++) {
            x[i] += share * (goal[i] - x[i]);
        }
    }

    static void times(int n, float[] x, float factor) {
        for (int i = 0; i < n; i++) {
            x[i] *= factor;
        }
    }

    static void step(int n, float[] w, float[] g, float[] m, float[] v, AdamStep step) {
        float keep = (float) step.kept();
        float rate = (float) step.rate();
        float unbiased = (float) step.unbiased();
        float factor = (float) step.factor();
        float beta1 = (float) AdamStep.BETA1;
        float beta2 = (float) AdamStep.BETA2;
        float eps = (float) AdamStep.EPSILON;
        for (int i = 0; i < n; i++) {
            float gradient = factor * g[i];
            m[i] = beta1 * m[i] + (1 - beta1) * gradient + TINY - TINY;
            v[i] = beta2 * v[i] + (1 - beta2) * gradient * gradient + TINY - TINY;
            w[i] = keep * w[i] - rate * m[i] / ((float) Math.sqrt(unbiased * v[i]) + eps);
        }
    }
}
