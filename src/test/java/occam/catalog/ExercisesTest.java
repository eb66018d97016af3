package occam.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.stream.Stream;
import occam.InvalidInput;
import occam.Library;
import occam.exercise.AnyAnswer;
import occam.exercise.Exercise;
import occam.exercise.Insides;
import occam.exercise.Misconception;
import occam.exercise.NotYet;
import occam.exercise.ProgressFile;
import occam.exercise.Report;
import occam.exercise.Report.Verdict;
import occam.interview.Drill;
import occam.interview.Drills;
import occam.lesson.sparsity.Sparsity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every exercise of the course. */
class ExercisesTest {
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofSeconds(2);

    @TempDir
    Path folder;

    static Stream<Arguments> exercises() {
        return Exercises.all().stream().map(exercise -> Arguments.of(exercise.id(), exercise));
    }

    static Stream<Arguments> choices() {
        return Exercises.all().stream()
                .filter(Insides::isChoice)
                .map(exercise -> Arguments.of(exercise.id(), exercise));
    }

    static Stream<Arguments> computations() {
        return Exercises.all().stream()
                .filter(Predicate.not(Insides::isChoice))
                .map(exercise -> Arguments.of(exercise.id(), exercise));
    }

    static Stream<Arguments> misconceptions() {
        return Exercises.all().stream().flatMap(ExercisesTest::misconceptions);
    }

    private static <F> Stream<Arguments> misconceptions(Exercise<F> exercise) {
        return exercise.answers().wrong().stream()
                .map(wrong -> Arguments.of(exercise.id() + ": " + wrong.explanation(), exercise, wrong));
    }

    private <F> Report check(Exercise<F> exercise, F answer, Duration limit) {
        return exercise.check(answer, limit, new ProgressFile(folder));
    }

    @Test
    void theProgressOfALessonHasItsOwnExercisesOnly() {
        assertThat(Exercises.progress(3).table().stringColumn("exercise").asList())
                .isEqualTo(Sparsity.ALL.stream().map(Exercise::title).toList());
    }

    @Test
    void aLessonWithoutExercisesHasNoProgress() {
        assertThatThrownBy(() -> Exercises.progress(99))
                .isExactlyInstanceOf(InvalidInput.class)
                .hasMessageMatching("lesson 99 has no exercises; the lessons are 1 to \\d+");
    }

    @Test
    void titlesOfTheirOwnAreThoseOfExercises() {
        assertThat(Exercises.all().stream().map(Exercise::id)).containsAll(Insides.titlesOfTheirOwn());
        assertThat(Drills.ADAMW_STEP.exercise().title()).isEqualTo("one step of AdamW");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("exercises")
    <F> void theReferencePasses(String id, Exercise<F> exercise) {
        var report = check(exercise, exercise.answers().right(), LONG);
        assertThat(report)
                .isEqualTo(Report.of(id, Verdict.PASSED, Insides.words(exercise).why()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("misconceptions")
    <F> void aMisconceptionIsRecognizedAsItself(String name, Exercise<F> exercise, Misconception<F> wrong) {
        var report = check(exercise, wrong.answer(), LONG);
        assertThat(report.verdict()).isEqualTo(Verdict.MISCONCEPTION);
        assertThat(report.message()).isEqualTo(wrong.explanation());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("exercises")
    <F> void aStubIsNotYetAnAnswerAndGetsTheHint(String id, Exercise<F> exercise) {
        var notYet = Report.of(id, Verdict.NOT_YET, Insides.words(exercise).hint());
        assertThat(check(exercise, null, LONG)).isEqualTo(notYet);
        assertThat(check(exercise, stub(exercise), LONG)).isEqualTo(notYet);
    }

    private static <F> F stub(Exercise<F> exercise) {
        return AnyAnswer.of(exercise, () -> {
            throw new NotYet();
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("computations")
    <F> void whatThrowsIsToldWithItsMessage(String id, Exercise<F> exercise) {
        var report = check(exercise, throwing(exercise), LONG);
        assertThat(report.verdict()).isEqualTo(Verdict.THREW);
        assertThat(report.message()).startsWith("It threw IllegalStateException: no weights, on this input: ");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("choices")
    <F> void whereAChoiceThrowsItIsLeftToChoose(String id, Exercise<F> exercise) {
        var report = check(exercise, throwing(exercise), LONG);
        assertThat(report.verdict()).isEqualTo(Verdict.NOT_YET);
        assertThat(report.notes()).singleElement().asString().startsWith("Left to choose: ");
    }

    private static <F> F throwing(Exercise<F> exercise) {
        return AnyAnswer.of(exercise, () -> {
            throw new IllegalStateException("no weights\nsecond line");
        });
    }

    /** All exercises side by side, since each only waits. */
    @Test
    void whatDoesNotEndIsGivenUp() {
        var testIsOver = new CountDownLatch(1);
        var checkers = Executors.newCachedThreadPool();
        var checks = Exercises.all().stream()
                .map(exercise -> CompletableFuture.runAsync(() -> checkGivenUp(exercise, testIsOver), checkers))
                .toList();
        try {
            assertThat(checks).isNotEmpty().allSatisfy(CompletableFuture::join);
        } finally {
            testIsOver.countDown();
            checkers.shutdown();
        }
    }

    private <F> void checkGivenUp(Exercise<F> exercise, CountDownLatch testIsOver) {
        var threads = new CopyOnWriteArrayList<Thread>();
        F answer = AnyAnswer.of(exercise, () -> {
            threads.add(Thread.currentThread());
            hearNothingUntil(testIsOver);
            return null;
        });
        var report = check(exercise, answer, SHORT);
        assertThat(report.verdict()).as(exercise.id()).isEqualTo(Verdict.GIVEN_UP);
        assertThat(report.message())
                .contains("restart the kernel", Insides.calls(exercise).get(0).input());
        assertThat(threads).as(exercise.id()).hasSize(1).allMatch(Thread::isDaemon);
    }

    private static void hearNothingUntil(CountDownLatch end) {
        while (end.getCount() > 0) {
            try {
                end.await();
            } catch (InterruptedException e) {
                // and goes on
            }
        }
    }

    static Stream<Object> nonsense() {
        return Stream.of(Double.NaN, Integer.MIN_VALUE, new double[0], "text");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("exercises")
    <F> void nonsenseIsSurvived(String id, Exercise<F> exercise) {
        var verdicts = new HashSet<Verdict>();
        nonsense()
                .forEach(value -> verdicts.add(check(exercise, AnyAnswer.of(exercise, () -> value), LONG)
                        .verdict()));
        verdicts.add(check(exercise, AnyAnswer.of(exercise, () -> null), LONG).verdict());
        assertThat(verdicts).isNotEmpty().doesNotContain(Verdict.PASSED, Verdict.GIVEN_UP);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("exercises")
    <F> void itSaysAllItHasToSay(String id, Exercise<F> exercise) {
        var words = Insides.words(exercise);
        assertThat(List.of(words.prompt(), words.hint(), words.why()))
                .allMatch(text -> text.length() > 30 && text.matches("(?s).*[.?]"));
        assertThat(exercise.answers().wrong()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(exercise.answers().wrong())
                .extracting(Misconception::explanation)
                .doesNotHaveDuplicates()
                .allMatch(text -> text.endsWith("."));
        assertThat(Insides.calls(exercise)).hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void namesAreUniqueAndInTheOrderOfTheLessons() {
        assertThat(Exercises.all()).extracting(Exercise::id).doesNotHaveDuplicates();
        assertThat(Exercises.all()).extracting(Exercises::lesson).isSorted();
    }

    /** Whoever writes an exercise and forgets to list it would never see it checked. */
    @Test
    void everyExerciseThatIsWrittenIsListed() {
        var written = Library.CLASSES.stream()
                .filter(type -> type.getPackageName().matches("occam\\.(lesson|interview)\\b.*"))
                .flatMap(type -> Stream.of(type.reflect().getDeclaredFields()))
                .filter(field -> Modifier.isPublic(field.getModifiers()))
                .flatMap(ExercisesTest::exercise)
                .toList();
        assertThat(written).isNotEmpty();
        assertThat(Exercises.all()).hasSameElementsAs(written);
    }

    private static Stream<Exercise<?>> exercise(Field field) {
        if (field.getType() == Exercise.class) {
            return Stream.of((Exercise<?>) value(field));
        }
        return field.getType() == Drill.class ? Stream.of(((Drill<?>) value(field)).exercise()) : Stream.empty();
    }

    private static Object value(Field field) {
        try {
            return field.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
