package occam.interview;

import java.util.List;
import java.util.function.Function;
import occam.exercise.Choice;
import occam.exercise.Exercise;
import occam.exercise.Posed;
import occam.interview.Quizzes.Item;

/** The quiz on validation, test, and shift. */
final class EvaluationQuiz {
    private EvaluationQuiz() {}

    static final Exercise<Function<Item, Choice>> EXERCISE = Quizzes.of(
                    "quiz-evaluation",
                    List.of(
                            new Posed(
                                            "Five-fold cross-validation of a model on standardized columns. Which rows give the means and deviations?")
                                    .wrong("All rows, since no label is used.", """
                                    label or not, the rows that judge have had a say in what the model sees, so they are not new to it any more.
                                    """)
                                    .right("In each fold, its training rows.")
                                    .wrong("The training rows for training, the held-out rows for themselves.", """
                                    then the same measurement means one number in training and another one in judgement, and a single new row cannot be
                                    scaled at all.
                                    """)
                                    .wrong("The test rows, since they are what counts in the end.", """
                                    test rows judge what was chosen, and nothing before that may look at them.
                                    """),
                            new Posed("""
                                    50 rows, each with a coin for a label, and 5,000 columns of noise. Somebody keeps the 100 columns that go best with the
                                    label, then cross-validates: no errors. What is the error on new rows?""")
                                    .wrong("Near 0: cross-validation takes care of it.", """
                                    it takes care of what happens inside the folds. The choice of columns had seen the labels of all rows before.
                                    """)
                                    .wrong("Some 5 %: 100 columns are not that many.", """
                                    they are the 100 that chance made fit these very labels. On new rows chance is another.
                                    """)
                                    .wrong("That cannot be said yet: it would show if the folds were drawn again.", """
                                    other folds use the same 100 columns, which know all labels. Each drawing would be as wrong.
                                    """)
                                    .right("50 %. The choice of columns belongs inside each fold."),
                            new Posed("The best of 100 settings has a validation accuracy of .93. What do you report?")
                                    .wrong(".93.", """
                                    it is the largest of 100 numbers with noise, so part of it is luck. More settings would give a larger one, with no better
                                    model.
                                    """)
                                    .wrong(".93, with the standard deviation over the 100 settings.", """
                                    that spread tells how different the settings are. It does not tell how lucky the winner was.
                                    """)
                                    .right(
                                            "The winner's accuracy on test rows that had no part in the choice, with an interval.")
                                    .wrong("The best test accuracy among the 100.", """
                                    then the test rows do the choosing, and flatter just as the validation rows did.
                                    """),
                            new Posed(
                                            "Of two models, one has the smaller gap between training and validation accuracy. Is it the better one?")
                                    .right("Not for that reason. Their validation errors tell which is better.")
                                    .wrong("Yes: the gap is what overfitting is.", """
                                    a model that has learned nothing has no gap at all. Strong penalties close it and can ruin the model.
                                    """)
                                    .wrong("Yes, as long as its training accuracy is above .9.", """
                                    with noisy labels the good model does not get there: it gets the wrong labels wrong, as it should.
                                    """)
                                    .wrong("No: the better one has the higher training accuracy.", """
                                    whatever learns its rows by heart has that, noise included. Training rows cannot warn you.
                                    """),
                            new Posed("""
                                    A column of large scale agrees with the label in 95 % of the training rows, by a habit of whoever collected them, and in 5 % of
                                    the rows in use. Does more L2 help?""")
                                    .wrong("Yes: smaller weights rely on nothing too much.", """
                                    a column of large scale needs a small weight only, so it is the one that L2 spares. The others pay, and the model relies on
                                    it even more.
                                    """)
                                    .wrong("Yes, if λ is chosen by cross-validation on the training rows.", """
                                    the held-out rows are from the same source, and there the column is right in 95 % as well. They reward relying on it.
                                    """)
                                    .wrong("It changes nothing, since L2 shrinks all weights alike.", """
                                    it does not: directions in which the columns vary little shrink most. So what the prediction rests on does change.
                                    """)
                                    .right(
                                            "Not by itself, and it can do harm. It takes rows without that habit, or a model without that column.")))
            .hints("""
                Ask of each number: which rows had a say in it, and are those the rows that it is about?
                """)
            .matters("""
                A number is worth what the rows behind it have not seen. No penalty makes up for rows that have seen too much, or that come from
                somewhere else.
                """);
}
