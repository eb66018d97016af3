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

    LogisticPath(Dataset data) {
        this.data = Centred.ofClasses(data);
        this.y = data.y();
        this.lengths = this.data.lengths();
        this.newton = new LogisticNewton(this.data.x(), y, lengths);
        this.correlations = this.data.slopes(newton.residual());
        this.rule = new StrongRule(correlations);
    }

    static void checkClasses(Dataset data) {
        unless(data.classes() == 2, "logistic regression needs two classes, was %s", data);
    }

    static void check(Dataset data) {
        checkClasses(data);
        double first = data.y()[0];
        unless(
                Arrays.stream(data.y()).anyMatch(y -> y != first),
                "logistic regression needs rows of both classes, all %d are of class %d",
                data.rows(),
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
        rule.solve(this, penalty);
        return data.model(newton.weights().clone(), newton.intercept(), gap(penalty));
    }

    @Override
    public int width() {
        return data.width();
    }

    @Override
    public boolean isActive(int j) {
        return newton.isActive(j);
    }

    @Override
    public double correlation(int j) {
        return correlations[j];
    }

    @Override
    public void solve(int[] columns, Separable penalty) {
        newton.solve(columns, penalty);
        correlations = data.slopes(newton.residual());
    }

    @Override
    public IntStream violators() {
        var allowed = newton.allowed();
        return IntStream.range(0, data.width())
                .filter(j -> !newton.isActive(j))
                .filter(j -> Math.abs(correlations[j]) > allowed.applyAsDouble(lengths[j]));
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
