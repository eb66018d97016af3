package occam.linear;

import java.util.Arrays;
import java.util.stream.IntStream;
import occam.penalty.Separable;

/**
 * The mean log-loss of classes {@code y} (0 or 1) at log-odds {@code η}, {@code (1/n)·Σ log(1 + e^{η_i}) − y_i·η_i}, and what Newton's
 * method and a proof of its end need of it.
 */
final class LogLoss {
    private LogLoss() {}

    /** {@code 1/(1 + e^{−η})}. */
    static double probability(double logOdds) {
        double small = Math.exp(-Math.abs(logOdds));
        return (logOdds >= 0 ? 1 : small) / (1 + small);
    }

    /** {@code log(1 + e^η)} for class 0 and {@code log(1 + e^{−η})} for class 1, without overflow. */
    static double loss(double y, double logOdds) {
        double margin = y > 0 ? logOdds : -logOdds;
        return Math.max(-margin, 0) + Math.log1p(Math.exp(-Math.abs(margin)));
    }

    static double mean(double[] y, double[] logOdds) {
        return IntStream.range(0, y.length)
                .mapToDouble(i -> loss(y[i], logOdds[i]))
                .average()
                .orElseThrow();
    }

    /** The share of rows whose class is the more probable one. */
    static double accuracy(double[] y, double[] logOdds) {
        return IntStream.range(0, y.length)
                .mapToDouble(i -> (logOdds[i] > 0) == (y[i] > 0) ? 1 : 0)
                .average()
                .orElseThrow();
    }

    /** {@code y_i − p_i}, the falling slope of each row's loss, with all its digits where {@code p_i} is close to 1. */
    static double[] residual(double[] y, double[] logOdds) {
        return IntStream.range(0, y.length)
                .mapToDouble(i -> y[i] > 0 ? probability(-logOdds[i]) : -probability(logOdds[i]))
                .toArray();
    }

    /** {@code p_i·(1 − p_i)}. */
    static double[] curvature(double[] logOdds) {
        return Arrays.stream(logOdds)
                .map(value -> probability(value) * probability(-value))
                .toArray();
    }

    /**
     * The dual objective, {@code (1/n)·Σ H(|θ_i|) − penalty*(Xᵀθ/n)} with the entropy {@code H(u) = −u·log u − (1−u)·log(1−u)}: for
     * {@code Σθ_i = 0}, {@code 0 ≤ |θ_i| ≤ 1} with the sign of the residual, and a finite conjugate {@code penalty*} it is never above
     * the minimum of loss + penalty.
     *
     * <p>Source: K. Koh, S.-J. Kim and S. Boyd, An interior-point method for large-scale l1-regularized logistic regression, JMLR 8
     * (2007), 3.2; the conjugate of the elastic net's penalty is {@code Σ max(|c_j| − l1, 0)²/(2·l2)}.
     *
     * @param correlations {@code Xᵀθ/n}
     */
    static double dual(double[] theta, double[] correlations, Separable penalty) {
        double entropy = Arrays.stream(theta).map(LogLoss::entropy).average().orElseThrow();
        return entropy - conjugate(correlations, penalty);
    }

    private static double conjugate(double[] correlations, Separable penalty) {
        return penalty.onSquares() == 0
                ? 0
                : Arrays.stream(correlations)
                                .map(c -> Math.max(Math.abs(c) - penalty.onAbsolute(), 0))
                                .map(c -> c * c)
                                .sum()
                        / (2 * penalty.onSquares());
    }

    /**
     * How far {@code scale·θ} is from the residual, the mean of {@code u·log(u/r) + (1−u)·log((1−u)/(1−r))}: what is lost beside the dual
     * objective at the residual. Infinite where it leaves the range of a dual point.
     */
    static double apart(double[] residual, double[] theta, double scale) {
        return IntStream.range(0, theta.length)
                .mapToDouble(i -> divergence(Math.signum(residual[i]) * scale * theta[i], Math.abs(residual[i])))
                .average()
                .orElseThrow();
    }

    /** For close numbers, where logarithms would cancel, the square they begin with. */
    private static double divergence(double u, double r) {
        if (!(u >= 0 && u <= 1)) {
            return Double.POSITIVE_INFINITY;
        }
        if (u == r) {
            return 0;
        }
        if (Math.abs(u - r) <= 1e-5 * Math.min(r, 1 - r)) {
            return (u - r) / r * (u - r) / (1 - r) / 2;
        }
        return (u == 0 ? 0 : u * StrictMath.log(u / r)) + (u == 1 ? 0 : (1 - u) * StrictMath.log((1 - u) / (1 - r)));
    }

    private static double entropy(double theta) {
        double u = Math.abs(theta);
        return u == 0 || u == 1 ? 0 : -u * StrictMath.log(u) - (1 - u) * Math.log1p(-u);
    }

    /**
     * The residual with {@code Σθ_i = 0}, as a free intercept asks of a dual point: the class whose sum is larger is scaled down to the
     * other's, so that no entry leaves its range. At the best intercept nothing changes.
     */
    static double[] balanced(double[] residual) {
        double up = Arrays.stream(residual).filter(r -> r > 0).sum();
        double down = -Arrays.stream(residual).filter(r -> r < 0).sum();
        double ups = Math.min(1, down / up);
        double downs = Math.min(1, up / down);
        return Arrays.stream(residual).map(r -> r > 0 ? ups * r : downs * r).toArray();
    }
}
