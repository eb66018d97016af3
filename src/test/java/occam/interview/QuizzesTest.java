package occam.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import occam.exercise.Choice;
import occam.exercise.Exercise;
import occam.exercise.Misconception;
import occam.interview.Quizzes.Item;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class QuizzesTest {
    static Stream<Exercise<Function<Item, Choice>>> quizzes() {
        return Stream.of(Quizzes.PENALTIES, Quizzes.TRAINING, Quizzes.EVALUATION);
    }

    @ParameterizedTest
    @MethodSource("quizzes")
    void eachWrongChoiceHasItsReason(Exercise<Function<Item, Choice>> quiz) {
        var right = quiz.answers().right();
        var wrong = Stream.of(Item.values())
                .flatMap(item -> Stream.of(Choice.values())
                        .filter(choice -> choice != right.apply(item))
                        .map(choice -> "%s, %s: ".formatted(item, choice)));
        assertThat(quiz.answers().wrong().stream().map(Misconception::explanation))
                .zipSatisfy(
                        wrong.toList(),
                        (explanation, start) -> assertThat(explanation).startsWith(start));
    }

    @Test
    void theRightChoiceIsNoLetterOfHabit() {
        var right = quizzes()
                .flatMap(quiz -> Arrays.stream(Item.values()).map(quiz.answers().right()))
                .collect(Collectors.groupingBy(choice -> choice, Collectors.counting()));
        assertThat(right).containsOnlyKeys(Choice.values());
        assertThat(right.values()).allMatch(count -> count <= 5);
    }

    @ParameterizedTest
    @MethodSource("quizzes")
    void aPromptOffersFourChoicesForEachItem(Exercise<Function<Item, Choice>> quiz) {
        assertThat(quiz.prompt().lines().filter(line -> line.matches("- \\*\\*[A-D]\\.\\*\\* .*[.]")))
                .hasSize(20)
                .doesNotHaveDuplicates();
        assertThat(quiz.prompt().lines().filter(line -> line.matches("\\*\\*[A-Z]+\\.\\*\\* .*")))
                .hasSize(5);
    }

    @Test
    void whyTheOthersAreWrongIsFolded() {
        assertThat(Quizzes.explained(Quizzes.TRAINING).text())
                .startsWith("<details><summary>Why the others are wrong</summary>\n\n- ONE, A: ")
                .endsWith("</details>");
        assertThat(List.of(Quizzes.explained(Quizzes.TRAINING).text().split("\n- ")))
                .hasSize(16);
    }
}
