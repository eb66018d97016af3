package occam.lesson.decay;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import occam.exercise.Calls;
import occam.exercise.Exercise;
import occam.exercise.Piece;
import occam.lesson.decay.WeightDecay.Steps;

/** The exercise on gradient descent with L2 in the loss, and the inputs of all exercises on steps. */
final class PlainSteps {
    private PlainSteps() {}

    /** What an answer is given. */
    record Input(double weight, double[] gradients, double learningRate, double lambda) {
        double train(Steps answer) {
            return answer.train(weight, gradients.clone(), learningRate, lambda);
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "w = %s, gradients = %s, η = %s, λ = %s",
                    weight,
                    Arrays.toString(gradients),
                    learningRate,
                    lambda);
        }
    }

    static final List<Input> INPUTS = List.of(
            new Input(2, new double[] {0.3}, 0.1, 0.5),
            new Input(-1.5, new double[] {0.2, -0.4, 0.1}, 0.25, 0.4),
            new Input(0.5, new double[] {1, 0.5, -0.25}, 0.5, 0.2),
            new Input(0.05, new double[] {0.1, -0.2}, 0.1, 1),
            new Input(1, new double[] {0, 0, 0}, 0.1, 0.2),
            new Input(-2, new double[] {-0.5, 0.75}, 0.2, 0),
            new Input(0.05, new double[] {0.1, -0.2, 2, -0.5, -3}, 0.1, 1),
            new Input(0, new double[] {0.5, -2, 1}, 0.2, 0.5),
            new Input(-0.3, new double[] {-1, 0.5, 0.5, -0.25}, 0.4, 1.5),
            new Input(3, new double[] {0.4, 0.2}, 0.05, 2),
            new Input(0.1, new double[] {0.8, -4, -3}, 0.1, 0.5),
            new Input(0, new double[] {-2, 0.25}, 0.2, 0.5),
            new Input(0.4, new double[] {3, -0.2}, 0.5, 0.2),
            new Input(0.05, new double[] {-5, 0.3}, 0.1, 1));

    static Calls<Steps> calls(List<Input> inputs) {
        return Calls.<Steps, Input>on(inputs, Input::toString, (answer, input) -> input.train(answer))
                .trait("λ = 0", inputs, input -> input.lambda == 0)
                .trait("a single step", inputs, input -> input.gradients.length == 1)
                .trait(
                        "gradients of 0",
                        inputs,
                        input -> Arrays.stream(input.gradients).allMatch(g -> g == 0));
    }

    /** The slope of the penalty. */
    private interface Pull {
        double of(double w, double lambda, double first);
    }

    /** The next weight, where the penalty pulls so much at a weight. */
    private interface Move {
        double of(double w, double g, double eta, DoubleUnaryOperator pull);
    }

    /** How the steps follow on each other. */
    private interface Walk {
        double of(double weight, double[] gradients, Step step);
    }

    private interface Step {
        double next(double w, double g);
    }

    private static final Walk EACH = (weight, gradients, step) -> {
        double w = weight;
        for (double g : gradients) {
            w = step.next(w, g);
        }
        return w;
    };

    private static final Piece<Pull> PULL = Piece.<Pull>of((w, lambda, first) -> lambda * w)
            .or("""
                    The slope of λ/2·w² is λw, not 2λw. With λ·w², without the half, this would be right; then λ means something else.
                    """, (w, lambda, first) -> 2 * lambda * w)
            .or("""
                    The penalty pulls the weight away from 0: its slope must be added to the gradient, and the sum subtracted from the weight.
                    """, (w, lambda, first) -> -lambda * w)
            .or("""
                    This is L1: its slope is λ times the sign, the same pull at any size. L2 pulls in proportion to the weight.
                    """, (w, lambda, first) -> lambda * Math.signum(w))
            .or("""
                    This is gradient descent on the loss alone: the penalty is missing. If you wrote 1 / 2 * lambda, that is 0 in Java, and there is
                    no ½ in the slope.
                    """, (w, lambda, first) -> 0)
            .or("""
                    The penalty's slope is that of the first weight all along. It changes with the weight, so compute it anew at each step.
                    """, (w, lambda, first) -> lambda * first)
            .or("""
                    The slope of λ/2·w² is λw, not λ/2·w: the ½ takes away the 2 that comes down from the square.
                    """, (w, lambda, first) -> lambda / 2 * w)
            .or("""
                    The weight is missing in the slope: λ/2·w² has the slope λw.
                    """, (w, lambda, first) -> lambda)
            .or("""
                    The sign of the weight is lost: the slope of λ/2·w² is λw, below 0 where the weight is.
                    """, (w, lambda, first) -> lambda * Math.abs(w))
            .or("""
                    This adds the penalty itself, λ/2·w². Its slope is λw.
                    """, (w, lambda, first) -> lambda / 2 * w * w)
            .or("""
                    The square is still there: the slope of λ/2·w² is λw.
                    """, (w, lambda, first) -> lambda * w * w)
            .or("""
                    λ is missing: the penalty pulls with the same strength whatever it is.
                    """, (w, lambda, first) -> w)
            .or("""
                    λ is squared as well. The slope of λ/2·w² is λw.
                    """, (w, lambda, first) -> lambda * lambda * w);

    private static final Piece<Move> MOVE = Piece.<Move>of((w, g, eta, pull) -> w - eta * (g + pull.applyAsDouble(w)))
            .or("""
                    The decay is not multiplied by the learning rate. The penalty is a part of the objective, and each part of its slope is
                    stepped along with η.
                    """, (w, g, eta, pull) -> w - eta * g - pull.applyAsDouble(w))
            .or("""
                    This decays what the step has made. Both slopes belong to the weight before the step: w − ηg − ηλw.
                    """, (w, g, eta, pull) -> w - eta * g - eta * pull.applyAsDouble(w - eta * g))
            .or("""
                    This goes uphill: the step is subtracted from the weight.
                    """, (w, g, eta, pull) -> w + eta * (g + pull.applyAsDouble(w)))
            .or("""
                    The gradient is not multiplied by the learning rate: the step is η times the sum of both slopes.
                    """, (w, g, eta, pull) -> w - g - eta * pull.applyAsDouble(w))
            .or("""
                    The learning rate is missing: the step is η times the sum of both slopes.
                    """, (w, g, eta, pull) -> w - g - pull.applyAsDouble(w))
            .or("""
                    The loss has no part in the step: the gradient is missing.
                    """, (w, g, eta, pull) -> w - eta * pull.applyAsDouble(w))
            .or("""
                    The penalty's part has η squared. Both slopes are multiplied by η once.
                    """, (w, g, eta, pull) -> w - eta * g - eta * eta * pull.applyAsDouble(w))
            .or("""
                    This divides by 1 + ηλ, which is the proximal step of L2. Asked is a step along the slope at the weight as it stands.
                    """, (w, g, eta, pull) -> (w - eta * g) / (1 + eta * pull.applyAsDouble(1)));

    private static final Piece<Walk> WALK = Piece.of(EACH)
            .or("""
                    Each step begins at the first weight again, so only the last one counts. It begins where the one before has ended.
                    """, (weight, gradients, step) -> step.next(weight, gradients[gradients.length - 1]))
            .or("""
                    Only the first step is made. Return after the loop.
                    """, (weight, gradients, step) -> step.next(weight, gradients[0]))
            .or(
                    """
                    This makes one step on the sum of the gradients. Make a step on each, from where the one before has ended.
                    """,
                    (weight, gradients, step) ->
                            step.next(weight, Arrays.stream(gradients).sum()))
            .or(
                    """
                    This makes one step on the mean of the gradients. Make a step on each, from where the one before has ended.
                    """,
                    (weight, gradients, step) ->
                            step.next(weight, Arrays.stream(gradients).average().orElse(0)))
            .or("""
                    The last gradient is left out.
                    """, (weight, gradients, step) -> EACH.of(weight, Arrays.copyOf(gradients, gradients.length - 1), step))
            .or(
                    """
                    The first gradient is left out: begin at 0.
                    """,
                    (weight, gradients, step) ->
                            EACH.of(weight, Arrays.copyOfRange(gradients, 1, gradients.length), step))
            .or("""
                    The gradients are taken from the last one to the first. Their order counts: what comes early has decayed more in the end.
                    """, PlainSteps::backwards);

    private static final Piece<Steps> WITH_L2 = PULL.with(
                    MOVE, (pull, move) -> (Walked) walk -> (weight, gradients, eta, lambda) ->
                            walk.of(weight, gradients, (w, g) -> move.of(w, g, eta, at -> pull.of(at, lambda, weight))))
            .with(WALK, Walked::by)
            .or(
                    """
                    The penalty acts once, after the last step. Its slope belongs to each step.
                    """,
                    (weight, gradients, eta, lambda) ->
                            EACH.of(weight, gradients, (w, g) -> w - eta * g) * (1 - eta * lambda))
            .or(
                    """
                    λ is divided by the number of gradients. They are steps, not rows: in each of them the penalty pulls whole.
                    """,
                    (weight, gradients, eta, lambda) ->
                            EACH.of(weight, gradients, (w, g) -> w - eta * (g + lambda / gradients.length * w)));

    private static double backwards(double weight, double[] gradients, Step step) {
        var turned = gradients.clone();
        Arrays.setAll(turned, i -> gradients[gradients.length - 1 - i]);
        return EACH.of(weight, turned, step);
    }

    /** An answer but for how its steps follow on each other. */
    private interface Walked {
        Steps by(Walk walk);
    }

    static final Exercise<Steps> EXERCISE = Exercise.of("sgd-l2", calls(INPUTS))
            .asks("""
                Write gradient descent on loss $+ \\frac{\\lambda}{2} w^2$ for one weight: a step for each gradient, in order. `gradients` are the slopes of the
                **loss** alone; the penalty's slope is yours to add, from the weight as it stands before the step. Return the weight after the last step.
                """)
            .hints("""
                What is the slope of λ/2·w²? Add it to g, multiply by the learning rate, subtract.
                """)
            .answer(WITH_L2)
            .matters("""
                Sorted by w this is w·(1 − ηλ) − ηg: under plain gradient descent L2 in the loss *is* weight decay. Under Adam it is not.
                """);
}
