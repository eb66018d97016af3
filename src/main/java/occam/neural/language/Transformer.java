package occam.neural.language;

import static occam.InvalidInput.given;

/**
 * A language model and how it is trained, as a description that does not change: each method gives another one. Characters and places are
 * embedded; each block adds causal self-attention and then a hidden layer with GELU, each of a layer normalization; the last layer
 * normalization and a projection give the probabilities of the next character.
 *
 * <p>Source: A. Radford and others, Language Models are Unsupervised Multitask Learners (2019), whose blocks these are.
 */
public final class Transformer {
    private final Sizes sizes;
    private final boolean isTied;
    private final DropoutPlaces dropout;
    private final TrainingPlan plan;

    private Transformer(Sizes sizes, boolean isTied, DropoutPlaces dropout, TrainingPlan plan) {
        this.sizes = sizes;
        this.isTied = isTied;
        this.dropout = dropout;
        this.plan = plan;
    }

    /**
     * Trained for 800 steps of 16 sequences with a learning rate of 4e-3, without a regularizer.
     *
     * @throws occam.InvalidInput as {@link Sizes}
     */
    public static Transformer transformer(int width, int heads, int blocks, int context) {
        return new Transformer(new Sizes(width, heads, blocks, context), false, DropoutPlaces.NONE, TrainingPlan.USUAL);
    }

    /** How large it is. */
    public Sizes sizes() {
        return sizes;
    }

    /** Whether the output uses the embedding's table. */
    public boolean isTied() {
        return isTied;
    }

    /** Where it has dropout. */
    public DropoutPlaces dropout() {
        return dropout;
    }

    /** How it is trained. */
    public TrainingPlan plan() {
        return plan;
    }

    /** With the embedding's table in the output too. */
    public Transformer tied() {
        return new Transformer(sizes, true, dropout, plan);
    }

    /**
     * With dropout of one rate in all three places.
     *
     * @throws occam.InvalidInput if not from 0 to .95
     */
    public Transformer dropout(double rate) {
        return with(new DropoutPlaces(rate, rate, rate));
    }

    /**
     * On the embeddings; other places stay as they are.
     *
     * @throws occam.InvalidInput if not from 0 to .95
     */
    public Transformer embeddingDropout(double rate) {
        return with(new DropoutPlaces(rate, dropout.attention(), dropout.residual()));
    }

    /**
     * On the probabilities of attention; other places stay as they are.
     *
     * @throws occam.InvalidInput if not from 0 to .95
     */
    public Transformer attentionDropout(double rate) {
        return with(new DropoutPlaces(dropout.embedding(), rate, dropout.residual()));
    }

    /**
     * On what each half of a block adds; other places stay as they are.
     *
     * @throws occam.InvalidInput if not from 0 to .95
     */
    public Transformer residualDropout(double rate) {
        return with(new DropoutPlaces(dropout.embedding(), dropout.attention(), rate));
    }

    private Transformer with(DropoutPlaces changed) {
        return new Transformer(sizes, isTied, changed, plan);
    }

    /** Trained in another way. */
    public Transformer trained(TrainingPlan changed) {
        return new Transformer(sizes, isTied, dropout, given(changed, "plan"));
    }

    /**
     * Trained for so many steps.
     *
     * @throws occam.InvalidInput if below 1
     */
    public Transformer steps(int steps) {
        return trained(plan.withSteps(steps));
    }

    /**
     * So many sequences in each step.
     *
     * @throws occam.InvalidInput if below 1
     */
    public Transformer batch(int sequences) {
        return trained(plan.withBatch(sequences));
    }

    /**
     * {@code η} after the warm-up.
     *
     * @throws occam.InvalidInput if not above 0
     */
    public Transformer learningRate(double eta) {
        return trained(plan.withLearningRate(eta));
    }

    /**
     * With a decoupled decay: AdamW.
     *
     * @throws occam.InvalidInput if negative or not finite
     */
    public Transformer weightDecay(double lambda) {
        return trained(plan.withWeightDecay(lambda));
    }

    /** Which weights decay. */
    public Transformer decaying(DecayGroup group) {
        return trained(plan.withGroup(group));
    }

    /** Without a shortening of large gradients and without a warm-up: what usually holds a training together. */
    public Transformer unguarded() {
        return trained(plan.withWarmUp(0).withClip(Double.POSITIVE_INFINITY));
    }

    /**
     * With a mean of the weights, {@code w̄ ← βw̄ + (1 − β)w} after each step, in place of the last ones: about the last {@code 1/(1 − β)} steps.
     *
     * @throws occam.InvalidInput if not from 0 to below 1
     */
    public Transformer averaged(double beta) {
        return trained(plan.withAveraging(beta));
    }

    /**
     * Scored every so many steps.
     *
     * @throws occam.InvalidInput if below 1
     */
    public Transformer scoreEvery(int steps) {
        return trained(plan.withEvery(steps));
    }

    @Override
    public String toString() {
        return sizes + (isTied ? ", tied output; " : "; ") + dropout + "; " + plan;
    }
}
