package occam.neural.glassbox;

import java.util.Arrays;

/** What {@link Normalizing} says, as loops over rows, and in each over its columns. */
final class DoubleNormalizing implements Normalizing<DoubleMatrix> {
    @Override
    public void means(DoubleMatrix x, DoubleMatrix to) {
        to.columnSums(x);
        divide(to.columns(), to.written(), x.rows());
    }

    private static void divide(int n, double[] values, int by) {
        for (int j = 0; j < n; j++) {
            values[j] /= by;
        }
    }

    @Override
    public void variances(DoubleMatrix x, DoubleMatrix means, DoubleMatrix to) {
        double[] sums = to.written();
        Arrays.fill(sums, 0);
        for (int i = 0; i < x.rows(); i++) {
            squares(x.columns(), x.read(), i * x.columns(), means.read(), sums);
        }
        divide(to.columns(), sums, x.rows());
    }

    private static void squares(int n, double[] x, int start, double[] means, double[] sums) {
        for (int j = 0; j < n; j++) {
            double d = x[start + j] - means[j];
            sums[j] += d * d;
        }
    }

    @Override
    public void inverseRoots(DoubleMatrix variances, double epsilon, DoubleMatrix to) {
        double[] from = variances.read();
        double[] roots = to.written();
        for (int j = 0; j < to.columns(); j++) {
            roots[j] = (1 / Math.sqrt(from[j] + epsilon));
        }
    }

    @Override
    public void standardize(DoubleMatrix x, DoubleMatrix means, DoubleMatrix inverseRoots, DoubleMatrix to) {
        double[] all = to.withRows(x.rows()).written();
        for (int i = 0; i < x.rows(); i++) {
            standardize(x.columns(), x.read(), i * x.columns(), means.read(), inverseRoots.read(), all);
        }
    }

    private static void standardize(int n, double[] x, int start, double[] means, double[] roots, double[] to) {
        for (int j = 0; j < n; j++) {
            to[start + j] = (x[start + j] - means[j]) * roots[j];
        }
    }

    @Override
    public void scale(DoubleMatrix standardized, DoubleMatrix gamma, DoubleMatrix beta, DoubleMatrix to) {
        double[] all = to.withRows(standardized.rows()).written();
        for (int i = 0; i < standardized.rows(); i++) {
            scale(to.columns(), standardized.read(), i * to.columns(), gamma.read(), beta.read(), all);
        }
    }

    private static void scale(int n, double[] x, int start, double[] gamma, double[] beta, double[] to) {
        for (int j = 0; j < n; j++) {
            to[start + j] = gamma[j] * x[start + j] + beta[j];
        }
    }

    @Override
    public void products(DoubleMatrix delta, DoubleMatrix standardized, DoubleMatrix to) {
        double[] sums = to.written();
        Arrays.fill(sums, 0);
        for (int i = 0; i < delta.rows(); i++) {
            products(to.columns(), delta.read(), i * to.columns(), standardized.read(), sums);
        }
    }

    private static void products(int n, double[] a, int start, double[] b, double[] sums) {
        for (int j = 0; j < n; j++) {
            sums[j] += a[start + j] * b[start + j];
        }
    }

    @Override
    public void slope(
            DoubleMatrix delta,
            DoubleMatrix standardized,
            DoubleMatrix factors,
            DoubleMatrix onGamma,
            DoubleMatrix onBeta,
            DoubleMatrix to) {
        int n = delta.rows();
        double[] all = to.withRows(n).written();
        for (int i = 0; i < n; i++) {
            slope(n, i, delta, standardized, factors, onGamma, onBeta, all);
        }
    }

    private static void slope(
            int n,
            int row,
            DoubleMatrix delta,
            DoubleMatrix standardized,
            DoubleMatrix factors,
            DoubleMatrix onGamma,
            DoubleMatrix onBeta,
            double[] to) {
        double[] d = delta.read();
        double[] x = standardized.read();
        double[] factor = factors.read();
        double[] gamma = onGamma.read();
        double[] beta = onBeta.read();
        int start = row * delta.columns();
        double share = (1.0 / n);
        for (int j = 0; j < factor.length; j++) {
            to[start + j] = factor[j] * (d[start + j] - share * (beta[j] + x[start + j] * gamma[j]));
        }
    }

    @Override
    public void approach(DoubleMatrix running, DoubleMatrix now, double share) {
        double[] mean = running.written();
        double[] latest = now.read();
        double step = share;
        for (int j = 0; j < running.columns(); j++) {
            mean[j] += step * (latest[j] - mean[j]);
        }
    }
}
