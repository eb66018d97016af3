package occam.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import occam.exercise.Report.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong is refused, and who gives an answer that many people give is told what is wrong with it. */
class WrongAnswersTest {
    @TempDir
    Path folder;

    static Stream<Trial<?>> answers() {
        return Stream.of(
                        LanguageTrials.wrong(),
                        WrongEpochs.all(),
                        WrongStops.all(),
                        WrongObjectives.all(),
                        WrongObjectiveDrills.all(),
                        WrongSlopes.all(),
                        WrongClosedForms.all(),
                        WrongThresholds.all(),
                        WrongPaths.all(),
                        WrongStandardErrors.all(),
                        WrongFolds.all(),
                        WrongMasks.all(),
                        WrongMoments.all(),
                        WrongChannels.all(),
                        WrongSteps.all(),
                        WrongProximals.all(),
                        WrongAdamSteps.all(),
                        WrongAdamWSteps.all(),
                        WrongTrainings.all(),
                        WrongLabels.all(),
                        WrongPrunings.all(),
                        WrongFoldings.all(),
                        WrongCalibrations.all(),
                        WrongBounds.all(),
                        WrongPlans.all(),
                        WrongIntervals.all())
                .flatMap(trials -> trials);
    }

    static Stream<Trial<?>> named() {
        return answers().filter(Trial::isNamed);
    }

    static Stream<Trial<?>> others() {
        return answers().filter(trial -> !trial.isNamed());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("named")
    void itIsToldWhatIsWrong(Trial<?> trial) {
        var report = trial.check(folder);
        assertThat(report.verdict()).isEqualTo(Verdict.MISCONCEPTION);
        assertThat(report.message()).contains(trial.said());
    }

    /** Better no name than a wrong one. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("others")
    void itIsRefusedWithoutAName(Trial<?> trial) {
        assertThat(trial.check(folder).verdict()).isIn(Verdict.DIFFERENT, Verdict.THREW);
    }

    @Test
    void fourInFiveAreNamed() {
        assertThat(5 * named().count()).isGreaterThanOrEqualTo(4 * answers().count());
    }

    @Test
    void everyCodingExerciseHasThree() {
        var counts = answers().collect(Collectors.groupingBy(Trial::exercise, Collectors.counting()));
        assertThat(RightAnswersTest.coding()).allMatch(exercise -> counts.getOrDefault(exercise, 0L) >= 3);
    }
}
