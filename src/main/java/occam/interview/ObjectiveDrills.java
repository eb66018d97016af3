package occam.interview;

import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import occam.exercise.Calls;
import occam.exercise.Calls.Call;
import occam.exercise.Exercise;
import occam.exercise.Misconception;
import occam.interview.Drills.ObjectiveWithGradient;
import occam.interview.Drills.ValueAndGradient;
import occam.lesson.geometry.Geometry;
import occam.lesson.geometry.Geometry.Gradient;
import occam.lesson.geometry.Geometry.Objective;
import occam.lesson.geometry.LinearProblems;
import occam.lesson.geometry.LinearProblems.Problem;

/**
 * An objective and its gradient as one answer, made of the two exercises on them. Both are compared with the reference, and the gradient
 * with the slope of the answer's own objective too, so that the reader learns which of the two is wrong.
 */
record ObjectiveDrills(Exercise<Objective> objective, Exercise<Gradient> gradient) {
    private static final double STEP = 1e-3;
    private static final double AGREEMENT = 1e-6;

    /** What is forgotten under the clock, though nobody gave it in the lesson. */
    private static final List<Misconception<Objective>> HALVES = List.of(
            new Misconception<>("""
                    Both ½ are missing: this is twice what is asked. It has the same minimum, but steps along its slope are twice as long.
                    """, LinearProblems.of(p -> 2 * p.loss() + p.lambda() * p.squaresOfWeights())),
            new Misconception<>("""
                    Both ½ and the 1/n are missing: this is the sum of squares plus λ‖w‖², as textbooks have it. Their λ is n times ours.
                    """, LinearProblems.of(p -> p.residualSquares() + p.lambda() * p.squaresOfWeights())));

    static final Exercise<ObjectiveWithGradient> L2 = new ObjectiveDrills(
                    Geometry.RIDGE_OBJECTIVE, Geometry.RIDGE_GRADIENT)
            .begun("drill-l2-objective", HALVES)
            .asks("""
                    The **ridge objective** and its gradient, as this course writes it: the mean over the rows, and a half at both terms. There is no intercept.
                    Return `new ValueAndGradient(value, gradient)`.
                    """)
            .hints("""
                    One loop over the rows: the residual gives half its square to the value, and −x times itself to the gradient, both by n. Then the weights.
                    """)
            .matters("""
                    Value and gradient from one loop is what every optimizer asks for; and central differences, as used here, find most mistakes in a gradient.
                    """);

    static final Exercise<ObjectiveWithGradient> L1 = new ObjectiveDrills(
                    Geometry.LASSO_OBJECTIVE, Geometry.LASSO_SUBGRADIENT)
            .begun("drill-l1-objective", List.of())
            .asks("""
                    The **lasso objective** and a subgradient, as this course writes it: the mean over the rows, and a half at the loss only. There is no intercept. Where
                    a weight is 0, take the middle of the penalty's slopes. Return `new ValueAndGradient(value, gradient)`.
                    """)
            .hints("""
                    As with L2, but for the two lines of the penalty: `Math.abs` in the value, `Math.signum` in the gradient.
                    """)
            .matters("""
                    Two lines differ from L2, and one of them, the sign, is why the subgradient does not fade as a weight nears 0.
                    """);

    /** The model answers differ in the penalty only. */
    static String model(String name, String penalty, String slope) {
        return String.format(Locale.ROOT, """
            ObjectiveWithGradient %s = (x, y, w, lambda) -> {
                int n = y.length;
                double value = 0;
                var gradient = new double[w.length];
                for (int i = 0; i < n; i++) {
                    double residual = y[i];
                    for (int j = 0; j < w.length; j++) residual -= x[i][j] * w[j];
                    value += residual * residual / (2 * n);
                    for (int j = 0; j < w.length; j++) gradient[j] -= x[i][j] * residual / n;
                }
                for (int j = 0; j < w.length; j++) {
                    value += %s;
                    gradient[j] += %s;
                }
                return new ValueAndGradient(value, gradient);
            };
            """, name, penalty, slope);
    }

    /** Begins the exercise; it lacks what it asks, its hint, and why it matters. */
    private Exercise.Author<ObjectiveWithGradient> begun(String id, List<Misconception<Objective>> more) {
        return Exercise.of(id, calls())
                .answer(both(objective.answers().right(), gradient.answers().right()))
                .misconceptions(Stream.concat(objective.answers().wrong().stream(), more.stream())
                        .flatMap(this::ofObjective))
                .misconceptions(gradient.answers().wrong().stream().map(this::ofGradient));
    }

    private static ObjectiveWithGradient both(Objective objective, Gradient gradient) {
        return (x, y, w, lambda) ->
                new ValueAndGradient(objective.value(x, y, w, lambda), gradient.gradient(x, y, w, lambda));
    }

    /** With the gradient that is asked, and with its own. */
    private Stream<Misconception<ObjectiveWithGradient>> ofObjective(Misconception<Objective> wrong) {
        var right = gradient.answers().right();
        return Stream.of(
                said("The objective is not right. ", wrong, answer -> both(answer, right)),
                said(
                        "Your gradient is right for your objective, but the objective is another than asked. ",
                        wrong,
                        answer -> both(answer, slope(answer))));
    }

    private Misconception<ObjectiveWithGradient> ofGradient(Misconception<Gradient> wrong) {
        var right = objective.answers().right();
        return said("The gradient is not right. ", wrong, answer -> both(right, answer));
    }

    private static <F> Misconception<ObjectiveWithGradient> said(
            String before, Misconception<F> wrong, Function<F, ObjectiveWithGradient> form) {
        return new Misconception<>(before + wrong.explanation(), form.apply(wrong.answer()));
    }

    private static Calls<ObjectiveWithGradient> calls() {
        var calls = Stream.of(
                        asked(
                                "the objective",
                                (answer, p) -> at(answer, p, p.w()).value()),
                        asked(
                                "the gradient",
                                (answer, p) -> at(answer, p, p.w()).gradient()),
                        asked("is the gradient the slope of the objective", ObjectiveDrills::agree))
                .flatMap(List::stream)
                .toList();
        return new Calls<>(calls, wrong -> remark(wrong, calls.size() / 3));
    }

    private static List<Call<ObjectiveWithGradient>> asked(
            String what, BiFunction<ObjectiveWithGradient, Problem, Object> call) {
        return LinearProblems.calls(call).list().stream()
                .map(each -> new Call<>(what + " at " + each.input(), each.of()))
                .toList();
    }

    private static ValueAndGradient at(ObjectiveWithGradient answer, Problem p, double[] w) {
        return answer.at(p.x(), p.y(), w, p.lambda());
    }

    private static boolean agree(ObjectiveWithGradient answer, Problem p) {
        var gradient = at(answer, p, p.w().clone()).gradient();
        var slope = slope(w -> at(answer, p, w).value(), p.w());
        return gradient.length == slope.length
                && IntStream.range(0, slope.length)
                        .allMatch(j -> Math.abs(gradient[j] - slope[j]) <= AGREEMENT * Math.max(1, Math.abs(slope[j])));
    }

    private static Gradient slope(Objective objective) {
        return (x, y, w, lambda) -> slope(at -> objective.value(x, y, at, lambda), w);
    }

    /** By central differences of fourth order, with the middle of all slopes where there is a kink at 0. */
    private static double[] slope(ToDoubleFunction<double[]> value, double[] w) {
        return IntStream.range(0, w.length)
                .mapToDouble(j -> (8 * difference(value, w, j, STEP) - difference(value, w, j, 2 * STEP)) / (12 * STEP))
                .toArray();
    }

    private static double difference(ToDoubleFunction<double[]> value, double[] w, int j, double step) {
        return value.applyAsDouble(moved(w, j, step)) - value.applyAsDouble(moved(w, j, -step));
    }

    private static double[] moved(double[] w, int j, double step) {
        var moved = w.clone();
        moved[j] += step;
        return moved;
    }

    /** What the three kinds of calls say together: objectives first, then gradients, then whether they agree. */
    private static String remark(List<Integer> wrong, int each) {
        boolean value = wrong.stream().noneMatch(call -> call < each);
        boolean gradient = wrong.stream().noneMatch(call -> call >= each && call < 2 * each);
        boolean agree = wrong.stream().noneMatch(call -> call >= 2 * each);
        if (value) {
            return "Your objective is right. Your gradient is not its slope, by central differences.";
        }
        if (gradient && agree) {
            return "Your gradient is right, and the slope of your objective: that one is off by a constant.";
        }
        if (gradient) {
            return "Your gradient is right. Your objective has another slope, by central differences.";
        }
        return agree
                ? "Your gradient is the slope of your objective, by central differences: look at the objective."
                : "Your gradient is not the slope of your objective either, by central differences.";
    }
}
