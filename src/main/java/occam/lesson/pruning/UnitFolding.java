package occam.lesson.pruning;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import occam.exercise.Calls;
import occam.exercise.Exercise;
import occam.exercise.Piece;
import occam.lesson.pruning.Smaller.Folding;

/** The exercise on taking out a dead unit. */
final class UnitFolding {
    private UnitFolding() {}

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
            new Input(new double[] {-1, 0, 0.5}, 2, new double[] {-0.25, 0, 1.5}),
            new Input(new double[] {0.4, -0.6}, 0.75, new double[] {-2, 1}),
            new Input(new double[] {-0.3, 0.2, 0.1}, -1.5, new double[] {1, -0.5, 2}));

    /** A bias of the next layer, from what it was, what the unit gives, and the weight in between. */
    private interface Form {
        double of(double bias, double output, double outgoing);
    }

    private static final Piece<DoubleUnaryOperator> OUTPUT = Piece.<DoubleUnaryOperator>of(bias -> Math.max(bias, 0))
            .or("""
                The ReLU is missing: a unit with a negative bias gives 0, not the bias.
                """, bias -> bias)
            .or("""
                This leaves the biases as they are. A unit without incoming weights still gives relu(b), and the next layer would miss it.
                """, bias -> 0)
            .or("""
                The unit's bias is missing: what it gives is relu(b), and not 1.
                """, bias -> 1)
            .or("""
                The size of the bias is not what the unit gives: where the bias is negative, a ReLU gives 0.
                """, Math::abs)
            .or("""
                The ReLU is turned round: it lets through what is above 0.
                """, bias -> Math.min(bias, 0));

    private static final Piece<Form> FORM = Piece.<Form>of((bias, output, outgoing) -> bias + output * outgoing)
            .or("""
                What the unit gives arrives in the next layer through its outgoing weights. Multiply by them.
                """, (bias, output, outgoing) -> bias + output)
            .or("""
                The sign is wrong: what the unit gave is now missing, so the biases must bring it.
                """, (bias, output, outgoing) -> bias - output * outgoing)
            .or("""
                This applies the ReLU to the new biases. They are added before the next layer's activation, and may be negative.
                """, (bias, output, outgoing) -> Math.max(bias + output * outgoing, 0))
            .or("""
                The next layer's own biases are missing. What the unit gave is added to them.
                """, (bias, output, outgoing) -> output * outgoing)
            .or("""
                This adds what the unit gives and the outgoing weight. The one is multiplied by the other.
                """, (bias, output, outgoing) -> bias + output + outgoing)
            .or("""
                The ReLU acts on the product as well. What arrives in the next layer may be negative, with a negative outgoing weight.
                """, (bias, output, outgoing) -> bias + Math.max(output * outgoing, 0))
            .or("""
                The next layer's biases are multiplied with. What the unit gave is added to them.
                """, (bias, output, outgoing) -> bias * output * outgoing)
            .or("""
                This divides by the outgoing weight. What the unit gives is multiplied by it.
                """, (bias, output, outgoing) -> bias + output / outgoing);

    private static Calls<Folding> calls() {
        return Calls.<Folding, Input>on(INPUTS, Input::toString, (answer, input) -> input.answered(answer))
                .trait("a bias below 0", INPUTS, input -> input.bias < 0)
                .trait("a bias above 0", INPUTS, input -> input.bias > 0)
                .trait("a bias of 0 or below", INPUTS, input -> input.bias <= 0)
                .trait("a bias of 0", INPUTS, input -> input.bias == 0);
    }

    static final Exercise<Folding> EXERCISE = Exercise.of("fold", calls())
            .asks("""
                A hidden unit with a ReLU has only zeros among its incoming weights, and is taken out. Return the biases of the next layer that leave every
                output as it was. You get the next layer's `biases`, the unit's own `bias`, and its `outgoing` weights, one into each unit of the next layer.
                """)
            .hints("""
                What does the unit give, for any row? And what reaches each unit of the next layer of it?
                """)
            .answer(OUTPUT.with(
                    FORM,
                    (output, form) -> (biases, bias, outgoing) ->
                            each(biases, k -> form.of(biases[k], output.applyAsDouble(bias), outgoing[k]))))
            .misconception(
                    """
                Only the first of the next layer's biases makes up for the unit. It has reached all of them.
                """,
                    (biases, bias, outgoing) ->
                            each(biases, k -> biases[k] + (k == 0 ? Math.max(bias, 0) * outgoing[k] : 0)))
            .misconception(
                    """
                The sum of all outgoing weights is added to each bias. Each unit of the next layer gets what comes through its own.
                """,
                    (biases, bias, outgoing) -> each(
                            biases,
                            k -> biases[k]
                                    + Math.max(bias, 0)
                                            * Arrays.stream(outgoing).sum()))
            .misconception(
                    """
                The ReLU acts on the product of bias and outgoing weight. It acts before that, on the unit's own bias.
                """, (biases, bias, outgoing) -> each(biases, k -> biases[k] + Math.max(bias * outgoing[k], 0)))
            .matters("""
                Only so is the smaller network the same function. Its accuracy need not tell that the biases are wrong: compare outputs.
                """);

    private static double[] each(double[] biases, IntToDoubleFunction value) {
        return IntStream.range(0, biases.length).mapToDouble(value).toArray();
    }
}
