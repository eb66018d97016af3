package occam.lesson.search;

import java.util.Map;
import java.util.function.Function;
import occam.exercise.Choices;
import occam.exercise.Exercise;
import occam.lesson.search.FinalTuning.Leak;
import occam.lesson.search.FinalTuning.Preparation;

/** The exercise on what test rows got into. */
final class Leaks {
    private Leaks() {}

    private static final Choices<Preparation, Leak> RIGHT = new Choices<>(Map.of(
            Preparation.A, Leak.SCALED_ON_TEST,
            Preparation.B, Leak.TEST_IN_TRAINING,
            Preparation.C, Leak.TUNED_ON_TEST,
            Preparation.D, Leak.NONE,
            Preparation.E, Leak.SECOND_LOOK));

    static final Exercise<Function<Preparation, Leak>> EXERCISE = RIGHT.exercise("leaks", "preparation")
            .asks("""
                Five ways to a test score. Where did test rows get to before it was measured? Each of the five is right once.

                - **A** puts each column of the table to [0, 1] by its smallest and its largest value, then deals the rows to training, validation and test.
                - **B** makes four moved copies of each image, then deals all images to training, validation and test.
                - **C** has few rows, so all that are not for testing are for training. Early stopping watches the loss on the test rows.
                - **D** chooses on validation rows. Then it fits scaler and network once more, on training and validation rows together, with what was chosen, and looks once.
                - **E** chooses on validation rows and looks. The score disappoints, so it tries ten more settings, chooses again on validation rows, and looks.

                Choose from `NONE`, `SCALED_ON_TEST`, `TEST_IN_TRAINING`, `TUNED_ON_TEST` and `SECOND_LOOK`.
                """)
            .hints("""
                Ask of each number that was computed, of each row that was trained on, and of each decision that was made: could it have come out differently, had the test rows
                been others?
                """)
            .misconception("""
                A does not use a label of the test rows, but their values: had they been others, the training rows would be scaled in another way. It often flatters by very little. It
                is still not what you will be able to do with rows of tomorrow.
                """, RIGHT.but(Preparation.A, Leak.NONE))
            .misconception("""
                In A no test row is trained on. What crosses over are two numbers for each column.
                """, RIGHT.but(Preparation.A, Leak.TEST_IN_TRAINING))
            .misconception("""
                In B each image is new, pixel by pixel, but its neighbour with the same stroke of the pen is on the other side. Deal first, copy then.
                """, RIGHT.but(Preparation.B, Leak.NONE))
            .misconception("""
                In B there is no scaler at all.
                """, RIGHT.but(Preparation.B, Leak.SCALED_ON_TEST))
            .misconception("""
                In B nothing is chosen by the test score. It is what is trained on that is wrong.
                """, RIGHT.but(Preparation.B, Leak.TUNED_ON_TEST))
            .misconception("""
                In C no step of the training uses test rows, but the number of steps does: the epoch was chosen that is best on them.
                """, RIGHT.but(Preparation.C, Leak.NONE))
            .misconception("""
                In C no gradient is taken of a test row. What leaks is a choice.
                """, RIGHT.but(Preparation.C, Leak.TEST_IN_TRAINING))
            .misconception("""
                C looks once an epoch, so "second look" is no lie. But it does worse than to look twice: it decides by what it sees, epoch for epoch, before there is a final model.
                """, RIGHT.but(Preparation.C, Leak.SECOND_LOOK))
            .misconception("""
                D trains on validation rows after all has been chosen. These are not test rows: the validation score is spent, the test score is not.
                """, RIGHT.but(Preparation.D, Leak.TEST_IN_TRAINING))
            .misconception("""
                D fits the scaler again on training and validation rows. Not on test rows.
                """, RIGHT.but(Preparation.D, Leak.SCALED_ON_TEST))
            .misconception("""
                D has chosen everything before it looks, by rows that are not for testing.
                """, RIGHT.but(Preparation.D, Leak.TUNED_ON_TEST))
            .misconception("""
                E chooses on validation rows both times. But that there was a second time was decided by the test score, and the better of the two looks would have been reported.
                """, RIGHT.but(Preparation.E, Leak.NONE))
            .misconception("""
                E compares no settings on test rows: both choices are made on validation rows. What is wrong comes after the first look.
                """, RIGHT.but(Preparation.E, Leak.TUNED_ON_TEST))
            .matters("""
                A leak throws no exception. The score is only better than it should be, and nobody looks for a mistake in a good score.
                """);
}
