package occam.exercise;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import occam.exercise.Smaller.Folding;

/** The exercise on taking out a dead unit. */
final class Folds {
    private Folds() {}

    /** What an answer is given. */
    private record Input(double[] biases, double bias, double[] outgoing) {
        double[] answered(Folding answer) {
            return answer.fold(biases.clone(), bias, outgoing.clone());
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "biases = %s, bias = %s, outgoing = %s",
                    Arrays.toString(biases),
                    bias,
                    Arrays.toString(outgoing));
        }
    }

    private static final List<Input> INPUTS = List.of(
            new Input(new double[] {0.1, -0.2, 0.3}, 0.5, new double[] {2, -1, 0.4}),
            new Input(new double[] {0.1, -0.2}, -0.5, new double[] {3, 1}),
            new Input(new double[] {1, 2}, 0, new double[] {5, -7}),
            new Input(new double[] {-1, 0, 0.5}, 2, new double[] {-0.25, 0, 1.5}));

    static final Exercise<Folding> EXERCISE = Exercise.<Folding>of(
                    "09-fold", Calls.on(INPUTS, Input::toString, (answer, input) -> input.answered(answer)))
            .asks("""
                A hidden unit with a ReLU has only zeros among its incoming weights, and is taken out. Return the biases of the next layer that leave every
                output as it was. You get the next layer's `biases`, the unit's own `bias`, and its `outgoing` weights, one into each unit of the next layer.
                """)
            .hints("""
                What does the unit give, for any row? And what reaches each unit of the next layer of it?
                """)
            .answer(folded(bias -> Math.max(bias, 0), 1))
            .misconception("""
                The ReLU is missing: a unit with a negative bias gives 0, not the bias.
                """, folded(bias -> bias, 1))
            .misconception("""
                This leaves the biases as they are. A unit without incoming weights still gives relu(b), and the next layer would miss it.
                """, (biases, bias, outgoing) -> biases)
            .misconception(
                    """
                    What the unit gives arrives in the next layer through its outgoing weights. Multiply by them.
                    """,
                    (biases, bias, outgoing) -> Arrays.stream(biases)
                            .map(b -> b + Math.max(bias, 0))
                            .toArray())
            .misconception("""
                The sign is wrong: what the unit gave is now missing, so the biases must bring it.
                """, folded(bias -> Math.max(bias, 0), -1))
            .misconception(
                    """
                    This applies the ReLU to the new biases. They are added before the next layer's activation, and may be negative.
                    """,
                    (biases, bias, outgoing) -> Arrays.stream(
                                    folded(b -> Math.max(b, 0), 1).fold(biases, bias, outgoing))
                            .map(b -> Math.max(b, 0))
                            .toArray())
            .matters("""
                Only so is the smaller network the same function. Its accuracy need not tell that the biases are wrong: compare outputs.
                """);

    private static Folding folded(java.util.function.DoubleUnaryOperator output, double sign) {
        return (biases, bias, outgoing) -> IntStream.range(0, biases.length)
                .mapToDouble(k -> biases[k] + sign * output.applyAsDouble(bias) * outgoing[k])
                .toArray();
    }
}
