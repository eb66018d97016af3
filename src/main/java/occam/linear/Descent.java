package occam.linear;

import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import occam.data.Dataset;
import occam.job.Job;
import occam.job.Progress;
import occam.penalty.Penalty;

/**
 * The way of a method that knows only slopes, on {@code (1/2n)·‖y − b − Xw‖² + penalty(w)}: it starts at {@code w = 0}, and at each
 * {@code w} the intercept is the best there is. To look at; to have the minimum, use {@link Linear#fit}.
 *
 * @param weights after 0, 1, 2, … steps; fewer than were asked for if the thread was interrupted
 * @param objectives at each of them
 */
public record Descent(List<double[]> weights, List<Double> objectives) {
    /**
     * Checks that its parts fit together.
     *
     * @throws occam.InvalidInput if there is not an objective for each of the weights, or no beginning
     */
    public Descent {
        unless(
                given(weights, "weights").size()
                                == given(objectives, "objectives").size()
                        && !weights.isEmpty(),
                "a way needs a beginning, and an objective for each of its weights, was %d weights, %d objectives",
                weights.size(),
                objectives.size());
    }

    /**
     * Gradient descent on the loss alone, {@code w ← w − η·∇loss} with all rows in each step: after {@code t} steps it has {@link
     * Spectrum#descent} of the least-squares solution.
     *
     * @param step {@code η}, above 0 and below {@code 2/}{@link #curvature}
     * @throws occam.InvalidInput if the step is not so, the steps are negative, or the data has no rows, no columns or classes
     */
    public static Descent gradient(Dataset data, double step, int steps) {
        checkStep(step, curvature(data));
        return subgradient(data, Penalty.none(), step, steps);
    }

    static void checkStep(double step, double curvature) {
        unless(
                step > 0 && step * curvature < 2,
                "the step must be above 0 and below 2/curvature = %.4g, was %s; a longer one goes astray",
                2 / curvature,
                step);
    }

    /**
     * Steps down a slope of the whole objective, {@code w ← w − η·(∇loss + ∂penalty)}, with the slope 0 for a kink at zero.
     *
     * <p>Source: N. Shor, Minimization Methods for Non-Differentiable Functions (1985), 2.1.
     *
     * @param step {@code η}, above 0
     * @throws occam.InvalidInput if the step is not so, the steps are negative, or the data has no rows, no columns or classes
     */
    public static Descent subgradient(Dataset data, Penalty penalty, double step, int steps) {
        unless(step > 0 && Double.isFinite(step), "the step must be a finite number above 0, was %s", step);
        given(penalty, "penalty");
        var loss = SquaredLoss.of(data);
        return run(
                "subgradient",
                loss,
                penalty,
                steps,
                w -> ahead(ahead(w, step, loss.gradient(w)), step, penalty.gradient(w)));
    }

    /**
     * Steps down the slope of the loss and then takes the penalty's proximal step, {@code w ← prox(w − η·∇loss, η)} with {@code η =
     * 1/curvature}.
     *
     * <p>Source: I. Daubechies, M. Defrise and C. De Mol, An iterative thresholding algorithm for linear inverse problems, Comm. Pure
     * Appl. Math. 57 (2004).
     *
     * @throws occam.InvalidInput if the steps are negative, or the data has no rows, no columns or classes
     */
    public static Descent ista(Dataset data, Penalty penalty, int steps) {
        var loss = SquaredLoss.of(data);
        return run("ISTA", loss, penalty, steps, proximal(loss, penalty));
    }

    /**
     * As {@link #ista}, but from a point ahead, {@code z = w + (t_k − 1)/t_{k+1}·(w − w_before)} with {@code t_{k+1} = (1 + √(1 +
     * 4t_k²))/2}: after {@code k} steps the objective is at most {@code 2·curvature·‖w*‖²/(k+1)²} above its minimum.
     *
     * <p>Source: A. Beck and M. Teboulle, A fast iterative shrinkage-thresholding algorithm for linear inverse problems, SIAM J.
     * Imaging Sci. 2 (2009).
     *
     * @throws occam.InvalidInput as {@link #ista}
     */
    public static Descent fista(Dataset data, Penalty penalty, int steps) {
        var loss = SquaredLoss.of(data);
        return run("FISTA", loss, penalty, steps, new Accelerated(proximal(loss, penalty)));
    }

    /**
     * How fast the slope of the loss can change at most, {@code L}: the largest eigenvalue of {@code XᵀX/n} for centred columns. A step
     * of {@code 1/L} never raises the objective; one above {@code 2/L} goes astray.
     *
     * @throws occam.InvalidInput as {@link #ista}
     */
    public static double curvature(Dataset data) {
        return SquaredLoss.of(data).curvature();
    }

    private static UnaryOperator<double[]> proximal(SquaredLoss loss, Penalty penalty) {
        given(penalty, "penalty");
        double curvature = loss.curvature();
        double step = curvature > 0 ? 1 / curvature : 1;
        return w -> penalty.prox(ahead(w, step, loss.gradient(w)), step);
    }

    /** {@code w − step·slope}. */
    private static double[] ahead(double[] w, double step, double[] slope) {
        return IntStream.range(0, w.length)
                .mapToDouble(j -> w[j] - step * slope[j])
                .toArray();
    }

    private static final class Accelerated implements UnaryOperator<double[]> {
        private final UnaryOperator<double[]> step;
        private double[] ahead = {};
        private double t = 1;

        Accelerated(UnaryOperator<double[]> step) {
            this.step = step;
        }

        @Override
        public double[] apply(double[] w) {
            var next = step.apply(t == 1 ? w : ahead);
            double before = t;
            t = (1 + Math.sqrt(1 + 4 * t * t)) / 2;
            double share = (before - 1) / t;
            ahead = IntStream.range(0, w.length)
                    .mapToDouble(j -> next[j] + share * (next[j] - w[j]))
                    .toArray();
            return next;
        }
    }

    private static Descent run(
            String title, SquaredLoss loss, Penalty penalty, int steps, UnaryOperator<double[]> step) {
        unless(steps >= 0, "the number of steps must be 0 or more, was %d", steps);
        return Job.run(title, progress -> {
            var weights = new ArrayList<double[]>();
            var objectives = new ArrayList<Double>();
            var w = new double[loss.width()];
            weights.add(w);
            objectives.add(loss.value(w) + penalty.value(w));
            for (int k = 1; k <= steps && !Thread.currentThread().isInterrupted(); k++) {
                w = step.apply(w);
                weights.add(w);
                objectives.add(loss.value(w) + penalty.value(w));
                report(progress, k, steps);
            }
            return new Descent(List.copyOf(weights), List.copyOf(objectives));
        });
    }

    private static void report(Progress progress, int step, int steps) {
        progress.report((double) step / steps, "step " + step + " of " + steps, () -> "");
    }

    /** The weights after the last step. */
    public double[] last() {
        return weights.get(weights.size() - 1);
    }

    /** How many of the last weights are exactly zero. */
    public int zeros() {
        return (int) Arrays.stream(last()).filter(w -> w == 0).count();
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d steps, objective %.6g, %d of %d weights exactly zero",
                weights.size() - 1,
                objectives.get(objectives.size() - 1),
                zeros(),
                last().length);
    }
}
