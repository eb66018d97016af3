package occam.neural;

import static occam.InvalidInput.unless;

import java.util.Arrays;
import java.util.List;
import occam.penalty.Penalty;
import occam.penalty.Separable;

/**
 * A network for classification and how it is trained, as a description that does not change: each method gives another one. ReLU
 * between the layers, softmax at the end, mean cross-entropy as the loss.
 */
public final class Network {
    private final List<Integer> sizes;
    private final Dropout dropout;
    private final Objective objective;
    private final Schedule schedule;

    /** Rates of dropping, on hidden outputs and on the input. */
    record Dropout(double hidden, double input) {
        Dropout {
            checkRate("dropout", hidden);
            checkRate("inputDropout", input);
        }

        private static void checkRate(String name, double rate) {
            unless(
                    rate >= 0 && rate < 1,
                    "%s must be 0 or more and below 1, was %s; it is the share that is dropped, not the share that is kept",
                    name,
                    rate);
        }
    }

    /** What is minimized, and by which steps: {@code penalty} by its slope, {@code proximal} by its proximal step. */
    record Objective(Separable penalty, Separable proximal, Optimizer optimizer) {}

    /** How long and by how many rows at once; {@code patience} is the epochs to wait for a better validation loss. */
    record Schedule(int epochs, int batch, int patience) {
        static final int ENDLESS = Integer.MAX_VALUE;

        Schedule {
            unless(epochs >= 1, "epochs must be 1 or more, was %d", epochs);
            unless(batch >= 1, "the batch must have 1 row or more, was %d", batch);
            unless(patience >= 1, "patience must be 1 epoch or more, was %d", patience);
        }

        boolean stopsEarly() {
            return patience != ENDLESS;
        }
    }

    private Network(List<Integer> sizes, Dropout dropout, Objective objective, Schedule schedule) {
        this.sizes = sizes;
        this.dropout = dropout;
        this.objective = objective;
        this.schedule = schedule;
    }

    /**
     * A multilayer perceptron: {@code mlp(64, 128, 10)} takes 64 numbers through 128 hidden units to 10 classes. Adam with learning
     * rate 1e-3, 50 epochs of batches of 32 rows, nothing to regularize.
     *
     * @throws occam.InvalidInput if there are fewer than two sizes, or one is below 1
     */
    public static Network mlp(int... sizes) {
        unless(
                sizes.length >= 2 && Arrays.stream(sizes).allMatch(size -> size >= 1),
                "mlp needs an input and an output size, each 1 or more, was %s; for example mlp(64, 128, 10)",
                Arrays.toString(sizes));
        return new Network(
                Arrays.stream(sizes).boxed().toList(),
                new Dropout(0, 0),
                new Objective(Penalty.none(), Penalty.none(), Optimizer.adam(1e-3)),
                new Schedule(50, 32, Schedule.ENDLESS));
    }

    /**
     * Dropout on hidden outputs, after the activation, scaled by {@code 1/(1 − rate)} in training.
     *
     * @param rate the probability of dropping a unit
     * @throws occam.InvalidInput if the rate is below 0, or 1 or more
     */
    public Network dropout(double rate) {
        return new Network(sizes, new Dropout(rate, dropout.input), objective, schedule);
    }

    /**
     * Dropout on the input, scaled by {@code 1/(1 − rate)} in training.
     *
     * @param rate the probability of dropping an input
     * @throws occam.InvalidInput if the rate is below 0, or 1 or more
     */
    public Network inputDropout(double rate) {
        return new Network(sizes, new Dropout(dropout.hidden, rate), objective, schedule);
    }

    /** Adds this penalty on all weights, not on biases, to the mean loss, by adding its slope to the gradient. */
    public Network penalty(Separable penalty) {
        return withObjective(new Objective(penalty, objective.proximal, objective.optimizer));
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
        return withObjective(new Objective(objective.penalty, penalty, objective.optimizer));
    }

    /** Steps by this optimizer, which also holds the decoupled weight decay. */
    public Network optimizer(Optimizer optimizer) {
        return withObjective(new Objective(objective.penalty, objective.proximal, optimizer));
    }

    /**
     * Trains for this many passes over the training rows at most.
     *
     * @throws occam.InvalidInput if below 1
     */
    public Network epochs(int epochs) {
        return withSchedule(new Schedule(epochs, schedule.batch, schedule.patience));
    }

    /**
     * Makes each step from this many rows; the last batch of an epoch may be smaller.
     *
     * @throws occam.InvalidInput if below 1
     */
    public Network batch(int rows) {
        return withSchedule(new Schedule(schedule.epochs, rows, schedule.patience));
    }

    /**
     * Stops when the validation loss (without the penalty) has not reached a new minimum for this many epochs, and puts the weights of
     * the best epoch back, whether it stopped early or not.
     *
     * @throws occam.InvalidInput if below 1
     */
    public Network earlyStopping(int patience) {
        return withSchedule(new Schedule(schedule.epochs, schedule.batch, patience));
    }

    private Network withObjective(Objective changed) {
        return new Network(sizes, dropout, changed, schedule);
    }

    private Network withSchedule(Schedule changed) {
        return new Network(sizes, dropout, objective, changed);
    }

    /** Numbers in, hidden units of each layer, classes out. */
    public List<Integer> sizes() {
        return sizes;
    }

    /** How many weights and biases there are. */
    public int parameters() {
        int sum = 0;
        for (int layer = 1; layer < sizes.size(); layer++) {
            sum += (sizes.get(layer - 1) + 1) * sizes.get(layer);
        }
        return sum;
    }

    int inputs() {
        return sizes.get(0);
    }

    int classes() {
        return sizes.get(sizes.size() - 1);
    }

    Dropout rates() {
        return dropout;
    }

    Objective objective() {
        return objective;
    }

    Schedule schedule() {
        return schedule;
    }

    @Override
    public String toString() {
        return "mlp%s, %s, %s, proximal %s, dropout %s, input dropout %s"
                .formatted(
                        sizes,
                        objective.optimizer,
                        objective.penalty,
                        objective.proximal,
                        dropout.hidden,
                        dropout.input);
    }
}
