package occam.lesson.pruning;

import java.util.Map;
import java.util.function.Function;
import occam.exercise.Choices;
import occam.exercise.Exercise;
import occam.lesson.pruning.Smaller.Finding;
import occam.lesson.pruning.Smaller.Study;

/** The exercise on reading ablations. */
final class Ablations {
    private Ablations() {}

    private static final Choices<Study, Finding> RIGHT = new Choices<>(Map.of(
            Study.A, Finding.ADD_UP,
            Study.B, Finding.SAME_JOB,
            Study.C, Finding.TOO_STRONG_TOGETHER,
            Study.D, Finding.CANNOT_TELL));

    static final Exercise<Function<Study, Finding>> EXERCISE = RIGHT.exercise("ablation", "study")
            .asks("""
                Four ablations of two cures, P and Q: the test accuracy with neither, with one, and with both, and half the width of the 95 % interval of a
                difference between two columns.

                | | neither | only P | only Q | both | ± |
                |:---|:---|:---|:---|:---|:---|
                | **A** | .70 | .76 | .75 | .81 | .01 |
                | **B** | .70 | .85 | .84 | .86 | .01 |
                | **C** | .70 | .85 | .84 | .78 | .01 |
                | **D** | .70 | .71 | .70 | .72 | .04 |

                What does each say? Choose from `ADD_UP`, `SAME_JOB`, `TOO_STRONG_TOGETHER` and `CANNOT_TELL`. Each of the four is right once. The check tells you what speaks
                against a choice, not which one is right.
                """)
            .hints("""
                How much does Q gain without P, and how much with it? Then compare both with the better one alone, and each difference with the last
                column. An interaction is a difference of two differences: its interval is about 1.4 times as wide.
                """)
            .misconception("""
                In A, Q gains .05 without P, and .05 with it. A cure that has nothing left to do gains less the second time.
                """, RIGHT.but(Study.A, Finding.SAME_JOB))
            .misconception("""
                In A, both together are better than either.
                """, RIGHT.but(Study.A, Finding.TOO_STRONG_TOGETHER))
            .misconception("""
                In A every gain is five times the interval.
                """, RIGHT.but(Study.A, Finding.CANNOT_TELL))
            .misconception("""
                In B the gains are .15 and .14. Their sum would be .99, and both together reach .86.
                """, RIGHT.but(Study.B, Finding.ADD_UP))
            .misconception("""
                In B both together are no worse than the better one alone.
                """, RIGHT.but(Study.B, Finding.TOO_STRONG_TOGETHER))
            .misconception("""
                In B the gain of each alone is more than ten times the interval, and what is missing from their sum is far outside of it, too.
                """, RIGHT.but(Study.B, Finding.CANNOT_TELL))
            .misconception("""
                In C both together gain .08, where one alone gains .15.
                """, RIGHT.but(Study.C, Finding.ADD_UP))
            .misconception("""
                In C the second cure does not only bring nothing, it takes .07 away. Ask what two full doses do.
                """, RIGHT.but(Study.C, Finding.SAME_JOB))
            .misconception("""
                In C the loss against the better cure is seven times the interval.
                """, RIGHT.but(Study.C, Finding.CANNOT_TELL))
            .misconception("""
                In D the sum of the gains is .01 and both gain .02. Look at the last column before you read a pattern into that.
                """, RIGHT.but(Study.D, Finding.ADD_UP))
            .misconception("""
                In D neither cure alone has been shown to do any job: both gains are well inside the interval.
                """, RIGHT.but(Study.D, Finding.SAME_JOB))
            .misconception("""
                In D both together have the highest number of the four, if numbers of this precision say anything.
                """, RIGHT.but(Study.D, Finding.TOO_STRONG_TOGETHER))
            .matters("""
                B and C have the same two main columns and ask for opposite actions: in B take one cure and be done, in C weaken both. Only the combination tells.
                """);
}
