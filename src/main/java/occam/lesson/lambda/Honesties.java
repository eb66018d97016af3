package occam.lesson.lambda;

import java.util.Map;
import java.util.function.Function;
import occam.exercise.Choices;
import occam.exercise.Exercise;
import occam.lesson.lambda.ChoosingLambda.Colleague;
import occam.lesson.lambda.ChoosingLambda.Honesty;

/** The exercise on six reported errors. */
final class Honesties {
    private Honesties() {}

    private static final Choices<Colleague, Honesty> RIGHT = new Choices<>(Map.of(
            Colleague.A, Honesty.TOO_LOW,
            Colleague.B, Honesty.HONEST,
            Colleague.C, Honesty.TOO_LOW,
            Colleague.D, Honesty.HONEST,
            Colleague.E, Honesty.TOO_LOW,
            Colleague.F, Honesty.TOO_LOW));

    static final Exercise<Function<Colleague, Honesty>> EXERCISE = RIGHT.exercise("honest-error", "colleague")
            .asks("""
                Six colleagues report the error that new rows would have. Which reports are `HONEST`, which are expected to be `TOO_LOW`, be it by little?

                - **A** has 5,000 columns. She picks the 20 that correlate most with the target on all rows, then cross-validates a model on these 20,
                  and reports its error.
                - **B** has the same 5,000. In each fold she picks the 20 that correlate most with the target on the training rows of that fold, fits on
                  them, and reports the mean error on the held-out rows.
                - **C** tries 100 λ by cross-validation, takes the best, and reports its cross-validation error.
                - **D** chooses λ by the one-standard-error rule on the training rows, fits on all of these, and reports the error on test rows that
                  nobody has looked at before.
                - **E** fits five models on the training rows, each with a λ of its own that cross-validation chose there, and reports the smallest of
                  their five test errors.
                - **F** has ten visits of each of 200 patients, deals the 2,000 rows to folds at random, and reports the cross-validation error of one
                  model, whose λ was fixed beforehand. It is to be used on new patients.
                """)
            .hints("""
                Ask of each: when the number was measured, had anything, a choice of columns, a choice among results, a patient, already seen the
                rows that it was measured on?
                """)
            .misconception("""
                A has let the held-out rows vote on which columns to keep, so they look predictable, even if the target is pure noise. That the model itself
                was cross-validated does not help: the selection is part of it.
                """, RIGHT.but(Colleague.A, Honesty.HONEST))
            .misconception("""
                B does it right, however many columns there are: the choice is made anew in each fold, from training rows only.
                """, RIGHT.but(Colleague.B, Honesty.TOO_LOW))
            .misconception("""
                C reports the smallest of 100 noisy numbers. Part of what makes it the smallest is luck, which new rows will not repeat.
                """, RIGHT.but(Colleague.C, Honesty.HONEST))
            .misconception("""
                D has chosen everything before the test rows come in, and uses them once. Nothing better can be asked of a report.
                """, RIGHT.but(Colleague.D, Honesty.TOO_LOW))
            .misconception("""
                E has chosen by the test rows. That the λ were chosen cleanly before does not help: the choice among the five was not.
                """, RIGHT.but(Colleague.E, Honesty.HONEST))
            .misconception("""
                F tests on patients whose other visits it has learned from. New patients have no visits in the training rows: deal patients,
                not rows.
                """, RIGHT.but(Colleague.F, Honesty.HONEST))
            .matters("""
                A leak never shows as an error message. It shows as a number that is too good, and is found by asking what had seen the rows.
                """);
}
