package occam.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import occam.catalog.Exercises;
import occam.data.Tables;
import occam.exercise.ChoiceTexts.Kind;
import occam.exercise.ChoiceTexts.Line;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each text has the fields that it needs, and no other. */
class MultipleChoiceTest {
    static Stream<String> exercises() {
        return Tables.choices().stringColumn("exercise").asList().stream().distinct();
    }

    /** That on deployments, whose choices are trained with, has no names for them. */
    @Test
    void theyAreTheCoursesOwn() {
        assertThat(exercises())
                .containsExactlyInAnyOrderElementsOf(Exercises.all().stream()
                        .filter(Insides::isChoice)
                        .map(Exercise::id)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("exercises")
    void theWholeIsAskedHintedAtAndMattersOnce(String exercise) {
        var whole = ChoiceTexts.of(exercise).lines().stream()
                .filter(line -> line.place().isEmpty())
                .toList();
        assertThat(whole).extracting(Line::kind).containsExactlyInAnyOrder(Kind.ASKS, Kind.HINT, Kind.MATTERS);
        assertThat(whole)
                .allMatch(line -> line.choice().isEmpty()
                        && line.offer().isEmpty()
                        && line.text().length() > 30);
    }

    @ParameterizedTest
    @MethodSource("exercises")
    void aPlaceHasOneRightChoiceAndNoChoiceStandsTwice(String exercise) {
        var chosen = chosen(exercise);
        assertThat(chosen)
                .extracting(line -> line.place() + " " + line.choice())
                .doesNotHaveDuplicates();
        assertThat(chosen.stream().filter(line -> line.kind() == Kind.RIGHT).map(Line::place))
                .doesNotHaveDuplicates()
                .containsAll(chosen.stream().map(Line::place).toList());
    }

    @ParameterizedTest
    @MethodSource("exercises")
    void whatIsWrongSaysWhyAndWhatIsRightDoesNot(String exercise) {
        assertThat(chosen(exercise))
                .allMatch(line -> !line.place().isEmpty() && !line.choice().isEmpty())
                .allMatch(line -> line.text().isEmpty() == (line.kind() == Kind.RIGHT));
    }

    /** Choices that are letters must be read somewhere, and those with a name are not. */
    @ParameterizedTest
    @MethodSource("exercises")
    void whereAPlaceIsAskedAboutItsFourChoicesAreOffered(String exercise) {
        var texts = ChoiceTexts.of(exercise);
        var items = texts.items();
        assertThat(items)
                .allMatch(line -> line.choice().isEmpty() && line.offer().isEmpty());
        var offered = chosen(exercise).stream()
                .filter(line -> !line.offer().isEmpty())
                .collect(Collectors.groupingBy(Line::place, Collectors.mapping(Line::choice, Collectors.toList())));
        assertThat(offered.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        items.stream().map(Line::place).toList());
        assertThat(offered.values()).allMatch(List.of("A", "B", "C", "D")::equals);
    }

    private static List<Line> chosen(String exercise) {
        return ChoiceTexts.of(exercise).lines().stream()
                .filter(line -> line.kind() == Kind.RIGHT || line.kind() == Kind.WRONG)
                .toList();
    }
}
