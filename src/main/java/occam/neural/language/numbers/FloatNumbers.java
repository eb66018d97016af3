package occam.neural.language.numbers;

import java.util.Arrays;
import java.util.SplittableRandom;
import occam.neural.glassbox.FloatMatrix;

/** What {@link TextNumbers} says, as loops. */
public final class FloatNumbers implements TextNumbers<FloatMatrix> {
    /** Beside the variance of a row. */
    private static final double EPSILON = 1e-5;

    /** It holds nothing of its own. */
    public FloatNumbers() {}

    @Override
    public FloatMatrix matrix(int rows, int columns) {
        return new FloatMatrix(rows, columns);
    }

    @Override
    public void copy(FloatMatrix x, FloatMatrix to) {
        System.arraycopy(x.read(), 0, to.withShape(x.rows(), x.columns()).written(), 0, x.length());
    }

    @Override
    public void clear(FloatMatrix x) {
        Arrays.fill(x.written(), 0);
    }

    @Override
    public void add(FloatMatrix to, FloatMatrix x) {
        FloatRows.add(to.length(), to.written(), 0, x.read(), 0);
    }

    @Override
    public void embed(FloatMatrix table, FloatMatrix positions, int[] ids, int length, FloatMatrix to) {
        int n = table.columns();
        float[] all = to.written();
        for (int i = 0; i < to.rows(); i++) {
            System.arraycopy(table.read(), ids[i] * n, all, i * n, n);
            FloatRows.add(n, all, i * n, positions.read(), i % length * n);
        }
    }

    @Override
    public void gather(FloatMatrix delta, int[] ids, int length, FloatMatrix table, FloatMatrix positions) {
        int n = delta.columns();
        Arrays.fill(positions.written(), 0);
        for (int i = 0; i < delta.rows(); i++) {
            FloatRows.add(n, table.written(), ids[i] * n, delta.read(), i * n);
            FloatRows.add(n, positions.written(), i % length * n, delta.read(), i * n);
        }
    }

    @Override
    public void normalize(
            FloatMatrix x,
            FloatMatrix gamma,
            FloatMatrix beta,
            FloatMatrix standardized,
            FloatMatrix roots,
            FloatMatrix to) {
        int n = x.columns();
        float[] hats = standardized.withRows(x.rows()).written();
        float[] inverse = roots.written();
        float[] all = to.withRows(x.rows()).written();
        for (int i = 0; i < x.rows(); i++) {
            float mean = FloatRows.sum(n, x.read(), i * n) / n;
            float variance = FloatRows.squares(n, x.read(), i * n, mean) / n;
            inverse[i] = (float) (1 / Math.sqrt(variance + EPSILON));
            FloatRows.standardize(n, x.read(), i * n, mean, inverse[i], hats);
            FloatRows.scale(n, hats, i * n, gamma.read(), beta.read(), all);
        }
    }

    @Override
    public void normalizationGradients(
            FloatMatrix delta, FloatMatrix standardized, FloatMatrix onGamma, FloatMatrix onBeta) {
        int n = delta.columns();
        Arrays.fill(onGamma.written(), 0);
        onBeta.columnSums(delta);
        for (int i = 0; i < delta.rows(); i++) {
            FloatRows.products(n, delta.read(), standardized.read(), i * n, onGamma.read());
        }
    }

    @Override
    public void normalizationSlope(
            FloatMatrix delta, FloatMatrix gamma, FloatMatrix standardized, FloatMatrix roots, FloatMatrix to) {
        int n = delta.columns();
        float[] g = to.withRows(delta.rows()).written();
        for (int i = 0; i < delta.rows(); i++) {
            FloatRows.times(n, delta.read(), i * n, gamma.read(), g);
            float mean = FloatRows.sum(n, g, i * n) / n;
            float along = FloatRows.dot(n, g, standardized.read(), i * n) / n;
            FloatRows.slope(n, g, i * n, mean, along, standardized.read(), roots.read()[i]);
        }
    }

    @Override
    public void gelu(FloatMatrix x, FloatMatrix slopes, FloatMatrix to) {
        float[] inside = slopes.withRows(x.rows()).written();
        float[] all = to.withRows(x.rows()).written();
        FloatRows.geluInside(x.length(), x.read(), inside);
        FloatRows.tanh(x.length(), inside, all);
        FloatRows.gelu(x.length(), x.read(), inside, all);
    }

    @Override
    public void causalSoftmax(FloatMatrix scores) {
        int n = scores.columns();
        float[] all = scores.written();
        for (int i = 0; i < scores.rows(); i++) {
            int end = i * n + i % n + 1;
            FloatRows.softmax(all, i * n, end);
            Arrays.fill(all, end, (i + 1) * n, 0);
        }
    }

    @Override
    public void causalSlope(FloatMatrix probabilities, FloatMatrix delta) {
        int n = delta.columns();
        float[] p = probabilities.read();
        float[] d = delta.written();
        for (int i = 0; i < delta.rows(); i++) {
            FloatRows.slope(n, p, d, i * n, FloatRows.dot(i % n + 1, p, d, i * n));
        }
    }

    @Override
    public double softmax(FloatMatrix logits, int[] labels) {
        int n = logits.columns();
        float[] p = logits.written();
        double loss = 0;
        for (int i = 0; i < logits.rows(); i++) {
            FloatRows.softmax(p, i * n, (i + 1) * n);
            loss -= Math.log(p[i * n + labels[i]]);
        }
        return loss;
    }

    @Override
    public void draw(FloatMatrix mask, double rate, SplittableRandom random) {
        float kept = (float) (1 / (1 - rate));
        int dropped = (int) Math.round(rate * 0x1p31);
        float[] all = mask.written();
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
    public void plus(FloatMatrix g, FloatMatrix w, double factor) {
        float[] gradient = g.written();
        for (int i = 0; i < g.length(); i++) {
            gradient[i] += (float) factor * w.read()[i];
        }
    }

    @Override
    public void towards(FloatMatrix x, FloatMatrix goal, double share) {
        FloatRows.towards(x.length(), x.written(), goal.read(), (float) share);
    }

    @Override
    public void times(FloatMatrix x, double factor) {
        FloatRows.times(x.length(), x.written(), (float) factor);
    }

    @Override
    public void step(FloatMatrix w, FloatMatrix g, FloatMatrix m, FloatMatrix v, AdamStep step) {
        FloatRows.step(w.length(), w.written(), g.read(), m.written(), v.written(), step);
    }
}
