package occam.penalty;

import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import java.util.Arrays;
import java.util.List;

/**
 * A penalty on the weights: added to a mean loss over the rows, never on intercepts, biases or normalization parameters.
 *
 * <p>Source: N. Parikh and S. Boyd, Proximal Algorithms (2014); F. Bach, R. Jenatton, J. Mairal and G. Obozinski, Optimization with
 * Sparsity-Inducing Penalties (2012).
 */
public sealed interface Penalty permits Separable, GroupLasso {
    /**
     * What the weights {@code w} cost.
     *
     * @throws occam.InvalidInput if there is no {@code w}, or groups have another number of columns
     */
    double value(double[] w);

    /**
     * A slope of {@link #value}, one number for each weight; where there is a kink at zero, the slope 0.
     *
     * @throws occam.InvalidInput as {@link #value}
     */
    double[] gradient(double[] w);

    /**
     * The proximal step, {@code argmin_u ½‖u−v‖² + step·penalty(u)}.
     *
     * @param v where a step on the loss alone leads, {@code p} numbers
     * @param step its length, 0 or more
     * @throws occam.InvalidInput if the step is negative or not finite, or as {@link #value}
     */
    double[] prox(double[] v, double step);

    /**
     * How far {@code w} is from fulfilling the conditions of a minimum of {@code loss + penalty}, 0 if and only if it is there: the
     * distance of {@code −gradient} from the slopes that the penalty has at {@code w}, for the weight (or, in a group lasso, for the
     * group, as a length) where it is largest.
     *
     * @param gradient of the loss at {@code w}, without the penalty
     * @throws occam.InvalidInput if there are not as many slopes as weights, or as {@link #value}
     */
    double optimalityGap(double[] w, double[] gradient);

    /**
     * The weakest {@code λ} at which every weight is zero, whatever this penalty's own is; infinite if no {@code λ} does that.
     *
     * @param gradientAtZero of the loss where all weights are zero (and the intercept is at its best)
     * @throws occam.InvalidInput as {@link #value}
     */
    double lambdaMax(double[] gradientAtZero);

    /**
     * {@code S(z, t) = sign(z)·max(|z| − t, 0)}: the whole reason why L1 gives exact zeros.
     *
     * @throws occam.InvalidInput if {@code t} is negative or not a number
     */
    static double softThreshold(double z, double t) {
        checkThreshold(t);
        return Math.copySign(Math.max(Math.abs(z) - t, 0), z);
    }

    /**
     * {@code v·max(1 − t/‖v‖, 0)}: the soft threshold of a whole group, which keeps its direction or makes all of it zero.
     *
     * <p>Source: M. Yuan and Y. Lin, Model selection and estimation in regression with grouped variables, JRSS B 68 (2006).
     *
     * @throws occam.InvalidInput if {@code t} is negative or not a number
     */
    static double[] groupThreshold(double[] v, double t) {
        given(v, "v");
        checkThreshold(t);
        double length = GroupLasso.norm(v);
        double kept = length > t ? 1 - t / length : 0;
        return Arrays.stream(v).map(value -> kept * value).toArray();
    }

    private static void checkThreshold(double t) {
        if (!(t >= 0)) {
            unless(false, "a threshold must be 0 or more, was %s; it is step·λ, and neither is negative", t);
        }
    }

    /** No penalty: {@code 0} for any weights. */
    static Separable none() {
        return new Separable.None();
    }

    /**
     * The lasso's penalty, {@code λ‖w‖₁}.
     *
     * @throws occam.InvalidInput if {@code lambda} is negative or not finite
     */
    static Separable l1(double lambda) {
        return new Separable.L1(lambda);
    }

    /**
     * Ridge's penalty, {@code λ/2·‖w‖²}.
     *
     * @throws occam.InvalidInput if {@code lambda} is negative or not finite
     */
    static Separable l2(double lambda) {
        return new Separable.L2(lambda);
    }

    /**
     * Both, {@code λ·(ρ‖w‖₁ + (1−ρ)/2·‖w‖²)}.
     *
     * @throws occam.InvalidInput if {@code lambda} is negative or not finite, or {@code l1Ratio} is outside 0 to 1
     */
    static Separable elasticNet(double lambda, double l1Ratio) {
        return new Separable.ElasticNet(lambda, l1Ratio);
    }

    /**
     * The group lasso's, {@code λ·Σ_g √|g|·‖w_g‖₂}: the weights of a group are zero together.
     *
     * @param groups the columns of each group, counted from 0; a column that belongs to nobody is a group of its own
     * @throws occam.InvalidInput if {@code lambda} is negative or not finite, a group is empty, or a column is in none or in two
     */
    static GroupLasso groupLasso(double lambda, List<List<Integer>> groups) {
        return new GroupLasso(lambda, groups);
    }
}
