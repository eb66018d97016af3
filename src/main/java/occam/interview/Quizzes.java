package occam.interview;

import static occam.InvalidInput.given;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import occam.exercise.Choice;
import occam.exercise.Exercise;
import occam.exercise.Markdown;
import occam.exercise.MultipleChoice;

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

    /** L1, L2, and what their weights say. */
    public static final Exercise<Function<Item, Choice>> PENALTIES = of("quiz-penalties");

    /** Dropout, weight decay, and early stopping. */
    public static final Exercise<Function<Item, Choice>> TRAINING = of("quiz-training");

    /** Validation, test, and shift. */
    public static final Exercise<Function<Item, Choice>> EVALUATION = of("quiz-evaluation");

    /** All quizzes. */
    public static final List<Exercise<?>> ALL = List.of(PENALTIES, TRAINING, EVALUATION);

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

    private static Exercise<Function<Item, Choice>> of(String id) {
        return MultipleChoice.of(id, "item", Item.class, Choice.class);
    }
}
