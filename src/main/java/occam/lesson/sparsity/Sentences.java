package occam.lesson.sparsity;

import java.util.Map;
import java.util.function.Function;
import occam.exercise.Choices;
import occam.exercise.Exercise;
import occam.lesson.sparsity.Sparsity.Sentence;
import occam.lesson.sparsity.Sparsity.Verdict;

/** The exercise on six sentences about the lasso. */
final class Sentences {
    private Sentences() {}

    private static final Choices<Sentence, Verdict> RIGHT = new Choices<>(Map.of(
            Sentence.A, Verdict.FALSE,
            Sentence.B, Verdict.TRUE,
            Sentence.C, Verdict.FALSE,
            Sentence.D, Verdict.TRUE,
            Sentence.E, Verdict.FALSE,
            Sentence.F, Verdict.TRUE));

    static final Exercise<Function<Sentence, Verdict>> EXERCISE = RIGHT.exercise("true-or-false", "sentence")
            .asks("""
                `TRUE` or `FALSE`? Each of these sentences is about the lasso, and each was tried above, or follows from what was.

                - **A.** A column with weight 0 says nothing about the target.
                - **B.** With $n$ rows and more columns than that, in general position, at most $n$ weights are not zero.
                - **C.** As $\\lambda$ falls, a column that has entered always stays.
                - **D.** Of two columns with correlation .999, other rows from the same source may keep the other one.
                - **E.** The $\\lambda$ with the best prediction on new rows selects the columns of the truth and no others.
                - **F.** Without standardization, it matters for the selection whether a column is in metres or in centimetres.
                """)
            .hints("""
                For each sentence, find the run above that speaks for or against it: s3, the twins, the false discoveries, the trap. For B,
                count equations and unknowns.
                """)
            .misconception("""
                A: think of the twins. Each of them alone predicts the target well, and one of them may get exactly 0, because the other has
                said it all.
                """, RIGHT.but(Sentence.A, Verdict.TRUE))
            .misconception("""
                B: the columns that are in use fit the residual's correlations exactly, one equation each; with more than n of them, n rows
                could not tell them apart.
                """, RIGHT.but(Sentence.B, Verdict.FALSE))
            .misconception("""
                C: look at s3 on diabetes once more, from right to left.
                """, RIGHT.but(Sentence.C, Verdict.TRUE))
            .misconception("""
                D: look at the 100 draws of the twins. Between columns that are nearly equal it is the noise of the rows that decides.
                """, RIGHT.but(Sentence.D, Verdict.FALSE))
            .misconception("""
                E: look at how many false columns there are where the error on new rows is smallest. Shrinkage makes the best λ small.
                """, RIGHT.but(Sentence.E, Verdict.TRUE))
            .misconception("""
                F: in centimetres the numbers are a hundred times larger, so the same effect needs a weight of a hundredth, and the penalty
                is on weights.
                """, RIGHT.but(Sentence.F, Verdict.FALSE))
            .matters("""
                A zero says that the column is not needed beside the others, at this λ, on these rows. Nothing more.
                """);
}
