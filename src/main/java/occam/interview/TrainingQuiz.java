package occam.interview;

import java.util.List;
import java.util.function.Function;
import occam.exercise.Choice;
import occam.exercise.Exercise;
import occam.exercise.Posed;
import occam.interview.Quizzes.Item;

/** The quiz on dropout, weight decay, and early stopping. */
final class TrainingQuiz {
    private TrainingQuiz() {}

    static final Exercise<Function<Item, Choice>> EXERCISE = Quizzes.of(
                    "quiz-training",
                    List.of(
                            new Posed("What does inverted dropout do at rate .2, the probability of dropping?")
                                    .wrong(
                                            "In training it drops with .2 and multiplies the rest by .8. In inference, nothing.",
                                            """
                                    then the mean in training is .8 · .8 = .64 of what inference sees. The rest has to grow, not shrink.
                                    """)
                                    .wrong(
                                            "In training it drops with .2 and divides the rest by .2. In inference, nothing.",
                                            """
                                    this divides by the rate of dropping. It makes the mean four times as large, and goes unseen at rate .5 only.
                                    """)
                                    .right(
                                            "In training it drops with .2 and divides the rest by .8. In inference, nothing.")
                                    .wrong(
                                            "In training it drops with .2 and divides the rest by .8. In inference it multiplies by .8.",
                                            """
                                    this scales twice. Inference gets .8 of the mean that training saw; accuracy hides it, cross-entropy does not.
                                    """),
                            new Posed("With dropout, the training loss stays above the validation loss. What is wrong?")
                                    .wrong("Validation rows have leaked into training.", """
                                    score the training rows without masks first. The order that you see comes about without any leak.
                                    """)
                                    .right(
                                            "Perhaps nothing: training is measured with units missing, validation without.")
                                    .wrong("The network underfits, so the rate must come down.", """
                                    score the training rows in inference mode first. Only if that loss is high too is the network too weak.
                                    """)
                                    .wrong("The validation rows are too easy.", """
                                    score the training rows in inference mode: as a rule training rows are the easier ones, and the order is as usual again.
                                    """),
                            new Posed("Where does dropout go in a network with batch normalization?")
                                    .wrong("Before the first normalization, which takes the noise out.", """
                                    the normalization learns the variance that comes with the masks. In inference they are gone, and the variance is
                                    another.
                                    """)
                                    .wrong("Anywhere: its factor keeps mean and variance.", """
                                    the factor keeps the mean. The variance of what goes on grows by x²·p/(1 − p) for an activation x.
                                    """)
                                    .wrong("Between each convolution and its normalization.", """
                                    that is directly in front of a normalization, where the shift of the variance is largest.
                                    """)
                                    .right("Behind the last normalization."),
                            new Posed("What does the decay of AdamW do that L2 in the gradient of Adam does not?")
                                    .right(
                                            "It takes the same share off every weight, however large the gradients of that weight are.")
                                    .wrong(
                                            "It minimizes the loss plus $\\frac{\\lambda}{2} \\lVert w \\rVert^2$, so it is the true L2.",
                                            """
                                    with all rows in each step, Adam with L2 comes to rest at the ridge solution, and AdamW does not.
                                    """)
                                    .wrong("It gets weights to exactly 0.", """
                                    it multiplies by 1 − ηλ in each step, and a factor does not reach 0.
                                    """)
                                    .wrong("Nothing: both subtract $\\eta\\lambda w$.", """
                                    under plain SGD that is so. Adam divides λw by the size of the gradients, together with the gradient.
                                    """),
                            new Posed(
                                            "Early stopping ends a training after 8 epochs without a better validation loss. Which network do you keep?")
                                    .wrong("The last one: it has learned longest.", """
                                    it is eight epochs past its best. Patience is for waiting, and its epochs are to be thrown away.
                                    """)
                                    .wrong("The one with the lowest training loss.", """
                                    training loss falls on while the network learns noise, so that is mostly the last one again.
                                    """)
                                    .wrong(
                                            "That of the best epoch, and its validation loss is the error to report.",
                                            """
                                    the network is the right one. But its loss is the smallest of many, and was chosen for being small: report test rows.
                                    """)
                                    .right(
                                            "That of the epoch with the lowest validation loss; test rows tell how good it is.")))
            .hints("""
                Write the mean of one activation in training and in inference. And ask of each number by which rows it was chosen.
                """)
            .matters("""
                These five are mistakes in real code, and none of them throws anything: the numbers are just worse than they have to be, or better than
                they are.
                """);
}
