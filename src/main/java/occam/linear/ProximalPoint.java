package occam.linear;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import occam.linear.columns.Columns;
import occam.penalty.GroupLasso;
import occam.penalty.Penalty;

/**
 * A step of the proximal point method, {@code argmin_w ‖y − Xw‖²/2n + penalty(w) + Σ_g ‖w_g − w'_g‖²/2σ_g} from {@code w'}: where columns
 * are more than rows and {@code λ} is small, it gets on where steps on single groups do not. It is found in the {@code n} numbers of its
 * dual, {@code θ}, where {@code w_g = prox(w'_g + σ_g·X_gᵀθ/n)}, by Newton's method on {@code θ − y + Xw = 0}.
 *
 * <p>Source: Y. Zhang, N. Zhang, D. Sun and K.-C. Toh, An efficient Hessian based algorithm for solving large-scale sparse group Lasso
 * problems, Math. Program. 179 (2020).
 */
final class ProximalPoint {
    private static final int STEPS = 50;

    private final Centred data;
    private final GroupLasso penalty;
    private final double[] steps;
    private final double[] from;
    private double[] theta;
    private double[] w;
    private double[] slope;
    private double value;

    /**
     * Begins at {@code w'}.
     *
     * @param steps {@code σ_g} of each group; 0 where the group stays as it is
     */
    ProximalPoint(Centred data, GroupLasso penalty, double[] from, double[] steps) {
        this.data = data;
        this.penalty = penalty;
        this.from = from;
        this.steps = steps;
        lookAt(data.residual(from));
    }

    double[] solve() {
        double enough = 1e-15 * Columns.norm(data.y());
        boolean goesOn = true;
        for (int k = 0; k < STEPS && goesOn && !Thread.currentThread().isInterrupted(); k++) {
            goesOn = Columns.norm(slope) > enough && descend();
        }
        return w;
    }

    /** {@code w}, and the dual objective and its slope (times {@code n}) at this point. */
    private void lookAt(double[] point) {
        theta = point;
        w = new double[data.width()];
        var pulls = data.slopes(theta);
        double inner = 0;
        for (int g = 0; g < steps.length; g++) {
            inner += move(g, pulls);
        }
        slope = data.fit(w);
        Arrays.setAll(slope, i -> slope[i] + theta[i] - data.y()[i]);
        double n = data.rows();
        value = Columns.dot(theta, theta) / (2 * n) - Columns.dot(theta, data.y()) / n - inner;
    }

    /** Sets the weights of a group. @return the smallest value of its part of the objective */
    private double move(int g, double[] pulls) {
        var group = penalty.groups().get(g);
        var near = Penalty.groupThreshold(ahead(g, pulls), steps[g] * penalty.onNorm(group));
        double cost = penalty.onNorm(group) * Columns.norm(near);
        for (int a = 0; a < near.length; a++) {
            int j = group.get(a);
            w[j] = near[a];
            double moved = near[a] - from[j];
            cost += (steps[g] > 0 ? moved * moved / (2 * steps[g]) : 0) - pulls[j] * near[a];
        }
        return cost;
    }

    private double[] ahead(int g, double[] pulls) {
        return penalty.groups().get(g).stream()
                .mapToDouble(j -> from[j] + steps[g] * pulls[j])
                .toArray();
    }

    /** Newton's step, halved until the dual objective falls. @return whether it did */
    private boolean descend() {
        var here = theta;
        double before = value;
        var direction = direction();
        double promised = Columns.dot(direction, slope) / data.rows();
        for (double share = 1; share > 1e-9; share /= 2) {
            double part = share;
            lookAt(IntStream.range(0, here.length)
                    .mapToDouble(i -> here[i] + part * direction[i])
                    .toArray());
            if (value <= before + 1e-4 * share * promised) {
                return true;
            }
        }
        lookAt(here);
        return false;
    }

    /** {@code −(I + BBᵀ/n)⁻¹·slope}, through {@code BBᵀ} or {@code BᵀB}, whichever is smaller. */
    private double[] direction() {
        var b = curvature();
        int n = data.rows();
        var minus = Arrays.stream(slope).map(v -> -v).toArray();
        if (b.length >= n) {
            return DampedSystem.solve(DampedSystem.gram(scaled(transposed(b, n)), 1), minus);
        }
        var along = Arrays.stream(b)
                .mapToDouble(column -> Columns.dot(column, minus))
                .toArray();
        var inside = DampedSystem.solve(DampedSystem.gram(b, n), along);
        for (int a = 0; a < b.length; a++) {
            for (int i = 0; i < n; i++) {
                minus[i] -= inside[a] * b[a][i];
            }
        }
        return minus;
    }

    private static double[][] transposed(double[][] b, int n) {
        return IntStream.range(0, n)
                .mapToObj(i -> Arrays.stream(b).mapToDouble(column -> column[i]).toArray())
                .toArray(double[][]::new);
    }

    private static double[][] scaled(double[][] rows) {
        double root = Math.sqrt(rows.length);
        return Arrays.stream(rows)
                .map(row -> Arrays.stream(row).map(v -> v / root).toArray())
                .toArray(double[][]::new);
    }

    /** {@code B}, whose columns are {@code √σ_g·X_g} times the root of how {@code prox} changes, {@code a·I + (1−a)·vvᵀ/‖v‖²}. */
    private double[][] curvature() {
        var pulls = data.slopes(theta);
        return IntStream.range(0, steps.length)
                .boxed()
                .flatMap(g -> Arrays.stream(curvature(g, ahead(g, pulls))))
                .toArray(double[][]::new);
    }

    private double[][] curvature(int g, double[] ahead) {
        var group = penalty.groups().get(g);
        double length = Columns.norm(ahead);
        double kept = length > 0 ? 1 - steps[g] * penalty.onNorm(group) / length : 0;
        if (kept <= 0 || steps[g] == 0) {
            return new double[0][];
        }
        var along = new double[data.rows()];
        IntStream.range(0, ahead.length).forEach(a -> data.x().add(ahead[a] / length, group.get(a), along));
        return IntStream.range(0, ahead.length)
                .mapToObj(a -> column(group, a, Math.sqrt(kept), ahead[a] / length, along, Math.sqrt(steps[g])))
                .toArray(double[][]::new);
    }

    private double[] column(List<Integer> group, int a, double root, double share, double[] along, double step) {
        var column = data.x().column(group.get(a));
        Arrays.setAll(column, i -> step * (root * column[i] + (1 - root) * share * along[i]));
        return column;
    }
}
