package occam.penalty;

import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * A penalty that is a sum over single weights, {@code λ·(ρ·‖w‖₁ + (1−ρ)/2·‖w‖²)} with {@code ρ} the {@code l1Ratio}, so that each weight
 * has its own proximal step.
 *
 * <p>Source: H. Zou and T. Hastie, Regularization and variable selection via the elastic net, JRSS B 67 (2005); the scaling is that
 * of J. Friedman, T. Hastie and R. Tibshirani, Journal of Statistical Software 33 (2010).
 */
public sealed interface Separable extends Penalty {
    /** What multiplies {@code ‖w‖₁}: {@code λρ}. */
    double onAbsolute();

    /** What multiplies {@code ‖w‖²/2}: {@code λ(1−ρ)}. */
    double onSquares();

    /** {@code onAbsolute·Σ|w_j| + onSquares/2·Σw_j²}. */
    @Override
    default double value(double[] w) {
        given(w, "w");
        return cost(onAbsolute(), Arrays.stream(w).map(Math::abs))
                + cost(onSquares() / 2, Arrays.stream(w).map(v -> v * v));
    }

    /** What is free costs nothing, however large it is. */
    private static double cost(double factor, DoubleStream sizes) {
        return factor == 0 ? 0 : factor * sizes.sum();
    }

    /** {@code onAbsolute·sign(w_j) + onSquares·w_j}, with {@code sign(0) = 0}. */
    @Override
    default double[] gradient(double[] w) {
        return Arrays.stream(given(w, "w"))
                .map(v -> onAbsolute() * Math.signum(v) + onSquares() * v)
                .toArray();
    }

    /**
     * The proximal step of one weight, {@code argmin_u ½(u−v)² + step·penalty(u) = S(v, step·onAbsolute) / (1 + step·onSquares)}.
     *
     * <p>Source: N. Parikh and S. Boyd, Proximal Algorithms (2014), 6.5.
     *
     * @throws occam.InvalidInput if the step is negative or not finite
     */
    default double prox(double v, double step) {
        GroupLasso.checkStep(step);
        return Penalty.softThreshold(v, step * onAbsolute()) / (1 + step * onSquares());
    }

    @Override
    default double[] prox(double[] v, double step) {
        return Arrays.stream(given(v, "v")).map(value -> prox(value, step)).toArray();
    }

    /** {@code max_j |g_j + onSquares·w_j + onAbsolute·sign(w_j)|}, and {@code max(|g_j| − onAbsolute, 0)} where {@code w_j = 0}. */
    @Override
    default double optimalityGap(double[] w, double[] gradient) {
        GroupLasso.checkSlopes(w, gradient);
        return IntStream.range(0, w.length)
                .mapToDouble(j -> optimalityGap(w[j], gradient[j] + onSquares() * w[j]))
                .max()
                .orElse(0);
    }

    private double optimalityGap(double w, double slope) {
        return w == 0 ? Math.max(Math.abs(slope) - onAbsolute(), 0) : Math.abs(slope + onAbsolute() * Math.signum(w));
    }

    /** {@code max_j |g_j| / ρ}; infinite without an L1 part. */
    @Override
    default double lambdaMax(double[] gradientAtZero) {
        given(gradientAtZero, "gradientAtZero");
        return l1Ratio() == 0
                ? Double.POSITIVE_INFINITY
                : Arrays.stream(gradientAtZero).map(Math::abs).max().orElse(0) / l1Ratio();
    }

    /** The share of L1, {@code ρ}: 1 for the lasso, 0 for ridge and for no penalty. */
    double l1Ratio();

    /**
     * The same penalty with {@code factor·λ} in the place of {@code λ}.
     *
     * @throws occam.InvalidInput if that is negative or not finite
     */
    Separable times(double factor);

    /** See {@link Penalty#none}. */
    record None() implements Separable {
        @Override
        public double onAbsolute() {
            return 0;
        }

        @Override
        public double onSquares() {
            return 0;
        }

        @Override
        public double l1Ratio() {
            return 0;
        }

        @Override
        public Separable times(double factor) {
            GroupLasso.checkLambda(factor);
            return this;
        }
    }

    /**
     * See {@link Penalty#l1}.
     *
     * @param lambda {@code λ}
     */
    record L1(double lambda) implements Separable {
        /**
         * Checks its number.
         *
         * @throws occam.InvalidInput as {@link Penalty#l1}
         */
        public L1 {
            GroupLasso.checkLambda(lambda);
        }

        @Override
        public double onAbsolute() {
            return lambda;
        }

        @Override
        public double onSquares() {
            return 0;
        }

        @Override
        public double l1Ratio() {
            return 1;
        }

        @Override
        public Separable times(double factor) {
            return new L1(factor * lambda);
        }
    }

    /**
     * See {@link Penalty#l2}.
     *
     * @param lambda {@code λ}
     */
    record L2(double lambda) implements Separable {
        /**
         * Checks its number.
         *
         * @throws occam.InvalidInput as {@link Penalty#l2}
         */
        public L2 {
            GroupLasso.checkLambda(lambda);
        }

        @Override
        public double onAbsolute() {
            return 0;
        }

        @Override
        public double onSquares() {
            return lambda;
        }

        @Override
        public double l1Ratio() {
            return 0;
        }

        @Override
        public Separable times(double factor) {
            return new L2(factor * lambda);
        }
    }

    /**
     * See {@link Penalty#elasticNet}.
     *
     * @param lambda {@code λ}
     * @param l1Ratio {@code ρ}, from 0 to 1
     */
    record ElasticNet(double lambda, double l1Ratio) implements Separable {
        /**
         * Checks its numbers.
         *
         * @throws occam.InvalidInput as {@link Penalty#elasticNet}
         */
        public ElasticNet {
            GroupLasso.checkLambda(lambda);
            unless(
                    l1Ratio >= 0 && l1Ratio <= 1,
                    "l1Ratio must be between 0 and 1, was %s; for pure ridge use l2(...), for pure lasso l1(...)",
                    l1Ratio);
        }

        @Override
        public double onAbsolute() {
            return lambda * l1Ratio;
        }

        @Override
        public double onSquares() {
            return lambda * (1 - l1Ratio);
        }

        @Override
        public Separable times(double factor) {
            return new ElasticNet(factor * lambda, l1Ratio);
        }
    }
}
