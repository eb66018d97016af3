package occam.lesson.pruning;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import occam.exercise.Calls;
import occam.exercise.Exercise;
import occam.lesson.pruning.Smaller.UnitStep;
import occam.penalty.Penalty;

/** The exercise on the proximal step of the group lasso. */
final class UnitSteps {
    private UnitSteps() {}

    /** What an answer is given. */
    private record Input(double threshold, double... weights) {
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "weights = %s, threshold = %s", Arrays.toString(weights), threshold);
        }
    }

    private static final List<Input> INPUTS = List.of(
            new Input(2.5, 3, 4),
            new Input(6, 3, 4),
            new Input(1, 2, -1, 2),
            new Input(0.5, 0.3, -0.2),
            new Input(0, 1, -2),
            new Input(1, 0, 0, 0),
            new Input(1.5, 0, 4, -3, 0),
            new Input(0.25, -0.6),
            new Input(2, 1.5, -0.5, 2.5),
            new Input(0, 0, 0));

    private static Calls<UnitStep> calls() {
        return Calls.<UnitStep, Input>on(
                        INPUTS,
                        Input::toString,
                        (answer, input) -> answer.shrink(input.weights().clone(), input.threshold()))
                .trait("threshold 0", INPUTS, input -> input.threshold() == 0)
                .trait("a norm that the threshold reaches", INPUTS, input -> norm(input.weights()) <= input.threshold())
                .trait("all weights at 0", INPUTS, input -> norm(input.weights()) == 0);
    }

    static final Exercise<UnitStep> EXERCISE = Exercise.of("group-step", calls())
            .asks("""
                Write the proximal step of the group lasso on one unit: from the `weights` $w$ that lead into it, and the threshold $t$, the weights
                $w \\max(1 - t / \\lVert w \\rVert_2,\\, 0)$. If all weights are 0 already, they stay so.
                """)
            .hints("""
                One number for all weights: the factor. Compute the norm first, and ask before you divide whether it is larger than t.
                """)
            .answer(Penalty::groupThreshold)
            .misconception("""
                This takes t off each weight by itself, which is the step of L1. The unit must keep its direction, or go as a whole: one factor for
                all of its weights.
                """, (w, t) -> each(w, v -> Penalty.softThreshold(v, t)))
            .misconception("""
                This is ridge's step, for a norm that is squared: it divides, and never gives an exact 0. The norm of the group lasso is not squared.
                """, (w, t) -> each(w, v -> v / (1 + t)))
            .misconception("""
                Where t is larger than the norm, this turns the weights around. A factor below 0 must be 0.
                """, (w, t) -> scaled(w, norm(w) == 0 ? 0 : 1 - t / norm(w)))
            .misconception("""
                This divides by the squared norm. The step shortens the vector of weights by t, so the factor is (‖w‖ − t)/‖w‖.
                """, (w, t) -> scaled(w, norm(w) == 0 ? 0 : Math.max(1 - t / (norm(w) * norm(w)), 0)))
            .misconception("""
                    This takes the sum of the absolute values for the norm. It is the root of the sum of squares.
                    """, (w, t) -> scaled(w, sum(w) == 0 ? 0 : Math.max(1 - t / sum(w), 0)))
            .misconception("""
                This lets a unit through unchanged if its norm is above t. The step also shortens what it keeps, by t.
                """, (w, t) -> scaled(w, norm(w) > t ? 1 : 0))
            .misconception("""
                For weights that are all 0 this divides 0 by 0, and a weight that is no number stays so for ever. Ask first whether the norm is larger than t.
                """, (w, t) -> each(w, v -> v * Math.max(norm(w) - t, 0) / norm(w)))
            .misconception("""
                This multiplies the threshold by the root of how many weights there are, as some group lassos do for groups of different sizes. Here t
                is the threshold itself. To take the root of the *mean* square for the norm comes to the same.
                """, (w, t) -> Penalty.groupThreshold(w, t * Math.sqrt(w.length)))
            .misconception("""
                This takes the largest weight for the norm. It is the root of the sum of squares.
                """, (w, t) -> scaled(w, cut(1 - t / largest(w), norm(w))))
            .misconception("""
                This takes t off each weight, negative ones too. The unit must keep its direction: one factor for all of its weights.
                """, (w, t) -> each(w, v -> v - t))
            .misconception("""
                The norm of what is left is right, but each weight has been multiplied by it: divide by ‖w‖ as well.
                """, (w, t) -> scaled(w, Math.max(norm(w) - t, 0)))
            .misconception("""
                This gives every unit the norm 1. The step shortens it by t.
                """, (w, t) -> scaled(w, norm(w) == 0 ? 0 : 1 / norm(w)))
            .misconception("""
                This clips the norm at t, as a max-norm constraint does: it leaves short units and shortens long ones to t. The step shortens each by t.
                """, (w, t) -> scaled(w, norm(w) == 0 ? 0 : Math.min(1, t / norm(w))))
            .misconception("""
                This multiplies by 1 − t, whatever the norm is: that is a weight decay. The factor is 1 − t/‖w‖.
                """, (w, t) -> scaled(w, 1 - t))
            .misconception("""
                This multiplies by 1 − t, cut off at 0, whatever the norm is. The factor is 1 − t/‖w‖.
                """, (w, t) -> scaled(w, Math.max(1 - t, 0)))
            .misconception("""
                This takes the smaller of the two, where the larger belongs: the factor is 0 at least.
                """, (w, t) -> scaled(w, norm(w) == 0 ? 0 : Math.min(1 - t / norm(w), 0)))
            .misconception("""
                This lengthens the weights: t/‖w‖ is taken off 1, not added.
                """, (w, t) -> scaled(w, norm(w) == 0 ? 0 : 1 + t / norm(w)))
            .misconception("""
                There is a ½ in front of t. It belongs to the square of ridge; the norm of the group lasso is not squared.
                """, (w, t) -> Penalty.groupThreshold(w, t / 2))
            .misconception(
                    """
                The sign is lost: all weights come out positive. One factor, which is 0 or more, keeps the direction.
                """,
                    (w, t) -> Arrays.stream(Penalty.groupThreshold(w, t))
                            .map(Math::abs)
                            .toArray())
            .misconception("""
                The factor is the other way up: it is (‖w‖ − t)/‖w‖, not t/‖w‖.
                """, (w, t) -> scaled(w, norm(w) == 0 ? 0 : t / norm(w)))
            .misconception("""
                All units are put to 0, also those whose norm is above t.
                """, (w, t) -> scaled(w, 0))
            .misconception("""
                For weights of 0 and a threshold of 0 this divides 0 by 0, and a weight that is no number stays so for ever. Ask first whether the norm is larger
                than t.
                """, (w, t) -> scaled(w, Math.max(1 - t / norm(w), 0)))
            .misconception("""
                The norm is taken anew while the weights shrink, so each of them has another factor. Compute it once, before.
                """, UnitSteps::shrinking)
            .misconception("""
                t is squared. The step shortens the vector of weights by t itself.
                """, (w, t) -> Penalty.groupThreshold(w, t * t))
            .matters("""
                A soft threshold on a length: whole units become exactly 0, and then they can be taken out. With one weight in the group it is the soft threshold of L1.
                """);

    private static double[] shrinking(double[] w, double t) {
        var shrunk = w.clone();
        for (int i = 0; i < w.length; i++) {
            shrunk[i] *= cut(1 - t / norm(shrunk), norm(shrunk));
        }
        return shrunk;
    }

    private static double[] each(double[] w, DoubleUnaryOperator change) {
        return Arrays.stream(w).map(change).toArray();
    }

    private static double[] scaled(double[] w, double factor) {
        return each(w, v -> factor * v);
    }

    private static double cut(double factor, double norm) {
        return norm == 0 ? 0 : Math.max(factor, 0);
    }

    private static double largest(double[] w) {
        return Arrays.stream(w).map(Math::abs).max().orElse(0);
    }

    private static double norm(double[] w) {
        return Math.sqrt(Arrays.stream(w).map(v -> v * v).sum());
    }

    private static double sum(double[] w) {
        return Arrays.stream(w).map(Math::abs).sum();
    }
}
