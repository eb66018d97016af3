package occam.neural;

import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import java.util.List;
import occam.penalty.Separable;

/**
 * A network for classification and how it is trained, as a description that does not change: each method gives another one. Softmax at
 * the end, mean cross-entropy as the loss.
 */
public final class Network {
    private final Architecture architecture;
    private final Objective objective;
    private final Schedule schedule;
    private final Engine engine;

    private Network(Architecture architecture, Objective objective, Schedule schedule, Engine engine) {
        this.architecture = architecture;
        this.objective = objective;
        this.schedule = schedule;
        this.engine = engine;
    }

    /**
     * A multilayer perceptron: {@code mlp(64, 128, 10)} takes 64 numbers through 128 hidden units to 10 classes, with ReLU
     * between. Adam with learning rate 1e-3, 50 epochs of batches of 32 rows, nothing to regularize.
     *
     * @throws occam.InvalidInput if there are fewer than two sizes, or one is below 1
     */
    public static Network mlp(int... sizes) {
        return of(Architecture.mlp(sizes));
    }

    /**
     * A network on rows of numbers, layer by layer: {@code sequential(64, dense(128), batchNorm(), relu(), dense(10))}. Trained as
     * {@link #mlp} is, unless told otherwise.
     *
     * @param inputs how many numbers a row has
     * @throws occam.InvalidInput if the last layer is not dense, or a layer cannot take what comes before it
     */
    public static Network sequential(int inputs, Layer... layers) {
        unless(inputs >= 1, "a network needs 1 input or more, was %d", inputs);
        return of(new Architecture(Shape.units(inputs), List.of(given(layers, "layers"))));
    }

    /**
     * A convolutional network on grey images, layer by layer: {@code conv(8, 8, convolution(16, 3), relu(), maxPool(2), dense(10))}. A row
     * is an image from its top left to its bottom right. Trained as {@link #mlp} is, unless told otherwise.
     *
     * @throws occam.InvalidInput if the image has no pixel, the last layer is not dense, or a layer cannot take what comes before it
     */
    public static Network conv(int height, int width, Layer... layers) {
        unless(height >= 1 && width >= 1, "an image needs 1 × 1 pixels or more, was %d × %d", height, width);
        return of(new Architecture(new Shape(1, height, width), List.of(given(layers, "layers"))));
    }

    /**
     * A network of these parts.
     *
     * @throws occam.InvalidInput if one is missing, or the engine does not have one of the layers
     */
    public static Network of(Architecture architecture, Objective objective, Schedule schedule, Engine engine) {
        given(architecture, "architecture");
        given(objective, "objective");
        given(schedule, "schedule");
        return new Network(architecture, objective, schedule, engine).on(engine);
    }

    private static Network of(Architecture architecture) {
        return new Network(architecture, Objective.plain(Optimizer.adam(1e-3)), Schedule.USUAL, Engine.DEEPLEARNING4J);
    }

    /**
     * Dropout on hidden outputs, after each ReLU, scaled by {@code 1/(1 − rate)} in training.
     *
     * @param rates the probability of dropping a unit: one for all hidden layers, or one for each
     * @throws occam.InvalidInput if a rate is below 0, or 1 or more, there are neither one nor as many as hidden layers, or there is nothing
     *     to drop
     */
    public Network dropout(double... rates) {
        return with(architecture.withDropout(rates));
    }

    /**
     * Dropout on the input with the probability {@code rate}, scaled by {@code 1/(1 − rate)} in training.
     *
     * @throws occam.InvalidInput if the rate is below 0, or 1 or more
     */
    public Network inputDropout(double rate) {
        return with(architecture.withInputDropout(rate));
    }

    /** Adds this penalty on all weights, not on biases, to the mean loss, by adding its slope to the gradient. */
    public Network penalty(Separable penalty) {
        return new Network(architecture, objective.slope(given(penalty, "penalty")), schedule, engine);
    }

    /**
     * Adds this penalty on all weights, not on biases, to the mean loss, by a proximal step after each step on the loss: {@code W ←
     * prox(W − step)} with {@code η} times the penalty. For L1 that is a soft threshold at {@code ηλ}, and so gives exact zeros, which
     * the slope that {@link #penalty} adds to the gradient does not.
     *
     * <p>Source: P. Combettes and V. Wajs, Signal recovery by proximal forward-backward splitting (2005). The threshold is {@code ηλ}
     * under momentum and Adam too, whose steps are not {@code η} times the gradient: what these come to rest at is not the minimum of
     * loss + penalty.
     */
    public Network proximal(Separable penalty) {
        return new Network(architecture, objective.onWeights(given(penalty, "penalty")), schedule, engine);
    }

    /**
     * Adds {@code λ·Σ √d·‖w‖₂} to the mean loss, over the hidden units with their {@code d} incoming weights {@code w}, by a proximal step
     * as {@link #proximal} does: all of them become exactly 0, or none. Units are those of dense layers and the filters of convolutions,
     * but not the classes. Source: H. Zhou, J. Alvarez and F. Porikli, Less Is More: Towards Compact CNNs (2016).
     *
     * @throws occam.InvalidInput if {@code lambda} is negative or not finite, or there is no hidden unit
     */
    public Network groupLasso(double lambda) {
        architecture.mustHaveUnits(lambda);
        return new Network(architecture, objective.onUnits(lambda), schedule, engine);
    }

    /** Leaves at 0 what is exactly 0, so that {@code Trainer.fineTune} trains only the weights that pruning has left. */
    public Network keepZeros() {
        return new Network(architecture, objective.keepingZeros(), schedule, engine);
    }

    /**
     * Adds {@code λ·‖a‖₁} to the loss of each row, over the outputs {@code a} of all ReLUs as the next layer gets them, so that few units
     * represent a row. Only the glass box has it.
     *
     * @throws occam.InvalidInput if {@code lambda} is negative or not finite, or there is no ReLU
     */
    public Network activationL1(double lambda) {
        architecture.mustHaveActivations(lambda);
        return new Network(architecture, objective.onActivations(lambda), schedule, engine);
    }

    /**
     * Trains towards {@code (1 − ε)·y + ε/K} in place of the one-hot labels {@code y} of {@code K} classes. History, scores and early
     * stopping take the loss on the labels as they are. Source: C. Szegedy et al., Rethinking the Inception Architecture (2016), 7.
     *
     * @param share {@code ε}; 0 for none
     * @throws occam.InvalidInput if below 0, or 1 or more
     */
    public Network labelSmoothing(double share) {
        return new Network(architecture, objective.labelSmoothing(share), schedule, engine);
    }

    /** Steps by this optimizer, which also holds the decoupled weight decay. */
    public Network optimizer(Optimizer optimizer) {
        return new Network(architecture, objective.steps(given(optimizer, "optimizer")), schedule, engine);
    }

    /**
     * Trains for this many passes over the training rows at most.
     *
     * @throws occam.InvalidInput if below 1
     */
    public Network epochs(int epochs) {
        return new Network(architecture, objective, schedule.withEpochs(epochs), engine);
    }

    /**
     * Makes each step from this many rows; the last batch of an epoch may be smaller.
     *
     * @throws occam.InvalidInput if below 1
     */
    public Network batch(int rows) {
        return new Network(architecture, objective, schedule.withBatch(rows), engine);
    }

    /**
     * Stops when the validation loss (without the penalty) has not reached a new minimum for this many epochs, and puts the weights of
     * the best epoch back, whether it stopped early or not.
     *
     * @throws occam.InvalidInput if below 1
     */
    public Network earlyStopping(int patience) {
        return new Network(architecture, objective, schedule.withPatience(patience), engine);
    }

    /**
     * Scores training and validation rows after every so many epochs, and after the last; after each unless told otherwise. Early
     * stopping chooses among these, and its patience must not be shorter.
     *
     * @throws occam.InvalidInput if below 1
     */
    public Network scoreEvery(int epochs) {
        return new Network(architecture, objective, schedule.withEvery(epochs), engine);
    }

    /**
     * Trains on this engine; without it, on DeepLearning4J: {@code mlp(64, 128, 10).on(glassBox())}.
     *
     * @throws occam.InvalidInput if the engine does not have one of the layers
     */
    public Network on(Engine engine) {
        architecture.mustRunOn(given(engine, "engine"));
        return new Network(architecture, objective, schedule, engine);
    }

    /** How many passes over the training rows it makes at most. */
    public int epochs() {
        return schedule.epochs();
    }

    /** What it trains on. */
    public Engine engine() {
        return engine;
    }

    /** The same training of other layers. */
    public Network with(Architecture changed) {
        return new Network(changed, objective, schedule, engine);
    }

    /** How it steps, with learning rate and decoupled decay. */
    public Optimizer optimizer() {
        return objective.optimizer();
    }

    /** The penalty whose slope is added to the gradient. */
    public Separable penalty() {
        return objective.penalty();
    }

    /** How many ReLUs it has, which is where {@link #dropout} acts. */
    public int hiddenLayers() {
        return architecture.hiddenLayers();
    }

    /** Numbers in, then what each layer with weights gives: hidden units or filters, and at last the classes. */
    public List<Integer> sizes() {
        return architecture.sizes();
    }

    /**
     * How many weights and biases there are, and {@code γ} and {@code β} of normalizations.
     *
     * @throws occam.InvalidInput if there are more than 2147483647, which no engine can train
     */
    public int parameters() {
        return architecture.parameters();
    }

    /** How many numbers a row has. */
    public int inputs() {
        return architecture.input().numbers();
    }

    /** How many classes it tells apart. */
    public int classes() {
        return architecture.classes();
    }

    /** Its layers. */
    public Architecture architecture() {
        return architecture;
    }

    /** What is minimized, and by which steps. */
    public Objective objective() {
        return objective;
    }

    /** How long it trains. */
    public Schedule schedule() {
        return schedule;
    }

    @Override
    public String toString() {
        return architecture + ", " + objective + ", " + schedule
                + (engine == Engine.DEEPLEARNING4J ? "" : ", on " + engine);
    }
}
