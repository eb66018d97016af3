package occam.sweep;

import static occam.InvalidInput.given;
import static occam.InvalidInput.unless;

import java.util.Arrays;
import java.util.function.BiFunction;
import occam.neural.Network;
import occam.penalty.Penalty;
import occam.penalty.Separable;

/** A number in the description of a network that a sweep sets: {@code learningRate(1e-3, 1e-2)} are values of it to try. */
public enum Knob {
    /** {@code η} of the optimizer. */
    LEARNING_RATE(
            "learning rate",
            (network, eta) -> network.optimizer(network.optimizer().learningRate(eta))),
    /** {@code λ} of the decoupled decay, {@code W ← W·(1 − ηλ) − step}. */
    WEIGHT_DECAY(
            "weight decay",
            (network, lambda) -> network.optimizer(network.optimizer().weightDecay(lambda))),
    /** What multiplies {@code ‖W‖²/2} in the penalty, whose L1 part stays. */
    L2("L2", (network, lambda) -> network.penalty(penalty(network.penalty().onAbsolute(), lambda))),
    /** What multiplies {@code ‖W‖₁} in the penalty, whose L2 part stays. */
    L1(
            "L1",
            (network, lambda) ->
                    network.penalty(penalty(lambda, network.penalty().onSquares()))),
    /** The probability of dropping a hidden unit, the same in all hidden layers. */
    DROPOUT("dropout", Knob::dropped);

    private final String label;
    private final BiFunction<Network, Double, Network> turn;

    Knob(String label, BiFunction<Network, Double, Network> turn) {
        this.label = label;
        this.turn = turn;
    }

    /**
     * Learning rates to try, such as {@code learningRate(logGrid(1e-4, 1e-1, 11))}.
     *
     * @throws occam.InvalidInput as {@link Axis}
     */
    public static Axis learningRate(double... values) {
        return axis(LEARNING_RATE, values);
    }

    /** Learning rates to draw from a range, such as {@code learningRate(logUniform(1e-4, 1e-1))}. */
    public static Drawn learningRate(Range range) {
        return new Drawn(LEARNING_RATE, range);
    }

    /**
     * Decoupled decays to try.
     *
     * @throws occam.InvalidInput as {@link Axis}
     */
    public static Axis weightDecay(double... values) {
        return axis(WEIGHT_DECAY, values);
    }

    /** Decoupled decays to draw from a range. */
    public static Drawn weightDecay(Range range) {
        return new Drawn(WEIGHT_DECAY, range);
    }

    /**
     * Strengths of the L2 penalty to try.
     *
     * @throws occam.InvalidInput as {@link Axis}
     */
    public static Axis l2(double... values) {
        return axis(L2, values);
    }

    /** Strengths of the L2 penalty to draw from a range. */
    public static Drawn l2(Range range) {
        return new Drawn(L2, range);
    }

    /**
     * Strengths of the L1 penalty to try.
     *
     * @throws occam.InvalidInput as {@link Axis}
     */
    public static Axis l1(double... values) {
        return axis(L1, values);
    }

    /** Strengths of the L1 penalty to draw from a range. */
    public static Drawn l1(Range range) {
        return new Drawn(L1, range);
    }

    /**
     * Rates of dropout to try.
     *
     * @throws occam.InvalidInput as {@link Axis}
     */
    public static Axis dropout(double... values) {
        return axis(DROPOUT, values);
    }

    /** Rates of dropout to draw from a range, such as {@code dropout(uniform(0, 0.8))}. */
    public static Drawn dropout(Range range) {
        return new Drawn(DROPOUT, range);
    }

    private static Axis axis(Knob knob, double... values) {
        return new Axis(knob, Arrays.stream(given(values, "values")).boxed().toList());
    }

    /**
     * The network with this number.
     *
     * @throws occam.InvalidInput if the network has no such knob, or does not take the number
     */
    public Network turn(Network network, double value) {
        return turn.apply(given(network, "network"), value);
    }

    private static Network dropped(Network network, double rate) {
        unless(
                network.hiddenLayers() > 0,
                "the knob 'dropout' needs hidden units with ReLU, and the network has none: %s; sweep another knob",
                network);
        return network.dropout(rate);
    }

    private static Separable penalty(double onAbsolute, double onSquares) {
        if (onAbsolute == 0) {
            return onSquares == 0 ? Penalty.none() : Penalty.l2(onSquares);
        }
        double both = onAbsolute + onSquares;
        return onSquares == 0 ? Penalty.l1(onAbsolute) : Penalty.elasticNet(both, onAbsolute / both);
    }

    @Override
    public String toString() {
        return label;
    }
}
