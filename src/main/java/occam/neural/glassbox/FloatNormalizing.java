package occam.neural.glassbox;

import java.util.Arrays;

/** What {@link Normalizing} says, as loops over rows, and in each over its columns. */
final class FloatNormalizing implements Normalizing<FloatMatrix> {
    @Override
    public void means(FloatMatrix x, FloatMatrix to) {
        to.columnSums(x);
        divide(to.columns(), to.written(), x.rows());
    }

    private static void divide(int n, float[] values, int by) {
        for (int j = 0; j < n; j++) {
            values[j] /= by;
        }
    }

    @Override
    public void variances(FloatMatrix x, FloatMatrix means, FloatMatrix to) {
        float[] sums = to.written();
        Arrays.fill(sums, 0);
        for (int i = 0; i < x.rows(); i++) {
            squares(x.columns(), x.read(), i * x.columns(), means.read(), sums);
        }
        divide(to.columns(), sums, x.rows());
    }

    private static void squares(int n, float[] x, int start, float[] means, float[] sums) {
        for (int j = 0; j < n; j++) {
            float d = x[start + j] - means[j];
            sums[j] += d * d;
        }
    }

    @Override
    public void inverseRoots(FloatMatrix variances, double epsilon, FloatMatrix to) {
        float[] from = variances.read();
        float[] roots = to.written();
        for (int j = 0; j < to.columns(); j++) {
            roots[j] = (float) (1 / Math.sqrt(from[j] + epsilon));
        }
    }

    @Override
    public void standardize(FloatMatrix x, FloatMatrix means, FloatMatrix inverseRoots, FloatMatrix to) {
        float[] all = to.withRows(x.rows()).written();
        for (int i = 0; i < x.rows(); i++) {
            standardize(x.columns(), x.read(), i * x.columns(), means.read(), inverseRoots.read(), all);
        }
    }

    private static void standardize(int n, float[] x, int start, float[] means, float[] roots, float[] to) {
        for (int j = 0; j < n; j++) {
            to[start + j] = (x[start + j] - means[j]) * roots[j];
        }
    }

    @Override
    public void scale(FloatMatrix standardized, FloatMatrix gamma, FloatMatrix beta, FloatMatrix to) {
        float[] all = to.withRows(standardized.rows()).written();
        for (int i = 0; i < standardized.rows(); i++) {
            scale(to.columns(), standardized.read(), i * to.columns(), gamma.read(), beta.read(), all);
        }
    }

    private static void scale(int n, float[] x, int start, float[] gamma, float[] beta, float[] to) {
        for (int j = 0; j < n; j++) {
            to[start + j] = gamma[j] * x[start + j] + beta[j];
        }
    }

    @Override
    public void products(FloatMatrix delta, FloatMatrix standardized, FloatMatrix to) {
        float[] sums = to.written();
        Arrays.fill(sums, 0);
        for (int i = 0; i < delta.rows(); i++) {
            products(to.columns(), delta.read(), i * to.columns(), standardized.read(), sums);
        }
    }

    private static void products(int n, float[] a, int start, float[] b, float[] sums) {
        for (int j = 0; j < n; j++) {
            sums[j] += a[start + j] * b[start + j];
        }
    }

    @Override
    public void slope(
            FloatMatrix delta,
            FloatMatrix standardized,
            FloatMatrix factors,
            FloatMatrix onGamma,
            FloatMatrix onBeta,
            FloatMatrix to) {
        int n = delta.rows();
        float[] all = to.withRows(n).written();
        for (int i = 0; i < n; i++) {
            slope(n, i, delta, standardized, factors, onGamma, onBeta, all);
        }
    }

    private static void slope(
            int n,
            int row,
            FloatMatrix delta,
            FloatMatrix standardized,
            FloatMatrix factors,
            FloatMatrix onGamma,
            FloatMatrix onBeta,
            float[] to) {
        float[] d = delta.read();
        float[] x = standardized.read();
        float[] factor = factors.read();
        float[] gamma = onGamma.read();
        float[] beta = onBeta.read();
        int start = row * delta.columns();
        float share = (float) (1.0 / n);
        for (int j = 0; j < factor.length; j++) {
            to[start + j] = factor[j] * (d[start + j] - share * (beta[j] + x[start + j] * gamma[j]));
        }
    }

    @Override
    public void approach(FloatMatrix running, FloatMatrix now, double share) {
        float[] mean = running.written();
        float[] latest = now.read();
        float step = (float) share;
        for (int j = 0; j < running.columns(); j++) {
            mean[j] += step * (latest[j] - mean[j]);
        }
    }
}
