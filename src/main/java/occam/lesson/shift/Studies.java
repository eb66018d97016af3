package occam.lesson.shift;

import java.util.Map;
import java.util.function.Function;
import occam.exercise.Choices;
import occam.exercise.Exercise;
import occam.lesson.shift.Shift.Flaw;
import occam.lesson.shift.Shift.Study;

/** The exercise on four studies. */
final class Studies {
    private Studies() {}

    private static final Choices<Study, Flaw> RIGHT = new Choices<>(Map.of(
            Study.A, Flaw.SPURIOUS_FEATURE,
            Study.B, Flaw.BEST_OF_MANY,
            Study.C, Flaw.PROXY,
            Study.D, Flaw.LEAK));

    static final Exercise<Function<Study, Flaw>> EXERCISE = RIGHT.exercise("studies", "study")
            .asks("""
                Four studies. What is the matter with each? Choose from `LEAK`, `SPURIOUS_FEATURE`, `BEST_OF_MANY`, `PROXY` and `NOTHING`. One of the five is
                not needed. The check tells you what speaks against a choice, not which one is right.

                - **A.** Pneumonia on X-rays. Patients are dealt to training and test rows at random, each with one picture; λ is chosen on validation rows; the
                  test rows are opened once: .96. Two thirds of the sick come from one hospital, whose scanner prints a small mark into the corner. The model
                  is to be used in all hospitals, which get scanners of their own.
                - **B.** Fraud. A team trains the same network under 200 seeds, measures each on the 150 test rows, reports the accuracy of the best, .74, and
                  releases that one. No network has learned from these rows, their labels are right, and the rows of use will be of the same kind.
                - **C.** Which films to recommend? What is wanted is that people are glad to have seen them. Optimized is the number of minutes watched, chosen on
                  validation weeks, confirmed on test weeks, and again in a test with new people: 9 % more minutes each time. The number of people who end
                  their subscription rises in all of them.
                - **D.** Skin cancer. 4,000 photographs of 800 patients are dealt to training and test rows at random; λ is chosen by cross-validation on the
                  training rows; the test rows are opened once: .97. It is to be used on new patients, with the same cameras.
                """)
            .hints("""
                Ask three things of each. Has the number been confirmed on rows that know nothing of the training rows or of a choice? Will what it leans on be there
                where it is used? And is it the number that one wants?
                """)
            .misconception("""
                A is no leak: each patient has one picture, and is either learned from or judged by. On more rows of this kind .96 would come out again.
                """, RIGHT.but(Study.A, Flaw.LEAK))
            .misconception("""
                A has opened its test rows once, for one model. There is nothing of which it could be the best.
                """, RIGHT.but(Study.A, Flaw.BEST_OF_MANY))
            .misconception("""
                A is measured by what is wanted, sick or not. It is not the number that is wrong, but the rows on which it is had.
                """, RIGHT.but(Study.A, Flaw.PROXY))
            .misconception("""
                A is judged cleanly, on rows like those it has learned from. It will be used on others. Think of what a model could read in these pictures besides lungs.
                """, RIGHT.but(Study.A, Flaw.NOTHING))
            .misconception("""
                B has learned nothing from test rows, and no row stands on both sides. What went over from the test rows into the report is something else.
                """, RIGHT.but(Study.B, Flaw.LEAK))
            .misconception("""
                B will meet rows of the same kind, so what goes with the class there goes with it here.
                """, RIGHT.but(Study.B, Flaw.SPURIOUS_FEATURE))
            .misconception("""
                B wants an accuracy, and measures one. Measured on fresh rows it would be another number, though.
                """, RIGHT.but(Study.B, Flaw.PROXY))
            .misconception("""
                B has looked at its test rows 200 times. With 150 rows each accuracy has a standard deviation of nearly 4 points.
                """, RIGHT.but(Study.B, Flaw.NOTHING))
            .misconception("""
                C has confirmed its number with people that nobody had seen before. A leak would have shown there.
                """, RIGHT.but(Study.C, Flaw.LEAK))
            .misconception("""
                C has not lost its gain on other people, as it would if it leaned on what ends where the model is used.
                """, RIGHT.but(Study.C, Flaw.SPURIOUS_FEATURE))
            .misconception("""
                C has measured its gain again, and it was there again. A best of many falls when it is measured again.
                """, RIGHT.but(Study.C, Flaw.BEST_OF_MANY))
            .misconception("""
                C gains what it optimizes, honestly and every time. Ask whether that is what one wants of it.
                """, RIGHT.but(Study.C, Flaw.NOTHING))
            .misconception("""
                D is used with the same cameras. It will meet what it leans on, except for one thing: the people.
                """, RIGHT.but(Study.D, Flaw.SPURIOUS_FEATURE))
            .misconception("""
                D has opened its test rows once, for one model.
                """, RIGHT.but(Study.D, Flaw.BEST_OF_MANY))
            .misconception("""
                D is measured by what is wanted. Ask whether the patients are new to the model when it is judged.
                """, RIGHT.but(Study.D, Flaw.PROXY))
            .misconception("""
                D deals photographs, five of each patient. Ask who is on both sides.
                """, RIGHT.but(Study.D, Flaw.NOTHING))
            .matters("""
                The four want four cures: other columns or other rows, fresh rows, another number, another way to deal. None of them is a stronger λ.
                """);
}
