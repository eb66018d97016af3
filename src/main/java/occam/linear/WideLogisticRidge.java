package occam.linear;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import occam.linear.columns.Columns;
import occam.penalty.Penalty;
import occam.penalty.Separable;

/**
 * Logistic regression under {@code l2/2·‖w‖²} where columns are very many: Newton's method, whose systems {@code (X̃ᵀVX̃/n + l2·I)·d = slope}
 * with {@code V = p(1−p)} are solved by conjugate gradients, which need {@code X} only in products. Each column of {@code X̃} is centred by
 * {@code V}, which takes the intercept out of the system.
 *
 * <p>Source: S. Boyd and L. Vandenberghe, Convex Optimization (2004), 9.5; M. Hestenes and E. Stiefel, Methods of conjugate gradients, J.
 * Res. NBS 49 (1952).
 */
final class WideLogisticRidge {
    private static final int STEPS = 100;
    private static final int GRADIENTS = 5000;
    private static final double ACCURACY = 1e-9;

    /** The rest of the way is then the square of this, below what numbers resolve. */
    private static final double NEGLIGIBLE = 1e-22;

    private final Centred data;
    private final double[] y;
    private final double[] lengths;
    private double[] weights;
    private double intercept;
    private double[] logOdds;
    private double l2;

    /** @param y the classes, 0 or 1 */
    WideLogisticRidge(Centred data, double[] y, double[] lengths) {
        this.data = data;
        this.y = y;
        this.lengths = lengths;
        this.weights = new double[data.width()];
        double share = Arrays.stream(y).average().orElseThrow();
        this.intercept = StrictMath.log(share / (1 - share));
        this.logOdds = new double[y.length];
        Arrays.fill(logOdds, intercept);
    }

    /** From where the last one ended. */
    LinearModel model(double newL2) {
        l2 = newL2;
        boolean goesOn = true;
        for (int k = 0; k < STEPS && goesOn && !Thread.currentThread().isInterrupted(); k++) {
            goesOn = descend();
        }
        return data.model(weights.clone(), intercept, gap(Penalty.l2(l2)));
    }

    /** One step of Newton's. @return whether it is worth another */
    private boolean descend() {
        var residual = LogLoss.residual(y, logOdds);
        var curvature = LogLoss.curvature(logOdds);
        double total = Arrays.stream(curvature).sum();
        double rest = Arrays.stream(residual).sum();
        var pull = IntStream.range(0, y.length)
                .mapToDouble(i -> residual[i] - curvature[i] * rest / total)
                .toArray();
        var slope = slopes(pull);
        Arrays.setAll(slope, j -> slope[j] - l2 * weights[j]);
        var step = solve(slope, d -> curved(d, curvature, total));
        var change = data.fit(step);
        double shift = (rest - Columns.dot(curvature, change)) / total;
        Arrays.setAll(change, i -> change[i] + shift);
        double promised = Columns.dot(slope, step) + rest * rest / total / y.length;
        return promised > NEGLIGIBLE && move(step, shift, change, promised);
    }

    /** {@code X̃ᵀv/n}: a product with a centred column does not see a mean. */
    private double[] slopes(double[] v) {
        double mean = DoubleStream.of(v).average().orElseThrow();
        return data.slopes(DoubleStream.of(v).map(value -> value - mean).toArray());
    }

    /** {@code (X̃ᵀVX̃/n + l2·I)·d}. */
    private double[] curved(double[] d, double[] curvature, double total) {
        var image = data.fit(d);
        double mean = Columns.dot(curvature, image) / total;
        Arrays.setAll(image, i -> curvature[i] * (image[i] - mean));
        var curved = slopes(image);
        Arrays.setAll(curved, j -> curved[j] + l2 * d[j]);
        return curved;
    }

    private static double[] solve(double[] right, UnaryOperator<double[]> matrix) {
        var solution = new double[right.length];
        var rest = right.clone();
        var direction = right.clone();
        double square = Columns.dot(rest, rest);
        double enough = ACCURACY * ACCURACY * square;
        for (int k = 0;
                k < GRADIENTS && square > enough && !Thread.currentThread().isInterrupted();
                k++) {
            var image = matrix.apply(direction);
            double step = square / Columns.dot(direction, image);
            add(step, direction, solution);
            add(-step, image, rest);
            double before = square;
            square = Columns.dot(rest, rest);
            turn(direction, rest, square / before);
        }
        return solution;
    }

    private static void add(double c, double[] v, double[] to) {
        for (int j = 0; j < v.length; j++) {
            to[j] += c * v[j];
        }
    }

    private static void turn(double[] direction, double[] rest, double share) {
        for (int j = 0; j < rest.length; j++) {
            direction[j] = rest[j] + share * direction[j];
        }
    }

    /** Halves the way until the objective falls by a tenth of what its slope promises, up to rounding. @return whether it moved */
    private boolean move(double[] step, double shift, double[] change, double promised) {
        double here = objective(step, change, 0);
        for (double share = 1; share > 1e-6; share /= 2) {
            if (objective(step, change, share) <= here * (1 + 1e-15) - 0.1 * share * promised) {
                add(share, step, weights);
                intercept += share * shift;
                updateLogOdds();
                return true;
            }
        }
        return false;
    }

    private double objective(double[] step, double[] change, double share) {
        double squares = IntStream.range(0, step.length)
                .mapToDouble(j -> weights[j] + share * step[j])
                .map(w -> w * w)
                .sum();
        double loss = IntStream.range(0, y.length)
                .mapToDouble(i -> LogLoss.loss(y[i], logOdds[i] + share * change[i]))
                .sum();
        return loss / y.length + l2 / 2 * squares;
    }

    /** Anew and not by adding up, so that rounding does not add up either. */
    private void updateLogOdds() {
        logOdds = data.fit(weights);
        Arrays.setAll(logOdds, i -> logOdds[i] + intercept);
    }

    private double gap(Separable penalty) {
        var residual = LogLoss.residual(y, logOdds);
        var dual = LogLoss.balanced(residual);
        return new DualityGap(data, lengths, dual, scale -> LogLoss.apart(residual, dual, scale))
                .above(weights, penalty);
    }
}
