package occam.lesson.norm;

import java.util.Map;
import java.util.function.Function;
import occam.exercise.Choices;
import occam.exercise.Exercise;
import occam.lesson.norm.DropoutInNetworks.Plan;
import occam.lesson.norm.DropoutInNetworks.Statistics;

/** The exercise on six networks with dropout and batch normalization. */
final class Plans {
    private Plans() {}

    private static final Choices<Plan, Statistics> RIGHT = new Choices<>(Map.of(
            Plan.A, Statistics.SHIFTED,
            Plan.B, Statistics.FIT,
            Plan.C, Statistics.SHIFTED,
            Plan.D, Statistics.SHIFTED,
            Plan.E, Statistics.FIT,
            Plan.F, Statistics.SHIFTED));

    static final Exercise<Function<Plan, Statistics>> EXERCISE = RIGHT.exercise("variance-shift", "network")
            .asks("""
                Six networks, each from left to right. Does dropout shift the variance that comes into a batch normalization, between training and
                inference? Choose `SHIFTED` if it does so for at least one, and `FIT` if all meet the variance that they have learned.

                - **A.** `dense(64), relu(), dropout(.5), batchNorm(), dense(10)`
                - **B.** `dense(64), batchNorm(), relu(), dropout(.5), dense(10)`
                - **C.** `dense(64), batchNorm(), relu(), dropout(.5), dense(64), batchNorm(), relu(), dense(10)`
                - **D.** `convolution(16, 3), batchNorm(), relu(), spatialDropout(.2), convolution(16, 3), batchNorm(), relu(), dense(10)`
                - **E.** `convolution(16, 3), batchNorm(), relu(), maxPool(2), dense(64), relu(), dropout(.5), dense(10)`
                - **F.** `dropout(.2), dense(64), batchNorm(), relu(), dense(10)`, that is, dropout on the pixels.
                """)
            .hints("""
                Go through each network from its end to its beginning. Is there a dropout anywhere before the last normalization?
                """)
            .misconception("""
                A: this is the case of the formula itself. The normalization gets masked numbers in training and whole ones in inference.
                """, RIGHT.but(Plan.A, Statistics.FIT))
            .misconception("""
                B: no normalization comes behind the dropout, so none sees a mask.
                """, RIGHT.but(Plan.B, Statistics.SHIFTED))
            .misconception("""
                C: the dropout is behind a normalization, but before another one. A dense layer between them softens the shift and does not take it
                away.
                """, RIGHT.but(Plan.C, Statistics.FIT))
            .misconception("""
                D: whole channels or single numbers, the masks are there in training and gone in inference, so the variance is another. The second
                normalization meets it.
                """, RIGHT.but(Plan.D, Statistics.FIT))
            .misconception("""
                E: look for a normalization to the right of the dropout. There is none, so the masks disturb no statistics.
                """, RIGHT.but(Plan.E, Statistics.SHIFTED))
            .misconception("""
                F: dropout on the input is dropout too, and the normalization comes behind it.
                """, RIGHT.but(Plan.F, Statistics.FIT))
            .matters("""
                "Where is the last normalization?" is the question to ask of any network with dropout. Behind it, dropout is safe.
                """);
}
