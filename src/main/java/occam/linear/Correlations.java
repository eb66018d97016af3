package occam.linear;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How each column goes with the residual, {@code c_j = x_jᵀr/n}, no fresher than it has to be: since {@code |x_jᵀr| ≤ |x_jᵀr'| +
 * ‖x_j‖·‖r − r'‖}, an old one is enough where even that bound is too small to matter.
 */
final class Correlations {
    private final Columns x;
    private final double[] last;
    private final double[] lengths;
    private final int[] seenAt;
    private final List<double[]> residuals = new ArrayList<>();
    private double[] distances = {};

    /** @param slopes the correlations with the first residual */
    Correlations(Columns x, double[] residual, double[] slopes) {
        this.x = x;
        this.last = slopes.clone();
        this.lengths = new double[x.count()];
        this.seenAt = new int[x.count()];
        Arrays.setAll(lengths, j -> Math.sqrt(x.product(j, j)));
        look(residual);
    }

    /** From now on the residual is this one. */
    void look(double[] residual) {
        residuals.add(residual.clone());
        distances =
                residuals.stream().mapToDouble(old -> distance(old, residual)).toArray();
    }

    /** {@code ‖r − r'‖/√n}. */
    private static double distance(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return Math.sqrt(sum / a.length);
    }

    /** As it was when it was last computed. */
    double old(int j) {
        return last[j];
    }

    /** At most so large now. */
    double bound(int j) {
        return Math.abs(last[j]) + lengths[j] * distances[seenAt[j]];
    }

    double now(int j) {
        int current = residuals.size() - 1;
        if (seenAt[j] != current) {
            last[j] = x.product(j, residuals.get(current));
            seenAt[j] = current;
        }
        return last[j];
    }
}
