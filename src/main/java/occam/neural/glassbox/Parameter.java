package occam.neural.glassbox;

import java.util.function.Supplier;
import occam.neural.Objective;
import occam.neural.Optimizer;
import occam.neural.Optimizer.Adam;
import occam.neural.Optimizer.Momentum;
import occam.neural.ProximalStep;

/** Weights or biases of the glass-box engine: their gradient, what the optimizer remembers of earlier ones, and the step. */
final class Parameter<M extends Matrix<M>> implements AutoCloseable {
    private final Objective objective;
    private final double epsilon;
    private final M value;
    private final Buffer<M> gradient;
    private final Buffer<M> first;
    private final Buffer<M> second;

    /** {@code zeros} makes a matrix of its size; {@code epsilon} is {@code ε} of Adam. */
    Parameter(Supplier<M> zeros, Objective objective, double epsilon) {
        this.objective = objective;
        this.epsilon = epsilon;
        this.value = zeros.get();
        this.gradient = new Buffer<>(zeros);
        this.first = new Buffer<>(zeros);
        this.second = new Buffer<>(zeros);
    }

    M value() {
        return value;
    }

    M gradient() {
        return gradient.get();
    }

    /** The slope of the penalty joins the gradient, the optimizer makes its step, and the proximal step comes last. */
    void step(int t) {
        if (objective.proximal().keepsZeros()) {
            // without a gradient nothing that an optimizer remembers or a penalty adds can move it
            gradient().whereNotZero(value);
            first.get().whereNotZero(value);
        }
        var penalty = objective.penalty();
        if (penalty.onAbsolute() + penalty.onSquares() > 0) {
            gradient().plusSlope(penalty, value);
        }
        move(objective.optimizer(), t);
        shrink(objective.proximal(), objective.optimizer().learningRate());
    }

    private void shrink(ProximalStep proximal, double eta) {
        var onWeights = proximal.onWeights();
        if (onWeights.onAbsolute() + onWeights.onSquares() > 0) {
            value.prox(onWeights, eta);
        }
        if (proximal.onUnits() > 0) {
            value.proxOfColumns(proximal.threshold(value.rows(), eta));
        }
    }

    private void move(Optimizer optimizer, int t) {
        double eta = optimizer.learningRate();
        double lambda = optimizer.weightDecay();
        if (optimizer instanceof Adam) {
            value.adam(gradient(), first.get(), second.get(), eta, lambda, epsilon, t);
        } else if (optimizer instanceof Momentum momentum) {
            value.nesterov(gradient(), first.get(), eta, lambda, momentum.momentum());
        } else {
            value.descend(gradient(), eta, lambda);
        }
    }

    @Override
    public void close() {
        value.close();
        gradient.close();
        first.close();
        second.close();
    }
}
