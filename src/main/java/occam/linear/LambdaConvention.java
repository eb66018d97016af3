package occam.linear;

import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import java.util.Arrays;
import occam.data.Dataset;
import occam.penalty.Penalty;
import org.apache.commons.math3.stat.descriptive.moment.StandardDeviation;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * What other libraries call our {@code λ}: the argument that makes each minimize the same as {@code loss + λ·(ρ·‖w‖₁ + (1−ρ)/2·‖w‖²)}, where
 * the loss is {@code (1/2n)·‖y − b − Xw‖²} or the mean log-loss. Each is checked against results of the library itself.
 */
public enum LambdaConvention {
    /** {@code Lasso} and {@code ElasticNet}: their {@code l1_ratio} is ours. */
    SCIKIT_LEARN_LASSO("scikit-learn", "Lasso, ElasticNet: alpha", "λ", our -> our.lambda),
    /** {@code Ridge} minimizes a sum over the rows. */
    SCIKIT_LEARN_RIDGE("scikit-learn", "Ridge: alpha", "nλ", our -> our.rows * our.lambda),
    /** {@code LogisticRegression} weighs the sum of the losses, not the penalty. */
    SCIKIT_LEARN_LOGISTIC("scikit-learn", "LogisticRegression: C", "1/(nλ)", our -> 1 / (our.rows * our.lambda)),
    /** For numbers as target; glmnet scales {@code y} to unit variance inside. */
    GLMNET_LAMBDA("glmnet", "gaussian: lambda", "λ(ρ + (1−ρ)·sd(y))", our -> our.lambda * our.glmnetScale()),
    /** The mixture that belongs to {@link #GLMNET_LAMBDA}. */
    GLMNET_ALPHA("glmnet", "gaussian: alpha", "ρ/(ρ + (1−ρ)·sd(y))", our -> our.l1Ratio / our.glmnetScale()),
    /** For two classes nothing is scaled, and its {@code alpha} is our {@code l1Ratio}. */
    GLMNET_LOGISTIC("glmnet", "binomial: lambda", "λ", our -> our.lambda),
    /** {@code ‖y − b − Xw‖² + λ‖w‖²}, as textbooks have ridge. */
    TEXTBOOK_RIDGE("textbooks", "RSS + λ‖w‖²: λ", "nλ", our -> our.rows * our.lambda),
    /** {@code ‖y − b − Xw‖² + λ‖w‖₁}, as textbooks have the lasso. */
    TEXTBOOK_LASSO("textbooks", "RSS + λ‖w‖₁: λ", "2nλ", our -> 2 * our.rows * our.lambda),
    /** The gradient of an L2 penalty, added by the optimizer beside {@code CrossEntropyLoss} or {@code BCEWithLogitsLoss}. */
    PYTORCH_SGD("PyTorch", "SGD, cross-entropy: weight_decay", "λ", our -> our.lambda),
    /** {@code MSELoss} has no ½. */
    PYTORCH_SGD_MSE("PyTorch", "SGD, MSELoss: weight_decay", "2λ", our -> 2 * our.lambda),
    /** Decoupled decay, as {@code Optimizer.adamW} has it: no penalty, and no ½ to care for. */
    PYTORCH_ADAMW("PyTorch", "AdamW: weight_decay", "λ of adamW(η, λ)", our -> our.lambda),
    /** {@code l2(c)} is {@code c·Σw²}, without a ½. */
    KERAS_L2("Keras", "cross-entropy: l2", "λ/2", our -> our.lambda / 2),
    /** Here both ½ are missing, so they cancel. */
    KERAS_L2_MSE("Keras", "mse: l2", "λ", our -> our.lambda),
    /** {@code l1(c)} is {@code c·Σ|w|}. */
    KERAS_L1("Keras", "cross-entropy: l1", "λ", our -> our.lambda),
    /** {@code mse} has no ½. */
    KERAS_L1_MSE("Keras", "mse: l1", "2λ", our -> 2 * our.lambda),
    /** {@code l2(c)} is {@code c/2·Σw²}. */
    DL4J_L2("DeepLearning4J", "MCXENT, XENT: l2", "λ", our -> our.lambda),
    /** {@code MSE} has no ½. */
    DL4J_L2_MSE("DeepLearning4J", "MSE: l2", "2λ", our -> 2 * our.lambda),
    /** {@code l1(c)} is {@code c·Σ|w|}. */
    DL4J_L1("DeepLearning4J", "MCXENT, XENT: l1", "λ", our -> our.lambda),
    /** Decoupled decay with {@code applyLR}, as {@code Optimizer.weightDecay} has it. */
    DL4J_DECAY("DeepLearning4J", "WeightDecay(c, true)", "λ of adamW(η, λ)", our -> our.lambda);

    private final String library;
    private final String argument;
    private final String formula;
    private final Rule rule;

    @FunctionalInterface
    private interface Rule {
        double apply(Ours ours);
    }

    /** What a translation needs to know. */
    private record Ours(double lambda, double l1Ratio, double rows, double[] target) {
        double glmnetScale() {
            return l1Ratio + (1 - l1Ratio) * new StandardDeviation(false).evaluate(target);
        }
    }

    LambdaConvention(String library, String argument, String formula, Rule rule) {
        this.library = library;
        this.argument = argument;
        this.formula = formula;
        this.rule = rule;
    }

    /**
     * The value of the argument.
     *
     * @param lambda our {@code λ}, above 0
     * @param l1Ratio our {@code ρ}; only glmnet's arguments depend on it
     * @param data what is fitted: some arguments depend on the number of rows or the scale of the target
     * @throws occam.InvalidInput if {@code lambda} is not above 0 or not finite, {@code l1Ratio} is outside 0 to 1, or there are no rows
     */
    public double argument(double lambda, double l1Ratio, Dataset data) {
        Penalty.elasticNet(lambda, l1Ratio);
        unless(lambda > 0, "a λ of 0 is no penalty in any library; translate one above 0");
        unless(given(data, "data").rows() > 0, "a translation needs rows, was %s", data);
        return rule.apply(new Ours(lambda, l1Ratio, data.rows(), data.y()));
    }

    /**
     * All of them, a row for each: the library, its argument, the formula, and the value for this {@code λ} and this data.
     *
     * @throws occam.InvalidInput as {@link #argument}
     */
    public static Table table(double lambda, double l1Ratio, Dataset data) {
        var all = Arrays.asList(values());
        return Table.create(
                StringColumn.create("library", all.stream().map(each -> each.library)),
                StringColumn.create("argument", all.stream().map(each -> each.argument)),
                StringColumn.create("in our terms", all.stream().map(each -> each.formula)),
                DoubleColumn.create("value", all.stream().mapToDouble(each -> each.argument(lambda, l1Ratio, data))));
    }
}
