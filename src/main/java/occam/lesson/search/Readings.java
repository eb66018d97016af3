package occam.lesson.search;

import java.util.Map;
import java.util.function.Function;
import occam.exercise.Choices;
import occam.exercise.Exercise;
import occam.lesson.search.FinalTuning.Reading;
import occam.lesson.search.FinalTuning.Tuner;

/** The exercise on what a tuner's losses say. */
final class Readings {
    private Readings() {}

    private static final Choices<Tuner, Reading> RIGHT = new Choices<>(Map.of(
            Tuner.A, Reading.TOO_WEAK,
            Tuner.B, Reading.TOO_STRONG,
            Tuner.C, Reading.WRONG_KIND,
            Tuner.D, Reading.DONE));

    static final Exercise<Function<Tuner, Reading>> EXERCISE = RIGHT.exercise("read-probes", "tuner")
            .asks("""
                Four tuners submit a network each. A referee trains it again with all its regularization a third as strong, and three times as strong, and another one with
                the best setting of a kind that the tuner has not used. The table has the loss on training rows, and then four losses on validation rows, at the epoch that is kept.
                Under other seeds each of them moves by .02 at most.

                | | training, as it is | a third | **as it is** | three times | another kind |
                |:---|:---|:---|:---|:---|:---|
                | **A** | .02 | 1.60 | **1.45** | .95 | .97 |
                | **B** | 1.20 | .80 | **1.25** | 1.90 | .82 |
                | **C** | .90 | 1.21 | **1.20** | 1.22 | .85 |
                | **D** | .10 | .92 | **.80** | .95 | .79 |

                What does the referee say? Choose from `TOO_WEAK`, `TOO_STRONG`, `WRONG_KIND` and `DONE`. Each of the four is right once. The check tells you what speaks against a
                choice, not which one is right.
                """)
            .hints("""
                Leave the first column for last. Which of the three in the middle is the lowest? If it is the middle one, does the last column beat it by more than the seeds move?
                """)
            .misconception("""
                A gains half of a nat from three times the strength. A network that is too strong would gain from a third, and that is the worse one here.
                """, RIGHT.but(Tuner.A, Reading.TOO_STRONG))
            .misconception("""
                In A the other kind is no better than more of the same: .97 against .95. Turn the knob that you have before you change it.
                """, RIGHT.but(Tuner.A, Reading.WRONG_KIND))
            .misconception("""
                In A two of the four are better by .48 or more, and the seeds move a loss by .02.
                """, RIGHT.but(Tuner.A, Reading.DONE))
            .misconception("""
                B's training loss is as high as its validation loss, so there is nothing left that more of the same could close. Three times as strong is the worst of all.
                """, RIGHT.but(Tuner.B, Reading.TOO_WEAK))
            .misconception("""
                In B the other kind is no better than a third of the same: .82 against .80.
                """, RIGHT.but(Tuner.B, Reading.WRONG_KIND))
            .misconception("""
                B has the smallest gap between training and validation of all four. A small gap is not the aim: the loss is, and it is far from the best.
                """, RIGHT.but(Tuner.B, Reading.DONE))
            .misconception("""
                In C three times the strength is no better than it is now. More of this is not what is missing.
                """, RIGHT.but(Tuner.C, Reading.TOO_WEAK))
            .misconception("""
                In C a third of the strength is no better than it is now, even if the training loss is high.
                """, RIGHT.but(Tuner.C, Reading.TOO_STRONG))
            .misconception("""
                C has found the best strength of its kind. But it is worth a third of a nat less than another kind reaches.
                """, RIGHT.but(Tuner.C, Reading.DONE))
            .misconception("""
                D has a large gap between training and validation, .70, and three times the strength makes it worse all the same. The gap is no measure of what is left to gain.
                """, RIGHT.but(Tuner.D, Reading.TOO_WEAK))
            .misconception("""
                In D a third of the strength is worse, not better.
                """, RIGHT.but(Tuner.D, Reading.TOO_STRONG))
            .misconception("""
                In D the other kind is better by .01, and the seeds alone move a loss by .02.
                """, RIGHT.but(Tuner.D, Reading.WRONG_KIND))
            .matters("""
                Two probes around a setting tell what the gap between training and validation does not: on which side of the best strength you are, and when to stop turning.
                """);
}
