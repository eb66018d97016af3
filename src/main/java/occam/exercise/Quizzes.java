package occam.exercise;

import static occam.InvalidInput.given;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Multiple choice over the whole course: of the four choices of each item three are what people often say. */
public final class Quizzes {
    private Quizzes() {}

    /** The items of a quiz, by their number. */
    public enum Item {
        /** The first. */
        ONE,
        /** The second. */
        TWO,
        /** The third. */
        THREE,
        /** The fourth. */
        FOUR,
        /** The fifth. */
        FIVE
    }

    /** The choices of an item, in the order in which it lists them. */
    public enum Choice {
        /** The first. */
        A,
        /** The second. */
        B,
        /** The third. */
        C,
        /** The fourth. */
        D
    }

    /** L1, L2, and what their weights say. */
    public static final Exercise<Function<Item, Choice>> PENALTIES = PenaltyQuiz.EXERCISE;

    /** Dropout, weight decay, and early stopping. */
    public static final Exercise<Function<Item, Choice>> TRAINING = TrainingQuiz.EXERCISE;

    /** Validation, test, and shift. */
    public static final Exercise<Function<Item, Choice>> EVALUATION = EvaluationQuiz.EXERCISE;

    static final List<Exercise<?>> ALL = List.of(PENALTIES, TRAINING, EVALUATION);

    /**
     * Why each wrong choice of a quiz is wrong, folded: it tells the right ones.
     *
     * @throws occam.InvalidInput if the quiz is null
     */
    public static Markdown explained(Exercise<Function<Item, Choice>> quiz) {
        return new Markdown(Markdown.folded(
                "Why the others are wrong",
                given(quiz, "quiz").answers().wrong().stream()
                        .map(wrong -> "- " + Markdown.escape(wrong.explanation()))
                        .collect(Collectors.joining("\n"))));
    }
}
