package occam.linear;

import static occam.InvalidInput.unless;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import occam.linear.columns.Columns;
import occam.penalty.Separable;

/**
 * Newton's method for the minimum of mean log-loss + {@code l1·‖w‖₁ + l2/2·‖w‖²}, on the weights that are not zero: as long as their
 * signs hold, the objective is smooth. A step ends where a weight reaches zero, which then leaves; when the rest is settled, the columns
 * that pull harder than {@code l1} come in. Each step lowers the objective.
 *
 * <p>Source: Newton's method with a line search, S. Boyd and L. Vandenberghe, Convex Optimization (2004), 9.5; the active set as in
 * {@link ActiveSet}; M. Park and T. Hastie, L1-regularization path algorithm for generalized linear models, JRSS B 69 (2007).
 */
final class LogisticNewton {
    /** A correlation this much above {@code l1}, relative to it, is rounding. */
    private static final double ROUNDING = 1e-11;

    /** So many units in the last place go into a correlation. */
    private static final double ULPS = 16;

    private static final int FIRST = 8;
    private static final int STEPS = 1000;

    /** More than any solution needs; rounding alone may go round in circles. */
    private static final int ROUNDS = 10_000;

    /** Classes that Newton's method does not settle in so many steps are separated as far as these numbers can tell. */
    private static final int STEPS_WITHOUT_PENALTY = 30;

    /** The rest of the way is then the square of this, below what numbers resolve. */
    private static final double NEGLIGIBLE = 1e-20;

    private final Columns x;
    private final double[] y;
    private final double[] lengths;
    private final double[] weights;
    private final double[] signs;
    private final double[] logOdds;
    private double intercept;
    private int[] active = {};
    private double l1;
    private double l2;

    /**
     * Begins where all weights are zero, with the best intercept.
     *
     * @param lengths {@code ‖x_j‖/√n}
     */
    LogisticNewton(Columns x, double[] y, double[] lengths) {
        this.x = x;
        this.y = y;
        this.lengths = lengths;
        this.weights = new double[x.count()];
        this.signs = new double[x.count()];
        this.logOdds = new double[y.length];
        double share = Arrays.stream(y).average().orElseThrow();
        this.intercept = StrictMath.log(share / (1 - share));
        Arrays.fill(logOdds, intercept);
    }

    double[] weights() {
        return weights;
    }

    double intercept() {
        return intercept;
    }

    double[] logOdds() {
        return logOdds;
    }

    boolean isActive(int j) {
        return signs[j] != 0;
    }

    double[] residual() {
        return LogLoss.residual(y, logOdds);
    }

    /** What the correlation of a column of this length with the residual may be, up to rounding, if it stays out. */
    DoubleUnaryOperator allowed() {
        double taken = IntStream.of(active)
                .mapToDouble(j -> Math.abs(weights[j]) * lengths[j])
                .sum();
        double noise = ULPS * Math.ulp(1.0) * (1 + taken);
        double limit = l1 * (1 + ROUNDING);
        return length -> limit + noise * length;
    }

    /** The residual, moved so that the active columns pull as hard as their penalty does: as after Newton's next step on a parabola. */
    double[] dual() {
        var dual = residual();
        var curvature = LogLoss.curvature(logOdds);
        for (int k = 0; k < 2; k++) {
            var change = step(dual).logOdds();
            Arrays.setAll(dual, i -> dual[i] - curvature[i] * change[i]);
        }
        return dual;
    }

    /** Minimizes over these columns, from where it stands; the others keep their zeros. */
    void solve(int[] columns, Separable penalty) {
        penalize(penalty);
        if (l1 == 0) {
            active = IntStream.of(columns).filter(this::varies).toArray();
        }
        boolean goesOn = true;
        for (int round = 0; goesOn && round < ROUNDS; round++) {
            settle();
            goesOn = l1 > 0 && !Thread.currentThread().isInterrupted() && enter(columns);
        }
    }

    /** Where there was no L1 part before, no weight has a sign to keep yet. */
    private void penalize(Separable penalty) {
        if (l1 == 0) {
            Arrays.setAll(signs, j -> Math.signum(weights[j]));
            active = IntStream.of(active).filter(this::isActive).toArray();
        }
        l1 = penalty.onAbsolute();
        l2 = penalty.onSquares();
    }

    private boolean varies(int j) {
        return lengths[j] > 0;
    }

    /** Newton's step from here on the active columns. */
    NewtonStep step() {
        return step(residual());
    }

    private NewtonStep step(double[] residual) {
        var columns = IntStream.of(active).mapToObj(j -> x.column(j)).toArray(double[][]::new);
        var slopes = IntStream.of(active)
                .mapToDouble(j -> l1 * signs[j] + l2 * weights[j])
                .toArray();
        return NewtonStep.of(columns, residual, LogLoss.curvature(logOdds), slopes, l2);
    }

    /** Goes to the minimum for the signs it has; what would change its sign leaves. */
    private void settle() {
        boolean settled = false;
        for (int k = 0; k < STEPS && !settled && !Thread.currentThread().isInterrupted(); k++) {
            checkThatItEnds(k);
            var step = step();
            int first = firstToCross(step);
            settled = first < 0 && step.decrement() <= NEGLIGIBLE && step.largest() <= 1e-6;
            move(step, first);
        }
    }

    private void checkThatItEnds(int steps) {
        boolean free = l1 == 0 && l2 == 0;
        unless(
                !free || steps < STEPS_WITHOUT_PENALTY && !separates(),
                "without a penalty there is no minimum: these columns separate the classes, and larger weights are always better; add"
                        + " l2(...) or l1(...)");
    }

    private boolean separates() {
        return IntStream.range(0, y.length).allMatch(i -> y[i] > 0 ? logOdds[i] > 0 : logOdds[i] < 0);
    }

    /** The place of the weight that reaches zero first on the way; −1 if none changes its sign. */
    private int firstToCross(NewtonStep step) {
        return IntStream.range(0, l1 == 0 ? 0 : active.length)
                .filter(a -> (weights[active[a]] + step.weights()[a]) * signs[active[a]] <= 0)
                .boxed()
                .min(Comparator.comparingDouble(a -> share(step, a)))
                .orElse(-1);
    }

    /** The share of the way at which a weight is zero. */
    private double share(NewtonStep step, int a) {
        double from = weights[active[a]];
        return from == 0 ? 0 : Math.abs(from / step.weights()[a]);
    }

    private void move(NewtonStep step, int first) {
        double most = first < 0 ? 1 : share(step, first);
        double share = lineSearch(step, most);
        for (int a = 0; a < active.length; a++) {
            weights[active[a]] += share * step.weights()[a];
        }
        intercept += share * step.intercept();
        if (first >= 0 && share == most) {
            leave(first);
        }
        updateLogOdds();
    }

    /** Anew and not by adding up, so that rounding does not add up either. */
    private void updateLogOdds() {
        Arrays.fill(logOdds, intercept);
        IntStream.of(active).forEach(j -> x.add(weights[j], j, logOdds));
    }

    private void leave(int place) {
        int gone = active[place];
        weights[gone] = 0;
        signs[gone] = 0;
        active = IntStream.of(active).filter(j -> j != gone).toArray();
    }

    /** Halves the way until the objective falls by a tenth of what its slope promises, up to rounding. */
    private double lineSearch(NewtonStep step, double most) {
        double here = objective(step, 0);
        double share = most;
        while (share > 1e-12 && !(objective(step, share) <= here * (1 + 1e-14) - 0.1 * share * step.decrement())) {
            share /= 2;
        }
        return share;
    }

    private double objective(NewtonStep step, double share) {
        double loss = IntStream.range(0, y.length)
                .mapToDouble(i -> LogLoss.loss(y[i], logOdds[i] + share * step.logOdds()[i]))
                .sum();
        double penalty = IntStream.range(0, active.length)
                .mapToDouble(a -> penalty(signs[active[a]], weights[active[a]] + share * step.weights()[a]))
                .sum();
        return loss / y.length + penalty;
    }

    private double penalty(double sign, double weight) {
        return l1 * sign * weight + l2 / 2 * weight * weight;
    }

    /** Lets in the columns that pull harder than {@code l1}, strongest first. @return whether one came in */
    private boolean enter(int[] columns) {
        var residual = residual();
        var allowed = allowed();
        var correlations = new double[x.count()];
        IntStream.of(columns).forEach(j -> correlations[j] = x.product(j, residual));
        var entering = IntStream.of(columns)
                .filter(j -> signs[j] == 0 && Math.abs(correlations[j]) > allowed.applyAsDouble(lengths[j]))
                .boxed()
                .sorted(Comparator.comparingDouble(j -> -Math.abs(correlations[j])))
                .limit(Math.max(FIRST, active.length))
                .mapToInt(j -> j)
                .toArray();
        IntStream.of(entering).forEach(j -> signs[j] = Math.signum(correlations[j]));
        active = IntStream.concat(IntStream.of(active), IntStream.of(entering)).toArray();
        return entering.length > 0;
    }
}
