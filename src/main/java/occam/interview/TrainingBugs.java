package occam.interview;

import java.util.List;
import java.util.function.Function;
import occam.exercise.Choice;
import occam.exercise.Exercise;
import occam.exercise.Posed;
import occam.interview.Bugs.Listing;

/** The exercise on five listings that minimize something else than they say. */
final class TrainingBugs {
    private TrainingBugs() {}

    static final Exercise<Function<Listing, Choice>> EXERCISE = Bugs.from(
                    Listing.SIX,
                    "bugs-in-training",
                    List.of(
                            new Posed("The slope of the paper's objective should be 0 at its minimum, and is not.")
                                    .wrong("`double lambda = 20;`", """
                                    20 is what the paper says, and for the paper's objective it is right.
                                    """)
                                    .right("`var model = Linear.fit(rows, l2(lambda));`")
                                    .wrong(
                                            "`slope[j] -= 2 * rows.x()[i][j] * (rows.y()[i] - model.predict(rows.x()[i]));`",
                                            """
                                    the derivative of a squared residual by w_j is −2 x_j times the residual, summed over the rows.
                                    """)
                                    .wrong(
                                            "`for (int j = 0; j < 10; j++) slope[j] += 2 * lambda * model.weights()[j];`",
                                            """
                                    the derivative of λ‖w‖² is 2λw. There is no half in the paper's objective.
                                    """),
                            new Posed("It comes to rest, at weights that are no minimum of the lasso's objective.")
                                    .wrong("`double lambda = 0.1, eta = 0.5 / Descent.curvature(rows);`", """
                                    half of the usual step, 1 over the curvature: it takes more steps, and gets to the same place.
                                    """)
                                    .wrong("`double[] slope = slope(rows, w);`", """
                                    the slope of the loss alone is right here. That of the penalty has no place in a proximal step.
                                    """)
                                    .wrong("`double moved = w[j] - eta * slope[j];`", """
                                    downhill, and all weights by the same slope, which was computed before any of them moved.
                                    """)
                                    .right("`w[j] = softThreshold(moved, lambda);`"),
                            new Posed(
                                            "The weights that it keeps have a higher validation loss than the lowest that it has seen.")
                                    .wrong("`double[] slope = slope(few.train(), w);`", """
                                    the slope is that of the training rows at the present weights, as it should be.
                                    """)
                                    .wrong(
                                            "`double loss = new LinearModel(w, 0, 0).meanSquaredError(few.validation());`",
                                            """
                                    early stopping watches the loss on validation rows. To watch training rows would be the mistake.
                                    """)
                                    .right("`if (loss < lowest) best = w;`")
                                    .wrong("`waited = loss < lowest ? 0 : waited + 1;`", """
                                    the wait begins anew with each new minimum. Without that it would be a limit on all steps, not patience.
                                    """),
                            new Posed("Under λ = .1 and under λ = 10 it leaves the same weight.")
                                    .right("`double g = 0 + lambda * w;`")
                                    .wrong("`m = 0.9 * m + 0.1 * g;`", """
                                    this is the running mean of the gradients, as Adam has it.
                                    """)
                                    .wrong("`v = 0.999 * v + 0.001 * g * g;`", """
                                    this is the running mean of their squares, as Adam has it.
                                    """)
                                    .wrong(
                                            "`double mean = m / (1 - Math.pow(0.9, t)), square = v / (1 - Math.pow(0.999, t));`",
                                            """
                                    both corrections belong there, since both means begin at 0. They are those of Adam.
                                    """),
                            new Posed("Four fifths of the weights were pruned. In the end far fewer are 0.")
                                    .wrong("`var split = Datasets.digits().split(0.6, 0.2, seed).takeTrain(300);`", """
                                    rows do not make zeros, nor do they take them away.
                                    """)
                                    .wrong("`var thin = full.pruned(0.8);`", """
                                    this sets the smallest 80 % of all weights to 0, and right behind it 80 % are.
                                    """)
                                    .right("`var tuned = Trainer.fineTune(thin, network.epochs(5), split, seed);`")
                                    .wrong("`return 1 - tuned.nonZeros() / (double) full.nonZeros();`", """
                                    both numbers count weights without biases, and none of the full network's weights is exactly 0.
                                    """)))
            .hints("""
                Write down what the listing says it minimizes, then read what each line does, with its units: is λ per row or for all rows, is it times η
                or not, is it a number or a reference to one?
                """)
            .matters("""
                Each of these ends with weights that look like weights. What finds them is an identity that must hold: a slope of 0, a loss that was seen, a
                factor that is known, a count.
                """);
}
