package occam.neural.language;

import java.util.ArrayList;
import java.util.List;
import occam.neural.glassbox.Matrix;

/**
 * The mean of the weights over the steps so far, {@code w̄ ← w̄ + (1 − β)/(1 − βᵗ)·(w − w̄)}: each counts {@code β} times as much as the one after
 * it. With {@code β = 0} there is none, and nothing is done.
 *
 * <p>Source of means over the steps of a training, there with equal weights: P. Izmailov and others, Averaging Weights Leads to Wider Optima and
 * Better Generalization (2018).
 */
final class MovingAverage<M extends Matrix<M>> {
    private final double beta;
    private final List<Weight<M>> weights;
    private final Room<M> room;
    private final List<M> means;
    private double power = 1;

    MovingAverage(double beta, List<Weight<M>> weights, Room<M> room) {
        this.beta = beta;
        this.weights = beta == 0 ? List.of() : weights;
        this.room = room;
        this.means = new ArrayList<>(this.weights.stream()
                .map(weight -> room.matrix(weight.value().rows(), weight.value().columns()))
                .toList());
    }

    /** After a step. */
    void add() {
        power *= beta;
        for (int k = 0; k < weights.size(); k++) {
            room.numbers().towards(means.get(k), weights.get(k).value(), (1 - beta) / (1 - power));
        }
    }

    /** The means where the weights were, and back. */
    void exchange() {
        for (int k = 0; k < weights.size(); k++) {
            means.set(k, weights.get(k).exchange(means.get(k)));
        }
    }
}
