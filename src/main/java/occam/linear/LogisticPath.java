package occam.linear;

import static occam.InvalidInput.unless;

import java.util.Arrays;
import java.util.stream.IntStream;
import occam.data.Dataset;
import occam.penalty.Penalty;
import occam.penalty.Separable;

/**
 * Logistic regression for one penalty after the other, by the {@link StrongRule}.
 *
 * <p>Source of the gap: K. Koh, S.-J. Kim and S. Boyd, An interior-point method for large-scale l1-regularized logistic regression, JMLR 8
 * (2007), 3.3.
 */
final class LogisticPath implements Solver, StrongRule.Problem {
    /** In nats: so small a gap need not be looked at twice. */
    private static final double PROVEN = 1e-13;

    private final Centred data;
    private final double[] y;
    private final double[] lengths;
    private final LogisticNewton newton;
    private final StrongRule rule;
    private double[] correlations;
    private WideLogisticRidge ridge;

    LogisticPath(Dataset data) {
        this(Centred.ofClasses(data), data.y());
    }

    /** @param y the classes, 0 or 1 */
    LogisticPath(Centred data, double[] y) {
        this.data = data;
        this.y = y;
        this.lengths = this.data.lengths();
        this.newton = new LogisticNewton(this.data.x(), y, lengths);
        this.correlations = this.data.slopes(newton.residual());
        this.rule = new StrongRule(correlations);
    }

    static void checkClasses(int classes, Object data) {
        unless(classes == 2, "logistic regression needs two classes, was %s", data);
    }

    static void check(int classes, double[] y, Object data) {
        checkClasses(classes, data);
        double first = y[0];
        unless(
                Arrays.stream(y).anyMatch(other -> other != first),
                "logistic regression needs rows of both classes, all %d are of class %d",
                y.length,
                (int) first);
    }

    @Override
    public void check(Penalty penalty) {
        Solver.separable(penalty);
    }

    @Override
    public LinearModel solve(Penalty penalty) {
        return solve(Solver.separable(penalty));
    }

    private LinearModel solve(Separable penalty) {
        if (data.x().areCheap() && penalty.onAbsolute() == 0) {
            return ridge(penalty.onSquares());
        }
        rule.solve(this, penalty);
        return data.model(newton.weights().clone(), newton.intercept(), gap(penalty));
    }

    /** All columns move: they may be too many for a system of them. */
    private LinearModel ridge(double l2) {
        unless(
                l2 > 0,
                "columns that are nearly all zeros nearly always separate the classes, and without a penalty there is no minimum then; add"
                        + " l2(...) or l1(...)");
        if (ridge == null) {
            ridge = new WideLogisticRidge(data, y, lengths);
        }
        return ridge.model(l2);
    }

    @Override
    public boolean isFrugal() {
        return data.x().areCheap();
    }

    @Override
    public int[] candidates(double least) {
        return IntStream.range(0, data.width())
                .filter(j -> newton.isActive(j) || Math.abs(correlations[j]) >= least)
                .toArray();
    }

    @Override
    public void solve(int[] columns, Separable penalty) {
        newton.solve(columns, penalty);
        correlations = data.slopes(newton.residual());
    }

    @Override
    public int[] violators() {
        var allowed = newton.allowed();
        return IntStream.range(0, data.width())
                .filter(j -> !newton.isActive(j))
                .filter(j -> Math.abs(correlations[j]) > allowed.applyAsDouble(lengths[j]))
                .toArray();
    }

    private double gap(Separable penalty) {
        double gap = plainGap(penalty);
        return gap <= PROVEN ? gap : DualityGap.smaller(gap, correctedGap(penalty));
    }

    private double correctedGap(Separable penalty) {
        var dual = newton.dual();
        var residual = newton.residual();
        return new DualityGap(data, lengths, dual, scale -> LogLoss.apart(residual, dual, scale))
                .above(newton.weights(), penalty);
    }

    private double plainGap(Separable penalty) {
        double objective = LogLoss.mean(y, newton.logOdds()) + penalty.value(newton.weights());
        var theta = theta(penalty);
        return Math.max(0, objective - LogLoss.dual(theta, data.slopes(theta), penalty));
    }

    /** A dual point: the residual, brought to where the penalty's conjugate is finite. */
    private double[] theta(Separable penalty) {
        if (penalty.onSquares() > 0) {
            return LogLoss.balanced(newton.residual());
        }
        return penalty.onAbsolute() > 0 ? scaled(penalty.onAbsolute()) : orthogonal();
    }

    /** Pure L1: no column may go with it by more than {@code l1}. */
    private double[] scaled(double l1) {
        var theta = LogLoss.balanced(newton.residual());
        double steepest = Arrays.stream(data.slopes(theta)).map(Math::abs).max().orElseThrow();
        double scale = steepest <= l1 ? 1 : l1 / steepest;
        return Arrays.stream(theta).map(value -> scale * value).toArray();
    }

    /** No penalty: no column may go with it at all, as after Newton's next step if the loss were the parabola it takes it for. */
    private double[] orthogonal() {
        var change = newton.step().logOdds();
        var curvature = LogLoss.curvature(newton.logOdds());
        var residual = newton.residual();
        return IntStream.range(0, y.length)
                .mapToDouble(i -> residual[i] - curvature[i] * change[i])
                .toArray();
    }
}
