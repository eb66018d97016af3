package occam.neural.language.numbers;

import java.util.Arrays;
import java.util.SplittableRandom;
import occam.neural.glassbox.DoubleMatrix;

/** What {@link TextNumbers} says, as loops. */
public final class DoubleNumbers implements TextNumbers<DoubleMatrix> {
    /** Beside the variance of a row. */
    private static final double EPSILON = 1e-5;

    /** It holds nothing of its own. */
    public DoubleNumbers() {}

    @Override
    public DoubleMatrix matrix(int rows, int columns) {
        return new DoubleMatrix(rows, columns);
    }

    @Override
    public void copy(DoubleMatrix x, DoubleMatrix to) {
        System.arraycopy(x.read(), 0, to.withShape(x.rows(), x.columns()).written(), 0, x.length());
    }

    @Override
    public void clear(DoubleMatrix x) {
        Arrays.fill(x.written(), 0);
    }

    @Override
    public void add(DoubleMatrix to, DoubleMatrix x) {
        DoubleRows.add(to.length(), to.written(), 0, x.read(), 0);
    }

    @Override
    public void embed(DoubleMatrix table, DoubleMatrix positions, int[] ids, int length, DoubleMatrix to) {
        int n = table.columns();
        double[] all = to.written();
        for (int i = 0; i < to.rows(); i++) {
            System.arraycopy(table.read(), ids[i] * n, all, i * n, n);
            DoubleRows.add(n, all, i * n, positions.read(), i % length * n);
        }
    }

    @Override
    public void gather(DoubleMatrix delta, int[] ids, int length, DoubleMatrix table, DoubleMatrix positions) {
        int n = delta.columns();
        Arrays.fill(positions.written(), 0);
        for (int i = 0; i < delta.rows(); i++) {
            DoubleRows.add(n, table.written(), ids[i] * n, delta.read(), i * n);
            DoubleRows.add(n, positions.written(), i % length * n, delta.read(), i * n);
        }
    }

    @Override
    public void normalize(
            DoubleMatrix x,
            DoubleMatrix gamma,
            DoubleMatrix beta,
            DoubleMatrix standardized,
            DoubleMatrix roots,
            DoubleMatrix to) {
        int n = x.columns();
        double[] hats = standardized.withRows(x.rows()).written();
        double[] inverse = roots.written();
        double[] all = to.withRows(x.rows()).written();
        for (int i = 0; i < x.rows(); i++) {
            double mean = DoubleRows.sum(n, x.read(), i * n) / n;
            double variance = DoubleRows.squares(n, x.read(), i * n, mean) / n;
            inverse[i] = (1 / Math.sqrt(variance + EPSILON));
            DoubleRows.standardize(n, x.read(), i * n, mean, inverse[i], hats);
            DoubleRows.scale(n, hats, i * n, gamma.read(), beta.read(), all);
        }
    }

    @Override
    public void normalizationGradients(
            DoubleMatrix delta, DoubleMatrix standardized, DoubleMatrix onGamma, DoubleMatrix onBeta) {
        int n = delta.columns();
        Arrays.fill(onGamma.written(), 0);
        onBeta.columnSums(delta);
        for (int i = 0; i < delta.rows(); i++) {
            DoubleRows.products(n, delta.read(), standardized.read(), i * n, onGamma.read());
        }
    }

    @Override
    public void normalizationSlope(
            DoubleMatrix delta, DoubleMatrix gamma, DoubleMatrix standardized, DoubleMatrix roots, DoubleMatrix to) {
        int n = delta.columns();
        double[] g = to.withRows(delta.rows()).written();
        for (int i = 0; i < delta.rows(); i++) {
            DoubleRows.times(n, delta.read(), i * n, gamma.read(), g);
            double mean = DoubleRows.sum(n, g, i * n) / n;
            double along = DoubleRows.dot(n, g, standardized.read(), i * n) / n;
            DoubleRows.slope(n, g, i * n, mean, along, standardized.read(), roots.read()[i]);
        }
    }

    @Override
    public void gelu(DoubleMatrix x, DoubleMatrix slopes, DoubleMatrix to) {
        double[] inside = slopes.withRows(x.rows()).written();
        double[] all = to.withRows(x.rows()).written();
        DoubleRows.geluInside(x.length(), x.read(), inside);
        DoubleRows.tanh(x.length(), inside, all);
        DoubleRows.gelu(x.length(), x.read(), inside, all);
    }

    @Override
    public void causalSoftmax(DoubleMatrix scores) {
        int n = scores.columns();
        double[] all = scores.written();
        for (int i = 0; i < scores.rows(); i++) {
            int end = i * n + i % n + 1;
            DoubleRows.softmax(all, i * n, end);
            Arrays.fill(all, end, (i + 1) * n, 0);
        }
    }

    @Override
    public void causalSlope(DoubleMatrix probabilities, DoubleMatrix delta) {
        int n = delta.columns();
        double[] p = probabilities.read();
        double[] d = delta.written();
        for (int i = 0; i < delta.rows(); i++) {
            DoubleRows.slope(n, p, d, i * n, DoubleRows.dot(i % n + 1, p, d, i * n));
        }
    }

    @Override
    public double softmax(DoubleMatrix logits, int[] labels) {
        int n = logits.columns();
        double[] p = logits.written();
        double loss = 0;
        for (int i = 0; i < logits.rows(); i++) {
            DoubleRows.softmax(p, i * n, (i + 1) * n);
            loss -= Math.log(p[i * n + labels[i]]);
        }
        return loss;
    }

    @Override
    public void draw(DoubleMatrix mask, double rate, SplittableRandom random) {
        double kept = (1 / (1 - rate));
        int dropped = (int) Math.round(rate * 0x1p31);
        double[] all = mask.written();
        for (int i = 0; i < mask.length(); i += 2) {
            long two = random.nextLong();
            all[i] = kept * signOf(dropped - (int) (two >>> 33));
            all[Math.min(i + 1, all.length - 1)] = kept * signOf(dropped - ((int) two >>> 1));
        }
    }

    /** 1 below 0, else 0: a condition would be a branch, which is often guessed wrong. */
    private static int signOf(int x) {
        return x >>> 31;
    }

    @Override
    public void plus(DoubleMatrix g, DoubleMatrix w, double factor) {
        double[] gradient = g.written();
        for (int i = 0; i < g.length(); i++) {
            gradient[i] += factor * w.read()[i];
        }
    }

    @Override
    public void towards(DoubleMatrix x, DoubleMatrix goal, double share) {
        DoubleRows.towards(x.length(), x.written(), goal.read(), share);
    }

    @Override
    public void times(DoubleMatrix x, double factor) {
        DoubleRows.times(x.length(), x.written(), factor);
    }

    @Override
    public void step(DoubleMatrix w, DoubleMatrix g, DoubleMatrix m, DoubleMatrix v, AdamStep step) {
        DoubleRows.step(w.length(), w.written(), g.read(), m.written(), v.written(), step);
    }
}
