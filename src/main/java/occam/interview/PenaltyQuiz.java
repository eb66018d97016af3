package occam.interview;

import java.util.List;
import java.util.function.Function;
import occam.exercise.Choice;
import occam.exercise.Exercise;
import occam.exercise.Posed;
import occam.interview.Quizzes.Item;

/** The quiz on L1, L2, and what their weights say. */
final class PenaltyQuiz {
    private PenaltyQuiz() {}

    static final Exercise<Function<Item, Choice>> EXERCISE = Quizzes.of(
                    "quiz-penalties",
                    List.of(
                            new Posed("Why does the lasso give weights that are exactly 0?")
                                    .wrong("Near 0, $|w|$ is smaller than $w^2$, so small weights are cheaper.", """
                                    near 0 it is the other way round, |w| is larger than w². And what counts is not what a weight costs
                                    but what it costs more when it leaves 0, which is the slope there.
                                    """)
                                    .right(
                                            "At 0 its penalty has a kink: it balances any slope of the loss from $-\\lambda$ to $\\lambda$.")
                                    .wrong("Weights that are small enough are rounded to 0 at the end.", """
                                    nothing is rounded. 0 is where the minimum is: leaving it would cost more than it gains.
                                    """)
                                    .wrong(
                                            "In each step a weight is multiplied by a factor below 1, until it is gone.",
                                            """
                                    that is L2, and a factor never gets a weight to 0. L1 takes off a constant amount, however small the
                                    weight is.
                                    """),
                            new Posed("""
                                    A network is trained by Adam, with $\\lambda \\sum |w|$ added to the loss. How many weights are exactly 0 in
                                    the end?""")
                                    .wrong("Those that a lasso would put to 0.", """
                                    a lasso's solver lands on 0, since its step is the soft threshold. A step along the slope jumps across 0 and
                                    back.
                                    """)
                                    .wrong("All those of inputs that do not matter.", """
                                    they come close to 0 and then chatter around it, in steps of about the learning rate. Close is not zero.
                                    """)
                                    .wrong("The more, the longer it trains.", """
                                    time does not help: the penalty's slope is as steep beside 0 as far away, so the weight keeps jumping across.
                                    """)
                                    .right("Practically none. It takes a proximal step, or a threshold."),
                            new Posed("The lasso put the weight of a column at 0. What follows?")
                                    .wrong("The column has nothing to do with the target.", """
                                    think of twins. Each of the two tells nearly all, and one of them gets 0, because the other has said it.
                                    """)
                                    .wrong("With other rows from the same source it would be 0 too.", """
                                    for columns that are alike, the noise of the rows decides which one stays. Draw again, and it may be the other.
                                    """)
                                    .right("Beside the other columns, at this λ and on these rows, it is not needed.")
                                    .wrong("Nobody has to measure it any more, whatever the model.", """
                                    the zero is about this linear model. A tree may use the column, and so will this model once its twin is missing.
                                    """),
                            new Posed(
                                            "The columns are correlated. What is sure to happen when the λ of ridge regression grows?")
                                    .wrong("Every weight gets smaller in size.", """
                                    single weights may grow or change their sign. On diabetes, that of s3 does both, while the norm of all weights
                                    falls.
                                    """)
                                    .right("The norm of the weights, $\\lVert w \\rVert$, falls.")
                                    .wrong(
                                            "The weights of the least useful columns become 0, one after the other.",
                                            """
                                    that is the lasso. Ridge multiplies each direction by s²/(s² + nλ), which is never 0.
                                    """)
                                    .wrong("All weights shrink by the same factor.", """
                                    only where all directions of the columns vary alike. Else the weak directions shrink most.
                                    """),
                            new Posed("Why are columns standardized before a lasso?")
                                    .right(
                                            "A weight's size, which is what costs, depends on the unit that its column is measured in.")
                                    .wrong("Else the solver cannot find the minimum.", """
                                    it can, and the minimum is there for any units. It is another one for other units, that is the trouble.
                                    """)
                                    .wrong("So that columns are no longer correlated.", """
                                    a shift and a factor leave every correlation as it was.
                                    """)
                                    .wrong("The lasso takes columns with a normal distribution for granted.", """
                                    it takes no distribution of the columns for granted, and standardizing changes mean and scale only, not the shape.
                                    """)))
            .hints("""
                Picture the penalty of one weight as a curve, and ask of each choice what it says of the slope at 0, of a twin, or of another unit.
                """)
            .matters("""
                Nearly every half-truth about L1 and L2 is a true sentence about something else: another penalty, another solver, or columns that
                are not correlated.
                """);
}
