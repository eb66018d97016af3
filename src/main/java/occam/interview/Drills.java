package occam.interview;

import java.util.List;
import java.util.function.DoubleBinaryOperator;
import occam.exercise.Exercise;
import occam.lesson.dropout.Dropouts;
import occam.lesson.dropout.Dropouts.InvertedDropoutStep;
import occam.lesson.geometry.Geometry;
import occam.lesson.lambda.ChoosingLambda;
import occam.lesson.lambda.ChoosingLambda.KFold;
import occam.lesson.language.LanguageModels.CausalAttention;
import occam.lesson.language.LanguageModels.NormSlope;
import occam.lesson.overfitting.Overfitting;
import occam.lesson.overfitting.Overfitting.EarlyStopping;

/** What interviewers let people write on a whiteboard, each against the clock. */
public final class Drills {
    private Drills() {}

    /**
     * What is minimized, at one point.
     *
     * @param value of the objective
     * @param gradient one number for each weight
     */
    public record ValueAndGradient(double value, double[] gradient) {}

    /** An objective, and its slope. */
    @FunctionalInterface
    public interface ObjectiveWithGradient {
        /** Both at {@code w}, for {@code n × p}, {@code n} and {@code p} numbers. */
        ValueAndGradient at(double[][] x, double[] y, double[] w, double lambda);
    }

    /**
     * What Adam keeps for one weight between two steps.
     *
     * @param w the weight
     * @param m the running mean of gradients, begun at 0
     * @param v the running mean of their squares, begun at 0
     * @param t how many steps were made
     */
    public record AdamState(double w, double m, double v, int t) {}

    /** One step of AdamW. */
    @FunctionalInterface
    public interface AdamWStep {
        /**
         * The state after the step.
         *
         * @param gradient the slope of the loss, without the penalty
         * @param learningRate {@code η}
         * @param lambda {@code λ}, the strength of the decay
         */
        AdamState next(AdamState state, double gradient, double learningRate, double lambda);
    }

    /** What improves the weights of a lasso. */
    @FunctionalInterface
    public interface LassoSolver {
        /** The {@code p} weights after one pass of coordinate descent at this strength, from {@code p} weights to start with. */
        double[] improve(double lambda, double[] start);
    }

    /** The weights of a lasso at one strength after the other. */
    @FunctionalInterface
    public interface LambdaPath {
        /**
         * A row of {@code p} weights for each strength.
         *
         * @param x centred columns, {@code n × p}
         * @param y centred targets, {@code n}
         * @param count of strengths, at least 2
         * @param ratio of the last strength to the first
         */
        double[][] weights(double[][] x, double[] y, int count, double ratio, LassoSolver solver);
    }

    /** Ridge's objective, with its gradient. */
    public static final Drill<ObjectiveWithGradient> L2_OBJECTIVE = Drill.of(
            ObjectiveDrills.L2, 3, """
            $$J(w) = \\frac{1}{2n}\\lVert y - Xw \\rVert^2 + \\frac{\\lambda}{2} \\lVert w \\rVert^2, \\qquad \\nabla J(w) = -\\frac{1}{n} X^\\top (y - Xw) + \\lambda w$$
            """, ObjectiveDrills.model("l2", "lambda / 2 * w[j] * w[j]", "lambda * w[j]"));

    /** The lasso's objective, with a subgradient. */
    public static final Drill<ObjectiveWithGradient> L1_OBJECTIVE = Drill.of(
            ObjectiveDrills.L1,
            3,
            """
            $$J(w) = \\frac{1}{2n}\\lVert y - Xw \\rVert^2 + \\lambda \\lVert w \\rVert_1, \\qquad g = -\\frac{1}{n} X^\\top (y - Xw) + \\lambda \\operatorname{sign}(w)$$
            """,
            ObjectiveDrills.model("l1", "lambda * Math.abs(w[j])", "lambda * Math.signum(w[j])"));

    /** The proximal step of L1. */
    public static final Drill<DoubleBinaryOperator> SOFT_THRESHOLD =
            Drill.of(Geometry.SOFT_THRESHOLD.again("drill-soft-threshold", """
                The **soft threshold** of a number $z$ for a threshold $t \\ge 0$: the proximal step of L1. Return it.
                """), 1, """
            $$S(z, t) = \\operatorname{sign}(z) \\max(|z| - t, 0), \\text{ the } u \\text{ that minimizes } \\tfrac{1}{2}(u - z)^2 + t\\,|u|$$
            """, """
            DoubleBinaryOperator softThreshold = (z, t) -> Math.signum(z) * Math.max(Math.abs(z) - t, 0);
            """);

    /** Inverted dropout, both ways. */
    public static final Drill<InvertedDropoutStep> INVERTED_DROPOUT =
            Drill.of(Dropouts.INVERTED_DROPOUT.again("drill-inverted-dropout", """
                **Inverted dropout**, forward and backward. `x` comes in, `gradient` is that of the loss on the output. `rate` is the probability of dropping: the `u[i]`
                are uniform between 0 and 1, and `x[i]` is dropped if `u[i] < rate`. Return `new Passes(output, back)`.
                """), 2, """
            $$m_i = \\frac{[u_i \\ge r]}{1 - r}, \\qquad \\text{output}_i = m_i x_i, \\qquad \\text{back}_i = m_i g_i$$
            """, """
            InvertedDropoutStep dropout = (x, gradient, u, rate) -> {
                var output = new double[x.length];
                var back = new double[x.length];
                for (int i = 0; i < x.length; i++) {
                    double mask = u[i] < rate ? 0 : 1 / (1 - rate);
                    output[i] = x[i] * mask;
                    back[i] = gradient[i] * mask;
                }
                return new Passes(output, back);
            };
            """);

    /** One step of AdamW, with its state. */
    public static final Drill<AdamWStep> ADAMW_STEP = Drill.of(AdamDrill.EXERCISE, 3, """
            $$m \\leftarrow \\beta_1 m + (1 - \\beta_1) g, \\quad v \\leftarrow \\beta_2 v + (1 - \\beta_2) g^2, \\quad w \\leftarrow (1 - \\eta\\lambda) w - \\eta \\frac{m / (1 - \\beta_1^t)}{\\sqrt{v / (1 - \\beta_2^t)} + \\varepsilon}$$
            """, """
            AdamWStep adamW = (state, gradient, learningRate, lambda) -> {
                int t = state.t() + 1;
                double m = 0.9 * state.m() + 0.1 * gradient;
                double v = 0.999 * state.v() + 0.001 * gradient * gradient;
                double first = m / (1 - Math.pow(0.9, t));
                double second = v / (1 - Math.pow(0.999, t));
                double step = first / (Math.sqrt(second) + 1e-8);
                double w = state.w() * (1 - learningRate * lambda) - learningRate * step;
                return new AdamState(w, m, v, t);
            };
            """);

    /** Early stopping with patience. */
    public static final Drill<EarlyStopping> EARLY_STOPPING =
            Drill.of(Overfitting.EARLY_STOPPING.again("drill-early-stopping", """
                **Early stopping.** `losses[0]` is the validation loss of epoch 1. Training stops once `patience` epochs in a row have brought no new minimum (an
                equal loss is none), else after the last. Return `new Stop(last, kept)`: the last epoch, and the one whose weights are put back, from 1.
                """), 3, """
            $$\\text{kept}_t = \\arg\\min_{s \\le t} \\text{loss}_s, \\qquad \\text{last} = \\min\\{t : t - \\text{kept}_t \\ge \\text{patience}\\}$$
            """, """
            EarlyStopping earlyStopping = (losses, patience) -> {
                int best = 1;
                for (int epoch = 2; epoch <= losses.length; epoch++) {
                    if (losses[epoch - 1] < losses[best - 1]) {
                        best = epoch;
                    } else if (epoch - best >= patience) {
                        return new Stop(epoch, best);
                    }
                }
                return new Stop(losses.length, best);
            };
            """);

    /** K-fold cross-validation without a leak. */
    public static final Drill<KFold> CROSS_VALIDATION =
            Drill.of(ChoosingLambda.K_FOLD.again("drill-cross-validation", """
                **K-fold cross-validation** without a leak. Row `i` is held out in fold `i % folds`. There are `data.rows(indices)`, `prepare.fit(rows)`, which learns a
                scaling or a choice of columns and returns what prepares rows (`prepared.apply(rows)`), `Linear.fit(rows, penalty)` and
                `model.meanSquaredError(rows)`. Return the mean of the folds' errors.
                """), 4, """
            $$\\mathrm{CV} = \\frac{1}{K} \\sum_{k=1}^{K} \\mathrm{MSE}_k, \\text{ where all that is fitted for fold } k \\text{ is fitted without its rows}$$
            """, """
            KFold kFold = (data, folds, prepare, penalty) -> {
                double sum = 0;
                for (int k = 0; k < folds; k++) {
                    int fold = k;
                    var train = data.rows(IntStream.range(0, data.rows()).filter(i -> i % folds != fold).toArray());
                    var heldOut = data.rows(IntStream.range(0, data.rows()).filter(i -> i % folds == fold).toArray());
                    var prepared = prepare.fit(train);
                    var model = Linear.fit(prepared.apply(train), penalty);
                    sum += model.meanSquaredError(prepared.apply(heldOut));
                }
                return sum / folds;
            };
            """);

    /** Warm starts down from λ max. */
    public static final Drill<LambdaPath> LAMBDA_PATH = Drill.of(PathDrill.EXERCISE, 4, """
            $$\\lambda_{\\max} = \\max_j \\frac{|x_j^\\top y|}{n}, \\qquad \\lambda_k = \\lambda_{\\max} \\cdot \\text{ratio}^{k / (\\text{count} - 1)}, \\qquad w_k = \\text{improve}(\\lambda_k, w_{k-1})$$
            """, """
            LambdaPath lambdaPath = (x, y, count, ratio, solver) -> {
                double max = 0;
                for (int j = 0; j < x[0].length; j++) {
                    double product = 0;
                    for (int i = 0; i < y.length; i++) product += x[i][j] * y[i];
                    max = Math.max(max, Math.abs(product) / y.length);
                }
                var path = new double[count][];
                var w = new double[x[0].length];
                for (int k = 0; k < count; k++) {
                    w = solver.improve(max * Math.pow(ratio, (double) k / (count - 1)), w);
                    path[k] = w;
                }
                return path;
            };
            """);

    /** One head of causal attention. */
    public static final Drill<CausalAttention> CAUSAL_ATTENTION = LanguageDrills.CAUSAL_ATTENTION;

    /** Layer normalization, backward. */
    public static final Drill<NormSlope> LAYER_NORM = LanguageDrills.LAYER_NORM;

    /** All drills, in the order of lesson 13. */
    public static final List<Drill<?>> ALL = List.of(
            L2_OBJECTIVE,
            L1_OBJECTIVE,
            SOFT_THRESHOLD,
            INVERTED_DROPOUT,
            ADAMW_STEP,
            EARLY_STOPPING,
            CROSS_VALIDATION,
            LAMBDA_PATH,
            CAUSAL_ATTENTION,
            LAYER_NORM);

    /** The exercises behind the drills. */
    public static List<Exercise<?>> exercises() {
        return ALL.stream().<Exercise<?>>map(Drill::exercise).toList();
    }
}
