package occam.linear;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import occam.linear.columns.Columns;
import occam.penalty.Separable;

/**
 * How far {@code loss + penalty} is above its minimum at most, seen from a dual point {@code θ}: with {@code c = Xᵀθ/n} and the conjugate
 * {@code penalty*}, it is {@code apart + penalty(w) + penalty*(c) − wᵀc}, where {@code apart} is how far {@code θ} is from the slope of the
 * loss, {@code ‖r − θ‖²/2n} for the squared one. Written weight by weight, so that nothing large cancels. What rounding alone does to
 * {@code c} does not count, but for its share of the objective.
 *
 * <p>Source: S. Boyd and L. Vandenberghe, Convex Optimization (2004), 3.3.2 and 5.1; for the lasso, J. Mairal, PhD thesis (2010), D.2.
 *
 * @param lengths {@code ‖x_j‖/√n}
 * @param dual {@code θ}
 * @param apart for this multiple of {@code θ}
 */
record DualityGap(Centred data, double[] lengths, double[] dual, DoubleUnaryOperator apart) {
    private static final double ULPS = 16;

    /** Of the squared loss, at this residual {@code y − Xw}. */
    static DualityGap ofSquares(Centred data, double[] lengths, double[] dual, double[] residual) {
        return new DualityGap(data, lengths, dual, scale -> halfSquares(residual, dual, scale));
    }

    /** {@code ‖r − scale·θ‖²/2n}. */
    static double halfSquares(double[] residual, double[] dual, double scale) {
        var rest = residual.clone();
        Arrays.setAll(rest, i -> rest[i] - scale * dual[i]);
        return Columns.dot(rest, rest) / (2 * rest.length);
    }

    /** Both bounds hold, if they are numbers. */
    static double smaller(double bound, double other) {
        return other < bound ? other : bound;
    }

    double above(double[] w, Separable penalty) {
        double noise = ULPS * Math.ulp(1.0) * Math.sqrt(Columns.dot(dual, dual) / dual.length);
        var c = data.slopes(dual);
        var surplus = new double[w.length];
        Arrays.setAll(surplus, j -> surplus(c[j], w[j], noise * lengths[j], penalty));
        double rounding = IntStream.range(0, w.length)
                .mapToDouble(j -> noise * lengths[j] * Math.abs(w[j]))
                .sum();
        return rounding
                + (penalty.onSquares() > 0 ? smooth(w, surplus, penalty) : scaled(w, surplus, penalty.onAbsolute()));
    }

    /** How much harder a column pulls at its weight than the penalty does, up to rounding; at a weight of zero, harder than it may. */
    private static double surplus(double c, double w, double rounding, Separable penalty) {
        double pull = w == 0 ? Math.abs(c) : c * Math.signum(w);
        double over = pull - penalty.onAbsolute() - penalty.onSquares() * Math.abs(w);
        double rest = Math.max(0, Math.abs(over) - rounding);
        return w == 0 ? Math.max(0, Math.signum(over) * rest) : Math.signum(over) * rest;
    }

    /** With {@code penalty*(c) = Σ max(|c_j| − l1, 0)²/(2·l2)}: {@code surplus²/(2·l2)} where a weight pulls the right way. */
    private double smooth(double[] w, double[] surplus, Separable penalty) {
        return apart.applyAsDouble(1)
                + IntStream.range(0, w.length)
                        .mapToDouble(j -> smooth(Math.abs(w[j]), surplus[j], penalty))
                        .sum();
    }

    private static double smooth(double size, double surplus, Separable penalty) {
        double l1 = penalty.onAbsolute();
        double l2 = penalty.onSquares();
        double above = l2 * size + surplus;
        if (above >= 0) {
            return surplus / l2 * surplus / 2;
        }
        double beyond = Math.max(0, -above - 2 * l1);
        return beyond / l2 * beyond / 2 - size * (l2 * size / 2 + surplus);
    }

    /** With {@code penalty*} 0 where no {@code |c_j|} is above {@code l1}, and infinite elsewhere: {@code θ} is scaled until it is so. */
    private double scaled(double[] w, double[] surplus, double l1) {
        double most = Arrays.stream(surplus).max().orElse(0);
        double scale = most > 0 ? l1 / (l1 + most) : 1;
        double absolute = Arrays.stream(w).map(Math::abs).sum();
        double along = IntStream.range(0, w.length)
                .mapToDouble(j -> Math.abs(w[j]) * surplus[j])
                .sum();
        return apart.applyAsDouble(scale) + (1 - scale) * l1 * absolute - scale * along;
    }
}
