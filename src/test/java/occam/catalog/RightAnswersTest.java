package occam.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import occam.exercise.Exercise;
import occam.exercise.Report;
import occam.exercise.Report.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is right is accepted, in whatever style it is written. */
class RightAnswersTest {
    @TempDir
    Path folder;

    static Stream<Trial<?>> answers() {
        return Stream.of(
                        LanguageTrials.right(),
                        RightCurves.all(),
                        RightObjectives.all(),
                        RightLinear.all(),
                        RightChoices.all(),
                        RightDropouts.all(),
                        RightSteps.all(),
                        RightNetworks.all(),
                        RightVerdicts.all())
                .flatMap(trials -> trials);
    }

    /** Those that are answered with code; the others take a function from what is asked to a choice. */
    static Stream<Exercise<?>> coding() {
        return Exercises.all().stream().filter(exercise -> !(exercise.answers().right() instanceof Function<?, ?>));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answers")
    void itPasses(Trial<?> trial) {
        assertThat(trial.check(folder)).isEqualTo(Report.of(trial.exercise().id(), Verdict.PASSED, trial.said()));
    }

    @Test
    void everyCodingExerciseHasThree() {
        var counts = answers().collect(Collectors.groupingBy(Trial::exercise, Collectors.counting()));
        assertThat(coding()).allMatch(exercise -> counts.getOrDefault(exercise, 0L) >= 3);
    }
}
