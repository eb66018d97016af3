package occam.penalty;

import static occam.InvalidInput.unless;

import java.util.Arrays;

/**
 * A penalty on the weights, {@code λ·(ρ·‖w‖₁ + (1−ρ)/2·‖w‖²)} with {@code ρ} the {@code l1Ratio}: added to a mean loss over the
 * rows, never on intercepts, biases or normalization parameters.
 *
 * <p>Source: H. Zou and T. Hastie, Regularization and variable selection via the elastic net, JRSS B 67 (2005); the scaling is that
 * of J. Friedman, T. Hastie and R. Tibshirani, Journal of Statistical Software 33 (2010).
 */
public sealed interface Penalty {
    /** What multiplies {@code ‖w‖₁}: {@code λρ}. */
    double onAbsolute();

    /** What multiplies {@code ‖w‖²/2}: {@code λ(1−ρ)}. */
    double onSquares();

    /** What the weights {@code w} cost: {@code onAbsolute·Σ|w_j| + onSquares/2·Σw_j²}. */
    default double value(double[] w) {
        return onAbsolute() * Arrays.stream(w).map(Math::abs).sum()
                + onSquares() / 2 * Arrays.stream(w).map(v -> v * v).sum();
    }

    /**
     * The proximal step, {@code argmin_u ½(u−v)² + step·penalty(u) = S(v, step·onAbsolute) / (1 + step·onSquares)}.
     *
     * <p>Source: N. Parikh and S. Boyd, Proximal Algorithms (2014), 6.5.
     */
    default double prox(double v, double step) {
        return softThreshold(v, step * onAbsolute()) / (1 + step * onSquares());
    }

    /** {@code S(z, t) = sign(z)·max(|z| − t, 0)}: the whole reason why L1 gives exact zeros. */
    static double softThreshold(double z, double t) {
        return Math.copySign(Math.max(Math.abs(z) - t, 0), z);
    }

    /** No penalty: {@code 0} for any weights. */
    static Penalty none() {
        return new None();
    }

    /**
     * The lasso's penalty, {@code λ‖w‖₁}.
     *
     * @throws occam.InvalidInput if {@code lambda} is negative or not finite
     */
    static Penalty l1(double lambda) {
        return new L1(lambda);
    }

    /**
     * Ridge's penalty, {@code λ/2·‖w‖²}.
     *
     * @throws occam.InvalidInput if {@code lambda} is negative or not finite
     */
    static Penalty l2(double lambda) {
        return new L2(lambda);
    }

    /**
     * Both, {@code λ·(ρ‖w‖₁ + (1−ρ)/2·‖w‖²)}.
     *
     * @throws occam.InvalidInput if {@code lambda} is negative or not finite, or {@code l1Ratio} is outside 0 to 1
     */
    static Penalty elasticNet(double lambda, double l1Ratio) {
        return new ElasticNet(lambda, l1Ratio);
    }

    /** See {@link Penalty#none}. */
    record None() implements Penalty {
        @Override
        public double onAbsolute() {
            return 0;
        }

        @Override
        public double onSquares() {
            return 0;
        }
    }

    /**
     * See {@link Penalty#l1}.
     *
     * @param lambda {@code λ}
     */
    record L1(double lambda) implements Penalty {
        /**
         * Checks its number.
         *
         * @throws occam.InvalidInput as {@link Penalty#l1}
         */
        public L1 {
            checkLambda(lambda);
        }

        @Override
        public double onAbsolute() {
            return lambda;
        }

        @Override
        public double onSquares() {
            return 0;
        }
    }

    /**
     * See {@link Penalty#l2}.
     *
     * @param lambda {@code λ}
     */
    record L2(double lambda) implements Penalty {
        /**
         * Checks its number.
         *
         * @throws occam.InvalidInput as {@link Penalty#l2}
         */
        public L2 {
            checkLambda(lambda);
        }

        @Override
        public double onAbsolute() {
            return 0;
        }

        @Override
        public double onSquares() {
            return lambda;
        }
    }

    /**
     * See {@link Penalty#elasticNet}.
     *
     * @param lambda {@code λ}
     * @param l1Ratio {@code ρ}, from 0 to 1
     */
    record ElasticNet(double lambda, double l1Ratio) implements Penalty {
        /**
         * Checks its numbers.
         *
         * @throws occam.InvalidInput as {@link Penalty#elasticNet}
         */
        public ElasticNet {
            checkLambda(lambda);
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
    }

    private static void checkLambda(double lambda) {
        unless(
                lambda >= 0 && Double.isFinite(lambda),
                "lambda must be a finite number, 0 or more, was %s; for no penalty use none()",
                lambda);
    }
}
